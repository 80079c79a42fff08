package org.everyonecounts.jobs.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.everyonecounts.jobs.nightly.Approval;
import org.everyonecounts.jobs.settings.SettingKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: the nightly job. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = SoftwareVersion.class,
        description = {
            "Reads a data package, works out fair shares, distances and equity indicators, and publishes a workbook, tables and a"
                    + " manifest.",
            "With no options: the embedded sample data, every scheme of the package, the latest period, into out/."
        })
final class RunCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final GlobalOptions global;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    NightOptions options = new NightOptions();

    @Option(
            names = "--set",
            paramLabel = "[scheme:]path=value",
            description = "Changes a value of a scheme; without a scheme it must fit exactly one; may be repeated.")
    List<String> changes = List.of();

    @Option(
            names = "--approve",
            paramLabel = "\"who: why\"",
            description =
                    "Lets changes since the run published last pass that the gates held back; signed in the report.")
    @Nullable
    String approve;

    RunCommand(Surroundings surroundings, GlobalOptions global) {
        this.surroundings = surroundings;
        this.global = global;
    }

    @Override
    public Integer call() {
        Map<SettingKey, List<String>> settings = options.settings();
        if (!changes.isEmpty()) {
            settings.put(SettingKey.SET, changes);
        }
        Night night = new Night(surroundings, global.settings(surroundings, settings), options, spec);
        return night.run(List::of, () -> Optional.ofNullable(approve).map(Approval::parse));
    }
}

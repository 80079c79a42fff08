package org.everyonecounts.jobs.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.everyonecounts.jobs.contract.ScenarioReader;
import org.everyonecounts.jobs.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scenario}: a run beside what-ifs on the same data. */
@Command(
        name = "scenario",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = SoftwareVersion.class,
        description = {
            "Runs as run does, and beside it what if: schemes with other values or formulas, on the same data and the same random draws.",
            "Tells how much money moves, who gains, who loses, and how every indicator changes. out/latest.json stays as it is."
        },
        footer = {
            "",
            "For example:",
            "  everyone-counts scenario --set core:tolerance=0.05",
            "  everyone-counts scenario --scenario sample-data/scenarios/carr-hill.yaml"
        })
final class ScenarioCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final GlobalOptions global;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    NightOptions options = new NightOptions();

    @Option(
            names = "--set",
            paramLabel = "[scheme:]path=value",
            description =
                    "A value of a scheme that is otherwise in the scenario; all of them together are one scenario.")
    List<String> changes = List.of();

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "Scenario file; may be repeated: each is a scenario of its own.")
    List<String> files = List.of();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the scenario made of --set (default: scenario).")
    @Nullable
    String name;

    ScenarioCommand(Surroundings surroundings, GlobalOptions global) {
        this.surroundings = surroundings;
        this.global = global;
    }

    @Override
    public Integer call() {
        Settings settings = global.settings(surroundings, options.settings());
        return new Night(surroundings, settings, options, spec)
                .run(() -> ScenarioReader.read(
                        surroundings.currentFolder(), files, changes, Optional.ofNullable(name), settings.limits()));
    }
}

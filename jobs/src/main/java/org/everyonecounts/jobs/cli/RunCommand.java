package org.everyonecounts.jobs.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.nightly.DataFolder;
import org.everyonecounts.jobs.nightly.DryRun;
import org.everyonecounts.jobs.nightly.Faults;
import org.everyonecounts.jobs.nightly.NightlyRun;
import org.everyonecounts.jobs.nightly.RunOutcome;
import org.everyonecounts.jobs.nightly.RunPlan;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.jobs.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the data package (default: embedded sample data).")
    @Nullable
    String data;

    @Option(
            names = "--scheme",
            paramLabel = "NAME-or-FILE",
            description =
                    "Scheme of the package or a scheme file; may be repeated (default: every scheme of the package).")
    List<String> schemes = List.of();

    @Option(
            names = "--period",
            paramLabel = "P|latest|all",
            description = "Such as 2021/22 or 2021-22 (default: latest).")
    @Nullable
    String period;

    @Option(
            names = "--level",
            paramLabel = "L[,L]",
            description = "Levels to report (default: every level at or above the data except the nation).")
    List<String> levels = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Output folder (default: out).")
    @Nullable
    String out;

    @Option(names = "--profile", paramLabel = "analyst", description = "Kind of workbook (default: analyst).")
    List<String> profiles = List.of();

    @Option(names = "--engine", paramLabel = "auto|in-process", description = "What adds up rows (default: auto).")
    @Nullable
    String engine;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Replicates of the resampled ranges (default: 2000).")
    @Nullable
    String replicates;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the resampling (default: 20261122).")
    @Nullable
    String seed;

    @Option(
            names = "--set",
            paramLabel = "[scheme:]path=value",
            description = "Changes a value of a scheme; without a scheme it must fit exactly one; may be repeated.")
    List<String> changes = List.of();

    @Option(names = "--dry-run", description = "Validates, prints plan and fingerprint, writes nothing.")
    boolean dryRun;

    @Option(names = "--force", description = "Computes again although the same fingerprint was published already.")
    boolean force;

    @Option(names = "--strict", description = "Warnings fail the gates.")
    boolean strict;

    RunCommand(Surroundings surroundings, GlobalOptions global) {
        this.surroundings = surroundings;
        this.global = global;
    }

    @Override
    public Integer call() {
        Settings settings = global.settings(surroundings, options());
        RunConsole console = new RunConsole(surroundings, settings);
        RunOutcome outcome;
        try (DataFolder folder = DataFolder.open(settings.data())) {
            RunPlan plan = RunPlan.of(
                    settings,
                    folder,
                    SoftwareVersion.number(),
                    spec.root().commandLine().getParseResult().originalArgs());
            if (dryRun) {
                outcome = new DryRun(plan).print(surroundings.out(), force);
            } else {
                outcome = new NightlyRun(plan, console).run(force);
            }
        } catch (Exception e) {
            Fault fault = Faults.of(e);
            outcome = RunOutcome.neverBegan(fault.exitCode().code(), settings.periodWord(), fault.problems());
        }
        console.finish(outcome);
        return outcome.exitCode();
    }

    private Map<SettingKey, List<String>> options() {
        Map<SettingKey, List<String>> options = new EnumMap<>(SettingKey.class);
        put(options, SettingKey.DATA, data);
        put(options, SettingKey.PERIOD, period);
        put(options, SettingKey.OUT, out);
        put(options, SettingKey.ENGINE, engine);
        put(options, SettingKey.REPLICATES, replicates);
        put(options, SettingKey.SEED, seed);
        put(options, SettingKey.STRICT, strict ? "true" : null);
        putAll(options, SettingKey.SCHEME, schemes);
        putAll(options, SettingKey.LEVEL, levels);
        putAll(options, SettingKey.PROFILE, profiles);
        putAll(options, SettingKey.SET, changes);
        return options;
    }

    private static void put(Map<SettingKey, List<String>> options, SettingKey key, @Nullable String value) {
        if (value != null) {
            options.put(key, List.of(value));
        }
    }

    private static void putAll(Map<SettingKey, List<String>> options, SettingKey key, List<String> values) {
        if (!values.isEmpty()) {
            options.put(key, values);
        }
    }
}

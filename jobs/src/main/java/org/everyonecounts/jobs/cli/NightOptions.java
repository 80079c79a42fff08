package org.everyonecounts.jobs.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.jobs.settings.SettingKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a night, the same for every command that runs one. What is not given is left to environment, file and default. */
final class NightOptions {
    static final String PLACES =
            "CSV file with the columns place,area_code that adds your own places as a level of every table.";

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

    @Option(names = "--places", paramLabel = "FILE", description = PLACES)
    @Nullable
    String places;

    @Option(names = "--out", paramLabel = "DIR", description = "Output folder (default: out).")
    @Nullable
    String out;

    @Option(
            names = "--profile",
            paramLabel = "analyst|publication",
            description = "Kind of workbook; may be repeated: analyst has charts, filter buttons and frozen headers,"
                    + " publication none of these (default: analyst).")
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
            names = "--on-finish",
            paramLabel = "COMMAND",
            description =
                    "Given to the shell when the run has ended, with the path of its run_results.json (default: none).")
    @Nullable
    String onFinish;

    @Option(names = "--dry-run", description = "Validates, prints plan and fingerprint, writes nothing.")
    boolean dryRun;

    @Option(names = "--force", description = "Computes again although the same fingerprint was published already.")
    boolean force;

    @Option(names = "--strict", description = "Warnings fail the gates.")
    boolean strict;

    Map<SettingKey, List<String>> settings() {
        Map<SettingKey, List<String>> options = new EnumMap<>(SettingKey.class);
        put(options, SettingKey.DATA, data);
        put(options, SettingKey.PERIOD, period);
        put(options, SettingKey.PLACES, places);
        put(options, SettingKey.OUT, out);
        put(options, SettingKey.ENGINE, engine);
        put(options, SettingKey.REPLICATES, replicates);
        put(options, SettingKey.SEED, seed);
        put(options, SettingKey.ON_FINISH, onFinish);
        put(options, SettingKey.STRICT, strict ? "true" : null);
        putAll(options, SettingKey.SCHEME, schemes);
        putAll(options, SettingKey.LEVEL, levels);
        putAll(options, SettingKey.PROFILE, profiles);
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

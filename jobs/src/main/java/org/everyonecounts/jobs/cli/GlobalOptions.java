package org.everyonecounts.jobs.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.jobs.settings.Settings;
import org.everyonecounts.jobs.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes, before or after its name. Values are judged by {@link SettingsReader}, the same way wherever they were given. */
final class GlobalOptions {
    @Option(
            scope = ScopeType.INHERIT,
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Settings file (default: ./everyone-counts.yaml if there is one; never read from the data folder).")
    @Nullable
    Path config;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--database-url",
            paramLabel = "URL",
            description =
                    "PostgreSQL database that keeps the runs, such as postgresql://user@host:5432/database (default: one inside the"
                            + " output folder). The password is best given in EVERYONE_COUNTS_DATABASE_PASSWORD.")
    @Nullable
    String databaseUrl;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--log-format",
            paramLabel = "text|json",
            description = "Form of progress and log lines (default: text).")
    @Nullable
    String logFormat;

    @Option(scope = ScopeType.INHERIT, names = "--quiet", description = "No progress; only the last lines.")
    boolean quiet;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--no-color",
            description = "No colour on a terminal (also with NO_COLOR set).")
    boolean noColor;

    /** Effective settings: these options and the command's own, before environment, file and defaults. */
    Settings settings(Surroundings surroundings, Map<SettingKey, List<String>> own) {
        Map<SettingKey, List<String>> options = new EnumMap<>(SettingKey.class);
        options.putAll(own);
        if (databaseUrl != null) {
            options.put(SettingKey.DATABASE_URL, List.of(databaseUrl));
        }
        if (logFormat != null) {
            options.put(SettingKey.LOG_FORMAT, List.of(logFormat));
        }
        if (quiet) {
            options.put(SettingKey.QUIET, List.of("true"));
        }
        if (noColor || !surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty()) {
            options.put(SettingKey.COLOR, List.of("false"));
        }
        return new SettingsReader(surroundings.currentFolder(), surroundings.environment())
                .read(Optional.ofNullable(config), options);
    }
}

package org.everyonecounts.jobs.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.DocumentText;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.LocatedDocument;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.Secrets;
import org.everyonecounts.jobs.settings.Settings.Given;

/**
 * Puts the settings together: option before environment before file before default.
 *
 * <p>The file is the one named by {@code --config}, else {@code everyone-counts.yaml} in the current folder; it is never looked for in
 * the data folder, because data must not change how they are judged. Paths in the file are relative to the file, all others to the
 * current folder.
 */
public final class SettingsReader {
    public static final String ENVIRONMENT_PREFIX = "EVERYONE_COUNTS_";
    /** How much memory Java may take: settled before there is a Java to ask. */
    private static final String READ_BY_THE_LAUNCHER = ENVIRONMENT_PREFIX + "MEMORY";

    private static final Set<String> NO_SETTINGS = Set.of(READ_BY_THE_LAUNCHER, DatabaseAddress.PASSWORD_VARIABLE);

    public static final String DEFAULT_FILE = "everyone-counts.yaml";

    private static final int LONGEST_SHOWN = 80;
    private static final Set<SettingKey> PATHS = EnumSet.of(SettingKey.DATA, SettingKey.OUT, SettingKey.PLACES);

    private final Path currentFolder;
    private final Map<String, String> environment;

    public SettingsReader(Path currentFolder, Map<String, String> environment) {
        this.currentFolder = currentFolder.toAbsolutePath().normalize();
        this.environment = Map.copyOf(environment);
    }

    /**
     * @param config file named by {@code --config}
     * @param options values given as options, by key
     * @throws Fault (exit 2) for an unknown key or a value that is not legal
     */
    public Settings read(Optional<Path> config, Map<SettingKey, List<String>> options) {
        Gathered gathered = new Gathered();
        settingsFile(config).ifPresent(file -> fromFile(file, gathered));
        fromEnvironment(gathered);
        options.forEach((key, values) ->
                put(gathered, key, values, Origin.of("option --" + key.key().replace('_', '-')), currentFolder));
        gathered.given.computeIfAbsent(
                SettingKey.OUT, out -> new Given(List.of(resolve(currentFolder, out.fallback())), "default"));
        Settings settings = new Settings(gathered.given, gathered.database);
        refuseUnusedThresholds(settings);
        return settings;
    }

    /** Numbers that the rule would not use: whoever gave them expects another protection than there would be. */
    private static void refuseUnusedThresholds(Settings settings) {
        for (SettingKey key : List.of(SettingKey.DISCLOSURE_LARGEST_HIDDEN, SettingKey.DISCLOSURE_BASE)) {
            String rule = settings.print(SettingKey.DISCLOSURE_RULE);
            if (!rule.equals("own") && !settings.print(key).equals(key.fallback())) {
                throw new Fault(
                        ExitCode.USAGE,
                        Problem.of(
                                key.key() + " is " + settings.print(key) + " with rule " + rule,
                                "The numbers count with disclosure.rule own alone",
                                "set disclosure.rule to own, or take " + key.key() + " away"));
            }
        }
    }

    /** The file that is read: the one given, or the one of the usual name in the current folder. */
    public Optional<Path> settingsFile(Optional<Path> config) {
        if (config.isPresent()) {
            Path file = currentFolder.resolve(config.get());
            if (!Files.isRegularFile(file)) {
                throw new Fault(
                        ExitCode.USAGE,
                        Problem.of(
                                config.get().toString(),
                                "there is no such settings file",
                                "--config names the file to read",
                                "check the path, or leave --config out"));
            }
            return Optional.of(file);
        }
        return Optional.of(currentFolder.resolve(DEFAULT_FILE)).filter(Files::isRegularFile);
    }

    /** What was given so far; whoever speaks later is heard. */
    private static final class Gathered {
        private final Map<SettingKey, Given> given = new EnumMap<>(SettingKey.class);
        private DatabaseAddress database = DatabaseAddress.EMBEDDED;
    }

    private void fromFile(Path file, Gathered gathered) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(currentFolder);
        // The limits of this file are the defaults: what it says of limits is not known yet.
        String text = DocumentText.read(file, file.toString(), ExitCode.USAGE, Limits.DEFAULT);
        String name = file.toString();
        for (SettingsYaml.Entry entry : SettingsYaml.parse(text, name)) {
            SettingKey key = SettingKey.ofKey(entry.key())
                    .orElseThrow(() -> new Fault(
                            ExitCode.USAGE,
                            Problem.at(
                                    name,
                                    entry.position(),
                                    "unknown key \"" + entry.key() + "\"",
                                    "Unknown keys are errors, so that a spelling mistake never changes a run in silence",
                                    Nearest.advice(entry.key(), known()))));
            put(gathered, key, entry.values(), new Origin("file", name, entry.position()), folder);
        }
    }

    private void fromEnvironment(Gathered gathered) {
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX) && !NO_SETTINGS.contains(name)) {
                SettingKey key = SettingKey.ofEnvironment(name)
                        .orElseThrow(() -> new Fault(
                                ExitCode.USAGE,
                                Problem.of(
                                        "environment variable " + name + " is no setting",
                                        "Every variable that begins with " + ENVIRONMENT_PREFIX + " is read",
                                        Nearest.advice(name, knownInEnvironment()) + ", or unset it")));
                put(gathered, key, List.of(value), Origin.of("environment " + name), currentFolder);
            }
        });
    }

    /** Reads the address of the database, and keeps of it as a value what everyone may see. */
    private void putDatabase(Gathered gathered, List<String> values, Origin origin) {
        String text = values.isEmpty() ? "" : values.get(values.size() - 1).strip();
        try {
            if (!origin.file().isEmpty() && DatabaseAddress.holdsSecret(text)) {
                throw new DatabaseAddress.Refused(
                        "database_url holds a password",
                        "Settings files are copied and shared",
                        "take it away and set " + DatabaseAddress.PASSWORD_VARIABLE + " in the environment");
            }
            gathered.database = DatabaseAddress.parse(text, environment);
        } catch (DatabaseAddress.Refused e) {
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.at(origin.file(), origin.position(), String.valueOf(e.getMessage()), e.why(), e.fix()));
        }
        gathered.given.put(
                SettingKey.DATABASE_URL,
                new Given(text.isEmpty() ? List.of() : List.of(gathered.database.toString()), origin.print()));
    }

    private void put(Gathered gathered, SettingKey key, List<String> values, Origin origin, Path folder) {
        if (key == SettingKey.DATABASE_URL) {
            putDatabase(gathered, values, origin);
            return;
        }
        List<String> kept = new ArrayList<>();
        for (String value : values) {
            // A change to a scheme may hold commas of its own; names of schemes, levels and profiles do not.
            boolean split = key.shape().isList() && key != SettingKey.SET;
            for (String part : split ? value.split(",", -1) : new String[] {value}) {
                String trimmed = part.strip();
                if (!Secrets.masked(trimmed).equals(trimmed)) {
                    throw new Fault(
                            ExitCode.USAGE,
                            Problem.at(
                                    origin.file(),
                                    origin.position(),
                                    key.key() + " holds what looks like a password",
                                    "Settings are printed and kept with the run",
                                    "take it away; the address of a database belongs to --database-url"));
                }
                if (!key.shape().accepts(trimmed)) {
                    throw new Fault(
                            ExitCode.USAGE,
                            Problem.at(
                                    origin.file(),
                                    origin.position(),
                                    key.key() + " is \"" + shown(trimmed) + "\"",
                                    "Legal is " + key.shape().legal(),
                                    "correct " + origin.source()));
                }
                requireWithin(key, trimmed, origin);
                kept.add(PATHS.contains(key) ? resolve(folder, trimmed) : trimmed);
            }
        }
        gathered.given.put(key, new Given(kept, origin.print()));
    }

    private static void requireWithin(SettingKey key, String value, Origin origin) {
        key.limit().ifPresent(limit -> {
            long number = Long.parseLong(value);
            if (number < limit.least() || number > limit.greatest()) {
                throw new Fault(
                        ExitCode.USAGE,
                        Problem.at(
                                origin.file(),
                                origin.position(),
                                key.key() + " is " + value,
                                "Legal is " + limit.least() + " to " + limit.greatest() + " " + limit.meaning(),
                                "correct " + origin.source()));
            }
        });
    }

    /** A value as a message shows it: a long one is cut and counted. */
    private static String shown(String value) {
        int length = value.codePointCount(0, value.length());
        return length <= LONGEST_SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN)) + "… (" + length + " characters)";
    }

    private static String resolve(Path folder, String path) {
        return path.isEmpty() ? path : folder.resolve(path).normalize().toString();
    }

    private static List<String> known() {
        return Arrays.stream(SettingKey.values()).map(SettingKey::key).toList();
    }

    private static List<String> knownInEnvironment() {
        return Arrays.stream(SettingKey.values())
                .map(SettingKey::environmentName)
                .toList();
    }

    /** Where a value was given. */
    private record Origin(String source, String file, LocatedDocument.Position position) {
        static Origin of(String source) {
            return new Origin(source, "", LocatedDocument.Position.UNKNOWN);
        }

        String print() {
            return file.isEmpty() ? source : source + " " + file + ":" + position.line();
        }
    }
}

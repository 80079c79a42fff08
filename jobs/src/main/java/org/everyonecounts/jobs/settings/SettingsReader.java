package org.everyonecounts.jobs.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
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
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.LocatedDocument;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.Problem;
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
        Map<SettingKey, Given> given = new EnumMap<>(SettingKey.class);
        settingsFile(config).ifPresent(file -> given.putAll(fromFile(file)));
        given.putAll(fromEnvironment());
        options.forEach((key, values) ->
                put(given, key, values, Origin.of("option --" + key.key().replace('_', '-')), currentFolder));
        given.computeIfAbsent(
                SettingKey.OUT, out -> new Given(List.of(resolve(currentFolder, out.fallback())), "default"));
        Settings settings = new Settings(given);
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

    private Optional<Path> settingsFile(Optional<Path> config) {
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

    private Map<SettingKey, Given> fromFile(Path file) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(currentFolder);
        Map<SettingKey, Given> given = new EnumMap<>(SettingKey.class);
        String text;
        try {
            text = Files.readString(file);
        } catch (MalformedInputException e) {
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.of(
                            file.toString(), "the file is not UTF-8", "Settings are UTF-8 text", "save it as UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException("settings file " + file + " cannot be read", e);
        }
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
            put(given, key, entry.values(), new Origin("file", name, entry.position()), folder);
        }
        return given;
    }

    private Map<SettingKey, Given> fromEnvironment() {
        Map<SettingKey, Given> given = new EnumMap<>(SettingKey.class);
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX) && !name.equals(READ_BY_THE_LAUNCHER)) {
                SettingKey key = SettingKey.ofEnvironment(name)
                        .orElseThrow(() -> new Fault(
                                ExitCode.USAGE,
                                Problem.of(
                                        "environment variable " + name + " is no setting",
                                        "Every variable that begins with " + ENVIRONMENT_PREFIX + " is read",
                                        Nearest.advice(name, knownInEnvironment()) + ", or unset it")));
                put(given, key, List.of(value), Origin.of("environment " + name), currentFolder);
            }
        });
        return given;
    }

    private static void put(
            Map<SettingKey, Given> given, SettingKey key, List<String> values, Origin origin, Path folder) {
        List<String> kept = new ArrayList<>();
        for (String value : values) {
            // A change to a scheme may hold commas of its own; names of schemes, levels and profiles do not.
            boolean split = key.shape().isList() && key != SettingKey.SET;
            for (String part : split ? value.split(",", -1) : new String[] {value}) {
                String trimmed = part.strip();
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
                kept.add(PATHS.contains(key) ? resolve(folder, trimmed) : trimmed);
            }
        }
        given.put(key, new Given(kept, origin.print()));
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

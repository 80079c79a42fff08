package org.everyonecounts.jobs.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.everyonecounts.models.disclosure.RuleSet;

/**
 * Every setting there is: its name in the settings file, its default, and whether it belongs to the fingerprint.
 *
 * <p>The name in the environment is {@code EVERYONE_COUNTS_} and the name in capitals with underscores. A new setting is one more
 * constant here.
 */
public enum SettingKey {
    DATA("data", Shape.TEXT, "", false, "folder of the data package; the embedded sample data when not given"),
    SCHEME("scheme", Shape.LIST, "", true, "names or files of schemes; every scheme of the package when not given"),
    PERIOD("period", Shape.PERIOD, "latest", true, "a period such as 2021/22, or latest, or all"),
    LEVEL(
            "level",
            Shape.LIST,
            "",
            true,
            "levels to report; every level at or above the data except the nation when not given"),
    PLACES(
            "places",
            Shape.TEXT,
            "",
            true,
            "CSV file of place,area_code that adds a level of own places to every table"),
    OUT("out", Shape.TEXT, "out", false, "output folder"),
    PROFILE("profile", Shape.PROFILES, "analyst", true, "kinds of workbook: analyst, publication or both"),
    ENGINE("engine", Shape.ENGINE, "auto", false, "what adds up rows"),
    REPLICATES("replicates", Shape.COUNT, "2000", true, "replicates of the resampled ranges"),
    SEED("seed", Shape.WHOLE, "20261122", true, "seed of the resampling"),
    DRIVERS("drivers", Shape.DRIVERS, "shapley", true, "how changes of targets are split between drivers"),
    SET("set", Shape.LIST, "", true, "changes to schemes, [scheme:]path=value"),
    STRICT("strict", Shape.SWITCH, "false", true, "warnings fail the gates"),
    CONTACT("contact", Shape.TEXT, "", true, "who to ask; printed on the cover"),
    BOARD_ASK(
            "board_ask",
            Shape.SHORT_TEXT,
            "",
            true,
            "what the board is asked to note, discuss or decide; printed on the board page, which asks nothing when not given"),
    GATES_REJECTED_ROWS("gates.rejected_rows", Shape.FRACTION, "0.01", true, "largest fraction of rows rejected"),
    GATES_REJECTED_PEOPLE_OR_POUNDS(
            "gates.rejected_people_or_pounds",
            Shape.FRACTION,
            "0.005",
            true,
            "largest fraction of people or pounds in rejected rows"),
    GATES_NEED_MISSING_PEOPLE(
            "gates.need_missing_people",
            Shape.FRACTION,
            "0.01",
            true,
            "largest fraction of people in areas without need"),
    DISCLOSURE_RULE(
            "disclosure.rule",
            Shape.DISCLOSURE,
            RuleSet.STANDARD_NAME,
            true,
            "what is withheld of counts of people below national level; none where they are published already"),
    DISCLOSURE_LARGEST_HIDDEN(
            "disclosure.largest_hidden",
            Shape.COUNT,
            "7",
            true,
            "with rule own: the largest count that is withheld as small"),
    DISCLOSURE_BASE(
            "disclosure.base", Shape.BASE, "5", true, "with rule own: other counts are shown to its nearest multiple"),
    LOG_FORMAT("log_format", Shape.LOG_FORMAT, "text", false, "form of log lines"),
    QUIET("quiet", Shape.SWITCH, "false", false, "only the last lines"),
    COLOR("color", Shape.SWITCH, "true", false, "colour on a terminal");

    private final String key;
    private final Shape shape;
    private final String fallback;
    private final boolean changesFigures;
    private final String meaning;

    SettingKey(String key, Shape shape, String fallback, boolean changesFigures, String meaning) {
        this.key = key;
        this.shape = shape;
        this.fallback = fallback;
        this.changesFigures = changesFigures;
        this.meaning = meaning;
    }

    /** Name in the settings file; a dot stands for a nested key. */
    public String key() {
        return key;
    }

    /** Name in the environment. */
    public String environmentName() {
        return SettingsReader.ENVIRONMENT_PREFIX + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    public Shape shape() {
        return shape;
    }

    /** The value when nothing is given; empty for none. */
    public String fallback() {
        return fallback;
    }

    /** True where the setting changes what is published, so that it belongs to the fingerprint. */
    public boolean changesFigures() {
        return changesFigures;
    }

    public String meaning() {
        return meaning;
    }

    public static Optional<SettingKey> ofKey(String key) {
        return List.of(values()).stream().filter(known -> known.key.equals(key)).findFirst();
    }

    public static Optional<SettingKey> ofEnvironment(String name) {
        return List.of(values()).stream()
                .filter(known -> known.environmentName().equals(name))
                .findFirst();
    }
}

package org.everyonecounts.jobs.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.everyonecounts.jobs.contract.Limit;
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
    DATABASE_URL(
            "database_url",
            Shape.TEXT,
            "",
            false,
            "address of the PostgreSQL database that keeps the runs; the embedded one when not given"),
    STOP_SECONDS(
            "stop_seconds", Shape.COUNT, "20", false, "seconds that a run told to stop waits for the step it is in"),
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
    GATES_CHANGE_PEOPLE(
            "gates.change_people",
            Shape.CHANGE,
            "0.05",
            true,
            "largest change of a scheme's people since the run published last, for each year between"),
    GATES_CHANGE_POUNDS(
            "gates.change_pounds",
            Shape.CHANGE,
            "0.25",
            true,
            "largest change of a scheme's pounds since the run published last, for each year between"),
    GATES_CHANGE_AREA(
            "gates.change_area",
            Shape.CHANGE,
            "0.25",
            true,
            "largest change of an area's target share or need index since the run published last, for each year between"),
    LATE_POPULATION("late.population", Shape.LATE, "fail", true, "what is done where figures of population are late"),
    LATE_NEED("late.need", Shape.LATE, "fail", true, "what is done where figures of need are late"),
    LATE_SPENDING("late.spending", Shape.LATE, "fail", true, "what is done where figures of spending are late"),
    LATE_ALLOCATIONS(
            "late.allocations", Shape.LATE, "fail", true, "what is done where figures of allocations are late"),
    LATE_COSTS("late.costs", Shape.LATE, "fail", true, "what is done where figures of costs are late"),
    LATE_ADJUSTMENTS(
            "late.adjustments", Shape.LATE_WHOLE, "fail", true, "what is done where figures of adjustments are late"),
    LATE_ENVELOPES(
            "late.envelopes", Shape.LATE_WHOLE, "fail", true, "what is done where figures of envelopes are late"),
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
    ON_FINISH(
            "on_finish",
            Shape.TEXT,
            "",
            false,
            "command given to the shell when a run has ended, with the path of its run_results.json"),
    ON_FINISH_SECONDS("on_finish_seconds", Shape.SECONDS, "60", false, "how long that command may take"),
    HEARTBEAT_SECONDS(
            "heartbeat_seconds",
            Shape.SECONDS,
            "10",
            false,
            "how often .state/heartbeat.json is written while a run goes on"),
    LIMITS_FILE_BYTES(Limit.FILE_BYTES),
    LIMITS_UNPACK_RATIO(Limit.UNPACK_RATIO),
    LIMITS_CELL_CHARACTERS(Limit.CELL_CHARACTERS),
    LIMITS_COLUMNS(Limit.COLUMNS),
    LIMITS_ROWS(Limit.ROWS),
    LIMITS_AREAS(Limit.AREAS),
    LIMITS_FIGURES(Limit.FIGURES),
    LIMITS_REJECTS(Limit.REJECTS),
    LIMITS_OUTLINE_POINTS(Limit.OUTLINE_POINTS),
    LIMITS_DOCUMENT_BYTES(Limit.DOCUMENT_BYTES),
    LIMITS_NESTING(Limit.NESTING),
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

    SettingKey(Limit limit) {
        this(limit.key(), Shape.LIMIT, Long.toString(limit.fallback()), false, "most " + limit.meaning());
    }

    /** The limit that this key sets; empty where it sets none. */
    public Optional<Limit> limit() {
        return Stream.of(Limit.values())
                .filter(limit -> limit.key().equals(key))
                .findFirst();
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

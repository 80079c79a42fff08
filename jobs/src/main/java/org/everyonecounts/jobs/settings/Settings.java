package org.everyonecounts.jobs.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.models.area.late.LatePolicy;
import org.everyonecounts.models.area.late.LateResource;
import org.everyonecounts.models.disclosure.RuleSet;
import org.everyonecounts.models.release.ChangeLimits;
import org.everyonecounts.reports.workbook.Profile;

/**
 * The effective settings of a run: one value for each key, and where it came from.
 *
 * <p>Made by {@link SettingsReader}, which has checked every value against its {@link Shape}.
 */
public final class Settings {
    /**
     * Where a value came from, and what it is.
     *
     * @param values one value, or several where the key takes a list; none for "not given"
     * @param origin {@code default}, {@code file <path>}, {@code environment <name>} or {@code option <name>}
     */
    public record Given(List<String> values, String origin) {
        public Given {
            values = List.copyOf(values);
        }
    }

    private final Map<SettingKey, Given> given;
    private final DatabaseAddress database;

    Settings(Map<SettingKey, Given> given, DatabaseAddress database) {
        this.given = Collections.unmodifiableMap(new EnumMap<>(given));
        this.database = database;
    }

    public Given given(SettingKey key) {
        Given value = given.get(key);
        return value != null ? value : new Given(List.of(), "default");
    }

    /** The values in force; none where nothing was given and there is no default. */
    public List<String> values(SettingKey key) {
        List<String> values = given(key).values();
        return values.isEmpty() && !key.fallback().isEmpty() ? List.of(key.fallback()) : values;
    }

    private String text(SettingKey key) {
        List<String> values = values(key);
        return values.isEmpty() ? "" : values.get(values.size() - 1);
    }

    /** Folder of the data package; none for the embedded sample data. */
    public Optional<Path> data() {
        return Optional.of(text(SettingKey.DATA))
                .filter(path -> !path.isEmpty())
                .map(Path::of);
    }

    /** Names or files of schemes; none for every scheme of the package. */
    public List<String> schemes() {
        return given(SettingKey.SCHEME).values();
    }

    /** {@code latest}, {@code all} or a period as it stands in the data, such as {@code 2021/22}. */
    public String periodWord() {
        return text(SettingKey.PERIOD).replace('-', '/');
    }

    /** Levels to report; none for the default. */
    public List<String> levels() {
        return given(SettingKey.LEVEL).values();
    }

    /** Kinds of workbook to write, each once, the analyst's first. */
    public List<Profile> profiles() {
        List<String> words = values(SettingKey.PROFILE);
        return Stream.of(Profile.values())
                .filter(profile -> words.contains(profile.word()))
                .toList();
    }

    /** File of own places; none for the levels of the package only. */
    public Optional<Path> places() {
        return Optional.of(text(SettingKey.PLACES))
                .filter(path -> !path.isEmpty())
                .map(Path::of);
    }

    public Path out() {
        return Path.of(text(SettingKey.OUT));
    }

    /** Where runs are kept, with the password that no value of a setting holds. */
    public DatabaseAddress database() {
        return database;
    }

    /** How long a run that is told to stop waits for the step it is in. */
    public Duration stopTime() {
        return Duration.ofSeconds(Long.parseLong(text(SettingKey.STOP_SECONDS)));
    }

    public int replicates() {
        return Integer.parseInt(text(SettingKey.REPLICATES));
    }

    public long seed() {
        return Long.parseLong(text(SettingKey.SEED));
    }

    /** {@code shapley} or {@code sequential}. */
    public String drivers() {
        return text(SettingKey.DRIVERS);
    }

    /** Changes to schemes, each {@code [scheme:]path=value}. */
    public List<String> schemeChanges() {
        return given(SettingKey.SET).values();
    }

    public boolean strict() {
        return Boolean.parseBoolean(text(SettingKey.STRICT));
    }

    public String contact() {
        return text(SettingKey.CONTACT);
    }

    /** A gate's largest fraction. */
    public double gate(SettingKey key) {
        return Double.parseDouble(text(key));
    }

    /** Largest changes since the run published last that pass. */
    public ChangeLimits changeLimits() {
        return new ChangeLimits(
                gate(SettingKey.GATES_CHANGE_PEOPLE),
                gate(SettingKey.GATES_CHANGE_POUNDS),
                gate(SettingKey.GATES_CHANGE_AREA));
    }

    /** What is done where figures are late, by resource. */
    public Map<LateResource, LatePolicy> late() {
        Map<LateResource, LatePolicy> policies = new EnumMap<>(LateResource.class);
        for (LateResource resource : LateResource.values()) {
            SettingKey key = SettingKey.ofKey("late." + resource.code()).orElseThrow();
            policies.put(resource, LatePolicy.parse(text(key)));
        }
        return policies;
    }

    /** What is withheld of counts of people. */
    public RuleSet disclosure() {
        return RuleSet.of(
                text(SettingKey.DISCLOSURE_RULE),
                Integer.parseInt(text(SettingKey.DISCLOSURE_LARGEST_HIDDEN)),
                Integer.parseInt(text(SettingKey.DISCLOSURE_BASE)));
    }

    /** Command for the shell when a run has ended; none when nobody is to be told. */
    public Optional<String> onFinish() {
        return Optional.of(text(SettingKey.ON_FINISH).strip()).filter(command -> !command.isEmpty());
    }

    /** How long that command may take. */
    public Duration onFinishLimit() {
        return Duration.ofSeconds(Long.parseLong(text(SettingKey.ON_FINISH_SECONDS)));
    }

    /** How often a run says that it is alive. */
    public Duration heartbeat() {
        return Duration.ofSeconds(Long.parseLong(text(SettingKey.HEARTBEAT_SECONDS)));
    }

    /** How large input may be. */
    public Limits limits() {
        Limits limits = Limits.DEFAULT;
        for (SettingKey key : SettingKey.values()) {
            Optional<Limit> limit = key.limit();
            if (limit.isPresent() && !given(key).values().isEmpty()) {
                limits = limits.with(limit.get(), Long.parseLong(text(key)));
            }
        }
        return limits;
    }

    public boolean jsonLog() {
        return text(SettingKey.LOG_FORMAT).equals("json");
    }

    public boolean quiet() {
        return Boolean.parseBoolean(text(SettingKey.QUIET));
    }

    public boolean color() {
        return Boolean.parseBoolean(text(SettingKey.COLOR));
    }

    /** Settings that change what is published, printed, by key: part of the fingerprint and of the workbook. */
    public SortedMap<String, String> changingFigures() {
        SortedMap<String, String> printed = new TreeMap<>();
        for (SettingKey key : SettingKey.values()) {
            if (key.changesFigures()) {
                printed.put(key.key(), print(key));
            }
        }
        return printed;
    }

    /** The value as one text; the order in which levels, schemes and profiles are named makes no difference. */
    public String print(SettingKey key) {
        if (key == SettingKey.PERIOD) {
            return periodWord();
        }
        if (key == SettingKey.PROFILE) {
            return profiles().stream().map(Profile::word).collect(Collectors.joining(","));
        }
        if (key.shape() == Shape.LIST) {
            List<String> values = given(key).values();
            return String.join(
                    ",",
                    key == SettingKey.SET ? values : values.stream().sorted().toList());
        }
        return text(key);
    }
}

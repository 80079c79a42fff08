package org.everyonecounts.models.area;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.area.HealthData.AdjustmentKey;
import org.everyonecounts.models.area.HealthData.AllocationColumns;
import org.everyonecounts.models.area.HealthData.DeprivationColumn;
import org.everyonecounts.models.area.HealthData.GroupOutcome;
import org.everyonecounts.models.area.HealthData.NeedColumn;
import org.everyonecounts.models.area.HealthData.NeedKind;
import org.everyonecounts.models.area.HealthData.Outcome;
import org.everyonecounts.models.area.HealthData.SeriesBreak;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/** Makes the content of a data package for tests, one figure at a time. A figure is text: a number, or {@code [x]}, {@code [c]}. */
public final class DataBuilder {
    private final List<String> levels;
    private final List<Area> areas = new ArrayList<>();
    private final Map<String, String> levelOf = new TreeMap<>();
    private final SortedMap<SeriesKey, SortedMap<String, Figure>> population = new TreeMap<>();
    private final SortedMap<SeriesKey, SortedMap<String, Figure>> need = new TreeMap<>();
    private final SortedMap<SeriesKey, SortedMap<String, Figure>> needErrors = new TreeMap<>();
    private final SortedMap<SeriesKey, NeedKind> kinds = new TreeMap<>();
    private final SortedMap<SeriesKey, SortedMap<String, Figure>> spending = new TreeMap<>();
    private final SortedMap<SeriesKey, SortedMap<String, Figure>> costs = new TreeMap<>();
    private final SortedMap<AdjustmentKey, SortedMap<String, Figure>> adjustments = new TreeMap<>();
    private final SortedMap<SeriesKey, List<SortedMap<String, Figure>>> allocations = new TreeMap<>();
    private final TreeMap<String, TreeMap<String, Figure>> scores = new TreeMap<>();
    private final TreeMap<String, Figure> deciles = new TreeMap<>();
    private final TreeMap<String, Set<Flag>> needFlags = new TreeMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final SortedMap<String, Figure> deflators = new TreeMap<>();
    private final List<GroupOutcome> groups = new ArrayList<>();
    private final List<SeriesBreak> breaks = new ArrayList<>();
    private final SortedMap<SeriesKey, SortedMap<String, Figure>> rejected = new TreeMap<>();

    public DataBuilder(String... levels) {
        this.levels = List.of(levels);
    }

    /** An area; an empty parent for the nation. */
    public DataBuilder area(String code, String level, String parent) {
        areas.add(new Area(code, "Name of " + code, level, parent.isEmpty() ? null : parent));
        levelOf.put(code, level);
        return this;
    }

    /** The level of a code that has figures but is no area of today. */
    public DataBuilder oldLevel(String code, String level) {
        levelOf.put(code, level);
        return this;
    }

    public DataBuilder people(String period, String basis, String code, String figure) {
        return put(population, period, basis, code, figure);
    }

    public DataBuilder index(String period, String component, String code, String figure) {
        kinds.put(new SeriesKey(period, component), NeedKind.INDEX);
        return put(need, period, component, code, figure);
    }

    public DataBuilder weighted(String period, String component, String code, String figure) {
        kinds.put(new SeriesKey(period, component), NeedKind.WEIGHTED_POPULATION);
        return put(need, period, component, code, figure);
    }

    /** The standard error of a need figure that is given as well. */
    public DataBuilder needError(String period, String component, String code, String figure) {
        return put(needErrors, period, component, code, figure);
    }

    public DataBuilder needFlag(String code, Flag flag) {
        needFlags.put(code, Set.of(flag));
        return this;
    }

    public DataBuilder pounds(String period, String stream, String code, String figure) {
        return put(spending, period, stream, code, figure);
    }

    public DataBuilder cost(String period, String factor, String code, String figure) {
        return put(costs, period, factor, code, figure);
    }

    /** A lump sum in pounds; an area without one has none. */
    public DataBuilder adjustment(String period, String stream, String adjustment, String code, String figure) {
        adjustments
                .computeIfAbsent(new AdjustmentKey(period, stream, adjustment), key -> new TreeMap<>())
                .put(code, figure(figure));
        return this;
    }

    /** Baseline, target, base growth, convergence, allocation, closing distance. */
    public DataBuilder allocation(String period, String stream, String code, String... figures) {
        List<SortedMap<String, Figure>> columns = allocations.computeIfAbsent(
                new SeriesKey(period, stream),
                key -> new ArrayList<>(List.of(
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>())));
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).put(code, figure(i < figures.length ? figures[i] : "[x]"));
        }
        return this;
    }

    public DataBuilder score(String edition, String code, String figure) {
        scores.computeIfAbsent(edition, key -> new TreeMap<>()).put(code, figure(figure));
        return this;
    }

    public DataBuilder decile(String code, String figure) {
        deciles.put(code, figure(figure));
        return this;
    }

    public DataBuilder outcome(
            String period, String code, String outcome, String value, String denominator, String standardError) {
        outcomes.add(new Outcome(
                period,
                code,
                outcome,
                figure(value),
                Figure.NOT_AVAILABLE,
                figure(denominator),
                figure(standardError),
                true));
        return this;
    }

    /** An outcome with its counts, of which fewer is better; {@code value} may be {@code [x]}. */
    public DataBuilder events(
            String period, String code, String outcome, String value, String numerator, String denominator) {
        outcomes.add(new Outcome(
                period,
                code,
                outcome,
                figure(value),
                figure(numerator),
                figure(denominator),
                Figure.NOT_APPLICABLE,
                false));
        return this;
    }

    /** An outcome of everyone in an area, with counts. */
    public DataBuilder outcome(
            String period, String code, String outcome, boolean higherIsBetter, String... valueCountsAndError) {
        outcomes.add(new Outcome(
                period,
                code,
                outcome,
                figure(valueCountsAndError[0]),
                figure(valueCountsAndError[1]),
                figure(valueCountsAndError[2]),
                figure(valueCountsAndError[3]),
                higherIsBetter));
        return this;
    }

    /** An outcome of a group of people: value, numerator, denominator and standard error. */
    public DataBuilder group(
            String period,
            String code,
            String characteristic,
            String group,
            String outcome,
            String... valueCountsAndError) {
        groups.add(new GroupOutcome(
                period,
                code,
                characteristic,
                group,
                outcome,
                figure(valueCountsAndError[1]),
                figure(valueCountsAndError[2]),
                figure(valueCountsAndError[0]),
                figure(valueCountsAndError[3])));
        return this;
    }

    public DataBuilder breakAt(String series, String code, String firstPeriod) {
        breaks.add(new SeriesBreak(series, code.isEmpty() ? null : code, firstPeriod, "changed"));
        return this;
    }

    public DataBuilder deflator(String period, String figure) {
        deflators.put(period, figure(figure));
        return this;
    }

    public DataBuilder rejected(String period, String resource, String code, String people) {
        rejected.computeIfAbsent(new SeriesKey(period, resource), key -> new TreeMap<>())
                .put(code, figure(people));
        return this;
    }

    public Geography geography() {
        return Geography.of(levels, areas);
    }

    public HealthData build() {
        SortedMap<SeriesKey, NeedColumn> needs = new TreeMap<>();
        need.forEach((key, figures) -> {
            AreaColumn plain = column(figures);
            TreeMap<String, Set<Flag>> flags = new TreeMap<>(needFlags);
            flags.keySet().retainAll(figures.keySet());
            needs.put(
                    key,
                    new NeedColumn(
                            kinds.getOrDefault(key, NeedKind.INDEX),
                            new AreaColumn(plain.level(), plain.values(), flags),
                            AreaColumn.of(plain.level(), needErrors.getOrDefault(key, new TreeMap<>()))));
        });
        SortedMap<SeriesKey, AllocationColumns> published = new TreeMap<>();
        allocations.forEach((key, columns) -> published.put(
                key,
                new AllocationColumns(
                        column(columns.get(0)),
                        column(columns.get(1)),
                        column(columns.get(2)),
                        column(columns.get(3)),
                        column(columns.get(4)),
                        column(columns.get(5)))));
        TreeMap<String, DeprivationColumn> deprivation = new TreeMap<>();
        scores.forEach((edition, figures) -> {
            AreaColumn column = column(figures);
            deprivation.put(edition, new DeprivationColumn(column, AreaColumn.of(column.level(), deciles)));
        });
        return new HealthData(
                geography(),
                columns(population),
                needs,
                columns(spending),
                published,
                columns(costs),
                deprivation,
                outcomes,
                breaks,
                deflators,
                lumpSums(),
                new TreeMap<>(),
                List.of(),
                rejected,
                groups);
    }

    private SortedMap<AdjustmentKey, AreaColumn> lumpSums() {
        TreeMap<AdjustmentKey, AreaColumn> columns = new TreeMap<>();
        adjustments.forEach((key, values) -> columns.put(key, column(values)));
        return columns;
    }

    /** A figure from its text, exact where it is a number. */
    public static Figure figure(String text) {
        return switch (text) {
            case "[x]" -> Figure.NOT_AVAILABLE;
            case "[c]" -> Figure.SUPPRESSED;
            case "[z]" -> Figure.NOT_APPLICABLE;
            default -> Figure.of(new BigDecimal(text));
        };
    }

    private SortedMap<SeriesKey, AreaColumn> columns(SortedMap<SeriesKey, SortedMap<String, Figure>> figures) {
        TreeMap<SeriesKey, AreaColumn> columns = new TreeMap<>();
        figures.forEach((key, values) -> columns.put(key, column(values)));
        return columns;
    }

    private AreaColumn column(SortedMap<String, Figure> values) {
        return AreaColumn.of(levelOf.getOrDefault(values.firstKey(), levels.get(0)), values);
    }

    private DataBuilder put(
            SortedMap<SeriesKey, SortedMap<String, Figure>> into,
            String period,
            String name,
            String code,
            String figure) {
        into.computeIfAbsent(new SeriesKey(period, name), key -> new TreeMap<>())
                .put(code, figure(figure));
        return this;
    }
}

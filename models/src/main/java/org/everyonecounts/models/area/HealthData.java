package org.everyonecounts.models.area;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The content of a data package after reading and checking: only accepted rows, in area-code order.
 *
 * <p>Periods are labels such as {@code 2021/22} and sort as text. Each column is at one level, the level at which the data came.
 *
 * @param population people by period and basis
 * @param need need by period and component
 * @param spending pounds by period and stream, one sum per area
 * @param allocations published allocations by period and stream
 * @param costs cost factors by period and factor
 * @param deprivation scores by edition (the period part of the key is empty)
 * @param adjustments lump sums in pounds by period, stream and adjustment; an area without a row has none
 * @param envelopes money to share out, pounds, by period and stream
 * @param areaChanges changes of areas, already applied to every column
 * @param rejectedPeople people (registered where known) behind rejected rows, by area code
 * @param groups outcomes of groups of people, in the order period, outcome, characteristic, group, area code
 */
public record HealthData(
        Geography geography,
        SortedMap<SeriesKey, AreaColumn> population,
        SortedMap<SeriesKey, NeedColumn> need,
        SortedMap<SeriesKey, AreaColumn> spending,
        SortedMap<SeriesKey, AllocationColumns> allocations,
        SortedMap<SeriesKey, AreaColumn> costs,
        SortedMap<String, DeprivationColumn> deprivation,
        List<Outcome> outcomes,
        List<SeriesBreak> breaks,
        SortedMap<String, Figure> deflators,
        SortedMap<AdjustmentKey, AreaColumn> adjustments,
        SortedMap<SeriesKey, Figure> envelopes,
        List<AreaChange> areaChanges,
        SortedMap<SeriesKey, SortedMap<String, Figure>> rejectedPeople,
        List<GroupOutcome> groups) {
    public HealthData {
        population = freeze(population);
        need = freeze(need);
        spending = freeze(spending);
        allocations = freeze(allocations);
        costs = freeze(costs);
        deprivation = freeze(deprivation);
        outcomes = List.copyOf(outcomes);
        breaks = List.copyOf(breaks);
        deflators = freeze(deflators);
        adjustments = freeze(adjustments);
        envelopes = freeze(envelopes);
        areaChanges = List.copyOf(areaChanges);
        rejectedPeople = freeze(rejectedPeople);
        groups = List.copyOf(groups);
    }

    /** Data without groups of people. */
    public HealthData(
            Geography geography,
            SortedMap<SeriesKey, AreaColumn> population,
            SortedMap<SeriesKey, NeedColumn> need,
            SortedMap<SeriesKey, AreaColumn> spending,
            SortedMap<SeriesKey, AllocationColumns> allocations,
            SortedMap<SeriesKey, AreaColumn> costs,
            SortedMap<String, DeprivationColumn> deprivation,
            List<Outcome> outcomes,
            List<SeriesBreak> breaks,
            SortedMap<String, Figure> deflators,
            SortedMap<AdjustmentKey, AreaColumn> adjustments,
            SortedMap<SeriesKey, Figure> envelopes,
            List<AreaChange> areaChanges,
            SortedMap<SeriesKey, SortedMap<String, Figure>> rejectedPeople) {
        this(
                geography,
                population,
                need,
                spending,
                allocations,
                costs,
                deprivation,
                outcomes,
                breaks,
                deflators,
                adjustments,
                envelopes,
                areaChanges,
                rejectedPeople,
                List.of());
    }

    /** Data without adjustments, envelopes and changes of areas. */
    public HealthData(
            Geography geography,
            SortedMap<SeriesKey, AreaColumn> population,
            SortedMap<SeriesKey, NeedColumn> need,
            SortedMap<SeriesKey, AreaColumn> spending,
            SortedMap<SeriesKey, AllocationColumns> allocations,
            SortedMap<SeriesKey, AreaColumn> costs,
            SortedMap<String, DeprivationColumn> deprivation,
            List<Outcome> outcomes,
            List<SeriesBreak> breaks,
            SortedMap<String, Figure> deflators,
            SortedMap<SeriesKey, SortedMap<String, Figure>> rejectedPeople) {
        this(
                geography,
                population,
                need,
                spending,
                allocations,
                costs,
                deprivation,
                outcomes,
                breaks,
                deflators,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                List.of(),
                rejectedPeople);
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> freeze(SortedMap<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /** A period and the name of a series within it: a basis, component, stream or factor. */
    public record SeriesKey(String period, String name) implements Comparable<SeriesKey> {
        @Override
        public int compareTo(SeriesKey other) {
            int byPeriod = period.compareTo(other.period);
            return byPeriod != 0 ? byPeriod : name.compareTo(other.name);
        }
    }

    /** Name of a lump sum within a period and stream. */
    public record AdjustmentKey(String period, String stream, String adjustment) implements Comparable<AdjustmentKey> {
        @Override
        public int compareTo(AdjustmentKey other) {
            return Comparator.comparing(AdjustmentKey::period)
                    .thenComparing(AdjustmentKey::stream)
                    .thenComparing(AdjustmentKey::adjustment)
                    .compare(this, other);
        }
    }

    /** From {@code firstPeriod} on, {@code weight} of area {@code fromCode} belongs to {@code toCode}; weights of one code sum to 1. */
    public record AreaChange(String fromCode, String toCode, String firstPeriod, double weight) {}

    /** How a need value is given. */
    public enum NeedKind {
        WEIGHTED_POPULATION,
        INDEX
    }

    /** One need component: its values and, where given, their standard errors. */
    public record NeedColumn(NeedKind kind, AreaColumn values, AreaColumn standardErrors) {}

    /** Published allocations of one stream and period; optional columns are {@code [x]} where not given. */
    public record AllocationColumns(
            AreaColumn baseline,
            AreaColumn target,
            AreaColumn baseGrowth,
            AreaColumn convergence,
            AreaColumn allocation,
            AreaColumn closingDistance) {}

    /** Deprivation: a higher score is more deprived; decile 1 is the most deprived, {@code [x]} where not given. */
    public record DeprivationColumn(AreaColumn score, AreaColumn decile) {}

    /** One outcome of one area and period. */
    public record Outcome(
            String period,
            String areaCode,
            String outcome,
            Figure value,
            Figure numerator,
            Figure denominator,
            Figure standardError,
            boolean higherIsBetter) {}

    /**
     * One outcome of one group of people of one area and period.
     *
     * @param characteristic what the group is a group of, such as {@code deprivation} or {@code ethnicity}; a crossing of two is written
     *     {@code sex x deprivation}
     * @param group name of the group, such as {@code 1} or {@code unknown}; of a crossing {@code female x 1}
     * @param outcome id of the outcome; which way is better stands in {@link Outcome} rows of the same id, where there are any
     */
    public record GroupOutcome(
            String period,
            String areaCode,
            String characteristic,
            String group,
            String outcome,
            Figure numerator,
            Figure denominator,
            Figure value,
            Figure standardError) {
        /** The group of people whose group is not known or not stated: kept and reported, never compared. */
        public static final String UNKNOWN = "unknown";

        /** By period, outcome, characteristic and group: rows that differ in their area only are equal. */
        public static final Comparator<GroupOutcome> BY_SERIES = Comparator.comparing(GroupOutcome::period)
                .thenComparing(GroupOutcome::outcome)
                .thenComparing(GroupOutcome::characteristic)
                .thenComparing(GroupOutcome::group);
    }

    /** A series is not compared across {@code firstPeriod}; {@code areaCode} null means every area. */
    public record SeriesBreak(String series, @Nullable String areaCode, String firstPeriod, String reason) {}
}

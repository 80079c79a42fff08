package org.everyonecounts.models.area.late;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.everyonecounts.models.area.FinancialYear;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.late.LatePolicy.CarryForward;

/**
 * A data package with figures of earlier periods where those of a period have not come, as the policy of each resource says.
 *
 * <p>{@code fail}: as given. {@code carry_forward(N)}: the newest earlier row of the area, at most N years old, stands in, flag {@code [e]}; a
 * restated area with its figures on the codes of today. {@code partial(F)}: absent areas stay {@code [x]}; whether the others cover enough people
 * is a gate of whoever reads the rows.
 *
 * <p>By hand: people of A, B and C are 100, 200 and 300 in 2022/23; in 2023/24 only A has a row, 110. Carried forward: 110, 200 [e], 300 [e].
 *
 * @param given the figures as given, on the codes of today
 * @param data the same with what stands in
 * @param absences areas without a row where others have one
 * @param standIns what stands in
 * @param tooOld what would, were it not too old
 */
public record LateData(
        HealthData given,
        HealthData data,
        Map<LateResource, LatePolicy> policies,
        List<Absence> absences,
        List<StandIn> standIns,
        List<TooOld> tooOld) {
    public LateData {
        EnumMap<LateResource, LatePolicy> copy = new EnumMap<>(LateResource.class);
        copy.putAll(policies);
        policies = Collections.unmodifiableMap(copy);
        absences = List.copyOf(absences);
        standIns = List.copyOf(standIns);
        tooOld = List.copyOf(tooOld);
    }

    /** The data as given, nothing standing in. */
    public static LateData none(HealthData given) {
        return new LateData(given, given, Map.of(), List.of(), List.of(), List.of());
    }

    /** Fills areas that have no row in a period in which others have one. */
    public static LateData of(HealthData given, Map<LateResource, LatePolicy> policies, List<Absence> absences) {
        PackageSeries all = PackageSeries.of(given);
        CarriedColumns carried = new CarriedColumns(PackageSeries.of(given), absences);
        List<StandIn> standIns = new ArrayList<>();
        for (Absence absence : absences) {
            LateSeries series = absence.series();
            SeriesColumns columns = all.periods(series).get(absence.period());
            if (columns != null && policies.get(series.resource()) instanceof CarryForward carry) {
                CarriedColumns.Made made =
                        carried.filled(series, absence.period(), columns, absence.areas(), carry.years());
                all.put(series, absence.period(), made.columns());
                standIns.addAll(standIns(series, absence.period(), made));
            }
        }
        HealthData data = standIns.isEmpty() ? given : all.in(given);
        return new LateData(given, data, policies, absences, standIns, List.of());
    }

    static List<StandIn> standIns(LateSeries series, String period, CarriedColumns.Made made) {
        List<StandIn> found = new ArrayList<>();
        made.from()
                .forEach((from, areas) -> found.add(new StandIn(
                        series,
                        period,
                        from,
                        FinancialYear.between(from, period).orElseThrow(),
                        areas)));
        return found;
    }

    public LatePolicy policy(LateResource resource) {
        return policies.getOrDefault(resource, LatePolicy.FAIL);
    }

    /** Absent areas of a series and period for which nothing stands in. */
    public SortedSet<String> stillAbsent(Absence absence) {
        SortedSet<String> left = new TreeSet<>(absence.areas());
        standIns.stream()
                .filter(one ->
                        one.series().equals(absence.series()) && one.period().equals(absence.period()))
                .forEach(one -> left.removeAll(one.areas()));
        return left;
    }

    /** Fills series that have no row at all in a period of a scheme; see {@link LateSchemes}. */
    public LateData with(List<SchemeSeries> schemes) {
        return new LateSchemes(this).filled(schemes);
    }
}

package org.everyonecounts.models.area.late;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.area.FinancialYear;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.area.late.LatePolicy.CarryForward;
import org.everyonecounts.models.measure.Figure;

/**
 * Fills series that have no row at all in a period of a scheme.
 *
 * <p>A period comes into question where people, need or money of the scheme have rows of their own in it: nothing is made up of older figures
 * alone. There either every series that the scheme needs stands in or none does, since a scheme with a gap has no figures. Money to share out is
 * carried to such a period and to the year after it, which it pays for.
 */
final class LateSchemes {
    private static final Set<LateResource> NEWS =
            EnumSet.of(LateResource.POPULATION, LateResource.NEED, LateResource.SPENDING, LateResource.ALLOCATIONS);

    private final LateData late;
    private final PackageSeries own;
    private final PackageSeries all;
    private final CarriedColumns carried;
    private final SortedMap<SeriesKey, Figure> envelopes;
    private final SortedMap<LateSeries, NavigableMap<String, List<StandIn>>> standIns = new TreeMap<>();
    private final List<TooOld> tooOld = new ArrayList<>();

    LateSchemes(LateData late) {
        this.late = late;
        this.own = PackageSeries.of(late.given());
        this.all = PackageSeries.of(late.data());
        this.carried = new CarriedColumns(own, late.absences());
        this.envelopes = new TreeMap<>(late.given().envelopes());
    }

    LateData filled(List<SchemeSeries> schemes) {
        if (late.policies().values().stream().noneMatch(CarryForward.class::isInstance)) {
            return late;
        }
        for (SchemeSeries scheme : schemes) {
            for (String period : periods(scheme)) {
                fill(scheme, period);
            }
        }
        List<StandIn> found = new ArrayList<>(late.standIns());
        standIns.values().stream()
                .map(NavigableMap::values)
                .flatMap(Collection::stream)
                .forEach(found::addAll);
        HealthData data = standIns.isEmpty() ? late.data() : withEnvelopes(all.in(late.data()));
        return new LateData(
                late.given(),
                data,
                late.policies(),
                late.absences(),
                found,
                tooOld.stream().distinct().toList());
    }

    private SortedSet<String> periods(SchemeSeries scheme) {
        SortedSet<String> periods = new TreeSet<>();
        scheme.needed().stream()
                .filter(series -> NEWS.contains(series.resource()))
                .forEach(series -> periods.addAll(own.periods(series).keySet()));
        return periods;
    }

    private void fill(SchemeSeries scheme, String period) {
        Map<LateSeries, CarriedColumns.Made> found = new TreeMap<>();
        boolean complete = true;
        for (LateSeries series : scheme.needed()) {
            if (!own.periods(series).containsKey(period)) {
                Optional<CarriedColumns.Made> made = made(series, period);
                made.ifPresent(columns -> found.put(series, columns));
                complete &= made.isPresent();
            }
        }
        if (!complete) {
            return;
        }
        for (LateSeries series : scheme.useful()) {
            if (!own.periods(series).containsKey(period)) {
                made(series, period).ifPresent(columns -> found.put(series, columns));
            }
        }
        found.forEach((series, columns) -> {
            all.put(series, period, columns.columns());
            stands(series, period, LateData.standIns(series, period, columns));
        });
        LateSeries envelope =
                new LateSeries(LateResource.ENVELOPES, scheme.money().name());
        if (FinancialYear.isYear(period)) {
            envelope(envelope, period);
            envelope(envelope, FinancialYear.plus(period, 1));
        }
    }

    private Optional<CarriedColumns.Made> made(LateSeries series, String period) {
        if (!(late.policy(series.resource()) instanceof CarryForward carry)) {
            return Optional.empty();
        }
        Optional<CarriedColumns.Made> made = carried.whole(series, period, carry.years());
        if (made.isEmpty()) {
            carried.newest(series, period).ifPresent(from -> tooOld(series, period, from, carry.years()));
        }
        return made;
    }

    private void tooOld(LateSeries series, String period, String from, int most) {
        int years = FinancialYear.between(from, period).orElseThrow();
        if (years > most) {
            tooOld.add(new TooOld(series, period, from, years, most));
        }
    }

    private void envelope(LateSeries series, String period) {
        SeriesKey key = new SeriesKey(period, series.name());
        NavigableMap<String, Figure> before = new TreeMap<>();
        late.given().envelopes().forEach((one, pounds) -> {
            if (one.name().equals(series.name()) && one.period().compareTo(period) < 0) {
                before.put(one.period(), pounds);
            }
        });
        if (before.isEmpty()
                || late.given().envelopes().containsKey(key)
                || !(late.policy(series.resource()) instanceof CarryForward carry)
                || FinancialYear.between(before.lastKey(), period).isEmpty()) {
            return;
        }
        String from = before.lastKey();
        int years = FinancialYear.between(from, period).orElseThrow();
        if (years > carry.years()) {
            tooOld.add(new TooOld(series, period, from, years, carry.years()));
        } else {
            envelopes.put(key, before.lastEntry().getValue());
            stands(series, period, List.of(new StandIn(series, period, from, years, new TreeSet<>())));
        }
    }

    private void stands(LateSeries series, String period, List<StandIn> found) {
        standIns.computeIfAbsent(series, key -> new TreeMap<>()).put(period, found);
    }

    private HealthData withEnvelopes(HealthData data) {
        return new HealthData(
                data.geography(),
                data.population(),
                data.need(),
                data.spending(),
                data.allocations(),
                data.costs(),
                data.deprivation(),
                data.outcomes(),
                data.breaks(),
                data.deflators(),
                data.adjustments(),
                envelopes,
                data.areaChanges(),
                data.rejectedPeople(),
                data.groups());
    }
}

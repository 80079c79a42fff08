package org.everyonecounts.jobs.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The gates on rejected rows of one resource: rows, and the people or pounds behind them.
 *
 * <p>Rows: rejected ÷ read. Pounds, where the resource has amounts: |pounds| of rejected rows ÷ |pounds| of all rows; a rejected row without a
 * readable amount counts as the mean of the accepted rows. People, elsewhere: people of every area and period with a rejected row ÷ people of
 * every area and period with a row; where area or people are not known the mean counts. No row: passed.
 */
final class RejectGates {
    private final String resource;
    private final Tally tally;
    private final ReadSettings settings;

    RejectGates(String resource, Tally tally, ReadSettings settings) {
        this.resource = resource;
        this.tally = tally;
        this.settings = settings;
    }

    /** @param table the accepted rows; null for a resource that is not figures by area */
    List<Check> checks(@Nullable AreaTable table, People people, AreaIndex areas) {
        List<Check> checks = new ArrayList<>();
        double rows = tally.rows() == 0 ? 0 : (double) tally.rejected() / tally.rows();
        checks.add(gate("rejected_rows", "rows", rows, settings.rejectedRows()));
        if (table != null) {
            int money = table.moneyColumn();
            checks.add(
                    money >= 0
                            ? gate("rejected_pounds", "pounds", pounds(table, money), settings.rejectedPeopleOrPounds())
                            : gate(
                                    "rejected_people",
                                    "people",
                                    people(table, people, areas),
                                    settings.rejectedPeopleOrPounds()));
        }
        return checks;
    }

    private Check gate(String id, String of, double share, double limit) {
        boolean passed = share <= limit;
        String message = tally.rejected() == 0
                ? "No row of " + resource + " was rejected."
                : tally.rejected() + " of " + tally.rows() + " rows of " + resource + " were rejected: "
                        + Verdict.percent(share) + " of " + of + "; at most " + Verdict.percent(limit) + " may be."
                        + (passed
                                ? ""
                                : " The first is in " + tally.firstRejected()
                                        + ". Mend the rows listed in quality/rejects.csv and run again.");
        return Verdict.gate(id + "." + resource, passed, tally.rows(), tally.rejected(), message);
    }

    private double pounds(AreaTable table, int column) {
        BigDecimal accepted = BigDecimal.ZERO;
        long count = 0;
        for (SortedMap<String, Series> ofPeriod : table.series().values()) {
            for (Series one : ofPeriod.values()) {
                for (int at = 0; at < one.size(); at++) {
                    if (one.has(at)) {
                        accepted = accepted.add(one.amount(column, at).abs());
                        count += one.rows(at);
                    }
                }
            }
        }
        double mean = count == 0 ? 1 : accepted.doubleValue() / count;
        double rejected = tally.pounds().doubleValue() + tally.withoutPounds() * mean;
        double all = accepted.doubleValue() + rejected;
        return all == 0 ? 0 : rejected / all;
    }

    private double people(AreaTable table, People people, AreaIndex areas) {
        double all = 0;
        double behind = 0;
        long places = 0;
        long unknown = tally.withoutArea();
        Map<String, BitSet> present = new TreeMap<>();
        table.series()
                .forEach((period, ofPeriod) -> ofPeriod.values().forEach(one -> {
                    for (int at = 0; at < areas.size(); at++) {
                        if (one.has(at)) {
                            present.computeIfAbsent(period, key -> new BitSet()).set(at);
                        }
                    }
                }));
        tally.areasByPeriod()
                .forEach((period, set) ->
                        present.computeIfAbsent(period, key -> new BitSet()).or(set));
        for (Map.Entry<String, BitSet> entry : present.entrySet()) {
            BitSet rejected = tally.areasByPeriod().getOrDefault(entry.getKey(), new BitSet());
            for (int at = entry.getValue().nextSetBit(0);
                    at >= 0;
                    at = entry.getValue().nextSetBit(at + 1)) {
                OptionalDouble persons = people.of(entry.getKey(), at);
                if (persons.isPresent()) {
                    all += persons.getAsDouble();
                    places++;
                    behind += rejected.get(at) ? persons.getAsDouble() : 0;
                } else if (rejected.get(at)) {
                    unknown++;
                }
            }
        }
        double mean = places == 0 || all == 0 ? 1 : all / places;
        behind += unknown * mean;
        all += unknown * mean;
        return all == 0 ? 0 : behind / all;
    }

    /** People behind rejected rows by area, for the coverage table; {@code [x]} where an area's people are not known. */
    SortedMap<SeriesKey, SortedMap<String, Figure>> rejectedPeople(People people, AreaIndex areas) {
        SortedMap<SeriesKey, SortedMap<String, Figure>> rejected = new TreeMap<>();
        tally.areasByPeriod().forEach((period, set) -> {
            SortedMap<String, Figure> byArea = new TreeMap<>();
            for (int at = set.nextSetBit(0); at >= 0; at = set.nextSetBit(at + 1)) {
                int area = at;
                byArea.put(
                        areas.area(area).code(),
                        people.of(period, area).isPresent()
                                ? Figure.of(people.of(period, area).getAsDouble())
                                : Figure.NOT_AVAILABLE);
            }
            rejected.put(new SeriesKey(period, resource), byArea);
        });
        return rejected;
    }
}

package org.everyonecounts.models.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.everyonecounts.models.disclosure.CountCell;
import org.everyonecounts.models.disclosure.CountTable;
import org.everyonecounts.models.disclosure.CountTable.AreaTree;
import org.everyonecounts.models.disclosure.Differencing;
import org.everyonecounts.models.disclosure.Differencing.Finding;
import org.everyonecounts.models.disclosure.SecondarySuppression;
import org.everyonecounts.models.disclosure.SecondarySuppression.Given;
import org.everyonecounts.models.disclosure.Withheld;
import org.everyonecounts.models.measure.Figure;

/**
 * Numerators, or denominators, of one outcome, period and level: everyone's and those of the groups of every characteristic.
 *
 * <p>Tables whose groups sum to everyone in every area are protected together with everyone's counts; others by themselves, as though their
 * own sums were published. Counts that came withheld are in no sum.
 */
final class CountSeries {
    private final AreaTree areas;
    private final Differencing differencing;
    private final SortedMap<CountCell, Long> counts;

    /** @param counts counts of areas of one level, by area and group */
    CountSeries(AreaTree areas, Differencing differencing, Map<CountCell, Long> counts) {
        this.areas = areas;
        this.differencing = differencing;
        this.counts = new TreeMap<>(counts);
    }

    /**
     * What is withheld.
     *
     * @param withheld counts, with reasons
     * @param givenAway how many of them an earlier publication shows
     */
    record Settled(SortedMap<CountCell, Withheld> withheld, int givenAway) {}

    /** @param earlier what an earlier publication showed of the areas that make up the count; nothing where it was not there */
    Settled settle(Function<CountCell, List<Figure>> earlier) {
        SortedMap<CountCell, Withheld> heldBack = new TreeMap<>();
        Set<CountCell> known = new TreeSet<>();
        while (true) {
            SortedMap<CountCell, Withheld> withheld = withCrossings(new TreeMap<>(heldBack), known);
            int givenAway = 0;
            boolean changed = false;
            for (Map.Entry<CountCell, Long> count : counts.entrySet()) {
                CountCell cell = count.getKey();
                Finding finding = differencing.of(earlier.apply(cell), count.getValue(), withheld.containsKey(cell));
                if (finding == Finding.HOLD_BACK) {
                    changed |= heldBack.put(cell, Withheld.DIFFERENCING) == null;
                } else if (finding == Finding.GIVEN_AWAY) {
                    givenAway++;
                    changed |= withheld.get(cell) == Withheld.SECONDARY && known.add(cell);
                }
            }
            if (!changed) {
                return new Settled(withheld, givenAway);
            }
        }
    }

    private SortedMap<CountCell, Withheld> withCrossings(
            SortedMap<CountCell, Withheld> heldBack, Set<CountCell> known) {
        while (true) {
            SortedMap<CountCell, Withheld> withheld = withheld(heldBack, known);
            Set<CountCell> more = CrossedGroups.toWithhold(counts.keySet(), withheld);
            if (more.isEmpty()) {
                return withheld;
            }
            more.forEach(cell -> heldBack.put(cell, Withheld.SECONDARY));
        }
    }

    private SortedMap<CountCell, Withheld> withheld(SortedMap<CountCell, Withheld> heldBack, Set<CountCell> known) {
        TreeMap<String, Long> everyone = new TreeMap<>();
        TreeMap<String, TreeMap<String, TreeMap<String, Long>>> groups = new TreeMap<>();
        counts.forEach((cell, count) -> {
            if (cell.isEveryone()) {
                everyone.put(cell.area(), count);
            } else {
                groups.computeIfAbsent(cell.characteristic(), name -> new TreeMap<>())
                        .computeIfAbsent(cell.area(), area -> new TreeMap<>())
                        .put(cell.group(), count);
            }
        });
        Given given = new Given(true, heldBack, known);
        List<CountTable> linked = new ArrayList<>();
        SortedMap<CountCell, Withheld> all = new TreeMap<>();
        CountTable total = CountTable.ofEveryone(areas, everyone);
        for (Map.Entry<String, TreeMap<String, TreeMap<String, Long>>> one : groups.entrySet()) {
            CountTable table = CountTable.ofGroups(one.getKey(), areas, one.getValue());
            if (table.addsUpTo(total)) {
                linked.add(table);
            } else {
                SecondarySuppression.of(List.of(table), differencing.now().counts(), given)
                        .forEach((cell, reason) -> keep(all, cell, reason, false));
            }
        }
        if (!everyone.isEmpty()) {
            SecondarySuppression.of(
                            linked.isEmpty() ? List.of(total) : linked,
                            differencing.now().counts(),
                            given)
                    .forEach((cell, reason) -> keep(all, cell, reason, true));
        }
        return all;
    }

    /** Totals of coarser areas, and sums that are not everyone's, stand in no table. */
    private void keep(Map<CountCell, Withheld> all, CountCell cell, Withheld reason, boolean everyone) {
        if (areas.holders().containsKey(cell.area()) && (everyone || !cell.isEveryone())) {
            all.put(cell, reason);
        }
    }
}

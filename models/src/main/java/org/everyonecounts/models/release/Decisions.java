package org.everyonecounts.models.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData.AreaChange;
import org.everyonecounts.models.disclosure.CountCell;
import org.everyonecounts.models.disclosure.CountTable.AreaTree;
import org.everyonecounts.models.disclosure.Differencing;
import org.everyonecounts.models.disclosure.RuleSet;
import org.everyonecounts.models.disclosure.Withheld;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.measure.Figure;

/** Which counts of the rows of outcomes are withheld: numerators and denominators, each series by itself. */
final class Decisions {
    /** The two kinds of counts in a row. */
    enum Kind {
        NUMERATOR,
        DENOMINATOR;

        Figure of(OutcomeRow row) {
            return this == NUMERATOR ? row.numerator() : row.denominator();
        }
    }

    /**
     * One kind of counts of one series.
     *
     * @param counts counts looked at
     * @param withheld those withheld, with reasons
     * @param givenAway how many of them an earlier publication shows
     */
    record Decided(SortedMap<CountCell, Long> counts, SortedMap<CountCell, Withheld> withheld, int givenAway) {}

    private final Geography geography;
    private final List<AreaChange> changes;
    private final EarlierPublication earlier;
    private final SortedMap<SeriesKey, Map<Kind, Decided>> decided = new TreeMap<>();

    private Decisions(Geography geography, List<AreaChange> changes, EarlierPublication earlier) {
        this.geography = geography;
        this.changes = changes;
        this.earlier = earlier;
    }

    /** @param rows rows of outcomes; those of the nation are left alone */
    static Decisions of(
            List<OutcomeRow> rows,
            Geography geography,
            List<AreaChange> changes,
            RuleSet rules,
            EarlierPublication earlier) {
        Decisions decisions = new Decisions(geography, changes, earlier);
        SortedMap<SeriesKey, Map<Kind, TreeMap<CountCell, Long>>> counts = new TreeMap<>();
        for (OutcomeRow row : rows) {
            if (!row.level().equals(geography.nationLevel())) {
                for (Kind kind : Kind.values()) {
                    WholeCount.of(kind.of(row))
                            .ifPresent(count -> counts.computeIfAbsent(SeriesKey.of(row), key -> new TreeMap<>())
                                    .computeIfAbsent(kind, key -> new TreeMap<>())
                                    .put(WholeCount.cell(row), count));
                }
            }
        }
        counts.forEach((key, kinds) -> kinds.forEach((kind, cells) -> decisions
                .decided
                .computeIfAbsent(key, added -> new TreeMap<>())
                .put(kind, decisions.decide(key, kind, cells, rules))));
        return decisions;
    }

    private Decided decide(SeriesKey key, Kind kind, SortedMap<CountCell, Long> counts, RuleSet rules) {
        if (!rules.protects()) {
            return new Decided(counts, new TreeMap<>(), 0);
        }
        TreeMap<String, List<String>> holders = new TreeMap<>();
        counts.keySet().forEach(cell -> holders.computeIfAbsent(cell.area(), this::holders));
        String top = "";
        CountSeries series =
                new CountSeries(new AreaTree(holders, top), new Differencing(earlier.rules(), rules), counts);
        Map<CountCell, List<Figure>> before = before(key, kind);
        CountSeries.Settled settled = series.settle(cell -> before.getOrDefault(cell, List.of()));
        return new Decided(counts, settled.withheld(), settled.givenAway());
    }

    /** Coarser areas that hold an area, finest first, without the nation. */
    private List<String> holders(String area) {
        List<String> holders = new ArrayList<>();
        List<String> levels = geography.levels();
        String level = geography.find(area).map(found -> found.level()).orElse(geography.nationLevel());
        for (int i = levels.indexOf(level) - 1; i > 0; i--) {
            geography.ancestorAt(area, levels.get(i)).ifPresent(holder -> holders.add(holder.code()));
        }
        return holders;
    }

    /** What was shown of each count of today; areas that became part of another stand together under its code. */
    private Map<CountCell, List<Figure>> before(SeriesKey key, Kind kind) {
        Map<CountCell, Map<String, Figure>> parts = new TreeMap<>();
        for (OutcomeRow row : earlier.outcomes()) {
            if (SeriesKey.of(row).equals(key)) {
                CountCell then = WholeCount.cell(row);
                CountCell today = new CountCell(today(row.areaCode()), then.characteristic(), then.group());
                parts.computeIfAbsent(today, cell -> new TreeMap<>()).put(row.areaCode(), kind.of(row));
            }
        }
        Map<CountCell, List<Figure>> before = new TreeMap<>();
        parts.forEach((cell, figures) -> before.put(cell, List.copyOf(figures.values())));
        return before;
    }

    private String today(String code) {
        if (geography.find(code).isPresent()) {
            return code;
        }
        return changes.stream()
                .filter(change -> change.fromCode().equals(code) && change.weight() == 1)
                .map(AreaChange::toCode)
                .findFirst()
                .orElse(code);
    }

    SortedMap<SeriesKey, Map<Kind, Decided>> decided() {
        return decided;
    }

    boolean withholds(SeriesKey key, Kind kind, CountCell cell) {
        Map<Kind, Decided> kinds = decided.get(key);
        Decided one = kinds == null ? null : kinds.get(kind);
        return one != null && one.withheld().containsKey(cell);
    }

    /** True where anything of an outcome and period is withheld at any level. */
    boolean withholdsAny(String period, String outcome) {
        return decided.entrySet().stream()
                .filter(entry -> entry.getKey().period().equals(period)
                        && entry.getKey().outcome().equals(outcome))
                .anyMatch(entry -> entry.getValue().values().stream()
                        .anyMatch(one -> !one.withheld().isEmpty()));
    }

    /** True where any count of that group of an area is withheld, of whatever outcome and period. */
    boolean withholdsGroup(String area, String group) {
        return decided.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .flatMap(one -> one.withheld().keySet().stream())
                .anyMatch(cell -> cell.area().equals(area) && cell.group().equals(group));
    }
}

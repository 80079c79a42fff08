package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.Template;

/**
 * One area of a funnel plot with its limits at the inner and outer level of confidence.
 *
 * @param row the area's row at the inner level
 * @param outer the same at the outer level; the same row again where the run has one level only
 */
record FunnelArea(OutcomeRow row, OutcomeRow outer) {
    /** The areas of every outcome at its latest period, outcome by outcome, those with most people first. */
    static List<FunnelArea> all(ReportedRun run) {
        List<OutcomeRow> rows = run.figures().people().outliers();
        Map<String, String> latest = new LinkedHashMap<>();
        rows.forEach(row -> latest.merge(row.outcome() + " " + row.level(), row.period(), FunnelArea::later));
        Map<String, List<OutcomeRow>> byArea = new LinkedHashMap<>();
        for (OutcomeRow row : rows) {
            if (row.period().equals(latest.get(row.outcome() + " " + row.level()))) {
                byArea.computeIfAbsent(
                                String.join(
                                        "\n",
                                        row.outcome(),
                                        row.level(),
                                        row.characteristic(),
                                        row.group(),
                                        row.areaCode()),
                                key -> new ArrayList<>())
                        .add(row);
            }
        }
        List<String> outcomes = rows.stream().map(FunnelArea::block).distinct().toList();
        return byArea.values().stream()
                .map(FunnelArea::of)
                .sorted(Comparator.comparingInt((FunnelArea area) -> outcomes.indexOf(block(area.row())))
                        .thenComparing(area -> -area.row().denominator().orElse(-1))
                        .thenComparing(area -> area.row().areaCode()))
                .toList();
    }

    private static String later(String one, String other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Outcome and level, which together make one funnel. */
    static String block(OutcomeRow row) {
        return row.outcome() + "\n" + row.level() + "\n" + row.characteristic() + "\n" + row.group();
    }

    private static FunnelArea of(List<OutcomeRow> rows) {
        List<OutcomeRow> ascending = rows.stream()
                .sorted(Comparator.comparingDouble(row -> row.confidence().orElse(0)))
                .toList();
        return new FunnelArea(ascending.get(0), ascending.get(ascending.size() - 1));
    }

    /** True where the area is flagged after control of false discoveries. */
    boolean isOutside() {
        return row.reading() == Reading.OUTSIDE_TOLERANCE || outer.reading() == Reading.OUTSIDE_TOLERANCE;
    }

    /** True where value, people and all four limits are numbers, so that it can be drawn. */
    boolean isDrawn() {
        return List.of(row.value(), row.denominator(), row.lower(), row.upper(), outer.lower(), outer.upper()).stream()
                .allMatch(Figure::isNumber);
    }

    /** Where the area stands, in words. */
    Template position() {
        Figure value = row.value();
        if (!value.isNumber()) {
            return value.state() == Figure.State.SUPPRESSED
                    ? Template.POSITION_WITHHELD
                    : Template.READING_NOT_AVAILABLE;
        }
        if (!row.lower().isNumber() || !row.upper().isNumber()) {
            return Template.READING_DESCRIBED;
        }
        boolean above = value.number() > row.upper().number();
        boolean below = value.number() < row.lower().number();
        if (isOutside()) {
            return value.number() > (row.lower().number() + row.upper().number()) / 2
                    ? Template.FUNNEL_ABOVE
                    : Template.FUNNEL_BELOW;
        }
        return above
                ? Template.FUNNEL_ABOVE_BY_CHANCE
                : below ? Template.FUNNEL_BELOW_BY_CHANCE : Template.FUNNEL_WITHIN;
    }
}

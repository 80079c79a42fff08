package org.everyonecounts.jobs.trends;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.publish.Columns;

/** A trend as lines to read; figures with four digits that count. */
public final class TrendText {
    private static final MathContext SHOWN = new MathContext(4);

    private TrendText() {}

    public static List<String> lines(Trend trend) {
        List<String> lines = new ArrayList<>();
        if (trend.series().isEmpty()) {
            lines.add("no run has been published; to make one: everyone-counts run");
        } else {
            lines.add("scheme " + trend.scheme() + ", level " + trend.level()
                    + ", each period from the last published run that holds it; changes are within one run");
        }
        for (Series series : trend.series()) {
            lines.add("");
            lines.add(series.indicator());
            if (series.points().isEmpty()) {
                lines.add("  no published run holds it at this level");
            } else {
                lines.addAll(Columns.aligned(rows(series), "  "));
            }
        }
        if (!trend.notes().isEmpty()) {
            lines.add("");
            trend.notes().forEach(lines::add);
        }
        return lines;
    }

    private static List<List<String>> rows(Series series) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("period", "value", "lower", "upper", "change", "lower", "upper", "reading", "flags", "run"));
        for (TrendPoint point : series.points()) {
            rows.add(List.of(
                    point.period(),
                    shown(point.estimate()),
                    shown(point.lower()),
                    shown(point.upper()),
                    shown(point.change()),
                    shown(point.changeLower()),
                    shown(point.changeUpper()),
                    point.reading(),
                    point.printedFlags(),
                    point.runId()));
        }
        return rows;
    }

    private static String shown(String figure) {
        if (figure.startsWith("[")) {
            return figure;
        }
        BigDecimal number = new BigDecimal(figure);
        return number.precision() <= SHOWN.getPrecision()
                ? number.toPlainString()
                : number.round(SHOWN).toPlainString();
    }
}

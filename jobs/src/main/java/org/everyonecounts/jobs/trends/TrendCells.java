package org.everyonecounts.jobs.trends;

import java.util.ArrayList;
import java.util.List;

/** A trend as a table for a CSV file: figures with all their digits, no cell empty. */
public final class TrendCells {
    public static final List<String> HEADER = List.of(
            "period",
            "level",
            "scheme",
            "indicator",
            "estimate",
            "lower",
            "upper",
            "confidence",
            "change",
            "change_lower",
            "change_upper",
            "reading",
            "run_id",
            "flags");

    private TrendCells() {}

    public static List<List<String>> rows(Trend trend) {
        List<List<String>> rows = new ArrayList<>();
        for (Series series : trend.series()) {
            for (TrendPoint point : series.points()) {
                rows.add(List.of(
                        point.period(),
                        trend.level(),
                        trend.scheme(),
                        series.indicator(),
                        point.estimate(),
                        point.lower(),
                        point.upper(),
                        point.confidence(),
                        point.change(),
                        point.changeLower(),
                        point.changeUpper(),
                        point.reading(),
                        point.runId(),
                        point.printedFlags()));
            }
        }
        return rows;
    }
}

package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.reports.words.InWords;

/**
 * A sheet with one table and the charts drawn from it, beside it.
 *
 * <p>The table holds exactly what the charts show, so that sorting or filtering another sheet never changes a chart, and a reader who
 * cannot see the chart has its figures at hand.
 *
 * @param data title, sentences and figures
 * @param charts charts from top to bottom, at least one
 */
public record ChartContent(TableContent data, List<Chart> charts) implements SheetContent {
    public ChartContent {
        charts = List.copyOf(charts);
        if (charts.isEmpty()) {
            throw new IllegalArgumentException(data.name() + " has no chart; a sheet with nothing to show is left out");
        }
    }

    @Override
    public String name() {
        return data.name();
    }

    @Override
    public String title() {
        return data.title();
    }

    /** Every line above table and charts but the title, one a row. */
    public List<String> linesAbove() {
        List<String> lines = new ArrayList<>(data.linesAbove());
        String number = InWords.count(charts.size());
        lines.set(
                0,
                "This worksheet contains one table and, beside it, " + number
                        + (charts.size() == 1 ? " chart." : " charts."));
        return lines;
    }
}

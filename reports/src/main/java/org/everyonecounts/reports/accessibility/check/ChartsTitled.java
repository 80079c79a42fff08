package org.everyonecounts.reports.accessibility.check;

import org.everyonecounts.reports.accessibility.xlsx.Chart;
import org.everyonecounts.reports.accessibility.xlsx.DrawnObject;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** C2: charts that say what they measure. */
final class ChartsTitled extends Check {
    ChartsTitled() {
        super(
                "C2",
                Importance.ESSENTIAL,
                "every chart and each of its axes has a title",
                "give the chart a title and each axis a title with its unit");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            for (DrawnObject object : sheet.charts()) {
                Chart chart = object.chart();
                if (chart == null) {
                    continue;
                }
                if (chart.title().isBlank()) {
                    findings.at(sheet, object.at(), "the chart has no title");
                }
                for (Chart.Axis axis : chart.axes()) {
                    if (axis.title().isBlank()) {
                        findings.at(
                                sheet,
                                object.at(),
                                "the " + (axis.isVertical() ? "vertical" : "horizontal")
                                        + " axis of the chart has no title");
                    }
                }
            }
        }
    }
}

package org.everyonecounts.reports.accessibility.check;

import org.everyonecounts.reports.accessibility.xlsx.Chart;
import org.everyonecounts.reports.accessibility.xlsx.ChartSeries;
import org.everyonecounts.reports.accessibility.xlsx.DrawnObject;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** C4: charts that show lengths as they are. */
final class ChartsPlain extends Check {
    private static final int SLICES = 3;

    ChartsPlain() {
        super(
                "C4",
                Importance.DESIRABLE,
                "charts are flat, have no second axis, and pies have at most three slices",
                "draw bars or lines without depth, on one axis; two charts instead of two axes");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            for (DrawnObject object : sheet.charts()) {
                Chart chart = object.chart();
                if (chart != null) {
                    look(sheet, object, chart, findings);
                }
            }
        }
    }

    private static void look(Sheet sheet, DrawnObject object, Chart chart, Findings findings) {
        if (chart.plots().stream()
                .anyMatch(plot -> plot.name().contains("3D") || plot.name().startsWith("surface"))) {
            findings.at(sheet, object.at(), "the chart is drawn with depth");
        }
        for (ChartSeries series : chart.series()) {
            if (series.plot().matches("(pie|pie3D|ofPie|doughnut)Chart") && series.pointCount() > SLICES) {
                findings.at(sheet, object.at(), "the pie has " + series.pointCount() + " slices");
            }
        }
        long vertical = chart.axes().stream().filter(Chart.Axis::isVertical).count();
        if (vertical > 1 || chart.axes().size() - vertical > 1) {
            findings.at(sheet, object.at(), "the chart has a second axis");
        }
    }
}

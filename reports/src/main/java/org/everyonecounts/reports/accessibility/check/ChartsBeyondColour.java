package org.everyonecounts.reports.accessibility.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.everyonecounts.reports.accessibility.xlsx.Chart;
import org.everyonecounts.reports.accessibility.xlsx.ChartSeries;
import org.everyonecounts.reports.accessibility.xlsx.DrawnObject;
import org.everyonecounts.reports.accessibility.xlsx.SeriesLook;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** C3: charts that can be read without telling colours apart. Series that look wholly alike carry no meaning in their colour. */
final class ChartsBeyondColour extends Check {
    /** The palette of REPORTS.md, the further colours of the Analysis Function, and white for hollow marks. */
    private static final Set<String> PALETTE =
            Set.of("12436D", "28A197", "801650", "F46A25", "3D3D3D", "BFBFBF", "A285D1", "2073BC", "6BACE6", "FFFFFF");

    ChartsBeyondColour() {
        super(
                "C3",
                Importance.ESSENTIAL,
                "series have colours of the palette, and differ by marker, dash, pattern or label as well as by colour",
                "use the palette (12436D, 28A197, 801650, F46A25, 3D3D3D, BFBFBF) and give each series a marker, dash, pattern or label of its own");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            for (DrawnObject object : sheet.charts()) {
                Chart chart = object.chart();
                if (chart != null) {
                    lookAtColours(sheet, object, chart, findings);
                    lookAtShapes(sheet, object, chart, findings);
                }
            }
        }
    }

    private static void lookAtColours(Sheet sheet, DrawnObject object, Chart chart, Findings findings) {
        for (ChartSeries series : chart.series()) {
            Stream.concat(Stream.of(series.look()), series.points().stream())
                    .flatMap(look -> look.colours().stream())
                    .distinct()
                    .filter(colour -> !PALETTE.contains(colour.hex()))
                    .forEach(colour -> findings.at(
                            sheet,
                            object.at(),
                            "\"" + Findings.quotation(series.name()) + "\" of the chart has the colour " + colour
                                    + ", which is not of the palette"));
        }
    }

    private static void lookAtShapes(Sheet sheet, DrawnObject object, Chart chart, Findings findings) {
        List<ChartSeries> visible = chart.series().stream()
                .filter(series -> !series.look().colours().isEmpty())
                .toList();
        for (int i = 0; i < visible.size(); i++) {
            ChartSeries series = visible.get(i);
            if (series.variesByPoint() && series.pointCount() > 1 && !series.isLabelled()) {
                findings.at(
                        sheet,
                        object.at(),
                        "points of \"" + Findings.quotation(series.name()) + "\" differ by colour alone");
            }
            for (ChartSeries other : visible.subList(0, i)) {
                if (differByColourAlone(series, other)) {
                    findings.at(
                            sheet,
                            object.at(),
                            "\"" + Findings.quotation(other.name()) + "\" and \"" + Findings.quotation(series.name())
                                    + "\" of the chart differ by colour alone");
                }
            }
        }
    }

    private static boolean differByColourAlone(ChartSeries one, ChartSeries other) {
        return one.plot().equals(other.plot())
                && !one.look().colours().equals(other.look().colours())
                && one.look().shape().equals(other.look().shape())
                && !(one.isLabelled() && other.isLabelled())
                && !differInLightness(one.look(), other.look());
    }

    /** Areas have neither markers nor dashes; a contrast of 3 to 1 between them is seen without telling hues apart. */
    private static boolean differInLightness(SeriesLook one, SeriesLook other) {
        return !one.fill().isEmpty()
                && !other.fill().isEmpty()
                && one.fill().get(0).contrast(other.fill().get(0)) >= 3;
    }
}

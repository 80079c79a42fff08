package org.everyonecounts.reports.accessibility.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.CellReference;
import org.everyonecounts.reports.accessibility.xlsx.CellStyle;
import org.everyonecounts.reports.accessibility.xlsx.Chart;
import org.everyonecounts.reports.accessibility.xlsx.ChartSeries;
import org.everyonecounts.reports.accessibility.xlsx.DrawnObject;
import org.everyonecounts.reports.accessibility.xlsx.FormatColour;
import org.everyonecounts.reports.accessibility.xlsx.Rgb;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Styles;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S18: colours that most people can tell apart, and that never carry a meaning alone. */
final class EnoughContrast extends Check {
    private static final double TEXT = 4.5;
    private static final double DRAWN = 3;

    EnoughContrast() {
        super(
                "S18",
                Importance.ESSENTIAL,
                "text has a contrast of 4.5 to 1 and chart colours of 3 to 1; conditional colour stands only beside a word that says the same",
                "choose a darker colour on a light background (or the reverse), and put into words what a colour says");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        ConditionalColours conditional = new ConditionalColours(workbook.styles());
        for (Sheet sheet : workbook.sheets()) {
            for (Cell cell : sheet.cells().filled()) {
                if (!isPaintedByTableStyle(workbook.styles(), sheet, cell)) {
                    for (Rgb ink : inks(workbook.styles(), cell)) {
                        for (Rgb paper : workbook.styles().of(cell).papers()) {
                            text(sheet, cell.at(), ink, paper, "text", findings);
                        }
                    }
                }
            }
            conditional.look(sheet, findings);
            for (DrawnObject object : sheet.charts()) {
                Chart chart = object.chart();
                if (chart != null) {
                    look(sheet, object.at(), chart, findings);
                }
            }
        }
    }

    /** A header without fill of its own in a table whose style may paint it: the part does not say in which colour. */
    private static boolean isPaintedByTableStyle(Styles styles, Sheet sheet, Cell cell) {
        return styles.of(cell).fill().isEmpty()
                && sheet.tables().stream()
                        .anyMatch(table -> table.paintsHeader()
                                && table.headerRow() == cell.at().row()
                                && table.range().holdsColumn(cell.at().column()));
    }

    private static Set<Rgb> inks(Styles styles, Cell cell) {
        CellStyle style = styles.of(cell);
        Set<Rgb> inks = new LinkedHashSet<>();
        if (cell.kind() == Cell.Kind.NUMBER) {
            inks.add(FormatColour.of(style.numberFormat(), cell.number())
                    .orElse(style.font().ink()));
            return inks;
        }
        if (cell.text().runs().stream().mapToInt(run -> run.text().length()).sum()
                < cell.shown().length()) {
            inks.add(style.font().ink());
        }
        cell.text().runs().stream()
                .filter(run -> !run.text().isBlank())
                .forEach(run -> inks.add(styles.of(run, style).ink()));
        return inks;
    }

    /** Tells when letters can hardly be told from what is behind them. */
    static void text(Sheet sheet, CellReference at, Rgb ink, Rgb paper, String what, Findings findings) {
        if (ink.contrast(paper) < TEXT) {
            findings.at(
                    sheet,
                    at,
                    what + " is " + ink + " on " + paper + ", a contrast of " + ratio(ink, paper) + ", below 4.5 to 1");
        }
    }

    private static void look(Sheet sheet, CellReference at, Chart chart, Findings findings) {
        Rgb paper = chart.background();
        chart.textColours().forEach(ink -> text(sheet, at, ink, paper, "text of the chart", findings));
        for (ChartSeries series : chart.series()) {
            Stream.concat(Stream.of(series.look()), series.points().stream())
                    .distinct()
                    .forEach(look -> {
                        List<Rgb> colours = look.colours();
                        if (!colours.isEmpty() && colours.stream().allMatch(colour -> colour.contrast(paper) < DRAWN)) {
                            findings.at(
                                    sheet,
                                    at,
                                    "\"" + Findings.quotation(series.name()) + "\" of the chart is " + colours.get(0)
                                            + " on " + paper + ", a contrast of " + ratio(colours.get(0), paper)
                                            + ", below 3 to 1");
                        }
                    });
        }
    }

    /** Two decimals, never rounded up to a limit that is not met. */
    private static String ratio(Rgb one, Rgb other) {
        return String.format(Locale.ROOT, "%.2f", Math.floor(one.contrast(other) * 100) / 100);
    }
}

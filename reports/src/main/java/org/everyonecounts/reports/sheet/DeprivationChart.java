package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.DeprivationRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.Chart.Axis;
import org.everyonecounts.reports.sheet.Chart.Cells;
import org.everyonecounts.reports.sheet.Chart.Dash;
import org.everyonecounts.reports.sheet.Chart.Ink;
import org.everyonecounts.reports.sheet.Chart.Label;
import org.everyonecounts.reports.sheet.Chart.LabelSide;
import org.everyonecounts.reports.sheet.Chart.Look;
import org.everyonecounts.reports.sheet.Chart.Marker;
import org.everyonecounts.reports.sheet.Chart.Series;

/** Chart 2: share of need against share of money by deprivation group, two marks a group joined by a line. */
final class DeprivationChart implements Sheet {
    static final String NAME = "Chart_2_Deprivation";

    private static final String NEED = "Share of need";
    private static final String MONEY = "Share of money";
    private static final Look JOINED = new Look(Ink.LINE, Marker.NONE, Dash.SOLID);
    private static final Look NEED_MARK = new Look(Ink.FIRST, Marker.CIRCLE, Dash.NONE);
    private static final Look MONEY_MARK = new Look(Ink.FOURTH, Marker.DIAMOND, Dash.NONE);

    /** One mark: a group and one of its two shares. */
    private record Mark(int group, String share, Figure value) {}

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<Mark> marks = new ArrayList<>();
        List<DeprivationRow> rows = run.deprivation().stream()
                .filter(row -> run.isHeadline(row.scheme(), row.level()))
                .toList();
        rows.forEach(row -> marks.add(new Mark(row.group(), NEED, row.needShare())));
        rows.forEach(row -> marks.add(new Mark(row.group(), MONEY, row.spendingShare())));
        if (marks.size() < 4 || !marks.stream().map(Mark::value).allMatch(Figure::isNumber)) {
            return Optional.empty();
        }
        int groups = rows.size();
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            series.add(Series.of(
                    "Group " + rows.get(i).group(),
                    new Cells(2, i, i + groups, groups),
                    new Cells(0, i, i + groups, groups),
                    JOINED));
        }
        boolean needLeft = value(marks.get(0)) < value(marks.get(groups));
        series.add(Series.of(NEED, new Cells(2, 0, groups - 1), new Cells(0, 0, groups - 1), NEED_MARK)
                .with(new Label(0, NEED, needLeft ? LabelSide.LEFT : LabelSide.RIGHT)));
        series.add(
                Series.of(MONEY, new Cells(2, groups, 2 * groups - 1), new Cells(0, groups, 2 * groups - 1), MONEY_MARK)
                        .with(new Label(0, MONEY, needLeft ? LabelSide.RIGHT : LabelSide.LEFT)));
        Chart chart = new Chart(
                Chart.Form.POINTS,
                "Share of need and share of money by deprivation group, " + run.headlinePeriod(),
                altText(marks),
                horizontal(marks),
                Axis.of(DeprivationSheet.GROUP_HEADER, "[<1]\"\";[>" + groups + "]\"\";0")
                        .between(0, groups + 1.0, 1)
                        .downwards(),
                series,
                false,
                Math.max(26, 6 + 2 * groups));
        return Optional.of(new ChartContent(data(run, marks), List.of(chart)));
    }

    private static TableContent data(ReportedRun run, List<Mark> marks) {
        return new TableBuilder<Mark>(
                        NAME,
                        "Chart_2_data",
                        "Chart 2: Need and money of people living in areas by deprivation, " + run.headlineScope())
                .sentence("How to read: where the diamond (money) lies to the left of the circle (need), the group has"
                        + " less money than its share of need.")
                .sentence(run.headlineSource())
                .column(
                        Column.of(
                                DeprivationSheet.GROUP_HEADER,
                                Kind.WHOLE,
                                RunNotes.GROUPS,
                                RunNotes.of(run.headlineScheme())),
                        mark -> Cell.of(mark.group(), Kind.WHOLE))
                .column(Column.text("Share of what"), mark -> Cell.text(mark.share()))
                .column(Column.of("Share (%)", Kind.PERCENT), mark -> Cell.of(mark.value(), Kind.PERCENT))
                .table(marks);
    }

    private static String altText(List<Mark> marks) {
        int less = 0;
        int groups = marks.size() / 2;
        for (int i = 0; i < groups; i++) {
            less += value(marks.get(i + groups)) < value(marks.get(i)) ? 1 : 0;
        }
        return "Two marks joined by a line for each of " + groups + " deprivation groups of areas, the most"
                + " deprived on top: a circle for the share of need, a diamond for the share of money. In " + less
                + " groups the share of money is the smaller. Data: the table on this worksheet, also in "
                + DeprivationSheet.NAME + ".";
    }

    private static Axis horizontal(List<Mark> marks) {
        double lowest =
                marks.stream().mapToDouble(DeprivationChart::value).min().orElse(0);
        double highest =
                marks.stream().mapToDouble(DeprivationChart::value).max().orElse(0);
        double step = highest - lowest > 8 ? 2 : highest - lowest > 3 ? 1 : 0.5;
        return Axis.of("Share of the whole (%)", "0.0")
                .between(step * (Math.floor(lowest / step) - 1), step * (Math.ceil(highest / step) + 1), step);
    }

    private static double value(Mark mark) {
        return 100 * mark.value().number();
    }
}

package org.everyonecounts.reports.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.Chart.Axis;
import org.everyonecounts.reports.sheet.Chart.Cells;
import org.everyonecounts.reports.sheet.Chart.Ink;
import org.everyonecounts.reports.sheet.Chart.Look;
import org.everyonecounts.reports.sheet.Chart.Pattern;
import org.everyonecounts.reports.sheet.Chart.Series;
import org.everyonecounts.reports.words.DriverWords;
import org.everyonecounts.reports.words.TargetWords;

/**
 * Chart 9: what moved the shares of the areas that moved most, beyond the money available, as bars end to end.
 *
 * <p>The money available moves every area in proportion and would hide everything else; it stands in {@code Table_11_Drivers}. The four
 * largest drivers have a bar of their own, the others share one.
 */
final class DriversChart implements Sheet {
    static final String NAME = "Chart_9_Drivers";

    private static final int AREAS = 12;
    private static final int LONGEST_LABEL = 40;
    private static final List<Look> LOOKS = List.of(
            Look.bars(Ink.FIRST, Pattern.PLAIN),
            Look.bars(Ink.SECOND, Pattern.RISING_STRIPES),
            Look.bars(Ink.FOURTH, Pattern.DOTS),
            Look.bars(Ink.THIRD, Pattern.FALLING_STRIPES));
    private static final Look OTHERS = Look.bars(Ink.CONTEXT, Pattern.PLAIN);
    /** Columns before those of the drivers: code, name. */
    private static final int DRIVERS_FROM = 2;

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<DriverLine> headline = DriverLine.of(run).stream()
                .filter(line -> run.isHeadline(line.area().scheme(), line.area().level())
                        && line.beyondMoney().isNumber())
                .toList();
        if (headline.isEmpty()) {
            return Optional.empty();
        }
        DriverLine first = headline.get(0);
        List<DriverLine> lines = headline.stream()
                .filter(line -> line.from().equals(first.from()) && line.to().equals(first.to()) && moved(line) != 0)
                .sorted(Comparator.comparingDouble((DriverLine line) -> -Math.abs(moved(line)))
                        .thenComparing(line -> line.area().area()))
                .limit(AREAS)
                .sorted(Comparator.comparingDouble((DriverLine line) -> -moved(line))
                        .thenComparing(line -> line.area().area()))
                .toList();
        if (lines.size() < 2) {
            return Optional.empty();
        }
        List<String> largest = largest(lines);
        List<String> own = largest.size() > LOOKS.size() + 1 ? largest.subList(0, LOOKS.size()) : largest;
        List<String> others = largest.subList(own.size(), largest.size());
        return Optional.of(draw(run, lines, own, others));
    }

    private static double moved(DriverLine line) {
        return line.beyondMoney().number();
    }

    /** Drivers other than the money available that move any of the areas, the one that moves most pounds first. */
    private static List<String> largest(List<DriverLine> lines) {
        return DriverLine.drivers(lines).stream()
                .filter(driver -> !driver.equals(DriverWords.MONEY) && pounds(lines, driver) > 0)
                .sorted(Comparator.comparingDouble((String driver) -> -pounds(lines, driver)))
                .toList();
    }

    private static double pounds(List<DriverLine> lines, String driver) {
        return lines.stream()
                .mapToDouble(line -> Math.abs(line.amount(driver).orElse(0)))
                .sum();
    }

    private static ChartContent draw(ReportedRun run, List<DriverLine> lines, List<String> own, List<String> others) {
        KnownAreas areas = new KnownAreas(run);
        int last = lines.size() - 1;
        boolean byName = lines.stream()
                .map(line -> areas.name(line.area()))
                .allMatch(name -> !name.isBlank() && name.length() <= LONGEST_LABEL);
        Cells names = new Cells(byName ? 1 : 0, 0, last);
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Look look = i < LOOKS.size() ? LOOKS.get(i) : OTHERS;
            series.add(Series.of(DriverWords.of(own.get(i)), names, new Cells(DRIVERS_FROM + i, 0, last), look));
        }
        if (!others.isEmpty()) {
            series.add(Series.of("Other drivers", names, new Cells(DRIVERS_FROM + own.size(), 0, last), OTHERS));
        }
        TargetWords words = TargetWords.of(run.headlineScheme().target());
        DriverLine first = lines.get(0);
        String span = first.from() + " to " + first.to();
        String share = words.target().toLowerCase(Locale.UK);
        Chart chart = new Chart(
                Chart.Form.STACKED_BARS,
                "What moved the " + share + " beyond the money available, " + span,
                "Bars end to end for the " + lines.size() + " " + run.headlineAreas()
                        + " whose " + share + " moved most beyond the money available, " + span
                        + ": drivers that add stand"
                        + " right of 0, drivers that take away left. The largest driver is "
                        + DriverWords.of(own.get(0)).toLowerCase(Locale.UK)
                        + ". Data: the table on this worksheet, also in " + DriversSheet.NAME + ".",
                Axis.of("Area" + (byName ? "" : " (code)"), "General").downwards(),
                axis(lines, own, others),
                series,
                true,
                12 + 2 * lines.size());
        return new ChartContent(data(run, areas, lines, own, others, span), List.of(chart));
    }

    private static Axis axis(List<DriverLine> lines, List<String> own, List<String> others) {
        double lowest = 0;
        double highest = 0;
        for (DriverLine line : lines) {
            double left = 0;
            double right = 0;
            List<Figure> drawn = new ArrayList<>(own.stream().map(line::amount).toList());
            drawn.add(together(line, others));
            for (Figure amount : drawn) {
                double millions = amount.orElse(0) / 1e6;
                left += Math.min(0, millions);
                right += Math.max(0, millions);
            }
            lowest = Math.min(lowest, left);
            highest = Math.max(highest, right);
        }
        double step = ChartSteps.of(highest - lowest);
        return Axis.of("Change in £ millions, without the money available", "+#,##0.###;-#,##0.###;0")
                .between(step * Math.floor(lowest / step), step * Math.ceil(highest / step), step);
    }

    private static Figure together(DriverLine line, List<String> drivers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String driver : drivers) {
            Figure amount = line.amount(driver);
            sum = amount.isNumber() ? sum.add(amount.exact()) : sum;
        }
        return Figure.of(sum);
    }

    /** A driver that does not occur moves nothing. */
    private static Figure drawn(DriverLine line, String driver) {
        return line.amount(driver).isNumber() ? line.amount(driver) : Figure.of(0);
    }

    private static TableContent data(
            ReportedRun run,
            KnownAreas areas,
            List<DriverLine> lines,
            List<String> own,
            List<String> others,
            String span) {
        TableBuilder<DriverLine> table = new TableBuilder<DriverLine>(
                        NAME, "Chart_9_data", "Chart 9: Drivers of change, " + span + ", " + run.headlineScope())
                .sentence("How to read: the bars of an area sum to its change less what the money available moved; the"
                        + " largest gain stands on top.")
                .sentence(run.headlineSource())
                .column(
                        Column.text("Area code", RunNotes.of(run.headlineScheme())),
                        line -> Cell.text(line.area().area()))
                .column(Column.names("Area name"), line -> areas.nameCell(line.area()));
        for (String driver : own) {
            table.column(DriversSheet.header(driver), line -> Cell.of(drawn(line, driver), Kind.POUNDS_MILLIONS_MOVED));
        }
        return table.columnIf(
                        !others.isEmpty(),
                        Column.of("Other drivers (£ millions)", Kind.POUNDS_MILLIONS_MOVED),
                        line -> Cell.of(together(line, others), Kind.POUNDS_MILLIONS_MOVED))
                .column(
                        Column.of(
                                "Change without the money available (£ millions)",
                                Kind.POUNDS_MILLIONS_MOVED,
                                RunNotes.DRIVERS),
                        line -> Cell.of(line.beyondMoney(), Kind.POUNDS_MILLIONS_MOVED))
                .table(lines);
    }
}

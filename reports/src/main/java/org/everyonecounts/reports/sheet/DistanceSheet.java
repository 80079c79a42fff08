package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.ReadingWords;
import org.everyonecounts.reports.words.TargetWords;

/** Table 2: how far each area's money stands from its target or fair share. */
final class DistanceSheet implements Sheet {
    static final String NAME = "Table_2_Distance";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<DistanceRow> rows = run.distances();
        TargetWords words = TargetWords.of(run.modes());
        return new TableBuilder<DistanceRow>(
                        NAME, "Distance_from_target", "Table 2: " + words.distance() + ", " + run.wholeScope())
                .sentence("How to read: minus means less money than the " + lower(words.target())
                        + "; in each block of scheme and level the area furthest below the nation stands first.")
                .sentence(run.wholeSource())
                .sentence(run.basis())
                .column(Column.text("Scheme", RunNotes.ofSchemes(run.facts())), row -> Cell.text(row.scheme()))
                .column(Column.text("Level"), row -> Cell.text(run.areaNoun(row.level())))
                .column(Column.text("Area code"), row -> Cell.text(row.areaCode()))
                .column(Column.names("Area name"), row -> Cell.text(row.areaName()))
                .column(Column.of("Registered population", Kind.PEOPLE), figure(DistanceRow::population, Kind.PEOPLE))
                .column(
                        Column.of("Need index", Kind.INDEX, RunNotes.NEED_INDEX),
                        figure(DistanceRow::needIndex, Kind.INDEX))
                .column(
                        Column.of(words.actual() + " (£ millions)", Kind.POUNDS_MILLIONS, RunNotes.ACTUAL),
                        figure(DistanceRow::actualGbp, Kind.POUNDS_MILLIONS))
                .column(
                        Column.of(words.target() + " (£ millions)", Kind.POUNDS_MILLIONS),
                        figure(DistanceRow::targetGbp, Kind.POUNDS_MILLIONS))
                .column(
                        Column.of("Distance (£ millions)", Kind.POUNDS_MILLIONS_DIFFERENCE),
                        figure(DistanceRow::distanceGbp, Kind.POUNDS_MILLIONS_DIFFERENCE))
                .column(
                        Column.of("Distance (%)", Kind.PERCENT_DIFFERENCE),
                        figure(DistanceRow::distance, Kind.PERCENT_DIFFERENCE))
                .column(
                        Column.of("Distance relative to the nation (%)", Kind.PERCENT_DIFFERENCE, RunNotes.RELATIVE),
                        figure(DistanceRow::distanceRelative, Kind.PERCENT_DIFFERENCE))
                .column(
                        Column.of(words.actual() + " (£ per head)", Kind.PER_HEAD),
                        figure(DistanceRow::actualPerHead, Kind.PER_HEAD))
                .columnIf(
                        any(rows, DistanceRow::distanceLower),
                        Column.of("Distance lower limit (%)", Kind.PERCENT_DIFFERENCE),
                        figure(DistanceRow::distanceLower, Kind.PERCENT_DIFFERENCE))
                .columnIf(
                        any(rows, DistanceRow::distanceUpper),
                        Column.of("Distance upper limit (%)", Kind.PERCENT_DIFFERENCE),
                        figure(DistanceRow::distanceUpper, Kind.PERCENT_DIFFERENCE))
                .columnIf(
                        any(rows, DistanceRow::closingDistance),
                        Column.of("Closing distance (%)", Kind.PERCENT_DIFFERENCE),
                        figure(DistanceRow::closingDistance, Kind.PERCENT_DIFFERENCE))
                .column(
                        Column.text("Reading"),
                        row -> Cell.text(ReadingWords.ofDistance(
                                row.distance(), run.scheme(row.scheme()).tolerance())))
                .rows(rows);
    }

    private static Function<DistanceRow, Cell> figure(Function<DistanceRow, Figure> figure, Kind kind) {
        return row -> Cell.of(figure.apply(row), kind);
    }

    private static boolean any(List<DistanceRow> rows, Function<DistanceRow, Figure> figure) {
        return rows.stream().map(figure).anyMatch(Figure::isNumber);
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.UK) + words.substring(1);
    }
}

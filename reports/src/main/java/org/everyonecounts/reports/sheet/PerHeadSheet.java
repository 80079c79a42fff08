package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/**
 * Table 3: money per head and per need-weighted head beside the nation's.
 *
 * <p>Ratio = £ per need-weighted head of the area ÷ £ per need-weighted head of the nation. Where need has errors, its limits are the ratio
 * × (1 + limit of the distance) ÷ (1 + distance), since need stands in the denominator of both.
 */
final class PerHeadSheet implements Sheet {
    static final String NAME = "Table_3_Per_head";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<DistanceRow> rows = run.distances();
        boolean limits = rows.stream().anyMatch(row -> row.distanceLower().isNumber());
        return new TableBuilder<DistanceRow>(
                        NAME,
                        "Spend_per_head",
                        "Table 3: Money per head and per need-weighted head, " + run.wholeScope())
                .sentence("How to read: a ratio below 1 means less money for each need-weighted head than the nation;"
                        + " areas stand in the order of Table_2_Distance.")
                .sentence(run.wholeSource())
                .sentence(run.basis())
                .column(Column.text("Scheme", RunNotes.ofSchemes(run.facts())), row -> Cell.text(row.scheme()))
                .column(Column.text("Level"), row -> Cell.text(run.areaNoun(row.level())))
                .column(Column.text("Area code"), row -> Cell.text(row.areaCode()))
                .column(Column.names("Area name"), row -> Cell.text(row.areaName()))
                .column(
                        Column.of("Area (£ per head)", Kind.PER_HEAD, RunNotes.ACTUAL),
                        row -> Cell.of(row.actualPerHead(), Kind.PER_HEAD))
                .column(
                        Column.of("Area (£ per need-weighted head)", Kind.PER_HEAD),
                        row -> Cell.of(row.actualPerWeightedHead(), Kind.PER_HEAD))
                .column(
                        Column.of("Nation (£ per need-weighted head)", Kind.PER_HEAD),
                        row -> Cell.of(national(run, row), Kind.PER_HEAD))
                .column(
                        Column.of("Ratio of area to nation, per need-weighted head", Kind.RATIO),
                        row -> Cell.of(ratio(run, row), Kind.RATIO))
                .columnIf(
                        limits,
                        Column.of("Ratio lower limit", Kind.RATIO),
                        row -> Cell.of(limit(ratio(run, row), row.distance(), row.distanceLower()), Kind.RATIO))
                .columnIf(
                        limits,
                        Column.of("Ratio upper limit", Kind.RATIO),
                        row -> Cell.of(limit(ratio(run, row), row.distance(), row.distanceUpper()), Kind.RATIO))
                .column(Column.text("Notes"), row -> Cell.flags(new ArrayList<Flag>(row.flags())))
                .rows(rows);
    }

    private static Figure national(ReportedRun run, DistanceRow row) {
        return run.nation(row.scheme()).map(DistanceRow::actualPerWeightedHead).orElse(Figure.NOT_AVAILABLE);
    }

    private static Figure ratio(ReportedRun run, DistanceRow row) {
        Figure national = national(run, row);
        return national.isNumber() ? row.actualPerWeightedHead().map(own -> own / national.number()) : national;
    }

    private static Figure limit(Figure ratio, Figure distance, Figure limit) {
        return ratio.isNumber() && distance.isNumber()
                ? limit.map(edge -> ratio.number() * (1 + edge) / (1 + distance.number()))
                : limit;
    }
}

package org.everyonecounts.reports.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.CurveRow;

/** Table 7: the points of the concentration curves of money and need, the least deprived areas first. */
final class ConcentrationSheet implements Sheet {
    static final String NAME = "Table_7_Concentration";
    static final String PEOPLE_HEADER = "Cumulative people (%)";
    static final String SPENDING_HEADER = "Cumulative money (%)";
    static final String NEED_HEADER = "Cumulative need (%)";
    static final String EQUALITY_HEADER = "Equality (%)";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        return new TableBuilder<CurveRow>(
                        NAME,
                        "Concentration_curve",
                        "Table 7: Concentration curves of money and need, " + run.headlineScope())
                .sentence("How to read: counted from the least deprived; money below equality means more for each"
                        + " head in more deprived areas.")
                .sentence("Shown: scheme " + run.facts().headlineScheme() + ", " + run.headlineAreas() + ".")
                .sentence(run.headlineSource())
                .sentence(run.basis())
                .column(
                        Column.of(PEOPLE_HEADER, Kind.PERCENT, RunNotes.of(run.headlineScheme())),
                        row -> Cell.of(row.people(), Kind.PERCENT))
                .column(Column.of(SPENDING_HEADER, Kind.PERCENT), row -> Cell.of(row.spending(), Kind.PERCENT))
                .column(Column.of(NEED_HEADER, Kind.PERCENT), row -> Cell.of(row.need(), Kind.PERCENT))
                .column(Column.of(EQUALITY_HEADER, Kind.PERCENT), row -> Cell.of(row.people(), Kind.PERCENT))
                .rows(points(run));
    }

    /** The points of the headline curve in ascending order. */
    static List<CurveRow> points(ReportedRun run) {
        return run.figures().concentrationCurve().stream()
                .filter(row -> run.isHeadline(row.scheme(), row.level()) && run.isLatest(row.scheme(), row.period()))
                .sorted(Comparator.comparingInt(CurveRow::position))
                .toList();
    }
}

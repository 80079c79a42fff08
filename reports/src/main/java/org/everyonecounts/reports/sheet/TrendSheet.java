package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.reports.words.GroupWords;
import org.everyonecounts.reports.words.Template;

/** Table 9: the headline indicators, outcomes and gaps between groups over time, with breaks in the series marked. */
final class TrendSheet implements Sheet {
    static final String NAME = "Table_9_Trend";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<IndicatorRow> ofMoney = run.figures().indicators().stream()
                .filter(row -> run.isHeadline(row.scheme(), row.level())
                        && run.terms(row.indicator()).overTime()
                        && ReportedRun.isWhole(row)
                        && ScorecardSheet.isFirstConfidence(run, row))
                .sorted(Comparator.comparingInt((IndicatorRow row) -> run.place(row.indicator()))
                        .thenComparing(IndicatorRow::period))
                .toList();
        List<IndicatorRow> rows = new ArrayList<>(ofMoney);
        rows.addAll(new PeopleResults(run).followed());
        return new TableBuilder<IndicatorRow>(
                        NAME, "Gap_over_time", "Table 9: Gaps over time, " + run.geography() + ", " + span(rows))
                .sentence("How to read: figures on either side of a break in the series are not compared.")
                .sentence("Shown: scheme " + run.facts().headlineScheme() + ", " + run.headlineAreas()
                        + "; below them outcomes and gaps between groups in order, outcome by outcome.")
                .sentence(Template.TREND_LEFT.sentence())
                .sentence(run.headlineSource())
                .sentence(run.basis())
                .column(
                        Column.sentences("Indicator", RunNotes.of(run.headlineScheme())),
                        row -> Cell.text(run.titleOf(row)))
                .column(Column.text("Period"), row -> Cell.period(row.period()))
                .column(Column.of("Value", Kind.INDEX), row -> Cell.of(row.estimate(), kind(run, row)))
                .column(Column.of("Lower limit", Kind.INDEX, limits(rows)), row -> Cell.of(row.lower(), kind(run, row)))
                .column(Column.of("Upper limit", Kind.INDEX), row -> Cell.of(row.upper(), kind(run, row)))
                .column(
                        Column.text("Break flag", breaks(run, rows)),
                        row -> Cell.token(isBreak(run, row) ? Shorthand.BREAK : Shorthand.NOT_APPLICABLE))
                .column(Column.sentences("Reading"), row -> Cell.text(GroupWords.of(row.indicator(), row.reading())))
                .rows(rows);
    }

    private static Kind kind(ReportedRun run, IndicatorRow row) {
        return run.kind(row);
    }

    private static boolean isBreak(ReportedRun run, IndicatorRow row) {
        return run.facts().breaks().stream()
                .anyMatch(gap ->
                        gap.series().equals(series(row)) && gap.firstPeriod().equals(row.period()));
    }

    /** The series that a break names: the money, or the outcome. */
    private static String series(IndicatorRow row) {
        return PeopleResults.isOfPeople(row) ? IndicatorPart.of(row.group()).outcome() : row.stream();
    }

    private static Note[] limits(List<IndicatorRow> rows) {
        boolean measured = rows.stream().anyMatch(row -> row.method() == IntervalMethod.MEASUREMENT);
        return measured ? new Note[] {RunNotes.RESAMPLED, RunNotes.MEASUREMENT} : new Note[] {RunNotes.RESAMPLED};
    }

    private static Note[] breaks(ReportedRun run, List<IndicatorRow> rows) {
        return rows.stream()
                .map(TrendSheet::series)
                .distinct()
                .flatMap(series -> Stream.of(RunNotes.ofBreaks(run.facts(), series)))
                .distinct()
                .toArray(Note[]::new);
    }

    private static String span(List<IndicatorRow> rows) {
        List<String> periods =
                rows.stream().map(IndicatorRow::period).distinct().sorted().toList();
        return periods.size() < 2
                ? String.join("", periods)
                : periods.get(0) + " to " + periods.get(periods.size() - 1);
    }
}

package org.everyonecounts.reports.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.reports.words.ReadingWords;

/** Table 9: the headline indicators over time, with breaks in the series marked. */
final class TrendSheet implements Sheet {
    static final String NAME = "Table_9_Trend";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        String stream = run.headlineScheme().stream();
        List<IndicatorRow> rows = run.figures().indicators().stream()
                .filter(row -> run.isHeadline(row.scheme(), row.level())
                        && run.terms(row.indicator()).overTime()
                        && ReportedRun.isWhole(row)
                        && ScorecardSheet.isFirstConfidence(run, row))
                .sorted(Comparator.comparingInt((IndicatorRow row) -> run.place(row.indicator()))
                        .thenComparing(IndicatorRow::period))
                .toList();
        return new TableBuilder<IndicatorRow>(
                        NAME,
                        "Gap_over_time",
                        "Table 9: Gap between money and need over time, " + run.geography() + ", " + span(rows))
                .sentence("How to read: figures on either side of a break in the series are not compared.")
                .sentence("Shown: scheme " + run.facts().headlineScheme() + ", " + run.headlineAreas() + ".")
                .sentence(run.headlineSource())
                .sentence(run.basis())
                .column(
                        Column.text("Indicator", RunNotes.of(run.headlineScheme())),
                        row -> Cell.text(run.terms(row.indicator()).titleWithUnit()))
                .column(Column.text("Period"), row -> Cell.text(row.period()))
                .column(Column.of("Value", Kind.INDEX), row -> Cell.of(row.estimate(), kind(run, row)))
                .column(
                        Column.of("Lower limit", Kind.INDEX, RunNotes.RESAMPLED),
                        row -> Cell.of(row.lower(), kind(run, row)))
                .column(Column.of("Upper limit", Kind.INDEX), row -> Cell.of(row.upper(), kind(run, row)))
                .column(
                        Column.text("Break flag", RunNotes.ofBreaks(run.facts(), stream)),
                        row -> Cell.token(isBreak(run, row) ? Shorthand.BREAK : Shorthand.NOT_APPLICABLE))
                .column(Column.text("Reading"), row -> Cell.text(ReadingWords.of(row.reading())))
                .rows(rows);
    }

    private static Kind kind(ReportedRun run, IndicatorRow row) {
        return run.terms(row.indicator()).kind();
    }

    private static boolean isBreak(ReportedRun run, IndicatorRow row) {
        return run.facts().breaks().stream()
                .anyMatch(gap ->
                        gap.series().equals(row.stream()) && gap.firstPeriod().equals(row.period()));
    }

    private static String span(List<IndicatorRow> rows) {
        List<String> periods =
                rows.stream().map(IndicatorRow::period).distinct().sorted().toList();
        return periods.size() < 2
                ? String.join("", periods)
                : periods.get(0) + " to " + periods.get(periods.size() - 1);
    }
}

package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.ReadingWords;

/** Table 1: every indicator of the headline, clause by clause, beside the preceding period. */
final class ScorecardSheet implements Sheet {
    static final String NAME = "Table_1_Scorecard";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<IndicatorRow> rows = run.headlineIndicators().stream()
                .filter(row -> !ReportedRun.isChoice(row))
                .filter(row -> isFirstConfidence(run, row))
                .sorted(Comparator.comparing(IndicatorRow::clause))
                .toList();
        return new TableBuilder<IndicatorRow>(
                        NAME, "Everyone_counts_scorecard", "Table 1: Everyone counts scorecard, " + run.headlineScope())
                .sentence("How to read: limits are a range or an interval as the notes say; the change is from the"
                        + " preceding period of the same data.")
                .sentence("Shown: scheme " + run.facts().headlineScheme() + ", " + run.headlineAreas() + ".")
                .sentence(run.headlineSource())
                .sentence(run.basis())
                .column(Column.text("Clause"), row -> Cell.text(clause(row.clause())))
                .column(Column.text("Indicator", RunNotes.of(run.headlineScheme())), row -> Cell.text(run.titleOf(row)))
                .column(Column.of("Value", Kind.INDEX), row -> Cell.of(row.estimate(), kind(run, row)))
                .column(Column.of("Lower limit", Kind.INDEX), row -> Cell.of(row.lower(), kind(run, row)))
                .column(Column.of("Upper limit", Kind.INDEX), row -> Cell.of(row.upper(), kind(run, row)))
                .column(Column.of("Previous", Kind.INDEX), row -> Cell.of(row.previousEstimate(), kind(run, row)))
                .column(Column.of("Change", Kind.INDEX_DIFFERENCE), row -> Cell.of(row.change(), change(run, row)))
                .column(
                        Column.of("Change lower limit", Kind.INDEX_DIFFERENCE),
                        row -> Cell.of(row.changeLower(), change(run, row)))
                .column(
                        Column.of("Change upper limit", Kind.INDEX_DIFFERENCE),
                        row -> Cell.of(row.changeUpper(), change(run, row)))
                .column(Column.text("Reading"), row -> Cell.text(ReadingWords.of(row.reading())))
                .column(
                        Column.text("Better direction"),
                        row -> Cell.text(run.terms(row.indicator()).better()))
                .column(Column.text("Notes"), row -> notes(run, row))
                .rows(rows);
    }

    /** True for rows at the first confidence level of the run, and for rows without an interval. */
    static boolean isFirstConfidence(ReportedRun run, IndicatorRow row) {
        List<Double> levels = run.facts().confidence();
        return levels.isEmpty()
                || !row.confidence().isNumber()
                || row.confidence().number() == levels.get(0);
    }

    private static String clause(Clause clause) {
        return InWords.sentenceCase(InWords.name(clause.code()));
    }

    private static Kind kind(ReportedRun run, IndicatorRow row) {
        return run.terms(row.indicator()).kind();
    }

    private static Kind change(ReportedRun run, IndicatorRow row) {
        return kind(run, row).difference();
    }

    private static Cell notes(ReportedRun run, IndicatorRow row) {
        List<Note> notes = new ArrayList<>();
        if (row.method() == IntervalMethod.AREAS_RESAMPLED) {
            notes.add(RunNotes.RESAMPLED);
        }
        if (row.method() == IntervalMethod.MEASUREMENT) {
            notes.add(RunNotes.MEASUREMENT);
        }
        String remark = run.terms(row.indicator()).remark();
        if (!remark.isBlank()) {
            notes.add(new Note(remark));
        }
        return notes.isEmpty() ? Cell.token(Shorthand.NOT_APPLICABLE) : new Cell.NoteMarks(notes);
    }
}

package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.reports.words.InWords;

/**
 * Table 1: what the figures say on each of the four clauses, and every indicator of the headline and of groups of people beside its
 * preceding period.
 */
final class ScorecardSheet implements Sheet {
    static final String NAME = "Table_1_Scorecard";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        return new TableBuilder<ScorecardLine>(
                        NAME, "Everyone_counts_scorecard", "Table 1: Everyone counts scorecard, " + run.headlineScope())
                .sentence(
                        "How to read: each clause begins with a question and its answer; limits are a range or an interval as the notes say; the change is from the"
                                + " preceding period of the same data.")
                .sentence("Shown: scheme " + run.facts().headlineScheme() + ", " + run.headlineAreas()
                        + "; outcomes and groups of people at their own latest period. Groups of two characteristics crossed, and measures that"
                        + " do not apply to an outcome, stand in data/indicators.csv only; variances stand in Table_6.")
                .sentence(run.headlineSource())
                .sentence(run.basis())
                .column(
                        Column.text("Clause"),
                        line -> Cell.text(clause(line.row().clause())))
                .column(Column.names("Indicator", RunNotes.of(run.headlineScheme())), line -> Cell.text(line.title()))
                .column(
                        Column.of("Value", Kind.INDEX),
                        line -> Cell.of(line.row().estimate(), kind(run, line)))
                .column(
                        Column.of("Lower limit", Kind.INDEX),
                        line -> Cell.of(line.row().lower(), kind(run, line)))
                .column(
                        Column.of("Upper limit", Kind.INDEX),
                        line -> Cell.of(line.row().upper(), kind(run, line)))
                .column(
                        Column.of("Previous", Kind.INDEX),
                        line -> Cell.of(line.row().previousEstimate(), kind(run, line)))
                .column(
                        Column.of("Change", Kind.INDEX_DIFFERENCE),
                        line -> Cell.of(line.row().change(), change(run, line)))
                .column(
                        Column.of("Change lower limit", Kind.INDEX_DIFFERENCE),
                        line -> Cell.of(line.row().changeLower(), change(run, line)))
                .column(
                        Column.of("Change upper limit", Kind.INDEX_DIFFERENCE),
                        line -> Cell.of(line.row().changeUpper(), change(run, line)))
                .column(
                        Column.text("Change in words"),
                        line -> Cell.change(
                                line.row().method(),
                                line.row().change(),
                                line.row().changeLower(),
                                line.row().changeUpper()))
                .column(Column.sentences("Reading"), line -> Cell.text(line.reading()))
                .column(Column.text("Confidence", RunNotes.CONFIDENCE), line -> Cell.text(line.confidence()))
                .column(Column.text("Better direction"), line -> better(run, line))
                .column(Column.text("Notes"), line -> notes(run, line))
                .rows(ScorecardLine.all(run));
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

    private static Kind kind(ReportedRun run, ScorecardLine line) {
        return run.kind(line.row());
    }

    private static Kind change(ReportedRun run, ScorecardLine line) {
        return kind(run, line).difference();
    }

    private static Cell better(ReportedRun run, ScorecardLine line) {
        return line.turn().isPresent()
                ? Cell.token(Shorthand.NOT_APPLICABLE)
                : Cell.text(run.terms(line.row().indicator()).better());
    }

    private static Cell notes(ReportedRun run, ScorecardLine line) {
        if (line.turn().isPresent()) {
            return new Cell.NoteMarks(line.turn().stream().toList());
        }
        IndicatorRow row = line.row();
        List<Note> notes = new ArrayList<>();
        if (row.method() == IntervalMethod.AREAS_RESAMPLED) {
            notes.add(RunNotes.RESAMPLED);
        }
        if (row.method() == IntervalMethod.MEASUREMENT) {
            notes.add(RunNotes.MEASUREMENT);
        }
        if (PeopleResults.isOfPeople(row)
                && row.estimate().isNumber()
                && run.unit(IndicatorPart.of(row.group()).outcome()).plain()) {
            notes.add(RunNotes.PLAIN_RATE);
        }
        String remark = run.terms(row.indicator()).remark();
        if (!remark.isBlank()) {
            notes.add(new Note(remark));
        }
        return notes.isEmpty() ? Cell.token(Shorthand.NOT_APPLICABLE) : new Cell.NoteMarks(notes);
    }
}

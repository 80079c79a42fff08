package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** Table 13: outcomes of groups of people, and above each set of groups the gap between them. */
final class OutcomesSheet implements Sheet {
    static final String NAME = "Table_13_Outcomes";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<OutcomeLine> rows = OutcomeLine.all(run);
        AreaNames names = new AreaNames(run);
        return new TableBuilder<OutcomeLine>(
                        NAME,
                        "Outcome_gaps",
                        "Table 13: Outcomes of groups of people and the gaps between them, " + run.scope(periods(rows)))
                .sentence(Template.OUTCOMES_READ.sentence())
                .sentence(Template.OUTCOMES_LEFT.sentence())
                .sentence(run.outcomeSource(periods(rows)))
                .column(
                        Column.names("Outcome"),
                        line -> Cell.text(run.unit(line.outcome()).title()))
                .column(
                        Column.text("Unit", remarks(run, rows)),
                        line -> Cell.text(
                                InWords.sentenceCase(run.unit(line.outcome()).name())))
                .column(Column.text("Period"), line -> Cell.period(line.period()))
                .column(Column.text("Level"), line -> Cell.text(run.areaNoun(line.level())))
                .column(Column.names("Area"), line -> area(names, line))
                .column(Column.text("Characteristic"), line -> token(line.characteristic()))
                .column(Column.text("Group", RunNotes.GROUP_NUMBERS), line -> token(GroupOrder.words(line.group())))
                .column(Column.of("Value", Kind.OUTCOME), line -> figure(run, line, line.value()))
                .column(
                        Column.of("Lower limit", Kind.OUTCOME, RunNotes.MEASUREMENT),
                        line -> figure(run, line, line.lower()))
                .column(Column.of("Upper limit", Kind.OUTCOME), line -> figure(run, line, line.upper()))
                .column(
                        Column.of("Gap", Kind.OUTCOME_DIFFERENCE, RunNotes.GROUP_GAP),
                        line -> difference(run, line, line.gap().estimate()))
                .column(
                        Column.of("Gap lower limit", Kind.OUTCOME_DIFFERENCE),
                        line -> difference(run, line, line.gap().lower()))
                .column(
                        Column.of("Gap upper limit", Kind.OUTCOME_DIFFERENCE),
                        line -> difference(run, line, line.gap().upper()))
                .column(Column.of("Ratio", Kind.RATIO), line -> Cell.of(line.ratio(), Kind.RATIO))
                .column(
                        Column.of("Events fewer at the reference rate", Kind.COUNT, RunNotes.EVENTS_FEWER),
                        line -> Cell.of(line.events(), Kind.COUNT))
                .column(
                        Column.of("Previous gap", Kind.OUTCOME_DIFFERENCE),
                        line -> difference(run, line, line.gap().previous()))
                .column(
                        Column.of("Change of gap", Kind.OUTCOME_DIFFERENCE),
                        line -> difference(run, line, line.gap().change()))
                .column(
                        Column.of("Change lower limit", Kind.OUTCOME_DIFFERENCE),
                        line -> difference(run, line, line.gap().changeLower()))
                .column(
                        Column.of("Change upper limit", Kind.OUTCOME_DIFFERENCE),
                        line -> difference(run, line, line.gap().changeUpper()))
                .column(
                        Column.text("Change in words"),
                        line -> Cell.change(
                                line.gap().method(),
                                line.gap().change(),
                                line.gap().changeLower(),
                                line.gap().changeUpper()))
                .column(Column.text("Reading"), line -> Cell.text(line.reading()))
                .rows(rows);
    }

    private static Note[] remarks(ReportedRun run, List<OutcomeLine> rows) {
        List<OutcomeUnit> units = rows.stream()
                .map(OutcomeLine::outcome)
                .distinct()
                .map(run::unit)
                .toList();
        Stream<Note> plain =
                units.stream().anyMatch(OutcomeUnit::plain) ? Stream.of(RunNotes.PLAIN_RATE) : Stream.empty();
        Stream<Note> own = units.stream()
                .filter(unit -> !unit.note().isEmpty())
                .map(unit -> new Note(unit.title() + ": " + unit.note()));
        return Stream.concat(plain, own).toArray(Note[]::new);
    }

    private static List<String> periods(List<OutcomeLine> rows) {
        return rows.stream().map(OutcomeLine::period).toList();
    }

    private static Cell area(AreaNames names, OutcomeLine line) {
        return line.area().equals(Shorthand.NOT_APPLICABLE.token())
                ? Cell.token(Shorthand.NOT_APPLICABLE)
                : Cell.text(names.name(line.level(), line.area()));
    }

    private static Cell token(String text) {
        return text.equals(Shorthand.NOT_APPLICABLE.token())
                ? Cell.token(Shorthand.NOT_APPLICABLE)
                : Cell.text(InWords.name(text));
    }

    private static Cell figure(ReportedRun run, OutcomeLine line, Figure figure) {
        return Cell.of(figure, run.unit(line.outcome()).kind());
    }

    private static Cell difference(ReportedRun run, OutcomeLine line, Figure figure) {
        return Cell.of(figure, run.unit(line.outcome()).kind().difference());
    }

    /** The groups of one characteristic of one outcome, in reading order, at one level and period. */
    static List<OutcomeRow> inOrder(List<OutcomeRow> rows) {
        List<OutcomeRow> ordered = new ArrayList<>(rows);
        ordered.sort(GroupOrder.BY_AREA_THEN_GROUP);
        return ordered;
    }
}

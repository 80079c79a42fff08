package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.GroupWords;
import org.everyonecounts.reports.words.Template;

/**
 * One line of the scorecard: what the figures say on a clause as a whole, or one of its indicators.
 *
 * @param title its name in plain words, with outcome, characteristic and period where they are its own
 * @param row its figures; all {@code [z]} on the line of a clause, {@code [x]} where the data hold nothing on it
 * @param reading what it may be said to show, or what data are missing
 * @param confidence how far it can be relied on
 * @param turn what would change the view of a clause; absent on the line of an indicator
 */
record ScorecardLine(String title, IndicatorRow row, String reading, String confidence, Optional<Note> turn) {
    private static final String NONE = Shorthand.NOT_APPLICABLE.token();

    /** The lines of all four clauses in order, that of the clause before those of its indicators. */
    static List<ScorecardLine> all(ReportedRun run) {
        PeopleResults people = new PeopleResults(run);
        List<ScorecardLine> lines = new ArrayList<>();
        for (ClauseVerdict verdict : FourClauses.of(run)) {
            lines.add(whole(run, verdict));
            Stream.concat(
                            run.headlineIndicators().stream()
                                    .filter(row -> !ReportedRun.isChoice(row))
                                    .filter(row -> ScorecardSheet.isFirstConfidence(run, row)),
                            people.latest().stream()
                                    .filter(row -> IndicatorPart.of(row.group()).isUsual()
                                            && !IndicatorPart.of(row.group()).isCrossing()))
                    .filter(row -> row.clause() == verdict.clause()
                            && !PeopleTitles.isVariance(row.indicator())
                            && row.estimate().state() != Figure.State.NOT_APPLICABLE
                            && (row.estimate().isNumber()
                                    || row.estimate().state() == Figure.State.SUPPRESSED
                                    || !PeopleResults.isOfPeople(row)))
                    .forEach(row -> lines.add(of(run, people, row, verdict)));
        }
        return lines;
    }

    private static ScorecardLine of(ReportedRun run, PeopleResults people, IndicatorRow row, ClauseVerdict verdict) {
        boolean ofPeople = PeopleResults.isOfPeople(row);
        String title = run.titleOf(row) + (ofPeople ? ", " + row.period() : "");
        String reading = GroupWords.of(row.indicator(), row.reading());
        boolean gap = row.indicator().equals("group_gap") || row.indicator().equals("group_sii");
        Optional<String> trend = gap ? GapTrend.of(people, row) : Optional.empty();
        return new ScorecardLine(
                title,
                row,
                trend.map(words -> reading + ". " + words).orElse(reading),
                confidence(people, row, verdict).sentence(),
                Optional.empty());
    }

    /** Of money never higher than the confidence of the whole clause, since every row rests on the same measure of need. */
    private static Template confidence(PeopleResults people, IndicatorRow row, ClauseVerdict verdict) {
        if (!row.estimate().isNumber()) {
            return Template.LEVEL_NONE;
        }
        Template own = switch (row.reading()) {
            case CLEAR_PRO_DEPRIVED, CLEAR_AGAINST_DEPRIVED, STEADY, WITHIN_TOLERANCE, OUTSIDE_TOLERANCE ->
                Template.LEVEL_HIGH;
            case NOT_CLEAR, RESTS_ON_FEW_AREAS -> Template.LEVEL_MEDIUM;
            case NO_INFERENCE -> Template.LEVEL_LOW;
            case DESCRIBED, NOT_AVAILABLE -> Template.LEVEL_NOT_RATED;
        };
        if (own == Template.LEVEL_HIGH && PeopleResults.isOfPeople(row) && people.isOld(row)) {
            return Template.LEVEL_MEDIUM;
        }
        if (own == Template.LEVEL_NOT_RATED || verdict.clause() != Clause.FAIRNESS) {
            return own;
        }
        return switch (verdict.level()) {
            case LOW -> Template.LEVEL_LOW;
            case MEDIUM -> own == Template.LEVEL_HIGH ? Template.LEVEL_MEDIUM : own;
            case HIGH -> own;
        };
    }

    private static ScorecardLine whole(ReportedRun run, ClauseVerdict verdict) {
        Figure none = verdict.known() ? Figure.NOT_APPLICABLE : Figure.NOT_AVAILABLE;
        IndicatorRow row = new IndicatorRow(
                run.headlinePeriod(),
                run.facts().headlineLevel(),
                NONE,
                NONE,
                verdict.clause(),
                NONE,
                NONE,
                none,
                none,
                none,
                none,
                Figure.NOT_APPLICABLE,
                IntervalMethod.NONE,
                0,
                0,
                none,
                none,
                none,
                none,
                verdict.known() ? Reading.DESCRIBED : Reading.NOT_AVAILABLE);
        return new ScorecardLine(
                verdict.question(),
                row,
                verdict.full(),
                verdict.levelInWords() + ". " + verdict.reason(),
                Optional.of(new Note(
                        Template.TURN_NOTE.with(Map.of("question", verdict.question(), "turn", verdict.turn())))));
    }
}

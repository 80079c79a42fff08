package org.everyonecounts.reports.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.Confidence;
import org.everyonecounts.reports.sheet.FairnessReason;
import org.everyonecounts.reports.sheet.LateInputs;
import org.everyonecounts.reports.sheet.PeopleResults;
import org.everyonecounts.reports.sheet.ReportedRun;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** What is not known, how far the page can be relied on, and what would change its view. */
final class Doubts {
    private final ReportedRun run;
    private final Confidence confidence;
    private final String assumptions;
    private final boolean illustrative;

    Doubts(ReportedRun run, Confidence confidence) {
        this.run = run;
        this.confidence = confidence;
        this.illustrative = run.headlineScheme().assumptions().stream().anyMatch(Scheme.Assumption::isIllustrative);
        this.assumptions = FairnessReason.unsigned(run);
    }

    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        switch (confidence.reason()) {
            case CONFIDENCE_LOW_MANY -> unknown.add(Template.BOARD_UNKNOWN_NEED.sentence());
            case CONFIDENCE_LOW_FEW -> unknown.add(Template.BOARD_UNKNOWN_FEW.sentence());
            case CONFIDENCE_MEDIUM_RANGE, CONFIDENCE_LOW_CHOICES -> unknown.add(Template.BOARD_UNKNOWN_FIRM.sentence());
            default -> {}
        }
        areas(figure -> figure.state() == Figure.State.SUPPRESSED, Template.BOARD_UNKNOWN_SUPPRESSED, unknown);
        areas(figure -> figure.state() == Figure.State.NOT_AVAILABLE, Template.BOARD_UNKNOWN_MISSING, unknown);
        unknown.addAll(new LateInputs(run).unknown());
        boolean counted = run.headlineIndicator("coverage")
                .map(IndicatorRow::estimate)
                .filter(Figure::isNumber)
                .isPresent();
        if (!counted) {
            unknown.add(Template.BOARD_UNKNOWN_COVERAGE.sentence());
        }
        if (illustrative) {
            unknown.add(Template.BOARD_UNKNOWN_ASSUMPTIONS.with(Map.of("assumptions", assumptions)));
        }
        boolean outcomes = new PeopleResults(run).leadingMean().isPresent();
        unknown.add((outcomes ? Template.BOARD_UNKNOWN_CAUSE : Template.BOARD_UNKNOWN_WHY).sentence());
        return unknown;
    }

    private void areas(Predicate<Figure> state, Template template, List<String> unknown) {
        long areas = run.headlineDistances().stream()
                .map(DistanceRow::distance)
                .filter(state)
                .count();
        if (areas > 0) {
            unknown.add(template.with(Map.of(
                    "areas", InWords.counted(areas, run.areaNoun(run.facts().headlineLevel())))));
        }
    }

    /** The reason for the confidence, in words of the page. */
    String reason() {
        return FairnessReason.of(run, confidence);
    }

    /** What would change the view of the page. */
    List<String> turns() {
        List<String> turns = new ArrayList<>();
        switch (confidence.reason()) {
            case CONFIDENCE_LOW_MANY -> turns.add(Template.BOARD_TURN_NEED.sentence());
            case CONFIDENCE_LOW_FEW -> turns.add(Template.BOARD_TURN_DETAIL.sentence());
            case CONFIDENCE_LOW_DATA -> turns.add(Template.BOARD_TURN_DATA.sentence());
            default -> turns.add(Template.BOARD_TURN_MEASURE.sentence());
        }
        turns.add(Template.BOARD_TURN_PERIOD.sentence());
        if (illustrative) {
            turns.add(Template.BOARD_TURN_ASSUMPTIONS.with(Map.of("assumptions", assumptions)));
        }
        return turns;
    }
}

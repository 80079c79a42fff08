package org.everyonecounts.reports.sheet;

import java.util.Optional;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.Template;

/**
 * Which way money leans once need is counted, in a sentence without figures.
 *
 * <p>No figure, and a withheld one, come first; then measures of need that disagree, since no lean can then be named; then the reading of the
 * lean.
 */
public final class Lean {
    private Lean() {}

    /** The sentence that applies to a run. */
    public static Template of(ReportedRun run, Confidence confidence) {
        Optional<IndicatorRow> found = run.headlineIndicator(Confidence.HEADLINE);
        Figure lean = found.map(IndicatorRow::estimate).orElse(Figure.NOT_AVAILABLE);
        if (!lean.isNumber()) {
            return lean.state() == Figure.State.SUPPRESSED
                    ? Template.BOARD_HEADLINE_SUPPRESSED
                    : Template.BOARD_HEADLINE_NOT_AVAILABLE;
        }
        if (confidence.reason() == Template.CONFIDENCE_LOW_MANY) {
            return Template.BOARD_HEADLINE_DISAGREE;
        }
        Reading reading = found.map(IndicatorRow::reading).orElse(Reading.NOT_AVAILABLE);
        boolean less = lean.number() < 0;
        if (lean.number() == 0) {
            return Template.BOARD_HEADLINE_NOT_CLEAR;
        }
        return switch (reading) {
            case CLEAR_PRO_DEPRIVED, CLEAR_AGAINST_DEPRIVED, STEADY ->
                less ? Template.BOARD_HEADLINE_LESS : Template.BOARD_HEADLINE_MORE;
            case RESTS_ON_FEW_AREAS -> less ? Template.BOARD_HEADLINE_FEW_LESS : Template.BOARD_HEADLINE_FEW_MORE;
            case NO_INFERENCE -> Template.BOARD_HEADLINE_FEW_AREAS;
            case NOT_AVAILABLE -> Template.BOARD_HEADLINE_NOT_AVAILABLE;
            default -> Template.BOARD_HEADLINE_NOT_CLEAR;
        };
    }
}

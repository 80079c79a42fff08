package org.everyonecounts.reports.words;

import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;

/** What a figure may be said to show, in the words of a table cell. */
public final class ReadingWords {
    private ReadingWords() {}

    /** The words of a reading; one template each. */
    public static String of(Reading reading) {
        return switch (reading) {
            case CLEAR_PRO_DEPRIVED -> Template.READING_CLEAR_PRO_DEPRIVED.sentence();
            case CLEAR_AGAINST_DEPRIVED -> Template.READING_CLEAR_AGAINST_DEPRIVED.sentence();
            case NOT_CLEAR -> Template.READING_NOT_CLEAR.sentence();
            case STEADY -> Template.READING_STEADY.sentence();
            case RESTS_ON_FEW_AREAS -> Template.READING_RESTS_ON_FEW_AREAS.sentence();
            case WITHIN_TOLERANCE -> Template.READING_WITHIN_TOLERANCE.sentence();
            case OUTSIDE_TOLERANCE -> Template.READING_OUTSIDE_TOLERANCE.sentence();
            case NO_INFERENCE -> Template.READING_NO_INFERENCE.sentence();
            case NOT_AVAILABLE -> Template.READING_NOT_AVAILABLE.sentence();
            case DESCRIBED -> Template.READING_DESCRIBED.sentence();
        };
    }

    /**
     * Where a distance stands against the tolerance of its scheme.
     *
     * @param distance a fraction; minus is below
     * @param tolerance largest distance either way that counts as within, a fraction
     */
    public static String ofDistance(Figure distance, double tolerance) {
        if (!distance.isNumber()) {
            return Template.READING_NOT_AVAILABLE.sentence();
        }
        if (Math.abs(distance.number()) <= tolerance) {
            return Template.READING_WITHIN_TOLERANCE.sentence();
        }
        return distance.number() < 0 ? Template.POSITION_BELOW.sentence() : Template.POSITION_ABOVE.sentence();
    }
}

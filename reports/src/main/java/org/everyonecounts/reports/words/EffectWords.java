package org.everyonecounts.reports.words;

import java.util.Map;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;

/** What the change of an indicator in a scenario may be said to show, in the words of a table cell. */
public final class EffectWords {
    private EffectWords() {}

    /**
     * The words of a change.
     *
     * @param change scenario minus baseline
     */
    public static String of(Reading reading, Figure change) {
        return switch (reading) {
            case CLEAR_PRO_DEPRIVED -> Template.EFFECT_CLEAR_MORE_DEPRIVED.sentence();
            case CLEAR_AGAINST_DEPRIVED -> Template.EFFECT_CLEAR_LESS_DEPRIVED.sentence();
            case NOT_CLEAR, RESTS_ON_FEW_AREAS -> Template.EFFECT_NOT_CLEAR.sentence();
            case STEADY -> directed(Template.EFFECT_STEADY, change);
            case NO_INFERENCE -> directed(Template.EFFECT_NO_INFERENCE, change);
            case DESCRIBED ->
                change.isNumber() ? directed(Template.EFFECT_DESCRIBED, change) : ReadingWords.of(reading);
            case WITHIN_TOLERANCE, OUTSIDE_TOLERANCE -> ReadingWords.of(reading);
            case NOT_AVAILABLE -> Template.EFFECT_NOT_AVAILABLE.sentence();
        };
    }

    private static String directed(Template template, Figure change) {
        if (!change.isNumber()) {
            return Template.EFFECT_NOT_AVAILABLE.sentence();
        }
        return change.number() == 0
                ? Template.EFFECT_NONE.sentence()
                : template.with(Map.of("direction", change.number() < 0 ? "Lower" : "Higher"));
    }
}

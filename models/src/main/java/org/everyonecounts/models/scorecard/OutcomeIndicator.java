package org.everyonecounts.models.scorecard;

import java.util.List;
import org.everyonecounts.models.measure.Figure;

/**
 * An indicator of outcomes: computed once for each outcome and period, of everyone by area or of the groups of one characteristic, and
 * not once for each scheme.
 *
 * <p>Its rows have neither scheme nor stream; level and period are those of the outcome. Earlier periods are kept for the trend.
 */
public abstract non-sealed class OutcomeIndicator extends Indicator {
    protected OutcomeIndicator(Definition definition) {
        super(definition.shownOverTime());
    }

    /**
     * What it finds, one finding for each of its parameters; none where it does not speak of such units, as an indicator of groups does
     * not of areas.
     */
    protected abstract List<OutcomeFinding> findings(OutcomeUnits units, AssessmentSettings settings);

    /**
     * The state shown where there are no findings at all.
     *
     * @param outcomes whether the data have any outcome
     */
    protected Figure nothing(boolean outcomes) {
        return Figure.NOT_AVAILABLE;
    }

    /** No number, for that reason. */
    static List<OutcomeFinding> none(Figure state, OutcomeUnits units) {
        return List.of(OutcomeFinding.of(state, 0, units.all().size()));
    }
}

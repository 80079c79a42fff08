package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.Spread;

/**
 * One figure of an {@link OutcomeIndicator}, with what a reader asks next.
 *
 * @param parameter parts of the group beside outcome and characteristic, such as {@code v=2}; empty for none
 * @param estimate the figure, or why there is none
 * @param spread its uncertainty; of its logarithm where {@code logarithmic}
 * @param method what the spread rests on: errors of measurement, or areas resampled
 * @param logarithmic whether the standard error is that of the logarithm
 * @param claim what limits of measurement may be said to show
 * @param used areas or groups used
 * @param excluded areas or groups left out because a figure is missing
 */
public record OutcomeFinding(
        String parameter,
        Figure estimate,
        Spread spread,
        IntervalMethod method,
        boolean logarithmic,
        Claim claim,
        int used,
        int excluded) {
    /** What limits on one side of the neutral value mean. */
    public enum Claim {
        /** Nothing: the figure is described. */
        NONE,
        /** Too few units for anything to be inferred. */
        TOO_FEW,
        /** Above the neutral value the more deprived are better off. */
        ABOVE_IS_PRO_DEPRIVED,
        /** Above the neutral value the more deprived are worse off. */
        ABOVE_IS_AGAINST_DEPRIVED
    }

    /** A figure without uncertainty that is only described. */
    public static OutcomeFinding of(Figure estimate, int used, int excluded) {
        return new OutcomeFinding("", estimate, Spread.none(), IntervalMethod.NONE, false, Claim.NONE, used, excluded);
    }

    /** The same with errors of measurement. */
    OutcomeFinding measured(Spread known) {
        return new OutcomeFinding(
                parameter, estimate, known, IntervalMethod.MEASUREMENT, logarithmic, claim, used, excluded);
    }

    /** The same with areas resampled. */
    OutcomeFinding resampled(Spread known) {
        return new OutcomeFinding(
                parameter, estimate, known, IntervalMethod.AREAS_RESAMPLED, logarithmic, claim, used, excluded);
    }

    /** The same, its standard error being that of the logarithm. */
    OutcomeFinding onLogScale() {
        return new OutcomeFinding(parameter, estimate, spread, method, true, claim, used, excluded);
    }

    OutcomeFinding claiming(Claim other) {
        return new OutcomeFinding(parameter, estimate, spread, method, logarithmic, other, used, excluded);
    }

    /** The same for a parameter, such as {@code v=2}. */
    OutcomeFinding of(String named) {
        return new OutcomeFinding(named, estimate, spread, method, logarithmic, claim, used, excluded);
    }

    /** The standard error of the estimate itself, for its change; NaN where there is none or areas are resampled. */
    double measurementError() {
        if (method != IntervalMethod.MEASUREMENT || !estimate.isNumber()) {
            return Double.NaN;
        }
        return logarithmic ? estimate.number() * spread.standardError() : spread.standardError();
    }
}

package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;

/**
 * What a resampled figure may be said to show.
 *
 * <p>No number: {@code not_available}. An indicator without limits of its value is described. Under 10 areas nothing is inferred. Limits
 * that leave out the neutral value read {@code steady}, others {@code rests_on_few_areas}. An index that cannot be negative is only
 * described, whatever its limits.
 */
final class Readings {
    private Readings() {}

    static Reading of(Indicator indicator, Figure estimate, Limits limits, int areas) {
        if (!estimate.isNumber()) {
            return Reading.NOT_AVAILABLE;
        }
        if (!indicator.rule().valueResampled()) {
            return Reading.DESCRIBED;
        }
        if (areas < MoneyRows.FEWEST_AREAS) {
            return Reading.NO_INFERENCE;
        }
        if (indicator.rule() != ReadingRule.TESTED || indicator.neutral().isEmpty() || limits.isNone()) {
            return Reading.DESCRIBED;
        }
        double neutral = indicator.neutral().getAsDouble();
        boolean excluded = limits.lower().number() > neutral || limits.upper().number() < neutral;
        return excluded ? Reading.STEADY : Reading.RESTS_ON_FEW_AREAS;
    }

    /**
     * What a resampled change may be said to show: {@code steady} where the limits leave out 0, else {@code rests_on_few_areas}. Also the
     * change of an index that cannot be negative is compared with 0. A change of exactly nothing in every draw, and the change of what is
     * counted, is described.
     */
    static Reading ofChange(Indicator indicator, Figure change, Limits limits, int areas) {
        if (!change.isNumber()) {
            return Reading.NOT_AVAILABLE;
        }
        if (!indicator.rule().changeResampled()) {
            return Reading.DESCRIBED;
        }
        if (areas < MoneyRows.FEWEST_AREAS) {
            return Reading.NO_INFERENCE;
        }
        if (limits.isNone() || (limits.lower().number() == 0 && limits.upper().number() == 0)) {
            return Reading.DESCRIBED;
        }
        boolean excluded = limits.lower().number() > 0 || limits.upper().number() < 0;
        return excluded ? Reading.STEADY : Reading.RESTS_ON_FEW_AREAS;
    }

    /**
     * What a figure of an outcome may be said to show. Only limits of measurement can make a difference between the more and the less
     * deprived clear; everything else is described.
     */
    static Reading ofOutcome(Indicator indicator, OutcomeFinding finding, Limits limits) {
        if (!finding.estimate().isNumber()) {
            return Reading.NOT_AVAILABLE;
        }
        if (finding.claim() == OutcomeFinding.Claim.TOO_FEW) {
            return Reading.NO_INFERENCE;
        }
        if (finding.claim() == OutcomeFinding.Claim.NONE
                || finding.method() != IntervalMethod.MEASUREMENT
                || indicator.neutral().isEmpty()
                || limits.isNone()) {
            return Reading.DESCRIBED;
        }
        double neutral = indicator.neutral().getAsDouble();
        boolean above = limits.lower().number() > neutral;
        if (!above && limits.upper().number() >= neutral) {
            return Reading.NOT_CLEAR;
        }
        boolean pro = above == (finding.claim() == OutcomeFinding.Claim.ABOVE_IS_PRO_DEPRIVED);
        return pro ? Reading.CLEAR_PRO_DEPRIVED : Reading.CLEAR_AGAINST_DEPRIVED;
    }
}

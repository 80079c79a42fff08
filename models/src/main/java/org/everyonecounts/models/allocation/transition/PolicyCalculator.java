package org.everyonecounts.models.allocation.transition;

import java.util.List;

/** The arithmetic of one policy: what it gives each area, up to one number that is chosen so that the money is used up. */
interface PolicyCalculator {
    /** One line for each area. */
    List<Line> lines(TransitionYear year);

    /** True where the open number is base growth, which may be known beforehand. */
    default boolean opensBaseGrowth() {
        return false;
    }

    /** What of the policy itself keeps money from falling further, in the words of the scheme; empty for nothing. */
    default String floorKey() {
        return "";
    }

    /** What of the policy itself keeps money from rising further; empty for nothing. */
    default String ceilingKey() {
        return "";
    }

    /** The calculator of a policy. */
    static PolicyCalculator of(TransitionPolicy policy, GrowthRule rule) {
        if (policy instanceof TransitionPolicy.BasePlusBands bands) {
            return new BandsCalculator(bands, rule);
        }
        if (policy instanceof TransitionPolicy.BasePlusRamp ramp) {
            return new RampCalculator(ramp, rule);
        }
        if (policy instanceof TransitionPolicy.FloorLift lift) {
            return new FloorLiftCalculator(lift);
        }
        if (policy instanceof TransitionPolicy.ParityTopUp parity) {
            return new ParityCalculator(parity);
        }
        if (policy instanceof TransitionPolicy.ShareBlend blend) {
            return new BlendCalculator(blend);
        }
        return new ShortfallCalculator();
    }
}

package org.everyonecounts.models.allocation;

import org.everyonecounts.models.measure.Figure;

/**
 * The indices of an area, each taken from its own sums and never averaged.
 *
 * <p>Weighted people = N · need share; need index = weighted people ÷ people (nation = 1). Distance = actual ÷ target − 1, in mode fair
 * share with the unrounded target, share · envelope. Growth = allocation ÷ baseline − 1; closing distance = Σ allocation ÷ Σ(target ·
 * (1 + base growth)) − 1. An area without people has no index and no figure per head ({@code [z]}); growth of a modelled fair share is
 * {@code [z]}.
 */
public final class AreaFigures {
    private final TargetMode mode;
    private final double people;
    private final double envelope;
    private final AreaPosition whole;

    private AreaFigures(TargetMode mode, AreaPosition whole) {
        this.mode = mode;
        this.people = whole.people().number();
        this.envelope = whole.actual().number();
        this.whole = whole;
    }

    /** Ready to answer for the areas of the position, and for those of coarser levels made from it. */
    public static AreaFigures of(SchemePosition position) {
        return new AreaFigures(position.scheme().target(), position.whole());
    }

    /** N · need share, in people. */
    public double weightedPeople(AreaPosition area) {
        return people * area.needShare();
    }

    public Figure needIndex(AreaPosition area) {
        return perHead(area, weightedPeople(area));
    }

    /** Weighted people of one component ÷ people. */
    public Figure componentIndex(AreaPosition area, int component) {
        return perHead(area, area.componentPeople().get(component));
    }

    /** The target before rounding to pence, pounds. */
    public double unroundedTarget(AreaPosition area) {
        return mode == TargetMode.SUPPLIED ? area.target().number() : area.targetShare() * envelope;
    }

    public Figure distance(AreaPosition area) {
        return Figure.ofFinite(Distance.of(area.actual().number(), unroundedTarget(area)));
    }

    /**
     * Relative standard error of a modelled target: √[(1 − s)² v + s² (V − v)] ÷ s with s the area's share, v its variance and V that of all
     * areas; {@code [z]} where need has no errors or the target is supplied.
     */
    public Figure targetError(AreaPosition area) {
        double share = area.targetShare();
        Figure all = whole.needVariance();
        if (mode == TargetMode.SUPPLIED || !all.isNumber() || !(share > 0)) {
            return Figure.NOT_APPLICABLE;
        }
        return area.needVariance()
                .map(own -> StrictMath.sqrt(
                                (1 - share) * (1 - share) * own + share * share * Math.max(0, all.number() - own))
                        / share);
    }

    /** (1 + distance) · exp(−z · target error) − 1, the lower limit of the distance; for the upper limit give −z. */
    public Figure distanceLimit(AreaPosition area, double z) {
        Figure error = targetError(area);
        return error.isNumber()
                ? distance(area).map(own -> (1 + own) * StrictMath.exp(-z * error.number()) - 1)
                : error;
    }

    /** The distance against the nation's. */
    public Figure relativeDistance(AreaPosition area) {
        Figure nation = distance(whole);
        return nation.isNumber() ? distance(area).map(own -> Distance.relative(own, nation.number())) : nation;
    }

    /** Actual − target as shown, exact. */
    public Figure distancePounds(AreaPosition area) {
        return Figure.of(area.actual().money().minus(area.target().money()));
    }

    public Figure growth(AreaPosition area) {
        double baseline = area.actual().number();
        return area.allocation().map(allocation -> Distance.of(allocation, baseline));
    }

    public Figure closingDistance(AreaPosition area) {
        Figure projected = area.projectedTarget();
        return projected.isNumber()
                ? area.allocation().map(allocation -> Distance.of(allocation, projected.number()))
                : projected;
    }

    public Figure actualPerHead(AreaPosition area) {
        return perHead(area, area.actual().number());
    }

    public Figure targetPerHead(AreaPosition area) {
        return perHead(area, area.target().number());
    }

    public Figure actualPerWeightedHead(AreaPosition area) {
        return Figure.ofFinite(area.actual().number() / weightedPeople(area));
    }

    private static Figure perHead(AreaPosition area, double amount) {
        return area.isEmpty()
                ? Figure.NOT_APPLICABLE
                : Figure.ofFinite(amount / area.people().number());
    }
}

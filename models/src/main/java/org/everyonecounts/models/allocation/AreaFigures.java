package org.everyonecounts.models.allocation;

import org.everyonecounts.models.measure.Figure;

/**
 * The indices of an area, each taken from its own sums and never averaged.
 *
 * <p>Weighted people = N · target share in mode fair share, so that target per weighted head is the same everywhere, adjustments included;
 * N · need share in mode supplied. Need index = weighted people ÷ people (nation = 1). Distance = actual ÷ target − 1, in mode fair
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

    /** N · target share in mode fair share, N · need share in mode supplied; in people. */
    public double weightedPeople(AreaPosition area) {
        return people * (mode == TargetMode.SUPPLIED ? area.needShare() : area.targetShare());
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

package org.everyonecounts.models.allocation.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.everyonecounts.models.allocation.transition.YearOutcome.Infeasible;
import org.everyonecounts.models.allocation.transition.YearOutcome.Settled;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * Money and targets year by year: what one year allocates is the baseline of the next.
 *
 * <p>Money: E_t as known, else E_{t−1}(1 + growth); E_0 is the sum of the baselines, and after a year whose targets grew by base growth without
 * a known envelope E is what was allocated. Target: target_{t−1} · E_t ÷ E_{t−1}, so that shares of the
 * target stay as they are; target_{t−1}(1 + base growth) where targets grow by base growth. Distance = allocation ÷ target − 1.
 *
 * <p>Where one convergence c and money growth G hold for an area throughout: additive (1 + d_t) = (1 + d_0)((1 + G + c) ÷ (1 + G))^t,
 * multiplicative (1 + d_t) = (1 + d_0)(1 + c)^t. By hand: additive, d_0 = 5 %, G = 3 %, c = −0.5 points: 0.50 % after 9 years, 0.01 % after 10.
 *
 * @param oldMoney money before the first year, unrounded pounds
 * @param oldTarget target before the first year, unrounded pounds
 * @param years years that could be shared out, in order
 * @param obstacle why the year after the last could not be, where the horizon was not reached
 */
@SuppressWarnings("ArrayRecordComponent") // working columns: copies would cost more than the work on them
public record Trajectory(double[] oldMoney, double[] oldTarget, List<Year> years, Optional<Infeasible> obstacle) {
    public Trajectory {
        years = List.copyOf(years);
    }

    /**
     * One year.
     *
     * @param target unrounded pounds
     * @param allocation unrounded pounds
     * @param distance allocation ÷ target − 1; NaN without a target above zero
     * @param envelope money of the year, pounds; where base growth was known, not what allocations sum to
     * @param solved see {@link Settled}
     * @param difference allocations together less the envelope, pounds; empty where no envelope was known beforehand
     */
    @SuppressWarnings("ArrayRecordComponent") // working columns, as above
    public record Year(
            double[] target,
            double[] allocation,
            double[] distance,
            double envelope,
            OptionalDouble solved,
            OptionalDouble difference) {}

    /**
     * Follows the plans until the last, or until one cannot be carried out.
     *
     * @param oldMoney money before the first year, pounds
     * @param target target before the first year, pounds
     */
    public static Trajectory of(
            double[] oldMoney, double[] target, GrowthRule growth, Modifiers modifiers, List<YearPlan> plans) {
        List<Year> years = new ArrayList<>();
        double[] baseline = oldMoney;
        double[] aim = target;
        double envelope = CompensatedSum.of(oldMoney);
        for (YearPlan plan : plans) {
            double last = envelope;
            envelope = plan.envelope().orElse(last * (1 + plan.growth()));
            double[] opening = TransitionYear.distances(baseline, aim);
            aim = grown(aim, plan, envelope / last);
            TransitionYear year = new TransitionYear(
                    years.size() + 1,
                    baseline,
                    aim,
                    opening,
                    oldMoney,
                    plan.peopleGrowth(),
                    OptionalDouble.of(envelope),
                    plan.base());
            YearOutcome outcome = new TransitionRule(plan.policy(), modifiers, growth).of(year);
            if (outcome instanceof Infeasible obstacle) {
                return new Trajectory(oldMoney, target, years, Optional.of(obstacle));
            }
            Settled settled = (Settled) outcome;
            baseline = settled.allocations();
            OptionalDouble difference = plan.envelope().isPresent() ? settled.difference() : OptionalDouble.empty();
            years.add(new Year(
                    aim, baseline, TransitionYear.distances(baseline, aim), envelope, settled.solved(), difference));
            if (plan.envelope().isEmpty() && plan.targetsGrowByBase()) {
                envelope = CompensatedSum.of(baseline);
            }
        }
        return new Trajectory(oldMoney, target, years, Optional.empty());
    }

    /** Distance of each area before the first year; NaN without a target above zero. */
    public double[] opening() {
        return TransitionYear.distances(oldMoney, oldTarget);
    }

    private static double[] grown(double[] target, YearPlan plan, double moneyGrowth) {
        Optional<double[]> base = plan.targetsGrowByBase() ? plan.base() : Optional.empty();
        double[] grown = new double[target.length];
        for (int i = 0; i < grown.length; i++) {
            grown[i] = target[i] * (base.isPresent() ? 1 + base.get()[i] : moneyGrowth);
        }
        return grown;
    }
}

package org.everyonecounts.models.equity.catalogue;

import java.util.function.ToDoubleFunction;
import org.everyonecounts.models.equity.Atkinson;
import org.everyonecounts.models.measure.PlainDecimal;

/** {@code atkinson(epsilon)} and {@code ede(epsilon)}: what a society averse to inequality makes of the spread. */
final class AtkinsonMeasure implements Measure {
    private final boolean equivalent;
    private final double epsilon;

    private AtkinsonMeasure(boolean equivalent, double epsilon) {
        this.equivalent = equivalent;
        this.epsilon = epsilon;
        if (!(epsilon >= 0 && Double.isFinite(epsilon))) {
            throw new IllegalArgumentException((equivalent ? "ede" : "atkinson") + " has epsilon = "
                    + PlainDecimal.of(epsilon) + "; it must be zero or more, such as 0.5");
        }
    }

    static AtkinsonMeasure index(double epsilon) {
        return new AtkinsonMeasure(false, epsilon);
    }

    static AtkinsonMeasure ede(double epsilon) {
        return new AtkinsonMeasure(true, epsilon);
    }

    @Override
    public Description description() {
        return equivalent
                ? Description.of(
                                "ede",
                                "Equally distributed equivalent",
                                "(Σ a y^(1−ε))^(1/(1−ε)); the geometric mean at ε = 1",
                                "In units of the value: the level which, had by all, is as good as what there is.",
                                "For ills; for values that can be negative, or zero with ε ≥ 1.",
                                "bootstrap")
                        .with("epsilon", 0.5, 1.0)
                : Description.of(
                                "atkinson",
                                "Atkinson's index",
                                "1 − ede/μ",
                                "0: all have the same; otherwise the share of the mean that equality would be worth."
                                        + " Never below 0.",
                                "For ills; for values that can be negative, or zero with ε ≥ 1.",
                                "bootstrap")
                        .with("epsilon", 0.5, 1.0);
    }

    @Override
    public String name() {
        return description().id() + "(" + PlainDecimal.of(epsilon) + ")";
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        String reason = Reasons.first(
                Reasons.fewerThanTwo(units),
                options.higherIsBetter() ? "" : name() + " is for goods only, and less of this value is better",
                Reasons.negative(units, name()),
                Reasons.meanZero(units),
                epsilon >= 1 ? Reasons.zero(units, name()) : "");
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        double[] y = units.values();
        ToDoubleFunction<double[]> index = equivalent
                ? weights -> Atkinson.ede(weights, y, epsilon)
                : weights -> Atkinson.index(weights, y, epsilon);
        return Findings.of(Finding.of(index.applyAsDouble(units.weights())), index);
    }
}

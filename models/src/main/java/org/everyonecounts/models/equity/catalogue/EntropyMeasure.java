package org.everyonecounts.models.equity.catalogue;

import org.everyonecounts.models.equity.Entropy;
import org.everyonecounts.models.measure.PlainDecimal;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Spread;

/** {@code theil_t}, {@code theil_l} and {@code ge(alpha)}: generalised entropy. */
final class EntropyMeasure implements Measure {
    private final String id;
    private final double alpha;

    private EntropyMeasure(String id, double alpha) {
        this.id = id;
        this.alpha = alpha;
        if (!Double.isFinite(alpha)) {
            throw new IllegalArgumentException("ge has alpha = " + alpha + "; it must be a finite number, such as 2");
        }
    }

    static EntropyMeasure t() {
        return new EntropyMeasure("theil_t", 1);
    }

    static EntropyMeasure l() {
        return new EntropyMeasure("theil_l", 0);
    }

    static EntropyMeasure ge(double alpha) {
        return new EntropyMeasure("ge", alpha);
    }

    @Override
    public Description description() {
        String interval = "delta method from standard errors; bootstrap";
        return switch (id) {
            case "theil_t" ->
                Description.of(
                        id,
                        "Theil's T",
                        "Σ a r ln r, r = y/μ, 0 ln 0 = 0",
                        "0: all have the same. Never below 0, so never tested against 0.",
                        "For values that can be negative.",
                        interval);
            case "theil_l" ->
                Description.of(
                        id,
                        "Theil's L, mean log deviation",
                        "−Σ a ln r, r = y/μ",
                        "0: all have the same; weighs the lowest most. Never below 0.",
                        "For values that can be zero or negative.",
                        interval);
            default ->
                Description.of(
                                id,
                                "Generalised entropy",
                                "[Σ a r^α − 1]/(α(α − 1)); α = 1 is T, α = 0 is L",
                                "0: all have the same; the higher α, the more the highest count. Never below 0.",
                                "For values that can be negative, or zero with α ≤ 0.",
                                interval)
                        .with("alpha", 2.0);
        };
    }

    @Override
    public String name() {
        return id.equals("ge") ? "ge(" + PlainDecimal.of(alpha) + ")" : id;
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        String what = alpha == 0 ? "mean log deviation" : name();
        String reason = Reasons.first(
                Reasons.fewerThanTwo(units),
                Reasons.negative(units, what),
                Reasons.meanZero(units),
                alpha <= 0 ? Reasons.zero(units, what) : "");
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        double[] y = units.values();
        double index = Entropy.of(units.weights(), y, alpha);
        Finding finding = Finding.of(index);
        double[] errors = units.standardErrors();
        if (errors != null) {
            double error = Entropy.deltaError(units.weights(), y, alpha, errors);
            finding = finding.with(Spread.normal(index, error, LimitMethod.MEASUREMENT));
        }
        return Findings.of(finding, weights -> Entropy.of(weights, y, alpha));
    }
}

package org.everyonecounts.models.equity.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.equity.BetweenGroupVariance;
import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Spread;

/** {@code bgv}, {@code bgsd} and {@code cov}: how far units lie about their mean. */
final class VarianceMeasure implements Measure {
    /** Which of the three. */
    enum Form {
        BGV,
        BGSD,
        COV
    }

    private final Form form;

    VarianceMeasure(Form form) {
        this.form = form;
    }

    @Override
    public Description description() {
        String notFor = "For comparing values of different scales (use cov), or of groups with much noise.";
        return switch (form) {
            case BGV ->
                Description.of(
                        "bgv",
                        "Between-group variance",
                        "Σ a (y − μ)²; free of noise: less Σ a(1 − a)se²",
                        "In squared units, 0 or more; free of noise it may come out below 0 and is shown so.",
                        notFor,
                        "closed form from standard errors");
            case BGSD ->
                Description.of(
                        "bgsd",
                        "Between-group standard deviation",
                        "√bgv",
                        "In units of the value, 0 or more.",
                        notFor,
                        "standard errors simulated, not centred on noise");
            case COV ->
                Description.of(
                        "cov",
                        "Coefficient of variation",
                        "100 √bgv/μ",
                        "In %, 0 or more.",
                        "For values with a mean near zero.",
                        "standard errors simulated, not centred on noise");
        };
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        String reason = Reasons.first(Reasons.fewerThanTwo(units), form == Form.COV ? Reasons.meanZero(units) : "");
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        double[] weights = units.weights();
        double[] y = units.values();
        double variance = BetweenGroupVariance.of(weights, y);
        double[] errors = units.standardErrors();
        if (form != Form.BGV) {
            return Findings.of(Finding.of(of(weights, y)), drawn -> of(drawn, y))
                    .simulatedBy(drawn -> of(weights, drawn));
        }
        if (errors == null) {
            return Findings.of(Finding.of(variance), drawn -> of(drawn, y));
        }
        double error = BetweenGroupVariance.standardError(weights, y, errors);
        double free = variance - BetweenGroupVariance.noise(weights, errors);
        List<Finding> parts = new ArrayList<>();
        parts.add(Finding.of(variance).with(Spread.normal(variance, error, LimitMethod.MEASUREMENT)));
        parts.add(Finding.of(free)
                .with(Spread.normal(free, error, LimitMethod.MEASUREMENT))
                .part("noise_corrected"));
        return Findings.of(parts, drawn -> {
            double drawnVariance = of(drawn, y);
            return new double[] {drawnVariance, drawnVariance - BetweenGroupVariance.noise(drawn, errors)};
        });
    }

    private double of(double[] weights, double[] y) {
        double variance = BetweenGroupVariance.of(weights, y);
        return switch (form) {
            case BGV -> variance;
            case BGSD -> Math.sqrt(variance);
            case COV -> 100 * Math.sqrt(variance) / WeightedMean.of(weights, y);
        };
    }
}

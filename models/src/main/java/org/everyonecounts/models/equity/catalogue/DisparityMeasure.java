package org.everyonecounts.models.equity.catalogue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.everyonecounts.models.equity.MeanDifference;
import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.rank.Weights;

/** {@code mdm}, {@code mdb}, {@code mdr} and {@code idis}, by people or with every unit counting alike ({@code _u}). */
final class DisparityMeasure implements Measure {
    /** What differences are taken from. */
    enum Form {
        MEAN("mdm", "Mean difference from the mean", "Σ a |y − μ|"),
        BEST("mdb", "Mean difference from the best", "Σ a |y − best|"),
        REFERENCE("mdr", "Mean difference from a reference", "Σ a |y − reference|"),
        INDEX("idis", "Index of disparity", "(100/μ) Σ a |y − μ|");

        private final String id;
        private final String title;
        private final String formula;

        Form(String id, String title, String formula) {
            this.id = id;
            this.title = title;
            this.formula = formula;
        }
    }

    private final Form form;
    private final boolean weighted;

    DisparityMeasure(Form form, boolean weighted) {
        this.form = form;
        this.weighted = weighted;
    }

    @Override
    public Description description() {
        return Description.of(
                form.id + (weighted ? "" : "_u"),
                form.title + (weighted ? "" : ", every unit counting alike"),
                form.formula + (weighted ? "" : ", with a = 1/n but μ weighted by people"),
                "0: no difference. Never below 0, so never tested against 0"
                        + (form == Form.INDEX ? "; in %." : "; in units of the value."),
                weighted ? "To say who is behind: it has no direction." : "Where units differ much in people.",
                "standard errors simulated, not centred on noise",
                form == Form.REFERENCE ? new Requirement[] {Requirement.REFERENCE} : new Requirement[0]);
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        Reference reference = form == Form.REFERENCE ? Reference.given(units, options) : Reference.NONE;
        String reason = Reasons.first(
                Reasons.fewerThanTwo(units), form == Form.INDEX ? Reasons.meanZero(units) : "", reference.problem());
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        double[] people = units.weights();
        double[] alike = Weights.equal(units.size());
        boolean higher = options.higherIsBetter();
        ToDoubleFunction<double[]> underValues =
                values -> of(people, weighted ? people : alike, values, reference, higher);
        Finding finding = Finding.of(underValues.applyAsDouble(units.values()));
        if (form == Form.BEST && options.better().isEmpty()) {
            finding = finding.note("taken that more is better; say --better lower where less is");
        }
        double[] y = units.values();
        return Findings.of(finding, drawn -> of(drawn, weighted ? drawn : counts(drawn, people), y, reference, higher))
                .simulatedBy(underValues);
    }

    private double of(double[] people, double[] counted, double[] y, Reference reference, boolean higher) {
        double mean = WeightedMean.of(people, y);
        return switch (form) {
            case MEAN -> MeanDifference.from(mean, counted, y);
            case BEST -> MeanDifference.from(best(people, y, higher), counted, y);
            case REFERENCE -> MeanDifference.from(reference.value(y), counted, y);
            case INDEX -> 100 * MeanDifference.from(mean, counted, y) / mean;
        };
    }

    private static double best(double[] people, double[] y, boolean higher) {
        double best = Double.NaN;
        for (int i = 0; i < y.length; i++) {
            if (people[i] > 0 && !(higher ? y[i] <= best : y[i] >= best)) {
                best = y[i];
            }
        }
        return best;
    }

    private static double[] counts(double[] drawn, double[] people) {
        double[] counts = new double[drawn.length];
        Arrays.setAll(counts, i -> drawn[i] / people[i]);
        return counts;
    }
}

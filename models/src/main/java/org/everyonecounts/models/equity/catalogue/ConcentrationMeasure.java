package org.everyonecounts.models.equity.catalogue;

import java.util.Arrays;
import org.everyonecounts.models.equity.ConcentrationIndex;
import org.everyonecounts.models.equity.ConvenientRegression;
import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.measure.PlainDecimal;
import org.everyonecounts.models.rank.RankOrder;
import org.jspecify.annotations.Nullable;

/** {@code ci}, {@code gci} and the indices for bounded values: the concentration index times a factor of the mean and the bounds. */
final class ConcentrationMeasure implements Measure {
    /** Which of the five. */
    enum Form {
        STANDARD("ci", "Concentration index", "C = (2/μ) Σ a y R − 1"),
        GENERALISED("gci", "Generalised concentration index", "C μ"),
        MODIFIED("ci_modified", "Modified concentration index", "C μ/(μ − low)"),
        WAGSTAFF("ci_wagstaff", "Wagstaff's index", "C μ (high − low)/((high − μ)(μ − low))"),
        ERREYGERS("ci_erreygers", "Erreygers's index", "4 C μ/(high − low)");

        private final String id;
        private final String title;
        private final String formula;

        Form(String id, String title, String formula) {
            this.id = id;
            this.title = title;
            this.formula = formula;
        }

        Requirement[] needs() {
            return switch (this) {
                case STANDARD, GENERALISED -> new Requirement[] {Requirement.RANK};
                case MODIFIED -> new Requirement[] {Requirement.RANK, Requirement.LOWER_BOUND};
                case WAGSTAFF, ERREYGERS -> new Requirement[] {Requirement.RANK, Requirement.BOUNDS};
            };
        }

        /** What the index is multiplied by. */
        double factor(double mean, Bounds bounds) {
            return switch (this) {
                case STANDARD -> 1;
                case GENERALISED -> mean;
                case MODIFIED -> mean / (mean - bounds.low());
                case WAGSTAFF ->
                    mean * (bounds.high() - bounds.low()) / ((bounds.high() - mean) * (mean - bounds.low()));
                case ERREYGERS -> 4 * mean / (bounds.high() - bounds.low());
            };
        }

        boolean bounded() {
            return needs().length > 1;
        }
    }

    private final Form form;

    ConcentrationMeasure(Form form) {
        this.form = form;
    }

    @Override
    public Description description() {
        return Description.of(
                form.id,
                form.title,
                form.formula,
                "Above 0: more of the value lies with units of high rank; below 0: with units of low rank.",
                form.bounded()
                        ? "For a value without natural bounds."
                        : "For a value with an upper bound (use ci_erreygers) or of both signs.",
                "convenient regression by --standard-error; bootstrap",
                form.needs());
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        Bounds bounds = options.bounds();
        String reason = Reasons.first(
                Reasons.ranked(units),
                form == Form.GENERALISED || form == Form.ERREYGERS ? "" : Reasons.meanZero(units),
                form.bounded() ? Reasons.outside(units, bounds) : "",
                atBound(units, bounds));
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        double mean = units.mean();
        double[] y = units.values();
        // A mean of zero has no C, but its generalised form is defined; the regression is then on y itself.
        double divisor = mean == 0 ? 1 : mean;
        ConvenientRegression regression = ConvenientRegression.of(units.byRank(), units.weights(), i -> y[i] / divisor);
        double generalised = ConcentrationIndex.generalised(units.byRank(), units.weights(), y);
        double factor = mean == 0 ? form.factor(1, bounds) : form.factor(mean, bounds);
        Finding finding = Finding.of(generalised / divisor * factor)
                .with(regression
                        .spread(options.error(), Errors.clusters(units, options))
                        .times(factor));
        RankOrder rank = units.byRank();
        if (form == Form.STANDARD) {
            return Findings.of(finding, weights -> ConcentrationIndex.quick(rank, weights, y));
        }
        return Findings.of(
                finding,
                weights -> ConcentrationIndex.quick(rank, weights, y)
                        * form.factor(WeightedMean.quick(weights, y), bounds));
    }

    /** A mean of zero has no C, but its generalised form is defined; the regression is then on y itself. */
    private static double divisor(UnitTable units) {
        return units.mean() == 0 ? 1 : units.mean();
    }

    private static ConvenientRegression regression(UnitTable units) {
        double[] y = units.values();
        double divisor = divisor(units);
        return ConvenientRegression.of(units.byRank(), units.weights(), i -> y[i] / divisor);
    }

    @Override
    public double @Nullable [] influences(UnitTable units, MeasureOptions options) {
        double factor = form.factor(divisor(units), options.bounds());
        return Arrays.stream(regression(units).influences())
                .map(influence -> factor * influence)
                .toArray();
    }

    private String atBound(UnitTable units, Bounds bounds) {
        boolean low = form == Form.MODIFIED || form == Form.WAGSTAFF;
        if (low && units.mean() == bounds.low()) {
            return "the mean is the lower bound " + PlainDecimal.of(bounds.low()) + ": " + form.id + " is undefined";
        }
        if (form == Form.WAGSTAFF && units.mean() == bounds.high()) {
            return "the mean is the upper bound " + PlainDecimal.of(bounds.high()) + ": " + form.id + " is undefined";
        }
        return "";
    }
}

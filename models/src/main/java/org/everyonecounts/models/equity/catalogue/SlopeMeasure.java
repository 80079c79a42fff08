package org.everyonecounts.models.equity.catalogue;

import java.util.function.ToDoubleFunction;
import org.everyonecounts.models.equity.ResidualLine;
import org.everyonecounts.models.equity.SlopeConvention;
import org.everyonecounts.models.equity.SlopeIndex;
import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.equity.WeightedSlope;
import org.everyonecounts.models.measure.PlainDecimal;
import org.everyonecounts.models.rank.Weights;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.jspecify.annotations.Nullable;

/** {@code sii}, {@code rii} and {@code rii_mean}, by the convention chosen. */
final class SlopeMeasure implements Measure {
    /** Which of the three. */
    enum Form {
        SII,
        RII,
        RII_MEAN
    }

    private final Form form;

    SlopeMeasure(Form form) {
        this.form = form;
    }

    @Override
    public Description description() {
        return switch (form) {
            case SII ->
                Description.of(
                        "sii",
                        "Slope index of inequality",
                        "slope of y on R: fitted(1) − fitted(0)",
                        "Above 0: units of high rank have more.",
                        "When y does not run in a line with rank; look at the groups first.",
                        "by --convention; bootstrap",
                        Requirement.RANK);
            case RII ->
                Description.of(
                        "rii",
                        "Relative index of inequality",
                        "fitted(1)/fitted(0), or SII/μ by the conventions scotpho and cookson",
                        "Ratio: above 1, units of high rank have more. SII/μ: above 0.",
                        "When a fitted end may be zero or below; then use rii_mean.",
                        "by --convention, ratios on the log scale; bootstrap",
                        Requirement.RANK);
            case RII_MEAN ->
                Description.of(
                        "rii_mean",
                        "Slope index relative to the mean",
                        "SII/μ",
                        "Above 0: units of high rank have more.",
                        "When the mean is near zero.",
                        "limits of SII ÷ μ; bootstrap",
                        Requirement.RANK);
        };
    }

    @Override
    public String convention(MeasureOptions options) {
        return options.convention().code();
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        SlopeConvention convention = options.convention();
        boolean logit = convention == SlopeConvention.WHO_LOGIT;
        Bounds bounds = options.bounds().hasBoth() ? options.bounds() : new Bounds(0, 1);
        String reason = Reasons.first(
                Reasons.ranked(units),
                logit ? Reasons.outside(units, bounds) : "",
                form == Form.SII ? "" : Reasons.meanZero(units));
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        double[] errors = units.standardErrors();
        SlopeIndex index = SlopeIndex.of(
                convention, units.byRank(), units.weights(), units.values(), errors, bounds.low(), bounds.high());
        return Findings.of(finding(index, convention), resampled(units, convention, bounds));
    }

    /** Of the slope by least squares; the other forms and the logistic one have none. */
    @Override
    public double @Nullable [] influences(UnitTable units, MeasureOptions options) {
        SlopeConvention convention = options.convention();
        if (form != Form.SII || convention == SlopeConvention.WHO_LOGIT) {
            return null;
        }
        double[] ranks = units.byRank().fractionalRanks(units.weights());
        double[] counted = convention == SlopeConvention.COOKSON ? Weights.equal(units.size()) : units.weights();
        return ResidualLine.of(counted, ranks, units.values()).influences();
    }

    private Finding finding(SlopeIndex index, SlopeConvention convention) {
        boolean ratio = form == Form.RII && ofEnds(convention);
        if (convention == SlopeConvention.WHO_LOGIT && !Double.isFinite(index.slope())) {
            return Finding.undefined("the logistic regression has no solution: a step in rank parts 0 from 1");
        }
        if (ratio && !(index.fittedLow() > 0 && index.fittedHigh() > 0)) {
            return Finding.undefined("the fitted ends are " + PlainDecimal.of(index.fittedLow()) + " and "
                    + PlainDecimal.of(index.fittedHigh())
                    + ": a ratio needs both above 0; use rii_mean");
        }
        Finding finding = switch (form) {
            case SII -> Finding.of(index.slope()).with(index.slopeSpread());
            case RII -> Finding.of(index.ratio()).with(index.ratioSpread());
            case RII_MEAN -> Finding.of(index.relative()).with(index.relativeSpread());
        };
        if (convention == SlopeConvention.PHE && index.slopeSpread().method() == LimitMethod.NONE) {
            finding = finding.note("convention phe takes its limits from --se, which is absent or has gaps");
        }
        return ratio ? finding.note("standard error is of the logarithm") : finding;
    }

    private static boolean ofEnds(SlopeConvention convention) {
        return convention != SlopeConvention.SCOTPHO && convention != SlopeConvention.COOKSON;
    }

    /** A replicate keeps the convention: under {@code cookson} an area counts as often as it was drawn. */
    private ToDoubleFunction<double[]> resampled(UnitTable units, SlopeConvention convention, Bounds bounds) {
        double[] original = units.weights();
        double[] y = units.values();
        return weights -> {
            double low;
            double high;
            if (convention == SlopeConvention.WHO_LOGIT) {
                SlopeIndex index =
                        SlopeIndex.of(convention, units.byRank(), weights, y, null, bounds.low(), bounds.high());
                low = index.fittedLow();
                high = index.fittedHigh();
            } else {
                double[] counted = weights;
                if (convention == SlopeConvention.COOKSON) {
                    counted = new double[weights.length];
                    for (int i = 0; i < counted.length; i++) {
                        counted[i] = weights[i] / original[i];
                    }
                }
                WeightedSlope line = WeightedSlope.of(counted, units.byRank().fractionalRanks(weights), y);
                low = line.at(0);
                high = line.at(1);
            }
            if (form == Form.SII) {
                return high - low;
            }
            return form == Form.RII && ofEnds(convention) ? high / low : (high - low) / WeightedMean.of(weights, y);
        };
    }
}

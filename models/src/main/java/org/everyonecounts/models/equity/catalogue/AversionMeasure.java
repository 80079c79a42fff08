package org.everyonecounts.models.equity.catalogue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.everyonecounts.models.equity.ConcentrationCurveIndex;
import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.End;
import org.everyonecounts.models.equity.catalogue.UnitTable.Column;
import org.everyonecounts.models.measure.PlainDecimal;
import org.everyonecounts.models.rank.RankOrder;

/** {@code ci_extended(v)}, {@code ci_symmetric(b)} and {@code achievement(v)}: indices with a chosen aversion to inequality. */
final class AversionMeasure implements Measure {
    /** Which of the three. */
    enum Form {
        EXTENDED,
        SYMMETRIC,
        ACHIEVEMENT
    }

    private final Form form;
    private final double aversion;

    AversionMeasure(Form form, double aversion) {
        this.form = form;
        this.aversion = aversion;
        boolean legal = form == Form.SYMMETRIC ? aversion > 1 : aversion >= 1;
        if (!(legal && Double.isFinite(aversion))) {
            throw new IllegalArgumentException(
                    description().id() + " has " + description().parameter() + " = "
                            + PlainDecimal.of(aversion) + "; it must be "
                            + (form == Form.SYMMETRIC ? "above 1" : "1 or more") + ", such as 3");
        }
    }

    @Override
    public Description description() {
        return switch (form) {
            case EXTENDED ->
                Description.of(
                                "ci_extended",
                                "Extended concentration index",
                                "1 − (1/μ) Σ y_t [(1 − p_(t−1))^v − (1 − p_t)^v] over tied blocks t",
                                "As ci; the higher v, the more only the lowest ranks count. v = 2 is ci, v = 1 is 0.",
                                "Without a reason for the aversion chosen.",
                                "bootstrap",
                                Requirement.RANK)
                        .with("v", 3.0);
            case SYMMETRIC ->
                Description.of(
                                "ci_symmetric",
                                "Symmetric concentration index",
                                "(2^(b−2)/μ) Σ y_t [|p_t − ½|^b − |p_(t−1) − ½|^b] over tied blocks t",
                                "As ci; the higher b, the more both ends count against the middle. b = 2 is ci.",
                                "Without a reason for the weight of the ends.",
                                "bootstrap",
                                Requirement.RANK)
                        .with("b", 3.0);
            case ACHIEVEMENT ->
                Description.of(
                                "achievement",
                                "Achievement index",
                                "μ (1 − C(v)), ranked from worst-off to best-off",
                                "In units of the value: a mean that counts the worst-off more. Of a good it lies below the"
                                        + " mean where the worst-off have less; of an ill above it.",
                                "Without saying which end of the rank column is worst off (--worst-off).",
                                "bootstrap",
                                Requirement.RANK)
                        .with("v", 2.0);
        };
    }

    @Override
    public String name() {
        return description().id() + "(" + PlainDecimal.of(aversion) + ")";
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        String reason = Reasons.first(Reasons.ranked(units), Reasons.meanZero(units));
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        double[] y = units.values();
        boolean reversed = form == Form.ACHIEVEMENT && reversed(units, options);
        RankOrder rank = reversed
                ? RankOrder.ascending(
                        Arrays.stream(units.column(Column.RANK)).map(r -> -r).toArray())
                : units.byRank();
        ToDoubleFunction<double[]> index = switch (form) {
            case EXTENDED -> weights -> ConcentrationCurveIndex.extended(rank, weights, y, aversion);
            case SYMMETRIC -> weights -> ConcentrationCurveIndex.symmetric(rank, weights, y, aversion);
            case ACHIEVEMENT ->
                weights -> WeightedMean.of(weights, y)
                        * (1 - ConcentrationCurveIndex.extended(rank, weights, y, aversion));
        };
        Finding finding = Finding.of(index.applyAsDouble(units.weights()));
        if (form == Form.ACHIEVEMENT) {
            boolean worstIsLow = reversed == units.rankFromHigh();
            finding = finding.note("worst off: the " + (worstIsLow ? "low" : "high") + " end of the rank column");
        }
        return Findings.of(finding, index);
    }

    /** True where the end of the rank column that is worst off has rank 1, not 0. */
    private static boolean reversed(UnitTable units, MeasureOptions options) {
        End zero = units.rankFromHigh() ? End.HIGH : End.LOW;
        return options.worstOff().orElse(zero) != zero;
    }
}

package org.everyonecounts.models.equity.catalogue;

import org.everyonecounts.models.equity.ConcentrationIndex;
import org.everyonecounts.models.equity.ConvenientRegression;
import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.equity.catalogue.UnitTable.Column;
import org.everyonecounts.models.rank.RankOrder;
import org.jspecify.annotations.Nullable;

/** {@code horizontal_inequity} and {@code kakwani}: the concentration index of the value less that of need, over one ranking. */
final class HorizontalInequityMeasure implements Measure {
    private final boolean byNeed;

    private HorizontalInequityMeasure(boolean byNeed) {
        this.byNeed = byNeed;
    }

    /** Ranked by the rank column, such as deprivation. */
    static HorizontalInequityMeasure byRank() {
        return new HorizontalInequityMeasure(false);
    }

    /** Ranked by need itself. */
    static HorizontalInequityMeasure kakwani() {
        return new HorizontalInequityMeasure(true);
    }

    @Override
    public Description description() {
        return byNeed
                ? Description.of(
                        "kakwani",
                        "Kakwani-type index",
                        "C(y over the need rank) − Gini(need)",
                        "Above 0: the value leans to high need more than need itself does; 0: in proportion to need.",
                        "Where the value is given out by the same need measure: it then tests reach, not fairness.",
                        "paired convenient regression; bootstrap",
                        Requirement.NEED)
                : Description.of(
                        "horizontal_inequity",
                        "Horizontal inequity",
                        "C(y) − C(need), both over the rank column",
                        "Above 0: units of high rank get more than their need calls for; below 0: less.",
                        "Where need is measured with much error, or is the rank itself (use kakwani).",
                        "paired convenient regression; bootstrap",
                        Requirement.RANK,
                        Requirement.NEED);
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        double[] y = units.values();
        double[] need = units.column(Column.NEED);
        double meanNeed = units.size() == 0 ? 1 : WeightedMean.of(units.weights(), need);
        String reason = Reasons.first(
                byNeed ? Reasons.fewerThanTwo(units) : Reasons.ranked(units),
                Reasons.meanZero(units),
                meanNeed == 0 ? "the mean of need is 0: an index of need is undefined" : "",
                byNeed && units.order(Column.NEED).blocks() == 1
                        ? "need is the same in every unit: a ranking needs at least 2 different values"
                        : "");
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        RankOrder rank = byNeed ? units.order(Column.NEED) : units.byRank();
        double ofValue = ConcentrationIndex.standard(rank, units.weights(), y);
        double ofNeed = ConcentrationIndex.standard(rank, units.weights(), need);
        ConvenientRegression regression = regression(units);
        Finding finding = Finding.of(ofValue - ofNeed)
                .with(regression.spread(Errors.residual(options), Errors.clusters(units, options)))
                .note(Errors.note(options));
        return Findings.of(
                finding,
                weights -> ConcentrationIndex.quick(rank, weights, y) - ConcentrationIndex.quick(rank, weights, need));
    }

    private ConvenientRegression regression(UnitTable units) {
        double[] y = units.values();
        double[] need = units.column(Column.NEED);
        double mean = units.mean();
        double meanNeed = WeightedMean.of(units.weights(), need);
        RankOrder rank = byNeed ? units.order(Column.NEED) : units.byRank();
        return ConvenientRegression.of(rank, units.weights(), i -> y[i] / mean - need[i] / meanNeed);
    }

    @Override
    public double @Nullable [] influences(UnitTable units, MeasureOptions options) {
        return regression(units).influences();
    }
}

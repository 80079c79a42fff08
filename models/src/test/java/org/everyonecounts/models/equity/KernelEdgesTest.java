package org.everyonecounts.models.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleBiFunction;
import org.everyonecounts.models.rank.RankOrder;
import org.everyonecounts.models.rank.Weights;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels on units without weight, without mean, and at the ends of their parameters. */
class KernelEdgesTest {
    private static final double[] Y = {4, 1, 7, 2};
    private static final double[] W = {3, 1, 2, 4};

    /** The same four units and a fifth of weight zero, whose value is wild. */
    private static void ignoresUnitsWithoutWeight(ToDoubleBiFunction<double[], double[]> measure) {
        double[] weights = {3, 1, 0, 2, 4};
        double[] values = {4, 1, -1e6, 7, 2};
        assertThat(measure.applyAsDouble(weights, values)).isCloseTo(measure.applyAsDouble(W, Y), within(1e-13));
        assertThat(measure.applyAsDouble(new double[4], Y)).isNaN();
    }

    @Test
    void a_unit_without_weight_counts_for_nothing_and_no_weight_at_all_is_undefined() {
        ignoresUnitsWithoutWeight(WeightedMean::of);
        ignoresUnitsWithoutWeight(Hoover::of);
        ignoresUnitsWithoutWeight(BetweenGroupVariance::of);
        ignoresUnitsWithoutWeight(Theil::t);
        ignoresUnitsWithoutWeight(Theil::l);
        ignoresUnitsWithoutWeight((w, y) -> Entropy.of(w, y, 2));
        ignoresUnitsWithoutWeight((w, y) -> Entropy.of(w, y, -1));
        ignoresUnitsWithoutWeight((w, y) -> Atkinson.ede(w, y, 0.5));
        ignoresUnitsWithoutWeight((w, y) -> Atkinson.index(w, y, 2));
        ignoresUnitsWithoutWeight((w, y) -> Atkinson.index(w, y, 1));
        ignoresUnitsWithoutWeight((w, y) -> MeanDifference.from(3, w, y));
        ignoresUnitsWithoutWeight((w, y) -> Gini.of(RankOrder.ascending(y), w, y));
        ignoresUnitsWithoutWeight((w, y) -> ConcentrationCurveIndex.extended(RankOrder.ascending(y), w, y, 3));
        ignoresUnitsWithoutWeight((w, y) -> ConcentrationCurveIndex.symmetric(RankOrder.ascending(y), w, y, 3));
        ignoresUnitsWithoutWeight((w, y) -> Linearised.standardError(Linearised.entropy(w, y, 2), w));
        ignoresUnitsWithoutWeight((w, y) -> Linearised.standardError(Linearised.gini(RankOrder.ascending(y), w, y), w));
    }

    @Test
    void errors_of_units_without_weight_count_for_nothing() {
        double[] weights = {3, 1, 0, 2, 4};
        double[] values = {4, 1, -1e6, 7, 2};
        double[] errors = {1, 2, 1e6, 1, 3};
        double[] kept = {1, 2, 1, 3};
        for (double alpha : new double[] {0, 1, 2, 0.5}) {
            assertThat(Entropy.deltaError(weights, values, alpha, errors))
                    .isCloseTo(Entropy.deltaError(W, Y, alpha, kept), within(1e-13));
        }
        assertThat(BetweenGroupVariance.standardError(weights, values, errors))
                .isCloseTo(BetweenGroupVariance.standardError(W, Y, kept), within(1e-12));
        assertThat(BetweenGroupVariance.noise(weights, errors))
                .isCloseTo(BetweenGroupVariance.noise(W, kept), within(1e-13));
    }

    /** By differences: what the figure moves by when one value moves a little, times its error. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2, 0.5, -1})
    void the_error_of_entropy_is_that_of_small_moves_of_the_values(double alpha) {
        double[] errors = {0.1, 0.2, 0.3, 0.1};
        double squares = 0;
        for (int i = 0; i < Y.length; i++) {
            double[] up = Y.clone();
            double[] down = Y.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double slope = (Entropy.of(W, up, alpha) - Entropy.of(W, down, alpha)) / 2e-5;
            squares += slope * slope * errors[i] * errors[i];
        }
        assertThat(Entropy.deltaError(W, Y, alpha, errors)).isCloseTo(Math.sqrt(squares), within(1e-8));
    }

    /** By differences again, moving weights: an influence is the derivative by a unit's weight, times the weight. */
    @Test
    void influences_are_derivatives_by_weight() {
        RankOrder byValue = RankOrder.ascending(Y);
        assertInfluence(Linearised.gini(byValue, W, Y), w -> Gini.of(byValue, w, Y));
        for (double alpha : new double[] {0, 1, 2, 0.5}) {
            assertInfluence(Linearised.entropy(W, Y, alpha), w -> Entropy.of(w, Y, alpha));
        }
        for (double epsilon : new double[] {0.5, 1, 2}) {
            assertInfluence(Linearised.atkinson(W, Y, epsilon), w -> Atkinson.index(w, Y, epsilon));
        }
    }

    private static void assertInfluence(double[] influence, java.util.function.ToDoubleFunction<double[]> index) {
        double sum = 0;
        for (int i = 0; i < W.length; i++) {
            double[] up = W.clone();
            double[] down = W.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double slope = (index.applyAsDouble(up) - index.applyAsDouble(down)) / 2e-5;
            assertThat(influence[i]).isCloseTo(slope * W[i], within(1e-8));
            sum += influence[i];
        }
        assertThat(sum).isCloseTo(0, within(1e-12));
    }

    @Test
    void one_unit_or_one_cluster_has_no_linearised_error() {
        assertThat(Linearised.standardError(new double[] {0.1}, new double[] {1}))
                .isNaN();
        assertThat(Linearised.standardError(new double[] {0.1, 0.2}, new double[] {1, 1}, new int[] {0, 0}))
                .isNaN();
        assertThat(Linearised.standardError(new double[] {1, -1}, new double[] {1, 1}, new int[] {0, 1}))
                .isEqualTo(2);
    }

    @Test
    void means_of_zero_and_values_below_leave_relative_indices_undefined() {
        double[] zero = {-1, 1};
        double[] alike = {1, 1};
        assertThat(Entropy.of(alike, zero, 2)).isNaN();
        assertThat(Entropy.of(alike, new double[] {0, 0}, 2)).isNaN();
        assertThat(Entropy.of(alike, new double[] {0, 1}, -1)).isNaN();
        assertThat(Atkinson.index(alike, zero, 0.5)).isNaN();
        assertThat(Atkinson.ede(alike, zero, 0.5)).isNaN();
        assertThat(Atkinson.ede(alike, new double[] {-1, 4}, 0.5)).isNaN();
        assertThat(Atkinson.ede(alike, new double[] {0, 4}, 1)).isNaN();
        assertThat(Atkinson.ede(alike, new double[] {0, 4}, 0.5)).isCloseTo(1, within(1e-15));
        assertThat(Hoover.of(alike, zero)).isNaN();
        RankOrder rank = RankOrder.ascending(alike);
        assertThat(ConcentrationCurveIndex.extended(rank, alike, zero, 3)).isNaN();
        assertThat(ConcentrationIndex.quick(rank, alike, zero)).isNaN();
        assertThat(WeightedMean.quick(new double[2], zero)).isNaN();
        assertThat(WeightedMean.quick(new double[] {1, 3}, new double[] {4, 8})).isEqualTo(7);
    }

    @Test
    void parameters_out_of_range_are_refused_with_their_value() {
        RankOrder rank = RankOrder.ascending(Y);
        assertThatThrownBy(() -> ConcentrationCurveIndex.extended(rank, W, Y, 0.5))
                .hasMessage("v is 0.5; the extended index needs a v of 1 or more, such as 3");
        assertThatThrownBy(() -> ConcentrationCurveIndex.extended(rank, W, Y, Double.POSITIVE_INFINITY))
                .hasMessageStartingWith("v is Infinity");
        assertThatThrownBy(() -> ConcentrationCurveIndex.symmetric(rank, W, Y, 1))
                .hasMessage("b is 1.0; the symmetric index needs a b above 1, such as 3");
        assertThatThrownBy(() -> ConcentrationCurveIndex.symmetric(rank, W, Y, Double.POSITIVE_INFINITY))
                .hasMessageStartingWith("b is Infinity");
        assertThatThrownBy(() -> Entropy.of(W, Y, Double.NaN))
                .hasMessage("alpha is NaN; ge needs a finite number, such as 2");
        assertThatThrownBy(() -> Atkinson.ede(W, Y, -1))
                .hasMessage("epsilon is -1.0; an aversion must be zero or more, such as 0.5");
        assertThatThrownBy(() -> Atkinson.ede(W, Y, Double.POSITIVE_INFINITY))
                .hasMessageStartingWith("epsilon is Infinity");
        assertThatThrownBy(() -> WeightedMean.of(W, new double[1]))
                .hasMessage("column y has 1 values; it must have 4, one for each unit");
    }

    @Test
    void the_quick_index_is_the_standard_one() {
        RankOrder rank = RankOrder.ascending(new double[] {1, 2, 2, 3});
        assertThat(ConcentrationIndex.quick(rank, W, Y))
                .isCloseTo(ConcentrationIndex.standard(rank, W, Y), within(1e-14));
    }

    @Test
    void a_line_by_clusters_of_one_is_hc_with_the_correction_of_clusters() {
        double[] x = {1, 2, 3, 5};
        ResidualLine line = ResidualLine.of(W, x, Y);
        double hc1 = line.spread(ResidualError.HC1, new int[0]).standardError();
        double byUnit =
                line.spread(ResidualError.CLUSTER, new int[] {0, 1, 2, 3}).standardError();
        // HC1 has n/(n - 2); clusters of one have n/(n - 1) (n - 1)/(n - 2): the same.
        assertThat(byUnit).isCloseTo(hc1, within(1e-14));
        assertThat(line.spread(ResidualError.CLUSTER, new int[] {0, 0, 0, 0}).at(0.95))
                .isEqualTo(Limits.NONE);
        assertThat(line.spread(ResidualError.CLASSICAL, new int[0]).method()).isEqualTo(LimitMethod.CLASSICAL_T);
        assertThat(line.classicalNormal().method()).isEqualTo(LimitMethod.CLASSICAL_Z);
        assertThatThrownBy(() -> line.spread(ResidualError.KWVD, new int[0]))
                .hasMessage("standard error is kwvd; a slope takes classical, hc1 or cluster");
        assertThat(ResidualError.CLUSTER.code()).isEqualTo("cluster");
    }

    @Test
    void influences_on_a_slope_square_to_its_variance() {
        double[] x = {1, 2, 3, 5};
        ResidualLine line = ResidualLine.of(W, x, Y);
        double squares = 0;
        for (double influence : line.influences()) {
            squares += influence * influence;
        }
        assertThat(line.spread(ResidualError.HC1, new int[0]).standardError())
                .isCloseTo(Math.sqrt(2 * squares), within(1e-14));
        RankOrder rank = RankOrder.ascending(x);
        ConvenientRegression index = ConvenientRegression.of(rank, Weights.equal(4), i -> Y[i] / 3.5);
        assertThat(index.index()).isCloseTo(ConcentrationIndex.standard(rank, Weights.equal(4), Y), within(1e-15));
    }

    @Test
    void groups_whose_values_are_all_zero_have_no_inequality_of_their_own() {
        double[] y = {0, 0, 1, 3};
        double[] alike = {1, 1, 1, 1};
        GiniSplit split = GiniSplit.of(RankOrder.ascending(y), alike, y, new int[] {0, 0, 1, 1});
        assertThat(split.total()).isCloseTo(Gini.of(RankOrder.ascending(y), alike, y), within(1e-15));
        assertThat(split.within()).isCloseTo(0.5 * 1 * 0.25, within(1e-15));
        assertThat(Theil.split(alike, y, new int[] {0, 0, 1, 1}).between()).isCloseTo(Math.log(2), within(1e-15));
    }
}

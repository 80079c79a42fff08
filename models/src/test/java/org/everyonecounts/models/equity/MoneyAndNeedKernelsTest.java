package org.everyonecounts.models.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.everyonecounts.models.rank.RankOrder;
import org.everyonecounts.models.rank.Weights;
import org.junit.jupiter.api.Test;

/** Worked example 4: six areas of the published 2013/14 allocations, in code order 01C 01R 02D 02E 02F 12F. */
class MoneyAndNeedKernelsTest {
    private static final double[] BASELINE = {219_307, 193_566, 120_033, 231_588, 308_328, 445_168};
    private static final double[] PEOPLE = {202_256, 174_605, 102_219, 209_117, 254_106, 331_261};
    private static final double[] WEIGHTED_PEOPLE = {208_986, 181_827, 105_444, 220_611, 269_739, 389_047};
    private static final double[] TARGET_SHARE = {0.15191756, 0.13217495, 0.07665009, 0.16036809, 0.19608056, 0.28280876
    };

    private static double[] ratio(double[] numerator, double[] denominator) {
        double[] ratio = new double[numerator.length];
        java.util.Arrays.setAll(ratio, i -> numerator[i] / denominator[i]);
        return ratio;
    }

    @Test
    void the_misplaced_share_of_the_six_areas_is_as_worked() {
        assertThat(MisplacedShare.of(BASELINE, TARGET_SHARE)).isCloseTo(0.01991169, within(5e-9));
    }

    @Test
    void theil_of_spending_against_target_shares_is_as_worked() {
        assertThat(Theil.t(TARGET_SHARE, ratio(BASELINE, TARGET_SHARE))).isCloseTo(0.00081527, within(5e-9));
    }

    @Test
    void mean_absolute_distance_of_people_is_as_worked() {
        double envelope = 1_563_530;
        double total = java.util.Arrays.stream(BASELINE).sum();
        double[] distance = new double[6];
        java.util.Arrays.setAll(distance, i -> Math.abs(BASELINE[i] / total / TARGET_SHARE[i] - 1));
        double opening = BASELINE[0] * (envelope / total) / (envelope * TARGET_SHARE[0]) - 1;
        assertThat(100 * opening).isCloseTo(-4.9011, within(5e-5));
        assertThat(100 * WeightedMean.of(PEOPLE, distance)).isCloseTo(3.99199, within(5e-6));
    }

    @Test
    void concentration_of_spending_and_of_need_are_as_worked() {
        double[] need = ratio(WEIGHTED_PEOPLE, PEOPLE);
        RankOrder byNeed = RankOrder.ascending(need);
        double spending = ConcentrationIndex.standard(byNeed, PEOPLE, ratio(BASELINE, PEOPLE));
        double needIndex = ConcentrationIndex.standard(byNeed, PEOPLE, need);
        assertThat(spending).isCloseTo(0.04105088, within(5e-9));
        assertThat(needIndex).isCloseTo(0.02606176, within(5e-9));
        assertThat(spending - needIndex).isCloseTo(0.01498912, within(5e-9));
        assertThat(needIndex).as("need ranked by itself is its Gini").isEqualTo(Gini.of(byNeed, PEOPLE, need));
    }

    @Test
    void poorer_areas_getting_less_gives_a_negative_index() {
        RankOrder byDeprivation = RankOrder.ascending(new double[] {1, 2, 3});
        assertThat(ConcentrationIndex.standard(byDeprivation, Weights.equal(3), new double[] {30, 20, 10}))
                .isCloseTo(-2.0 / 9, within(1e-16));
    }

    @Test
    void five_equal_steps_have_an_index_of_four_fifteenths() {
        double[] steps = {1, 2, 3, 4, 5};
        assertThat(ConcentrationIndex.standard(RankOrder.ascending(steps), Weights.equal(5), steps))
                .isCloseTo(4.0 / 15, within(1e-16));
    }

    @Test
    void the_same_value_everywhere_has_index_zero() {
        RankOrder rank = RankOrder.ascending(new double[] {5, 1, 3});
        assertThat(ConcentrationIndex.standard(rank, new double[] {7, 2, 5}, new double[] {3, 3, 3}))
                .isCloseTo(0, within(1e-16));
    }

    @Test
    void a_mean_of_zero_or_no_weight_leaves_the_index_undefined() {
        RankOrder rank = RankOrder.ascending(new double[] {1, 2});
        assertThat(ConcentrationIndex.standard(rank, Weights.equal(2), new double[] {-1, 1}))
                .isNaN();
        assertThat(ConcentrationIndex.standard(rank, new double[2], new double[] {1, 1}))
                .isNaN();
    }

    @Test
    void reversing_the_ranking_turns_the_sign() {
        SplittableRandom random = new SplittableRandom(3);
        double[] rank = random.ints(200, 0, 50).mapToDouble(i -> i).toArray();
        double[] weights = random.doubles(200, 0, 9).toArray();
        double[] y = random.doubles(200, 1, 9).toArray();
        double[] reversed = java.util.Arrays.stream(rank).map(r -> -r).toArray();
        double forward = ConcentrationIndex.standard(RankOrder.ascending(rank), weights, y);
        assertThat(ConcentrationIndex.standard(RankOrder.ascending(reversed), weights, y))
                .isCloseTo(-forward, within(1e-15));
    }

    @Test
    void drawing_an_area_twice_is_giving_it_twice_the_weight() {
        double[] y = {4, 1, 7};
        double[] rank = {1, 2, 3};
        double twice = ConcentrationIndex.standard(
                RankOrder.ascending(new double[] {1, 1, 3}), new double[] {5, 5, 2}, new double[] {4, 4, 7});
        assertThat(ConcentrationIndex.standard(RankOrder.ascending(rank), new double[] {10, 0, 2}, y))
                .isCloseTo(twice, within(1e-16));
    }

    @Test
    void one_unit_with_everything_has_a_gini_of_one_less_its_share() {
        double[] y = {0, 0, 0, 10};
        assertThat(Gini.of(RankOrder.ascending(y), Weights.equal(4), y)).isEqualTo(0.75);
    }

    @Test
    void theil_of_one_unit_with_everything_is_the_logarithm_of_their_number() {
        double[] y = {0, 0, 0, 10};
        assertThat(Theil.t(Weights.equal(4), y)).isCloseTo(1.3862943611198906, within(1e-15));
    }

    @Test
    void a_zero_leaves_the_mean_log_deviation_undefined() {
        assertThat(Theil.l(Weights.equal(2), new double[] {0, 1})).isNaN();
        assertThat(Theil.l(new double[] {0, 1}, new double[] {0, 1})).isZero();
    }

    @Test
    void mean_log_deviation_of_one_and_three_is_ln_two_less_half_ln_three() {
        assertThat(Theil.l(Weights.equal(2), new double[] {1, 3}))
                .isCloseTo(StrictMath.log(2) - StrictMath.log(3) / 2, within(1e-16));
    }

    @Test
    void a_negative_value_or_a_total_of_zero_leaves_entropy_undefined() {
        assertThat(Theil.t(Weights.equal(2), new double[] {-1, 3})).isNaN();
        assertThat(Theil.l(Weights.equal(2), new double[] {-1, 3})).isNaN();
        assertThat(Theil.t(Weights.equal(2), new double[] {0, 0})).isNaN();
        assertThat(Theil.t(new double[2], new double[] {1, 3})).isNaN();
    }

    @Test
    void groups_of_one_level_each_have_all_their_inequality_between_them() {
        TheilSplit split =
                Theil.split(Weights.equal(6), new double[] {0, 0, 0, 10, 10, 10}, new int[] {0, 0, 0, 1, 1, 1});
        assertThat(split.between()).isCloseTo(0.6931471805599453, within(1e-15));
        assertThat(split.within()).isZero();
    }

    @Test
    void groups_with_the_same_mean_have_nothing_between_them() {
        TheilSplit split = Theil.split(Weights.equal(4), new double[] {1, 3, 2, 2}, new int[] {0, 0, 1, 1});
        assertThat(split.between()).isZero();
        assertThat(split.within()).isPositive();
    }

    @Test
    void between_and_within_sum_to_the_whole() {
        SplittableRandom random = new SplittableRandom(11);
        double[] weights = random.doubles(400, 0, 9).toArray();
        double[] y = random.doubles(400, 0.1, 9).toArray();
        int[] group = random.ints(400, 0, 7).toArray();
        assertThat(Theil.split(weights, y, group).total()).isCloseTo(Theil.t(weights, y), within(1e-15));
        assertThat(Theil.splitL(weights, y, group).total()).isCloseTo(Theil.l(weights, y), within(1e-15));
    }

    @Test
    void a_group_number_without_units_changes_nothing() {
        double[] y = {1, 3, 2};
        assertThat(Theil.split(Weights.equal(3), y, new int[] {0, 2, 2}))
                .isEqualTo(Theil.split(Weights.equal(3), y, new int[] {0, 1, 1}));
        assertThat(Theil.splitL(Weights.equal(3), y, new int[] {0, 2, 2}))
                .isEqualTo(Theil.splitL(Weights.equal(3), y, new int[] {0, 1, 1}));
    }

    @Test
    void half_in_the_wrong_place_is_a_quarter_from_each_side() {
        assertThat(MisplacedShare.of(new double[] {1, 3}, new double[] {1, 1})).isEqualTo(0.25);
        assertThat(MisplacedShare.of(new double[] {1, 0}, new double[] {0, 5})).isEqualTo(1.0);
        assertThat(MisplacedShare.of(new double[] {2, 6}, new double[] {1, 3})).isZero();
        assertThat(MisplacedShare.of(new double[] {0, 0}, new double[] {1, 3})).isNaN();
        assertThat(MisplacedShare.of(new double[] {1, 3}, new double[] {0, 0})).isNaN();
    }

    @Test
    void points_on_a_line_give_back_the_line() {
        WeightedSlope line = WeightedSlope.of(new double[] {1, 5, 2}, new double[] {0, 1, 2}, new double[] {1, 3, 5});
        assertThat(line.slope()).isCloseTo(2, within(1e-15));
        assertThat(line.intercept()).isCloseTo(1, within(1e-15));
        assertThat(line.at(10)).isCloseTo(21, within(1e-13));
    }

    @Test
    void a_line_through_one_x_is_undefined() {
        WeightedSlope line =
                WeightedSlope.of(new double[] {3, 7, 0}, new double[] {0.1, 0.1, 2}, new double[] {1, 3, 5});
        assertThat(line.slope()).isNaN();
        assertThat(line.intercept()).isNaN();
    }

    @Test
    void the_index_is_twice_the_variance_of_ranks_times_the_slope_over_the_mean() {
        SplittableRandom random = new SplittableRandom(5);
        double[] rank = random.ints(300, 0, 60).mapToDouble(i -> i).toArray();
        double[] weights = random.doubles(300, 0, 9).toArray();
        double[] y = random.doubles(300, 1, 9).toArray();
        RankOrder order = RankOrder.ascending(rank);
        double[] r = order.fractionalRanks(weights);
        double[] squares =
                java.util.Arrays.stream(r).map(x -> (x - 0.5) * (x - 0.5)).toArray();
        double variance = WeightedMean.of(weights, squares);
        double slope = WeightedSlope.of(weights, r, y).slope();
        assertThat(2 * variance * slope / WeightedMean.of(weights, y))
                .isCloseTo(ConcentrationIndex.standard(order, weights, y), within(1e-15));
    }

    @Test
    void spending_that_grows_with_the_root_of_need_has_elasticity_one_half() {
        double[] spending = {100, 200, -5, 9};
        double[] need = {1, 4, 2, 0};
        assertThat(Elasticity.of(Weights.equal(4), spending, need)).isCloseTo(0.5, within(1e-15));
        assertThat(Elasticity.excluded(Weights.equal(4), spending, need)).isEqualTo(2);
        assertThat(Elasticity.excluded(new double[] {1, 1, 0, 1}, spending, need))
                .isEqualTo(1);
    }

    @Test
    void a_mean_counts_people_not_areas() {
        assertThat(WeightedMean.of(new double[] {3, 1}, new double[] {1, 3})).isEqualTo(1.5);
        assertThat(WeightedMean.of(new double[] {0, 1}, new double[] {Double.NaN, 3}))
                .isEqualTo(3);
        assertThat(WeightedMean.of(new double[0], new double[0])).isNaN();
    }
}

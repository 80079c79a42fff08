package org.everyonecounts.models.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.everyonecounts.models.measure.CompensatedSum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankOrderTest {
    @Test
    void the_smallest_value_comes_first_and_equal_values_form_a_block() {
        RankOrder order = RankOrder.ascending(new double[] {3, 1, 3});
        assertThat(order.size()).isEqualTo(3);
        assertThat(IntStream.range(0, 3).map(order::at)).containsExactly(1, 0, 2);
        assertThat(order.blocks()).isEqualTo(2);
        assertThat(order.blockStart(0)).isZero();
        assertThat(order.blockEnd(0)).isEqualTo(1);
        assertThat(order.blockStart(1)).isEqualTo(1);
        assertThat(order.blockEnd(1)).isEqualTo(3);
        assertThat(order.tied()).isEqualTo(2);
    }

    @Test
    void tied_units_share_one_averaged_rank() {
        double[] ranks = RankOrder.ascending(new double[] {1, 2, 2}).fractionalRanks(new double[] {2, 1, 1});
        assertThat(ranks).containsExactly(0.25, 0.75, 0.75);
    }

    @Test
    void a_unit_without_weight_gets_the_rank_of_its_block() {
        double[] ranks = RankOrder.ascending(new double[] {1, 2, 2, 3}).fractionalRanks(new double[] {1, 2, 0, 1});
        assertThat(ranks).containsExactly(0.125, 0.5, 0.5, 0.875);
    }

    @Test
    void without_any_weight_ranks_are_undefined() {
        assertThat(RankOrder.ascending(new double[] {1, 2}).fractionalRanks(new double[2]))
                .containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void no_units_have_no_blocks() {
        RankOrder none = RankOrder.ascending(new double[0]);
        assertThat(none.size()).isZero();
        assertThat(none.blocks()).isZero();
        assertThat(none.fractionalRanks(new double[0])).isEmpty();
    }

    @Test
    void minus_zero_and_zero_are_one_value() {
        assertThat(RankOrder.ascending(new double[] {0.0, -0.0, -1}).blocks()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 500, 5_000})
    void the_order_is_that_of_a_stable_sort(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[] values = random.ints(n, -n / 2, n / 2 + 1)
                .mapToDouble(i -> i / 7.0 * 1e3)
                .toArray();
        RankOrder order = RankOrder.ascending(values);
        int[] expected = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> values[i] + 0.0))
                .mapToInt(i -> i)
                .toArray();
        assertThat(IntStream.range(0, n).map(order::at).toArray()).containsExactly(expected);
        assertThat(order.blocks()).isEqualTo((int)
                java.util.Arrays.stream(values).map(v -> v + 0.0).distinct().count());
    }

    @Test
    void numbers_of_every_size_and_sign_are_ordered() {
        double[] values = {1e300, -1e300, 1e-300, -1e-300, 0, Double.MIN_VALUE, -Double.MIN_VALUE, 5, -5};
        RankOrder order = RankOrder.ascending(values);
        for (int position = 1; position < values.length; position++) {
            assertThat(values[order.at(position)]).isGreaterThan(values[order.at(position - 1)]);
        }
    }

    @Test
    void the_weighted_mean_of_ranks_is_one_half() {
        SplittableRandom random = new SplittableRandom(7);
        double[] values = random.ints(300, 0, 40).mapToDouble(i -> i).toArray();
        double[] weights = random.doubles(300, 0, 1000).toArray();
        double[] ranks = RankOrder.ascending(values).fractionalRanks(weights);
        assertThat(CompensatedSum.ofProducts(weights, ranks) / Weights.total(weights))
                .isCloseTo(0.5, within(1e-15));
    }

    @Test
    void a_value_that_is_no_number_is_refused_by_name() {
        assertThatThrownBy(() -> RankOrder.ascending(new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value of unit 1 is NaN; a value to rank by must be a finite number");
    }

    @Test
    void a_negative_weight_is_refused_with_its_value() {
        assertThatThrownBy(() -> RankOrder.ascending(new double[] {1, 2}).fractionalRanks(new double[] {1, -4}))
                .hasMessage("weight of unit 1 is -4.0; a weight must be zero or more, and finite");
    }

    @Test
    void an_infinite_weight_is_refused() {
        assertThatThrownBy(() -> Weights.total(new double[] {Double.POSITIVE_INFINITY}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void there_must_be_a_weight_for_each_unit() {
        assertThatThrownBy(() -> RankOrder.ascending(new double[] {1, 2}).fractionalRanks(new double[1]))
                .hasMessage("column weights has 1 values; it must have 2, one for each unit");
    }

    @Test
    void equal_weights_are_ones() {
        assertThat(Weights.equal(3)).containsExactly(1, 1, 1);
    }
}

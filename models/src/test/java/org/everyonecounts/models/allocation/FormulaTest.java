package org.everyonecounts.models.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.Growth;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.junit.jupiter.api.Test;

/** The worked examples of the methods, to every printed digit. */
class FormulaTest {
    private static Block pipeline(double h) {
        return new Block(
                "all",
                1,
                List.of(new Component("need", 1)),
                new HealthInequalities("inequalities", h),
                List.of(SchemeBuilder.onNeed("mff")));
    }

    private static double[] pipeline(double h, double[] people, double[] need, double[] mff) {
        double[] inequalities = {1.60 * people[0], 1.00 * people[1], 0.76 * people[2]};
        return BlockFormula.weightedPeople(
                pipeline(h),
                people,
                Map.of(
                        "need", Normalisation.norm(product(people, need), people),
                        "inequalities", Normalisation.norm(inequalities, people)),
                Map.of("mff", mff));
    }

    private static double[] product(double[] one, double[] other) {
        double[] product = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            product[i] = one[i] * other[i];
        }
        return product;
    }

    @Test
    void published_need_and_inequalities_blend_to_the_published_weighted_population() {
        Block block = new Block(
                "all", 1, List.of(new Component("need", 1)), new HealthInequalities("inequalities", 0.15), List.of());
        double[] blended = BlockFormula.weightedPeople(
                block,
                new double[] {1, 1},
                Map.of(
                        "need", new double[] {3995.055141, 19196.53761},
                        "inequalities", new double[] {3669.51454, 14609.79154}),
                Map.of());
        assertThat(blended[0]).isCloseTo(3946.22405085, within(5e-9));
        assertThat(blended[1]).isCloseTo(18508.5256995, within(5e-8));
    }

    @Test
    void the_whole_pipeline_gives_the_targets_of_the_first_year() {
        double[] people = {100_000, 150_000, 250_000};
        double[] need = {1.20, 1.00, 0.92};
        double[] mff = {0.97, 1.00, 1.02};
        Block costOnly =
                new Block("all", 1, List.of(new Component("need", 1)), null, List.of(SchemeBuilder.onNeed("mff")));
        double[] costed = BlockFormula.weightedPeople(
                costOnly,
                people,
                Map.of("need", Normalisation.norm(product(people, need), people)),
                Map.of("mff", mff));
        assertThat(costed).containsExactly(new double[] {116167.6647, 149700.5988, 234131.7365}, within(5e-5));
        double[] weighted = pipeline(0.10, people, need, mff);
        assertThat(weighted).containsExactly(new double[] {120550.8982, 149730.5389, 229718.5629}, within(5e-5));
        double[] shares = BlockShares.of(List.of(1.0), List.of(weighted));
        assertThat(times(shares, 900_000))
                .containsExactly(new double[] {216991.617, 269514.970, 413493.413}, within(5e-4));
    }

    @Test
    void the_whole_pipeline_gives_the_targets_of_the_second_year() {
        double[] weighted =
                pipeline(0.15, new double[] {101_000, 153_000, 256_000}, new double[] {1.21, 0.99, 0.92}, new double[] {
                    0.96, 1.00, 1.03
                });
        double[] shares = BlockShares.of(List.of(1.0), List.of(weighted));
        assertThat(times(shares, 945_000))
                .containsExactly(new double[] {229273.276, 280517.922, 435208.802}, within(5e-4));
    }

    private static double[] times(double[] column, double factor) {
        return Arrays.stream(column).map(value -> value * factor).toArray();
    }

    @Test
    void a_column_is_scaled_to_the_people_and_keeps_its_proportions() {
        double[] scaled = Normalisation.norm(new double[] {1, 3}, new double[] {10, 10});
        assertThat(scaled).containsExactly(5, 15);
    }

    @Test
    void nothing_to_normalise_is_a_failure() {
        for (double[] x : List.of(new double[] {0, 0}, new double[] {1, -2}, new double[] {Double.NaN, 1})) {
            assertThatThrownBy(() -> Normalisation.norm(x, new double[] {1, 1}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("above zero");
        }
        assertThatThrownBy(() -> BlockShares.of(List.of(1.0), List.of(new double[] {0, 0})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("block 1");
    }

    @Test
    void a_column_that_is_not_given_is_named() {
        assertThatThrownBy(() -> BlockFormula.weightedPeople(pipeline(0.1), new double[] {1}, Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("need");
    }

    @Test
    void several_components_are_added_by_weight_and_several_blocks_by_share() {
        Block block = new Block("b", 0.5, List.of(new Component("a", 0.25), new Component("b", 0.75)), null, List.of());
        double[] x = BlockFormula.weightedPeople(
                block, new double[] {10, 10}, Map.of("a", new double[] {4, 16}, "b", new double[] {8, 12}), Map.of());
        assertThat(x).containsExactly(7, 13);
        double[] shares = BlockShares.of(List.of(0.5, 0.5), List.of(x, new double[] {3, 1}));
        assertThat(shares)
                .containsExactly(new double[] {0.5 * 0.35 + 0.5 * 0.75, 0.5 * 0.65 + 0.5 * 0.25}, within(1e-15));
    }

    @Test
    void a_cost_on_need_and_inequalities_multiplies_after_the_blend() {
        Block block = new Block(
                "b",
                1,
                List.of(new Component("need", 1)),
                new HealthInequalities("hi", 0.5),
                List.of(SchemeBuilder.onNeedAndInequalities("mff")));
        double[] x = BlockFormula.weightedPeople(
                block,
                new double[] {10, 10},
                Map.of("need", new double[] {6, 14}, "hi", new double[] {10, 10}),
                Map.of("mff", new double[] {2, 1}));
        assertThat(x).containsExactly(16, 12);
    }

    @Test
    void without_inequalities_weight_the_weighted_people_are_the_need() {
        double[] people = {100, 150, 250};
        double[] need = Normalisation.norm(new double[] {120, 150, 230}, people);
        Block block = new Block("b", 1, List.of(new Component("need", 1)), new HealthInequalities("hi", 0), List.of());
        assertThat(BlockFormula.weightedPeople(
                        block, people, Map.of("need", need, "hi", new double[] {500, 0, 0}), Map.of()))
                .containsExactly(need);
    }

    @Test
    void published_money_and_target_give_the_published_distance() {
        assertThat(100 * Distance.of(219_307, 237_285)).isCloseTo(-7.58, within(0.005));
        assertThat(100 * Distance.of(120_033, 119_722)).isCloseTo(0.26, within(0.005));
        assertThat(Distance.of(1, 0)).isNaN();
        assertThat(Distance.of(1, -5)).isNaN();
    }

    @Test
    void an_area_as_far_from_target_as_the_nation_has_no_relative_distance() {
        assertThat(Distance.relative(0.0344, 0.0344)).isZero();
        assertThat(Distance.relative(0.05, 0)).isCloseTo(0.05, within(1e-15));
        assertThat(Distance.relative(0, 0.25)).isCloseTo(-0.2, within(1e-15));
    }

    @Test
    void growth_and_convergence_multiply_or_add() {
        assertThat(Distance.growth(0.05, -0.01, Growth.MULTIPLICATIVE)).isCloseTo(0.0395, within(1e-15));
        assertThat(Distance.growth(0.05, -0.01, Growth.ADDITIVE)).isCloseTo(0.04, within(1e-15));
        assertThat(Distance.closing(0.10, 0.05, -0.01, Growth.MULTIPLICATIVE)).isCloseTo(1.1 * 0.99 - 1, within(1e-15));
        assertThat(Distance.closing(0.10, 0.05, -0.01, Growth.ADDITIVE))
                .isCloseTo(1.1 * 1.04 / 1.05 - 1, within(1e-15));
    }

    @Test
    void thirds_of_a_pound_sum_to_a_pound_and_the_first_area_gets_the_odd_penny() {
        assertThat(LargestRemainder.pence(new double[] {1, 1, 1}, 100)).containsExactly(34, 33, 33);
        assertThat(LargestRemainder.pence(new double[] {0.2, 0.5, 0.3}, 10)).containsExactly(2, 5, 3);
        assertThat(LargestRemainder.pence(new double[] {0, 1, 2}, 100)).containsExactly(0, 33, 67);
        assertThat(LargestRemainder.pence(new double[] {1, 1, 1}, -100)).containsExactly(-33, -33, -34);
        assertThatThrownBy(() -> LargestRemainder.pence(new double[] {0, 0}, 100))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rows_sum_to_the_envelope_whatever_the_shares() {
        java.util.Random random = new java.util.Random(20261122);
        for (int round = 0; round < 200; round++) {
            double[] shares = random.doubles(1 + random.nextInt(60)).toArray();
            long total = random.nextInt(1_000_000_000);
            double sum = Arrays.stream(shares).sum();
            long[] pence = LargestRemainder.pence(shares, total);
            assertThat(Arrays.stream(pence).sum()).isEqualTo(total);
            for (int i = 0; i < shares.length; i++) {
                assertThat((double) pence[i]).isCloseTo(shares[i] / sum * total, within(1.0));
            }
        }
    }
}

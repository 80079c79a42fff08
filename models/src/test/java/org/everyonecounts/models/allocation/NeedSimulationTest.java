package org.everyonecounts.models.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.models.allocation.SmallCountry.CODES;
import static org.everyonecounts.models.allocation.SmallCountry.NOW;
import static org.everyonecounts.models.allocation.SmallCountry.WEIGHTED;
import static org.everyonecounts.models.allocation.SmallCountry.filled;
import static org.everyonecounts.models.allocation.SmallCountry.inputs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.uncertainty.Limits;
import org.everyonecounts.models.uncertainty.PercentileInterval;
import org.junit.jupiter.api.Test;

/** Limits of modelled distances from the errors of need: against first-order formulas, at the edges, and by laws. */
class NeedSimulationTest {
    private static final Scheme SIMPLE = SmallCountry.scheme().build();
    private static final List<int[]> EACH =
            IntStream.range(0, 4).mapToObj(i -> new int[] {i}).toList();
    private static final List<int[]> REGIONS = List.of(new int[] {0, 1}, new int[] {2, 3});
    private static final List<int[]> NATION = List.of(new int[] {0, 1, 2, 3});

    private static DataBuilder withErrors(String error) {
        DataBuilder builder = filled();
        for (String code : CODES) {
            builder.needError(NOW, "need", code, error);
        }
        return builder;
    }

    private static NeedSimulation simulation(DataBuilder builder, Scheme scheme) {
        return NeedSimulation.of(inputs(builder.build(), scheme)).orElseThrow();
    }

    /** √[(1 − s)² v + s² (V − v)] ÷ s: relative error of a share to first order, for errors e of the weighted people. */
    private static double firstOrder(double[] errors, int... group) {
        double all = Arrays.stream(WEIGHTED).sum();
        double share = IntStream.of(group).mapToDouble(i -> WEIGHTED[i]).sum() / all;
        double own = IntStream.of(group).mapToDouble(i -> errors[i] * errors[i]).sum();
        double every = Arrays.stream(errors).map(error -> error * error).sum();
        return Math.sqrt((1 - share) * (1 - share) * own + share * share * (every - own)) / all / share;
    }

    @Test
    void shares_of_one_component_scatter_as_the_first_order_formula_says() {
        NeedSimulation simulation = simulation(withErrors("0.02"), SIMPLE);
        double[] errors = {2, 4, 6, 8};
        for (List<int[]> groups : List.of(EACH, REGIONS)) {
            double[][] shares = simulation.targetShares(groups, 20_000, 1);
            for (int group = 0; group < shares.length; group++) {
                double share = IntStream.of(groups.get(group))
                                .mapToDouble(i -> WEIGHTED[i])
                                .sum()
                        / 940;
                double expected = share * firstOrder(errors, groups.get(group));
                double found = PercentileInterval.of(shares[group], 0.95).standardError();
                // The standard error of a standard deviation of 20,000 draws is 0.5 % of it.
                assertThat(found).isCloseTo(expected, within(0.02 * expected));
            }
        }
    }

    @Test
    void limits_of_a_distance_lie_as_far_out_as_the_first_order_formula_says() {
        List<Limits> limits = simulation(withErrors("0.02"), SIMPLE).distances(EACH, 20_000, 1, 0.95);
        SchemePosition position = Targets.of(inputs(filled().build(), SIMPLE));
        for (int i = 0; i < 4; i++) {
            double distance =
                    AreaFigures.of(position).distance(position.areas().get(i)).number();
            double error = firstOrder(new double[] {2, 4, 6, 8}, i);
            double width = (1 + distance) * 1.96 * error;
            assertThat(limits.get(i).lower())
                    .isCloseTo((1 + distance) * Math.exp(-1.96 * error) - 1, within(0.05 * width));
            assertThat(limits.get(i).upper())
                    .isCloseTo((1 + distance) * Math.exp(1.96 * error) - 1, within(0.05 * width));
        }
    }

    @Test
    void without_scatter_the_limits_are_the_distance_itself() {
        SchemePosition position = Targets.of(inputs(filled().build(), SIMPLE));
        List<Limits> limits = simulation(withErrors("0"), SIMPLE).distances(EACH, 50, 1, 0.95);
        for (int i = 0; i < 4; i++) {
            double distance =
                    AreaFigures.of(position).distance(position.areas().get(i)).number();
            assertThat(limits.get(i)).isEqualTo(new Limits(distance, distance));
        }
    }

    @Test
    void all_areas_together_have_the_whole_money_whatever_the_errors() {
        assertThat(simulation(withErrors("0.3"), SIMPLE).distances(NATION, 50, 1, 0.95))
                .containsExactly(new Limits(0, 0));
    }

    @Test
    void in_every_draw_an_area_that_holds_others_has_the_sum_of_their_targets() {
        NeedSimulation simulation = simulation(withErrors("0.1"), SIMPLE);
        double[][] areas = simulation.targetShares(EACH, 100, 7);
        double[][] regions = simulation.targetShares(REGIONS, 100, 7);
        for (int draw = 0; draw < 100; draw++) {
            assertThat(regions[0][draw]).isCloseTo(areas[0][draw] + areas[1][draw], within(1e-15));
            assertThat(regions[0][draw] + regions[1][draw]).isCloseTo(1, within(1e-14));
        }
    }

    @Test
    void the_same_seed_gives_the_same_limits_and_the_order_of_rows_plays_no_part() {
        DataBuilder turned = SmallCountry.empty();
        String[] people = {"100", "200", "300", "400"};
        String[] need = {"1.5", "1.0", "0.5", "1.1"};
        String[] pounds = {"1000.10", "2000.20", "3000.30", "4000.43"};
        for (int i = 3; i >= 0; i--) {
            turned.pounds(NOW, "money", CODES[i], pounds[i])
                    .needError(NOW, "need", CODES[i], "0.02")
                    .index(NOW, "need", CODES[i], need[i])
                    .people(NOW, "registered", CODES[i], people[i]);
        }
        List<Limits> limits = simulation(withErrors("0.02"), SIMPLE).distances(EACH, 200, 1, 0.95);
        assertThat(simulation(withErrors("0.02"), SIMPLE).distances(EACH, 200, 1, 0.95))
                .isEqualTo(limits);
        assertThat(simulation(turned, SIMPLE).distances(EACH, 200, 1, 0.95)).isEqualTo(limits);
        assertThat(simulation(withErrors("0.02"), SIMPLE).distances(EACH, 200, 2, 0.95))
                .isNotEqualTo(limits);
    }

    @Test
    void a_draw_below_zero_is_drawn_again() {
        double[][] shares = simulation(withErrors("3"), SIMPLE).targetShares(EACH, 500, 1);
        for (double[] area : shares) {
            assertThat(Arrays.stream(area)).allMatch(share -> share >= 0 && share < 1);
        }
    }

    @Test
    void a_component_more_leaves_the_draws_of_the_others() {
        DataBuilder builder = withErrors("0.02");
        for (String code : CODES) {
            builder.weighted(NOW, "hi", code, "250").needError(NOW, "hi", code, "10");
        }
        Scheme without = inequalities(0);
        Scheme slight = inequalities(1e-12);
        double[][] before = simulation(withErrors("0.02"), SIMPLE).targetShares(EACH, 20, 1);
        for (Scheme scheme : List.of(without, slight)) {
            double[][] after = simulation(builder, scheme).targetShares(EACH, 20, 1);
            for (int i = 0; i < 4; i++) {
                assertThat(after[i]).containsExactly(before[i], within(1e-11));
            }
        }
    }

    private static Scheme inequalities(double weight) {
        return SchemeBuilder.fairShare("simple", "money")
                .block("all", 1, List.of(new Component("need", 1)), new HealthInequalities("hi", weight), List.of())
                .build();
    }

    @Test
    void errors_of_several_components_add_as_variances() {
        DataBuilder builder = withErrors("0.02");
        double[] hi = {100, 200, 300, 400};
        for (int i = 0; i < 4; i++) {
            builder.weighted(NOW, "hi", CODES[i], Double.toString(hi[i])).needError(NOW, "hi", CODES[i], "8");
        }
        double h = 0.4;
        double[][] shares = simulation(builder, inequalities(h)).targetShares(EACH, 20_000, 1);
        for (int i = 0; i < 4; i++) {
            double need = (1 - h) * WEIGHTED[i] / 940 * firstOrder(new double[] {2, 4, 6, 8}, i);
            double share = hi[i] / 1000;
            double other = h * Math.sqrt((1 - share) * (1 - share) * 64 + share * share * 3 * 64) / 1000;
            double expected = Math.hypot(need, other);
            assertThat(PercentileInterval.of(shares[i], 0.95).standardError())
                    .isCloseTo(expected, within(0.02 * expected));
        }
    }

    @Test
    void pounds_outside_the_blocks_do_not_scatter() {
        DataBuilder builder = withErrors("0.02").adjustment(NOW, "money", "lump", "A", "5000");
        Scheme scheme = SmallCountry.scheme().adding("lump").build();
        double[][] adjusted = simulation(builder, scheme).targetShares(EACH, 50, 1);
        double[][] plain = simulation(withErrors("0.02"), SIMPLE).targetShares(EACH, 50, 1);
        double left = 5001.03 / 10_001.03;
        for (int draw = 0; draw < 50; draw++) {
            assertThat(adjusted[0][draw]).isCloseTo(plain[0][draw] * left + 1 - left, within(1e-14));
            assertThat(adjusted[1][draw]).isCloseTo(plain[1][draw] * left, within(1e-14));
        }
    }

    @Test
    void without_every_error_or_with_a_supplied_target_there_are_no_limits() {
        assertThat(NeedSimulation.of(inputs(filled().build(), SIMPLE))).isEmpty();
        DataBuilder some = withErrors("0.02").needError(NOW, "need", "D", "[x]");
        assertThat(NeedSimulation.of(inputs(some.build(), SIMPLE))).isEmpty();
        DataBuilder other = withErrors("0.02");
        for (String code : CODES) {
            other.weighted(NOW, "hi", code, "250").allocation(NOW, "core", code, "100", "100");
        }
        assertThat(NeedSimulation.of(inputs(other.build(), inequalities(0.1)))).isEmpty();
        assertThat(NeedSimulation.of(inputs(other.build(), inequalities(0))))
                .as("what plays no part needs no error")
                .isPresent();
        Scheme supplied =
                SchemeBuilder.supplied("core", "core").component("need").build();
        assertThat(NeedSimulation.of(inputs(other.build(), supplied))).isEmpty();
        DataBuilder nothing = withErrors("0.02").index(NOW, "need", "D", "0").needError(NOW, "need", "D", "[x]");
        assertThat(NeedSimulation.of(inputs(nothing.build(), SIMPLE)))
                .as("no need, no error of it")
                .isPresent();
    }
}

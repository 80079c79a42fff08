package org.everyonecounts.models.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void critical_values_are_those_of_the_tables() {
        assertThat(Critical.z(0.95)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Critical.z(0.998)).isCloseTo(3.090232306167813, within(1e-13));
        assertThat(Critical.t(0.95, 3)).isCloseTo(3.182446305284263, within(1e-12));
        assertThat(Critical.t(0.95, 398)).isCloseTo(1.965942324191667, within(1e-6));
        assertThat(Critical.twoSided(1.959963984540054)).isCloseTo(0.05, within(1e-14));
        assertThat(Critical.twoSided(-1.959963984540054)).isCloseTo(0.05, within(1e-14));
    }

    @Test
    void normal_and_student_limits_lie_evenly_about_the_estimate() {
        Spread normal = Spread.normal(10, 2, LimitMethod.MEASUREMENT);
        assertThat(normal.at(0.95).lower()).isCloseTo(10 - 2 * 1.959963984540054, within(1e-13));
        assertThat(normal.at(0.95).upper()).isCloseTo(10 + 2 * 1.959963984540054, within(1e-13));
        Spread student = Spread.student(10, 2, 3, LimitMethod.HC1_T);
        assertThat(student.at(0.95).upper()).isCloseTo(10 + 2 * 3.182446305284263, within(1e-11));
        assertThat(student.standardError()).isEqualTo(2);
        assertThat(student.method()).isEqualTo(LimitMethod.HC1_T);
    }

    @Test
    void without_degrees_of_freedom_or_an_error_there_are_no_limits() {
        assertThat(Spread.student(10, 2, 0, LimitMethod.HC1_T).at(0.95)).isEqualTo(Limits.NONE);
        assertThat(Spread.normal(10, Double.NaN, LimitMethod.HC1_Z).at(0.95).defined())
                .isFalse();
        assertThat(Spread.none().at(0.95)).isEqualTo(Limits.NONE);
        assertThat(new Limits(1, Double.NaN).defined()).isFalse();
        assertThat(new Limits(1, 2).defined()).isTrue();
    }

    @Test
    void limits_stay_in_order_through_a_function_that_falls() {
        Spread spread = Spread.normal(0, 1, LimitMethod.MEASUREMENT);
        Limits turned = spread.times(-2).at(0.95);
        assertThat(turned.lower()).isCloseTo(-2 * 1.959963984540054, within(1e-13));
        assertThat(turned.upper()).isCloseTo(2 * 1.959963984540054, within(1e-13));
        assertThat(spread.times(-2).standardError()).isEqualTo(2);
        Limits ratio = spread.through(StrictMath::exp).at(0.95);
        assertThat(ratio.lower() * ratio.upper()).isCloseTo(1, within(1e-13));
        assertThat(spread.through(StrictMath::exp).standardError()).isEqualTo(1);
    }

    @Test
    void a_confidence_is_checked_wherever_it_is_asked_for() {
        assertThatThrownBy(() -> Spread.none().at(1)).hasMessageStartingWith("confidence is 1.0");
        assertThatThrownBy(() -> Critical.z(0)).hasMessageStartingWith("confidence is 0.0");
    }

    @Test
    void every_method_has_a_code_and_a_meaning() {
        for (LimitMethod method : LimitMethod.values()) {
            assertThat(method.code()).matches("[a-z0-9_]+");
            assertThat(method.meaning()).isNotBlank();
        }
    }

    @Test
    void simulated_values_stay_within_their_bounds_and_the_rest_is_normal() {
        List<MeasurementSimulation> simulated = MeasurementSimulation.run(
                new double[] {0.5, 9},
                new double[] {2, 0},
                0,
                10,
                20_000,
                draw -> RandomStreams.seed(1, "t", "", "", draw),
                List.of(y -> y[0], y -> y[1], y -> Math.min(y[0], 0)));
        assertThat(simulated.get(0).plain(0.999).lower()).isBetween(0.0, 0.01);
        // The mean of a normal at 0.5 with error 2 kept above 0: 0.5 + 2 phi(0.25)/Phi(0.25).
        assertThat(simulated.get(0).mean()).isCloseTo(0.5 + 2 * 0.386668 / 0.598706, within(0.03));
        assertThat(simulated.get(1).spread().at(0.95)).isEqualTo(new Limits(9, 9));
        assertThat(simulated.get(2).mean()).isZero();
        assertThatThrownBy(() -> MeasurementSimulation.run(
                        new double[] {11}, new double[] {1}, 0, 10, 2, draw -> draw, List.of(y -> y[0])))
                .hasMessage("value is 11.0; a value must lie between the bounds 0.0 and 10.0");
        assertThatThrownBy(() -> MeasurementSimulation.run(
                        new double[] {-1}, new double[] {1}, 0, 10, 2, draw -> draw, List.of(y -> y[0])))
                .hasMessageStartingWith("value is -1.0");
    }

    @Test
    void draws_are_normal_and_the_interval_is_not_centred_on_the_noise_they_add() {
        double[] values = {1, 1.2, 0.8, 1.1};
        double[] errors = {1, 1, 1, 1};
        MeasurementSimulation simulation = MeasurementSimulation.run(
                        values,
                        errors,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        40_000,
                        draw -> RandomStreams.seed(2, "t", "", "", draw),
                        List.of(SpreadTest::variance))
                .get(0);
        double estimate = variance(values);
        // Noise adds (n - 1)/n of its variance to the variance of four values.
        assertThat(simulation.mean()).isCloseTo(estimate + 0.75, within(0.02));
        Limits plain = simulation.plain(0.95);
        Limits moved = simulation.spread().at(0.95);
        assertThat(plain.lower() - moved.lower()).isCloseTo(simulation.mean() - estimate, within(1e-12));
        assertThat(moved.lower()).isLessThan(estimate);
        assertThat(moved.upper()).isGreaterThan(estimate);
    }

    private static double variance(double[] y) {
        double mean = java.util.Arrays.stream(y).average().orElseThrow();
        return java.util.Arrays.stream(y)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
    }

    @Test
    void all_statistics_of_a_bootstrap_see_the_same_draws_and_threads_change_nothing() {
        double[] weights = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        Statistic total = w -> new double[] {java.util.Arrays.stream(w).sum(), w[0]};
        Statistic twice = w -> new double[] {2 * java.util.Arrays.stream(w).sum()};
        double[][][] one = Bootstrap.run(weights, 50, r -> RandomStreams.seed(1, "", "", "", r), List.of(total, twice));
        double[][][] two = Bootstrap.run(weights, 50, r -> RandomStreams.seed(1, "", "", "", r), List.of(total, twice));
        assertThat(one).isDeepEqualTo(two);
        for (int replicate = 0; replicate < 50; replicate++) {
            assertThat(one[1][0][replicate]).isEqualTo(2 * one[0][0][replicate]);
            int[] times = AreaResampling.draw(10, RandomStreams.seed(1, "", "", "", replicate));
            assertThat(one[0][1][replicate]).isEqualTo(times[0]);
        }
    }
}

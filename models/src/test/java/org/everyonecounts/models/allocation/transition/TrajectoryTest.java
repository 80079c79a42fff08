package org.everyonecounts.models.allocation.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.models.allocation.transition.SixAreas.bands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.everyonecounts.models.allocation.transition.Trajectory.Year;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.ShareBlend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years one after the other; the first test is METHODS section 4, example 8. */
class TrajectoryTest {
    private static final double NONE = Double.NaN;

    private static YearPlan plan(TransitionPolicy policy, double growth, double... base) {
        double[] people = new double[Math.max(1, base.length)];
        Arrays.fill(people, 1);
        return new YearPlan(
                policy,
                OptionalDouble.empty(),
                growth,
                base.length == 0 ? Optional.empty() : Optional.of(base),
                base.length > 0,
                people);
    }

    private static double[] distances(Trajectory trajectory, int area) {
        double[] distances = new double[trajectory.years().size() + 1];
        distances[0] = trajectory.opening()[area];
        for (int year = 1; year < distances.length; year++) {
            distances[year] = trajectory.years().get(year - 1).distance()[area];
        }
        return distances;
    }

    private static Trajectory one(GrowthRule rule, double opening, double growth, double convergence, int years) {
        return Trajectory.of(
                new double[] {100 * (1 + opening)},
                new double[] {100},
                rule,
                Modifiers.NONE,
                Collections.nCopies(years, plan(bands(NONE, convergence), growth, growth)));
    }

    @Test
    void five_per_cent_over_is_within_a_twentieth_of_a_point_after_ten_years() {
        Trajectory trajectory = one(GrowthRule.ADDITIVE, 0.05, 0.03, -0.005, 10);
        double[] distances = distances(trajectory, 0);
        assertThat(YearsUntil.within(distances, 0.0005)).hasValue(10);
        double closed = StrictMath.log(1.0005 / 1.05) / StrictMath.log(1.025 / 1.03);
        assertThat(closed).isCloseTo(9.92, within(0.005));
        assertThat(distances[9]).isCloseTo(0.00501, within(5e-6));
        assertThat(distances[10]).isCloseTo(0.000128, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({"0.05,0.03,-0.005,10", "-0.08,0.02,0.011,25", "0.3,-0.01,-0.02,40", "-0.001,0.05,0.002,3"})
    void distances_follow_the_closed_forms(double opening, double growth, double convergence, int years) {
        double[] additive = distances(one(GrowthRule.ADDITIVE, opening, growth, convergence, years), 0);
        double[] multiplicative = distances(one(GrowthRule.MULTIPLICATIVE, opening, growth, convergence, years), 0);
        for (int t = 0; t <= years; t++) {
            double ratio = (1 + growth + convergence) / (1 + growth);
            assertThat(additive[t]).isCloseTo((1 + opening) * StrictMath.pow(ratio, t) - 1, within(1e-13));
            assertThat(multiplicative[t])
                    .isCloseTo((1 + opening) * StrictMath.pow(1 + convergence, t) - 1, within(1e-13));
        }
    }

    @Test
    void targets_grow_with_the_money_at_constant_share_where_base_growth_is_solved() {
        YearPlan flat = new YearPlan(
                bands(NONE, 0), OptionalDouble.empty(), 0.04, Optional.empty(), false, new double[] {1, 1});
        YearPlan known = new YearPlan(
                bands(NONE, 0), OptionalDouble.of(330), 0.04, Optional.empty(), false, new double[] {1, 1});
        Trajectory trajectory = Trajectory.of(
                new double[] {100, 200},
                new double[] {120, 180},
                GrowthRule.ADDITIVE,
                Modifiers.NONE,
                List.of(flat, known));
        Year first = trajectory.years().get(0);
        assertThat(first.target()).containsExactly(new double[] {124.8, 187.2}, within(1e-12));
        assertThat(first.allocation()).containsExactly(new double[] {104, 208}, within(1e-12));
        assertThat(first.difference()).isEmpty();
        Year second = trajectory.years().get(1);
        assertThat(second.target()).containsExactly(new double[] {132, 198}, within(1e-12));
        assertThat(second.envelope()).isEqualTo(330);
        assertThat(second.difference().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(second.solved().orElseThrow()).isCloseTo(330 / 312.0 - 1, within(1e-15));
    }

    @Test
    void targets_of_a_year_with_known_base_growth_grow_by_it() {
        YearPlan given = plan(bands(NONE, -0.01), 0.9, 0.02, 0.05);
        YearPlan solved =
                new YearPlan(bands(NONE, 0), OptionalDouble.empty(), 0.1, Optional.empty(), false, new double[] {1, 1});
        Trajectory trajectory = Trajectory.of(
                new double[] {100, 200},
                new double[] {120, 180},
                GrowthRule.MULTIPLICATIVE,
                Modifiers.NONE,
                List.of(given, solved));
        Year first = trajectory.years().get(0);
        assertThat(first.target()).containsExactly(new double[] {122.4, 189}, within(1e-12));
        assertThat(first.allocation()).containsExactly(new double[] {100.98, 207.9}, within(1e-12));
        assertThat(first.distance()[0]).isCloseTo(100 / 120.0 * 0.99 - 1, within(1e-15));
        // the money of the next year grows from what was allocated, 308.88
        assertThat(trajectory.years().get(1).envelope()).isCloseTo(1.1 * 308.88, within(1e-10));
    }

    @Test
    void a_known_envelope_is_held_against_what_known_base_growth_allocates() {
        YearPlan given = new YearPlan(
                bands(NONE, 0), OptionalDouble.of(310), 0, Optional.of(new double[] {0.02, 0.02}), true, new double[] {
                    1, 1
                });
        Trajectory trajectory = Trajectory.of(
                new double[] {100, 200}, new double[] {120, 180}, GrowthRule.ADDITIVE, Modifiers.NONE, List.of(given));
        assertThat(trajectory.years().get(0).difference().orElseThrow()).isCloseTo(-4, within(1e-10));
    }

    @Test
    void a_blend_reaches_the_new_shares_in_its_last_year_and_stays() {
        ShareBlend blend = new ShareBlend(List.of(0.25, 0.5, 1.0));
        YearPlan year = new YearPlan(blend, OptionalDouble.empty(), 0, Optional.empty(), false, new double[] {1, 1});
        Trajectory trajectory = Trajectory.of(
                new double[] {300, 100},
                new double[] {200, 200},
                GrowthRule.ADDITIVE,
                Modifiers.NONE,
                Collections.nCopies(4, year));
        List<Double> first = new ArrayList<>();
        trajectory.years().forEach(one -> first.add(one.allocation()[0]));
        assertThat(first).containsExactly(275.0, 250.0, 200.0, 200.0);
        assertThat(YearsUntil.allWithin(List.of(distances(trajectory, 0), distances(trajectory, 1)), 0.01))
                .hasValue(3);
    }

    @Test
    void a_year_that_cannot_be_shared_out_ends_the_trajectory_with_the_reason() {
        Modifiers floor = SixAreas.modifiers(0.02, NONE, NONE, NONE);
        YearPlan good =
                new YearPlan(bands(NONE, 0), OptionalDouble.of(310), 0, Optional.empty(), false, new double[] {1, 1});
        YearPlan poor = new YearPlan(
                bands(NONE, 0), OptionalDouble.empty(), 0.01, Optional.empty(), false, new double[] {1, 1});
        Trajectory trajectory = Trajectory.of(
                new double[] {100, 200},
                new double[] {120, 180},
                GrowthRule.ADDITIVE,
                floor,
                List.of(good, poor, good));
        assertThat(trajectory.years()).hasSize(1);
        assertThat(trajectory.obstacle().orElseThrow().pounds()).isCloseTo(3.1, within(1e-9));
    }

    @Test
    void years_count_only_from_where_the_distance_stays_within_tolerance() {
        assertThat(YearsUntil.within(new double[] {0.05, 0.024, 0.026, 0.02, 0.01}, 0.025))
                .hasValue(3);
        assertThat(YearsUntil.within(new double[] {0.025, -0.025}, 0.025)).hasValue(0);
        assertThat(YearsUntil.within(new double[] {0.01, 0.02, 0.03}, 0.025)).isEmpty();
        assertThat(YearsUntil.within(new double[] {0.01, NONE}, 0.025)).isEmpty();
        assertThat(YearsUntil.within(new double[] {NONE, 0.01}, 0.025)).hasValue(1);
    }

    @Test
    void all_areas_are_there_when_the_last_is() {
        double[] soon = {0.05, 0.02, 0.01};
        double[] late = {-0.09, -0.04, -0.02};
        double[] over = {0.5, 0.4, 0.3};
        assertThat(YearsUntil.allWithin(List.of(soon, late), 0.025)).hasValue(2);
        assertThat(YearsUntil.allWithin(List.of(soon, late, over), 0.025)).isEmpty();
        assertThat(YearsUntil.noneUnder(List.of(soon, late, over), 0.05)).hasValue(1);
        assertThat(YearsUntil.noneUnder(List.of(late), 0.01)).isEmpty();
    }
}

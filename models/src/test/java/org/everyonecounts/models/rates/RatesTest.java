package org.everyonecounts.models.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.everyonecounts.models.uncertainty.Critical;
import org.everyonecounts.models.uncertainty.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatesTest {
    @Test
    void ten_of_a_hundred_has_the_limits_of_the_derivations() {
        assertThat(Wilson.limits(10, 100, 0.95).lower()).isCloseTo(0.05522913706067509, within(1e-12));
        assertThat(CountLimits.byar(10, 0.95).upper()).isCloseTo(18.391458605756473, within(1e-12));
    }

    @Test
    void wilson_limits_reach_but_do_not_pass_the_ends() {
        assertThat(Wilson.limits(0, 50, 0.95).lower()).isZero();
        assertThat(Wilson.limits(50, 50, 0.95).upper()).isEqualTo(1);
        assertThat(Wilson.limits(0, 0, 0.95)).isEqualTo(Limits.NONE);
        double of0 = Wilson.limits(0, 50, 0.95).upper();
        double of50 = Wilson.limits(50, 50, 0.95).lower();
        assertThat(of0).isCloseTo(1 - of50, within(1e-15));
    }

    @Test
    void exact_limits_are_those_counts_at_which_the_one_seen_is_just_as_rare() {
        Limits exact = CountLimits.exact(5, 0.9);
        double atLeastFive = 1;
        double upToFive = 0;
        double below = Math.exp(-exact.lower());
        double above = Math.exp(-exact.upper());
        for (int k = 0; k <= 5; k++) {
            atLeastFive -= k < 5 ? below : 0;
            upToFive += above;
            below *= exact.lower() / (k + 1);
            above *= exact.upper() / (k + 1);
        }
        assertThat(atLeastFive).isCloseTo(0.05, within(1e-12));
        assertThat(upToFive).isCloseTo(0.05, within(1e-12));
        assertThat(CountLimits.exact(0, 0.95).lower()).isZero();
        assertThat(CountLimits.byar(0, 0.95).lower()).isZero();
    }

    @Test
    void few_events_take_exact_limits_and_many_take_byars() {
        assertThat(CountLimits.of(9, 0.95)).isEqualTo(CountLimits.exact(9, 0.95));
        assertThat(CountLimits.of(10, 0.95)).isEqualTo(CountLimits.byar(10, 0.95));
        assertThat(CountLimits.method(9)).isEqualTo("Exact");
        assertThat(CountLimits.method(10)).isEqualTo("Byars");
    }

    @Test
    void byars_lower_limit_below_zero_is_undefined() {
        assertThat(CountLimits.byar(1, 0.998).lower()).isNaN();
        assertThat(CountLimits.byar(1, 0.998).upper()).isCloseTo(9.362180217908362, within(1e-9));
    }

    @Test
    void a_rate_without_people_is_undefined_and_says_so() {
        assertThat(Rate.crude(5, 0, 100).undefinedBecause()).isEqualTo("denominator is 0: a rate is undefined");
        assertThat(Rate.proportion(0, 0, 1).undefinedBecause())
                .isEqualTo("denominator is 0: a proportion is undefined");
        assertThat(Rate.crude(5, 10, 100).undefinedBecause()).isEmpty();
        assertThat(Rate.crude(0, 10, 100).value()).isZero();
    }

    @Test
    void wrong_counts_are_refused_with_their_value() {
        assertThatThrownBy(() -> Rate.crude(-1, 10, 1))
                .hasMessage("count is -1.0; a count of events must be zero or more");
        assertThatThrownBy(() -> Rate.proportion(11, 10, 1))
                .hasMessage("count is 11.0 of 10.0; a count must lie between 0 and the number there are");
        assertThatThrownBy(() -> Rate.crude(1, -10, 1)).hasMessage("population is -10.0; it must be zero or more");
        assertThatThrownBy(() -> Rate.crude(1, 10, 0))
                .hasMessage("multiplier is 0.0; it must be above zero, such as 100000");
        assertThatThrownBy(() -> Wilson.limits(-1, 10, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.limits(0, 0, 2)).hasMessageStartingWith("confidence is 2.0");
    }

    @Test
    void a_mean_of_three_has_students_limits() {
        Rate mean = SampleMean.of(new double[] {1, 2, 3});
        assertThat(mean.value()).isEqualTo(2);
        assertThat(mean.at(0.95).upper()).isCloseTo(2 + Critical.t(0.95, 2) / Math.sqrt(3), within(1e-14));
        assertThat(SampleMean.of(new double[] {7}).at(0.95)).isEqualTo(Limits.NONE);
        assertThat(SampleMean.of(new double[] {7}).value()).isEqualTo(7);
        assertThat(SampleMean.of(new double[0]).undefinedBecause()).isEqualTo("no values: a mean is undefined");
    }

    @Test
    void one_standard_for_all_ages_gives_the_mean_of_the_age_rates() {
        Rate rate =
                DirectStandardisation.rate(new double[] {10, 40}, new double[] {100, 100}, new double[] {3, 1}, 100);
        assertThat(rate.value()).isCloseTo((3 * 10 + 40) / 4.0, within(1e-12));
        // V = (3/4/100)^2 10 + (1/4/100)^2 40; limits shift Byar's of 50 by the root of V/50.
        double scale = Math.sqrt((0.0075 * 0.0075 * 10 + 0.0025 * 0.0025 * 40) / 50);
        double lower = 100 * (0.175 + scale * (CountLimits.byar(50, 0.95).lower() - 50));
        assertThat(rate.at(0.95).lower()).isCloseTo(lower, within(1e-12));
    }

    @Test
    void events_once_a_person_are_independent_and_twice_a_person_double_the_variance() {
        double[] people = {100, 100};
        double[] standard = {3, 1};
        Rate plain = DirectStandardisation.rate(new double[] {10, 40}, people, standard, 100);
        Rate once = DirectStandardisation.repeatedEvents(
                new double[] {1}, new double[][] {{10}, {40}}, people, standard, 100);
        Rate twice = DirectStandardisation.repeatedEvents(
                new double[] {1, 2}, new double[][] {{0, 5}, {0, 20}}, people, standard, 100);
        assertThat(once.at(0.95)).isEqualTo(plain.at(0.95));
        assertThat(twice.value()).isEqualTo(plain.value());
        double widening =
                (twice.at(0.95).upper() - twice.value()) / (plain.at(0.95).upper() - plain.value());
        assertThat(widening).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(twice.method()).contains("non-independent");
    }

    @Test
    void a_band_without_people_or_with_negative_events_is_refused() {
        assertThatThrownBy(() -> DirectStandardisation.rate(
                        new double[] {10, 4}, new double[] {100, 0}, new double[] {3, 1}, 100))
                .hasMessage("age band 1 has 0.0 people; there must be some in every band");
        assertThatThrownBy(() -> DirectStandardisation.rate(
                        new double[] {-10, 4}, new double[] {100, 9}, new double[] {3, 1}, 100))
                .hasMessage("age band 0 has -10.0 events; a count must be zero or more");
        assertThatThrownBy(() -> IndirectStandardisation.of(1, new double[] {1}, new double[] {1}, new double[] {0}))
                .hasMessage("age band 0 of the reference has 0.0 people; there must be some in every band");
        assertThatThrownBy(
                        () -> DirectStandardisation.rate(new double[] {10}, new double[] {100}, new double[] {3}, -1))
                .hasMessageStartingWith("multiplier is -1.0");
    }

    @Test
    void nothing_expected_leaves_the_ratio_undefined() {
        IndirectStandardisation none =
                IndirectStandardisation.of(1, new double[] {1}, new double[] {0}, new double[] {5});
        assertThat(none.ratio(1).undefinedBecause())
                .isEqualTo("expected events are 0: a standardised ratio is undefined");
    }

    private static final int[] AGES = {0, 1, 5};

    @Test
    void a_life_table_of_three_bands_is_as_worked_by_hand() {
        LifeTable table = LifeTable.of(AGES, new double[] {1_000, 4_000, 10_000}, new double[] {10, 4, 500});
        // Dying in the first year: M = 0.01, q = 0.01/(1 + 0.01 * 0.9); then M = 0.001, n = 4, q = 0.004/(1 + 0.002).
        double q0 = 0.01 / 1.009;
        double q1 = 0.004 / 1.002;
        double l1 = 1 - q0;
        double l5 = l1 * (1 - q1);
        double years = (l1 + 0.1 * q0) + 4 * (l5 + 0.5 * (l1 - l5)) + l5 * 20;
        assertThat(table.expectation(0)).isCloseTo(years, within(1e-12));
        assertThat(table.expectation(5)).isCloseTo(20, within(1e-12));
        assertThat(table.spread(5).standardError()).isCloseTo(20 / Math.sqrt(500), within(1e-12));
        double variance = Math.pow(q0, 2) * (1 - q0) / 10 * Math.pow(0.9 + table.expectation(1), 2)
                + Math.pow(q1, 2) * (1 - q1) / 4 * l1 * l1 * Math.pow(2 + 20, 2)
                + l5 * l5 * 400 / 500;
        assertThat(table.spread(0).standardError()).isCloseTo(Math.sqrt(variance), within(1e-12));
    }

    @Test
    void a_life_table_that_cannot_be_made_says_why() {
        double[] people = {1_000, 4_000, 10_000};
        assertThat(LifeTable.of(AGES, people, new double[] {10, 4, 0}).undefinedBecause())
                .isEqualTo("no deaths in the last age band: life expectancy is undefined");
        assertThat(LifeTable.of(AGES, people, new double[] {1_001, 4, 9}).undefinedBecause())
                .isEqualTo("age band 0 has 1001.0 deaths among 1000.0 people: life expectancy is undefined");
        assertThat(LifeTable.of(AGES, people, new double[] {-1, 4, 9}).undefinedBecause())
                .startsWith("age band 0 has -1.0 deaths");
        assertThat(LifeTable.of(AGES, new double[] {1, 0, 9}, new double[] {0, 0, 1})
                        .undefinedBecause())
                .isEqualTo("age band 1 has 0.0 people: life expectancy is undefined");
        LifeTable small = LifeTable.of(AGES, new double[] {1_000, 2_000, 1_999}, new double[] {1, 1, 1});
        assertThat(small.undefinedBecause()).isEqualTo("under 5,000 people in all: life expectancy is not reliable");
        assertThat(small.expectation(0)).isNaN();
        assertThat(small.spread(0).at(0.95)).isEqualTo(Limits.NONE);
        assertThat(LifeTable.of(AGES, new double[] {1_000, 2_000, 2_000}, new double[] {0, 1, 1})
                        .undefinedBecause())
                .isEmpty();
    }

    @Test
    void ages_must_start_at_zero_and_rise_and_be_asked_for_by_band() {
        double[] two = {1, 1};
        assertThatThrownBy(() -> LifeTable.of(new int[] {1, 5}, two, two))
                .hasMessage("age band 0 starts at 1; bands must start at 0 and rise");
        assertThatThrownBy(() -> LifeTable.of(new int[] {0, 0}, two, two))
                .hasMessage("age band 1 starts at 0; bands must start at 0 and rise");
        LifeTable table = LifeTable.of(AGES, new double[] {1_000, 4_000, 10_000}, new double[] {10, 4, 500});
        assertThatThrownBy(() -> table.expectation(2))
                .hasMessage("age 2 is not the start of a band; bands start at [0, 1, 5]");
    }

    @Test
    void everyone_dying_in_a_band_leaves_nobody_to_live_on() {
        LifeTable table =
                LifeTable.of(new int[] {0, 1, 2}, new double[] {4_000, 3_000, 100}, new double[] {10, 3_000, 1});
        assertThat(table.expectation(1)).isBetween(0.3, 50.0);
    }

    @Test
    void four_units_in_two_groups_from_either_end() {
        double[] values = {10, 20, 30, 40};
        assertThat(QuantileGroups.assign(values, 2, true)).containsExactly(2, 2, 1, 1);
        assertThat(QuantileGroups.assign(values, 2, false)).containsExactly(1, 1, 2, 2);
    }

    @Test
    void ties_are_never_parted_and_missing_values_are_in_no_group() {
        assertThat(QuantileGroups.assign(new double[] {1, 2, 2, 2, Double.NaN, 3}, 5, false))
                .containsExactly(1, 2, 2, 2, 0, 5);
        assertThat(QuantileGroups.assign(new double[0], 5, false)).isEmpty();
        assertThat(QuantileGroups.assign(new double[] {7, 8}, 5, false)).containsExactly(1, 3);
        assertThatThrownBy(() -> QuantileGroups.assign(new double[] {1}, 0, false))
                .hasMessage("number of groups is 0; it must be 1 or more");
    }

    @Test
    void units_that_differ_by_chance_only_are_not_overdispersed() {
        SplittableRandom random = new SplittableRandom(4);
        double[] people = new double[200];
        double[] count = new double[200];
        for (int i = 0; i < 200; i++) {
            people[i] = 200 + random.nextInt(800);
            for (int person = 0; person < people[i]; person++) {
                count[i] += random.nextDouble() < 0.2 ? 1 : 0;
            }
        }
        FunnelPlot funnel = FunnelPlot.proportions(count, people);
        assertThat(funnel.target()).isCloseTo(0.2, within(0.01));
        assertThat(funnel.dispersion()).isBetween(1.0, 1.1);
        assertThat(funnel.outliers(0.05)).containsOnly(false);
    }

    @Test
    void a_unit_far_out_is_told_and_the_funnel_narrows_with_size() {
        double[] people = {100, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400};
        double[] count = {10, 40, 42, 38, 41, 39, 40, 43, 37, 40, 40, 120};
        FunnelPlot funnel = FunnelPlot.rates(count, people);
        boolean[] outliers = funnel.outliers(0.05);
        assertThat(outliers[11]).isTrue();
        assertThat(java.util.stream.IntStream.range(0, 11).noneMatch(i -> outliers[i]))
                .isTrue();
        assertThat(funnel.dispersion()).isEqualTo(1);
        double small = funnel.limits(0, 0.95).upper() - funnel.target();
        double large = funnel.limits(1, 0.95).upper() - funnel.target();
        assertThat(small / large).isCloseTo(2, within(1e-12));
        double byHand = Critical.z(0.95) * Math.sqrt(funnel.target() / 400);
        assertThat(large).isCloseTo(byHand, within(1e-14));
        assertThat(funnel.score(1))
                .isCloseTo((0.1 - funnel.target()) / Math.sqrt(funnel.target() / 400), within(1e-12));
    }

    @Test
    void overdispersion_is_the_mean_square_of_winsorised_scores() {
        // Ten units of 100 at target 0.5: scores are (x - 50)/5; the greatest and the least are moved to their
        // neighbours.
        double[] count = {20, 40, 40, 60, 60, 40, 60, 60, 40, 80};
        double[] people = new double[10];
        java.util.Arrays.fill(people, 100);
        FunnelPlot funnel = FunnelPlot.proportions(count, people);
        assertThat(funnel.target()).isEqualTo(0.5);
        assertThat(funnel.dispersion()).isCloseTo(4, within(1e-12));
        assertThat(funnel.score(9)).isCloseTo(6 / 2.0, within(1e-12));
        assertThat(funnel.limits(0, 0.95).upper()).isCloseTo(0.5 + 2 * Critical.z(0.95) * 0.05, within(1e-12));
    }

    @Test
    void limits_stay_where_values_can_be() {
        FunnelPlot few = FunnelPlot.proportions(new double[] {1, 99}, new double[] {2, 100});
        assertThat(few.limits(0, 0.998).upper()).isEqualTo(1);
        FunnelPlot rare = FunnelPlot.rates(new double[] {0, 1}, new double[] {1, 100});
        assertThat(rare.limits(0, 0.998).lower()).isZero();
        FunnelPlot none = FunnelPlot.rates(new double[] {0, 0}, new double[] {1, 100});
        assertThat(none.score(0)).isZero();
        assertThat(FunnelPlot.rates(new double[0], new double[0]).dispersion()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -5})
    void a_funnel_needs_people(double people) {
        assertThatThrownBy(() -> FunnelPlot.rates(new double[] {1}, new double[] {people}))
                .hasMessage("unit 0 has 1.0 of " + people
                        + "; a funnel needs counts of zero or more among people above zero");
    }

    @Test
    void false_discoveries_are_controlled_as_worked_by_hand() {
        assertThat(FalseDiscovery.control(new double[] {0.5, 0.01, 0.03, 0.02}, 0.05))
                .containsExactly(false, true, true, true);
        assertThat(FalseDiscovery.control(new double[] {0.04, 0.2}, 0.05)).containsExactly(false, false);
        assertThat(FalseDiscovery.control(new double[] {0.04, 0.05}, 0.05)).containsExactly(true, true);
        assertThatThrownBy(() -> FalseDiscovery.control(new double[] {0.1}, 5))
                .hasMessage("share of false discoveries is 5.0; it must lie between 0 and 1, such as 0.05");
    }
}

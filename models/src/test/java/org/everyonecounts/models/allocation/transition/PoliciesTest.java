package org.everyonecounts.models.allocation.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.models.allocation.transition.SixAreas.BASELINE;
import static org.everyonecounts.models.allocation.transition.SixAreas.ENVELOPE;
import static org.everyonecounts.models.allocation.transition.SixAreas.SHARES;
import static org.everyonecounts.models.allocation.transition.SixAreas.bands;
import static org.everyonecounts.models.allocation.transition.SixAreas.settled;
import static org.everyonecounts.models.allocation.transition.SixAreas.thousands;
import static org.everyonecounts.models.allocation.transition.SixAreas.year;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.BasePlusRamp;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.FloorLift;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.ParityTopUp;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.ProportionalShortfall;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.ShareBlend;
import org.everyonecounts.models.allocation.transition.YearOutcome.Settled;
import org.junit.jupiter.api.Test;

/** Each policy by hand; the first four tests are METHODS section 4, example 3. */
class PoliciesTest {
    private static double percent(double fraction) {
        return Math.round(fraction * 1e6) / 1e4;
    }

    @Test
    void opening_distances_of_the_six_areas_are_those_printed() {
        assertThat(year().opening())
                .usingElementComparator((a, b) -> Double.compare(percent(a), percent(b)))
                .containsExactly(-0.049011, -0.035258, 0.031618, -0.048674, 0.035880, 0.036960);
    }

    @Test
    void bands_with_additive_growth_give_the_printed_base_growth_allocations_and_closing_distances() {
        Settled settled = settled(SixAreas.BANDS, year());
        assertThat(settled.solved().orElseThrow()).isCloseTo(0.02969334, within(5e-9));
        assertThat(thousands(settled)).containsExactly(227_464, 200_765, 122_997, 240_201, 315_942, 456_161);
        assertThat(TransitionYear.distances(settled.allocations(), year().target()))
                .usingElementComparator((a, b) -> Double.compare(percent(a), percent(b)))
                .containsExactly(-0.042369, -0.028521, 0.026303, -0.042031, 0.030543, 0.031618);
    }

    @Test
    void floor_lift_gives_the_printed_lift_and_allocations() {
        Settled settled = settled(new FloorLift(0.02), year());
        assertThat(settled.solved().orElseThrow()).isCloseTo(-0.03222935, within(5e-9));
        assertThat(thousands(settled)).containsExactly(229_872, 199_999, 122_434, 242_659, 314_495, 454_071);
    }

    @Test
    void proportional_shortfall_gives_the_printed_allocations() {
        Settled settled = settled(new ProportionalShortfall(), year());
        assertThat(thousands(settled)).containsExactly(235_749, 205_381, 120_033, 248_871, 308_328, 445_168);
    }

    @Test
    void bands_with_multiplicative_growth_solve_in_closed_form() {
        // 100 below −2.5 % (+1 %) and 300 at target (0): 101(1 + g) + 300(1 + g) = 420.05 → g = 19.05 ÷ 401
        TransitionYear year =
                TransitionYear.first(new double[] {100, 300}, new double[] {110, 300}, new double[] {110, 300}, 420.05);
        Settled settled = settled(bands(-0.025, 0.01, Double.NaN, 0), Modifiers.NONE, GrowthRule.MULTIPLICATIVE, year);
        assertThat(settled.solved().orElseThrow()).isCloseTo(19.05 / 401, within(1e-15));
        assertThat(settled.allocations()[0]).isCloseTo(101 * 420.05 / 401, within(1e-12));
    }

    @Test
    void a_distance_on_the_edge_of_two_bands_belongs_to_the_upper_one() {
        assertThat(BandsCalculator.step(SixAreas.BANDS, -0.05)).isEqualTo(0.0075);
        assertThat(BandsCalculator.step(SixAreas.BANDS, -0.0500001)).isEqualTo(0.015);
        assertThat(BandsCalculator.step(SixAreas.BANDS, 0.025)).isEqualTo(-0.005);
        assertThat(BandsCalculator.step(SixAreas.BANDS, 0.05)).isEqualTo(-0.01);
        assertThat(BandsCalculator.step(bands(0.05, 0.01), 0.06)).isZero();
    }

    @Test
    void a_ramp_rises_evenly_to_its_cap_on_both_sides() {
        BasePlusRamp ramp = new BasePlusRamp(0.002, 0.03, 0.0136, 0.0138);
        assertThat(RampCalculator.convergence(ramp, -0.015)).isCloseTo(0.001, within(1e-18));
        assertThat(RampCalculator.convergence(ramp, -0.03)).isEqualTo(0.002);
        assertThat(RampCalculator.convergence(ramp, -0.5)).isEqualTo(0.002);
        assertThat(RampCalculator.convergence(ramp, 0)).isZero();
        assertThat(RampCalculator.convergence(ramp, 0.0069)).isCloseTo(-0.0068, within(1e-17));
        assertThat(RampCalculator.convergence(ramp, 0.9)).isEqualTo(-0.0136);
        assertThat(RampCalculator.convergence(new BasePlusRamp(0.01, 0, 0.02, 0), -1e-9))
                .isEqualTo(0.01);
    }

    @Test
    void parity_topup_lifts_whoever_is_further_below_and_shares_the_rest_by_baseline() {
        // targets 200, 100, 100; tolerance 5 %: the first is lifted to 190, the rest share 410 − 190 = 220 by 100 : 120
        TransitionYear year = TransitionYear.first(
                new double[] {150, 100, 120}, new double[] {185, 92.5, 92.5}, new double[] {200, 105, 105}, 410);
        Settled settled = settled(new ParityTopUp(0.05), year);
        assertThat(settled.allocations()).containsExactly(new double[] {190, 100, 120}, within(1e-12));
        assertThat(settled.solved().orElseThrow()).isCloseTo(0, within(1e-14));
    }

    @Test
    void parity_topup_that_takes_from_the_rest_lifts_those_whom_that_would_push_below() {
        // 190 for the first leaves 190 for baselines 100 and 110 (r < 0); the second may not fall below 0.95 · 101 =
        // 95.95
        TransitionYear year = TransitionYear.first(
                new double[] {150, 100, 110}, new double[] {200, 101, 79}, new double[] {200, 101, 79}, 380);
        assertThat(settled(new ParityTopUp(0.05), year).allocations())
                .containsExactly(new double[] {190, 95.95, 94.05}, within(1e-12));
    }

    @Test
    void share_blend_moves_from_old_to_new_shares_by_the_year() {
        // old shares ¾ ¼, new shares ½ ½, λ 0.2 then 1: 1,000 · (0.8 · ¾ + 0.2 · ½) = 700
        ShareBlend blend = new ShareBlend(List.of(0.2, 1.0));
        TransitionYear first =
                TransitionYear.first(new double[] {600, 200}, new double[] {400, 400}, new double[] {500, 500}, 1000);
        assertThat(settled(blend, first).allocations()).containsExactly(new double[] {700, 300}, within(1e-12));
        assertThat(settled(blend, first).solved().orElseThrow()).isCloseTo(0, within(1e-15));
        TransitionYear third = new TransitionYear(
                3,
                new double[] {700, 300},
                new double[] {500, 500},
                new double[] {0.4, -0.4},
                new double[] {600, 200},
                new double[] {1, 1},
                first.envelope(),
                Optional.empty());
        assertThat(settled(blend, third).allocations()).containsExactly(new double[] {500, 500}, within(1e-12));
    }

    @Test
    void known_base_growth_is_used_as_it_is_and_what_it_misses_of_the_envelope_is_said() {
        Settled settled =
                settled(SixAreas.BANDS, Modifiers.NONE, GrowthRule.MULTIPLICATIVE, year().withBase(new double[] {
                    0.01, 0.02, 0.03, 0.04, 0.05, 0.06
                }));
        assertThat(settled.solved()).isEmpty();
        assertThat(settled.allocations()[0]).isCloseTo(219_307 * 1.01 * 1.0075, within(1e-9));
        assertThat(settled.allocations()[5]).isCloseTo(445_168 * 1.06 * 0.995, within(1e-9));
        double sum = 0;
        for (double allocation : settled.allocations()) {
            sum += allocation;
        }
        assertThat(settled.difference().orElseThrow()).isCloseTo(sum - ENVELOPE, within(1e-6));
    }

    @Test
    void known_base_growth_does_not_touch_a_policy_without_base_growth() {
        FloorLift lift = new FloorLift(0.02);
        assertThat(settled(lift, year().withBase(new double[6])).allocations())
                .containsExactly(settled(lift, year()).allocations());
    }

    @Test
    void an_area_without_target_has_no_convergence() {
        TransitionYear year =
                TransitionYear.first(new double[] {100, 100}, new double[] {0, 120}, new double[] {0, 120}, 220);
        Settled settled = settled(bands(-0.1, 0.1, Double.NaN, 0), year);
        assertThat(settled.allocations()).containsExactly(new double[] {105, 115}, within(1e-12));
    }

    @Test
    void the_shares_of_the_example_are_used_as_printed() {
        assertThat(SHARES).hasSameSizeAs(BASELINE);
        assertThat(SixAreas.SPENT).isEqualTo(Arrays.stream(BASELINE).sum());
    }
}

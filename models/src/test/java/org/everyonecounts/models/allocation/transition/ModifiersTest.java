package org.everyonecounts.models.allocation.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.models.allocation.transition.SixAreas.bands;
import static org.everyonecounts.models.allocation.transition.SixAreas.modifiers;

import java.util.OptionalDouble;
import org.everyonecounts.models.allocation.transition.Modifiers.PhasedCap;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.BasePlusBands;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.FloorLift;
import org.everyonecounts.models.allocation.transition.YearOutcome.Settled;
import org.junit.jupiter.api.Test;

/** Three areas of £100 each, 11.1 % over, at and 9.1 % under target, share £306 unless a test says otherwise; growth is additive. */
class ModifiersTest {
    private static final double NONE = Double.NaN;
    private static final BasePlusBands FLAT = bands(NONE, 0);

    private static TransitionYear year() {
        return TransitionYear.first(
                new double[] {100, 100, 100}, new double[] {90, 100, 110}, new double[] {91.8, 102, 112.2}, 306);
    }

    private static Modifiers cap(double minimum, double from, double to, double growth) {
        return new Modifiers(
                SixAreas.optional(minimum),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                new PhasedCap(from, to, growth));
    }

    private static double[] shared(TransitionPolicy policy, Modifiers modifiers, TransitionYear year) {
        return SixAreas.settled(policy, modifiers, GrowthRule.ADDITIVE, year).allocations();
    }

    private static void holds(double[] found, double... expected) {
        assertThat(found).containsExactly(expected, within(1e-10));
    }

    @Test
    void minimum_growth_holds_an_area_and_the_rest_is_solved_anew() {
        // without it 3g − 0.04 = 0.06, so that the first would lose 0.67
        BasePlusBands bands = bands(0.05, 0, NONE, -0.04);
        holds(shared(bands, Modifiers.NONE, year()), 100 - 2.0 / 3, 100 + 10.0 / 3, 100 + 10.0 / 3);
        holds(shared(bands, modifiers(0, NONE, NONE, NONE), year()), 100, 103, 103);
    }

    @Test
    void maximum_growth_holds_an_area_and_the_rest_is_solved_anew() {
        BasePlusBands bands = bands(-0.05, 0.03, NONE, 0);
        holds(shared(bands, Modifiers.NONE, year()), 101, 101, 104);
        holds(shared(bands, modifiers(NONE, 0.025, NONE, NONE), year()), 101.75, 101.75, 102.5);
    }

    @Test
    void minimum_growth_per_head_counts_the_people_of_both_years() {
        // 5 % more people: the same money a head is £105
        TransitionYear growing = year().withPeopleGrowth(new double[] {1.05, 1, 1});
        holds(shared(FLAT, modifiers(NONE, NONE, 0, NONE), growing), 105, 100.5, 100.5);
        holds(shared(FLAT, modifiers(NONE, NONE, 0, NONE), year()), 102, 102, 102);
    }

    @Test
    void minimum_closing_distance_is_taken_from_the_target_of_the_year() {
        // 0.95 · 112.2
        holds(shared(FLAT, modifiers(NONE, NONE, NONE, -0.05), year()), 99.705, 99.705, 106.59);
    }

    @Test
    void a_cap_between_its_two_distances_takes_its_part_of_the_growth_above_it() {
        // from 0 to 20 %, no growth: of the first area's growth 1 − 0.1111 ÷ 0.2 = 4/9 is left: g (4/9 + 1 + 1) = 0.06
        double g = 0.06 / (22.0 / 9);
        holds(shared(FLAT, cap(NONE, 0, 0.2, 0), year()), 100 + 100 * g * 4 / 9, 100 + 100 * g, 100 + 100 * g);
    }

    @Test
    void a_cap_holds_in_full_from_its_upper_distance_on_and_not_at_all_up_to_its_lower() {
        holds(shared(FLAT, cap(NONE, 0, 0.1, 0.005), year()), 100.5, 102.75, 102.75);
        holds(shared(FLAT, cap(NONE, 0.12, 0.2, 0.005), year()), 102, 102, 102);
        holds(shared(FLAT, cap(NONE, 0.05, 0.05, 0.005), year()), 100.5, 102.75, 102.75);
    }

    @Test
    void a_floor_holds_against_a_ceiling() {
        holds(shared(FLAT, cap(0.01, 0, 0.1, -0.02), year()), 101, 102.5, 102.5);
        holds(shared(FLAT, modifiers(0.02, 0.01, NONE, NONE), year()), 102, 102, 102);
    }

    @Test
    void a_ceiling_holds_against_the_floor_of_the_policy() {
        // floor_lift would give everyone 2 %; 1 % at most leaves no way to spend 306, but spends 303
        TransitionYear less = TransitionYear.first(
                new double[] {100, 100, 100}, new double[] {90, 100, 110}, new double[] {91, 101, 111}, 303);
        holds(shared(new FloorLift(0.02), modifiers(NONE, 0.01, NONE, NONE), less), 101, 101, 101);
    }

    @Test
    void all_modifiers_together_leave_the_rest_to_the_only_free_area() {
        // capped at 1.5 %; per head 1.06 · 0.99; closing 0.85 · 130 although growth is at most 5 %; at least 1 %; at
        // most 5 %; free
        double[] baseline = {100, 100, 100, 100, 100, 100};
        double[] opening = {80, 100, 125, 100 / 1.08, 100 / 0.9, 100};
        double[] target = {80, 100, 130, 95, 113, 100};
        TransitionYear year = TransitionYear.first(baseline, opening, target, 624.94)
                .withPeopleGrowth(new double[] {1, 1.06, 1, 1, 1, 1});
        Modifiers all = new Modifiers(
                OptionalDouble.of(0.01),
                OptionalDouble.of(0.05),
                OptionalDouble.of(-0.01),
                OptionalDouble.of(-0.15),
                new PhasedCap(0.1, 0.2, 0.015));
        BasePlusBands bands = bands(-0.05, 0.04, 0.05, 0, 0.1, -0.05, NONE, 0);
        Settled settled = SixAreas.settled(bands, all, GrowthRule.ADDITIVE, year);
        holds(settled.allocations(), 101.5, 104.94, 110.5, 101, 105, 102);
        assertThat(settled.solved().orElseThrow()).isCloseTo(0.02, within(1e-12));
    }

    @Test
    void bounds_hold_known_base_growth_too() {
        TransitionYear known = year().withBase(new double[] {0.01, 0.02, 0.09});
        holds(shared(FLAT, modifiers(0.015, 0.05, NONE, NONE), known), 101.5, 102, 105);
    }

    @Test
    void an_area_without_baseline_is_lifted_by_its_target_alone() {
        TransitionYear year =
                TransitionYear.first(new double[] {0, 100}, new double[] {50, 50}, new double[] {60, 60}, 120);
        holds(shared(FLAT, modifiers(-0.2, 0.5, -0.2, -0.5), year), 30, 90);
    }
}

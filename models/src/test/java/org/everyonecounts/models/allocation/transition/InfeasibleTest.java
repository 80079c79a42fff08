package org.everyonecounts.models.allocation.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.models.allocation.transition.SixAreas.bands;
import static org.everyonecounts.models.allocation.transition.SixAreas.infeasible;
import static org.everyonecounts.models.allocation.transition.SixAreas.modifiers;

import java.util.Optional;
import java.util.OptionalDouble;
import org.everyonecounts.models.allocation.transition.Modifiers.PhasedCap;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.FloorLift;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.ParityTopUp;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.ProportionalShortfall;
import org.everyonecounts.models.allocation.transition.YearOutcome.Infeasible;
import org.junit.jupiter.api.Test;

/** What cannot be shared out is a result that says by how much and what to change. */
class InfeasibleTest {
    private static final double NONE = Double.NaN;
    private static final TransitionPolicy FLAT = bands(NONE, 0);

    private static TransitionYear year(double envelope) {
        double[] baseline = {100, 100, 100};
        double[] target = {90, 100, 110};
        return TransitionYear.first(baseline, target, target, envelope);
    }

    @Test
    void floors_above_the_envelope_name_the_pounds_and_the_keys() {
        Infeasible found = infeasible(FLAT, modifiers(0.05, NONE, 0.02, -0.5), year(306));
        assertThat(found.pounds()).isCloseTo(9, within(1e-9));
        assertThat(found.message())
                .isEqualTo("infeasible: floors exceed the envelope by £9.00; lower minimum_growth or"
                        + " minimum_growth_per_head or minimum_closing_distance, or raise the envelope");
    }

    @Test
    void ceilings_below_the_envelope_name_the_pounds_and_the_keys() {
        Modifiers tight = new Modifiers(
                OptionalDouble.empty(),
                OptionalDouble.of(0.01),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                new PhasedCap(0, 0.1, 0));
        assertThat(infeasible(FLAT, tight, year(1306)).message())
                .isEqualTo("infeasible: ceilings fall short of the envelope by £1,004.00; raise maximum_growth or"
                        + " cap.growth, or lower the envelope");
    }

    @Test
    void the_floor_of_a_policy_counts() {
        assertThat(infeasible(new FloorLift(0.05), Modifiers.NONE, year(306)).message())
                .isEqualTo("infeasible: floors exceed the envelope by £9.00; lower floor, or raise the envelope");
        assertThat(infeasible(new ProportionalShortfall(), Modifiers.NONE, year(290.5))
                        .message())
                .startsWith("infeasible: floors exceed the envelope by £9.50; lower policy (proportional_shortfall");
        assertThat(infeasible(new ParityTopUp(0.05), Modifiers.NONE, year(280)).message())
                .startsWith("infeasible: floors exceed the envelope by £5.00; lower the lift (raise tolerance)");
    }

    @Test
    void growth_that_nobody_may_have_is_infeasible() {
        double[] baseline = {100, 100};
        double[] target = {90, 100};
        assertThat(infeasible(
                                new ProportionalShortfall(),
                                Modifiers.NONE,
                                TransitionYear.first(baseline, target, target, 201))
                        .message())
                .startsWith("infeasible: ceilings fall short of the envelope by £1.00; raise policy");
    }

    @Test
    void an_envelope_or_a_baseline_below_zero_says_what_to_mend() {
        assertThat(infeasible(FLAT, Modifiers.NONE, year(-1500)).message())
                .isEqualTo("infeasible: the envelope is -£1,500.00; it must be above zero: mend resource envelopes or"
                        + " envelope_growth");
        double[] owing = {-5, 100};
        double[] target = {50, 50};
        assertThat(infeasible(FLAT, Modifiers.NONE, TransitionYear.first(owing, target, target, 100))
                        .message())
                .isEqualTo("infeasible: the lowest baseline is -£5.00; a baseline must be zero or more: mend the money"
                        + " of that area");
    }

    @Test
    void no_area_at_all_has_no_money_to_share() {
        double[] none = {};
        assertThat(infeasible(FLAT, Modifiers.NONE, TransitionYear.first(none, none, none, 0))
                        .message())
                .startsWith("infeasible: the envelope is £0.00");
    }

    @Test
    void an_envelope_that_just_covers_the_floors_is_shared_out() {
        assertThat(SixAreas.settled(FLAT, modifiers(0.02, NONE, NONE, NONE), GrowthRule.MULTIPLICATIVE, year(306))
                        .allocations())
                .containsExactly(new double[] {102, 102, 102}, within(1e-9));
    }

    @Test
    void rounds_are_limited() {
        YearOutcome outcome = new TransitionRule(
                        bands(0.05, 0, NONE, -0.04), modifiers(0, NONE, NONE, NONE), GrowthRule.ADDITIVE)
                .of(year(306), 1);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Infeasible.class,
                        found -> assertThat(found.message()).startsWith("infeasible: no fixed point after 1 rounds"));
    }

    @Test
    void columns_of_unlike_length_and_years_without_any_money_are_mistakes_of_the_caller() {
        double[] two = {1, 2};
        double[] one = {1};
        assertThatThrownBy(() -> TransitionYear.first(two, two, one, 3))
                .hasMessageContaining("one figure for each area");
        assertThatThrownBy(() -> TransitionYear.first(two, two, two, 3).withBase(one))
                .hasMessageContaining("base growth has 1 areas");
        assertThatThrownBy(
                        () -> new TransitionYear(1, one, one, one, one, one, OptionalDouble.empty(), Optional.empty()))
                .hasMessageContaining("one of them must be");
    }
}

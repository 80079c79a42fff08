package org.everyonecounts.models.allocation.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.everyonecounts.models.allocation.transition.CliffEdges.Near;
import org.everyonecounts.models.allocation.transition.Modifiers.PhasedCap;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.BasePlusRamp;
import org.junit.jupiter.api.Test;

class CliffEdgesTest {
    private static Modifiers cap(double from, double to) {
        OptionalDouble none = OptionalDouble.empty();
        return new Modifiers(none, none, none, none, new PhasedCap(from, to, 0));
    }

    @Test
    void areas_within_a_quarter_point_of_a_band_edge_are_near() {
        double[] opening = {-0.0276, -0.0275, -0.0250, -0.0225, -0.0224, 0.0474, Double.NaN};
        List<Near> near = CliffEdges.of(SixAreas.BANDS, Modifiers.NONE, opening);
        assertThat(near).extracting(Near::area).containsExactly(1, 2, 3);
        assertThat(near).allSatisfy(one -> {
            assertThat(one.edge()).isEqualTo(-0.025);
            assertThat(one.step()).isCloseTo(-0.0075, within(1e-18));
        });
    }

    @Test
    void of_the_six_areas_two_are_near_the_edge_at_five_per_cent_below() {
        assertThat(CliffEdges.of(SixAreas.BANDS, Modifiers.NONE, SixAreas.year().opening()))
                .extracting(Near::area)
                .containsExactly(0, 3);
    }

    @Test
    void an_edge_between_bands_of_one_step_is_none() {
        assertThat(CliffEdges.of(SixAreas.bands(0, 0.01, Double.NaN, 0.01), Modifiers.NONE, new double[] {0, 0.001}))
                .isEmpty();
    }

    @Test
    void a_ramp_has_no_edges_and_neither_has_a_phased_cap() {
        BasePlusRamp ramp = new BasePlusRamp(0.002, 0.03, 0.0071, 0.0071);
        double[] opening = {-0.03, 0, 0.0071, 0.05};
        assertThat(CliffEdges.of(ramp, cap(0, 0.05), opening)).isEmpty();
        assertThat(CliffEdges.of(ramp, cap(0.05, 0.05), opening))
                .extracting(Near::area)
                .containsExactly(3);
    }
}

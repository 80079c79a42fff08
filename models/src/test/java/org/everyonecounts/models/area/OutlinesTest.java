package org.everyonecounts.models.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.area.Outlines.Ring;
import org.junit.jupiter.api.Test;

class OutlinesTest {
    private static final Ring TRIANGLE = new Ring(new double[] {0, 1, 1}, new double[] {51, 51, 52});

    @Test
    void areas_are_in_code_order_and_those_without_rings_are_left_out() {
        Outlines outlines =
                Outlines.of(new TreeMap<>(Map.of("QB", List.of(TRIANGLE), "QA", List.of(TRIANGLE), "QC", List.of())));
        assertThat(outlines.areas()).containsExactly("QA", "QB");
        assertThat(outlines.has("QC")).isFalse();
        assertThat(outlines.of("QC")).isEmpty();
        assertThat(outlines.of("QA").get(0).longitude(2)).isEqualTo(1);
        assertThat(outlines.of("QA").get(0).latitude(2)).isEqualTo(52);
    }

    @Test
    void a_ring_keeps_its_points_whatever_happens_to_the_array_given() {
        double[] longitudes = {0, 1, 1};
        Ring ring = new Ring(longitudes, new double[] {51, 51, 52});
        longitudes[0] = 99;
        assertThat(ring.longitude(0)).isZero();
        assertThat(ring.size()).isEqualTo(3);
    }

    @Test
    void metres_on_a_national_grid_are_refused() {
        assertThat(Ring.isPlace(530_000, 180_000)).isFalse();
        assertThat(Ring.isPlace(Double.NaN, 51)).isFalse();
        assertThatThrownBy(() -> new Ring(new double[] {530_000, 0, 0}, new double[] {180_000, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("530000")
                .hasMessageContaining("-180 to 180");
    }

    @Test
    void two_points_are_no_ring() {
        assertThatThrownBy(() -> new Ring(new double[] {0, 1}, new double[] {51, 52}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("three or more");
    }
}

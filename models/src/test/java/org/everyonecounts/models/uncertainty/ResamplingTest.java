package org.everyonecounts.models.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplingTest {
    /** Computed independently from the definition. */
    private static final long GOLDEN_SEED = 8642922153625674730L;

    @Test
    void the_same_names_give_the_same_stream_on_every_machine() {
        assertThat(RandomStreams.seed(20261122, "core", "icb", "gini_spending", 0))
                .isEqualTo(RandomStreams.seed(20261122, "core", "icb", "gini_spending", 0))
                .isEqualTo(GOLDEN_SEED);
    }

    @Test
    void every_part_of_the_name_counts_and_parts_do_not_run_together() {
        Set<Long> seeds = new HashSet<>();
        seeds.add(RandomStreams.seed(1, "ab", "c", "d", 0));
        seeds.add(RandomStreams.seed(1, "a", "bc", "d", 0));
        seeds.add(RandomStreams.seed(1, "ab", "cd", "", 0));
        seeds.add(RandomStreams.seed(1, "ab", "d", "c", 0));
        seeds.add(RandomStreams.seed(1, "ab", "c", "e", 0));
        seeds.add(RandomStreams.seed(1, "ab", "c", "d", 1));
        seeds.add(RandomStreams.seed(2, "ab", "c", "d", 0));
        seeds.add(RandomStreams.seed(1, "ab", "c", "é", 0));
        assertThat(seeds).hasSize(8);
    }

    @Test
    void streams_of_neighbouring_replicates_do_not_overlap() {
        Set<Long> seen = new HashSet<>();
        for (int replicate = 0; replicate < 200; replicate++) {
            SplittableRandom stream = new SplittableRandom(RandomStreams.seed(20261122, "core", "icb", "x", replicate));
            for (int i = 0; i < 100; i++) {
                assertThat(seen.add(stream.nextLong())).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 106, 33_000})
    void a_draw_has_as_many_areas_as_there_are(int areas) {
        int[] times = AreaResampling.draw(areas, 42);
        assertThat(times).hasSize(areas);
        assertThat(Arrays.stream(times).sum()).isEqualTo(areas);
        assertThat(times).isEqualTo(AreaResampling.draw(areas, 42));
    }

    @Test
    void two_seeds_give_two_draws() {
        assertThat(AreaResampling.draw(50, 1)).isNotEqualTo(AreaResampling.draw(50, 2));
    }

    @Test
    void every_area_is_drawn_once_on_average_and_the_spread_is_that_of_a_multinomial() {
        int areas = 30;
        int replicates = 20_000;
        double[] sum = new double[areas];
        double squares = 0;
        for (int replicate = 0; replicate < replicates; replicate++) {
            int[] times = AreaResampling.draw(areas, RandomStreams.seed(1, "s", "l", "i", replicate));
            for (int i = 0; i < areas; i++) {
                sum[i] += times[i];
                squares += (times[i] - 1.0) * (times[i] - 1.0);
            }
        }
        for (double total : sum) {
            assertThat(total / replicates).isCloseTo(1, within(5 * Math.sqrt(1.0 / replicates)));
        }
        assertThat(squares / areas / replicates).isCloseTo(1 - 1.0 / areas, within(0.01));
    }

    @Test
    void the_middle_95_of_a_hundred_and_one_steps_runs_from_2_5_to_97_5() {
        double[] steps = IntStream.rangeClosed(0, 100).mapToDouble(i -> 100 - i).toArray();
        PercentileInterval interval = PercentileInterval.of(steps, 0.95);
        assertThat(interval.lower()).isCloseTo(2.5, within(1e-12));
        assertThat(interval.upper()).isCloseTo(97.5, within(1e-12));
        assertThat(interval.standardError()).isCloseTo(Math.sqrt(858.5), within(1e-12));
        assertThat(interval.undefined()).isZero();
    }

    @Test
    void undefined_replicates_are_left_out_and_counted() {
        PercentileInterval interval = PercentileInterval.of(new double[] {1, Double.NaN, 3}, 0.5);
        assertThat(interval.undefined()).isEqualTo(1);
        assertThat(interval.lower()).isEqualTo(1.5);
        assertThat(interval.upper()).isEqualTo(2.5);
        PercentileInterval none = PercentileInterval.of(new double[] {Double.NaN}, 0.5);
        assertThat(none.undefined()).isEqualTo(1);
        assertThat(new double[] {none.lower(), none.upper(), none.standardError()})
                .containsOnly(Double.NaN);
        PercentileInterval one = PercentileInterval.of(new double[] {4}, 0.5);
        assertThat(one.lower()).isEqualTo(4);
        assertThat(one.standardError()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, -0.5, Double.NaN})
    void a_confidence_outside_0_and_1_is_refused(double confidence) {
        assertThatThrownBy(() -> PercentileInterval.of(new double[] {1, 2}, confidence))
                .hasMessage("confidence is " + confidence + "; it must lie between 0 and 1, such as 0.95");
    }
}

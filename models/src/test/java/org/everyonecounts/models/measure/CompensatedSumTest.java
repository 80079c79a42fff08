package org.everyonecounts.models.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompensatedSumTest {
    @Test
    void what_plain_addition_drops_is_kept() {
        assertThat(CompensatedSum.of(new double[] {1, 1e100, 1, -1e100})).isEqualTo(2.0);
    }

    @Test
    void no_terms_sum_to_zero() {
        assertThat(CompensatedSum.of(new double[0])).isZero();
    }

    @Test
    void a_million_tenths_are_a_hundred_thousand() {
        double[] tenths = new double[1_000_000];
        java.util.Arrays.fill(tenths, 0.1);
        assertThat(CompensatedSum.of(tenths)).isEqualTo(100_000.0);
    }

    @Test
    void products_are_summed_pair_by_pair() {
        assertThat(CompensatedSum.ofProducts(new double[] {1, 2, 3}, new double[] {10, 20, 30}))
                .isEqualTo(140.0);
    }
}

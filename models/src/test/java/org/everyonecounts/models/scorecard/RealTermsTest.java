package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;

class RealTermsTest {
    private static final TreeMap<String, Figure> DEFLATORS = new TreeMap<>(Map.of(
            "2020/21", Figure.of(80), "2021/22", Figure.of(100), "2023/24", Figure.of(125), "2022/23", Figure.of(0)));

    @Test
    void pounds_of_an_earlier_period_are_worth_more_at_later_prices() {
        RealTerms prices = RealTerms.of(DEFLATORS, List.of("2020/21", "2021/22"));
        assertThat(prices.base()).isEqualTo("2021/22");
        assertThat(prices.of(Figure.of(40), "2020/21")).isEqualTo(Figure.of(50));
        assertThat(prices.of(Figure.of(40), "2021/22")).isEqualTo(Figure.of(40));
        assertThat(prices.of(Figure.of(40), "2023/24")).isEqualTo(Figure.of(32));
        assertThat(prices.of(Figure.SUPPRESSED, "2020/21")).isEqualTo(Figure.SUPPRESSED);
    }

    @Test
    void the_base_is_the_latest_period_shown_that_has_a_deflator() {
        assertThat(RealTerms.of(DEFLATORS, List.of("2020/21", "2022/23", "2024/25"))
                        .base())
                .as("a deflator of 0 is none")
                .isEqualTo("2020/21");
    }

    @Test
    void without_a_deflator_real_terms_are_not_available() {
        RealTerms prices = RealTerms.of(DEFLATORS, List.of("2021/22"));
        assertThat(prices.of(Figure.of(40), "2022/23")).isEqualTo(Figure.NOT_AVAILABLE);
        RealTerms none = RealTerms.of(new TreeMap<>(), List.of("2021/22"));
        assertThat(none.base()).isEqualTo("[z]");
        assertThat(none.of(Figure.of(40), "2021/22")).isEqualTo(Figure.NOT_AVAILABLE);
    }
}

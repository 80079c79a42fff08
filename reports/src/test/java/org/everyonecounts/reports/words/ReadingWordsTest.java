package org.everyonecounts.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingWordsTest {
    @Test
    void every_reading_has_words_of_its_own() {
        List<String> words =
                Arrays.stream(Reading.values()).map(ReadingWords::of).toList();
        assertThat(words).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void a_resampled_range_is_never_called_clear() {
        assertThat(ReadingWords.of(Reading.STEADY)).doesNotContainIgnoringCase("clear");
        assertThat(ReadingWords.of(Reading.RESTS_ON_FEW_AREAS)).doesNotContainIgnoringCase("clear");
    }

    @ParameterizedTest
    @CsvSource({
        "-0.0251, 'Below, outside tolerance'",
        "-0.025, Within tolerance",
        "0, Within tolerance",
        "0.025, Within tolerance",
        "0.0251, 'Above, outside tolerance'"
    })
    void the_edge_of_the_tolerance_counts_as_within(double distance, String words) {
        assertThat(ReadingWords.ofDistance(Figure.of(distance), 0.025)).isEqualTo(words);
    }

    @Test
    void a_missing_distance_is_not_available() {
        assertThat(ReadingWords.ofDistance(Figure.NOT_AVAILABLE, 0.025)).isEqualTo("Not available");
    }

    @Test
    void only_a_target_that_was_set_is_called_a_target() {
        assertThat(TargetWords.of(TargetMode.SUPPLIED).distance()).isEqualTo("Distance from target");
        assertThat(TargetWords.of(TargetMode.FAIR_SHARE).distance()).isEqualTo("Distance from the modelled fair share");
        assertThat(TargetWords.of(List.of(TargetMode.FAIR_SHARE, TargetMode.FAIR_SHARE))
                        .target())
                .isEqualTo("Fair share");
        assertThat(TargetWords.of(List.of(TargetMode.FAIR_SHARE, TargetMode.SUPPLIED))
                        .target())
                .isEqualTo("Target or fair share");
    }
}

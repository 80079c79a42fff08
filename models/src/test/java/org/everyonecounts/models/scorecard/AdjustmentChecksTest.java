package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.check.Check;
import org.junit.jupiter.api.Test;

/** What holds a run: adjustments that leave nothing or too little, and figures that cannot be right. */
class AdjustmentChecksTest {
    private static final Scheme SCHEME = SchemeBuilder.fairShare("fair", "money")
            .component("need")
            .adding("lump")
            .subtracting("own")
            .build();

    /** Two areas of 100 people, equal need and £500 each. */
    private static DataBuilder country() {
        DataBuilder builder = new DataBuilder("nation", "icb").area("ENG", "nation", "");
        for (String code : List.of("A", "B")) {
            builder.area(code, "icb", "ENG")
                    .people("2022/23", "registered", code, "100")
                    .index("2022/23", "need", code, "1")
                    .pounds("2022/23", "money", code, "500");
        }
        return builder;
    }

    private static DataBuilder adjusted(String lumpOfA, String ownOfB) {
        return country()
                .adjustment("2022/23", "money", "lump", "A", lumpOfA)
                .adjustment("2022/23", "money", "own", "B", ownOfB);
    }

    private static List<Check> checks(DataBuilder builder, Scheme scheme, String period) {
        AssessmentSettings settings = new AssessmentSettings(period, List.of(), 0, 1, List.of(0.95), "fair", "icb");
        return Assessment.standard()
                .targets(builder.build(), List.of(scheme), settings)
                .checks();
    }

    private static Check check(List<Check> checks, String id) {
        return checks.stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void adjustments_that_leave_money_to_share_and_no_target_below_zero_pass() {
        Check check = check(checks(adjusted("100", "50"), SCHEME, "latest"), "adjustments.fair");
        assertThat(check.status()).isEqualTo(Check.Status.PASSED);
        assertThat(check.tested()).isEqualTo(3);
        Scheme plain =
                SchemeBuilder.fairShare("fair", "money").component("need").build();
        assertThat(checks(country(), plain, "latest"))
                .noneMatch(
                        one -> one.id().startsWith("adjustments.") || one.id().startsWith("scheme_figures."));
    }

    @Test
    void a_target_below_zero_is_an_error_that_names_area_and_pounds() {
        // Blocks share 1,000 − 100 + 2,000 = 2,900; B: 1,450 − 2,000.
        Check check = check(checks(adjusted("100", "2000"), SCHEME, "latest"), "adjustments.fair");
        assertThat(check.status()).isEqualTo(Check.Status.FAILED);
        assertThat(check.severity()).isEqualTo(Check.Severity.ERROR);
        assertThat(check.failed()).isEqualTo(1);
        assertThat(check.message())
                .contains(
                        "area B in 2022/23 is -£550.00",
                        "£1450.00 by need",
                        "-£2000.00 by adjustments",
                        "resource adjustments");
    }

    @Test
    void adjustments_above_the_money_are_an_error_that_names_both() {
        Check check = check(checks(adjusted("1500", "0"), SCHEME, "latest"), "adjustments.fair");
        assertThat(check.severity()).isEqualTo(Check.Severity.ERROR);
        assertThat(check.message())
                .contains("adjustments of £1500.00 in 2022/23 are above the money of £1000.00", "area B", "-£250.00");
    }

    @Test
    void figures_that_cannot_be_right_are_an_error_where_they_would_be_shown() {
        Scheme plain =
                SchemeBuilder.fairShare("fair", "money").component("need").build();
        DataBuilder negative = country().pounds("2022/23", "money", "A", "-600");
        Check check = check(checks(negative, plain, "latest"), "scheme_figures.fair");
        assertThat(check.severity()).isEqualTo(Check.Severity.ERROR);
        assertThat(check.message()).contains("2022/23: spending of stream money of all areas sums to -100");
        DataBuilder later = country();
        for (String code : List.of("A", "B")) {
            later.people("2023/24", "registered", code, "100")
                    .index("2023/24", "need", code, "0")
                    .pounds("2023/24", "money", code, "500");
        }
        assertThat(check(checks(later, plain, "all"), "scheme_figures.fair").message())
                .contains("2023/24: need component need of all areas sums to 0");
        assertThat(checks(later, plain, "2022/23"))
                .as("a period nobody asked for")
                .noneMatch(one -> one.id().startsWith("scheme_figures."));
    }
}

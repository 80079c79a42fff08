package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.jobs.sample.CsvRows.at;
import static org.everyonecounts.jobs.sample.CsvRows.key;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.jobs.sample.CsvRows;
import org.junit.jupiter.api.Test;

/** Indicators that count or describe, changes between periods, and flags, of a run on the sample data. */
class CountedFiguresTest {
    private static final Set<String> COUNTED =
            Set.of("mean_outcome", "spending_per_head", "coverage", "unknown_share", "people_in_rejected_rows");

    private final CsvRows indicators = FinishedRun.ofSampleData().table("indicators");
    private final SampleFigures figures = new SampleFigures();

    private static void assertEstimate(Map<String, String> row, double expected) {
        assertThat(number(row, "estimate")).as("%s", row).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
    }

    @Test
    void no_indicator_goes_unchecked() {
        Set<String> checked = new TreeSet<>(RecomputedFiguresTest.MONEY);
        checked.addAll(COUNTED);
        assertThat(indicators.values("indicator")).isEqualTo(checked);
    }

    @Test
    void spending_per_head_is_all_the_money_over_all_the_people() {
        CsvRows rows = indicators.where("indicator", "spending_per_head");
        assertThat(rows.values("group")).containsExactlyInAnyOrder("money=gross", "money=net");
        for (Map<String, String> row : rows.all()) {
            String period = text(row, "period");
            SampleScheme scheme = SampleScheme.of(text(row, "scheme"));
            double money = NaiveMeasures.total(new NaivePosition(figures, scheme, period, "nation").actual);
            if (text(row, "group").equals("money=gross")) {
                assertThat(scheme.supplied).isFalse();
                money += at(figures.spent(period, "dispensing_and_drugs", "nation"), "ENG")
                        .doubleValue();
            }
            assertEstimate(row, money / at(figures.registered(period, "nation"), "ENG"));
        }
    }

    @Test
    void the_mean_outcome_is_that_of_the_latest_year_begun_and_weighs_boards_by_their_people() {
        for (Map<String, String> row :
                indicators.where("indicator", "mean_outcome").all()) {
            int year = Math.min(2021, Integer.parseInt(text(row, "period").substring(0, 4)));
            if (year == 2014) {
                assertThat(row).containsEntry("estimate", "[x]").containsEntry("reading", "not_available");
                continue;
            }
            Map<String, Double> values = figures.outcome(String.valueOf(year), "ons_health_index");
            assertThat(values).hasSize(42);
            assertThat(row).containsEntry("group", "ons_health_index").containsEntry("n_areas", "42");
            assertEstimate(row, NaiveMeasures.mean(values, figures.registered(text(row, "period"), "icb")));
        }
    }

    @Test
    void coverage_is_known_where_residents_are_and_everyone_is_in_an_accepted_row() {
        for (Map<String, String> row : indicators.where("indicator", "coverage").all()) {
            if (text(row, "period").equals("2019/20")) {
                assertEstimate(
                        row,
                        at(figures.registered("2019/20", "nation"), "ENG")
                                / at(figures.residents("2019/20", "nation"), "ENG"));
            } else {
                assertThat(row).containsEntry("estimate", "[x]").containsEntry("reading", "not_available");
            }
        }
        assertThat(indicators.where("indicator", "people_in_rejected_rows").values("estimate"))
                .containsExactly("0");
        assertThat(indicators.where("indicator", "unknown_share").values("estimate"))
                .containsExactly("[x]");
    }

    @Test
    void a_change_is_measured_against_the_preceding_period_and_never_across_the_break() {
        Map<String, Map<String, String>> byKey =
                indicators.byKey("scheme", "level", "indicator", "group", "confidence", "period");
        Map<String, String> before = new TreeMap<>();
        for (String scheme : indicators.values("scheme")) {
            String last = "";
            for (String period : indicators.where("scheme", scheme).values("period")) {
                before.put(scheme + "|" + period, last);
                last = period;
            }
        }
        int compared = 0;
        for (Map<String, String> row : byKey.values()) {
            if (!RecomputedFiguresTest.MONEY.contains(text(row, "indicator"))) {
                continue;
            }
            String preceding = at(before, key(row, "scheme", "period"));
            if (preceding.isEmpty() || text(row, "period").equals("2016/17")) {
                assertThat(row)
                        .containsEntry("previous_estimate", "[z]")
                        .containsEntry("change", "[z]")
                        .containsEntry("change_lower", "[z]")
                        .containsEntry("change_upper", "[z]");
            } else if (!text(row, "estimate").startsWith("[")) {
                Map<String, String> previous = indicators
                        .where("scheme", text(row, "scheme"), "level", text(row, "level"))
                        .where("indicator", text(row, "indicator"), "group", text(row, "group"))
                        .where("period", preceding)
                        .all()
                        .get(0);
                assertThat(row).containsEntry("previous_estimate", text(previous, "estimate"));
                double change = number(row, "estimate") - number(previous, "estimate");
                assertThat(number(row, "change")).isCloseTo(change, within(1e-12 * Math.max(1, Math.abs(change))));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(800);
    }

    @Test
    void estimates_and_the_break_are_flagged_and_nothing_else_is() {
        CsvRows distances = FinishedRun.ofSampleData().table("distance_from_target");
        for (Map<String, String> row : distances.all()) {
            boolean estimated = text(row, "scheme").equals("gp-payments-need")
                    && !text(row, "period").equals("2022/23");
            boolean broken = text(row, "period").equals("2016/17");
            String flags = (broken ? "[b] " : "") + (estimated ? "[e] " : "");
            assertThat(text(row, "flags")).as("%s", row).isEqualTo(flags.isEmpty() ? "[z]" : flags.strip());
        }
    }

    @Test
    void intervals_are_resampled_or_not_given_and_none_stands_under_ten_areas() {
        for (Map<String, String> row : indicators.all()) {
            if (text(row, "lower").startsWith("[")) {
                assertThat(row).containsEntry("upper", "[z]").containsEntry("lower", "[z]");
            } else {
                assertThat(row).containsEntry("method", "areas_resampled").containsEntry("confidence", "0.95");
                assertThat(number(row, "lower")).isLessThan(number(row, "upper"));
                assertThat(text(row, "indicator"))
                        .isNotIn(
                                "misplaced_share",
                                "misplaced_gbp",
                                "below_target_people",
                                "outside_tolerance_people",
                                "coverage",
                                "unknown_share",
                                "people_in_rejected_rows");
                assertThat(text(row, "level")).as("fewer than 10 areas").isNotEqualTo("region");
            }
        }
        assertThat(List.copyOf(indicators.values("method"))).containsExactly("areas_resampled", "none");
    }
}

package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.jobs.sample.CsvRows.at;
import static org.everyonecounts.jobs.sample.CsvRows.key;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.jobs.sample.CsvRows;
import org.junit.jupiter.api.Test;

/** Indicators that count or describe, changes between periods, and flags, of a run on the sample data. */
class CountedFiguresTest {
    private static final Set<String> COUNTED = Set.of(
            "mean_outcome",
            "achievement",
            "ede",
            "spending_per_head",
            "real_spending_per_weighted_head",
            "outlier_areas",
            "area_variance_corrected",
            "absent_areas",
            "coverage",
            "people_in_rejected_rows");

    private static final Set<String> RESIDENTS = Set.of("2017/18", "2019/20", "2020/21");

    /** Indicators of groups of people, recomputed from their counts in the tests of the models. */
    private static final Set<String> GROUPS = Set.of(
            "par",
            "paf",
            "events_fewer",
            "group_gap",
            "group_ratio",
            "group_disparity",
            "group_variance",
            "group_variance_corrected",
            "group_sii",
            "group_rii",
            "unknown_share",
            "gap_lower_bound",
            "gap_upper_bound");

    private static final String HEALTH = "outcome=ons_health_index";

    private final CsvRows indicators = FinishedRun.ofSampleData().table("indicators");
    private final SampleFigures figures = new SampleFigures();

    private static void assertEstimate(Map<String, String> row, double expected) {
        assertThat(number(row, "estimate")).as("%s", row).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
    }

    @Test
    void no_indicator_goes_unchecked() {
        Set<String> checked = new TreeSet<>(RecomputedFiguresTest.MONEY);
        checked.addAll(COUNTED);
        checked.addAll(GROUPS);
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

    /** Rows of the health index, one a year: 2021 is weighted by the registered people of 2021/22. */
    private List<Map<String, String>> health(String indicator, String group) {
        List<Map<String, String>> rows = indicators
                .where("indicator", indicator, "group", HEALTH + group)
                .all();
        assertThat(rows)
                .hasSize(7)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("scheme", "[z]")
                        .containsEntry("stream", "[z]")
                        .containsEntry("level", "icb")
                        .containsEntry("n_areas", "42"));
        return rows;
    }

    private Map<String, Double> people(Map<String, String> row) {
        int year = Integer.parseInt(text(row, "period"));
        return figures.registered(year + "/" + (year + 1) % 100, "icb");
    }

    @Test
    void the_mean_outcome_of_every_year_weighs_boards_by_their_people() {
        for (Map<String, String> row : health("mean_outcome", "")) {
            Map<String, Double> values = figures.outcome(text(row, "period"), "ons_health_index");
            assertEstimate(row, NaiveMeasures.mean(values, people(row)));
        }
    }

    @Test
    void achievement_and_the_equally_distributed_equivalent_count_those_worse_off_more() {
        for (double v : new double[] {1.5, 2, 3}) {
            for (Map<String, String> row :
                    health("achievement", ";v=" + (v == 1.5 ? "1.5" : String.valueOf((int) v)))) {
                Map<String, Double> values = figures.outcome(text(row, "period"), "ons_health_index");
                Map<String, Double> people = people(row);
                int year = Integer.parseInt(text(row, "period"));
                Map<String, Double> score = figures.score(year + "/" + (year + 1) % 100, "icb");
                double all = NaiveMeasures.total(people);
                double above = 0;
                double achieved = 0;
                for (String area : score.keySet().stream()
                        .sorted(Comparator.comparingDouble(code -> -at(score, code)))
                        .toList()) {
                    double next = above + at(people, area) / all;
                    achieved += at(values, area) * (Math.pow(1 - above, v) - Math.pow(Math.max(0, 1 - next), v));
                    above = next;
                }
                assertEstimate(row, achieved);
            }
        }
        for (Map<String, String> row : health("ede", ";epsilon=2")) {
            Map<String, Double> inverse = new TreeMap<>(figures.outcome(text(row, "period"), "ons_health_index"));
            inverse.replaceAll((area, value) -> 1 / value);
            assertEstimate(row, 1 / NaiveMeasures.mean(inverse, people(row)));
        }
    }

    @Test
    void no_area_of_the_sample_is_absent_and_an_outcome_without_counts_has_no_outliers() {
        for (Map<String, String> row :
                indicators.where("indicator", "absent_areas").all()) {
            assertThat(row).containsEntry("estimate", "0").containsEntry("n_excluded", "0");
        }
        CsvRows index = indicators.where("group", "outcome=ons_health_index");
        assertThat(index.where("indicator", "outlier_areas").values("estimate")).containsExactly("[z]");
        assertThat(index.where("indicator", "area_variance_corrected").values("estimate"))
                .containsExactly("[x]");
    }

    @Test
    void coverage_is_known_where_residents_are_and_everyone_is_in_an_accepted_row() {
        for (Map<String, String> row : indicators.where("indicator", "coverage").all()) {
            String period = text(row, "period");
            if (RESIDENTS.contains(period)) {
                assertEstimate(
                        row,
                        at(figures.registered(period, "nation"), "ENG")
                                / at(figures.residents(period, "nation"), "ENG"));
            } else {
                assertThat(row).containsEntry("estimate", "[x]").containsEntry("reading", "not_available");
            }
        }
        assertThat(indicators.where("indicator", "people_in_rejected_rows").values("estimate"))
                .containsExactly("0");
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
                boolean ofGroups =
                        text(row, "scheme").equals("[z]") && text(row, "method").equals("measurement");
                assertThat(row)
                        .containsEntry("method", ofGroups ? "measurement" : "areas_resampled")
                        .containsEntry("confidence", "0.95");
                assertThat(number(row, "lower")).isLessThanOrEqualTo(number(row, "upper"));
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
        assertThat(List.copyOf(indicators.values("method"))).containsExactly("areas_resampled", "measurement", "none");
    }
}

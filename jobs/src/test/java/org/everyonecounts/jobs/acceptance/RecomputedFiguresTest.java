package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.jobs.sample.CsvRows.at;
import static org.everyonecounts.jobs.sample.CsvRows.key;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.everyonecounts.jobs.sample.CsvRows;
import org.junit.jupiter.api.Test;

/** Every figure of a run on the sample data agrees with a naive recomputation from the sample files. */
class RecomputedFiguresTest {
    static final Set<String> MONEY = Set.of(
            "misplaced_share",
            "misplaced_gbp",
            "mean_abs_distance",
            "concentration_spending",
            "concentration_need",
            "horizontal_inequity",
            "kakwani",
            "gini_spending",
            "theil_spending",
            "theil_between",
            "theil_within",
            "elasticity",
            "sii_spending",
            "rii_spending",
            "core20_gap",
            "core20_ratio",
            "deprivation_gap",
            "deprivation_ratio",
            "below_target_people",
            "outside_tolerance_people");

    private final FinishedRun run = FinishedRun.ofSampleData();
    private final SampleFigures figures = new SampleFigures();
    private final Map<String, NaivePosition> positions = new HashMap<>();

    private NaivePosition position(Map<String, String> row) {
        return positions.computeIfAbsent(
                key(row, "scheme", "period", "level"),
                name -> new NaivePosition(
                        figures, SampleScheme.of(text(row, "scheme")), text(row, "period"), text(row, "level")));
    }

    /** To 1e-10, of the value itself where that is above 1. */
    private static Offset<Double> close(double value) {
        return within(1e-10 * Math.max(1, Math.abs(value)));
    }

    private static void assertCell(Map<String, String> row, String column, double expected) {
        assertThat(number(row, column)).as("%s of %s", column, row).isCloseTo(expected, close(expected));
    }

    @Test
    void distances_of_every_area_scheme_period_and_level() {
        CsvRows rows = run.table("distance_from_target");
        // 2 schemes of 9 years with 106 + 42 + 7 + 1 areas, 2 schemes of 2 years with 42 + 7 + 1
        assertThat(rows.size()).isEqualTo(2 * 9 * 156 + 2 * 2 * 50);
        for (Map<String, String> row : rows.all()) {
            NaivePosition naive = position(row);
            String area = text(row, "area_code");
            double people = at(naive.people, area);
            double weighted = at(naive.weighted, area);
            double actual = at(naive.actual, area);
            double target = at(naive.target, area);
            assertCell(row, "population", people);
            assertCell(row, "weighted_population", weighted);
            assertCell(row, "need_index", weighted / people);
            assertCell(row, "target_share", target / NaiveMeasures.total(naive.target));
            assertCell(row, "actual_gbp", actual);
            // Shown targets are whole pence; those of coarser areas are sums of up to 106 of them.
            double rounding = text(row, "level").equals("sub_icb") ? 0.0101 : 1;
            assertThat(number(row, "target_gbp")).isCloseTo(target, within(rounding));
            assertThat(number(row, "distance_gbp")).isCloseTo(actual - target, within(rounding));
            assertCell(row, "distance", naive.distance(area));
            assertCell(row, "distance_relative", (1 + naive.distance(area)) / (1 + naive.nationDistance()) - 1);
            assertCell(row, "actual_per_head", actual / people);
            assertCell(row, "actual_per_weighted_head", actual / weighted);
            assertThat(number(row, "target_per_head")).isCloseTo(target / people, within(1e-6));
            assertThat(row).containsEntry("distance_lower", "[z]").containsEntry("distance_upper", "[z]");
        }
    }

    @Test
    void every_money_indicator_of_every_scheme_period_and_level() {
        CsvRows rows = run.table("indicators").where("group", "[z]");
        Map<String, Set<String>> seen = new HashMap<>();
        for (Map<String, String> row : rows.all()) {
            if (!MONEY.contains(text(row, "indicator"))) {
                continue;
            }
            seen.computeIfAbsent(key(row, "scheme", "period", "level"), name -> new TreeSet<>())
                    .add(text(row, "indicator"));
            NaivePosition naive = position(row);
            double expected = at(naive.indicators(), text(row, "indicator"));
            if (Double.isNaN(expected)) {
                assertThat(row).containsEntry("estimate", "[z]").containsEntry("reading", "not_available");
            } else {
                assertCell(row, "estimate", expected);
            }
            assertThat(row)
                    .containsEntry("n_areas", String.valueOf(naive.people.size()))
                    .containsEntry("n_excluded", "0");
        }
        assertThat(seen).hasSize(2 * 9 * 3 + 2 * 2 * 2);
        seen.values().forEach(names -> assertThat(names).isEqualTo(MONEY));
    }

    @Test
    void the_headline_for_each_need_measure_rank_and_money() {
        CsvRows rows = run.table("indicators")
                .where("scheme", "gp-payments-need", "indicator", "horizontal_inequity", "level", "sub_icb");
        int compared = 0;
        for (Map<String, String> row : rows.all()) {
            if (text(row, "group").startsWith("need=")) {
                assertCell(row, "estimate", position(row).sensitivity(text(row, "group")));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(9 * 4 * 2 * 2);
    }

    @Test
    void registered_over_resident_people_where_both_are_given() {
        CsvRows rows = run.table("coverage").where("period", "2019/20");
        for (String level : List.of("nation", "region", "icb", "sub_icb")) {
            Map<String, Double> registered = figures.registered("2019/20", level);
            Map<String, Double> residents = figures.residents("2019/20", level);
            Map<String, Map<String, String>> found = rows.where("level", level).byKey("area_code");
            assertThat(found.keySet()).isEqualTo(registered.keySet());
            found.forEach((area, row) -> {
                assertCell(row, "registered", at(registered, area));
                assertCell(row, "resident", at(residents, area));
                assertCell(row, "coverage", at(registered, area) / at(residents, area));
            });
        }
    }

    @Test
    void need_components_give_weighted_people_as_published_and_their_index() {
        CsvRows rows = run.table("need_components");
        for (SampleScheme scheme : SampleScheme.values()) {
            assertThat(rows.where("scheme", scheme.id).size()).isPositive();
        }
        for (Map<String, String> row : rows.all()) {
            String level = text(row, "level");
            Map<String, Double> weighted = figures.component(text(row, "period"), text(row, "component"), level);
            double people = at(figures.registered(text(row, "period"), level), text(row, "area_code"));
            assertCell(row, "population", people);
            assertCell(row, "weighted_population", at(weighted, text(row, "area_code")));
            assertCell(row, "index", at(weighted, text(row, "area_code")) / people);
        }
    }

    @Test
    void deprivation_groups_with_their_shares_and_pounds_per_head() {
        CsvRows rows = run.table("deprivation_profile");
        assertThat(rows.where("level", "sub_icb", "scheme", "gp-payments", "period", "2021/22")
                        .size())
                .isEqualTo(10);
        assertThat(rows.where("level", "icb", "scheme", "core", "period", "2023/24")
                        .size())
                .isEqualTo(5);
        assertThat(rows.where("level", "region").size()).isZero();
        for (Map<String, String> row : rows.all()) {
            NaivePosition naive = position(row);
            Map<String, Integer> groups = naive.groups();
            int group = Integer.parseInt(text(row, "group"));
            double people = NaivePosition.inGroup(naive.people, groups, group);
            double weighted = NaivePosition.inGroup(naive.weighted, groups, group);
            double paid = NaivePosition.inGroup(naive.actual, groups, group);
            double needShare = weighted / NaiveMeasures.total(naive.weighted);
            double spendingShare = paid / NaiveMeasures.total(naive.actual);
            assertCell(row, "population", people);
            assertCell(row, "weighted_population", weighted);
            assertCell(row, "actual_gbp", paid);
            assertCell(row, "need_share", needShare);
            assertCell(row, "spending_share", spendingShare);
            assertCell(row, "ratio", spendingShare / needShare);
            assertCell(row, "per_head", paid / people);
            assertCell(row, "per_weighted_head", paid / weighted);
        }
    }

    @Test
    void concentration_curves_run_from_nothing_to_everything_through_every_area() {
        CsvRows rows = run.table("concentration_curve");
        assertThat(rows.values("scheme")).hasSize(4);
        for (Map<String, String> row : rows.all()) {
            NaivePosition naive = position(row);
            int position = Integer.parseInt(text(row, "position"));
            Set<String> first = naive.leastDeprived(position);
            assertCell(row, "people", shareOf(naive.people, first));
            assertCell(row, "spending", shareOf(naive.actual, first));
            assertCell(row, "need", shareOf(naive.weighted, first));
        }
        for (Map<String, String> row : rows.where("position", "0").all()) {
            CsvRows curve = rows.where("scheme", text(row, "scheme"), "period", text(row, "period"))
                    .where("level", text(row, "level"));
            assertThat(curve.size()).isEqualTo(position(row).people.size() + 1);
        }
    }

    private static double shareOf(Map<String, Double> values, Set<String> areas) {
        double part = 0;
        for (String area : areas) {
            part += at(values, area);
        }
        return part / NaiveMeasures.total(values);
    }
}

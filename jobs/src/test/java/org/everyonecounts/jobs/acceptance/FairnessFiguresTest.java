package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.jobs.sample.CsvRows.at;
import static org.everyonecounts.jobs.sample.CsvRows.key;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.Test;

/** Quantiles of deprivation and pounds in real terms of a run on the sample data, made again from the sample files. */
class FairnessFiguresTest {
    private static final String PRICES = "2024/25";

    private final FinishedRun run = FinishedRun.ofSampleData();
    private final SampleFigures figures = new SampleFigures();
    private final Map<String, Map<String, String>> deflators =
            CsvRows.of(ProjectFolders.sampleData().resolve("deflators.csv")).byKey("period");

    private double real(String period) {
        return number(at(deflators, PRICES), "index") / number(at(deflators, period), "index");
    }

    private static void assertCell(Map<String, String> row, String column, double expected) {
        assertThat(number(row, column))
                .as("%s of %s", column, row)
                .isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void national_and_local_quantiles_with_their_shares_and_real_pounds() {
        CsvRows rows = run.table("deprivation_quantiles");
        // National tenths and fifths of 106 areas, fifths of 42; regions with 20 areas or more have fifths of their
        // own.
        assertThat(rows.where("scheme", "gp-payments", "period", "2021/22", "within", "ENG", "level", "sub_icb")
                        .size())
                .isEqualTo(10 + 5);
        assertThat(rows.where("scheme", "core", "period", "2023/24", "level", "icb")
                        .size())
                .isEqualTo(5);
        assertThat(rows.values("within")).hasSizeGreaterThan(1);
        assertThat(rows.where("level", "region").size()).isZero();
        Map<String, NaivePosition> positions = new HashMap<>();
        for (Map<String, String> row : rows.all()) {
            NaivePosition naive = positions.computeIfAbsent(
                    key(row, "scheme", "period", "level"),
                    name -> new NaivePosition(
                            figures, SampleScheme.of(text(row, "scheme")), text(row, "period"), text(row, "level")));
            Set<String> inside = new TreeSet<>(naive.people.keySet());
            String within = text(row, "within");
            inside.removeIf(
                    area -> !figures.above(area, figures.levelOf(within)).equals(within));
            int groups = Integer.parseInt(text(row, "groups"));
            assertThat(inside.size()).isGreaterThanOrEqualTo(groups == 10 ? 60 : 20);
            Map<String, Integer> groupOf = naive.quantiles(inside, groups);
            double[] people = sums(naive.people, groupOf, row);
            double[] weighted = sums(naive.weighted, groupOf, row);
            double[] paid = sums(naive.actual, groupOf, row);
            assertCell(row, "population", people[0]);
            assertCell(row, "weighted_population", weighted[0]);
            assertCell(row, "actual_gbp", paid[0]);
            assertCell(row, "need_share", weighted[0] / weighted[1]);
            assertCell(row, "spending_share", paid[0] / paid[1]);
            assertCell(row, "ratio", paid[0] / paid[1] / (weighted[0] / weighted[1]));
            assertCell(row, "per_head", paid[0] / people[0]);
            assertCell(row, "per_weighted_head", paid[0] / weighted[0]);
            assertCell(row, "real_per_weighted_head", paid[0] / weighted[0] * real(text(row, "period")));
            assertThat(row).containsEntry("price_base", PRICES);
        }
    }

    /** The sum over the group of a row, and over all areas ranked with it. */
    private static double[] sums(Map<String, Double> values, Map<String, Integer> groupOf, Map<String, String> row) {
        double[] sums = new double[2];
        groupOf.forEach((area, group) -> {
            sums[0] += group.toString().equals(text(row, "group")) ? at(values, area) : 0;
            sums[1] += at(values, area);
        });
        return sums;
    }

    @Test
    void real_spending_is_all_the_money_over_all_the_weighted_people_at_the_latest_prices() {
        CsvRows rows = run.table("indicators").where("indicator", "real_spending_per_weighted_head");
        assertThat(rows.size()).isPositive();
        for (Map<String, String> row : rows.all()) {
            String period = text(row, "period");
            NaivePosition naive =
                    new NaivePosition(figures, SampleScheme.of(text(row, "scheme")), period, text(row, "level"));
            assertCell(
                    row,
                    "estimate",
                    NaiveMeasures.total(naive.actual) / NaiveMeasures.total(naive.weighted) * real(period));
        }
    }

    @Test
    void the_most_deprived_fifth_is_not_compared_across_the_break_of_2016_17() {
        CsvRows rows = run.table("indicators").where("indicator", "core20_gap", "level", "sub_icb");
        for (Map<String, String> row : rows.where("period", "2016/17").all()) {
            assertThat(row).containsEntry("previous_estimate", "[z]").containsEntry("change", "[z]");
        }
        for (Map<String, String> row :
                rows.where("period", "2021/22", "confidence", "0.95").all()) {
            Map<String, String> before = rows.where("period", "2020/21", "scheme", text(row, "scheme"))
                    .where("confidence", "0.95")
                    .only();
            assertThat(text(row, "previous_estimate")).isEqualTo(text(before, "estimate"));
        }
    }
}

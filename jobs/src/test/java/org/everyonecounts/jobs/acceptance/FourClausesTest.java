package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.jobs.sample.CsvRows.at;
import static org.everyonecounts.jobs.sample.CsvRows.key;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four clauses on the finished run on the sample data, their figures made again from the sample files by arithmetic of the test's own. */
class FourClausesTest {
    private static final String HEADLINE = "gp-payments-need";

    private final FinishedRun run = FinishedRun.ofSampleData();
    private final CsvRows indicators = run.table("indicators");
    private final SampleFigures figures = new SampleFigures();

    private static CsvRows sample(String table) {
        return CsvRows.of(ProjectFolders.sampleData().resolve(table + ".csv"));
    }

    private Path workbook() throws Exception {
        try (Stream<Path> files = Files.list(run.folder().resolve("report"))) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void assertClose(Map<String, String> row, String column, double expected) {
        assertThat(number(row, column))
                .as("%s of %s", column, row)
                .isCloseTo(expected, within(1e-9 * Math.max(1e-3, Math.abs(expected))));
    }

    @ParameterizedTest
    @CsvSource({"Benefit, true", "Fairness, true", "No one disadvantaged, true", "Everyone counted, false"})
    void the_scorecard_shows_a_clause_with_its_answer_its_values_its_intervals_and_its_readings(
            String clause, boolean limits) throws Exception {
        ReadWorkbook.SheetTable card = at(ReadWorkbook.tables(workbook()), "Table_1_Scorecard");
        int values = 0;
        int intervals = 0;
        for (int i = 0; i < card.rows().size(); i++) {
            Map<String, Object> row = card.row(i);
            if (at(row, "Clause").equals(clause)) {
                assertThat(at(row, "Reading").toString()).isNotBlank();
                assertThat(at(row, "Confidence").toString()).isNotBlank();
                values += at(row, "Value") instanceof BigDecimal ? 1 : 0;
                intervals +=
                        at(row, "Lower limit") instanceof BigDecimal && at(row, "Upper limit") instanceof BigDecimal
                                ? 1
                                : 0;
            }
        }
        assertThat(values).isGreaterThan(2);
        assertThat(intervals > 2).isEqualTo(limits);
    }

    @Test
    void each_figure_of_the_scorecard_is_found_in_indicators_csv() throws Exception {
        Map<String, String> nouns = new HashMap<>();
        Json.parse(Files.readAllBytes(ProjectFolders.sampleData().resolve("datapackage.json")))
                .path("x-area-names")
                .properties()
                .forEach(noun -> nouns.put(noun.getKey(), noun.getValue().asString()));
        TwinTable twin = new IndicatorTwins(new TwinRows(run.folder(), nouns))
                .all().stream()
                        .filter(table -> table.sheet().equals("Table_1_Scorecard"))
                        .findFirst()
                        .orElseThrow();
        assertThat(twin.assertHolds(at(ReadWorkbook.tables(workbook()), twin.sheet())))
                .isGreaterThan(300);
    }

    @ParameterizedTest
    @CsvSource({"under75_mortality, 16", "ae_attendances_under_5, 2"})
    void gaps_slopes_and_what_is_attributable_by_tenth_of_deprivation_in_every_year(String outcome, int years) {
        CsvRows groups = sample("groups").where("outcome", outcome, "characteristic", "deprivation");
        assertThat(groups.values("period")).hasSize(years);
        for (String period : groups.values("period")) {
            Map<String, Double> expected =
                    new NaiveGroups(groups.where("period", period).all()).figures();
            expected.forEach((indicator, estimate) -> {
                Map<String, String> row = of(indicator, outcome + ";characteristic=deprivation", period);
                assertClose(row, "estimate", estimate);
                assertThat(row)
                        .containsEntry("method", "measurement")
                        .containsEntry("n_areas", "10")
                        .containsEntry("confidence", "0.95");
                assertThat(number(row, "lower")).isLessThan(estimate);
                assertThat(number(row, "upper")).isGreaterThan(estimate);
            });
        }
    }

    private Map<String, String> of(String indicator, String part, String period) {
        return indicators
                .where("indicator", indicator, "group", "outcome=" + part, "period", period)
                .only();
    }

    @Test
    void the_interval_of_the_gap_is_that_of_two_independent_rates() {
        CsvRows groups = sample("groups").where("outcome", "under75_mortality", "characteristic", "deprivation");
        for (String period : groups.values("period")) {
            CsvRows year = groups.where("period", period);
            double error = Math.hypot(
                    number(year.where("group", "1").only(), "standard_error"),
                    number(year.where("group", "10").only(), "standard_error"));
            Map<String, String> row = of("group_gap", "under75_mortality;characteristic=deprivation", period);
            assertClose(row, "lower", number(row, "estimate") - 1.959963984540054 * error);
            assertClose(row, "upper", number(row, "estimate") + 1.959963984540054 * error);
            assertThat(row).containsEntry("reading", "clear_against_deprived");
        }
    }

    @Test
    void the_mean_of_smoking_is_all_smokers_over_all_people_and_its_outliers_stand_outside_the_funnel() {
        List<Map<String, String>> areas = sample("outcomes").where("outcome", "smoking_prevalence").all().stream()
                .sorted(Comparator.comparing(row -> text(row, "area_code")))
                .toList();
        double[] smokers =
                areas.stream().mapToDouble(row -> number(row, "numerator")).toArray();
        double[] people =
                areas.stream().mapToDouble(row -> number(row, "denominator")).toArray();
        double all = Arrays.stream(smokers).sum() / Arrays.stream(people).sum();
        assertThat(number(of("mean_outcome", "smoking_prevalence", "2022/23"), "estimate"))
                .isCloseTo(all, within(1e-7));
        NaiveFunnel funnel = new NaiveFunnel(smokers, people);
        CsvRows shown = run.table("outliers").where("outcome", "smoking_prevalence");
        assertThat(shown.size()).isEqualTo(2 * 106);
        for (int i = 0; i < areas.size(); i++) {
            for (Map.Entry<String, Double> level : Map.of("0.95", 1.959963984540054, "0.998", 3.090232306167813)
                    .entrySet()) {
                Map<String, String> row = shown.where(
                                "area_code", text(areas.get(i), "area_code"), "confidence", level.getKey())
                        .only();
                // Limits are given to three digits, so that nobody works a count out from them.
                double lower = funnel.limit(i, -level.getValue());
                double upper = funnel.limit(i, level.getValue());
                assertThat(number(row, "lower")).as("%s", row).isCloseTo(lower, within(0.006 * Math.abs(lower)));
                assertThat(number(row, "upper")).as("%s", row).isCloseTo(upper, within(0.006 * upper));
            }
        }
        assertThat(number(of("outlier_areas", "smoking_prevalence", "2022/23"), "estimate"))
                .isEqualTo(funnel.outliers())
                .isEqualTo(shown.where("reading", "outside_tolerance", "confidence", "0.95")
                        .size());
    }

    @Test
    void deaths_of_unknown_ethnicity_are_a_share_of_9_24_per_cent_and_bound_the_gap_on_both_sides() {
        CsvRows groups = sample("groups").where("outcome", "covid_hospital_deaths", "period", "2020");
        double unknown = number(groups.where("group", "unknown").only(), "numerator");
        double all = groups.sum("numerator").doubleValue();
        List<Map<String, String>> known = groups.all().stream()
                .filter(row -> !text(row, "group").equals("unknown"))
                .sorted(Comparator.comparingDouble(row -> number(row, "value")))
                .toList();
        Map<String, String> best = known.get(0);
        Map<String, String> worst = known.get(known.size() - 1);
        String part = "covid_hospital_deaths;characteristic=ethnicity";
        assertThat(unknown / all).isCloseTo(0.0924, within(5e-5));
        assertClose(of("unknown_share", part, "2020"), "estimate", unknown / all);
        assertClose(of("gap_lower_bound", part, "2020"), "estimate", rate(worst, 0) - rate(best, unknown));
        assertClose(of("gap_upper_bound", part, "2020"), "estimate", rate(worst, unknown) - rate(best, 0));
    }

    /** Per 100,000 people, with more events than are known. */
    private static double rate(Map<String, String> row, double more) {
        return 100_000 * (number(row, "numerator") + more) / number(row, "denominator");
    }

    @Test
    void coverage_in_2019_20_is_registered_over_resident_people_in_england_and_every_sub_icb() {
        CsvRows coverage = run.table("coverage").where("period", "2019/20");
        assertThat(number(coverage.where("level", "nation").only(), "coverage")).isCloseTo(1.07158740, within(5e-9));
        Map<String, Double> registered = figures.registered("2019/20", "sub_icb");
        Map<String, Double> resident = figures.residents("2019/20", "sub_icb");
        CsvRows areas = coverage.where("level", "sub_icb");
        assertThat(areas.size()).isEqualTo(106);
        for (Map<String, String> row : areas.all()) {
            String area = text(row, "area_code");
            assertThat(number(row, "coverage")).isCloseTo(at(registered, area) / at(resident, area), within(1e-9));
        }
    }

    @Test
    void the_most_deprived_fifth_and_pounds_in_real_terms_are_made_again_from_the_files() {
        Map<String, Double> deflators = new TreeMap<>();
        sample("deflators").all().forEach(row -> deflators.put(text(row, "period"), number(row, "index")));
        int compared = 0;
        for (String indicator : List.of("core20_ratio", "real_spending_per_weighted_head")) {
            for (Map<String, String> row : indicators
                    .where("indicator", indicator, "scheme", HEADLINE, "level", "sub_icb")
                    .all()) {
                String period = text(row, "period");
                NaivePosition naive = new NaivePosition(figures, SampleScheme.of(HEADLINE), period, "sub_icb");
                double real = NaiveMeasures.total(naive.actual)
                        / NaiveMeasures.total(naive.weighted)
                        * at(deflators, "2024/25")
                        / at(deflators, period);
                assertClose(
                        row, "estimate", indicator.equals("core20_ratio") ? at(naive.indicators(), indicator) : real);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(2 * 9);
    }

    @Test
    void nobody_is_missing_because_an_area_is() {
        for (Map<String, String> row :
                indicators.where("indicator", "absent_areas").all()) {
            assertThat(row).as(key(row, "scheme", "period", "level")).containsEntry("estimate", "0");
        }
        assertThat(indicators.where("indicator", "absent_areas").size()).isPositive();
    }
}

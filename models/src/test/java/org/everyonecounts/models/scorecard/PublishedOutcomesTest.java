package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.models.area.PublishedFigures.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.PublishedFigures;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.rates.DirectStandardisation;
import org.everyonecounts.models.rates.Rate;
import org.everyonecounts.models.uncertainty.Limits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Indicators of outcomes on published figures of England; see the index of the folder {@code shared} for their sources. */
@Tag("shared")
class PublishedOutcomesTest {
    /** European Standard Population 2013, bands 0–4 to 70–74. */
    private static final double[] EUROPEAN = {
        5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000
    };

    private static final double PER = 100_000;

    private static DataBuilder england() {
        return new DataBuilder("nation", "icb")
                .area("ENG", "nation", "")
                .area("A", "icb", "ENG")
                .people("2023/24", "registered", "A", "100")
                .index("2023/24", "need", "A", "1")
                .pounds("2023/24", "money", "A", "10");
    }

    private static Map<String, List<IndicatorRow>> rows(DataBuilder builder) {
        AssessmentSettings settings = new AssessmentSettings("latest", List.of(), 0, 1, List.of(0.95), "fair", "icb");
        Scheme scheme =
                SchemeBuilder.fairShare("fair", "money").component("need").build();
        Assessment assessment = Assessment.standard();
        Map<String, List<IndicatorRow>> rows = new TreeMap<>();
        assessment
                .indicators(builder.build(), assessment.targets(builder.build(), List.of(scheme), settings), settings)
                .indicators()
                .forEach(row -> rows.computeIfAbsent(row.indicator(), id -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    /** Deaths and people by five-year band. */
    private static final class Mortality {
        private final double[] deaths = new double[EUROPEAN.length];
        private final double[] people = new double[EUROPEAN.length];

        static Mortality of(List<Map<String, String>> rows, Predicate<Map<String, String>> wanted) {
            Mortality sums = new Mortality();
            for (Map<String, String> row : rows) {
                if (wanted.test(row)) {
                    int band = Integer.parseInt(cell(row, "age")) / 5;
                    sums.deaths[band] += Double.parseDouble(cell(row, "deaths"));
                    sums.people[band] += Double.parseDouble(cell(row, "population"));
                }
            }
            return sums;
        }

        Rate rate() {
            return DirectStandardisation.rate(deaths, people, EUROPEAN, PER);
        }

        /** √Σ (w/n)² x ÷ Σ w, per 100,000. */
        double standardError() {
            double variance = 0;
            double all = 0;
            for (int band = 0; band < EUROPEAN.length; band++) {
                variance += Math.pow(EUROPEAN[band] / people[band], 2) * deaths[band];
                all += EUROPEAN[band];
            }
            return PER * Math.sqrt(variance) / all;
        }

        static String sum(double[] counts) {
            double all = 0;
            for (double count : counts) {
                all += count;
            }
            return String.valueOf((long) all);
        }
    }

    @Test
    void mortality_under_75_falls_and_its_relative_gap_by_deprivation_rises() {
        List<Map<String, String>> published =
                PublishedFigures.rows("data/groups/england_deaths_u75_by_imd_decile_sex_age_2001-2016.csv");
        assertThat(Mortality.of(published, row -> cell(row, "period").compareTo("2014") >= 0)
                        .rate()
                        .value())
                .isCloseTo(333.84, within(0.005));
        assertThat(Mortality.of(published, row -> cell(row, "period").compareTo("2003") <= 0)
                        .rate()
                        .value())
                .isCloseTo(452.20, within(0.005));
        DataBuilder builder = england();
        Map<String, double[]> rates = new TreeMap<>();
        Map<String, double[]> people = new TreeMap<>();
        for (int year = 2001; year <= 2016; year++) {
            String period = String.valueOf(year);
            double[] ofDeciles = new double[10];
            double[] peopleOf = new double[10];
            for (int decile = 1; decile <= 10; decile++) {
                String group = String.valueOf(decile);
                Mortality one = Mortality.of(
                        published,
                        row -> cell(row, "period").equals(period)
                                && cell(row, "imd_decile").equals(group));
                ofDeciles[decile - 1] = one.rate().value();
                peopleOf[decile - 1] = Double.parseDouble(Mortality.sum(one.people));
                builder.group(
                        period,
                        "ENG",
                        "deprivation",
                        group,
                        "under_75_mortality",
                        String.valueOf(one.rate().value()),
                        Mortality.sum(one.deaths),
                        Mortality.sum(one.people),
                        String.valueOf(one.standardError()));
            }
            rates.put(period, ofDeciles);
            people.put(period, peopleOf);
            Mortality all = Mortality.of(published, row -> cell(row, "period").equals(period));
            builder.outcome(
                    period,
                    "ENG",
                    "under_75_mortality",
                    false,
                    String.valueOf(all.rate().value()),
                    Mortality.sum(all.deaths),
                    Mortality.sum(all.people),
                    String.valueOf(all.standardError()));
        }
        Map<String, List<IndicatorRow>> rows = rows(builder);
        List<IndicatorRow> gaps = rows.getOrDefault("group_gap", List.of());
        List<IndicatorRow> ratios = rows.getOrDefault("group_ratio", List.of());
        List<IndicatorRow> slopes = rows.getOrDefault("group_sii", List.of());
        for (List<IndicatorRow> each : List.of(gaps, ratios, slopes, rows.getOrDefault("group_rii", List.of()))) {
            assertThat(each)
                    .hasSize(16)
                    .allSatisfy(row -> assertThat(row.reading()).isEqualTo(Reading.CLEAR_AGAINST_DEPRIVED));
        }
        for (int i = 0; i < 16; i++) {
            double[] y = rates.getOrDefault(gaps.get(i).period(), new double[10]);
            assertThat(gaps.get(i).estimate().number()).isCloseTo(y[0] - y[9], within(1e-9));
            assertThat(ratios.get(i).estimate().number()).isCloseTo(y[0] / y[9], within(1e-12));
            assertThat(slopes.get(i).estimate().number())
                    .isCloseTo(slope(y, people.getOrDefault(gaps.get(i).period(), new double[10])), within(1e-8));
            assertThat(slopes.get(i).lower().number())
                    .isLessThan(slopes.get(i).estimate().number());
        }
        IndicatorRow last = gaps.get(15);
        double error = Math.hypot(
                last.standardError().number(), gaps.get(0).standardError().number());
        assertThat(gaps.get(0).estimate().number() - last.estimate().number())
                .as("the absolute gap is smaller, beyond error")
                .isGreaterThan(1.96 * error);
        assertThat(ratios.get(15).lower().number())
                .as("the relative gap is greater, beyond error")
                .isGreaterThan(ratios.get(0).upper().number());
        assertThat(rows.getOrDefault("mean_outcome", List.of()).get(15).change().isNumber())
                .isTrue();
        assertThat(rows.getOrDefault("events_fewer", List.of())
                        .get(15)
                        .estimate()
                        .number())
                .as("deaths under 75 of 2016 above the rate of the least deprived tenth")
                .isBetween(50_000.0, 70_000.0);
    }

    /** Weighted least squares of the rate on the rank of people, the least deprived at 0. */
    private static double slope(double[] y, double[] people) {
        double all = 0;
        for (double each : people) {
            all += each;
        }
        double below = 0;
        double sxy = 0;
        double sxx = 0;
        for (int group = y.length - 1; group >= 0; group--) {
            double share = people[group] / all;
            double rank = below + share / 2;
            sxy += share * (rank - 0.5) * y[group];
            sxx += share * (rank - 0.5) * (rank - 0.5);
            below += share;
        }
        return sxy / sxx;
    }

    @Test
    void limits_of_every_published_smoking_rate_are_wilsons() {
        int compared = 0;
        for (Map<String, String> row :
                PublishedFigures.rows("data/groups/fingertips_91547_smoking_qof_england_icb_subicb.csv")) {
            OutcomeUnit unit = new OutcomeUnit(
                    cell(row, "area_code"),
                    DataBuilder.figure(cell(row, "value")),
                    Figure.NOT_APPLICABLE,
                    DataBuilder.figure(cell(row, "numerator")),
                    DataBuilder.figure(cell(row, "denominator")),
                    Figure.NOT_AVAILABLE);
            CountScale scale = CountScale.of(List.of(unit)).orElseThrow();
            assertThat(scale).isEqualTo(new CountScale(100, true));
            Limits limits =
                    scale.limits(unit.numerator().number(), unit.denominator().number(), 0.95);
            assertThat(limits.lower()).isCloseTo(Double.parseDouble(cell(row, "lower")), within(5e-6));
            assertThat(limits.upper()).isCloseTo(Double.parseDouble(cell(row, "upper")), within(5e-6));
            compared++;
        }
        assertThat(compared).isEqualTo(453);
    }

    @Test
    void the_ethnicity_of_one_covid_death_in_eleven_is_not_known_and_the_bounds_show_what_that_means() {
        Map<String, String> census = Map.of(
                "British (White)", "White: English/Welsh/Scottish/Northern Irish/British",
                "Indian (Asian or Asian British)", "Asian/Asian British: Indian",
                "Caribbean (Black or Black British)", "Black/African/Caribbean/Black British: Caribbean");
        Map<String, Double> people = new TreeMap<>();
        for (Map<String, String> row : PublishedFigures.rows("data/groups/census2011_ethnicity_age_england.csv")) {
            people.merge(cell(row, "group"), Double.parseDouble(cell(row, "population")), Double::sum);
        }
        DataBuilder builder = england();
        double unknown = 0;
        Map<String, Double> deaths = new TreeMap<>();
        for (Map<String, String> row :
                PublishedFigures.rows("data/groups/england_covid_hospital_deaths_by_ethnicity_2020-05-19.csv")) {
            String group = cell(row, "group");
            if (!cell(row, "row_type").equals("group")) {
                continue;
            }
            double count = Double.parseDouble(cell(row, "numerator"));
            if (cell(row, "group_level1").equals("Unknown")) {
                unknown += count;
                continue;
            }
            deaths.put(group, count);
            String name = census.getOrDefault(group, "");
            builder.group(
                    "2020",
                    "ENG",
                    "ethnicity",
                    group,
                    "covid_deaths",
                    "[x]",
                    cell(row, "numerator"),
                    people.containsKey(name)
                            ? String.valueOf(people.getOrDefault(name, 0.0).longValue())
                            : "[x]",
                    "[x]");
        }
        builder.group(
                "2020",
                "ENG",
                "ethnicity",
                "unknown",
                "covid_deaths",
                "[x]",
                String.valueOf((long) unknown),
                "[x]",
                "[x]");
        Map<String, List<IndicatorRow>> rows = rows(builder);
        assertThat(one(rows, "unknown_share")).isCloseTo(0.0924, within(0.00005));
        double british = people.getOrDefault(census.getOrDefault("British (White)", ""), 0.0);
        double caribbean = people.getOrDefault(census.getOrDefault("Caribbean (Black or Black British)", ""), 0.0);
        double ofBritish = deaths.getOrDefault("British (White)", 0.0);
        double ofCaribbean = deaths.getOrDefault("Caribbean (Black or Black British)", 0.0);
        assertThat(one(rows, "group_gap")).isCloseTo(ofCaribbean / caribbean - ofBritish / british, within(1e-15));
        assertThat(one(rows, "gap_lower_bound"))
                .isCloseTo(ofCaribbean / caribbean - (ofBritish + unknown) / british, within(1e-15));
        assertThat(one(rows, "gap_upper_bound"))
                .isCloseTo((ofCaribbean + unknown) / caribbean - ofBritish / british, within(1e-15));
    }

    private static double one(Map<String, List<IndicatorRow>> rows, String indicator) {
        List<IndicatorRow> found = rows.getOrDefault(indicator, List.of());
        assertThat(found).as(indicator).hasSize(1);
        return found.get(0).estimate().number();
    }

    @Test
    void lipid_therapy_in_england_runs_clearly_towards_the_more_deprived() {
        DataBuilder builder = england().outcome("2022/23", "ENG", "lipid_therapy", true, "59.96", "[x]", "[x]", "[x]");
        for (Map<String, String> row :
                PublishedFigures.rows("data/groups/cvdprevent_llt_by_icb_imd_quintile_2023.csv")) {
            if (cell(row, "period").equals("March 2023")
                    && cell(row, "area_type").equals("England")
                    && cell(row, "characteristic").equals("IMD quintile")) {
                builder.group(
                        "2022/23",
                        "ENG",
                        "deprivation",
                        cell(row, "group"),
                        "lipid_therapy",
                        cell(row, "value"),
                        cell(row, "numerator"),
                        cell(row, "denominator"),
                        "[x]");
            }
        }
        Map<String, List<IndicatorRow>> rows = rows(builder);
        for (String indicator : List.of("group_gap", "group_ratio", "group_sii", "group_rii")) {
            assertThat(rows.getOrDefault(indicator, List.of()))
                    .singleElement()
                    .satisfies(row -> assertThat(row.reading()).isEqualTo(Reading.CLEAR_PRO_DEPRIVED));
        }
        assertThat(one(rows, "group_gap")).isCloseTo(66.21 - 55.84, within(1e-12));
    }
}

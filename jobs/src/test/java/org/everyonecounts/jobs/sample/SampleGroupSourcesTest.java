package org.everyonecounts.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.jobs.sample.CsvRows.at;
import static org.everyonecounts.jobs.sample.CsvRows.decimal;
import static org.everyonecounts.jobs.sample.CsvRows.key;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.rates.Wilson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample figure of a group of people is the figure of its source; skipped where the sources are not beside the project. */
@Tag("shared")
class SampleGroupSourcesTest {
    private static final String[] KEY = {"period", "area_code", "characteristic", "group", "outcome"};
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private static final CsvRows GROUPS = sample("groups");
    private static final CsvRows OUTCOMES = sample("outcomes");

    private static CsvRows sample(String name) {
        return CsvRows.of(ProjectFolders.sampleData().resolve(name + ".csv"));
    }

    private static CsvRows source(String name) {
        return CsvRows.of(ProjectFolders.shared("data/groups/" + name + ".csv"));
    }

    private static void assertCounts(Map<String, String> row, Map<String, String> published) {
        assertThat(decimal(row, "numerator")).as("%s", row).isEqualByComparingTo(decimal(published, "numerator"));
        assertThat(decimal(row, "denominator")).as("%s", row).isEqualByComparingTo(decimal(published, "denominator"));
        assertThat(text(row, "standard_error")).isEmpty();
    }

    /** The ODS code of a sub-ICB location by its ONS code; the census has two of them on the codes of April 2023. */
    private static Map<String, String> odsCodes() {
        Map<String, String> codes = new HashMap<>(Map.of("E38000264", "92A", "E38000265", "70F"));
        CsvRows.of(ProjectFolders.shared("data/clean/lookup_sicbl_icb_region_2022.csv"))
                .all()
                .forEach(row -> codes.put(text(row, "sicbl_ons"), text(row, "sicbl_ods")));
        return codes;
    }

    @Test
    void nothing_is_in_the_sample_that_is_not_checked_here() {
        Set<String> outcomes = new TreeSet<>(GROUPS.values("outcome"));
        outcomes.addAll(OUTCOMES.values("outcome"));
        assertThat(outcomes)
                .containsExactly(
                        "ae_attendances_under_5",
                        "covid_hospital_deaths",
                        "ons_health_index",
                        "residents",
                        "smoking_prevalence",
                        "smoking_prevalence_deciles",
                        "under75_mortality",
                        "under75_mortality_3_years");
        assertThat(OUTCOMES.where("better", "higher").values("outcome")).containsExactly("ons_health_index");
    }

    @Test
    void every_rate_of_deaths_under_75_is_standardised_from_the_published_counts() {
        UnderSeventyFive deaths = new UnderSeventyFive(source("england_deaths_u75_by_imd_decile_sex_age_2001-2016"));
        CsvRows groups = GROUPS.where("outcome", "under75_mortality");
        assertThat(groups.size()).isEqualTo(16 * (10 + 2 + 20));
        assertThat(groups.byKey(KEY)).hasSize(512);
        for (Map<String, String> row : groups.all()) {
            int year = Integer.parseInt(text(row, "period"));
            String characteristic = text(row, "characteristic");
            String[] parts = text(row, "group").split(" x ", -1);
            String sex = characteristic.startsWith("sex") ? parts[0] : "";
            String decile = characteristic.endsWith("deprivation") ? parts[parts.length - 1] : "";
            deaths.assertRow(row, year, year, sex, decile);
        }
        CsvRows nation = OUTCOMES.where("outcome", "under75_mortality", "area_code", "ENG", "better", "lower");
        assertThat(nation.values("period")).hasSize(16).contains("2001", "2016");
        for (Map<String, String> row : nation.all()) {
            int year = Integer.parseInt(text(row, "period"));
            deaths.assertRow(row, year, year, "", "");
        }
        CsvRows pooled = OUTCOMES.where("outcome", "under75_mortality_3_years", "area_code", "ENG", "better", "lower");
        assertThat(pooled.values("period")).hasSize(14).contains("2003", "2016");
        for (Map<String, String> row : pooled.all()) {
            int year = Integer.parseInt(text(row, "period"));
            deaths.assertRow(row, year - 2, year, "", "");
        }
    }

    @ParameterizedTest
    @CsvSource({"2003, 452.20", "2016, 333.84"})
    void deaths_under_75_of_three_years_come_to_the_known_rates(String period, double rate) {
        Map<String, String> row = OUTCOMES.where("outcome", "under75_mortality_3_years", "period", period)
                .only();
        assertThat(number(row, "value")).isCloseTo(rate, within(0.005));
    }

    @Test
    void smoking_by_sub_icb_location_is_as_published_and_a_fraction_with_the_published_limits() {
        Map<String, String> codes = odsCodes();
        CsvRows published = source("fingertips_91547_smoking_qof_england_icb_subicb");
        Map<String, Map<String, String>> found = OUTCOMES.where("outcome", "smoking_prevalence", "period", "2022/23")
                .byKey("area_code");
        assertThat(found).hasSize(106);
        assertThat(OUTCOMES.where("outcome", "smoking_prevalence").size()).isEqualTo(106);
        for (Map<String, String> row : published
                .where("area_type", "ICB sub-locations", "period", "2022/23")
                .all()) {
            Map<String, String> ours = at(found, at(codes, text(row, "area_code")));
            assertCounts(ours, row);
            assertThat(decimal(ours, "value").multiply(HUNDRED)).isEqualByComparingTo(decimal(row, "value"));
            var limits = Wilson.limits(number(ours, "numerator"), number(ours, "denominator"), 0.95);
            assertThat(100 * limits.lower()).isCloseTo(number(row, "lower"), within(5e-6));
            assertThat(100 * limits.upper()).isCloseTo(number(row, "upper"), within(5e-6));
        }
    }

    @Test
    void smoking_by_decile_of_districts_is_as_published() {
        CsvRows published =
                source("fingertips_91547_smoking_qof_england_icb_subicb").where("area_type", "England");
        CsvRows groups = GROUPS.where("outcome", "smoking_prevalence_deciles", "area_code", "ENG");
        assertThat(groups.size()).isEqualTo(30);
        for (Map<String, String> row :
                groups.where("characteristic", "deprivation").all()) {
            Map<String, String> source = published
                    .where("period", text(row, "period"), "group", text(row, "group"))
                    .startingWith("characteristic", "District & UA")
                    .only();
            assertCounts(row, source);
            assertThat(decimal(row, "value").multiply(HUNDRED)).isEqualByComparingTo(decimal(source, "value"));
        }
        CsvRows everyone = OUTCOMES.where("outcome", "smoking_prevalence_deciles", "area_code", "ENG");
        assertThat(everyone.values("period")).containsExactly("2019/20", "2020/21", "2021/22");
        for (Map<String, String> row : everyone.all()) {
            Map<String, String> source = published
                    .where("period", text(row, "period"), "group", "All")
                    .only();
            assertCounts(row, source);
            assertThat(decimal(row, "value").multiply(HUNDRED)).isEqualByComparingTo(decimal(source, "value"));
        }
    }

    /** The README of the sample data tells how many people the deciles leave out. */
    @ParameterizedTest
    @CsvSource({"2019/20, 465832", "2020/21, 1416", "2021/22, 0"})
    void deciles_of_smoking_leave_out_the_people_of_areas_without_a_figure(String period, BigDecimal people) {
        BigDecimal all = OUTCOMES.where("outcome", "smoking_prevalence_deciles", "period", period)
                .sum("denominator");
        BigDecimal inDeciles = GROUPS.where("outcome", "smoking_prevalence_deciles", "period", period)
                .sum("denominator");
        assertThat(all.subtract(inDeciles)).isEqualByComparingTo(people);
    }

    @Test
    void attendances_of_children_are_as_published() {
        CsvRows published = source("fingertips_93930_ae_attendance_0-4_england_by_deprivation_decile");
        CsvRows groups = GROUPS.where("outcome", "ae_attendances_under_5", "area_code", "ENG");
        assertThat(groups.size()).isEqualTo(24);
        for (Map<String, String> row : groups.all()) {
            CsvRows year = published.where("period", text(row, "period"));
            Map<String, String> source = text(row, "characteristic").equals("sex")
                    ? year.where("characteristic", "All", "sex", capital(text(row, "group")))
                            .only()
                    : year.where(
                                    "characteristic",
                                    "District & UA deprivation deciles in England (IMD2019, 4/23 geography)",
                                    "group",
                                    text(row, "group"))
                            .only();
            assertCounts(row, source);
            assertThat(decimal(row, "value")).isEqualByComparingTo(decimal(source, "value"));
        }
        for (Map<String, String> row :
                OUTCOMES.where("outcome", "ae_attendances_under_5").all()) {
            Map<String, String> source = published
                    .where("period", text(row, "period"))
                    .where("characteristic", "All", "sex", "Persons")
                    .only();
            assertCounts(row, source);
            assertThat(decimal(row, "value")).isEqualByComparingTo(decimal(source, "value"));
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }

    @Test
    void residents_by_ethnicity_and_disability_are_those_of_the_census_and_add_up_to_everyone() {
        Map<String, String> codes = odsCodes();
        Map<String, Map<String, String>> found =
                GROUPS.where("outcome", "residents", "period", "2021").byKey(KEY);
        CsvRows census = source("census2021_ethnicity5_disability_subicb_icb").where("area_type", "sub-ICB");
        assertThat(found).hasSize(census.size()).hasSize(106 * 7);
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Map<String, String> row : census.all()) {
            boolean ethnicity = text(row, "characteristic").equals("ethnicity_5");
            String area = at(codes, text(row, "area_code"));
            String group = ethnicity ? text(row, "group") : text(row, "group").toLowerCase(Locale.UK);
            Map<String, String> ours = at(
                    found, String.join("|", "2021", area, ethnicity ? "ethnicity" : "disability", group, "residents"));
            assertThat(decimal(ours, "denominator")).isEqualByComparingTo(decimal(row, "numerator"));
            assertPeopleAlone(ours);
            sums.merge(area + ethnicity + text(row, "denominator"), decimal(row, "numerator"), BigDecimal::add);
        }
        assertThat(sums).hasSize(212);
        sums.forEach((key, sum) -> assertThat(key).endsWith("e" + sum.toPlainString()));
    }

    @Test
    void residents_by_national_decile_are_those_of_the_mid_year_estimates_and_add_up_to_all_residents() {
        Map<String, String> codes = odsCodes();
        Map<String, BigDecimal> published = new TreeMap<>();
        for (Map<String, String> row : source("resident_population_subicb_imd2019_decile_2017_2019_2020")
                .all()) {
            published.put(
                    key(row, "period") + "|" + at(codes, text(row, "sicbl22_code")) + "|" + text(row, "imd_decile"),
                    decimal(row, "population"));
        }
        CsvRows deciles = GROUPS.where("outcome", "residents", "characteristic", "deprivation");
        assertThat(deciles.size()).isEqualTo(3 * 106 * 10);
        int none = 0;
        for (Map<String, String> row : deciles.all()) {
            BigDecimal expected = published.getOrDefault(key(row, "period", "area_code", "group"), BigDecimal.ZERO);
            assertThat(decimal(row, "denominator")).isEqualByComparingTo(expected);
            assertPeopleAlone(row);
            none += expected.signum() == 0 ? 1 : 0;
        }
        assertThat(none).isEqualTo(3180 - published.size());
        Map<String, BigDecimal> sums = deciles.sums("denominator", "period", "area_code");
        for (Map<String, String> row :
                sample("population").where("basis", "resident").all()) {
            String key = text(row, "period").substring(0, 4) + "|" + text(row, "area_code");
            assertThat(at(sums, key)).isEqualByComparingTo(decimal(row, "persons"));
        }
    }

    private static void assertPeopleAlone(Map<String, String> row) {
        assertThat(List.of(text(row, "numerator"), text(row, "value"), text(row, "standard_error")))
                .containsOnly("[z]");
    }

    @Test
    void deaths_in_hospital_by_ethnicity_are_as_published_over_the_people_of_the_census() {
        CsvRows published = source("england_covid_hospital_deaths_by_ethnicity_2020-05-19");
        Map<String, BigDecimal> deaths = published.where("row_type", "group").sums("numerator", "group_level1");
        BigDecimal chinese =
                published.where("group", "Chinese (other ethnic group)").sum("numerator");
        assertThat(chinese).isEqualByComparingTo("78");
        deaths.merge("Asian", chinese, BigDecimal::add);
        deaths.merge("Other", chinese.negate(), BigDecimal::add);
        Map<String, BigDecimal> people = GROUPS.where("outcome", "residents", "characteristic", "ethnicity")
                .sums("denominator", "group");
        CsvRows groups = GROUPS.where("outcome", "covid_hospital_deaths", "period", "2020", "area_code", "ENG");
        assertThat(groups.values("group")).containsExactly("Asian", "Black", "Mixed", "Other", "White", "unknown");
        for (Map<String, String> row : groups.all()) {
            String group = text(row, "group");
            assertThat(decimal(row, "numerator")).isEqualByComparingTo(at(deaths, capital(group)));
            if (group.equals("unknown")) {
                assertThat(row).containsEntry("numerator", "2318").containsEntry("denominator", "");
                assertThat(row).containsEntry("value", "").containsEntry("standard_error", "");
            } else {
                assertThat(decimal(row, "denominator")).isEqualByComparingTo(at(people, group));
                assertPerHundredThousand(row);
            }
        }
        Map<String, String> everyone =
                OUTCOMES.where("outcome", "covid_hospital_deaths").only();
        assertThat(everyone).containsEntry("numerator", "25080").containsEntry("denominator", "56490108");
        assertThat(groups.sum("numerator")).isEqualByComparingTo(decimal(everyone, "numerator"));
        assertPerHundredThousand(everyone);
    }

    private static void assertPerHundredThousand(Map<String, String> row) {
        assertThat(number(row, "value"))
                .isCloseTo(1e5 * number(row, "numerator") / number(row, "denominator"), within(1e-9));
    }
}

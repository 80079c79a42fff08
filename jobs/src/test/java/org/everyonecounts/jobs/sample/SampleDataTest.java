package org.everyonecounts.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.jobs.sample.CsvRows.decimal;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample figures hold the relations that the publishers say or show they hold. */
class SampleDataTest {
    private static final List<String> MONEY_YEARS =
            List.of("2014/15", "2015/16", "2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23");
    private static final List<String> ALLOCATION_YEARS = List.of("2023/24", "2024/25");
    private static final List<String> NEED_INDICES =
            List.of("core_overall", "health_inequalities", "primary_medical_final");

    private final CsvRows areas = table("areas");
    private final CsvRows population = table("population");
    private final CsvRows need = table("need");
    private final CsvRows spending = table("spending");
    private final CsvRows allocations = table("allocations");

    private static CsvRows table(String name) {
        return CsvRows.of(ProjectFolders.sampleData().resolve(name + ".csv"));
    }

    @ParameterizedTest
    @CsvSource({"nation, 1", "region, 7", "icb, 42", "sub_icb, 106"})
    void england_has_7_regions_42_boards_and_106_sub_icb_locations(String level, int count) {
        assertThat(areas.where("level", level).size()).isEqualTo(count);
    }

    @Test
    void every_area_but_england_has_a_parent_one_level_up() {
        List<String> levels = List.of("nation", "region", "icb", "sub_icb");
        Map<String, Map<String, String>> byCode = areas.byKey("area_code");
        for (Map<String, String> area : areas.all()) {
            int depth = levels.indexOf(text(area, "level"));
            if (depth == 0) {
                assertThat(text(area, "parent_code")).isEmpty();
            } else {
                assertThat(byCode).containsKey(text(area, "parent_code"));
                assertThat(byCode.get(text(area, "parent_code"))).containsEntry("level", levels.get(depth - 1));
            }
        }
    }

    @Test
    void a_sub_icb_location_is_named_after_its_board_and_its_former_commissioning_group() {
        Map<String, Map<String, String>> byCode = areas.byKey("area_code");
        for (Map<String, String> area : areas.where("level", "sub_icb").all()) {
            Map<String, String> board = CsvRows.at(byCode, text(area, "parent_code"));
            assertThat(text(area, "area_name"))
                    .startsWith(text(board, "area_name") + " - " + text(area, "area_code") + " (")
                    .endsWith(")");
        }
        assertThat(byCode.get("00L"))
                .containsEntry("area_name", "NHS North East and North Cumbria ICB - 00L (Northumberland)");
    }

    @Test
    void every_series_covers_every_area_of_its_level() {
        Set<String> subs = areas.where("level", "sub_icb").values("area_code");
        Set<String> boards = areas.where("level", "icb").values("area_code");
        for (String year : MONEY_YEARS) {
            assertThat(population.where("period", year, "basis", "registered").values("area_code"))
                    .isEqualTo(subs);
            for (String component :
                    List.of("carr_hill", "core_overall", "health_inequalities", "primary_medical_final")) {
                assertThat(need.where("period", year, "component", component).values("area_code"))
                        .isEqualTo(subs);
            }
            for (String stream : List.of("gp_payments", "dispensing_and_drugs")) {
                assertThat(spending.where("period", year, "stream", stream).values("area_code"))
                        .isEqualTo(subs);
            }
        }
        for (String year : ALLOCATION_YEARS) {
            assertThat(population.where("period", year, "basis", "registered").values("area_code"))
                    .isEqualTo(subs);
            for (String component : List.of("core_overall", "primary_medical_final")) {
                assertThat(need.where("period", year, "component", component).values("area_code"))
                        .isEqualTo(boards);
            }
            for (String stream : List.of("core", "primary_medical")) {
                assertThat(allocations.where("period", year, "stream", stream).values("area_code"))
                        .isEqualTo(boards);
            }
        }
        for (String year : List.of("2017/18", "2019/20", "2020/21")) {
            assertThat(population.where("basis", "resident", "period", year).values("area_code"))
                    .isEqualTo(subs);
        }
        assertThat(table("deprivation").values("area_code")).isEqualTo(subs);
        for (String year : List.of("2015", "2016", "2017", "2018", "2019", "2020", "2021")) {
            assertThat(table("outcomes")
                            .where("period", year, "outcome", "ons_health_index")
                            .values("area_code"))
                    .isEqualTo(boards);
        }
        assertThat(table("outcomes").where("outcome", "smoking_prevalence").values("area_code"))
                .isEqualTo(subs);
        for (String characteristic : List.of("ethnicity", "disability", "deprivation")) {
            assertThat(table("groups")
                            .where("outcome", "residents", "characteristic", characteristic)
                            .values("area_code"))
                    .isEqualTo(subs);
        }
    }

    @ParameterizedTest
    @CsvSource({"2020/21, 159.61", "2021/22, 163.65"})
    void net_payments_and_dispensing_add_up_to_the_published_pounds_per_registered_patient(
            String year, BigDecimal published) {
        BigDecimal gross = spending.where("period", year).sum("amount_gbp");
        BigDecimal people =
                population.where("period", year, "basis", "registered").sum("persons");
        assertThat(gross.divide(people, MathContext.DECIMAL64)).isCloseTo(published, within(new BigDecimal("0.005")));
    }

    @Test
    void england_paid_150_62_net_and_163_65_gross_per_registered_patient_in_2021_22() {
        BigDecimal people =
                population.where("period", "2021/22", "basis", "registered").sum("persons");
        CsvRows paid = spending.where("period", "2021/22");
        BigDecimal net = paid.where("stream", "gp_payments").sum("amount_gbp");
        BigDecimal tolerance = new BigDecimal("0.00005");
        assertThat(net.divide(people, MathContext.DECIMAL64)).isCloseTo(new BigDecimal("150.6204"), within(tolerance));
        assertThat(paid.sum("amount_gbp").divide(people, MathContext.DECIMAL64))
                .isCloseTo(new BigDecimal("163.6476"), within(tolerance));
    }

    @Test
    void payments_are_in_whole_pence() {
        for (Map<String, String> row : spending.all()) {
            assertThat(decimal(row, "amount_gbp").scale()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void weighted_people_add_up_to_registered_people() {
        for (String year : MONEY_YEARS) {
            double people = population
                    .where("period", year, "basis", "registered")
                    .sum("persons")
                    .doubleValue();
            double weighted = need.where("period", year, "component", "carr_hill")
                    .sum("value")
                    .doubleValue();
            assertThat(weighted / people - 1).isCloseTo(0, within(2e-4));
        }
        for (String year : ALLOCATION_YEARS) {
            BigDecimal people =
                    population.where("period", year, "basis", "registered").sum("persons");
            for (String component : List.of("core_overall", "primary_medical_final")) {
                assertThat(need.where("period", year, "component", component).sum("value"))
                        .isCloseTo(people, within(new BigDecimal("0.1")));
            }
        }
    }

    @Test
    void need_indices_average_to_one_over_people() {
        Map<String, Map<String, String>> people =
                population.where("period", "2022/23", "basis", "registered").byKey("area_code");
        for (String component : NEED_INDICES) {
            double weighted = 0;
            double sum = 0;
            for (Map<String, String> row :
                    need.where("period", "2022/23", "component", component).all()) {
                Map<String, String> area = CsvRows.at(people, text(row, "area_code"));
                weighted += number(area, "persons") * number(row, "value");
                sum += number(area, "persons");
            }
            assertThat(weighted / sum).isCloseTo(1, within(5e-3));
        }
    }

    @Test
    void need_indices_are_those_of_2022_23_in_every_year_and_estimates_outside_it() {
        for (String component : NEED_INDICES) {
            Map<String, Map<String, String>> of2223 =
                    need.where("period", "2022/23", "component", component).byKey("area_code");
            for (Map<String, String> row :
                    need.where("component", component, "kind", "index").all()) {
                Map<String, String> same = of2223.get(text(row, "area_code"));
                assertThat(same).isNotNull().containsEntry("value", text(row, "value"));
                assertThat(text(row, "status")).isEqualTo(text(row, "period").equals("2022/23") ? "" : "e");
            }
        }
        assertThat(need.where("kind", "weighted_population").values("status")).containsExactly("");
    }

    @Test
    void allocation_is_baseline_times_growth_times_convergence_to_500_pounds() {
        for (Map<String, String> row : allocations.all()) {
            BigDecimal computed = decimal(row, "baseline_gbp")
                    .multiply(BigDecimal.ONE.add(decimal(row, "base_growth")))
                    .multiply(BigDecimal.ONE.add(decimal(row, "convergence")));
            assertThat(computed).isCloseTo(decimal(row, "allocation_gbp"), within(new BigDecimal("500")));
        }
    }

    @Test
    void closing_distance_follows_from_opening_distance_and_convergence() {
        for (Map<String, String> row : allocations.all()) {
            double opening = number(row, "baseline_gbp") / number(row, "target_gbp") - 1;
            assertThat((1 + opening) * (1 + number(row, "convergence")) - 1)
                    .isCloseTo(number(row, "closing_distance"), within(5e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({"2023/24, 96786375, 93571250, 0.0344", "2024/25, 101689495, 98942232, 0.0278"})
    void core_baselines_stand_above_targets_as_published(
            String year, BigDecimal baseline, BigDecimal target, double distance) {
        CsvRows core = allocations.where("stream", "core", "period", year);
        BigDecimal half = new BigDecimal("500");
        BigDecimal thousand = new BigDecimal("1000");
        assertThat(core.sum("baseline_gbp")).isCloseTo(baseline.multiply(thousand), within(half));
        assertThat(core.sum("target_gbp")).isCloseTo(target.multiply(thousand), within(half));
        assertThat(core.sum("baseline_gbp").doubleValue()
                                / core.sum("target_gbp").doubleValue()
                        - 1)
                .isCloseTo(distance, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"ENG, 1.07158740", "D2P2L, 1.07108420", "15E, 1.14201474"})
    void registered_people_outnumber_residents_by_the_known_ratio(String area, double coverage) {
        CsvRows year = population.where("period", "2019/20");
        CsvRows rows = area.equals("ENG") ? year : year.where("area_code", area);
        assertThat(rows.where("basis", "registered").sum("persons").doubleValue()
                        / rows.where("basis", "resident").sum("persons").doubleValue())
                .isCloseTo(coverage, within(5e-9));
    }

    @Test
    void the_break_of_2016_17_is_declared() {
        assertThat(table("breaks").only())
                .containsEntry("series", "gp_payments")
                .containsEntry("area_code", "")
                .containsEntry("first_period", "2016/17");
    }

    @Test
    void the_deflator_ends_at_100_in_2024_25() {
        assertThat(table("deflators").where("period", "2024/25").only()).containsEntry("index", "100");
        assertThat(table("deflators").values("period")).containsAll(MONEY_YEARS).containsAll(ALLOCATION_YEARS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "areas",
                "population",
                "need",
                "spending",
                "allocations",
                "deprivation",
                "outcomes",
                "groups",
                "breaks",
                "deflators"
            })
    void numbers_are_plain_decimals_and_lines_end_in_lf(String name) throws IOException {
        String content = Files.readString(ProjectFolders.sampleData().resolve(name + ".csv"));
        assertThat(content).doesNotContain("\r").doesNotStartWith("\uFEFF").endsWith("\n");
        assertThat(content).doesNotContainPattern("(?m)(^|,)-?[0-9]+(\\.[0-9]*)?[eE][-+]?[0-9]+(,|$)");
        assertThat(content).doesNotContainPattern("(?m)(^|,)-?[0-9]+\\.([0-9]*0)?(,|$)");
    }

    @Test
    void the_package_is_small() throws IOException {
        Set<Path> files = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(ProjectFolders.sampleData())) {
            walk.filter(Files::isRegularFile).forEach(files::add);
        }
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
        }
        assertThat(total).isLessThan(3_000_000);
    }
}

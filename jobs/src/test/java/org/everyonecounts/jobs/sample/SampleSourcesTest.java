package org.everyonecounts.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.jobs.sample.CsvRows.decimal;
import static org.everyonecounts.jobs.sample.CsvRows.key;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every sample figure is the figure of its source; skipped where the sources are not beside the project. */
@Tag("shared")
class SampleSourcesTest {
    private static final BigDecimal THOUSAND = new BigDecimal("1000");

    private static CsvRows sample(String name) {
        return CsvRows.of(ProjectFolders.sampleData().resolve(name + ".csv"));
    }

    private static CsvRows source(String path) {
        return CsvRows.of(ProjectFolders.shared("data/" + path));
    }

    private static CsvRows panel() {
        return source("clean/sicbl106_gp_payments_need_panel_2014-15_to_2022-23.csv");
    }

    private static CsvRows published() {
        return source("clean/icb_allocations_2023-24_to_2024-25.csv");
    }

    private static void assertSame(Map<String, BigDecimal> found, Map<String, BigDecimal> expected) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, value) -> assertThat(found.get(key)).as(key).isEqualByComparingTo(value));
    }

    private static Map<String, BigDecimal> column(CsvRows rows, String column, String... keyColumns) {
        Map<String, BigDecimal> found = new TreeMap<>();
        rows.byKey(keyColumns).forEach((key, row) -> found.put(key, decimal(row, column)));
        return found;
    }

    @Test
    void areas_and_parents_are_those_of_the_lookup() {
        Map<String, Map<String, String>> areas = sample("areas").byKey("area_code");
        CsvRows lookup = source("clean/lookup_sicbl_icb_region_2022.csv");
        for (Map<String, String> row : lookup.all()) {
            assertThat(areas.get(text(row, "sicbl_ods")))
                    .isNotNull()
                    .containsEntry("area_name", text(row, "sicbl_name") + " (" + text(row, "former_ccg_name") + ")")
                    .containsEntry("parent_code", text(row, "icb_ods"));
            Map<String, String> board = CsvRows.at(areas, text(row, "icb_ods"));
            assertThat(text(board, "area_name").replace(" ICB", " Integrated Care Board"))
                    .isEqualTo(text(row, "icb_name"));
        }
        for (Map<String, String> row : published().all()) {
            assertThat(areas.get(text(row, "icb_ods")))
                    .isNotNull()
                    .containsEntry("parent_code", text(row, "region_code"));
            assertThat(areas.get(text(row, "region_code")))
                    .isNotNull()
                    .containsEntry("area_name", text(row, "region_name"));
        }
    }

    @Test
    void registered_people_and_carr_hill_weighted_patients_are_those_of_the_panel() {
        CsvRows people = sample("population").where("basis", "registered");
        Map<String, BigDecimal> found = new TreeMap<>(column(people, "persons", "period", "area_code"));
        found.keySet().removeIf(key -> key.startsWith("2023/24") || key.startsWith("2024/25"));
        assertSame(found, column(panel(), "registered", "financial_year", "sicbl_ods"));
        assertSame(
                column(sample("need").where("component", "carr_hill"), "value", "period", "area_code"),
                column(panel(), "weighted_carr_hill", "financial_year", "sicbl_ods"));
    }

    @Test
    void residents_are_those_of_the_mid_year_estimates() {
        CsvRows residents = sample("population").where("basis", "resident");
        assertSame(
                column(residents.where("period", "2019/20"), "persons", "period", "area_code"),
                column(
                        panel().where("financial_year", "2019/20"),
                        "population_mid2019",
                        "financial_year",
                        "sicbl_ods"));
        Map<String, Map<String, String>> lookup =
                source("clean/lookup_sicbl_icb_region_2022.csv").byKey("sicbl_ons");
        Map<String, String> years = Map.of("2017", "2017/18", "2019", "2019/20", "2020", "2020/21");
        Map<String, BigDecimal> expected = new TreeMap<>();
        source("groups/resident_population_subicb_age5_2017_2019_2020.csv")
                .sums("population", "period", "sicbl22_code")
                .forEach((key, people) -> {
                    String[] parts = key.split("\\|", -1);
                    expected.put(
                            CsvRows.at(years, parts[0]) + "|" + text(CsvRows.at(lookup, parts[1]), "sicbl_ods"),
                            people);
                });
        assertSame(column(residents, "persons", "period", "area_code"), expected);
    }

    @Test
    void people_behind_the_allocations_are_sums_of_practices_and_agree_with_the_boards() {
        CsvRows practices = source("clean/practice_need_weighted_population_2022-23_to_2024-25.csv");
        Map<String, Map<String, String>> areas = sample("areas").byKey("area_code");
        for (String year : List.of("2023/24", "2024/25")) {
            CsvRows people = sample("population").where("period", year, "basis", "registered");
            assertSame(
                    column(people, "persons", "period", "area_code"),
                    practices.where("financial_year", year).sums("population", "financial_year", "sicbl_ods"));
            Map<String, BigDecimal> boards = new TreeMap<>();
            for (Map<String, String> row : people.all()) {
                Map<String, String> area = CsvRows.at(areas, text(row, "area_code"));
                boards.merge(text(area, "parent_code"), decimal(row, "persons"), BigDecimal::add);
            }
            for (Map<String, String> row :
                    published().where("financial_year", year, "stream", "core").all()) {
                assertThat(boards.get(text(row, "icb_ods")))
                        .isCloseTo(decimal(row, "population"), within(new BigDecimal("0.0051")));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "core_overall, need_index_core_2022_23",
        "primary_medical_final, need_index_pmc_2022_23",
        "health_inequalities, need_index_health_ineq_2022_23"
    })
    void need_indices_are_those_of_the_panel(String component, String sourceColumn) {
        assertSame(
                column(sample("need").where("component", component, "kind", "index"), "value", "period", "area_code"),
                column(panel(), sourceColumn, "financial_year", "sicbl_ods"));
    }

    @ParameterizedTest
    @CsvSource({"core_overall, wp_overall_core", "primary_medical_final, wp_primary_medical_final"})
    void weighted_people_of_boards_are_those_of_the_allocations(String component, String sourceColumn) {
        assertSame(
                column(
                        sample("need").where("component", component, "kind", "weighted_population"),
                        "value",
                        "period",
                        "area_code"),
                column(published().where("stream", "core"), sourceColumn, "financial_year", "icb_ods"));
    }

    @Test
    void payments_are_those_of_the_panel_and_of_the_practice_annex_to_the_penny() {
        CsvRows paid = sample("spending");
        Map<String, BigDecimal> dispensing =
                column(paid.where("stream", "dispensing_and_drugs"), "amount_gbp", "period", "area_code");
        assertSame(dispensing, column(panel(), "dispensing_and_drugs", "financial_year", "sicbl_ods"));
        Map<String, BigDecimal> total = new TreeMap<>(paid.sums("amount_gbp", "period", "area_code"));
        assertSame(total, column(panel(), "gp_payments_total", "financial_year", "sicbl_ods"));
        CsvRows practices = source("clean/practice_gp_payments_2014-15_to_2022-23.csv");
        assertSame(paid.sums("amount_gbp", "period"), practices.sums("total_payments", "financial_year"));
    }

    /** The README of the sample data warns of these payments, in £ million. */
    @ParameterizedTest
    @CsvSource({"2021/22, D9Y0V, 125.8, 63.6", "2022/23, A3A8R, 78.7, 33.5"})
    void practices_without_a_list_are_paid_too(String year, String area, BigDecimal england, BigDecimal largest) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal inArea = BigDecimal.ZERO;
        for (Map<String, String> row : source("clean/practice_gp_payments_2014-15_to_2022-23.csv")
                .where("financial_year", year, "registered", "0.0")
                .all()) {
            BigDecimal net = decimal(row, "total_payments").subtract(decimal(row, "dispensing_and_drugs"));
            all = all.add(net);
            inArea = text(row, "sicbl_ods").equals(area) ? inArea.add(net) : inArea;
        }
        BigDecimal rounding = new BigDecimal("50000");
        assertThat(all).isCloseTo(england.movePointRight(6), within(rounding));
        assertThat(inArea).isCloseTo(largest.movePointRight(6), within(rounding));
    }

    @ParameterizedTest
    @CsvSource({
        "baseline_gbp, baseline_gbp_k, 1000",
        "target_gbp, target_gbp_k, 1000",
        "allocation_gbp, recurrent_allocation_gbp_k, 1000",
        "base_growth, base_growth, 1",
        "convergence, convergence, 1",
        "closing_distance, closing_dft, 1"
    })
    void allocations_are_the_published_ones_to_the_last_digit(String column, String sourceColumn, BigDecimal factor) {
        Map<String, BigDecimal> expected = column(published(), sourceColumn, "financial_year", "icb_ods", "stream");
        expected.replaceAll((key, value) -> value.multiply(factor));
        assertSame(column(sample("allocations"), column, "period", "area_code", "stream"), expected);
    }

    @Test
    void opening_distance_is_the_published_one() {
        Map<String, BigDecimal> opening = column(published(), "opening_dft", "financial_year", "icb_ods", "stream");
        for (Map<String, String> row : sample("allocations").all()) {
            double distance = decimal(row, "baseline_gbp").doubleValue()
                            / decimal(row, "target_gbp").doubleValue()
                    - 1;
            BigDecimal expected = CsvRows.at(opening, key(row, "period", "area_code", "stream"));
            assertThat(distance).isCloseTo(expected.doubleValue(), within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "core, 2023/24, ICB Core Allocations 2023-24",
        "core, 2024/25, ICB Core Allocations 2024-25",
        "primary_medical, 2023/24, PMC Allocations 2023-24",
        "primary_medical, 2024/25, PMC Allocations 2024-25"
    })
    void allocations_add_up_to_the_england_row_of_the_published_workbook(String stream, String year, String sheet)
            throws IOException {
        Path file = ProjectFolders.shared("data/published/nhse_icb_allocations_2023-24_2024-25_v1.x.xlsx");
        CsvRows rows = sample("allocations").where("stream", stream, "period", year);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Row england = workbook.findSheet(sheet).orElseThrow().read().stream()
                    .filter(row -> row.stream().anyMatch(cell -> cell != null && "ENGLAND".equals(cell.getRawValue())))
                    .findFirst()
                    .orElseThrow();
            List<BigDecimal> large = england.stream()
                    .filter(cell -> cell != null && cell.getRawValue() != null)
                    .map(cell -> cell.getRawValue().replace(",", "").strip())
                    .filter(value -> value.matches("[0-9]{7,}(\\.[0-9]+)?"))
                    .map(BigDecimal::new)
                    .toList();
            BigDecimal half = new BigDecimal("500");
            assertThat(rows.sum("baseline_gbp")).isCloseTo(large.get(0).multiply(THOUSAND), within(half));
            assertThat(rows.sum("target_gbp")).isCloseTo(large.get(1).multiply(THOUSAND), within(half));
            assertThat(rows.sum("allocation_gbp")).isCloseTo(large.get(2).multiply(THOUSAND), within(half));
        }
    }

    @Test
    void deprivation_scores_are_means_over_small_areas_weighted_by_residents() {
        Map<String, BigDecimal> scores = column(sample("deprivation"), "score", "area_code");
        assertSame(
                scores, column(panel().where("financial_year", "2022/23"), "imd2019_score_popweighted", "sicbl_ods"));
        CsvRows small = source("clean/lsoa11_imd2019_imd2015_population2019.csv");
        Map<String, BigDecimal> people = small.sums("population_mid2019", "sicbl_ods");
        Map<String, Double> weighted = new TreeMap<>();
        for (Map<String, String> row : small.all()) {
            weighted.merge(
                    text(row, "sicbl_ods"),
                    CsvRows.number(row, "population_mid2019") * CsvRows.number(row, "imd2019_score"),
                    Double::sum);
        }
        scores.forEach((code, score) -> {
            double sum = CsvRows.at(weighted, code);
            BigDecimal residents = CsvRows.at(people, code);
            assertThat(sum / residents.doubleValue()).isCloseTo(score.doubleValue(), within(5.1e-5));
        });
    }

    @Test
    void outcomes_and_deflators_are_those_of_their_sources() {
        assertSame(
                column(sample("outcomes").where("outcome", "ons_health_index"), "value", "period", "area_code"),
                column(source("clean/icb22_ons_health_index_2015-2021.csv"), "overall_score", "year", "icb_ods"));
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (Map<String, String> row : source("groups/gdp_deflator_financial_year_obr_nov2025.csv")
                .where("status", "outturn")
                .all()) {
            expected.put(text(row, "financial_year").replace('-', '/'), decimal(row, "index_2024_25_100"));
        }
        assertSame(column(sample("deflators"), "index", "period"), expected);
    }

    @Test
    void outlines_are_unchanged() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, JsonNode> expected = new TreeMap<>();
        mapper.readTree(Files.readString(ProjectFolders.shared("data/boundaries/icb22_from_sicbl_generalised.geojson")))
                .get("features")
                .forEach(feature ->
                        expected.put(feature.at("/properties/icb_ods").asString(), feature.get("geometry")));
        Map<String, JsonNode> found = new TreeMap<>();
        mapper.readTree(Files.readString(ProjectFolders.sampleData().resolve("icb-boundaries.geojson")))
                .get("features")
                .forEach(
                        feature -> found.put(feature.at("/properties/area_code").asString(), feature.get("geometry")));
        assertThat(found).isEqualTo(expected);
    }
}

package org.everyonecounts.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The descriptor of the sample package says what is in its files, and the files keep to it. */
@Tag("shared")
class SampleDescriptorTest {
    private final Path folder = ProjectFolders.sampleData();
    private final JsonNode descriptor = json(folder.resolve("datapackage.json"));

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readString(file));
        } catch (IOException cause) {
            throw new IllegalStateException("cannot read " + file, cause);
        }
    }

    private List<JsonNode> tables() {
        List<JsonNode> tables = new ArrayList<>();
        for (JsonNode resource : descriptor.get("resources")) {
            if (resource.has("schema")) {
                tables.add(resource);
            }
        }
        return tables;
    }

    private CsvRows rows(JsonNode resource) {
        return CsvRows.of(folder.resolve(resource.get("path").asString()));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asString()));
        return strings;
    }

    @Test
    void the_descriptor_is_valid_against_the_official_profile() throws IOException {
        assertThat(OfficialProfile.breaches(folder.resolve("datapackage.json"))).isEmpty();
    }

    @Test
    void every_file_named_is_there() {
        for (JsonNode resource : descriptor.get("resources")) {
            assertThat(folder.resolve(resource.get("path").asString())).isRegularFile();
        }
        for (String scheme : strings(descriptor.get("x-schemes"))) {
            assertThat(folder.resolve(scheme)).isRegularFile();
        }
    }

    @Test
    void columns_stand_in_the_order_of_the_schema() throws IOException {
        for (JsonNode resource : tables()) {
            List<String> names = new ArrayList<>();
            resource.get("schema")
                    .get("fields")
                    .forEach(field -> names.add(field.get("name").asString()));
            String header = Files.readAllLines(
                            folder.resolve(resource.get("path").asString()))
                    .get(0);
            assertThat(header).isEqualTo(String.join(",", names));
        }
    }

    @Test
    void every_cell_keeps_to_its_type_and_constraints() {
        for (JsonNode resource : tables()) {
            CsvRows rows = rows(resource);
            assertThat(rows.size()).isPositive();
            List<String> missing = strings(resource.get("schema").get("missingValues"));
            for (JsonNode field : resource.get("schema").get("fields")) {
                String name = field.get("name").asString();
                for (String value : rows.values(name)) {
                    assertThat(fault(field, missing.contains(value) ? "" : value))
                            .as("%s.%s", resource.get("name").asString(), name)
                            .isEmpty();
                }
            }
        }
    }

    /** What is wrong with a value, empty for nothing. */
    private static String fault(JsonNode field, String value) {
        JsonNode constraints = field.path("constraints");
        if (value.isEmpty()) {
            return constraints.path("required").asBoolean(false) ? "empty though required" : "";
        }
        if (constraints.has("pattern")
                && !Pattern.matches(constraints.get("pattern").asString(), value)) {
            return value + " does not match the pattern";
        }
        if (constraints.has("enum") && !strings(constraints.get("enum")).contains(value)) {
            return value + " is not in the list";
        }
        if (field.get("type").asString().equals("number")) {
            BigDecimal number = new BigDecimal(value);
            if (constraints.has("minimum")
                    && number.compareTo(constraints.get("minimum").decimalValue()) < 0) {
                return value + " is under the minimum";
            }
            if (constraints.has("maximum")
                    && number.compareTo(constraints.get("maximum").decimalValue()) > 0) {
                return value + " is over the maximum";
            }
        }
        return "";
    }

    @Test
    void no_key_is_given_twice_and_no_reference_leads_nowhere() {
        Set<String> codes = CsvRows.of(folder.resolve("areas.csv")).values("area_code");
        for (JsonNode resource : tables()) {
            JsonNode schema = resource.get("schema");
            CsvRows rows = rows(resource);
            String[] key = strings(schema.get("primaryKey")).toArray(new String[0]);
            assertThat(rows.byKey(key)).hasSize(rows.size());
            for (JsonNode foreign : schema.path("foreignKeys")) {
                assertThat(foreign.at("/reference/resource")
                                .asString(resource.get("name").asString()))
                        .isEqualTo("areas");
                for (String value : rows.values(foreign.get("fields").get(0).asString())) {
                    assertThat(value.isEmpty() || codes.contains(value))
                            .as(value)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void each_resource_and_period_is_at_one_level_and_each_outcome_at_one_of_its_own() {
        Map<String, Map<String, String>> areas =
                CsvRows.of(folder.resolve("areas.csv")).byKey("area_code");
        for (JsonNode resource : tables()) {
            CsvRows rows = rows(resource);
            if (!rows.all().get(0).containsKey("period") || !rows.all().get(0).containsKey("area_code")) {
                continue;
            }
            Map<String, Set<String>> levels = new TreeMap<>();
            for (Map<String, String> row : rows.all()) {
                String together = CsvRows.text(row, "period") + " " + row.getOrDefault("outcome", "") + " "
                        + row.getOrDefault("characteristic", "");
                Map<String, String> area = CsvRows.at(areas, CsvRows.text(row, "area_code"));
                levels.computeIfAbsent(together, key -> new TreeSet<>()).add(CsvRows.text(area, "level"));
            }
            levels.forEach((together, found) -> assertThat(found)
                    .as("%s %s", resource.get("name"), together)
                    .hasSize(1));
        }
    }

    @Test
    void every_control_total_is_met() {
        assertThat(descriptor.get("x-controls")).hasSizeGreaterThan(65);
        for (JsonNode control : descriptor.get("x-controls")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Map<String, String> row : CsvRows.of(
                            folder.resolve(control.get("resource").asString() + ".csv"))
                    .all()) {
                boolean asked = control.get("where").properties().stream()
                        .allMatch(filter -> (filter.getValue().isArray()
                                        ? strings(filter.getValue())
                                        : List.of(filter.getValue().asString()))
                                .contains(row.get(filter.getKey())));
                sum = asked ? sum.add(CsvRows.decimal(row, control.get("column").asString())) : sum;
            }
            assertThat(sum)
                    .as(control.get("id").asString())
                    .isCloseTo(
                            new BigDecimal(control.get("expected").asString()),
                            within(new BigDecimal(control.get("tolerance").asString())));
        }
    }

    @Test
    void the_headline_is_a_scheme_and_a_level_of_the_package() throws IOException {
        Set<String> schemes = new TreeSet<>();
        for (String path : strings(descriptor.get("x-schemes"))) {
            String first = Files.readAllLines(folder.resolve(path)).stream()
                    .filter(line -> line.startsWith("scheme: "))
                    .findFirst()
                    .orElseThrow();
            schemes.add(first.substring("scheme: ".length()));
        }
        assertThat(schemes).containsExactly("core", "gp-payments", "gp-payments-need", "primary-medical");
        assertThat(descriptor.at("/x-headline/scheme").asString()).isEqualTo("gp-payments-need");
        assertThat(strings(descriptor.get("x-levels")))
                .containsExactly("nation", "region", "icb", "sub_icb")
                .contains(descriptor.at("/x-headline/level").asString());
    }

    @Test
    void every_board_has_one_outline() {
        Set<String> codes = new TreeSet<>();
        JsonNode features = json(folder.resolve("icb-boundaries.geojson")).get("features");
        features.forEach(
                feature -> codes.add(feature.at("/properties/area_code").asString()));
        assertThat(features).hasSize(42);
        assertThat(codes)
                .isEqualTo(CsvRows.of(folder.resolve("areas.csv"))
                        .where("level", "icb")
                        .values("area_code"));
    }

    @Test
    void the_readme_tells_the_number_of_rows_and_credits_every_publisher() throws IOException {
        String readme = Files.readString(folder.resolve("README.md"));
        for (JsonNode resource : tables()) {
            assertThat(readme)
                    .contains(String.format(
                            Locale.UK,
                            "| `%s` | %,d |",
                            resource.get("path").asString(),
                            rows(resource).size()));
        }
        assertThat(readme.replace('\n', ' '))
                .contains(descriptor.at("/sources/0/title").asString())
                .contains(descriptor.at("/sources/1/title").asString())
                .contains(descriptor.at("/sources/3/title").asString())
                .contains("mySociety (CC BY 4.0)");
    }

    @Test
    void sources_and_licences_are_credited() {
        String sources = descriptor.get("sources").toString();
        assertThat(sources)
                .contains(
                        "Contains public sector information licensed under the Open Government Licence v3.0 (NHS England, NHS Digital, MHCLG, ONS, OHID).")
                .contains("Contains OS data © Crown copyright and database right.")
                .contains("mySociety (CC BY 4.0)")
                .contains("Lewer et al. 2020 (CC BY 4.0)");
        for (JsonNode resource : descriptor.get("resources")) {
            assertThat(resource.get("sources")).isNotEmpty();
            assertThat(resource.get("licenses")).isNotEmpty();
        }
    }
}

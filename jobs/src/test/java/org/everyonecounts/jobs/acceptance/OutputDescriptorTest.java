package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.OfficialProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The CSV files of a run are a Data Package that says what is in them. */
@Tag("shared")
class OutputDescriptorTest {
    private final Path folder = FinishedRun.ofSampleData().folder().resolve("data");
    private final Path file = folder.resolve("datapackage.json");

    private List<JsonNode> resources() throws IOException {
        List<JsonNode> resources = new ArrayList<>();
        new ObjectMapper().readTree(Files.readString(file)).get("resources").forEach(resources::add);
        assertThat(resources).isNotEmpty();
        return resources;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asString()));
        return strings;
    }

    private static List<String> fieldNames(JsonNode resource) {
        List<String> names = new ArrayList<>();
        resource.at("/schema/fields")
                .forEach(field -> names.add(field.get("name").asString()));
        return names;
    }

    @Test
    void the_descriptor_is_valid_against_the_official_profile() throws IOException {
        assertThat(OfficialProfile.breaches(file)).isEmpty();
    }

    @Test
    void every_file_is_described_and_every_description_has_its_file() throws IOException {
        Set<String> described = new TreeSet<>();
        for (JsonNode resource : resources()) {
            described.add(resource.get("path").asString());
            assertThat(resource.get("name").asString()).matches("[a-z0-9._-]+");
        }
        Set<String> present = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .forEach(present::add);
        }
        assertThat(described).isEqualTo(present);
    }

    @Test
    void size_and_hash_are_those_of_the_file() throws IOException, NoSuchAlgorithmException {
        for (JsonNode resource : resources()) {
            byte[] bytes =
                    Files.readAllBytes(folder.resolve(resource.get("path").asString()));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(resource.get("bytes").asLong()).isEqualTo(bytes.length);
            assertThat(resource.get("hash").asString())
                    .isEqualTo("sha256:" + HexFormat.of().formatHex(digest));
        }
    }

    @Test
    void the_header_is_the_list_of_fields() throws IOException {
        for (JsonNode resource : resources()) {
            String header = Files.readAllLines(
                            folder.resolve(resource.get("path").asString()))
                    .get(0);
            assertThat(header).isEqualTo(String.join(",", fieldNames(resource)));
            resource.at("/schema/fields")
                    .forEach(field ->
                            assertThat(field.get("description").asString()).isNotBlank());
        }
    }

    @Test
    void every_cell_is_of_its_type_or_a_declared_state_and_none_is_empty() throws IOException {
        for (JsonNode resource : resources()) {
            assertThat(strings(resource.at("/schema/missingValues"))).containsExactly("[c]", "[x]", "[z]");
            CsvRows rows = CsvRows.of(folder.resolve(resource.get("path").asString()));
            for (JsonNode field : resource.at("/schema/fields")) {
                String name = field.get("name").asString();
                for (String value : rows.values(name)) {
                    assertThat(isLegal(value, field.get("type").asString()))
                            .as("%s.%s: %s", resource.get("name").asString(), name, value)
                            .isTrue();
                }
            }
        }
    }

    private static boolean isLegal(String value, String type) {
        if (value.isEmpty() || value.equals("[c]") || value.equals("[x]") || value.equals("[z]")) {
            return !value.isEmpty();
        }
        try {
            return switch (type) {
                case "string" -> true;
                case "number" -> new BigDecimal(value).toPlainString().equals(value);
                case "integer" -> new BigInteger(value).toString().equals(value);
                default -> false;
            };
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    @Test
    void the_primary_key_identifies_each_row() throws IOException {
        for (JsonNode resource : resources()) {
            List<String> key = strings(resource.at("/schema/primaryKey"));
            assertThat(key).isNotEmpty();
            assertThat(fieldNames(resource)).containsAll(key);
            CsvRows rows = CsvRows.of(folder.resolve(resource.get("path").asString()));
            assertThat(rows.byKey(key.toArray(new String[0]))).hasSize(rows.size());
        }
    }

    @Test
    void the_sources_and_licences_of_the_input_are_passed_on() throws IOException {
        JsonNode descriptor = new ObjectMapper().readTree(Files.readString(file));
        assertThat(descriptor.get("licenses").toString()).contains("OGL-UK-3.0").contains("CC-BY-4.0");
        assertThat(descriptor.get("sources").toString())
                .contains("Open Government Licence v3.0")
                .contains("Contains OS data © Crown copyright and database right.")
                .contains("mySociety");
    }
}

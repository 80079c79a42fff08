package org.everyonecounts.jobs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.everyonecounts.jobs.read.GoodPackage;
import org.everyonecounts.jobs.read.PackageDamage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("shared")
class DescriptorReaderTest {
    private static final Path PROFILES = Path.of("../../shared/reference/profiles");

    @TempDir
    private Path folder;

    private PackageDamage damage;

    @BeforeEach
    void good() {
        damage = new PackageDamage(GoodPackage.write(folder));
    }

    private Fault fault() {
        Fault fault = catchThrowableOfType(Fault.class, () -> DescriptorReader.read(folder));
        assertThat(fault).isNotNull();
        return fault;
    }

    @Test
    void a_good_descriptor_says_what_it_says() {
        PackageDescriptor descriptor = DescriptorReader.read(folder);
        assertThat(descriptor.title()).isEqualTo("A good package");
        assertThat(descriptor.date()).isEqualTo("2024-05-01");
        assertThat(descriptor.headlineLevel()).isEqualTo("board");
        assertThat(descriptor.areaNames()).containsEntry("board", "health board");
        assertThat(descriptor.attributions()).containsExactly("Made up for tests");
        assertThat(descriptor.resource("population")).isPresent();
        assertThat(descriptor.controls()).extracting(ControlTotal::id).contains("care_all_years");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"x-area-names\" | \"x-areanames\" | unknown key \"x-areanames\" in the descriptor | \"x-area-names\"",
                "\"encoding\": \"utf-8\" | \"encodng\": \"utf-8\" | unknown key \"encodng\" in \"resources.areas\" | \"encoding\"",
                "\"encoding\": \"utf-8\" | \"encoding\": \"latin1\" | \"resources.areas.encoding\" is not valid | correct",
                "\"tolerance\": \"0.01\" | \"tolerence\": \"0.01\" | unknown key \"tolerence\" | \"tolerance\"",
                "\"tolerance\": \"0.01\" | \"tolerance\": 0.01 | wrong type | as asked",
                "\"column\": \"persons\" | \"column\": \"person\" | column \"person\" of control | \"persons\"",
                "\"resource\": \"spending\" | \"resource\": \"spendin\" | resource \"spendin\" of control | \"spending\"",
                "\"stream\": [\"care\" | \"streem\": [\"care\" | column \"streem\" cannot choose | \"stream\"",
                "\"level\": \"board\"}, | \"level\": \"bord\"}, | level \"bord\" is not known | \"board\"",
                "\"level\": \"board\"}, | \"level\": \"\"}, | not valid | correct",
                "{\"board\": \"health | {\"bored\": \"health | level \"bored\" is not known | \"board\"",
                "\"id\": \"care_all_years\" | \"id\": \"registered_2021_22\" | given twice | rename",
                "\"name\": \"costs\" | \"name\": \"need\" | resource \"need\" is named twice | one",
                "\"name\": \"need\" | \"name\": \"needs\" | resource need is missing | rename resource \"needs\"",
                "\"name\": \"costs\", | \"name\": \"costs\", \"x-grain\": \"record\", | x-grain stands at | remove",
                "\"type\": \"number\" | \"type\": \"money\" | is not a known one | as asked",
                "[\"period\", \"area_code\", \"basis\"] | [\"period\", \"area_cod\"] | \"area_cod\" is not a field | \"area_code\"",
                "\"reference\": {\"resource\": \"areas\" | \"reference\": {\"resource\": \"area\" | resource \"area\" is not known | \"areas\"",
                "{\"minimum\": 0, | {\"minimum\": \"none\", | minimum \"none\" does not fit | correct the limit",
                "{\"enum\": [\"registered\" | {\"pattern\": \"[a\", \"enum\": [\"registered\" | pattern of \"basis\" cannot be read | correct the pattern",
            })
    void a_descriptor_that_breaks_the_contract_is_told_with_its_line_and_the_nearest_key(
            String old, String fresh, String says, String fix) {
        int line = damage.replace("datapackage.json", old, fresh);
        Fault fault = fault();
        assertThat(fault.exitCode()).isEqualTo(ExitCode.CONTRACT);
        assertThat(fault.problems()).anySatisfy(problem -> {
            assertThat(problem.what()).contains(says);
            assertThat(problem.file()).isEqualTo("datapackage.json");
            assertThat(problem.fix()).contains(fix);
            assertThat(problem.line() == line || says.contains("missing") || says.contains("twice"))
                    .as("line " + problem.line() + ", expected " + line)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../out.csv",
                "data/../../out.csv",
                "data/../areas.csv",
                "/etc/hostname",
                "C:/data/areas.csv",
                "https://example.org/areas.csv",
                "file:areas.csv",
                "~/areas.csv",
                "data\\\\areas.csv",
                "data/../../../../etc/hostname"
            })
    void a_path_that_leads_out_of_the_folder_is_refused(String path) {
        damage.replace("datapackage.json", "\"data/areas.csv\"", "\"" + path + "\"");
        assertThat(fault().exitCode()).isEqualTo(ExitCode.CONTRACT);
        assertThat(fault().problems().get(0).what()).contains("outside the package folder");
    }

    @Test
    void a_link_that_leads_out_is_refused_and_one_that_stays_inside_is_followed(@TempDir Path elsewhere)
            throws IOException {
        Files.move(folder.resolve("data/areas.csv"), folder.resolve("data/real.csv"));
        Files.createSymbolicLink(folder.resolve("data/areas.csv"), Path.of("real.csv"));
        assertThat(DescriptorReader.read(folder).title()).isEqualTo("A good package");
        Files.delete(folder.resolve("data/areas.csv"));
        Files.move(folder.resolve("data/real.csv"), elsewhere.resolve("areas.csv"));
        Files.createSymbolicLink(folder.resolve("data/areas.csv"), elsewhere.resolve("areas.csv"));
        assertThat(fault().exitCode()).isEqualTo(ExitCode.CONTRACT);
        Files.delete(folder.resolve("data/areas.csv"));
        Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
        damage.replace("datapackage.json", "\"data/areas.csv\"", "\"linked/areas.csv\"");
        assertThat(fault().exitCode()).isEqualTo(ExitCode.CONTRACT);
        damage.replace("datapackage.json", "\"linked/areas.csv\"", "\"linked/nothing.csv\"");
        assertThat(fault().exitCode()).as("nor is it told what stands outside").isEqualTo(ExitCode.CONTRACT);
    }

    @Test
    void a_breach_counts_before_an_absence_and_every_absence_is_told() throws IOException {
        Files.delete(folder.resolve("data/areas.csv"));
        Files.delete(folder.resolve("schemes/care.yaml"));
        assertThat(fault().exitCode()).isEqualTo(ExitCode.MISSING_OR_BUSY);
        assertThat(fault().problems()).hasSize(2);
        damage.replace("datapackage.json", "\"data/costs.csv\"", "\"../costs.csv\"");
        assertThat(fault().exitCode()).isEqualTo(ExitCode.CONTRACT);
    }

    @Test
    void without_a_descriptor_there_is_no_package() throws IOException {
        Files.delete(folder.resolve("datapackage.json"));
        assertThat(fault().exitCode()).isEqualTo(ExitCode.MISSING_OR_BUSY);
    }

    @Test
    void json_that_is_broken_doubled_or_followed_by_more_is_told_with_its_line() {
        damage.replace("datapackage.json", "\"title\": \"A good package\",", "\"title\": \"A good package\"");
        assertThat(fault().problems().get(0).line()).isEqualTo(4);
        damage.text("datapackage.json", "{\"name\": \"a\",\n\"name\": \"b\"}");
        assertThat(fault().problems().get(0).line()).isEqualTo(2);
        damage.text("datapackage.json", "{}\n{}");
        assertThat(fault().problems().get(0).line()).isEqualTo(2);
        damage.text("datapackage.json", "");
        assertThat(fault().problems().get(0).what()).isEqualTo("the file is empty");
    }

    @Test
    void a_size_or_hash_that_is_stated_must_be_true() {
        damage.replace(
                "datapackage.json", "\"path\": \"data/costs.csv\"", "\"path\": \"data/costs.csv\", \"bytes\": 5");
        assertThat(fault().problems().get(0).what()).contains("not 5");
        damage.replace("datapackage.json", "\"bytes\": 5", "\"hash\": \"sha256:" + "0".repeat(64) + "\"");
        assertThat(fault().problems().get(0).what()).contains("another SHA-256");
    }

    @Test
    void what_we_accept_the_official_profile_accepts() throws IOException {
        assumeTrue(Files.isDirectory(PROFILES), "the official profiles are not beside the project");
        var official = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(PROFILES.resolve("datapackage-2.0.json")), InputFormat.JSON);
        assertThat(official.validate(damage.text("datapackage.json"), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void our_keys_are_those_of_the_official_profile_and_ours_that_begin_with_x() throws IOException {
        assumeTrue(Files.isDirectory(PROFILES), "the official profiles are not beside the project");
        JsonNode ours;
        try (InputStream in = DescriptorReader.class.getResourceAsStream("datapackage.schema.json")) {
            assertThat(in).isNotNull();
            ours = JsonMapper.shared().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertSubset(ours.at("/properties"), "datapackage-2.0.json", "/properties");
        assertSubset(ours.at("/properties/resources/items/properties"), "dataresource-2.0.json", "/properties");
        assertSubset(
                ours.at("/properties/resources/items/properties/dialect/properties"),
                "tabledialect-2.0.json",
                "/properties");
        assertSubset(ours.at("/$defs/tableSchema/properties"), "tableschema-2.0.json", "/properties");
    }

    private static void assertSubset(JsonNode ours, String profile, String pointer) throws IOException {
        JsonNode official = JsonMapper.shared()
                .readTree(Files.readString(PROFILES.resolve(profile)))
                .at(pointer);
        Set<String> unknown = new TreeSet<>(ours.propertyNames());
        unknown.removeAll(official.propertyNames());
        unknown.removeIf(key -> key.startsWith("x-"));
        assertThat(unknown).as(profile).isEmpty();
        assertThat(ours.propertyNames()).isNotEmpty();
    }
}

package org.everyonecounts.jobs.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which libraries the program ships, and under which licences: the build lists both, README.md tells them, and only these are allowed. */
class LicencesTest {
    /** How the licences we allow are spelt, the ones we take first where a library leaves the choice standing first. */
    private static final Map<String, Pattern> ALLOWED = new LinkedHashMap<>();

    static {
        ALLOWED.put("Apache-2.0", Pattern.compile("(?i).*apache.*\\b2(\\.0)?"));
        ALLOWED.put("MIT", Pattern.compile("(The )?MIT( License)?( \\(MIT\\))?"));
        ALLOWED.put("BSD", Pattern.compile("(The )?BSD.*"));
        ALLOWED.put("EPL", Pattern.compile("EPL.?[12]\\.0"));
        ALLOWED.put("ICU", Pattern.compile("Unicode/ICU License"));
    }

    /** For example {@code (EPL-2.0) (LGPL-2.1-only) Logback Core Module (ch.qos.logback:logback-core:1.5.38 - https://…)}. */
    private static final Pattern LIBRARY = Pattern.compile(
            "\\s+(?<licences>\\(.*\\)) .* \\((?<group>[^:() ]+):(?<name>[^:() ]+):(?<version>[^:() ]+) - .*\\)");

    private static final Pattern LICENCE = Pattern.compile("\\(((?:[^()]|\\([^()]*\\))*)\\) ?");

    private record Library(String group, String name, String version, List<String> licences) {
        /** The licence under which we take it. */
        Optional<String> family() {
            return ALLOWED.entrySet().stream()
                    .filter(allowed -> licences.stream()
                            .anyMatch(licence ->
                                    allowed.getValue().matcher(licence).matches()))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    private static final List<Library> LIBRARIES = libraries();

    private static List<Library> libraries() {
        List<Library> libraries = new ArrayList<>();
        for (String line : resource("THIRD-PARTY.txt").lines().toList()) {
            Matcher library = LIBRARY.matcher(line);
            if (library.matches() && !library.group("group").equals("org.everyonecounts")) {
                // Licences and the name of the library follow each other; a name in brackets matches no licence.
                List<String> licences = new ArrayList<>();
                Matcher licence = LICENCE.matcher(library.group("licences"));
                while (licence.lookingAt()) {
                    licences.add(licence.group(1));
                    licence.region(licence.end(), library.group("licences").length());
                }
                libraries.add(
                        new Library(library.group("group"), library.group("name"), library.group("version"), licences));
            }
        }
        return libraries;
    }

    private static String resource(String name) {
        return optional(name).orElseThrow(() -> new AssertionError("META-INF/" + name + " is made by the build"));
    }

    private static Optional<String> optional(String name) {
        try (@Nullable InputStream in = LicencesTest.class.getResourceAsStream("/META-INF/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_library_of_the_program_is_listed() {
        assertThat(resource("THIRD-PARTY.txt").lines().filter(line -> line.startsWith("     (")))
                .as("lines read")
                .hasSize(LIBRARIES.size() + 2);
        assertThat(LIBRARIES.stream().map(Library::name))
                .contains(
                        "fastcsv",
                        "h2",
                        "poi-ooxml-full",
                        "postgresql",
                        "spring-batch-core",
                        "snakeyaml",
                        "tablesaw-core");
    }

    @Test
    void every_library_may_be_had_under_a_licence_we_allow() {
        assertThat(LIBRARIES.stream().filter(library -> library.family().isEmpty()))
                .isEmpty();
    }

    @Test
    void the_readme_names_the_licence_of_every_library() throws IOException {
        SortedMap<String, SortedSet<String>> groups = new TreeMap<>();
        for (Library library : LIBRARIES) {
            groups.computeIfAbsent(library.family().orElse("?"), none -> new TreeSet<>())
                    .add(library.group());
        }
        List<String> table = groups.entrySet().stream()
                .map(family -> "| " + family.getKey() + " | " + String.join(", ", family.getValue()) + " |")
                .toList();
        assertThat(Files.readAllLines(ProjectFolders.root().resolve("jobs/README.md")))
                .as("the table of jobs/README.md, section Libraries")
                .containsSubsequence(table);
    }

    @Test
    void no_library_is_a_snapshot_or_one_that_the_build_bans() {
        assertThat(LIBRARIES.stream().map(Library::version)).noneMatch(version -> version.contains("SNAPSHOT"));
        assertThat(LIBRARIES.stream().map(library -> library.group() + ":" + library.name()))
                .noneMatch(name -> name.equals("org.apache.logging.log4j:log4j-core")
                        || name.equals("log4j:log4j")
                        || name.startsWith("net.jqwik:")
                        || name.startsWith("com.code-intelligence:"));
    }

    @Test
    void the_build_goes_on_banning_them() throws IOException {
        assertThat(Files.readString(ProjectFolders.root().resolve("pom.xml")))
                .contains(
                        "<dependencyConvergence/>",
                        "<requireReleaseDeps>",
                        "<exclude>org.apache.logging.log4j:log4j-core</exclude>",
                        "<exclude>log4j:log4j</exclude>",
                        "<exclude>net.jqwik</exclude>");
    }

    @Test
    void the_bill_of_materials_has_every_library_and_nothing_that_changes_by_itself() {
        Optional<String> text = optional("sbom/application.cdx.json");
        Assumptions.assumeTrue(text.isPresent(), "skipped: the plug-in makes no bill of materials with mvn -o");
        JsonNode bill = JsonMapper.shared().readTree(text.orElseThrow());
        assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(bill.has("serialNumber")).isFalse();
        assertThat(bill.path("metadata").has("timestamp")).isFalse();
        assertThat(Stream.concat(bill.path("components").valueStream().map(LicencesTest::named), Stream.of("")))
                .containsAll(LIBRARIES.stream()
                        .map(library -> library.group() + ":" + library.name() + ":" + library.version())
                        .toList());
    }

    private static String named(JsonNode component) {
        return component.path("group").asString("") + ":"
                + component.path("name").asString() + ":"
                + component.path("version").asString();
    }
}

package org.everyonecounts.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.everyonecounts.jobs.contract.SchemeReader;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.models.allocation.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every scheme file that is shipped can be read, says where it comes from, and lets no number pass for a signed one. */
class ShippedSchemesTest {
    private static final Path SCHEMES = ProjectFolders.sampleData().resolve("schemes");

    static List<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(SCHEMES)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> SCHEMES.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static SchemeSource read(String file) {
        return SchemeReader.read(SCHEMES.resolve(file), file);
    }

    /** Paths of numbers, and of words that decide figures; entries of lists by id. */
    private static List<String> judgements(JsonNode node, String before) {
        List<String> paths = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String path = before + entry.getKey();
            JsonNode value = entry.getValue();
            if (entry.getKey().equals("assumptions")) {
                continue;
            }
            if (value.isObject()) {
                paths.addAll(judgements(value, path + "."));
            } else if (value.isArray()) {
                for (JsonNode item : value) {
                    if (item.isNumber()) {
                        paths.add(path);
                    } else if (item.isObject()) {
                        paths.addAll(
                                judgements(item, path + "." + item.path("id").asString("entry") + "."));
                    }
                }
            } else if (value.isNumber()
                    || List.of("growth", "base_growth", "rounding").contains(entry.getKey())) {
                paths.add(path);
            }
        }
        return paths;
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_number_of_a_shipped_scheme_is_an_assumption_that_nobody_has_signed(String file) {
        SchemeSource source = read(file);
        List<Scheme.Assumption> assumptions = source.scheme().assumptions();
        assertThat(assumptions).isNotEmpty().allMatch(Scheme.Assumption::isIllustrative);
        assertThat(assumptions).allMatch(one -> one.source().endsWith("."));
        for (String path : judgements(source.document(), "")) {
            assertThat(assumptions)
                    .as(path + " of " + file)
                    .anyMatch(one -> path.equals(one.key()) || path.startsWith(one.key() + "."));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_shipped_scheme_tells_what_it_is_and_is_listed_in_the_readme(String file) throws IOException {
        SchemeSource source = read(file);
        String text = Files.readString(SCHEMES.resolve(file));
        assertThat(text).startsWith("# ");
        assertThat(source.scheme().notes()).isNotEmpty();
        assertThat(source.shown()).endsWith(source.scheme().id() + ".yaml");
        assertThat(Files.readString(ProjectFolders.sampleData().resolve("README.md")))
                .contains("`" + file + "`");
    }

    @Test
    void the_examples_show_every_policy_but_one_that_needs_no_example_and_both_ways_to_combine() throws IOException {
        List<String> policies = new ArrayList<>();
        for (String file : files()) {
            policies.add(read(file).document().path("transition").path("policy").asString(""));
        }
        assertThat(policies).contains("base_plus_bands", "base_plus_ramp", "floor_lift", "parity_topup", "share_blend");
    }
}

package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.jobs.contract.SchemeReader;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference of the scheme language in the README is complete, and its worked example gives the figures printed. */
class SchemeReadmeTest {
    private static final String PERIOD = "2022/23";

    @TempDir
    private Path folder;

    private static String section() throws IOException {
        String readme = Files.readString(ProjectFolders.root().resolve("jobs/README.md"));
        int from = readme.indexOf("\n### Schemes\n");
        return readme.substring(from, readme.indexOf("\n### ", from + 1));
    }

    private static void keys(JsonNode node, Set<String> keys) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (entry.getKey().equals("properties")) {
                keys.addAll(entry.getValue().propertyNames());
            }
            keys(entry.getValue(), keys);
        }
    }

    @Test
    void every_key_of_the_language_stands_in_the_reference() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (InputStream in = Objects.requireNonNull(SchemeReader.class.getResourceAsStream("scheme.schema.json"))) {
            keys(JsonMapper.builder().build().readTree(in), keys);
        }
        assertThat(keys).hasSizeGreaterThan(60);
        String section = section();
        for (String key : keys) {
            assertThat(Pattern.compile("[`.{ ]" + key + "[`:.]")
                            .matcher(section)
                            .find())
                    .as(key)
                    .isTrue();
        }
    }

    @Test
    void the_worked_example_gives_the_targets_printed() throws IOException {
        String section = section();
        Matcher yaml = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(section);
        assertThat(yaml.find()).isTrue();
        Path scheme = Files.writeString(folder.resolve("care.yaml"), yaml.group(1));
        List<List<String>> rows = section.lines()
                .filter(line -> line.matches("\\| [A-Z] \\|.*"))
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .toList();
        assertThat(rows).hasSize(3);
        PackageWriter writer = new PackageWriter("nation", "area").row("areas", "ALL", "Whole", "nation", "");
        for (List<String> row : rows) {
            String area = row.get(0);
            writer.row("areas", area, area, "area", "ALL")
                    .row("population", PERIOD, area, "registered", row.get(1))
                    .row("need", PERIOD, area, "illness", "index", row.get(2))
                    .row("need", PERIOD, area, "avoidable", "index", row.get(3))
                    .row("costs", PERIOD, area, "mff", row.get(4))
                    .row("spending", PERIOD, area, "care", row.get(5));
        }
        ComputedScheme computed = ComputedScheme.of(writer.into(folder.resolve("data")), scheme.toString());
        for (List<String> row : rows) {
            assertThat(computed.area(PERIOD, row.get(0)).target().exact())
                    .isEqualByComparingTo(new BigDecimal(row.get(6)));
        }
    }
}

package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Where a run spends its time stands in its manifest, and nowhere else. */
class TimingsTest {
    @TempDir
    Path folder;

    private Terminal.Answer run(String... more) {
        GoodPackage.write(folder.resolve("data"));
        List<String> words = new ArrayList<>(List.of("run", "--data", "data", "--replicates", "20"));
        words.addAll(List.of(more));
        return new Terminal(folder).type(words.toArray(String[]::new));
    }

    private static JsonNode manifest(Terminal.Answer answer) throws IOException {
        return Json.parse(Files.readAllBytes(answer.run().resolve("meta/manifest.json")));
    }

    @Test
    void every_part_that_people_ask_about_is_timed_in_order_of_name() throws IOException {
        JsonNode manifest = manifest(run("--profile", "analyst", "--profile", "publication"));
        List<String> names = new ArrayList<>();
        for (JsonNode timing : manifest.path("timings")) {
            StringBuilder name = new StringBuilder(timing.path("name").asString());
            if (!name.toString().startsWith("spring.")) {
                timing.path("tags")
                        .properties()
                        .forEach(tag -> name.append(' ').append(tag.getValue().asString()));
            } else {
                name.append(' ')
                        .append(timing.path("tags")
                                .path("spring.batch.step.name")
                                .asString(""));
            }
            names.add(name.toString());
            assertThat(timing.path("count").asLong()).as(name.toString()).isPositive();
            assertThat(timing.path("total_ms").asDouble())
                    .as(name.toString())
                    .isGreaterThanOrEqualTo(timing.path("max_ms").asDouble() - 0.001);
            assertThat(timing.path("max_ms").asDouble()).as(name.toString()).isNotNegative();
        }
        assertThat(names)
                .contains(
                        "hashing inputs",
                        "hashing outputs",
                        "reading areas",
                        "reading need",
                        "targets",
                        "indicators",
                        "resampling",
                        "disclosure",
                        "database evidence",
                        "database results",
                        "writing csv",
                        "writing workbook analyst",
                        "writing workbook publication",
                        "writing board",
                        "checking workbook",
                        "forcing to disk",
                        "spring.batch.step intake",
                        "spring.batch.step validate",
                        "spring.batch.step indicators")
                .doesNotHaveDuplicates();
        assertThat(names.stream().map(name -> name.replaceFirst(" .*", ""))).isSorted();
        assertThat(manifest.path("memory").path("heap_peak_bytes").asLong())
                .isBetween(
                        1L << 20,
                        manifest.path("memory").path("heap_limit_bytes").asLong());
    }

    @Test
    void a_run_that_failed_says_how_far_its_time_went() throws IOException {
        Terminal.Answer answer = run("--set", "no.such=1");
        assertThat(answer.status()).isEqualTo("FAILED");
        assertThat(manifest(answer).path("timings").get(0).path("name").asString())
                .isEqualTo("hashing");
    }
}

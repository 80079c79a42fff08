package org.everyonecounts.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a process says of itself from the moment it has the lock, and what it clears away of those before it. */
class WriterLockTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final RunIdentity RUN =
            new RunIdentity("20261123T020000Z_89abcdef", "latest", "89abcdef".repeat(8), NOW, "test", List.of());

    @TempDir
    Path folder;

    private JsonNode holder(OutputFolder out) throws IOException {
        return Json.parse(Files.readAllBytes(WriterLock.holder(out)));
    }

    @Test
    void a_run_that_dies_before_it_knows_its_id_is_found_by_the_next() throws IOException {
        OutputFolder out = new OutputFolder(folder);
        try (WriterLock lock = WriterLock.take(out)) {
            assertThat(lock.interruptedBefore()).isFalse();
            lock.begins(NOW);
            assertThat(holder(out).has("run_id")).isFalse();
            assertThatThrownBy(() -> WriterLock.take(out))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("a run that has only just begun, process "
                            + ProcessHandle.current().pid());
        }
        try (WriterLock lock = WriterLock.take(out)) {
            assertThat(lock.interruptedBefore()).isTrue();
        }
    }

    @Test
    void a_process_that_takes_over_names_the_interrupted_run_and_itself() throws IOException {
        OutputFolder out = new OutputFolder(folder);
        try (WriterLock lock = WriterLock.take(out)) {
            lock.announce(RUN, NOW.minusSeconds(3600));
            Files.writeString(
                    WriterLock.holder(out),
                    Files.readString(WriterLock.holder(out))
                            .replace(Long.toString(ProcessHandle.current().pid()), "1"));
        }
        try (WriterLock lock = WriterLock.take(out)) {
            lock.begins(NOW);
            assertThat(holder(out).path("run_id").asString()).isEqualTo(RUN.runId());
            assertThat(holder(out).path("pid").asLong())
                    .isEqualTo(ProcessHandle.current().pid());
            assertThat(holder(out).path("since").asString()).isEqualTo(NOW.toString());
            lock.finished();
        }
        assertThat(WriterLock.holder(out)).doesNotExist();
    }

    @Test
    void sample_data_left_by_a_killed_process_are_deleted_after_a_day() throws IOException {
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        long dead = 4_000_000_000L;
        Path left = Files.createDirectories(folder.resolve("everyone-counts-sample-" + dead + "-1"));
        Files.writeString(left.resolve("population.csv"), "");
        Path alive = Files.createDirectories(folder.resolve(
                "everyone-counts-sample-" + ProcessHandle.current().pid() + "-1"));
        Path fresh = Files.createDirectories(folder.resolve("everyone-counts-sample-" + dead + "-2"));
        Path other = Files.createDirectories(folder.resolve("everyone-counts-sampler"));
        for (Path path : List.of(left, alive, other)) {
            Files.setLastModifiedTime(path, old);
        }
        DataFolder.clearLeft(folder);
        assertThat(left).doesNotExist();
        assertThat(List.of(alive, fresh, other)).allMatch(Files::exists);
    }
}

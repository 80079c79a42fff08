package org.everyonecounts.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights without room on the disk, without leave to write, without memory. */
@Tag("faults")
class StarvedNightsIT {
    private static final long SEED = 20261123;

    @TempDir
    Path folder;

    private Undisturbed undisturbed = Undisturbed.NONE;

    @BeforeEach
    void undisturbed_nights() throws Exception {
        undisturbed = Undisturbed.embedded();
    }

    private static long size(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    private OutputFolder afterTheNightBefore() throws IOException {
        OutputFolder out = new OutputFolder(folder.resolve("out"));
        for (String part : List.of(".state", "latest", "latest.json")) {
            Undisturbed.copy(
                    undisturbed.nightBefore().root().resolve(part), out.root().resolve(part));
        }
        return out;
    }

    private void lastGoodReportIsThere(OutputFolder out, SortedMap<String, String> before) throws IOException {
        Path report = LeftBehind.latest(out).orElseThrow();
        LeftBehind.isWhole(report);
        assertThat(LeftBehind.bytes(report)).isEqualTo(before);
        assertThat(out.publishedRuns("latest")).as("nothing else is published").containsExactly(report);
    }

    private void endsAsIfNothingHadHappened(Launcher launcher, OutputFolder out) throws Exception {
        LaunchedRun.Ended ended = launcher.run("run");
        assertThat(ended.printed()).startsWith("exit 0").contains("PASS period=latest");
        assertThat(LeftBehind.bytes(out.published("latest", ended.runId())))
                .isEqualTo(undisturbed.after().bytes());
        LeftBehind.isTidy(out);
        LeftBehind.isWholeForReaders(out);
        assertThat(LeftBehind.latest(out)).contains(out.published("latest", ended.runId()));
    }

    @Test
    void a_disk_that_fills_up_costs_nothing_that_was_published_and_with_room_the_night_ends_well() throws Exception {
        long report = size(LeftBehind.latest(undisturbed.nightBefore()).orElseThrow());
        long database = size(undisturbed.nightBefore().state());
        SplittableRandom random = new SplittableRandom(SEED);
        // Room for nothing, for a part of the results, for all of them, and for a part of the report beside them.
        List<Long> rooms = List.of(
                (long) (random.nextDouble(0.001, 0.01) * database),
                (long) (random.nextDouble(0.1, 0.5) * database),
                (long) (random.nextDouble(0.5, 0.9) * database),
                (long) (random.nextDouble(1.0, 1.2) * database),
                (long) (1.5 * database + random.nextDouble(0.1, 0.6) * report));
        List<String> stoppedAfter = new ArrayList<>();
        for (long room : rooms) {
            try (SmallDisk disk = SmallDisk.mount(folder.resolve("out"))) {
                OutputFolder out = afterTheNightBefore();
                SortedMap<String, String> before =
                        LeftBehind.bytes(LeftBehind.latest(out).orElseThrow());
                Launcher launcher = Launcher.in(folder);
                disk.leave(room);
                LaunchedRun.Ended starved = launcher.run("run");
                stoppedAfter.add(lastStep(starved));
                if (starved.exitCode() != 0) {
                    assertThat(starved.exitCode())
                            .as(room + " bytes: " + starved.printed())
                            .isEqualTo(5);
                    assertThat(starved.printed()).contains("the disk is full", "free some space and run again");
                    assertThat(starved.lastLine()).startsWith("FAILED period=latest run=");
                    lastGoodReportIsThere(out, before);
                }
                disk.makeRoom();
                endsAsIfNothingHadHappened(launcher, out);
            }
        }
        System.out.println("full disks: room in bytes " + rooms + ", last step done " + stoppedAfter);
        assertThat(stoppedAfter).as("one disk filled up early, one late").contains("indicators");
        assertThat(stoppedAfter.stream().distinct()).hasSizeGreaterThan(1);
    }

    private static String lastStep(LaunchedRun.Ended ended) {
        return ended.err().stream()
                .filter(line -> line.matches("(intake|validate|load|targets|indicators|publish) +[0-9.]+ s  .*"))
                .filter(line -> !line.endsWith("  failed"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .reduce((earlier, later) -> later)
                .orElse("none");
    }

    @Test
    void a_folder_that_may_only_be_read_is_said_to_be_so_and_stays_as_it_is() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("out"))) {
            OutputFolder out = afterTheNightBefore();
            SortedMap<String, String> before =
                    LeftBehind.bytes(LeftBehind.latest(out).orElseThrow());
            Launcher launcher = Launcher.in(folder);
            disk.readOnly(true);
            LaunchedRun.Ended refused = launcher.run("run");
            assertThat(refused.exitCode()).as(refused.printed()).isEqualTo(5);
            assertThat(refused.printed()).contains("cannot be read or written", "Read-only file system");
            assertThat(refused.lastLine()).startsWith("FAILED period=latest run=none");
            lastGoodReportIsThere(out, before);
            disk.readOnly(false);
            endsAsIfNothingHadHappened(launcher, out);
        }
    }

    @Test
    void data_too_large_for_the_memory_are_said_to_be_so_and_the_next_night_ends_well() throws Exception {
        Path data = folder.resolve("practices");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.everyonecounts.jobs.nightly.BenchmarkPractices",
                        data.toString(),
                        "30000")
                .inheritIO()
                .start();
        assertThat(made.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue()).isZero();
        OutputFolder out = new OutputFolder(folder.resolve("out"));
        Undisturbed.copy(undisturbed.nightBefore().root(), out.root());
        SortedMap<String, String> before =
                LeftBehind.bytes(LeftBehind.latest(out).orElseThrow());
        Launcher launcher = Launcher.in(folder);
        LaunchedRun.Ended starved =
                launcher.with("EVERYONE_COUNTS_MEMORY", "128m").run("run", "--data", data.toString());
        assertThat(starved.exitCode()).as(starved.printed()).isEqualTo(5);
        assertThat(starved.printed()).contains("not enough memory for these figures", "EVERYONE_COUNTS_MEMORY");
        assertThat(starved.lastLine()).startsWith("FAILED period=latest run=");
        lastGoodReportIsThere(out, before);
        LaunchedRun.Ended ended = launcher.run("run");
        assertThat(ended.printed()).startsWith("exit 0").contains("PASS period=latest");
        assertThat(LeftBehind.bytes(out.published("latest", ended.runId())))
                .isEqualTo(undisturbed.after().bytes());
        LeftBehind.isWholeForReaders(out);
    }
}

package org.everyonecounts.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Others at the same output folder: a second run, and somebody who reads while reports are published. */
@Tag("faults")
class NeighboursIT {
    @TempDir
    Path folder;

    @Test
    void a_second_run_at_the_same_time_is_told_who_is_there_and_disturbs_nothing() throws Exception {
        OutputFolder out = new OutputFolder(folder.resolve("out"));
        Launcher launcher = Launcher.in(folder);
        LaunchedRun first = launcher.start("run");
        while (first.isAlive() && Phase.of(first, out) == Phase.BEGINNING) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        // Stopped, so that it cannot be over before the second one looks.
        first.signal("STOP");
        String runId = Phase.announced(out, first.pid());
        LaunchedRun.Ended second = launcher.run("run", "--force");
        first.signal("CONT");
        LaunchedRun.Ended ended = first.end();

        assertThat(second.exitCode()).as(second.printed()).isEqualTo(5);
        assertThat(second.printed())
                .contains(
                        "another run is writing to this folder",
                        "run " + runId,
                        "process " + first.pid(),
                        "user " + System.getProperty("user.name"));
        assertThat(second.lastLine()).startsWith("FAILED period=latest run=none");
        assertThat(ended.printed()).startsWith("exit 0");
        assertThat(ended.runId()).isEqualTo(runId);
        LeftBehind.isTidy(out);
        LeftBehind.isWholeForReaders(out);
        assertThat(out.publishedRuns("latest")).hasSize(1);
    }

    @Test
    void whoever_reads_all_the_time_while_reports_are_published_sees_only_whole_ones() throws Exception {
        OutputFolder out = new OutputFolder(folder.resolve("out"));
        Launcher launcher = Launcher.in(folder);
        Set<Path> seen = new TreeSet<>();
        int looks = 0;
        for (int night = 0; night < 3; night++) {
            LaunchedRun run = launcher.start("run", "--force");
            while (run.isAlive()) {
                looks++;
                // A folder has its name when it is whole, not a moment before; so has latest.json.
                for (Path report : out.finishedRuns()) {
                    if (seen.add(report)) {
                        LeftBehind.isWhole(report);
                    }
                }
                LeftBehind.latest(out).ifPresent(seen::add);
            }
            assertThat(run.end().printed()).startsWith("exit 0");
        }
        LeftBehind.isWholeForReaders(out);
        try (Stream<Path> reports = Files.list(out.root().resolve("latest"))) {
            assertThat(reports).hasSize(3);
        }
        System.out.println(
                "readers: " + looks + " looks while three reports were published, each whole at first sight");
        assertThat(looks).isGreaterThan(100);
    }
}

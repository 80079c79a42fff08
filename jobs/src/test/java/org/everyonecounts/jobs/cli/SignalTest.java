package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a process of its own that gets SIGTERM. */
class SignalTest {
    @TempDir
    Path folder;

    @BeforeEach
    void data() {
        GoodPackage.write(folder.resolve("data"));
    }

    private Process start(String stopSeconds, String memory, String... typed) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + memory,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(typed));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile());
        builder.environment().put("EVERYONE_COUNTS_STOP_SECONDS", stopSeconds);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }

    private int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private List<String> out() throws IOException {
        return Files.readAllLines(folder.resolve("out.txt"));
    }

    @ParameterizedTest
    @CsvSource({"20, intake", "20, load", "0, validate"})
    void a_process_that_is_told_to_stop_says_so_on_its_last_lines_and_the_next_one_goes_on(String seconds, String after)
            throws IOException, InterruptedException {
        Process process = start(seconds, "512m", "run", "--data", "data", "--replicates", "2000");
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            String line = err.readLine();
            while (line != null && !line.startsWith(after)) {
                line = err.readLine();
            }
            // Not of the process, whose streams would be closed with it.
            process.toHandle().destroy();
            while (line != null) {
                assertThat(line).doesNotContain("Exception");
                line = err.readLine();
            }
        }
        assertThat(end(process)).isEqualTo(143);
        List<String> out = out();
        assertThat(out.get(out.size() - 2)).startsWith("stopped by a signal; the next run goes on.");
        assertThat(out.get(out.size() - 1)).startsWith("FAILED period=latest run=2");
        String runId = out.get(out.size() - 1).replaceAll(".* run=(\\S+) .*", "$1");
        assertThat(folder.resolve("out/latest.json")).doesNotExist();

        Terminal.Answer next = new Terminal(folder).type("run", "--data", "data", "--replicates", "2000");
        assertThat(next.exitCode()).as(next.toString()).isZero();
        assertThat(next.part("run")).isEqualTo(runId);
    }
}

package org.everyonecounts.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run of the launcher that is going on. */
final class LaunchedRun {
    /** What the system says of a process that SIGKILL ended. */
    static final int KILLED = 128 + 9;

    private static final int PATIENCE_SECONDS = 180;
    private static final Pattern RUN = Pattern.compile(" run=(\\S+) ");

    private final Process process;
    private final List<String> out = new CopyOnWriteArrayList<>();
    private final List<String> err = new CopyOnWriteArrayList<>();
    private final Thread outReader;
    private final Thread errReader;

    LaunchedRun(Process process) {
        this.process = process;
        this.outReader = reader(process.getInputStream(), out);
        this.errReader = reader(process.getErrorStream(), err);
    }

    /** How it ended, and what it had printed. */
    record Ended(int exitCode, List<String> out, List<String> err) {
        String lastLine() {
            return out.isEmpty() ? "" : out.get(out.size() - 1);
        }

        /** The run named on the last line; empty where there is no such line. */
        String runId() {
            Matcher run = RUN.matcher(lastLine());
            return run.find() ? run.group(1) : "";
        }

        String printed() {
            return "exit " + exitCode + "\n" + String.join("\n", err) + "\n" + String.join("\n", out);
        }
    }

    private static Thread reader(InputStream in, List<String> lines) {
        Thread reader = new Thread(() -> {
            try (BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                text.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException closed) {
                // The process is gone.
            }
        });
        reader.setDaemon(true);
        reader.start();
        return reader;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** True once the line of a step that has ended was printed. */
    boolean hasEnded(String step) {
        return err.stream().anyMatch(line -> line.startsWith(step + " "));
    }

    /** SIGKILL: nothing is closed or written. */
    void kill() {
        process.destroyForcibly();
    }

    /** Sends a signal, {@code TERM} or {@code INT}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Waits until it has ended. */
    Ended end() throws InterruptedException {
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        outReader.join(10_000);
        errReader.join(10_000);
        assertThat(ended)
                .as("ends within %s s: %s %s", PATIENCE_SECONDS, err, out)
                .isTrue();
        return new Ended(process.exitValue(), List.copyOf(out), List.copyOf(err));
    }
}

package org.everyonecounts.jobs.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs commands in this process as a user would in a folder, and keeps what they printed. */
public final class Terminal {
    /** The summary line of the contract. */
    static final Pattern SUMMARY = Pattern.compile(
            "(PASS|HELD|FAILED) period=(?<period>\\S+) run=(?<run>\\S+)"
                    + " rows=(?<accepted>\\d+)/(?<total>\\d+) rejected=(?<rejected>\\d+) warnings=(?<warnings>\\d+) report=(?<report>.+)");

    private final Path folder;
    private final Map<String, String> environment;

    public Terminal(Path folder) {
        this(folder, Map.of());
    }

    Terminal(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    public Terminal with(String name, String value) {
        return new Terminal(folder, Map.of(name, value));
    }

    /** What a command left behind. */
    public record Answer(int exitCode, List<String> out, List<String> err, Path folder) {
        String lastLine() {
            return out.get(out.size() - 1);
        }

        /** The line before the last: cause and mending command, or that nothing changed. */
        String lineBefore() {
            return out.get(out.size() - 2);
        }

        private Matcher summary() {
            Matcher summary = SUMMARY.matcher(lastLine());
            if (!summary.matches()) {
                throw new AssertionError("no summary line: " + out + err);
            }
            return summary;
        }

        String part(String name) {
            return summary().group(name);
        }

        String status() {
            return summary().group(1);
        }

        /** The folder of the run, from the path in the summary line. */
        Path run() {
            Path up = Path.of(status().equals("PASS") ? "../.." : "..");
            return folder.resolve(part("report")).resolve(up).normalize();
        }
    }

    public Answer type(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = EveryoneCounts.execute(
                new Surroundings(new PrintWriter(out, true), new PrintWriter(err, true), environment, folder, false),
                args);
        return new Answer(
                exitCode,
                out.toString().lines().toList(),
                err.toString().lines().toList(),
                folder);
    }
}

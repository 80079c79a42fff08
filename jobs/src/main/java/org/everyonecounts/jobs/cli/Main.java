package org.everyonecounts.jobs.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where the program begins. */
public final class Main {
    /** Set by the launcher when somebody is looking at a terminal. */
    private static final String TERMINAL = "everyone.counts.terminal";

    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Surroundings surroundings =
                new Surroundings(out, err, System.getenv(), Path.of("").toAbsolutePath(), Boolean.getBoolean(TERMINAL));
        System.exit(EveryoneCounts.execute(surroundings, args));
    }
}

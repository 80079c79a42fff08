package org.everyonecounts.jobs.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * A command as a user types it, run inside the test.
 *
 * @param exitCode how it ended
 * @param out what it printed
 * @param err what it complained about
 */
public record TypedCommand(int exitCode, String out, String err) {
    /** Runs the command in a folder, with no environment and nobody at a terminal. */
    public static TypedCommand run(Path folder, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings =
                new Surroundings(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), folder, false);
        int exitCode = EveryoneCounts.commandLine(surroundings).execute(args);
        return new TypedCommand(exitCode, out.toString(), err.toString());
    }
}

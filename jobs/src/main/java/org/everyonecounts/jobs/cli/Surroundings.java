package org.everyonecounts.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command meets outside: given explicitly, so that tests run commands as users do.
 *
 * @param out standard output
 * @param err standard error
 * @param environment environment variables
 * @param currentFolder the folder the command was started in
 * @param terminal whether somebody is looking
 */
public record Surroundings(
        PrintWriter out, PrintWriter err, Map<String, String> environment, Path currentFolder, boolean terminal) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** A path as somebody in the current folder would write it. */
    String shown(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(currentFolder)
                ? currentFolder.relativize(absolute).toString()
                : absolute.toString();
    }
}

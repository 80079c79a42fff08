package org.everyonecounts.jobs.contract;

import java.nio.file.Path;
import org.everyonecounts.models.allocation.Scheme;
import tools.jackson.databind.JsonNode;

/**
 * A scheme and the file it came from.
 *
 * @param scheme the formula, settings of the command line laid over it
 * @param file the file
 * @param shown path inside the package, or the file name of a file from elsewhere
 * @param located what the file holds, settings of the command line laid over it, with the lines of its keys
 */
public record SchemeSource(Scheme scheme, Path file, String shown, LocatedDocument located) {
    /** What the file holds, settings of the command line laid over it: a copy. */
    public JsonNode document() {
        return located.root().deepCopy();
    }
}

package org.everyonecounts.jobs.contract;

import java.nio.file.Path;
import org.everyonecounts.models.allocation.Scheme;

/**
 * A scheme and the file it came from.
 *
 * @param scheme the formula, settings of the command line laid over it
 * @param file the file
 * @param shown path inside the package, or the file name of a file from elsewhere
 */
public record SchemeSource(Scheme scheme, Path file, String shown) {}

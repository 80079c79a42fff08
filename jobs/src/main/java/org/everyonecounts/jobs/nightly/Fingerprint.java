package org.everyonecounts.jobs.nightly;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.jobs.publish.FileHash;

/**
 * SHA-256 over everything that changes figures: input files, scheme files, settings and the version of this software.
 *
 * <p>Input files count by their path inside the package, not by where the package lies; output folder, logging and engine do not count.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * @param inputs hash of every file of the package, by path inside it
     * @param schemeFiles hash of scheme files given outside the package, by name
     * @param settings settings that change figures, by key
     * @param software version of this software
     */
    public static String of(
            SortedMap<String, String> inputs,
            SortedMap<String, String> schemeFiles,
            SortedMap<String, String> settings,
            String software) {
        StringBuilder lines = new StringBuilder();
        add(lines, "software", new TreeMap<>(Map.of("version", software)));
        add(lines, "input", inputs);
        add(lines, "scheme", schemeFiles);
        add(lines, "setting", settings);
        return FileHash.of(lines.toString());
    }

    /** Lengths stand before names and values, so that no two different lists give the same lines. */
    private static void add(StringBuilder lines, String kind, SortedMap<String, String> entries) {
        entries.forEach((name, value) -> lines.append(kind)
                .append(' ')
                .append(name.length())
                .append(':')
                .append(name)
                .append(' ')
                .append(value.length())
                .append(':')
                .append(value)
                .append('\n'));
    }
}

package org.everyonecounts.models.revision;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In what two runs differ before anything is computed.
 *
 * @param files paths of data files that are not the same in both runs, by resource
 * @param schemes ids of the schemes whose formula is not the same
 * @param settings whether a setting differs that may change a figure
 * @param software whether the version differs
 */
public record RunDifferences(
        SortedMap<String, SortedSet<String>> files, Set<String> schemes, boolean settings, boolean software) {
    public RunDifferences {
        TreeMap<String, SortedSet<String>> copy = new TreeMap<>();
        files.forEach((resource, paths) -> copy.put(resource, Collections.unmodifiableSortedSet(new TreeSet<>(paths))));
        files = Collections.unmodifiableSortedMap(copy);
        schemes = Set.copyOf(schemes);
    }
}

package org.everyonecounts.jobs.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * One thing that differs between two runs.
 *
 * @param what its name
 * @param before in the first run; empty where it has none
 * @param after in the second run; empty where it has none
 */
public record Change(String what, String before, String after) {
    /** What differs between two lists of names and values, by name. */
    static List<Change> between(SortedMap<String, String> before, SortedMap<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            String old = before.getOrDefault(name, "");
            String now = after.getOrDefault(name, "");
            if (!old.equals(now)) {
                changes.add(new Change(name, old, now));
            }
        }
        return changes;
    }
}

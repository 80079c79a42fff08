package org.everyonecounts.models.disclosure;

import java.util.Comparator;

/**
 * One published count: of an area, of everyone or of one group of a characteristic.
 *
 * @param area code of an area, of the level of the data or of a coarser one
 * @param characteristic what the group is a group of; empty for everyone
 * @param group the group; empty for everyone
 */
public record CountCell(String area, String characteristic, String group) implements Comparable<CountCell> {
    private static final Comparator<CountCell> ORDER = Comparator.comparing(CountCell::area)
            .thenComparing(CountCell::characteristic)
            .thenComparing(CountCell::group);

    /** The count of everyone in an area. */
    public static CountCell everyone(String area) {
        return new CountCell(area, "", "");
    }

    public boolean isEveryone() {
        return characteristic.isEmpty();
    }

    @Override
    public int compareTo(CountCell other) {
        return ORDER.compare(this, other);
    }
}

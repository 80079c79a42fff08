package org.everyonecounts.models.area.late;

import java.util.Comparator;

/**
 * A series of a resource, over all periods.
 *
 * @param name basis, component, stream or factor; of a lump sum stream and name, joined by {@link #JOINT}
 */
public record LateSeries(LateResource resource, String name) implements Comparable<LateSeries> {
    /** Stands between the parts of a name. */
    public static final String JOINT = "\u001F";

    /** The name for a reader. */
    public String shownName() {
        return name.replace(JOINT, " ");
    }

    @Override
    public int compareTo(LateSeries other) {
        return Comparator.comparing(LateSeries::resource)
                .thenComparing(LateSeries::name)
                .compare(this, other);
    }
}

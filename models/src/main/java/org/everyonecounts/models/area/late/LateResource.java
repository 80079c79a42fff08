package org.everyonecounts.models.area.late;

import java.util.Locale;

/** A resource that may be late; each has a policy of its own. */
public enum LateResource {
    POPULATION("population"),
    NEED("need"),
    SPENDING("spending"),
    ALLOCATIONS("published allocations"),
    COSTS("cost factors"),
    ADJUSTMENTS("adjustments"),
    ENVELOPES("money to share out");

    private final String words;

    LateResource(String words) {
        this.words = words;
    }

    /** Name of the resource in a data package. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it holds, in the middle of a sentence. */
    public String words() {
        return words;
    }
}

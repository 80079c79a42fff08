package org.everyonecounts.reports.accessibility.check;

import java.util.Locale;

/** How much weighs a check that fails. */
public enum Importance {
    /** A reader is shut out: the command ends with exit code 1. */
    ESSENTIAL,
    /** A reader is hindered. */
    DESIRABLE,
    /** Asked by this project beyond the checklist of the Analysis Function. */
    OURS;

    /** The word as it is printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.everyonecounts.reports.accessibility.check;

import java.util.Locale;

/** For whom a workbook is made; the analyst's may have panes, filter buttons, banded rows and native charts. */
public enum Profile {
    ANALYST,
    PUBLICATION;

    /** The word as it is written on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

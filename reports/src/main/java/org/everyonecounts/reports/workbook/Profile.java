package org.everyonecounts.reports.workbook;

/** For whom a workbook is made. Every profile holds the same tables with the same values. */
public enum Profile {
    /** For work with the figures: chart sheets, filter buttons, frozen header rows, banded rows. */
    ANALYST(true, true);

    private final boolean charts;
    private final boolean handles;

    Profile(boolean charts, boolean handles) {
        this.charts = charts;
        this.handles = handles;
    }

    /** Whether charts stand on sheets of their own. */
    boolean charts() {
        return charts;
    }

    /** Whether tables have filter buttons, a frozen header row and bands. */
    boolean handles() {
        return handles;
    }
}

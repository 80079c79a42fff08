package org.everyonecounts.reports.workbook;

/** For whom a workbook is made. Every profile holds the same tables with the same values. */
public enum Profile {
    /** For work with the figures: chart sheets, filter buttons, frozen header rows, banded rows. */
    ANALYST("analyst", true, true),
    /** For publication: none of these, so that the workbook passes every check of the accessible-workbook checklist. */
    PUBLICATION("publication", false, false);

    private final String word;
    private final boolean charts;
    private final boolean handles;

    Profile(String word, boolean charts, boolean handles) {
        this.word = word;
        this.charts = charts;
        this.handles = handles;
    }

    /** Its name in options, settings and names of files. */
    public String word() {
        return word;
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

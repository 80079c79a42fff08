package org.everyonecounts.reports.workbook.chart;

/** The colours of workbooks, six hexadecimal digits each; none of them carries a meaning alone. */
public final class Palette {
    public static final String FIRST = "12436D";
    public static final String SECOND = "28A197";
    public static final String THIRD = "801650";
    /** Never for text. */
    public static final String FOURTH = "F46A25";

    public static final String LINE = "3D3D3D";
    public static final String CONTEXT = "BFBFBF";
    public static final String TEXT = "000000";
    public static final String PAPER = "FFFFFF";

    private Palette() {}
}

package org.everyonecounts.reports.sheet;

/** What one sheet says, free of any file format. */
public sealed interface SheetContent permits TextContent, TableContent, ChartContent {
    /** Name of the sheet: 1–31 letters, digits and underscores, a letter first. */
    String name();

    /** What the sheet is about: topic, geography and period; unique in the workbook. */
    String title();

    /** The name, when it is legal for a sheet. */
    static String checkedName(String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]{0,30}")) {
            throw new IllegalArgumentException("name of a sheet is \"" + name
                    + "\"; it must be 1 to 31 letters, digits and underscores and begin with a letter");
        }
        return name;
    }
}

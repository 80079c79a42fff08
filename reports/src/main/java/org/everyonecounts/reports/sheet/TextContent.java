package org.everyonecounts.reports.sheet;

import java.util.List;

/**
 * A sheet of headings and sentences, one a row in column A.
 *
 * @param name name of the sheet
 * @param title title in cell A1
 * @param lines lines below the title
 */
public record TextContent(String name, String title, List<Line> lines) implements SheetContent {
    public TextContent {
        SheetContent.checkedName(name);
        lines = List.copyOf(lines);
    }

    /** How a line stands out. */
    public enum Style {
        HEADING,
        PLAIN
    }

    /**
     * One line.
     *
     * @param sheet name of the sheet to which the line leads; empty for none
     */
    public record Line(Style style, String text, String sheet) {
        public Line {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a line is blank; a sheet has no blank rows");
            }
        }

        public static Line heading(String text) {
            return new Line(Style.HEADING, text, "");
        }

        public static Line plain(String text) {
            return new Line(Style.PLAIN, text, "");
        }

        public static Line link(String text, String sheet) {
            return new Line(Style.PLAIN, text, sheet);
        }
    }
}

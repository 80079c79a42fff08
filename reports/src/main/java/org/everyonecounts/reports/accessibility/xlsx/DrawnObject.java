package org.everyonecounts.reports.accessibility.xlsx;

import org.jspecify.annotations.Nullable;

/**
 * Something that lies on a sheet.
 *
 * @param kind what it is
 * @param name its name
 * @param at cell of its top left corner
 * @param altText its alternative text; empty for none
 * @param chart the chart it shows, if it is one whose part can be read
 */
public record DrawnObject(
        Kind kind,
        String name,
        CellReference at,
        String altText,
        @Nullable Chart chart) {
    /** What an object is, in words for a message. */
    public enum Kind {
        CHART("chart"),
        PICTURE("picture"),
        SHAPE("text box or shape"),
        CONTROL("control or embedded object"),
        DIAGRAM("diagram"),
        INK("handwriting");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}

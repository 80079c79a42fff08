package org.everyonecounts.reports.accessibility.xlsx;

import java.util.List;

/**
 * How a cell looks.
 *
 * @param font its letters
 * @param fill every colour of the cell's own fill; empty for none
 * @param wrapped whether text is broken into lines
 * @param rotation rotation of the text as it is stored; 0 for none
 * @param numberFormat code of the number format
 */
public record CellStyle(Font font, List<Rgb> fill, boolean wrapped, int rotation, String numberFormat) {
    public CellStyle {
        fill = List.copyOf(fill);
    }

    /** Every colour that lies behind the letters: the fill, or white. */
    public List<Rgb> papers() {
        return fill.isEmpty() ? List.of(Rgb.WHITE) : fill;
    }
}

package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A spreadsheet formula over cells of its own table, which does not know where on the sheet the table stands.
 *
 * @param parts what the formula is made of, in order, without the equals sign
 */
public record CellFormula(List<Part> parts) {
    public CellFormula {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a formula has no parts; it must have at least one");
        }
    }

    /** A piece of a formula. */
    public sealed interface Part {}

    /** Numbers, signs and brackets as a spreadsheet reads them. */
    public record Signs(String text) implements Part {}

    /** A cell of the table, counted from 0: rows from the first below the header. */
    public record At(int row, int column) implements Part {}

    /** Gives the address of a cell of the table. */
    @FunctionalInterface
    public interface Addresses {
        String of(int row, int column);
    }

    /** The formula as a spreadsheet reads it, without the equals sign. */
    public String text(Addresses addresses) {
        return parts.stream()
                .map(part -> part instanceof At at ? addresses.of(at.row(), at.column()) : ((Signs) part).text())
                .collect(Collectors.joining());
    }
}

package org.everyonecounts.models.equity.catalogue;

/**
 * Units left out, and why.
 *
 * @param reason such as {@code value is missing}
 * @param count how many
 * @param example the label of one of them, the first in alphabetical order; empty when units have no labels
 */
public record Exclusion(String reason, int count, String example) {
    /** Such as {@code value is missing in 3 units (first E01000123)}. */
    @Override
    public String toString() {
        String units = count == 1 ? "1 unit" : count + " units";
        String where = example.isEmpty() ? units : count == 1 ? example : units + " (first " + example + ")";
        return reason + " in " + where;
    }
}

package org.everyonecounts.reports.sheet;

/**
 * What a report says of an indicator besides its figures.
 *
 * @param id its code in {@code indicators.csv}
 * @param title its name for people
 * @param kind unit and format of its values
 * @param better which direction is better, in words
 * @param convention how it is computed, one line
 * @param remark what must be said wherever its figures stand; blank for nothing
 * @param overTime whether it is followed over time
 */
public record IndicatorTerms(
        String id, String title, Kind kind, String better, String convention, String remark, boolean overTime) {
    /** The name with its unit in brackets. */
    public String titleWithUnit() {
        return kind.unit().isEmpty() ? title : title + " (" + kind.unit() + ")";
    }
}

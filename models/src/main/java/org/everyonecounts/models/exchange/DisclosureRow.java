package org.everyonecounts.models.exchange;

/**
 * One row of {@code disclosure.csv}: how many counts of people were withheld or rounded, and why. Numbers of cells only, never the counts.
 *
 * @param table output table or resource that the cells stand in
 * @param level level of the areas
 * @param series outcome, and characteristic after a comma where it is of groups
 * @param rule words of the rule set, such as {@code standard: 1 to 7 withheld, others to the nearest 5}
 * @param cells counts looked at
 * @param primary withheld because they are small
 * @param secondary withheld so that no other can be worked out
 * @param differencing withheld because a published earlier run would give them away
 * @param rounded shown rounded
 */
public record DisclosureRow(
        String period,
        String level,
        String table,
        String series,
        String rule,
        int cells,
        int primary,
        int secondary,
        int differencing,
        int rounded) {}

package org.everyonecounts.reports.accessibility.xlsx;

/**
 * A link of a cell.
 *
 * @param at cell that carries it
 * @param target address outside, or place inside without its leading {@code #}; empty when it leads nowhere
 * @param external whether it leads outside the workbook
 */
public record Hyperlink(CellReference at, String target, boolean external) {}

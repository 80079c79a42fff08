package org.everyonecounts.models.exchange;

import org.everyonecounts.models.measure.Figure;

/**
 * One row of {@code waterfall.csv}: what one driver moved the target of an area by.
 *
 * @param from a period, or {@code baseline}
 * @param to a period, or the name of a scenario
 * @param driver {@code envelope}, {@code population}, {@code need}, {@code costs}, {@code inequalities}, {@code component_shares},
 *     {@code adjustments}, {@code area_changes}, {@code method}; {@code published_share} for supplied targets
 */
public record WaterfallRow(
        String from,
        String to,
        String level,
        String scheme,
        String stream,
        String areaCode,
        String driver,
        Figure amountGbp) {}

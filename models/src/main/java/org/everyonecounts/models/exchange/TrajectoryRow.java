package org.everyonecounts.models.exchange;

import org.everyonecounts.models.measure.Figure;

/**
 * One row of {@code trajectory.csv}: an area in one year of the pace of change.
 *
 * @param distance allocation ÷ target − 1 at the end of the year
 * @param yearsToTolerance years from the opening until the distance stays within tolerance; 0 when it is at the opening, {@code [z]} when not
 *     within the horizon
 */
public record TrajectoryRow(
        String level,
        String scheme,
        String stream,
        String areaCode,
        String period,
        Figure targetGbp,
        Figure allocationGbp,
        Figure distance,
        Figure yearsToTolerance) {}

package org.everyonecounts.reports.board;

import org.everyonecounts.models.area.Outlines;

/**
 * What a page needs beside figures and facts.
 *
 * @param outlines outlines of areas for the map
 * @param workbook where the workbook of the same run is, seen from the page, such as {@code ../report/everyone-counts_latest.xlsx}
 * @param held true where a gate failed, so that nothing was published
 */
public record Edition(Outlines outlines, String workbook, boolean held) {}

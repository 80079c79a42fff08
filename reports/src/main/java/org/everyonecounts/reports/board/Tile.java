package org.everyonecounts.reports.board;

/**
 * One large figure with what it is.
 *
 * @param value such as {@code £237.4 million}
 * @param label goes on where the value ends
 */
public record Tile(String value, String label) {}

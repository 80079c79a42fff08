package org.everyonecounts.models.area.late;

/**
 * Figures that might stand in and are too old to.
 *
 * @param period the period without figures
 * @param from the newest earlier period with figures
 * @param years how much earlier
 * @param most greatest age allowed
 */
public record TooOld(LateSeries series, String period, String from, int years, int most) {}

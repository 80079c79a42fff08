package org.everyonecounts.models.exchange;

import org.everyonecounts.models.measure.Figure;

/**
 * One point of a concentration curve, a row of {@code concentration_curve.csv}.
 *
 * @param position 0 for the origin, then one per area or block of tied areas, least deprived first
 * @param people cumulative share of people; {@code spending} and {@code need} likewise
 */
public record CurveRow(
        String period,
        String level,
        String scheme,
        String stream,
        int position,
        Figure people,
        Figure spending,
        Figure need) {}

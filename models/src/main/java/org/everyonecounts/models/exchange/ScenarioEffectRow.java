package org.everyonecounts.models.exchange;

import org.everyonecounts.models.measure.Figure;

/**
 * One row of {@code scenario_indicators.csv}: an indicator in the baseline and in a scenario.
 *
 * @param group as in {@code indicators.csv}; rows {@code moved_gbp}, {@code moved_share}, {@code areas_gaining}, {@code areas_losing} of
 *     clause fairness and {@code people_gaining}, {@code people_losing} of clause no one disadvantaged say what moves altogether: 0 in the
 *     baseline; rows {@code pace_moved_gbp}, {@code pace_moved_share}, {@code years_until_within}, {@code areas_within_at_horizon} of clause
 *     fairness say what the pace of change does
 * @param changeLower lower limit of the change, areas resampled by the same draws on both sides
 */
public record ScenarioEffectRow(
        String scenario,
        String period,
        String level,
        String scheme,
        String stream,
        Clause clause,
        String indicator,
        String group,
        Figure baselineEstimate,
        Figure scenarioEstimate,
        Figure change,
        Figure changeLower,
        Figure changeUpper,
        Figure confidence,
        IntervalMethod method,
        Reading reading) {}

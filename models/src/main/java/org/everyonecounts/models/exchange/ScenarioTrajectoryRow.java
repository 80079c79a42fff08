package org.everyonecounts.models.exchange;

import org.everyonecounts.models.measure.Figure;

/**
 * One row of {@code scenario_trajectory.csv}: an area in one year of the pace of change, in the baseline and in a scenario. A side without a
 * pace of change, or whose horizon does not reach the year, is {@code [z]}.
 *
 * @param changeGbp scenario allocation − baseline allocation, exact to the penny
 * @param baselineDistance allocation ÷ target − 1 at the end of the year
 */
public record ScenarioTrajectoryRow(
        String scenario,
        String level,
        String scheme,
        String stream,
        String areaCode,
        String period,
        Figure baselineAllocationGbp,
        Figure scenarioAllocationGbp,
        Figure changeGbp,
        Figure baselineDistance,
        Figure scenarioDistance) {}

package org.everyonecounts.models.exchange;

import org.everyonecounts.models.measure.Figure;

/** One row of {@code scenarios.csv}: the target of an area in the baseline and in a scenario. */
public record ScenarioRow(
        String scenario,
        String level,
        String scheme,
        String stream,
        String areaCode,
        Figure baselineTargetGbp,
        Figure scenarioTargetGbp,
        Figure changeGbp,
        Figure change) {}

package org.everyonecounts.models.exchange;

import org.everyonecounts.models.measure.Figure;

/** One row of {@code need_components.csv}. */
public record NeedComponentRow(
        String period,
        String level,
        String scheme,
        String areaCode,
        String component,
        Figure weight,
        Figure population,
        Figure weightedPopulation,
        Figure index) {}

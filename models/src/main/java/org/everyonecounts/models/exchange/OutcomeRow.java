package org.everyonecounts.models.exchange;

import org.everyonecounts.models.measure.Figure;

/** One row of {@code outcomes.csv}; characteristic and group are {@code [z]} for the whole population of the area. */
public record OutcomeRow(
        String period,
        String level,
        String outcome,
        String characteristic,
        String group,
        String areaCode,
        Figure value,
        Figure numerator,
        Figure denominator,
        Figure lower,
        Figure upper,
        Figure confidence,
        Reading reading) {}

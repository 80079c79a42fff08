package org.everyonecounts.models.exchange;

import org.everyonecounts.models.measure.Figure;

/** One row of {@code indicators.csv}; the order of the parts is the order of its columns. */
public record IndicatorRow(
        String period,
        String level,
        String scheme,
        String stream,
        Clause clause,
        String indicator,
        String group,
        Figure estimate,
        Figure standardError,
        Figure lower,
        Figure upper,
        Figure confidence,
        IntervalMethod method,
        int nAreas,
        int nExcluded,
        Figure previousEstimate,
        Figure change,
        Figure changeLower,
        Figure changeUpper,
        Reading reading) {}

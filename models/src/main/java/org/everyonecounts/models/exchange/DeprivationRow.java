package org.everyonecounts.models.exchange;

import org.everyonecounts.models.measure.Figure;

/** One row of {@code deprivation_profile.csv}; group 1 is the most deprived. */
public record DeprivationRow(
        String period,
        String level,
        String scheme,
        String stream,
        String edition,
        int group,
        Figure population,
        Figure weightedPopulation,
        Figure actualGbp,
        Figure needShare,
        Figure spendingShare,
        Figure ratio,
        Figure lower,
        Figure upper,
        Figure perHead,
        Figure perWeightedHead) {}

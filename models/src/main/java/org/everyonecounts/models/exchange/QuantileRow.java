package org.everyonecounts.models.exchange;

import org.everyonecounts.models.measure.Figure;

/**
 * One row of {@code deprivation_quantiles.csv}: people, need and money of areas grouped by deprivation, by national or by local quantiles.
 *
 * @param within code of the area inside which areas were ranked: the nation for national quantiles, a coarser area for local ones
 * @param groups number of groups
 * @param group 1 = most deprived
 * @param realPerWeightedHead pounds per need-weighted head at the prices of {@code priceBase}; {@code [x]} without deflators
 * @param priceBase period of the prices; {@code [z]} without deflators
 */
public record QuantileRow(
        String period,
        String level,
        String scheme,
        String stream,
        String edition,
        String within,
        int groups,
        int group,
        Figure population,
        Figure weightedPopulation,
        Figure actualGbp,
        Figure needShare,
        Figure spendingShare,
        Figure ratio,
        Figure perHead,
        Figure perWeightedHead,
        Figure realPerWeightedHead,
        String priceBase) {}

package org.everyonecounts.models.exchange;

import java.util.List;

/**
 * The rows of the tables on groups of people and on areas beside one another, in output order.
 *
 * @param outliers areas beside the limits of a funnel plot; one row for each level of confidence of the limits
 * @param peers areas beside the nation and their peers
 * @param quantiles people, need and money by national and local quantiles of deprivation
 * @param disclosure what was withheld or rounded
 */
public record PeopleFigures(
        List<OutcomeRow> outliers, List<PeerRow> peers, List<QuantileRow> quantiles, List<DisclosureRow> disclosure) {
    /** No rows. */
    public static final PeopleFigures NONE = new PeopleFigures(List.of(), List.of(), List.of(), List.of());

    public PeopleFigures {
        outliers = List.copyOf(outliers);
        peers = List.copyOf(peers);
        quantiles = List.copyOf(quantiles);
        disclosure = List.copyOf(disclosure);
    }
}

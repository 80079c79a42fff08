package org.everyonecounts.models.exchange;

import org.everyonecounts.models.measure.Figure;

/**
 * One row of {@code peers.csv}: an outcome of an area beside the nation and beside its nearest peers.
 *
 * @param peers codes of the peers, nearest first, separated by spaces; {@code [z]} where there are too few areas
 * @param national value of the nation
 * @param nationalDifference value minus that of the nation, with limits
 * @param peerValue value of the peers together, weighted by people
 * @param peerDifference value minus that of the peers, with limits
 */
public record PeerRow(
        String period,
        String level,
        String outcome,
        String areaCode,
        Figure value,
        Figure national,
        Figure nationalDifference,
        Figure nationalLower,
        Figure nationalUpper,
        String peers,
        Figure peerValue,
        Figure peerDifference,
        Figure peerLower,
        Figure peerUpper,
        Figure confidence) {}

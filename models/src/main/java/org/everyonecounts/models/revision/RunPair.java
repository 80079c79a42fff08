package org.everyonecounts.models.revision;

import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.exchange.RevisionFigures.Publication;

/**
 * A run and the published run that it is compared with.
 *
 * @param since the published run
 * @param differences in what they differ
 * @param before areas of the published run
 * @param after areas of this run
 * @param headlineScheme scheme whose indicators are compared
 * @param headlineLevel level at which they are compared
 */
public record RunPair(
        Publication since,
        RunDifferences differences,
        Geography before,
        Geography after,
        String headlineScheme,
        String headlineLevel) {}

package org.everyonecounts.models.revision;

import org.everyonecounts.models.exchange.RevisionRow;
import org.everyonecounts.models.measure.Figure;

/**
 * A figure that differs.
 *
 * @param inBoth whether the area is in both runs; where it is not, one side is {@code [z]}
 */
record Difference(Block block, String areaCode, String column, Figure old, Figure now, boolean inBoth) {
    RevisionRow because(Iterable<String> causes) {
        return new RevisionRow(
                block.period(), block.level(), block.scheme(), areaCode, column, old, now, String.join("; ", causes));
    }
}

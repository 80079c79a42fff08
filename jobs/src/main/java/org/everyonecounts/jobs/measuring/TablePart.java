package org.everyonecounts.jobs.measuring;

import java.util.List;
import org.everyonecounts.models.equity.catalogue.UnitTable;

/**
 * The units that share their values in the {@code --by} columns; ranks are taken inside.
 *
 * @param by those values, in the order of the columns; empty for a table that is not split
 */
record TablePart(List<String> by, UnitTable units) {
    TablePart {
        by = List.copyOf(by);
    }
}

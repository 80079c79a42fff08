package org.everyonecounts.models.equity.catalogue;

import org.everyonecounts.models.equity.ResidualError;

/** What the choice of standard error means for a measure other than a single concentration index. */
final class Errors {
    private Errors() {}

    /** The cluster of each unit, or none where errors are not by cluster. */
    static int[] clusters(UnitTable units, MeasureOptions options) {
        return options.error() == ResidualError.CLUSTER ? units.cluster().codes() : new int[0];
    }

    /** The choice, HC1 in place of an error that is made for one index only. */
    static ResidualError residual(MeasureOptions options) {
        return options.error() == ResidualError.KWVD ? ResidualError.HC1 : options.error();
    }

    /** Says so where another error was used than chosen. */
    static String note(MeasureOptions options) {
        return options.error() == ResidualError.KWVD
                ? "standard error kwvd is made for a single concentration index; hc1 is used here"
                : "";
    }
}

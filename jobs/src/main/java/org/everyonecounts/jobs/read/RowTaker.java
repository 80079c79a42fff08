package org.everyonecounts.jobs.read;

import org.jspecify.annotations.Nullable;

/** Takes the rows of a resource that passed the checks of their cells. */
interface RowTaker {
    /** Called once for every file, after its header. */
    void bind(TableBinding table);

    /** Takes a row, or says why not. */
    @Nullable
    Finding take(Row row, long place);

    /** Hears of a row that was rejected, by the checks of its cells or by this taker. */
    void refused(Row row, Tally tally);
}

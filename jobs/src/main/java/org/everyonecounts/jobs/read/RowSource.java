package org.everyonecounts.jobs.read;

import java.io.Closeable;

/** Gives the rows of one file, the header first. */
interface RowSource extends Closeable {
    /**
     * Moves to the next row that is not blank.
     *
     * @return false at the end
     * @throws org.everyonecounts.jobs.contract.Fault when the file breaks the contract
     */
    boolean next();

    /** The row moved to; the same object each time. */
    Row row();

    @Override
    void close();
}

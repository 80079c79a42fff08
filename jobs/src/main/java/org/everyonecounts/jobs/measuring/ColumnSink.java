package org.everyonecounts.jobs.measuring;

/** Takes the cells of one column of one stretch of rows, from the first row to the last. */
interface ColumnSink {
    /** One cell, as UTF-8 without quotes. */
    void accept(byte[] bytes, int from, int to, int line);

    /** The number of cells taken. */
    int size();
}

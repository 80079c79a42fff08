package org.everyonecounts.jobs.measuring;

/** Receives the fields of a CSV text one by one, in the order of the text. */
interface CsvFields {
    /**
     * One field, without its quotes.
     *
     * @param index number of the field in its row, from 0
     * @param bytes an array that is used again for the next field
     * @param line line on which the row begins, from 1
     */
    void field(int index, byte[] bytes, int from, int to, int line);

    /**
     * The end of a row.
     *
     * @param fields the number of fields in it
     * @return false to stop reading
     */
    boolean endOfRow(int fields, int line);

    /** A row that breaks the rules of CSV. Reading stops. */
    void broken(int line, String what, String fix);
}

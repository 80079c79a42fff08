package org.everyonecounts.jobs.backfill;

/** Which periods a backfill computes, spelt as on the command line. */
public enum Reprocess {
    /** Those that no run of the present fingerprint published, held or failed. */
    none,
    /** Those, and the ones that were held or failed. */
    failed,
    /** Every one again. */
    all
}

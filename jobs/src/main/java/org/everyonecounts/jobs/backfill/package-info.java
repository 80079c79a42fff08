/** Runs of past periods, one after the other. */
@NullMarked
package org.everyonecounts.jobs.backfill;

import org.jspecify.annotations.NullMarked;

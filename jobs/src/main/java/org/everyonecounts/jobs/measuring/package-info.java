/** One table, every measure: reading it into primitive columns, choosing measures, printing results. Starts no framework. */
@NullMarked
package org.everyonecounts.jobs.measuring;

import org.jspecify.annotations.NullMarked;

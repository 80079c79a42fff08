/** The arithmetic behind one area of a finished run, shown and held against what the run published. */
@NullMarked
package org.everyonecounts.jobs.explaining;

import org.jspecify.annotations.NullMarked;

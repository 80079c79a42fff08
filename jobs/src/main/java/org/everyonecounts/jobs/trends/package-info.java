/** Headline figures period by period, from the runs that published them. */
@NullMarked
package org.everyonecounts.jobs.trends;

import org.jspecify.annotations.NullMarked;

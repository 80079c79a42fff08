/** A new data package to start from. */
@NullMarked
package org.everyonecounts.jobs.starting;

import org.jspecify.annotations.NullMarked;

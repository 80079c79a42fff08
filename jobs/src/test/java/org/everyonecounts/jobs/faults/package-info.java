/** Nights that are killed, starved and interrupted: the real launcher as a process, and what it leaves behind. */
@NullMarked
package org.everyonecounts.jobs.faults;

import org.jspecify.annotations.NullMarked;

/** What a planner asks in the morning: is a run going on, what was published, what waits. */
@NullMarked
package org.everyonecounts.jobs.status;

import org.jspecify.annotations.NullMarked;

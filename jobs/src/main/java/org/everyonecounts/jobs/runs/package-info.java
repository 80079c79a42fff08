/** Reading what finished runs left behind, from their folders alone. */
@NullMarked
package org.everyonecounts.jobs.runs;

import org.jspecify.annotations.NullMarked;

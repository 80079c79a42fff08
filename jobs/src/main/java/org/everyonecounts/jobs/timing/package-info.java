/** How long the parts of a run take, and how much memory. */
@NullMarked
package org.everyonecounts.jobs.timing;

import org.jspecify.annotations.NullMarked;

/** What differs between two finished runs, and what moved their targets. */
@NullMarked
package org.everyonecounts.jobs.comparing;

import org.jspecify.annotations.NullMarked;

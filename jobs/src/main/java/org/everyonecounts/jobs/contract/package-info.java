/** What comes in and what goes out: descriptor, schemes, layouts of resources, exit codes and faults. */
@NullMarked
package org.everyonecounts.jobs.contract;

import org.jspecify.annotations.NullMarked;

/** What the fuzzers of all readers share: a small package to put bytes into, and what a reader must keep to. */
@NullMarked
package org.everyonecounts.jobs.fuzzing;

import org.jspecify.annotations.NullMarked;

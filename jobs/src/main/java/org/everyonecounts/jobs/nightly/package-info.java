@NullMarked
package org.everyonecounts.jobs.nightly;

import org.jspecify.annotations.NullMarked;

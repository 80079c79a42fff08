@NullMarked
package org.everyonecounts.jobs.history;

import org.jspecify.annotations.NullMarked;

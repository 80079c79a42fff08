@NullMarked
package org.everyonecounts.jobs.cli;

import org.jspecify.annotations.NullMarked;

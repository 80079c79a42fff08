@NullMarked
package org.everyonecounts.jobs.sample;

import org.jspecify.annotations.NullMarked;

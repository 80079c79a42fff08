@NullMarked
package org.everyonecounts.jobs.house;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.everyonecounts.jobs.publish;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.everyonecounts.reports.accessibility;

import org.jspecify.annotations.NullMarked;

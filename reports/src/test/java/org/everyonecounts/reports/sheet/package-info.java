@NullMarked
package org.everyonecounts.reports.sheet;

import org.jspecify.annotations.NullMarked;

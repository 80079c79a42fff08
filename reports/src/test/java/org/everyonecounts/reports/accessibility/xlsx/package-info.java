@NullMarked
package org.everyonecounts.reports.accessibility.xlsx;

import org.jspecify.annotations.NullMarked;

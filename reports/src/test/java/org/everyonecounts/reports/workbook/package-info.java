@NullMarked
package org.everyonecounts.reports.workbook;

import org.jspecify.annotations.NullMarked;

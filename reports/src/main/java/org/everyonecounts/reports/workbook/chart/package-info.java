@NullMarked
package org.everyonecounts.reports.workbook.chart;

import org.jspecify.annotations.NullMarked;

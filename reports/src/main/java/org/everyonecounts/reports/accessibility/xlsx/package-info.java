/** The raw facts of a workbook, read from its package parts: no spreadsheet library, no document types, no external entities. */
@NullMarked
package org.everyonecounts.reports.accessibility.xlsx;

import org.jspecify.annotations.NullMarked;

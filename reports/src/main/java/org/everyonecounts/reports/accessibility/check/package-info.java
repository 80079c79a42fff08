/** The checks of the accessible-workbook checklist, one class each, listed in the catalogue. */
@NullMarked
package org.everyonecounts.reports.accessibility.check;

import org.jspecify.annotations.NullMarked;

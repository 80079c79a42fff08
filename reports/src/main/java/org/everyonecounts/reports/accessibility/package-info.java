/** Holds any workbook against the accessible-workbook checklist and tells what to mend. */
@NullMarked
package org.everyonecounts.reports.accessibility;

import org.jspecify.annotations.NullMarked;

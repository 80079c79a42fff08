package org.everyonecounts.reports.sheet;

import java.util.Optional;

/** One sheet of the workbook that is made from the results alone; Contents and Notes are made from the other sheets. */
@FunctionalInterface
public interface Sheet {
    /** What the sheet says about a run; empty when there is nothing to show, and the sheet is then left out. */
    Optional<SheetContent> content(ReportedRun run);
}

package org.everyonecounts.reports.accessibility.check;

/**
 * One thing that is wrong with a workbook.
 *
 * @param id id of the check that found it
 * @param sheet name of the sheet; empty for the workbook as a whole
 * @param cell the cell, or the first of several; empty for the sheet as a whole
 * @param wrong what is wrong, one sentence without its full stop
 * @param mend how to mend it, one sentence without its full stop
 * @param more how many more places on the same sheet have the same fault
 */
public record Finding(String id, String sheet, String cell, String wrong, String mend, int more) {
    public Finding {
        if (id.isBlank() || wrong.isBlank() || mend.isBlank()) {
            throw new IllegalArgumentException("finding is \"" + id + "\", \"" + wrong + "\", \"" + mend
                    + "\"; it must say which check, what is wrong and how to mend it");
        }
        if (more < 0 || (sheet.isEmpty() && !cell.isEmpty())) {
            throw new IllegalArgumentException("finding is at sheet \"" + sheet + "\", cell \"" + cell + "\" and "
                    + more + " more; a cell needs a sheet, and more must be 0 or greater");
        }
    }

    /** Where it is, as {@code Sheet!A1 and 3 more}; {@code workbook} for the workbook as a whole. */
    public String where() {
        String place = sheet.isEmpty() ? "workbook" : cell.isEmpty() ? sheet : sheet + "!" + cell;
        return more == 0 ? place : place + " and " + more + " more";
    }
}

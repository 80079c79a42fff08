package org.everyonecounts.reports.accessibility.xlsx;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as an .xlsx workbook. */
public final class UnreadableWorkbookException extends Exception {
    static final String WRITE_AGAIN = "copy the file again or save the workbook again as .xlsx";

    private static final long serialVersionUID = 1L;

    private final String wrong;
    private final String mend;

    UnreadableWorkbookException(String wrong, String mend) {
        this(wrong, mend, null);
    }

    UnreadableWorkbookException(String wrong, String mend, @Nullable Throwable cause) {
        super(wrong + "; " + mend, cause);
        this.wrong = wrong;
        this.mend = mend;
    }

    /** What is wrong and in which part, one sentence without its full stop. */
    public String wrong() {
        return wrong;
    }

    /** How to mend it, one sentence without its full stop. */
    public String mend() {
        return mend;
    }
}

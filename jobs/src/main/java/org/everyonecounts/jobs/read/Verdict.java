package org.everyonecounts.jobs.read;

import java.util.Locale;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Check.Severity;
import org.everyonecounts.models.check.Check.Status;

/** Makes checks: a gate that holds the run when it fails, or a warning. */
final class Verdict {
    private Verdict() {}

    static Check gate(String id, boolean passed, long tested, long failed, String message) {
        return new Check(id, Severity.ERROR, passed ? Status.PASSED : Status.FAILED, tested, failed, message);
    }

    /** A warning is given when anything failed. */
    static Check warning(String id, long tested, long failed, String message) {
        return new Check(id, Severity.WARNING, failed == 0 ? Status.PASSED : Status.FAILED, tested, failed, message);
    }

    /** A fraction as percent with two decimals, such as {@code 1.25 %}. */
    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.2f %%", fraction * 100);
    }
}

package org.everyonecounts.jobs.doctor;

/**
 * What was found about one thing that a run needs.
 *
 * @param id what was looked at
 * @param verdict how it stands
 * @param says what was found, in words, without a full stop
 * @param mend how to mend it; empty where nothing needs mending
 */
public record Diagnosis(String id, Verdict verdict, String says, String mend) {
    /** How a thing stands. */
    public enum Verdict {
        /** A run will not stumble over it. */
        OK,
        /** A run will do, but somebody should look. */
        WARNING,
        /** A run will fail. */
        PROBLEM
    }

    public Diagnosis {
        if ((verdict == Verdict.OK) != mend.isEmpty()) {
            throw new IllegalArgumentException(
                    id + ": what is " + verdict + " says how to mend it, and nothing else does");
        }
    }

    static Diagnosis ok(String id, String says) {
        return new Diagnosis(id, Verdict.OK, says, "");
    }

    static Diagnosis warning(String id, String says, String mend) {
        return new Diagnosis(id, Verdict.WARNING, says, mend);
    }

    static Diagnosis problem(String id, String says, String mend) {
        return new Diagnosis(id, Verdict.PROBLEM, says, mend);
    }
}

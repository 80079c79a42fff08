package org.everyonecounts.models.check;

/**
 * One check of a run and how it ended, as it stands in {@code quality/validation.json} and on the quality sheet.
 *
 * @param id stable code, such as {@code rejected_rows} or {@code control_total.registered_england}
 * @param severity what a failure does
 * @param status how it ended
 * @param tested how many things were tested
 * @param failed how many of them failed
 * @param message one sentence in plain words; for a failure also where and how to mend it
 */
public record Check(String id, Severity severity, Status status, long tested, long failed, String message) {
    /** What a failure does: {@code ERROR} holds or stops the run, {@code WARNING} is counted and shown. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** How a check ended. */
    public enum Status {
        PASSED,
        /** It failed, and somebody who is named released it. */
        APPROVED,
        FAILED
    }
}

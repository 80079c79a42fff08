package org.everyonecounts.models.scorecard;

/** What an indicator's limits may claim, and so how it is read. */
public enum ReadingRule {
    /** Resampled limits, compared with the neutral value. */
    TESTED(true, true),
    /** Resampled limits, never compared with 0 because the figure cannot be negative. */
    DESCRIBED(true, true),
    /** No limits of the value, only of its change: resampling would shift the value itself. */
    CHANGE_ONLY(false, true),
    /** Limits of measurement where outcomes have errors, compared with the neutral value. */
    MEASURED(false, false),
    /** No resampled limits at all. */
    COUNTED(false, false);

    private final boolean valueResampled;
    private final boolean changeResampled;

    ReadingRule(boolean valueResampled, boolean changeResampled) {
        this.valueResampled = valueResampled;
        this.changeResampled = changeResampled;
    }

    boolean valueResampled() {
        return valueResampled;
    }

    boolean changeResampled() {
        return changeResampled;
    }
}

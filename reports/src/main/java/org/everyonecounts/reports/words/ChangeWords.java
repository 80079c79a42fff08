package org.everyonecounts.reports.words;

import java.util.Optional;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.measure.Figure;

/** The reading of a change since the preceding period. */
public final class ChangeWords {
    private ChangeWords() {}

    /**
     * The words of a change; none where the change is not a number.
     *
     * <p>A change is clear where its limits carry errors of measurement and lie on one side of no change. Limits from drawing areas again
     * say only that it stands whichever areas are drawn. By hand, measured: −2 with limits −3 and −1 is clearly down; −2 with −3 and 1 is no
     * clear change; −2 without limits is down, not tested.
     *
     * @param method how the limits came about
     */
    public static Optional<String> of(IntervalMethod method, Figure change, Figure lower, Figure upper) {
        if (!change.isNumber()) {
            return Optional.empty();
        }
        return Optional.of(template(method, change.number(), lower, upper).sentence());
    }

    private static Template template(IntervalMethod method, double change, Figure lower, Figure upper) {
        if (!lower.isNumber() || !upper.isNumber()) {
            return change == 0
                    ? Template.CHANGE_READING_SAME
                    : change < 0 ? Template.CHANGE_READING_DOWN_UNTESTED : Template.CHANGE_READING_UP_UNTESTED;
        }
        boolean measured = method == IntervalMethod.MEASUREMENT;
        if (upper.number() < 0) {
            return measured ? Template.CHANGE_READING_DOWN : Template.CHANGE_READING_DOWN_STEADY;
        }
        if (lower.number() > 0) {
            return measured ? Template.CHANGE_READING_UP : Template.CHANGE_READING_UP_STEADY;
        }
        return Template.CHANGE_READING_NOT_CLEAR;
    }
}

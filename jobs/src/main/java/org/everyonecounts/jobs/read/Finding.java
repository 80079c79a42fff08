package org.everyonecounts.jobs.read;

import org.everyonecounts.jobs.contract.PlainText;
import org.everyonecounts.models.check.Reject;

/**
 * Why a row is rejected.
 *
 * @param column name of the column; {@code [z]} when the whole row is meant
 * @param value the offending value
 * @param rule short code of the rule
 * @param message what is wrong and why, a sentence without a full stop
 * @param fix how to mend it
 */
record Finding(String column, String value, String rule, String message, String fix) {
    /** The column of a finding about the whole row. */
    static final String WHOLE_ROW = "[z]";

    private static final int LONGEST = 40;

    Reject at(String resource, String path, long line) {
        return new Reject(
                resource,
                path,
                line,
                PlainText.shown(column),
                PlainText.shown(cut(value)),
                rule,
                PlainText.shown(message),
                PlainText.shown(fix));
    }

    /** At most 40 characters of a value, the last an ellipsis where it was cut; never half of a pair. */
    static String cut(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return value.substring(0, end) + "…";
    }
}

package org.everyonecounts.models.exchange;

import java.util.Locale;

/** What a figure may be said to show. The code goes into the tables; sentences are made from it by the reports. */
public enum Reading {
    CLEAR_PRO_DEPRIVED,
    CLEAR_AGAINST_DEPRIVED,
    NOT_CLEAR,
    STEADY,
    RESTS_ON_FEW_AREAS,
    WITHIN_TOLERANCE,
    OUTSIDE_TOLERANCE,
    NO_INFERENCE,
    NOT_AVAILABLE,
    DESCRIBED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

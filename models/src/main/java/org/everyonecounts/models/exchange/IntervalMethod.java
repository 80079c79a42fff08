package org.everyonecounts.models.exchange;

import java.util.Locale;

/** What an interval claims; the two kinds are never mixed. */
public enum IntervalMethod {
    /** Standard errors or counts of the inputs carried through. */
    MEASUREMENT,
    /** How far the figure rests on which areas are in it; not sampling error. */
    AREAS_RESAMPLED,
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

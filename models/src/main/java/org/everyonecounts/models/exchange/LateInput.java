package org.everyonecounts.models.exchange;

import java.util.List;
import org.everyonecounts.models.measure.Figure;

/**
 * An input of which not everything has come for a period that is shown.
 *
 * @param kind what was done about it
 * @param input what is late, such as {@code population}
 * @param series which of it, such as {@code registered}
 * @param schemes ids of the schemes that rest on it
 * @param period the period it is late for
 * @param from the period whose figures stand in; empty where areas are left out
 * @param years how old those are; 0 where areas are left out
 * @param areas how many areas it is about; 0 for money that is of no area
 * @param people who live in them; {@code [x]} where that is not known
 */
public record LateInput(
        Kind kind,
        String input,
        String series,
        List<String> schemes,
        String period,
        String from,
        int years,
        int areas,
        Figure people) {
    /** What is done about an input that is late. */
    public enum Kind {
        CARRIED,
        LEFT_OUT
    }

    public LateInput {
        schemes = List.copyOf(schemes);
        if ((kind == Kind.CARRIED) != (years > 0)) {
            throw new IllegalArgumentException("years is " + years + " of an input that is " + kind
                    + "; it must be at least 1 for figures that stand in, and 0 for areas left out");
        }
    }
}

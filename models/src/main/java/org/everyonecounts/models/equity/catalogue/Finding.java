package org.everyonecounts.models.equity.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.uncertainty.Spread;

/** One figure that a measure found: an estimate with its uncertainty, or the reason why there is none. */
final class Finding {
    /** The group of a figure that holds for the whole table. */
    static final String WHOLE = "[z]";

    private final String part;
    private final double estimate;
    private final Spread spread;
    private final List<String> notes;

    private Finding(String part, double estimate, Spread spread, List<String> notes) {
        this.part = part;
        this.estimate = estimate;
        this.spread = spread;
        this.notes = List.copyOf(notes);
    }

    /** An estimate; one that is not a finite number is undefined. */
    static Finding of(double estimate) {
        return Double.isFinite(estimate)
                ? new Finding(WHOLE, estimate, Spread.none(), List.of())
                : undefined("undefined for these values");
    }

    /** An estimate, or the reason why there is none where the reason is not empty. */
    static Finding of(double estimate, String reason) {
        return reason.isEmpty() ? of(estimate) : undefined(reason);
    }

    /** No figure, and why. */
    static Finding undefined(String reason) {
        return new Finding(WHOLE, Double.NaN, Spread.none(), List.of(reason));
    }

    /** The same with its uncertainty; an undefined figure has none. */
    Finding with(Spread known) {
        return defined() ? new Finding(part, estimate, known, notes) : this;
    }

    /** The same for a part of the whole, such as a group. */
    Finding part(String named) {
        return new Finding(named, estimate, spread, notes);
    }

    Finding note(String text) {
        if (text.isEmpty()) {
            return this;
        }
        List<String> more = new ArrayList<>(notes);
        more.add(text);
        return new Finding(part, estimate, spread, more);
    }

    boolean defined() {
        return Double.isFinite(estimate);
    }

    String part() {
        return part;
    }

    double estimate() {
        return estimate;
    }

    Spread spread() {
        return spread;
    }

    List<String> notes() {
        return notes;
    }
}

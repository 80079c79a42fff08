package org.everyonecounts.models.allocation.explain;

import java.util.List;
import org.everyonecounts.models.measure.Figure;

/**
 * The arithmetic behind one area under one scheme in one period.
 *
 * @param areaCode the area explained, of any level at or above that of the inputs
 * @param steps inputs first, then what is worked out from them, in the order of the formula
 */
public record Explanation(
        String scheme, String period, String level, String areaCode, String areaName, List<Step> steps) {
    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param id unique in the explanation, such as {@code need.hospital_community}
     * @param symbol as in METHODS, such as {@code NEED}
     * @param title what it is, a few words
     * @param unit such as {@code people}, {@code £}, {@code fraction}
     * @param value at full precision
     * @param expression how it follows from earlier steps; {@link Expression.Input} where it was read
     * @param words one sentence for a reader who is no mathematician
     */
    public record Step(
            String id, String symbol, String title, String unit, Figure value, Expression expression, String words) {}
}

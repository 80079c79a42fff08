package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.measure.Figure;

/**
 * An area, or a group of people, with its value of an outcome.
 *
 * @param name area code or name of the group
 * @param value as given; where none is given, from the counts ({@link CountScale})
 * @param standardError as given; else from the counts; {@code [z]} where neither is there
 * @param numerator events
 * @param denominator people, or person-years, at risk
 * @param people what the unit weighs: see {@link OutcomeUnits#known}
 */
public record OutcomeUnit(
        String name, Figure value, Figure standardError, Figure numerator, Figure denominator, Figure people) {
    boolean isKnown() {
        return value.isNumber() && people.isNumber() && people.number() > 0;
    }

    boolean hasCounts() {
        return numerator.isNumber() && denominator.isNumber() && denominator.number() > 0;
    }

    OutcomeUnit weighing(Figure other) {
        return new OutcomeUnit(name, value, standardError, numerator, denominator, other);
    }
}

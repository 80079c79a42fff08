package org.everyonecounts.models.scorecard;

/** What the number of an indicator counts. */
public enum Unit {
    /** A fraction: 0.02 is 2 %. */
    FRACTION,
    /** A pure number around 0. */
    INDEX,
    /** A pure number around 1. */
    RATIO,
    POUNDS,
    POUNDS_PER_HEAD,
    PEOPLE,
    /** A percentage: 2 is 2 %. */
    PERCENT,
    /** Events, such as deaths. */
    EVENTS,
    AREAS,
    /** The unit of the outcome. */
    AS_GIVEN
}

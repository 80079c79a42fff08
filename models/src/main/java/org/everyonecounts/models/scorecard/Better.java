package org.everyonecounts.models.scorecard;

/** Which direction of an indicator is the better one. */
public enum Better {
    HIGHER,
    LOWER,
    /** Nearer to the neutral value, from either side. */
    NEARER_NEUTRAL,
    /** Neither by itself: the figure is read beside another. */
    NEITHER,
    /** The outcome says. */
    AS_STATED
}

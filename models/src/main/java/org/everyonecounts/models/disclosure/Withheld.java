package org.everyonecounts.models.disclosure;

/** Why a count is withheld. */
public enum Withheld {
    /** It is small. */
    PRIMARY,
    /** Without it another could be worked out. */
    SECONDARY,
    /** Beside an earlier publication it would give a small count away. */
    DIFFERENCING
}

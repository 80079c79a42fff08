package org.everyonecounts.models.scorecard;

/** A column that a money indicator needs beyond people, need, money and target; areas without it are left out of the indicator. */
public enum Input {
    /** A deprivation score, higher = more deprived. */
    DEPRIVATION,
    /** The area of the level under the nation that holds the area. */
    REGION
}

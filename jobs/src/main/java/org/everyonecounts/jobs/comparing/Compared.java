package org.everyonecounts.jobs.comparing;

/**
 * A scheme that both runs have, and the period of each that is compared: the latest that the run shows.
 */
public record Compared(String scheme, String periodBefore, String periodAfter) {}

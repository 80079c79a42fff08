package org.everyonecounts.models.equity.catalogue;

import org.jspecify.annotations.Nullable;

/** One measure, its parameter fixed: what it is, and what it finds on a table of units. */
public interface Measure {
    /** What a reader should know of it. */
    Description description();

    /** Its name in results, such as {@code gini} or {@code ci_extended(3)}. */
    default String name() {
        return description().id();
    }

    /** The convention it follows under these options; {@code [z]} for measures that have only one. */
    default String convention(MeasureOptions options) {
        return "[z]";
    }

    /** True where only its change between two periods may carry limits, not its level. */
    default boolean changeOnly() {
        return false;
    }

    /**
     * Each unit's influence on the estimate, in unit order, for a joint regression over two periods; null where the measure is no slope.
     *
     * @param units on which the measure is defined
     */
    default double @Nullable [] influences(UnitTable units, MeasureOptions options) {
        return null;
    }

    /**
     * What it finds.
     *
     * @param units all of which have what the measure needs
     */
    Findings on(UnitTable units, MeasureOptions options);
}

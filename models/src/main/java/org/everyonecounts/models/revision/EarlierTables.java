package org.everyonecounts.models.revision;

import java.util.function.Consumer;

/** The tables of an earlier run, one area at a time, so that no table need be held. */
public interface EarlierTables {
    /** What went into the formulas, by name of the input. */
    void inputs(Consumer<PublishedArea> each);

    /** Figures of the areas, by column of {@code distance_from_target.csv}; columns that the run did not have are left out. */
    void distances(Consumer<PublishedArea> each);

    /**
     * Estimates of one scheme and level, one {@code PublishedArea} a period, by {@link RevisedFigures#column}.
     *
     * @param areaCode what to put down as area
     */
    void indicators(String scheme, String level, String areaCode, Consumer<PublishedArea> each);
}

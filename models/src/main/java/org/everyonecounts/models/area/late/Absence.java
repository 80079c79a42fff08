package org.everyonecounts.models.area.late;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Areas without a row in a period in which others have one.
 *
 * @param areas codes of today, at least one
 * @param covered people of the areas with a row ÷ all people, by the newest people known; 0 to 1
 */
public record Absence(LateSeries series, String period, SortedSet<String> areas, double covered) {
    public Absence {
        areas = Collections.unmodifiableSortedSet(new TreeSet<>(areas));
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("areas is empty; an absence must be of at least one area");
        }
        if (!(covered >= 0 && covered <= 1)) {
            throw new IllegalArgumentException("covered is " + covered + "; it must be a fraction from 0 to 1");
        }
    }
}

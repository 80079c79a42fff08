package org.everyonecounts.models.scorecard;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme;

/**
 * The money figures of one scheme and level over all periods with data.
 *
 * @param group what the figures are a variant of; {@code [z]} for the scheme itself
 * @param periods figures by period
 * @param shown periods to show
 */
record MoneySeries(
        Scheme scheme, String level, String group, SortedMap<String, MoneyFigures> periods, Set<String> shown) {
    MoneySeries {
        periods = Collections.unmodifiableSortedMap(new TreeMap<>(periods));
        shown = Set.copyOf(shown);
    }
}

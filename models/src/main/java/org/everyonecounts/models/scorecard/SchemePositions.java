package org.everyonecounts.models.scorecard;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.check.Check;

/**
 * The first stage of an assessment: targets and distances of all schemes.
 *
 * @param schemes schemes asked for, in the order asked
 * @param positions positions at the level of the data, of every period with data, shown or not
 * @param shownPeriods periods to show by scheme; a scheme that was skipped has none
 * @param checks what was checked on the way, with warnings
 */
public record SchemePositions(
        List<Scheme> schemes,
        List<SchemePosition> positions,
        SortedMap<String, SortedSet<String>> shownPeriods,
        List<Check> checks) {
    public SchemePositions {
        schemes = List.copyOf(schemes);
        positions = List.copyOf(positions);
        TreeMap<String, SortedSet<String>> copy = new TreeMap<>();
        shownPeriods.forEach(
                (scheme, periods) -> copy.put(scheme, Collections.unmodifiableSortedSet(new TreeSet<>(periods))));
        shownPeriods = Collections.unmodifiableSortedMap(copy);
        checks = List.copyOf(checks);
    }

    /** True where no scheme has data for the period asked. */
    public boolean isEmpty() {
        return shownPeriods.isEmpty();
    }

    /** The latest period shown, by scheme. */
    public SortedMap<String, String> latestPeriods() {
        TreeMap<String, String> latest = new TreeMap<>();
        shownPeriods.forEach((scheme, periods) -> latest.put(scheme, periods.last()));
        return latest;
    }

    /** Positions of one scheme by period, none where it was skipped. */
    public SortedMap<String, SchemePosition> of(String scheme) {
        TreeMap<String, SchemePosition> periods = new TreeMap<>();
        positions.stream()
                .filter(position -> position.scheme().id().equals(scheme))
                .forEach(position -> periods.put(position.period(), position));
        return periods;
    }

    /** The position of the latest period shown of each scheme, schemes in the order asked. */
    List<SchemePosition> latest() {
        SortedMap<String, String> latest = latestPeriods();
        return positions.stream()
                .filter(position ->
                        position.period().equals(latest.get(position.scheme().id())))
                .toList();
    }

    /** Positions to show, schemes in the order asked, periods in order. */
    List<SchemePosition> shown() {
        return positions.stream()
                .filter(position -> shownPeriods
                        .getOrDefault(position.scheme().id(), new TreeSet<>())
                        .contains(position.period()))
                .toList();
    }
}

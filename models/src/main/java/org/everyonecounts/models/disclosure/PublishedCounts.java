package org.everyonecounts.models.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All counts of linked tables, what a reader knows of each, and how far each has been moved while other values are tried.
 *
 * <p>Of a shown count a reader knows the counts that would be shown alike; of a raw total the number. Of a withheld count the reader is taken
 * to know whether it was small, and whether zeros are among the withheld, which is more than is published: what holds against this reader
 * holds against every other. {@link #relax} takes that back, for tables that cannot be protected otherwise.
 */
final class PublishedCounts {
    /** Nothing is known above. */
    static final long NO_LIMIT = Long.MAX_VALUE / 4;

    private static final long ONE_CELL = 1_000_000;
    private static final long EVERYONE = 3 * ONE_CELL;
    private static final long ZERO = 1_000 * ONE_CELL;
    private static final long KNOWN_EARLIER = 100 * ZERO;
    private static final long RAW = 1_000 * ZERO;

    private final CountRule rule;
    private final List<CountCell> cells = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();
    private final List<Boolean> raw = new ArrayList<>();
    private final List<Boolean> coarse = new ArrayList<>();
    private final List<Boolean> knownEarlier = new ArrayList<>();
    private final List<@Nullable Withheld> reasons = new ArrayList<>();
    private final Map<CountCell, Integer> places = new TreeMap<>();
    private long[] moved = new long[0];
    private long[] least = new long[0];
    private long[] greatest = new long[0];
    private boolean relaxed;

    PublishedCounts(CountRule rule) {
        this.rule = rule;
    }

    /** The place of a cell; a cell that is there already is the same in every table. */
    int place(CountCell cell, long value, boolean isRaw, boolean isCoarse, boolean wasKnown) {
        return places.computeIfAbsent(cell, added -> {
            cells.add(added);
            values.add(value);
            raw.add(isRaw);
            coarse.add(isCoarse);
            knownEarlier.add(wasKnown);
            reasons.add(!isRaw && rule.hides(value) ? Withheld.PRIMARY : null);
            return cells.size() - 1;
        });
    }

    int size() {
        return cells.size();
    }

    CountCell cell(int place) {
        return cells.get(place);
    }

    @Nullable
    Withheld reason(int place) {
        return reasons.get(place);
    }

    boolean isWithheld(int place) {
        return reasons.get(place) != null;
    }

    void withhold(int place, Withheld reason) {
        if (reasons.get(place) == null) {
            reasons.set(place, reason);
            if (place < least.length) {
                learn(place);
            }
        }
    }

    int placeOf(CountCell cell) {
        Integer place = places.get(cell);
        return place == null ? -1 : place;
    }

    /** From now on a reader knows of a withheld count only that it is not zero, or nothing where it is. */
    boolean relax() {
        boolean first = !relaxed;
        relaxed = true;
        learn();
        return first;
    }

    /** Works out what a reader knows of each count; once, after the last was placed. */
    void learn() {
        moved = new long[cells.size()];
        least = new long[cells.size()];
        greatest = new long[cells.size()];
        for (int place = 0; place < cells.size(); place++) {
            learn(place);
        }
    }

    private void learn(int place) {
        least[place] = least(place, isWithheld(place)) - values.get(place);
        greatest[place] = greatest(place, isWithheld(place)) - values.get(place);
    }

    /** Takes every move back. */
    void reset() {
        Arrays.fill(moved, 0);
    }

    void move(int place, long by) {
        moved[place] += by;
    }

    /** True where the count may be moved one on in that direction with what is known now. */
    boolean hasRoom(int place, int sign) {
        long to = moved[place] + sign;
        return to >= least[place] && to <= greatest[place];
    }

    /** True where it could be, were it withheld. */
    boolean wouldHaveRoom(int place, int sign) {
        long value = values.get(place) + moved[place] + sign;
        return value >= least(place, true) && value <= greatest(place, true);
    }

    /** True where the count has been moved to what only a withheld one could be. */
    boolean mustBeWithheld(int place) {
        long value = values.get(place) + moved[place];
        return !isWithheld(place) && (value < least(place, false) || value > greatest(place, false));
    }

    private long least(int place, boolean withheld) {
        long value = values.get(place);
        if (!withheld) {
            return raw.get(place) ? value : rule.least(value);
        }
        if (value == 0 || raw.get(place)) {
            return 0;
        }
        return relaxed || rule.hides(value) ? 1 : rule.largestHidden() + 1L;
    }

    private long greatest(int place, boolean withheld) {
        long value = values.get(place);
        if (!withheld) {
            return raw.get(place) ? value : rule.greatest(value);
        }
        return relaxed || raw.get(place) || !rule.hides(value) ? NO_LIMIT : rule.largestHidden();
    }

    /** What it costs to withhold a count: cells first, then people; totals, zeros, what was shown before and raw totals only in need. */
    long price(int place) {
        long people = Math.min(values.get(place), ONE_CELL / 2);
        if (raw.get(place)) {
            return RAW + people;
        }
        if (knownEarlier.get(place)) {
            return KNOWN_EARLIER + people;
        }
        if (values.get(place) == 0) {
            return ZERO;
        }
        return (coarse.get(place) || cells.get(place).isEveryone() ? EVERYONE : ONE_CELL) + people;
    }
}

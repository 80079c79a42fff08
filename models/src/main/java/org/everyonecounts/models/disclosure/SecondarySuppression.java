package org.everyonecounts.models.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.disclosure.CountNetwork.Step;
import org.jspecify.annotations.Nullable;

/**
 * Withholds further counts until no withheld one can be worked out: given everything that is published, with its rounding, each withheld
 * count could still be any of at least three numbers.
 *
 * <p>For each withheld count, whole tables are sought in which it is one and two people more or fewer and every published figure is the
 * same; each such table is proof. Where too few are found, the cheapest way to another one says which counts must be withheld for it: as few
 * as possible, the smaller first. Totals, zeros and, last of all, raw national counts are withheld only where nothing else helps. A count
 * withheld later never makes an earlier proof wrong, so that one pass over the counts, in the order of their labels, is enough.
 *
 * <p>Tables that share their counts of everyone are protected together: a move of everyone's counts in one must be followed in all others.
 * A crossing is a table of its own; that it also adds up to the tables of its two parts is not used: who publishes crossings must withhold more.
 *
 * <p>None to withhold: nothing further is. One area with one count and a raw national total: the total goes too. By hand, raw total: counts
 * 3, 20 and 40 of three areas, nation 63 → 20 is 18 to 22 and 40 is 38 to 42, so that 3 could be 1 to 7 and no more is withheld; were they
 * shown unrounded, 3 would follow, and 20 is withheld as well.
 *
 * <p>Reference: Kelly J, Golden B, Assad A (1992), Cell suppression: disclosure protection for sensitive tabular data, Networks 22:397–417.
 */
public final class SecondarySuppression {
    private static final int OTHER_NUMBERS = 2;

    private final PublishedCounts counts;
    private final List<CountNetwork> networks = new ArrayList<>();

    private SecondarySuppression(PublishedCounts counts) {
        this.counts = counts;
    }

    /**
     * What is known before any further count is chosen.
     *
     * @param rawTop true where counts of the top are published as they are, as those of the nation are
     * @param heldBack counts withheld for another reason
     * @param knownEarlier counts that an earlier publication shows: to withhold them now would protect nothing
     */
    public record Given(boolean rawTop, SortedMap<CountCell, Withheld> heldBack, Set<CountCell> knownEarlier) {
        /** No history. */
        public static Given fresh(boolean rawTop) {
            return new Given(rawTop, new TreeMap<>(), Set.of());
        }
    }

    /**
     * Every count that must be withheld, with the reason; coarser totals are among them.
     *
     * @param tables tables over the same areas whose counts of everyone are the same
     */
    public static SortedMap<CountCell, Withheld> of(List<CountTable> tables, CountRule rule, Given given) {
        SecondarySuppression suppression = new SecondarySuppression(new PublishedCounts(rule));
        suppression.read(tables, given);
        suppression.protect();
        return suppression.withheld();
    }

    private void read(List<CountTable> tables, Given given) {
        for (CountTable table : tables) {
            if (!table.addsUpTo(tables.get(0))) {
                throw new IllegalArgumentException("counts of everyone differ between the tables of \""
                        + tables.get(0).characteristic() + "\" and \"" + table.characteristic() + "\"");
            }
            networks.add(new CountNetwork(table, counts, tables.size() > 1, cell -> {
                boolean top = cell.area().equals(table.areas().top());
                boolean coarse = !table.areas().holders().containsKey(cell.area());
                long count = table.counts().getOrDefault(cell, 0L);
                return counts.place(
                        cell,
                        count,
                        top && given.rawTop(),
                        coarse,
                        given.knownEarlier().contains(cell));
            }));
        }
        given.heldBack().forEach((cell, reason) -> {
            int place = counts.placeOf(cell);
            if (place >= 0) {
                counts.withhold(place, reason);
            }
        });
        counts.learn();
    }

    private void protect() {
        TreeMap<CountCell, Integer> ordered = new TreeMap<>();
        for (int place = 0; place < counts.size(); place++) {
            ordered.put(counts.cell(place), place);
        }
        Deque<Integer> waiting = new ArrayDeque<>();
        ordered.values().stream().filter(counts::isWithheld).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            protect(waiting.remove(), waiting);
        }
    }

    private void protect(int cell, Deque<Integer> waiting) {
        while (true) {
            int up = moves(cell, 1, OTHER_NUMBERS);
            Move more = up < OTHER_NUMBERS ? move(cell, 1, true) : null;
            counts.reset();
            int down = moves(cell, -1, OTHER_NUMBERS - up);
            if (up + down >= OTHER_NUMBERS) {
                counts.reset();
                return;
            }
            Move fewer = move(cell, -1, true);
            counts.reset();
            Move cheaper = more == null || (fewer != null && fewer.price() < more.price()) ? fewer : more;
            if (cheaper != null) {
                for (int opened : cheaper.opened()) {
                    counts.withhold(opened, Withheld.SECONDARY);
                    waiting.add(opened);
                }
            } else if (!counts.relax()) {
                throw new IllegalStateException("count of " + counts.cell(cell) + " cannot be protected");
            }
        }
    }

    /** How many times the count can be moved one further, up to {@code wanted}, with what is withheld now. The moves are done. */
    private int moves(int cell, int sign, int wanted) {
        int done = 0;
        while (done < wanted && move(cell, sign, false) != null) {
            done++;
        }
        return done;
    }

    private record Move(List<Integer> opened, long price) {}

    /**
     * Moves a count by one; null, and nothing moved, where that cannot be.
     *
     * @param withholding whether further counts may be withheld for it; then nothing is moved and the price is what counts
     */
    private @Nullable Move move(int cell, int sign, boolean withholding) {
        if (!counts.hasRoom(cell, sign)) {
            return null;
        }
        Move alone =
                networks.size() > 1 && !counts.cell(cell).isEveryone() ? move(cell, sign, withholding, false) : null;
        if (alone != null && !withholding) {
            return alone;
        }
        Move together = move(cell, sign, withholding, true);
        if (alone == null || together == null) {
            return together == null ? alone : together;
        }
        return together.price() < alone.price() ? together : alone;
    }

    private @Nullable Move move(int cell, int sign, boolean withholding, boolean sharing) {
        for (CountNetwork home : networks) {
            if (!home.has(cell)) {
                continue;
            }
            List<Step> path = home.around(cell, sign, sharing, withholding);
            if (path == null) {
                return null;
            }
            List<Step> steps = new ArrayList<>(path);
            steps.add(new Step(cell, sign));
            List<Integer> opened = new ArrayList<>();
            steps.forEach(step -> {
                if (!counts.hasRoom(step.cell(), step.sign())) {
                    opened.add(step.cell());
                }
                counts.move(step.cell(), step.sign());
            });
            List<Step> shared = steps.stream()
                    .filter(step -> counts.cell(step.cell()).isEveryone())
                    .toList();
            boolean followed = true;
            for (CountNetwork other : networks) {
                if (other != home && followed) {
                    List<Step> more = other.follow(shared, withholding);
                    followed = more != null;
                    if (more != null) {
                        more.stream()
                                .map(Step::cell)
                                .filter(counts::mustBeWithheld)
                                .forEach(opened::add);
                        steps.addAll(more);
                    }
                }
            }
            if (!followed || withholding) {
                steps.forEach(step -> counts.move(step.cell(), -step.sign()));
            }
            return followed
                    ? new Move(
                            opened.stream().distinct().sorted().toList(),
                            opened.stream().distinct().mapToLong(counts::price).sum())
                    : null;
        }
        throw new IllegalArgumentException("count " + counts.cell(cell) + " is in no table");
    }

    private SortedMap<CountCell, Withheld> withheld() {
        TreeMap<CountCell, Withheld> withheld = new TreeMap<>();
        for (int place = 0; place < counts.size(); place++) {
            Withheld reason = counts.reason(place);
            if (reason != null) {
                withheld.put(counts.cell(place), reason);
            }
        }
        return withheld;
    }
}

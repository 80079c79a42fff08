package org.everyonecounts.models.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One table of counts as a circulation: people run from the nation through its groups and its areas, and back as everyone of each area.
 *
 * <p>Every count is the flow of one arc, and that flows balance at every node says just that the totals are sums: nation → (nation, group) →
 * (region, group) → area → region → nation. Tables that satisfy the sums are the circulations, so that two of them differ by cycles, and a
 * count can be one greater when a path with room leads back from the end of its arc to its start. As the bounds are whole numbers, whole
 * circulations reach the same ends as the linear programme would.
 *
 * <p>Reference: Ahuja R, Magnanti T, Orlin J (1993), Network Flows, Prentice Hall, chapters 3 and 4.
 */
final class CountNetwork {
    /** One count moved by one person, up or down. */
    record Step(int cell, int sign) {}

    private static final long FREE = 1;
    private static final long SHARED = 1_000;

    private final PublishedCounts counts;
    private final Map<String, Integer> nodes = new TreeMap<>();
    private final List<List<Arc>> leaving = new ArrayList<>();
    private final Map<Integer, Arc> arcs = new TreeMap<>();
    private final boolean linked;

    private record Arc(int cell, int from, int to, boolean shared) {}

    CountNetwork(
            CountTable table,
            PublishedCounts counts,
            boolean linked,
            java.util.function.ToIntFunction<CountCell> place) {
        this.counts = counts;
        this.linked = linked;
        String top = "top";
        node(top);
        for (CountCell cell : table.counts().keySet()) {
            boolean leaf = table.areas().holders().containsKey(cell.area());
            int from;
            int to;
            if (cell.isEveryone()) {
                from = cell.area().equals(table.areas().top())
                        ? node("total " + cell.area())
                        : leaf
                                ? (table.groups().isEmpty() ? node(top) : node("area " + cell.area()))
                                : node("total " + cell.area());
                to = cell.area().equals(table.areas().top()) ? node(top) : node("total " + holder(table, cell.area()));
            } else {
                from = cell.area().equals(table.areas().top())
                        ? node(top)
                        : node("group " + holder(table, cell.area()) + " " + cell.group());
                to = leaf ? node("area " + cell.area()) : node("group " + cell.area() + " " + cell.group());
            }
            Arc arc = new Arc(place.applyAsInt(cell), from, to, cell.isEveryone());
            arcs.put(arc.cell(), arc);
            leaving.get(from).add(arc);
            leaving.get(to).add(arc);
        }
    }

    private static String holder(CountTable table, String area) {
        if (table.areas().holders().containsKey(area)) {
            return table.areas().above(area).get(0);
        }
        for (String leaf : table.areas().holders().keySet()) {
            List<String> above = table.areas().above(leaf);
            int at = above.indexOf(area);
            if (at >= 0) {
                return above.get(at + 1);
            }
        }
        throw new IllegalArgumentException("area " + area + " holds no area");
    }

    private int node(String name) {
        return nodes.computeIfAbsent(name, added -> {
            leaving.add(new ArrayList<>());
            return leaving.size() - 1;
        });
    }

    boolean has(int cell) {
        return arcs.containsKey(cell);
    }

    /**
     * The cheapest way to move one count by one person, all sums kept: the steps beside the count's own; null where there is none.
     *
     * @param sharing whether counts of everyone may be moved
     * @param withholding whether further counts may be withheld for it
     */
    @Nullable
    List<Step> around(int cell, int sign, boolean sharing, boolean withholding) {
        Arc arc = arcs.get(cell);
        if (arc == null) {
            throw new IllegalArgumentException("count " + counts.cell(cell) + " is not in this table");
        }
        return sign > 0
                ? path(arc.to(), arc.from(), cell, sharing, withholding)
                : path(arc.from(), arc.to(), cell, sharing, withholding);
    }

    /**
     * Steps of counts of groups that bring the sums back after counts of everyone were moved elsewhere; null where there are none. The steps
     * are done as they are found.
     */
    @Nullable
    List<Step> follow(List<Step> shared, boolean withholding) {
        long[] surplus = new long[leaving.size()];
        for (Step step : shared) {
            Arc arc = arcs.get(step.cell());
            if (arc != null) {
                surplus[arc.to()] += step.sign();
                surplus[arc.from()] -= step.sign();
            }
        }
        List<Step> done = new ArrayList<>();
        for (int from = 0; from < surplus.length; from++) {
            while (surplus[from] > 0) {
                int to = 0;
                while (surplus[to] >= 0) {
                    to++;
                }
                List<Step> path = path(from, to, -1, false, withholding);
                if (path == null) {
                    done.forEach(step -> counts.move(step.cell(), -step.sign()));
                    return null;
                }
                path.forEach(step -> counts.move(step.cell(), step.sign()));
                done.addAll(path);
                surplus[from]--;
                surplus[to]++;
            }
        }
        return done;
    }

    private record Reached(int node, long price) {}

    private @Nullable List<Step> path(int from, int to, int without, boolean sharing, boolean withholding) {
        long[] prices = new long[leaving.size()];
        Arrays.fill(prices, Long.MAX_VALUE);
        Arc[] last = new Arc[leaving.size()];
        PriorityQueue<Reached> open = new PriorityQueue<>((one, other) -> one.price() != other.price()
                ? Long.compare(one.price(), other.price())
                : Integer.compare(one.node(), other.node()));
        prices[from] = 0;
        open.add(new Reached(from, 0));
        for (Reached at = open.poll(); at != null && at.node() != to; at = open.poll()) {
            if (at.price() > prices[at.node()]) {
                continue;
            }
            for (Arc arc : leaving.get(at.node())) {
                if (arc.cell() == without || (arc.shared() && !sharing)) {
                    continue;
                }
                int sign = arc.from() == at.node() ? 1 : -1;
                long price = price(arc, sign, withholding);
                int next = sign > 0 ? arc.to() : arc.from();
                if (price >= 0 && at.price() + price < prices[next]) {
                    prices[next] = at.price() + price;
                    last[next] = arc;
                    open.add(new Reached(next, prices[next]));
                }
            }
        }
        if (prices[to] == Long.MAX_VALUE) {
            return null;
        }
        List<Step> steps = new ArrayList<>();
        for (int node = to; node != from; ) {
            Arc arc = last[node];
            int sign = arc.to() == node ? 1 : -1;
            steps.add(new Step(arc.cell(), sign));
            node = sign > 0 ? arc.from() : arc.to();
        }
        Collections.reverse(steps);
        return steps;
    }

    /** What it costs to move a count by one; below zero where it cannot be. */
    private long price(Arc arc, int sign, boolean withholding) {
        long step = linked && arc.shared() ? SHARED : FREE;
        if (counts.hasRoom(arc.cell(), sign)) {
            return step;
        }
        boolean opens = withholding && !counts.isWithheld(arc.cell()) && counts.wouldHaveRoom(arc.cell(), sign);
        return opens ? step + counts.price(arc.cell()) : -1;
    }
}

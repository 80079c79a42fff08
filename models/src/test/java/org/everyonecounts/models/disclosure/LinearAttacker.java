package org.everyonecounts.models.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Somebody who knows every published count and how it was rounded, that zero is shown and that of a withheld count only small or only larger
 * numbers can be, and who solves for the least and the greatest number that a withheld count can be. Shares no code with what is attacked.
 */
final class LinearAttacker {
    private static final double CLOSE = 1e-6;

    private final List<CountCell> unknowns;
    private final List<LinearConstraint> known = new ArrayList<>();

    /** @param unknowns counts of areas by group, which every other is a sum of */
    LinearAttacker(List<CountCell> unknowns) {
        this.unknowns = List.copyOf(unknowns);
    }

    /** Somebody knows that these counts together lie between two numbers; without an upper one when it is infinite. */
    void learns(List<CountCell> parts, double least, double greatest) {
        double[] coefficients = new double[unknowns.size()];
        parts.forEach(part -> coefficients[unknowns.indexOf(part)] = 1);
        if (least == greatest) {
            known.add(new LinearConstraint(coefficients, Relationship.EQ, least));
            return;
        }
        if (least > 0) {
            known.add(new LinearConstraint(coefficients, Relationship.GEQ, least));
        }
        if (!Double.isInfinite(greatest)) {
            known.add(new LinearConstraint(coefficients, Relationship.LEQ, greatest));
        }
    }

    /** How many whole numbers the sum of these counts can be. */
    long numbers(List<CountCell> parts) {
        double[] coefficients = new double[unknowns.size()];
        parts.forEach(part -> coefficients[unknowns.indexOf(part)] = 1);
        double most = 100_000;
        List<LinearConstraint> bounded = new ArrayList<>(known);
        double[] all = new double[unknowns.size()];
        Arrays.fill(all, 1);
        bounded.add(new LinearConstraint(all, Relationship.LEQ, most));
        double least = solve(coefficients, bounded, GoalType.MINIMIZE);
        double greatest = solve(coefficients, bounded, GoalType.MAXIMIZE);
        return (long) (Math.floor(greatest + CLOSE) - Math.ceil(least - CLOSE)) + 1;
    }

    private static double solve(double[] coefficients, List<LinearConstraint> constraints, GoalType goal) {
        return new SimplexSolver()
                .optimize(
                        new MaxIter(100_000),
                        new LinearObjectiveFunction(coefficients, 0),
                        new LinearConstraintSet(constraints),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    /** Everything that somebody learns from tables published by the standard rule. */
    static Map<CountCell, Long> numbersLeft(
            List<Map<CountCell, Long>> tables,
            Map<CountCell, List<List<CountCell>>> sums,
            SortedMap<CountCell, Withheld> withheld,
            List<CountCell> raw) {
        List<CountCell> unknowns = new ArrayList<>();
        tables.forEach(table -> unknowns.addAll(table.keySet()));
        LinearAttacker attacker = new LinearAttacker(unknowns);
        Map<CountCell, Long> counts = new TreeMap<>();
        tables.forEach(counts::putAll);
        sums.forEach((cell, ways) -> counts.put(
                cell,
                ways.get(0).stream()
                        .mapToLong(part -> counts.getOrDefault(part, 0L))
                        .sum()));
        counts.forEach((cell, count) -> {
            for (List<CountCell> parts : sums.getOrDefault(cell, List.of(List.of(cell)))) {
                if (!withheld.containsKey(cell)) {
                    long shown = 5 * ((count + 2) / 5);
                    boolean exact = raw.contains(cell) || count == 0;
                    double least = exact ? (double) count : Math.max(8.0, shown - 2.0);
                    double greatest = exact ? (double) count : shown + 2.0;
                    attacker.learns(parts, least, greatest);
                } else if (!raw.contains(cell)) {
                    boolean small = withheld.get(cell) == Withheld.PRIMARY;
                    attacker.learns(parts, small ? 1 : count == 0 ? 0 : 8, small ? 7 : Double.POSITIVE_INFINITY);
                }
            }
            // What is the same count seen from two tables is the same number.
            List<List<CountCell>> ways = sums.getOrDefault(cell, List.of());
            for (int i = 1; i < ways.size(); i++) {
                attacker.same(ways.get(0), ways.get(i));
            }
        });
        Map<CountCell, Long> left = new TreeMap<>();
        withheld.keySet()
                .forEach(cell -> left.put(
                        cell,
                        attacker.numbers(
                                sums.getOrDefault(cell, List.of(List.of(cell))).get(0))));
        return left;
    }

    private void same(List<CountCell> one, List<CountCell> other) {
        double[] coefficients = new double[unknowns.size()];
        one.forEach(part -> coefficients[unknowns.indexOf(part)] += 1);
        other.forEach(part -> coefficients[unknowns.indexOf(part)] -= 1);
        known.add(new LinearConstraint(coefficients, Relationship.EQ, 0));
    }
}

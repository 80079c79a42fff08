package org.everyonecounts.models.area;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/**
 * Brings a column of figures to a coarser level: amounts as sums, scores as people-weighted means.
 *
 * <p>An area of the coarser level holds every area of the column's level below it. When one of them has no number the sum has none
 * either: it is {@code [c]} when any is suppressed, else {@code [x]}. An area with no areas below it has no figure. Flags of the
 * members are united. Sums are exact decimals and so do not depend on order.
 *
 * <p>By hand: people 2 and 3 with scores 10 and 20 → sum 5, mean (2·10 + 3·20)/5 = 16.
 */
public final class RollUp {
    private RollUp() {}

    /**
     * Sums of amounts (people, weighted people, pounds). The same level gives the column itself.
     *
     * @throws IllegalArgumentException when {@code level} is finer than the column's
     */
    public static AreaColumn sums(AreaColumn column, Geography geography, String level) {
        if (level.equals(column.level())) {
            return column;
        }
        requireCoarser(column, geography, level);
        TreeMap<String, Figure> values = new TreeMap<>();
        TreeMap<String, Set<Flag>> flags = new TreeMap<>();
        for (Map.Entry<String, List<String>> parent :
                geography.members(level, column.level()).entrySet()) {
            List<Figure> members = new ArrayList<>();
            for (String member : parent.getValue()) {
                members.add(column.get(member));
            }
            values.put(parent.getKey(), sum(members));
            flags.put(parent.getKey(), united(column, parent.getValue()));
        }
        return new AreaColumn(level, values, flags);
    }

    /**
     * People-weighted means of scores, each flagged {@code [mean]}. The same level gives the column itself, without the flag.
     *
     * @param people at the column's level or finer; members without people do not count, and no people at all gives {@code [z]}
     * @throws IllegalArgumentException when {@code level} is finer than the column's, or the people are of a coarser level
     */
    public static AreaColumn means(AreaColumn column, AreaColumn people, Geography geography, String level) {
        if (level.equals(column.level())) {
            return column;
        }
        requireCoarser(column, geography, level);
        AreaColumn weights = sums(people, geography, column.level());
        TreeMap<String, Figure> values = new TreeMap<>();
        TreeMap<String, Set<Flag>> flags = new TreeMap<>();
        for (Map.Entry<String, List<String>> parent :
                geography.members(level, column.level()).entrySet()) {
            values.put(parent.getKey(), mean(column, weights, parent.getValue()));
            Set<Flag> all = united(column, parent.getValue());
            all.add(Flag.MEAN);
            flags.put(parent.getKey(), all);
        }
        return new AreaColumn(level, values, flags);
    }

    /** The exact sum; the state of what is missing when a figure is no number. Printed as a decimal where every term is exact. */
    public static Figure sum(Collection<Figure> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean exact = true;
        Figure missing = null;
        for (Figure figure : figures) {
            if (figure.isNumber()) {
                sum = sum.add(figure.exact());
                exact &= figure.isExact();
            } else {
                missing = worse(missing == null ? figure : missing, figure);
            }
        }
        if (missing != null) {
            return missing;
        }
        return exact ? Figure.of(sum) : Figure.of(sum.doubleValue());
    }

    /** Which of two missing figures to show for both: suppressed before not available before not applicable. */
    private static Figure worse(Figure one, Figure other) {
        if (one.state() == Figure.State.SUPPRESSED || other.state() == Figure.State.SUPPRESSED) {
            return Figure.SUPPRESSED;
        }
        return one.state() == Figure.State.NOT_AVAILABLE ? one : other;
    }

    private static Figure mean(AreaColumn column, AreaColumn weights, List<String> members) {
        double total = 0;
        double weighted = 0;
        Figure missing = null;
        for (String member : members) {
            Figure weight = weights.get(member);
            Figure value = column.get(member);
            if (weight.isNumber() && weight.number() == 0) {
                continue;
            }
            if (weight.isNumber() && value.isNumber()) {
                total += weight.number();
                weighted += weight.number() * value.number();
            } else {
                Figure gap = value.isNumber() ? weight : value;
                missing = worse(missing == null ? gap : missing, gap);
            }
        }
        return missing != null ? missing : Figure.ofFinite(weighted / total);
    }

    private static Set<Flag> united(AreaColumn column, List<String> members) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String member : members) {
            flags.addAll(column.flagsOf(member));
        }
        return flags;
    }

    private static void requireCoarser(AreaColumn column, Geography geography, String level) {
        if (!geography.levels().contains(level) || !geography.atOrAbove(level, column.level())) {
            throw new IllegalArgumentException("level " + level + " is finer than the column's level " + column.level()
                    + " or unknown; figures can only be brought to a coarser level");
        }
    }
}

package org.everyonecounts.models.allocation.drivers;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * What each driver moved the target of each area by, from one side to the other.
 *
 * <p>Envelope: (E1 − E0) · opening share. Then population, need, costs, inequalities, component shares, adjustments and method, each at
 * the money of the later side, by {@link Attribution}. Area changes: what it makes that areas have figures on one side only, taken first on
 * the earlier side and last on the later one. Per area the drivers sum to the change of its target; over all areas every driver but the
 * envelope sums to 0.
 *
 * <p>E money, share_i the formula's share. Two equal sides: all 0. Cost: at most 128 times the formula, and 4 times where only population and
 * need differ. By hand: METHODS, worked example 6.
 */
public final class Waterfall {
    private final List<String> areas;
    private final Map<Driver, double[]> amounts = new EnumMap<>(Driver.class);

    private Waterfall(List<String> areas) {
        this.areas = areas;
    }

    /**
     * Between two computed formulas.
     *
     * @throws IllegalArgumentException when no area has figures on both sides
     */
    public static Waterfall between(FormulaSide from, FormulaSide to, Attribution attribution) {
        List<String> common = common(from.areas(), to.areas());
        FormulaSide opening = from.only(common);
        FormulaSide closing = to.only(common);
        Waterfall waterfall = new Waterfall(union(from.areas(), to.areas()));
        if (to.envelope() != from.envelope()) {
            waterfall.put(Driver.ENVELOPE, common, grown(opening.shares(), to.envelope() - from.envelope()));
        }
        MixedFormula mixed = new MixedFormula(opening, closing);
        List<Driver> moving = mixed.moving();
        double[][] split = attribution.amounts(moving.size(), moved -> mixed.targets(some(moving, moved)));
        for (int i = 0; i < moving.size(); i++) {
            waterfall.put(moving.get(i), common, split[i]);
        }
        if (common.size() < waterfall.areas.size()) {
            waterfall.put(Driver.AREA_CHANGES, common, opening.targets());
            waterfall.add(Driver.AREA_CHANGES, from.areas(), from.targets(), -1);
            waterfall.add(Driver.AREA_CHANGES, to.areas(), to.targets(), 1);
            waterfall.add(Driver.AREA_CHANGES, common, closing.targets(), -1);
        }
        return waterfall;
    }

    /**
     * Between targets of which only the amounts are known: the envelope, then one driver for everything else.
     *
     * @param rest {@link Driver#PUBLISHED_SHARE} for published targets
     * @throws IllegalArgumentException when no area has a target above zero on both sides
     */
    public static Waterfall ofTargets(TargetSide from, TargetSide to, Driver rest) {
        List<String> common = common(from.areas(), to.areas());
        double[] opening = from.only(common);
        double[] closing = to.only(common);
        Waterfall waterfall = new Waterfall(union(from.areas(), to.areas()));
        double[] grown = grown(opening, to.envelope() / from.envelope() - 1);
        if (to.envelope() != from.envelope()) {
            waterfall.put(Driver.ENVELOPE, common, grown);
        }
        waterfall.put(rest, common, closing);
        waterfall.add(rest, common, opening, -1);
        waterfall.add(rest, common, grown, -1);
        if (common.size() < waterfall.areas.size()) {
            waterfall.put(Driver.AREA_CHANGES, common, opening);
            waterfall.add(Driver.AREA_CHANGES, from.areas(), from.targets(), -1);
            waterfall.add(Driver.AREA_CHANGES, to.areas(), to.targets(), 1);
            waterfall.add(Driver.AREA_CHANGES, common, closing, -1);
        }
        return waterfall;
    }

    /** Codes of all areas of either side, in code order. */
    public List<String> areas() {
        return areas;
    }

    /** Pounds by area, unrounded; zeros for a driver that moved nothing. */
    public double[] pounds(Driver driver) {
        double[] amount = amounts.get(driver);
        return amount == null ? new double[areas.size()] : amount.clone();
    }

    /** Drivers whose part differs between the sides. */
    public Set<Driver> moving() {
        return Collections.unmodifiableSet(amounts.keySet());
    }

    /** The sum of all drivers, by area. */
    public double[] change() {
        double[] change = new double[areas.size()];
        for (int i = 0; i < change.length; i++) {
            CompensatedSum sum = new CompensatedSum();
            for (double[] amount : amounts.values()) {
                sum.add(amount[i]);
            }
            change[i] = sum.value();
        }
        return change;
    }

    private void put(Driver driver, List<String> codes, double[] column) {
        amounts.put(driver, new double[areas.size()]);
        add(driver, codes, column, 1);
    }

    private void add(Driver driver, List<String> codes, double[] column, double sign) {
        double[] amount = amounts.computeIfAbsent(driver, none -> new double[areas.size()]);
        for (int i = 0; i < column.length; i++) {
            int place = codes.size() == areas.size() ? i : Collections.binarySearch(areas, codes.get(i));
            amount[place] += sign * column[i];
        }
    }

    private static double[] grown(double[] column, double factor) {
        double[] grown = new double[column.length];
        for (int i = 0; i < grown.length; i++) {
            grown[i] = column[i] * factor;
        }
        return grown;
    }

    private static Set<Driver> some(List<Driver> drivers, int bits) {
        Set<Driver> some = EnumSet.noneOf(Driver.class);
        for (int i = 0; i < drivers.size(); i++) {
            if ((bits & (1 << i)) != 0) {
                some.add(drivers.get(i));
            }
        }
        return some;
    }

    private static List<String> common(List<String> one, List<String> other) {
        if (one.equals(other)) {
            return one;
        }
        Set<String> known = Set.copyOf(other);
        List<String> common = one.stream().filter(known::contains).toList();
        if (common.isEmpty()) {
            throw new IllegalArgumentException("no area has figures on both sides; they cannot be compared");
        }
        return common;
    }

    private static List<String> union(List<String> one, List<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}

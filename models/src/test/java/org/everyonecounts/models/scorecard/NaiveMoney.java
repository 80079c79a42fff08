package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every money indicator from its definition, by loops over pairs and without any class of the program: what the program is held to. An
 * area that is drawn twice stands twice in the list.
 */
final class NaiveMoney {
    record Unit(
            double people,
            double pounds,
            List<Double> need,
            double lump,
            @Nullable Double target,
            double score,
            int region) {}

    private final List<Unit> units;
    private final List<Double> blockShares;
    private final double slice;
    private final int groups;
    private final double tolerance;

    NaiveMoney(List<Unit> units, List<Double> blockShares, double slice, int groups, double tolerance) {
        this.slice = slice;
        this.units = units;
        this.blockShares = blockShares;
        this.groups = groups;
        this.tolerance = tolerance;
    }

    NaiveMoney drawn(int[] times) {
        List<Unit> copies = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            for (int copy = 0; copy < times[i]; copy++) {
                copies.add(units.get(i));
            }
        }
        return new NaiveMoney(copies, blockShares, slice, groups, tolerance);
    }

    private int n() {
        return units.size();
    }

    private double people() {
        return units.stream().mapToDouble(Unit::people).sum();
    }

    private double pounds() {
        return units.stream().mapToDouble(Unit::pounds).sum();
    }

    private double perHead(int i) {
        return units.get(i).pounds / units.get(i).people;
    }

    /** Share of the targets: what lump sums and the slice leave is shared by need, the slice by people. */
    private double needShare(int i) {
        double lumps = units.stream().mapToDouble(Unit::lump).sum();
        double left = pounds() - lumps - slice * pounds();
        double target = shareOfBlocks(i) * left + units.get(i).lump + slice * pounds() * units.get(i).people / people();
        return target / pounds();
    }

    private double shareOfBlocks(int i) {
        double share = 0;
        for (int b = 0; b < blockShares.size(); b++) {
            int block = b;
            double all =
                    units.stream().mapToDouble(unit -> unit.need.get(block)).sum();
            share += blockShares.get(b) * units.get(i).need.get(b) / all;
        }
        return share;
    }

    private double[] column(java.util.function.IntToDoubleFunction of) {
        double[] column = new double[n()];
        for (int i = 0; i < column.length; i++) {
            column[i] = of.applyAsDouble(i);
        }
        return column;
    }

    private double[] weights() {
        double all = people();
        return column(i -> units.get(i).people / all);
    }

    private double[] perHead() {
        return column(this::perHead);
    }

    private double[] needIndex() {
        double all = people();
        return column(i -> needShare(i) * all / units.get(i).people);
    }

    private double[] ranks(double[] by) {
        double[] a = weights();
        return column(i -> {
            double rank = 0;
            for (int j = 0; j < n(); j++) {
                rank += by[j] < by[i] ? a[j] : by[j] == by[i] ? a[j] / 2 : 0;
            }
            return rank;
        });
    }

    private double mean(double[] y) {
        double[] a = weights();
        double mean = 0;
        for (int i = 0; i < n(); i++) {
            mean += a[i] * y[i];
        }
        return mean;
    }

    private double concentration(double[] by, double[] y) {
        double[] a = weights();
        double[] r = ranks(by);
        double sum = 0;
        for (int i = 0; i < n(); i++) {
            sum += a[i] * y[i] * r[i];
        }
        return 2 * sum / mean(y) - 1;
    }

    /** Half the mean absolute difference of all pairs, relative to the mean. */
    private double gini(double[] y) {
        double[] a = weights();
        double sum = 0;
        for (int i = 0; i < n(); i++) {
            for (int j = 0; j < n(); j++) {
                sum += a[i] * a[j] * Math.abs(y[i] - y[j]);
            }
        }
        return sum / 2 / mean(y);
    }

    private double theil(double[] y) {
        double[] a = weights();
        double mean = mean(y);
        double sum = 0;
        for (int i = 0; i < n(); i++) {
            sum += a[i] * y[i] / mean * Math.log(y[i] / mean);
        }
        return sum;
    }

    private double theilBetween() {
        double sum = 0;
        for (int region = 0; region < 10; region++) {
            int of = region;
            double p = units.stream()
                            .filter(u -> u.region == of)
                            .mapToDouble(Unit::people)
                            .sum()
                    / people();
            double m = units.stream()
                            .filter(u -> u.region == of)
                            .mapToDouble(Unit::pounds)
                            .sum()
                    / pounds();
            sum += m > 0 ? m * Math.log(m / p) : 0;
        }
        return sum;
    }

    /** Slope and value at x = 0 of the weighted line through y over x. */
    private double[] line(double[] x, double[] y) {
        double[] a = weights();
        double mx = mean(x);
        double my = mean(y);
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < n(); i++) {
            xy += a[i] * (x[i] - mx) * (y[i] - my);
            xx += a[i] * (x[i] - mx) * (x[i] - mx);
        }
        return new double[] {xy / xx, my - xy / xx * mx};
    }

    /** Pounds per person of a group of equal people, 1 the most deprived. */
    private double perHeadOfGroup(int group) {
        double[] r = ranks(scores());
        double people = 0;
        double pounds = 0;
        for (int i = 0; i < n(); i++) {
            double fromTop = 1 - r[i];
            if (fromTop > (group - 1.0) / groups && fromTop <= (double) group / groups) {
                people += units.get(i).people;
                pounds += units.get(i).pounds;
            }
        }
        return pounds / people;
    }

    /** Pounds per weighted person of the most deprived fifth, or of all others. */
    private double perWeightedHead(boolean mostDeprived) {
        double[] r = ranks(scores());
        double weighted = 0;
        double pounds = 0;
        for (int i = 0; i < n(); i++) {
            if (r[i] >= 0.8 - 1e-12 == mostDeprived) {
                weighted += needShare(i) * people();
                pounds += units.get(i).pounds;
            }
        }
        return pounds / weighted;
    }

    private double[] scores() {
        return column(i -> units.get(i).score);
    }

    private double targetPounds(int i) {
        Double supplied = units.get(i).target;
        return supplied != null ? supplied : needShare(i) * pounds();
    }

    private double[] distances() {
        return column(i -> units.get(i).pounds / targetPounds(i) - 1);
    }

    private double misplaced() {
        double[] targets = column(this::targetPounds);
        double all = 0;
        for (double target : targets) {
            all += target;
        }
        double sum = 0;
        for (int i = 0; i < n(); i++) {
            sum += Math.abs(units.get(i).pounds / pounds() - targets[i] / all);
        }
        return sum / 2;
    }

    private double peopleWhere(java.util.function.DoublePredicate distance) {
        double[] d = distances();
        double sum = 0;
        for (int i = 0; i < n(); i++) {
            sum += distance.test(d[i]) ? units.get(i).people : 0;
        }
        return sum;
    }

    /** All indicators by id. */
    Map<String, Double> all() {
        double[] y = perHead();
        double[] need = needIndex();
        double[] d = distances();
        double[] slope = line(ranks(scores()), y);
        double[] elasticity = line(column(i -> Math.log(need[i])), column(i -> Math.log(y[i])));
        Map<String, Double> values = new TreeMap<>();
        values.put("misplaced_share", misplaced());
        values.put("misplaced_gbp", misplaced() * pounds());
        values.put("mean_abs_distance", mean(column(i -> Math.abs(d[i]))));
        values.put("concentration_spending", concentration(scores(), y));
        values.put("concentration_need", concentration(scores(), need));
        values.put("horizontal_inequity", concentration(scores(), y) - concentration(scores(), need));
        double[] needKeys = column(i -> Math.rint(need[i] * 1e9));
        values.put("kakwani", concentration(needKeys, y) - gini(need));
        values.put("gini_spending", gini(y));
        values.put("theil_spending", theil(y));
        values.put("theil_between", theilBetween());
        values.put("theil_within", theil(y) - theilBetween());
        values.put("elasticity", elasticity[0]);
        values.put("sii_spending", slope[0]);
        values.put("rii_spending", (slope[0] + slope[1]) / slope[1]);
        values.put("deprivation_gap", perHeadOfGroup(1) - perHeadOfGroup(groups));
        values.put("deprivation_ratio", perHeadOfGroup(1) / perHeadOfGroup(groups));
        values.put("core20_gap", perWeightedHead(true) - perWeightedHead(false));
        values.put("core20_ratio", perWeightedHead(true) / perWeightedHead(false));
        values.put("below_target_people", peopleWhere(distance -> distance < 0));
        values.put("outside_tolerance_people", peopleWhere(distance -> Math.abs(distance) > tolerance));
        return values;
    }
}

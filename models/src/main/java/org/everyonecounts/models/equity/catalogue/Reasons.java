package org.everyonecounts.models.equity.catalogue;

import java.util.function.IntPredicate;
import org.everyonecounts.models.equity.catalogue.UnitTable.Column;
import org.everyonecounts.models.measure.PlainDecimal;

/** Why a measure is undefined on these units, in one plain sentence; an empty text where it is not. */
final class Reasons {
    private Reasons() {}

    /** The first reason that is not empty. */
    static String first(String... reasons) {
        for (String reason : reasons) {
            if (!reason.isEmpty()) {
                return reason;
            }
        }
        return "";
    }

    static String none(UnitTable units) {
        return units.size() == 0 ? "no units: every measure needs at least 1" : "";
    }

    static String fewerThanTwo(UnitTable units) {
        return switch (units.size()) {
            case 0 -> none(units);
            case 1 -> "1 unit: inequality needs at least 2";
            default -> "";
        };
    }

    static String meanZero(UnitTable units) {
        return units.size() > 0 && units.mean() == 0
                ? "the mean is 0: a measure relative to the mean is undefined"
                : "";
    }

    static String equalRanks(UnitTable units) {
        if (units.size() > 0 && units.byRank().blocks() == 1) {
            double rank = units.column(Column.RANK)[0];
            String value = PlainDecimal.of(units.rankFromHigh() ? -rank : rank);
            return "rank is " + value + " in every unit: a ranking needs at least 2 different values";
        }
        return "";
    }

    static String ranked(UnitTable units) {
        return first(fewerThanTwo(units), equalRanks(units));
    }

    static String negative(UnitTable units, String what) {
        double[] values = units.values();
        return where(units, i -> values[i] < 0, "negative value in ", what);
    }

    static String zero(UnitTable units, String what) {
        double[] values = units.values();
        return where(units, i -> values[i] == 0, "zero value in ", what);
    }

    static String outside(UnitTable units, Bounds bounds) {
        double[] values = units.values();
        int first = units.firstWhere(i -> !bounds.contain(values[i]));
        if (first < 0) {
            return "";
        }
        return "value " + PlainDecimal.of(values[first]) + " of " + name(units, first) + " lies outside the bounds "
                + bounds;
    }

    private static String name(UnitTable units, int unit) {
        return units.label(unit).isEmpty() ? "a unit" : units.label(unit);
    }

    private static String where(UnitTable units, IntPredicate test, String lead, String what) {
        return units.firstWhere(test) < 0 ? "" : lead + units.describe(test) + ": " + what + " is undefined";
    }
}

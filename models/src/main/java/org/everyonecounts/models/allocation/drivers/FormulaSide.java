package org.everyonecounts.models.allocation.drivers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.ShareFormula;
import org.everyonecounts.models.allocation.TargetMoney;

/**
 * One side of a comparison: all that makes the targets of a set of areas.
 *
 * @param areas codes in code order
 * @param blocks the formula
 * @param columns what goes into it, in the order of the areas
 * @param net net adjustments in pounds
 * @param envelope the money, pounds
 */
@SuppressWarnings("ArrayRecordComponent") // working columns, never handed out
public record FormulaSide(
        List<String> areas, List<Block> blocks, ShareFormula.Columns columns, double[] net, double envelope) {
    public FormulaSide {
        areas = List.copyOf(areas);
        blocks = List.copyOf(blocks);
    }

    /** The side that a scheme in mode fair share makes of its inputs. */
    public static FormulaSide of(SchemeInputs inputs) {
        return new FormulaSide(
                inputs.areas(),
                inputs.scheme().blocks(),
                inputs.formulaColumns(),
                inputs.netAdjustments(),
                inputs.envelope());
    }

    /** Unrounded targets, pounds. */
    double[] targets() {
        return TargetMoney.pounds(shares(), envelope, net);
    }

    double[] shares() {
        return ShareFormula.of(blocks, columns).shares();
    }

    /** The same formula and money for some of the areas. */
    FormulaSide only(List<String> codes) {
        if (codes.equals(areas)) {
            return this;
        }
        int[] places = codes.stream()
                .mapToInt(code -> Collections.binarySearch(areas, code))
                .toArray();
        return new FormulaSide(
                codes,
                blocks,
                new ShareFormula.Columns(
                        at(columns.people(), places), at(columns.weighted(), places), at(columns.costs(), places)),
                at(net, places),
                envelope);
    }

    private static Map<String, double[]> at(Map<String, double[]> columns, int[] places) {
        Map<String, double[]> some = new LinkedHashMap<>();
        columns.forEach((name, column) -> some.put(name, at(column, places)));
        return some;
    }

    private static double[] at(double[] column, int[] places) {
        double[] some = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            some[i] = column[places[i]];
        }
        return some;
    }
}

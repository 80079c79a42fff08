package org.everyonecounts.models.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.everyonecounts.models.allocation.ShareFormula.Columns;
import org.everyonecounts.models.allocation.ShareFormula.Shares;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.everyonecounts.models.measure.Money;

/**
 * From need to target: the position of every area under a scheme.
 *
 * <p>Shares by need of all blocks come from {@link ShareFormula}. Mode fair share: target_i = share_i (E − ΣN) + N_i ({@link TargetMoney})
 * with E the money actually spent and N the {@link NetAdjustments}; without adjustments target share = need share. Targets are rounded by
 * {@link LargestRemainder} to the scheme's unit, so that they sum to the money. Mode supplied: targets as published; need gives the need
 * index only. Areas are taken in code order.
 */
public final class Targets {
    private Targets() {}

    /** The positions at the level of the inputs; a break of a series is flagged where the data say so. */
    public static SchemePosition of(SchemeInputs inputs, HealthData data) {
        return of(inputs, code -> inputs.flags(code, data));
    }

    /** The positions from the inputs alone; breaks are not known. */
    public static SchemePosition of(SchemeInputs inputs) {
        return of(inputs, inputs::flags);
    }

    private static SchemePosition of(SchemeInputs inputs, Function<String, Set<Flag>> flags) {
        Scheme scheme = inputs.scheme();
        Columns columns = inputs.formulaColumns();
        Shares shares = ShareFormula.of(scheme.blocks(), columns);
        List<String> components = List.copyOf(NeedComponents.weights(scheme).keySet());
        List<double[]> weighted = components.stream()
                .map(component -> BlockFormula.column(columns.weighted(), component))
                .toList();
        double[] needShares = shares.shares();
        double[] lumpSums = NetAdjustments.lumpSums(inputs);
        double[] targetShares = targetShares(inputs, needShares);
        Figure[] targets = targets(inputs, targetShares);
        List<AreaPosition> areas = new ArrayList<>();
        for (int i = 0; i < needShares.length; i++) {
            String code = inputs.areas().get(i);
            areas.add(new AreaPosition(
                    code,
                    inputs.column(SchemeInputs.PEOPLE).get(code),
                    row(weighted, i),
                    row(shares.blockPeople(), i),
                    needShares[i],
                    targetShares[i],
                    lumpSums[i],
                    targets[i],
                    inputs.column(SchemeInputs.ACTUAL).get(code),
                    supplied(inputs, SchemeInputs.PROJECTED_TARGET, code),
                    supplied(inputs, SchemeInputs.ALLOCATION, code),
                    flags.apply(code)));
        }
        TreeMap<String, Figure> excluded = new TreeMap<>();
        inputs.missing().keySet().forEach(code -> excluded.put(code, inputs.shownFor(code)));
        return new SchemePosition(scheme, inputs.period(), inputs.level(), components, areas, excluded);
    }

    /** Share of the targets of all areas, before rounding; they sum to 1. */
    private static double[] targetShares(SchemeInputs inputs, double[] needShares) {
        Scheme scheme = inputs.scheme();
        if (scheme.target() == TargetMode.SUPPLIED) {
            double[] targets = inputs.numbers(SchemeInputs.TARGET);
            return divided(targets, CompensatedSum.of(targets));
        }
        if (!NetAdjustments.any(scheme)) {
            return needShares;
        }
        double envelope = inputs.envelope();
        return divided(TargetMoney.pounds(needShares, envelope, inputs.netAdjustments()), envelope);
    }

    private static double[] divided(double[] pounds, double total) {
        double[] shares = new double[pounds.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = pounds[i] / total;
        }
        return shares;
    }

    private static Figure[] targets(SchemeInputs inputs, double[] targetShares) {
        List<String> codes = inputs.areas();
        Figure[] targets = new Figure[codes.size()];
        if (inputs.scheme().target() == TargetMode.SUPPLIED) {
            for (int i = 0; i < targets.length; i++) {
                targets[i] = inputs.column(SchemeInputs.TARGET).get(codes.get(i));
            }
            return targets;
        }
        Money total = Money.ZERO;
        for (String code : codes) {
            total = total.plus(inputs.column(SchemeInputs.ACTUAL).get(code).money());
        }
        long[] pence = LargestRemainder.pence(
                targetShares, total.toPence(), inputs.scheme().rounding());
        for (int i = 0; i < targets.length; i++) {
            targets[i] = Figure.of(Money.ofPence(pence[i]));
        }
        return targets;
    }

    private static Figure supplied(SchemeInputs inputs, String name, String code) {
        AreaColumn column = inputs.supplied().get(name);
        return column == null ? Figure.NOT_APPLICABLE : column.get(code);
    }

    private static List<Double> row(List<double[]> columns, int area) {
        return columns.stream().map(column -> column[area]).toList();
    }
}

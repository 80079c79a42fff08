package org.everyonecounts.models.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Money;

/**
 * From need to target: the position of every area under a scheme.
 *
 * <p>Weighted people of each component, of each block ({@link BlockFormula}), and the share of all blocks ({@link BlockShares}). Mode
 * fair share: target share = need share, and targets in pence by {@link LargestRemainder} of the money actually spent, so that they sum
 * to it. Mode supplied: targets as published; need gives the need index only. Areas are taken in code order.
 */
public final class Targets {
    private Targets() {}

    /** The positions at the level of the inputs. */
    public static SchemePosition of(SchemeInputs inputs, HealthData data) {
        Scheme scheme = inputs.scheme();
        double[] people = inputs.numbers(SchemeInputs.PEOPLE);
        List<String> components = List.copyOf(NeedComponents.weights(scheme).keySet());
        Map<String, double[]> weighted = new LinkedHashMap<>();
        for (String component : components) {
            double[] column = inputs.numbers(SchemeInputs.NEED + component);
            weighted.put(component, inputs.indexed().contains(component) ? Normalisation.norm(column, people) : column);
        }
        List<double[]> blocks = new ArrayList<>();
        NeedErrors errors = new NeedErrors(inputs);
        for (Block block : scheme.blocks()) {
            Map<String, double[]> parts = BlockFormula.contributions(block, people, weighted, costs(inputs, block));
            blocks.add(BlockFormula.sum(parts, people.length));
            errors.add(block, parts, CompensatedSum.of(blocks.get(blocks.size() - 1)));
        }
        double[] needShares =
                BlockShares.of(scheme.blocks().stream().map(Block::share).toList(), blocks);
        Figure[] targets = targets(inputs, needShares);
        double targetTotal = total(targets);
        List<AreaPosition> areas = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            String code = inputs.areas().get(i);
            areas.add(new AreaPosition(
                    code,
                    inputs.column(SchemeInputs.PEOPLE).get(code),
                    row(List.copyOf(weighted.values()), i),
                    row(blocks, i),
                    needShares[i],
                    scheme.target() == TargetMode.FAIR_SHARE ? needShares[i] : targets[i].number() / targetTotal,
                    errors.variance(i),
                    targets[i],
                    inputs.column(SchemeInputs.ACTUAL).get(code),
                    supplied(inputs, SchemeInputs.PROJECTED_TARGET, code),
                    supplied(inputs, SchemeInputs.ALLOCATION, code),
                    inputs.flags(code, data)));
        }
        TreeMap<String, Figure> excluded = new TreeMap<>();
        inputs.missing().keySet().forEach(code -> excluded.put(code, inputs.shownFor(code)));
        return new SchemePosition(scheme, inputs.period(), inputs.level(), components, areas, excluded);
    }

    private static Figure[] targets(SchemeInputs inputs, double[] needShares) {
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
        long[] pence = LargestRemainder.pence(needShares, total.toPence());
        for (int i = 0; i < targets.length; i++) {
            targets[i] = Figure.of(Money.ofPence(pence[i]));
        }
        return targets;
    }

    private static Map<String, double[]> costs(SchemeInputs inputs, Block block) {
        Map<String, double[]> costs = new LinkedHashMap<>();
        block.costs().forEach(cost -> costs.put(cost.factor(), inputs.numbers(SchemeInputs.COST + cost.factor())));
        return costs;
    }

    private static Figure supplied(SchemeInputs inputs, String name, String code) {
        AreaColumn column = inputs.supplied().get(name);
        return column == null ? Figure.NOT_APPLICABLE : column.get(code);
    }

    private static double total(Figure[] figures) {
        CompensatedSum sum = new CompensatedSum();
        for (Figure figure : figures) {
            sum.add(figure.number());
        }
        return sum.value();
    }

    private static List<Double> row(List<double[]> columns, int area) {
        return columns.stream().map(column -> column[area]).toList();
    }
}

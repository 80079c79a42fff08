package org.everyonecounts.models.allocation;

import java.util.Arrays;
import java.util.Map;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.Cost;
import org.everyonecounts.models.allocation.Scheme.CostOn;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.measure.CompensatedSum;
import org.jspecify.annotations.Nullable;

/**
 * The weighted people X of one block: need, cost and health inequalities in the order of the formula.
 *
 * <p>NEED_i = Σ_k s_k WP_ik, or for a block of programmes the {@link ProductNeed}. Costs on need: NEED ← norm(NEED_i · Π_f cost_fi).
 * Inequalities: X_i = (1 − h) NEED_i + h HI_i, else X = NEED. Costs on need and inequalities: X_i ← X_i · Π_f cost_fi, not normalised
 * again. s_k weights of the components, h weight of the inequalities, all columns in people, costs with the nation at 1.
 *
 * <p>The block's share of an area is X_i ÷ ΣX. h = 0 and no costs: X = NEED. By hand: published practice E82004, 2026/27: need
 * 3,995.055141, inequalities 3,669.51454, h = 0.15 → 3,946.22405085.
 */
public final class BlockFormula {
    private BlockFormula() {}

    /**
     * Weighted people of the block, one per area.
     *
     * @param weightedPeople WP by component id, the component of the inequalities among them
     * @param costs cost index by factor
     * @throws IllegalArgumentException when a component or factor of the block is not given, or nothing is left to normalise
     */
    public static double[] weightedPeople(
            Block block, double[] people, Map<String, double[]> weightedPeople, Map<String, double[]> costs) {
        double[] x = costedNeed(block, people, weightedPeople, costs);
        HealthInequalities inequalities = block.healthInequalities();
        if (inequalities != null) {
            double h = inequalities.weight();
            double[] column = column(weightedPeople, inequalities.component());
            for (int i = 0; i < x.length; i++) {
                x[i] = (1 - h) * x[i] + h * column[i];
            }
        }
        multiply(x, block, CostOn.NEED_AND_INEQUALITIES, costs);
        return x;
    }

    /** NEED with the costs on need, normalised where there are any. */
    private static double[] costedNeed(
            Block block, double[] people, Map<String, double[]> weightedPeople, Map<String, double[]> costs) {
        double[] need = block.programmes().isEmpty()
                ? weightedSum(block, people.length, weightedPeople)
                : ProductNeed.of(block, people, weightedPeople);
        if (block.costs().stream().noneMatch(cost -> cost.on() == CostOn.NEED)) {
            return need;
        }
        multiply(need, block, CostOn.NEED, costs);
        double factor = Normalisation.factor(CompensatedSum.of(need), people);
        for (int i = 0; i < need.length; i++) {
            need[i] *= factor;
        }
        return need;
    }

    private static double[] weightedSum(Block block, int areas, Map<String, double[]> weightedPeople) {
        double[] need = new double[areas];
        for (Component component : block.components()) {
            double[] column = column(weightedPeople, component.id());
            for (int i = 0; i < areas; i++) {
                need[i] += component.weight() * column[i];
            }
        }
        return need;
    }

    /** Multiplies by the product of the cost factors on one thing. */
    private static void multiply(double[] x, Block block, CostOn on, Map<String, double[]> costs) {
        double[] product = new double[x.length];
        Arrays.fill(product, 1);
        for (Cost cost : block.costs()) {
            if (cost.on() == on) {
                double[] index = column(costs, cost.factor());
                for (int i = 0; i < x.length; i++) {
                    product[i] *= index[i];
                }
            }
        }
        for (int i = 0; i < x.length; i++) {
            x[i] *= product[i];
        }
    }

    static double[] column(Map<String, double[]> columns, String id) {
        double @Nullable [] column = columns.get(id);
        if (column == null) {
            throw new IllegalArgumentException("column " + id + " is not given; given are " + columns.keySet());
        }
        return column;
    }
}

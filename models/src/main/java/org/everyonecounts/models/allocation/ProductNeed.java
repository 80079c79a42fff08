package org.everyonecounts.models.allocation;

import java.util.Map;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Programme;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * Need of a block of care programmes, each a product of indices: NEED_i = N Σ_k s_k share_ik, with
 * share_ik = P_i Π_j index_ij ÷ Σ_i P_i Π_j index_ij and index_ij = WP_ij ÷ P_i.
 *
 * <p>P people, N = ΣP, WP_j weighted people of index j, s_k share of programme k. The need sums to N. Scaling an index leaves it as it is. A
 * programme without indices is shared by people; an area without people has need 0. Shares of products do not add: merging two areas of
 * different indices changes the need of all.
 *
 * <p>By hand: population shares 0.10, 0.25, 0.65; age–sex 1.05, 1.00, 0.992; morbidity 1.10, 0.95, 1.00; excess cost 1.20, 1.00, 0.97 →
 * shares 0.13838467, 0.23713102, 0.62448430.
 */
final class ProductNeed {
    private ProductNeed() {}

    static double[] of(Block block, double[] people, Map<String, double[]> weightedPeople) {
        double all = CompensatedSum.of(people);
        double[] need = new double[people.length];
        for (Programme programme : block.programmes()) {
            double[] product = product(programme, people, weightedPeople);
            double sum = CompensatedSum.of(product);
            if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weighted people of programme " + programme.id() + " of block "
                        + block.id() + " sum to " + sum + "; they must be above zero in some area");
            }
            double factor = programme.share() * all / sum;
            for (int i = 0; i < need.length; i++) {
                need[i] += factor * product[i];
            }
        }
        return need;
    }

    private static double[] product(Programme programme, double[] people, Map<String, double[]> weightedPeople) {
        double[] product = people.clone();
        for (String index : programme.indices()) {
            double[] column = BlockFormula.column(weightedPeople, index);
            for (int i = 0; i < product.length; i++) {
                if (people[i] > 0) {
                    product[i] *= column[i] / people[i];
                }
            }
        }
        return product;
    }
}

package org.everyonecounts.models.allocation.explain;

import java.util.List;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.Cost;
import org.everyonecounts.models.allocation.Scheme.Programme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.measure.CompensatedSum;

/** Need of one block in every area of the data, for totals over the nation and over the members of an area. */
final class NeedOfAll {
    private final AreaView view;
    private final Block block;

    NeedOfAll(AreaView view, Block block) {
        this.view = view;
        this.block = block;
    }

    /** NEED by area, before costs. */
    double[] need() {
        return block.programmes().isEmpty() ? weightedSum() : programmes();
    }

    /** P · Π index of a programme by area. */
    double[] product(Programme programme) {
        double[] people = view.people();
        double[] product = people.clone();
        for (String index : programme.indices()) {
            double[] weighted = view.weighted(index);
            for (int i = 0; i < product.length; i++) {
                product[i] = people[i] == 0 ? 0 : product[i] * (weighted[i] / people[i]);
            }
        }
        return product;
    }

    /** Amounts by area times the costs of each. */
    double[] times(double[] amounts, List<Cost> costs) {
        double[] product = amounts.clone();
        for (Cost cost : costs) {
            double[] index = view.column(SchemeInputs.COST + cost.factor());
            for (int i = 0; i < product.length; i++) {
                product[i] *= index[i];
            }
        }
        return product;
    }

    private double[] weightedSum() {
        double[] need = new double[view.codes().size()];
        for (Component component : block.components()) {
            add(need, view.weighted(component.id()), component.weight());
        }
        return need;
    }

    private double[] programmes() {
        double[] need = new double[view.codes().size()];
        double people = view.whole().people().number();
        for (Programme programme : block.programmes()) {
            double[] product = product(programme);
            add(need, product, programme.share() * people / CompensatedSum.of(product));
        }
        return need;
    }

    private static void add(double[] to, double[] what, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}

package org.everyonecounts.models.allocation;

import java.util.SortedSet;
import java.util.TreeSet;
import org.everyonecounts.models.allocation.Scheme.Adjustment;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Constraint;
import org.everyonecounts.models.allocation.Scheme.Cost;
import org.everyonecounts.models.allocation.Scheme.Effect;
import org.everyonecounts.models.area.late.LateResource;
import org.everyonecounts.models.area.late.LateSeries;
import org.everyonecounts.models.area.late.SchemeSeries;

/** Which series a scheme reads, for {@link org.everyonecounts.models.area.late.LateData}: those that {@link SchemeInputs#find} looks for. */
public final class LateInputs {
    private LateInputs() {}

    public static SchemeSeries of(Scheme scheme) {
        boolean supplied = scheme.target() == TargetMode.SUPPLIED;
        SortedSet<LateSeries> needed = new TreeSet<>();
        LateSeries money = new LateSeries(supplied ? LateResource.ALLOCATIONS : LateResource.SPENDING, scheme.stream());
        needed.add(money);
        needed.add(new LateSeries(LateResource.POPULATION, scheme.populationBasis()));
        Constraint constraint = scheme.constraint();
        if (constraint != null) {
            needed.add(new LateSeries(LateResource.POPULATION, constraint.basis()));
        }
        NeedComponents.weights(scheme)
                .keySet()
                .forEach(component -> needed.add(new LateSeries(LateResource.NEED, component)));
        for (Block block : scheme.blocks()) {
            for (Cost cost : block.costs()) {
                needed.add(new LateSeries(LateResource.COSTS, cost.factor()));
            }
        }
        for (Adjustment adjustment : scheme.adjustments()) {
            if (!supplied && adjustment.effect() != Effect.TOP_SLICE) {
                needed.add(
                        new LateSeries(LateResource.ADJUSTMENTS, scheme.stream() + LateSeries.JOINT + adjustment.id()));
            }
        }
        SortedSet<LateSeries> useful = new TreeSet<>();
        scheme.grossStreams().forEach(stream -> useful.add(new LateSeries(LateResource.SPENDING, stream)));
        useful.removeAll(needed);
        return new SchemeSeries(scheme.id(), needed, useful, money);
    }
}

package org.everyonecounts.models.allocation;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.Scheme.Adjustment;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.Constraint;
import org.everyonecounts.models.allocation.Scheme.Cost;
import org.everyonecounts.models.allocation.Scheme.CostOn;
import org.everyonecounts.models.allocation.Scheme.Effect;
import org.everyonecounts.models.allocation.Scheme.Growth;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.allocation.Scheme.Programme;
import org.everyonecounts.models.allocation.Scheme.Rounding;
import org.jspecify.annotations.Nullable;

/** Makes schemes for tests: registered people, tolerance 2.5 %, multiplicative growth. */
public final class SchemeBuilder {
    private final String id;
    private final String stream;
    private final TargetMode mode;
    private final List<Block> blocks = new ArrayList<>();
    private boolean needDrivesMoney;
    private List<String> grossStreams = List.of();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private @Nullable Constraint constraint;
    private Rounding rounding = Rounding.PENCE;

    private SchemeBuilder(String id, String stream, TargetMode mode) {
        this.id = id;
        this.stream = stream;
        this.mode = mode;
    }

    public static SchemeBuilder fairShare(String id, String stream) {
        return new SchemeBuilder(id, stream, TargetMode.FAIR_SHARE);
    }

    public static SchemeBuilder supplied(String id, String stream) {
        return new SchemeBuilder(id, stream, TargetMode.SUPPLIED);
    }

    public SchemeBuilder component(String component) {
        return block("all", 1, List.of(new Component(component, 1)), null, List.of());
    }

    public SchemeBuilder block(
            String block,
            double share,
            List<Component> components,
            @Nullable HealthInequalities inequalities,
            List<Cost> costs) {
        blocks.add(new Block(block, share, components, inequalities, costs));
        return this;
    }

    /** A block of programmes without inequalities and costs. */
    public SchemeBuilder programmes(String block, double share, Programme... programmes) {
        return block(new Block(block, share, List.of(), List.of(programmes), null, List.of()));
    }

    public SchemeBuilder block(Block block) {
        blocks.add(block);
        return this;
    }

    public SchemeBuilder adding(String adjustment) {
        adjustments.add(new Adjustment(adjustment, Effect.ADD, 0));
        return this;
    }

    public SchemeBuilder subtracting(String adjustment) {
        adjustments.add(new Adjustment(adjustment, Effect.SUBTRACT, 0));
        return this;
    }

    public SchemeBuilder topSlice(double share) {
        adjustments.add(new Adjustment("slice", Effect.TOP_SLICE, share));
        return this;
    }

    public SchemeBuilder constrainedTo(String basis, String level) {
        constraint = new Constraint(basis, level);
        return this;
    }

    public SchemeBuilder roundedTo(Rounding unit) {
        rounding = unit;
        return this;
    }

    public SchemeBuilder needDrivesMoney() {
        needDrivesMoney = true;
        return this;
    }

    public SchemeBuilder gross(String... streams) {
        grossStreams = List.of(streams);
        return this;
    }

    public Scheme build() {
        return new Scheme(
                id,
                "Scheme " + id,
                stream,
                "registered",
                constraint,
                mode,
                0.025,
                Growth.MULTIPLICATIVE,
                needDrivesMoney,
                grossStreams,
                blocks,
                adjustments,
                rounding,
                null,
                List.of(),
                List.of());
    }

    public static Cost onNeed(String factor) {
        return new Cost(factor, CostOn.NEED);
    }

    public static Cost onNeedAndInequalities(String factor) {
        return new Cost(factor, CostOn.NEED_AND_INEQUALITIES);
    }
}

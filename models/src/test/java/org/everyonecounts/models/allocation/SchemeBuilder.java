package org.everyonecounts.models.allocation;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.Cost;
import org.everyonecounts.models.allocation.Scheme.CostOn;
import org.everyonecounts.models.allocation.Scheme.Growth;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.jspecify.annotations.Nullable;

/** Makes schemes for tests: registered people, tolerance 2.5 %, multiplicative growth. */
public final class SchemeBuilder {
    private final String id;
    private final String stream;
    private final TargetMode mode;
    private final List<Block> blocks = new ArrayList<>();
    private boolean needDrivesMoney;
    private List<String> grossStreams = List.of();

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
                mode,
                0.025,
                Growth.MULTIPLICATIVE,
                needDrivesMoney,
                grossStreams,
                blocks,
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

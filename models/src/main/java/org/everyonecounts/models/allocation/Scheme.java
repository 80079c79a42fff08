package org.everyonecounts.models.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formula as data: how one stream of money is shared by need.
 *
 * @param id name used in settings and tables, such as {@code gp-payments-need}
 * @param title name shown to people
 * @param stream the money
 * @param populationBasis the people, such as {@code registered}
 * @param target where the target comes from
 * @param tolerance distance from target that counts as within tolerance, a fraction (0.025 is 2.5 %)
 * @param growth how base growth and convergence combine
 * @param needDrivesMoney true where the scheme's own need drives the money by rule, so that an elasticity would test the rule, not its fairness
 * @param grossStreams streams added to {@code stream} to show money gross
 * @param blocks pots of money with formulas of their own; a simple scheme has one
 * @param assumptions judgements, each signed or illustrative
 * @param notes sentences to print wherever results of the scheme are shown
 */
public record Scheme(
        String id,
        String title,
        String stream,
        String populationBasis,
        TargetMode target,
        double tolerance,
        Growth growth,
        boolean needDrivesMoney,
        List<String> grossStreams,
        List<Block> blocks,
        List<Assumption> assumptions,
        List<String> notes) {
    public Scheme {
        grossStreams = List.copyOf(grossStreams);
        blocks = List.copyOf(blocks);
        assumptions = List.copyOf(assumptions);
        notes = List.copyOf(notes);
    }

    /** How base growth g and convergence c combine. */
    public enum Growth {
        /** (1 + g)(1 + c). */
        MULTIPLICATIVE,
        /** 1 + g + c. */
        ADDITIVE
    }

    /**
     * One pot of money with its own formula.
     *
     * @param share part of the envelope, a fraction; shares of all blocks sum to 1
     * @param components need components, weights sum to 1 before inequalities
     */
    public record Block(
            String id,
            double share,
            List<Component> components,
            @Nullable HealthInequalities healthInequalities,
            List<Cost> costs) {
        public Block {
            components = List.copyOf(components);
            costs = List.copyOf(costs);
        }
    }

    /** A need component and its weight. */
    public record Component(String id, double weight) {}

    /** The component of avoidable ill health and the weight h blended in by (1 − h)·need + h·component. */
    public record HealthInequalities(String component, double weight) {}

    /** A cost factor and what it multiplies. */
    public record Cost(String factor, CostOn on) {}

    /** What a cost factor multiplies. */
    public enum CostOn {
        NEED,
        NEED_AND_INEQUALITIES
    }

    /**
     * A judgement in the scheme.
     *
     * @param key what it sets, such as {@code health_inequalities.weight}
     * @param approvedBy who signed it; empty makes it illustrative
     */
    public record Assumption(String key, String value, String source, String approvedBy, String approvedOn) {
        public boolean isIllustrative() {
            return approvedBy.isBlank();
        }
    }
}

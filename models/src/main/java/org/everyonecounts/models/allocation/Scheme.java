package org.everyonecounts.models.allocation;

import java.util.List;
import java.util.Locale;
import org.everyonecounts.models.allocation.transition.Transition;
import org.jspecify.annotations.Nullable;

/**
 * A formula as data: how one stream of money is shared by need.
 *
 * @param id name used in settings and tables, such as {@code gp-payments-need}
 * @param title name shown to people
 * @param stream the money
 * @param populationBasis the people, such as {@code registered}
 * @param constraint the basis to whose totals the people are scaled before anything else; null leaves them as they are
 * @param target where the target comes from
 * @param tolerance distance from target that counts as within tolerance, a fraction (0.025 is 2.5 %)
 * @param growth how base growth and convergence combine
 * @param needDrivesMoney true where the scheme's own need drives the money by rule, so that an elasticity would test the rule, not its fairness
 * @param grossStreams streams added to {@code stream} to show money gross
 * @param blocks pots of money with formulas of their own; a simple scheme has one
 * @param adjustments pounds that are added to or taken from the targets of areas, outside the blocks
 * @param rounding the unit to which shown targets are rounded
 * @param transition how money moves towards the target over the years; null where the scheme does not say
 * @param assumptions judgements, each signed or illustrative
 * @param notes sentences to print wherever results of the scheme are shown
 */
public record Scheme(
        String id,
        String title,
        String stream,
        String populationBasis,
        @Nullable Constraint constraint,
        TargetMode target,
        double tolerance,
        Growth growth,
        boolean needDrivesMoney,
        List<String> grossStreams,
        List<Block> blocks,
        List<Adjustment> adjustments,
        Rounding rounding,
        @Nullable Transition transition,
        List<Assumption> assumptions,
        List<String> notes) {
    public Scheme {
        grossStreams = List.copyOf(grossStreams);
        blocks = List.copyOf(blocks);
        adjustments = List.copyOf(adjustments);
        assumptions = List.copyOf(assumptions);
        notes = List.copyOf(notes);
    }

    /** A scheme without constraint, adjustments and transition, its targets shown to the penny. */
    public Scheme(
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
        this(
                id,
                title,
                stream,
                populationBasis,
                null,
                target,
                tolerance,
                growth,
                needDrivesMoney,
                grossStreams,
                blocks,
                List.of(),
                Rounding.PENCE,
                null,
                assumptions,
                notes);
    }

    /**
     * People are scaled so that their sum over each area of a level is that of another basis.
     *
     * @param basis such as {@code resident}
     * @param level such as {@code nation}
     */
    public record Constraint(String basis, String level) {}

    /** The unit to which shown targets are rounded, by largest remainder so that they still sum to the money. */
    public enum Rounding {
        PENCE(1),
        POUNDS(100),
        THOUSANDS(100_000);

        private final long pence;

        Rounding(long pence) {
            this.pence = pence;
        }

        /** Pence in one unit. */
        public long pence() {
            return pence;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Pounds outside the blocks.
     *
     * <p>{@link Effect#ADD}: the amounts of the package are added to the targets, and the blocks share what is left of the money.
     * {@link Effect#SUBTRACT}: the area's own resources are taken from its target, and the blocks share so much more.
     * {@link Effect#TOP_SLICE}: {@code share} of the money is taken off first and given to all areas by people.
     *
     * @param id name of the adjustment in the package
     * @param share of the money, for a top slice; 0 otherwise
     */
    public record Adjustment(String id, Effect effect, double share) {}

    /** What an adjustment does to a target. */
    public enum Effect {
        ADD,
        SUBTRACT,
        TOP_SLICE
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
     * @param components need components, weights sum to 1 before inequalities; none where there are programmes
     * @param programmes parts whose need is a product of indices, shares sum to 1; none where there are components
     */
    public record Block(
            String id,
            double share,
            List<Component> components,
            List<Programme> programmes,
            @Nullable HealthInequalities healthInequalities,
            List<Cost> costs) {
        public Block {
            components = List.copyOf(components);
            programmes = List.copyOf(programmes);
            costs = List.copyOf(costs);
        }

        /** A block of components by weighted sum. */
        public Block(
                String id,
                double share,
                List<Component> components,
                @Nullable HealthInequalities healthInequalities,
                List<Cost> costs) {
            this(id, share, components, List.of(), healthInequalities, costs);
        }
    }

    /** A need component and its weight. */
    public record Component(String id, double weight) {}

    /**
     * A care programme: an area's share is in proportion to its people times the product of the indices.
     *
     * @param share part of the block, a fraction
     * @param indices ids of need components, each an index or weighted people
     */
    public record Programme(String id, double share, List<String> indices) {
        public Programme {
            indices = List.copyOf(indices);
        }
    }

    /**
     * The component of avoidable ill health and the weight h blended in by (1 − h)·need + h·component.
     *
     * @param scale what the component's values mean
     */
    public record HealthInequalities(String component, double weight, InequalityScale scale) {
        /** A component given as weighted people or index. */
        public HealthInequalities(String component, double weight) {
            this(component, weight, new InequalityScale.Given());
        }
    }

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

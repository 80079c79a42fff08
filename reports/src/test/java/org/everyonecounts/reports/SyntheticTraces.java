package org.everyonecounts.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.Scheme.Adjustment;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.Cost;
import org.everyonecounts.models.allocation.Scheme.CostOn;
import org.everyonecounts.models.allocation.Scheme.Effect;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.allocation.Scheme.Programme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.allocation.explain.Explanation;
import org.everyonecounts.models.allocation.explain.Explanations;
import org.everyonecounts.models.allocation.explain.Subject;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.measure.Figure;

/** Explanations of made-up areas under schemes with everything a scheme may hold, under the ids of schemes of {@link SyntheticRun}. */
public final class SyntheticTraces {
    private static final String LEVEL = "icb";
    private static final List<String> CODES = List.of("QA", "QB", "QC", "QD");
    private static final HealthInequalities INEQUALITIES = new HealthInequalities("mortality", 0.1);

    private SyntheticTraces() {}

    public static List<Explanation> all() {
        return List.of(
                SyntheticRun.figures().allocation().trace().orElseThrow(),
                of(fairShare(), "QB"),
                of(fairShare(), "QA", "QC"),
                of(fairShare(), "QA", "QB", "QC", "QD"),
                of(supplied(), "QB"),
                of(supplied(), "QA", "QD"));
    }

    private static Explanation of(Scheme scheme, String... members) {
        return Explanations.of(inputs(scheme), new Subject(LEVEL, members[0], "Area " + members[0], List.of(members)))
                .orElseThrow();
    }

    private static Scheme fairShare() {
        return scheme(
                "gp-payments-need",
                TargetMode.FAIR_SHARE,
                List.of(
                        new Block(
                                "hospital",
                                0.8,
                                List.of(new Component("acute", 0.7), new Component("community", 0.3)),
                                INEQUALITIES,
                                List.of(
                                        new Cost("mff", CostOn.NEED_AND_INEQUALITIES),
                                        new Cost("rurality", CostOn.NEED))),
                        new Block(
                                "prescribing",
                                0.2,
                                List.of(),
                                List.of(
                                        new Programme("drugs", 0.9, List.of("acute", "mortality")),
                                        new Programme("appliances", 0.1, List.of("community"))),
                                null,
                                List.of())),
                List.of(
                        new Adjustment("remoteness", Effect.ADD, 0),
                        new Adjustment("council_tax", Effect.SUBTRACT, 0),
                        new Adjustment("running_costs", Effect.TOP_SLICE, 0.01)));
    }

    private static Scheme supplied() {
        return scheme(
                "core",
                TargetMode.SUPPLIED,
                List.of(new Block("all", 1, List.of(new Component("acute", 1)), INEQUALITIES, List.of())),
                List.of());
    }

    private static Scheme scheme(String id, TargetMode mode, List<Block> blocks, List<Adjustment> adjustments) {
        return new Scheme(
                id,
                "Everything at once",
                "money",
                "registered",
                null,
                mode,
                0.025,
                Scheme.Growth.MULTIPLICATIVE,
                false,
                List.of(),
                blocks,
                adjustments,
                Scheme.Rounding.THOUSANDS,
                null,
                List.of(),
                List.of());
    }

    private static SchemeInputs inputs(Scheme scheme) {
        Map<String, AreaColumn> columns = new LinkedHashMap<>();
        columns.put(SchemeInputs.PEOPLE, column(101_000, 153_000, 256_000, 90_000));
        columns.put(SchemeInputs.ACTUAL, column(210_000_000.25, 270_000_000.5, 420_000_000.75, 99_999_999));
        columns.put(SchemeInputs.TARGET, column(220_000_000.125, 260_000_000, 410_000_000, 105_000_000));
        columns.put(SchemeInputs.NEED + "acute", column(121_000, 151_000, 230_000, 98_000));
        columns.put(SchemeInputs.NEED + "community", column(99_000, 160_000, 246_000, 95_000));
        columns.put(SchemeInputs.NEED + "mortality", column(161_600, 150_000, 190_000, 88_000));
        columns.put(SchemeInputs.COST + "mff", column(0.97, 1, 1.02, 1.1));
        columns.put(SchemeInputs.COST + "rurality", column(1.01, 1.002, 0.99, 1));
        columns.put(SchemeInputs.ADJUSTMENT + "remoteness", column(0, 1_500_000, 0, 800_000));
        columns.put(SchemeInputs.ADJUSTMENT + "council_tax", column(30_000_000, 25_000_000, 80_000_000, 12_345.67));
        boolean supplied = scheme.target() == TargetMode.SUPPLIED;
        return new SchemeInputs(
                scheme,
                SyntheticRun.PERIOD,
                LEVEL,
                CODES,
                columns,
                Set.of("acute", "mortality"),
                supplied
                        ? Map.of(
                                "allocation",
                                column(222_000_000, 280_000_000, 430_000_000, 104_000_000),
                                "projected_target",
                                column(228_000_000, 270_000_000, 425_000_000, 109_000_000))
                        : Map.of(),
                Map.of(),
                new TreeMap<>());
    }

    private static AreaColumn column(double... values) {
        SortedMap<String, Figure> column = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            column.put(CODES.get(i), Figure.of(values[i]));
        }
        return AreaColumn.of(LEVEL, column);
    }
}

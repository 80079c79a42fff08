package org.everyonecounts.models.allocation.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.AreaFigures;
import org.everyonecounts.models.allocation.AreaPosition;
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
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.allocation.Targets;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of explanations on random schemes: the steps lead from the inputs alone to the figures of the run. */
class ExplanationLawsTest {
    private static final List<String> COMPONENTS = List.of("a", "b", "c", "d");
    private static final List<String> FACTORS = List.of("mff", "rurality");

    private final SplittableRandom random = new SplittableRandom(20261122);

    @ParameterizedTest
    @ValueSource(strings = {"FAIR_SHARE", "SUPPLIED"})
    void every_step_follows_from_the_inputs_and_ends_in_the_figures_of_the_run(TargetMode mode) {
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < 60; round++) {
            SchemeInputs inputs = inputs(scheme(mode), 3 + random.nextInt(6));
            SchemePosition position = Targets.of(inputs);
            List<String> codes = inputs.areas();
            List<List<String>> subjects = new ArrayList<>(List.of(codes, codes.subList(1, 3)));
            codes.forEach(code -> subjects.add(List.of(code)));
            for (List<String> members : subjects) {
                Subject subject = new Subject("icb", members.get(0), "Area", members);
                Explanation explanation = Explanations.of(inputs, subject).orElseThrow();
                LiveSteps.assertAgree(explanation);
                assertFigures(explanation, position, members);
                explanation.steps().forEach(step -> seen.add(step.id().split("\\.")[0]));
            }
        }
        assertThat(seen).contains("blend", "need_costed", "programme_share", "weight", "block_weight", "cost");
        assertThat(seen.contains("top_slice"))
                .as("supplied targets are adjusted already")
                .isEqualTo(mode == TargetMode.FAIR_SHARE);
    }

    private static void assertFigures(Explanation explanation, SchemePosition position, List<String> members) {
        AreaFigures figures = AreaFigures.of(position);
        List<AreaPosition> found =
                members.stream().map(code -> position.find(code).orElseThrow()).toList();
        AreaPosition area = found.size() == 1
                ? found.get(0)
                : found.size() == position.areas().size() ? position.whole() : AreaPosition.sum("", found);
        Map<String, Figure> expected = new TreeMap<>();
        expected.put("population", area.people());
        expected.put("weighted_population", Figure.of(figures.weightedPeople(area)));
        expected.put("need_index", figures.needIndex(area));
        expected.put("target_share", Figure.of(area.targetShare()));
        expected.put("target_gbp", area.target());
        expected.put("actual_gbp", area.actual());
        expected.put("distance_gbp", figures.distancePounds(area));
        expected.put("distance", figures.distance(area));
        expected.put("distance_relative", figures.relativeDistance(area));
        expected.put("actual_per_head", figures.actualPerHead(area));
        expected.put("actual_per_weighted_head", figures.actualPerWeightedHead(area));
        expected.put("target_per_head", figures.targetPerHead(area));
        if (position.scheme().target() == TargetMode.SUPPLIED) {
            expected.put("allocation_gbp", area.allocation());
            expected.put("growth", figures.growth(area));
            expected.put("closing_distance", figures.closingDistance(area));
        }
        expected.forEach((id, figure) -> assertThat(
                        ExplanationsTest.step(explanation, id).value())
                .as(id)
                .isEqualTo(figure));
        for (String component : position.components()) {
            assertThat(ExplanationsTest.step(explanation, "need_index." + component)
                            .value())
                    .isEqualTo(
                            figures.componentIndex(area, position.components().indexOf(component)));
        }
    }

    @Test
    void the_product_scheme_of_the_methods_step_by_step() {
        Map<String, AreaColumn> columns = new LinkedHashMap<>();
        double[] people = {100_000, 250_000, 650_000};
        columns.put(SchemeInputs.PEOPLE, column(people));
        columns.put(SchemeInputs.ACTUAL, column(1e6, 2e6, 7e6));
        double[][] indices = {{1.05, 1.00, 0.992}, {1.10, 0.95, 1.00}, {1.20, 1.00, 0.97}};
        List<String> names = List.of("age_sex", "morbidity", "excess_cost");
        for (int k = 0; k < 3; k++) {
            double[] column = new double[3];
            for (int i = 0; i < 3; i++) {
                column[i] = people[i] * indices[k][i];
            }
            columns.put(SchemeInputs.NEED + names.get(k), column(column));
        }
        Block block = new Block("all", 1, List.of(), List.of(new Programme("acute", 1, names)), null, List.of());
        SchemeInputs inputs = new SchemeInputs(
                scheme(TargetMode.FAIR_SHARE, List.of(block), List.of()),
                "2023/24",
                "icb",
                List.of("S00", "S01", "S02"),
                columns,
                Set.copyOf(names),
                Map.of(),
                Map.of(),
                new TreeMap<>());
        double[] shares = {0.13838467, 0.23713102, 0.62448430};
        for (int i = 0; i < 3; i++) {
            String code = inputs.areas().get(i);
            Explanation area = Explanations.of(inputs, new Subject("icb", code, "Area " + i, List.of(code)))
                    .orElseThrow();
            assertThat(ExplanationsTest.value(area, "programme_share.acute")).isCloseTo(shares[i], within(5e-9));
            assertThat(ExplanationsTest.value(area, "need_share")).isCloseTo(shares[i], within(5e-9));
            LiveSteps.assertAgree(area);
        }
    }

    private Scheme scheme(TargetMode mode) {
        List<Block> blocks = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int b = 0; b < count; b++) {
            blocks.add(block("block" + b, count == 1 ? 1 : b == 0 ? 0.5 : 0.5 / (count - 1)));
        }
        List<Adjustment> adjustments = new ArrayList<>();
        if (random.nextBoolean()) {
            adjustments.add(new Adjustment("remoteness", Effect.ADD, 0));
        }
        if (random.nextBoolean()) {
            adjustments.add(new Adjustment("council_tax", Effect.SUBTRACT, 0));
        }
        if (random.nextBoolean()) {
            adjustments.add(new Adjustment("running_costs", Effect.TOP_SLICE, 0.02));
        }
        return scheme(mode, blocks, adjustments);
    }

    private static Scheme scheme(TargetMode mode, List<Block> blocks, List<Adjustment> adjustments) {
        return new Scheme(
                "random",
                "Random",
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
                Scheme.Rounding.POUNDS,
                null,
                List.of(),
                List.of());
    }

    private Block block(String id, double share) {
        List<Component> components = List.of();
        List<Programme> programmes = List.of();
        if (random.nextInt(3) == 0) {
            programmes =
                    List.of(new Programme("acute", 0.7, List.of("a", "b")), new Programme("mental", 0.3, List.of("c")));
        } else if (random.nextBoolean()) {
            components = List.of(new Component("a", 0.6), new Component("c", 0.4));
        } else {
            components = List.of(new Component("b", 1));
        }
        List<Cost> costs = new ArrayList<>();
        for (String factor : FACTORS) {
            if (random.nextBoolean()) {
                costs.add(new Cost(factor, random.nextBoolean() ? CostOn.NEED : CostOn.NEED_AND_INEQUALITIES));
            }
        }
        HealthInequalities inequalities = random.nextBoolean() ? new HealthInequalities("d", 0.15) : null;
        return new Block(id, share, components, programmes, inequalities, costs);
    }

    private SchemeInputs inputs(Scheme scheme, int areas) {
        Map<String, AreaColumn> columns = new LinkedHashMap<>();
        columns.put(SchemeInputs.PEOPLE, uniform(areas, 1_000, 900_000));
        columns.put(SchemeInputs.ACTUAL, pounds(areas));
        columns.put(SchemeInputs.TARGET, pounds(areas));
        COMPONENTS.forEach(component -> columns.put(SchemeInputs.NEED + component, uniform(areas, 900, 1_000_000)));
        FACTORS.forEach(factor -> columns.put(SchemeInputs.COST + factor, uniform(areas, 0.9, 1.2)));
        columns.put(SchemeInputs.ADJUSTMENT + "remoteness", uniform(areas, 0, 200_000));
        columns.put(SchemeInputs.ADJUSTMENT + "council_tax", uniform(areas, 0, 300_000));
        boolean supplied = scheme.target() == TargetMode.SUPPLIED;
        return new SchemeInputs(
                scheme,
                "2023/24",
                "icb",
                List.copyOf(columns.get(SchemeInputs.PEOPLE).values().keySet()),
                columns,
                Set.of("a", "d"),
                supplied ? Map.of("allocation", pounds(areas), "projected_target", pounds(areas)) : Map.of(),
                Map.of(),
                new TreeMap<>());
    }

    private AreaColumn uniform(int areas, double low, double high) {
        return column(random.doubles(areas, low, high).toArray());
    }

    private AreaColumn pounds(int areas) {
        SortedMap<String, Figure> column = new TreeMap<>();
        for (int i = 0; i < areas; i++) {
            column.put(code(i), Figure.of(Money.ofPence(random.nextLong(90_000_000, 900_000_000))));
        }
        return AreaColumn.of("icb", column);
    }

    private static AreaColumn column(double... values) {
        SortedMap<String, Figure> column = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            column.put(code(i), Figure.of(values[i]));
        }
        return AreaColumn.of("icb", column);
    }

    private static String code(int place) {
        return "S0" + place;
    }
}

package org.everyonecounts.models.allocation.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.allocation.AreaFigures;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.Targets;
import org.everyonecounts.models.allocation.explain.Explanation.Step;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;

/** The steps behind one area, held to the worked example of the methods and to the figures of the run. */
class ExplanationsTest {
    private static final String Y0 = "2023/24";
    private static final String[] CODES = {"A", "B", "C"};

    private static final Scheme WHOLE_PIPELINE = SchemeBuilder.fairShare("pipeline", "money")
            .block(
                    "all",
                    1,
                    List.of(new Component("need", 1)),
                    new HealthInequalities("inequalities", 0.10),
                    List.of(SchemeBuilder.onNeed("mff")))
            .build();

    /** Worked example 6, the first year, with regions R1 (A, B) and R2 (C). */
    private static DataBuilder pipeline() {
        DataBuilder builder = new DataBuilder("nation", "region", "icb")
                .area("ENG", "nation", "")
                .area("R1", "region", "ENG")
                .area("R2", "region", "ENG")
                .area("A", "icb", "R1")
                .area("B", "icb", "R1")
                .area("C", "icb", "R2");
        String[] people = {"100000", "150000", "250000"};
        String[] need = {"1.20", "1.00", "0.92"};
        String[] inequalities = {"1.60", "1.00", "0.76"};
        String[] mff = {"0.97", "1.00", "1.02"};
        String[] pounds = {"210000000", "270000000", "420000000"};
        for (int i = 0; i < 3; i++) {
            builder.people(Y0, "registered", CODES[i], people[i])
                    .index(Y0, "need", CODES[i], need[i])
                    .index(Y0, "inequalities", CODES[i], inequalities[i])
                    .cost(Y0, "mff", CODES[i], mff[i])
                    .pounds(Y0, "money", CODES[i], pounds[i]);
        }
        return builder;
    }

    static SchemeInputs inputs(HealthData data, Scheme scheme) {
        SchemeInputs.Found found = SchemeInputs.find(data, scheme, Y0);
        assertThat(found).isInstanceOf(SchemeInputs.Ready.class);
        return ((SchemeInputs.Ready) found).inputs();
    }

    private static Explanation explained(HealthData data, Scheme scheme, String code) {
        return Explanations.of(inputs(data, scheme), data.geography(), code).orElseThrow();
    }

    static Step step(Explanation explanation, String id) {
        return explanation.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + id));
    }

    static double value(Explanation explanation, String id) {
        return step(explanation, id).value().number();
    }

    @Test
    void the_whole_pipeline_of_the_methods_step_by_step() {
        double[] costed = {116_167.6647, 149_700.5988, 234_131.7365};
        double[] weighted = {120_550.8982, 149_730.5389, 229_718.5629};
        double[] thousands = {216_991.617, 269_514.970, 413_493.413};
        for (int i = 0; i < 3; i++) {
            Explanation area = explained(pipeline().build(), WHOLE_PIPELINE, CODES[i]);
            assertThat(value(area, "need_normalised")).isCloseTo(costed[i], within(5e-5));
            assertThat(value(area, "block_people")).isCloseTo(weighted[i], within(5e-5));
            assertThat(value(area, "weighted_population")).isCloseTo(weighted[i], within(5e-5));
            assertThat(value(area, "target_gbp") / 1000).isCloseTo(thousands[i], within(5e-4));
        }
        Explanation a = explained(pipeline().build(), WHOLE_PIPELINE, "A");
        assertThat(a.areaName()).isEqualTo("Name of A");
        // 100,000 · 1.2 = 120,000 of 500,000 before normalising; costs 0.97.
        assertThat(value(a, "population")).isEqualTo(100_000);
        assertThat(value(a, "population_nation")).isEqualTo(500_000);
        assertThat(value(a, "people_times_index.need")).isEqualTo(120_000);
        assertThat(value(a, "people_times_index_nation.need")).isEqualTo(500_000);
        assertThat(value(a, "need_costed")).isCloseTo(120_000 * 0.97, within(1e-9));
        assertThat(value(a, "distance")).isCloseTo(210_000.0 / 216_991.617 - 1, within(5e-9));
        assertThat(value(a, "distance_nation")).isZero();
        assertThat(step(a, "block_people").expression())
                .as("(1 − h) · need + h · inequalities")
                .isEqualTo(Expression.sum(List.of(
                        Expression.times(
                                Expression.less(new Expression.Constant(1), new Expression.Ref("inequalities_weight")),
                                new Expression.Ref("need_normalised")),
                        Expression.times(
                                new Expression.Ref("inequalities_weight"),
                                new Expression.Ref("weighted_people.inequalities")))));
    }

    @Test
    void rounding_is_a_step_of_its_own_and_leads_from_the_exact_to_the_shown_target() {
        Explanation a = explained(pipeline().build(), WHOLE_PIPELINE, "A");
        double exact = value(a, "target_unrounded");
        double shown = value(a, "target_gbp");
        assertThat(Math.abs(value(a, "rounding"))).isLessThan(0.01).isGreaterThan(0);
        assertThat(exact + value(a, "rounding")).isEqualTo(shown);
        assertThat(step(a, "rounding").expression()).isInstanceOf(Expression.Input.class);
        assertThat(step(a, "rounding").words()).contains("pence so that all areas sum to the money");
    }

    @Test
    void an_area_of_several_is_explained_by_sums_and_has_the_figures_of_the_run() {
        HealthData data = pipeline().build();
        SchemeInputs inputs = inputs(data, WHOLE_PIPELINE);
        SchemePosition position = Targets.of(inputs, data);
        AreaFigures figures = AreaFigures.of(position);
        for (String code : List.of("R1", "R2", "ENG")) {
            Explanation area = explained(data, WHOLE_PIPELINE, code);
            String level = code.equals("ENG") ? "nation" : "region";
            AreaPosition found = position.at(data.geography(), level).find(code).orElseThrow();
            assertThat(area.level()).isEqualTo(level);
            assertThat(step(area, "weighted_population").value()).isEqualTo(Figure.of(figures.weightedPeople(found)));
            assertThat(step(area, "target_gbp").value()).isEqualTo(found.target());
            assertThat(step(area, "target_share").value()).isEqualTo(Figure.of(found.targetShare()));
            assertThat(step(area, "distance").value()).isEqualTo(figures.distance(found));
            assertThat(step(area, "distance_gbp").value()).isEqualTo(figures.distancePounds(found));
            LiveSteps.assertAgree(area);
        }
        Explanation r1 = explained(data, WHOLE_PIPELINE, "R1");
        assertThat(step(r1, "need_costed").expression())
                .as("costs differ within the region, so the product is summed over its members")
                .isEqualTo(new Expression.Input("need times costs, sum over 2 areas of level icb"));
        assertThat(value(r1, "need_costed")).isCloseTo(120_000 * 0.97 + 150_000, within(1e-9));
        assertThat(r1.steps()).noneMatch(step -> step.id().startsWith("cost."));
    }

    @Test
    void supplied_targets_are_read_and_their_growth_is_taken_apart() {
        DataBuilder builder = pipeline();
        builder.allocation(Y0, "core", "A", "100", "110", "0.05", "0.01", "106.05", "[x]")
                .allocation(Y0, "core", "B", "200", "190", "0.04", "-0.01")
                .allocation(Y0, "core", "C", "300", "300");
        Scheme scheme = SchemeBuilder.supplied("core", "core").component("need").build();
        HealthData data = builder.build();
        Explanation a = explained(data, scheme, "A");
        assertThat(step(a, "target_gbp").expression()).isInstanceOf(Expression.Input.class);
        assertThat(value(a, "distance")).isEqualTo(100.0 / 110 - 1);
        assertThat(value(a, "distance_relative")).isCloseTo((100.0 / 110) / (600.0 / 600) - 1, within(1e-15));
        assertThat(value(a, "base_growth")).isCloseTo(0.05, within(1e-14));
        assertThat(value(a, "convergence")).isCloseTo(0.01, within(1e-14));
        assertThat(value(a, "closing_distance")).isCloseTo(106.05 / 115.5 - 1, within(1e-15));
        assertThat(value(a, "need_index")).isCloseTo(1.2, within(1e-15));
        Explanation c = explained(data, scheme, "C");
        for (String id : List.of("base_growth", "convergence", "growth", "closing_distance")) {
            assertThat(step(c, id).value()).as("nothing published: %s", id).isEqualTo(Figure.NOT_AVAILABLE);
        }
        for (String code : List.of("A", "B", "C", "R1", "R2", "ENG")) {
            LiveSteps.assertAgree(explained(data, scheme, code));
        }
    }

    @Test
    void an_area_without_inputs_has_no_explanation_and_one_without_people_no_index() {
        HealthData data = pipeline().index(Y0, "need", "C", "[x]").build();
        SchemeInputs inputs = inputs(data, WHOLE_PIPELINE);
        assertThat(Explanations.of(inputs, data.geography(), "C")).isEmpty();
        assertThat(Explanations.of(inputs, data.geography(), "R2")).isEmpty();
        assertThat(Explanations.of(inputs, data.geography(), "nowhere")).isEqualTo(Optional.empty());
        assertThat(Explanations.of(inputs, data.geography(), "ENG")).isPresent();
        Explanation empty =
                explained(pipeline().people(Y0, "registered", "A", "0").build(), WHOLE_PIPELINE, "A");
        assertThat(step(empty, "need_index").value()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(step(empty, "actual_per_head").value()).isEqualTo(Figure.NOT_APPLICABLE);
        LiveSteps.assertAgree(empty);
    }

    @Test
    void a_formula_that_points_ahead_is_refused() {
        Step ahead = new Step(
                "a", "a", "a", "people", Figure.of(1), new Expression.Ref("b"), "Points to what has not come yet.");
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.recomputed(List.of(ahead)))
                .withMessageContaining("step b is referred to before");
        assertThat(Evaluation.of(
                        Expression.over(new Expression.Constant(1), new Expression.Constant(0)), id -> Figure.of(1)))
                .isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(Evaluation.of(
                        new Expression.Operation(
                                Expression.Operator.POWER,
                                List.of(new Expression.Constant(2), new Expression.Ref("x"))),
                        Map.of("x", Figure.of(10))::get))
                .isEqualTo(Figure.of(1024));
    }
}

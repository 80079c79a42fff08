package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.allocation.transition.Modifiers;
import org.everyonecounts.models.allocation.transition.Transition;
import org.everyonecounts.models.allocation.transition.Transition.Base;
import org.everyonecounts.models.allocation.transition.TransitionPolicy;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.Band;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.BasePlusBands;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.ShareBlend;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.ScenarioEffectRow;
import org.everyonecounts.models.exchange.ScenarioTrajectoryRow;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another pace of change beside that of the baseline: three areas of 100 people and need 1, spending 120, 80 and 100, then 10 % more a year. */
class PaceScenarioTest {
    private static final String NOW = "2022/23";
    private static final String NEXT = "2023/24";
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final Assessment ASSESSMENT = Assessment.standard();
    private static final BasePlusBands FLAT = new BasePlusBands(List.of(new Band(NONE, 0)));
    private static final BasePlusBands STEPS = new BasePlusBands(List.of(
            new Band(OptionalDouble.of(-0.1), 0.15),
            new Band(OptionalDouble.of(-0.05), 0.08),
            new Band(OptionalDouble.of(0.05), 0),
            new Band(OptionalDouble.of(0.1), -0.08),
            new Band(NONE, -0.10)));

    private static HealthData threeAreas() {
        DataBuilder builder = new DataBuilder("nation", "icb").area("ENG", "nation", "");
        Map<String, String> spending = new TreeMap<>(Map.of("A", "120", "B", "80", "C", "100"));
        spending.forEach((code, pounds) -> builder.area(code, "icb", "ENG")
                .people(NOW, "registered", code, "100")
                .index(NOW, "a", code, "1")
                .pounds(NOW, "money", code, pounds));
        return builder.build();
    }

    private static Transition pace(TransitionPolicy policy) {
        return pace(policy, Modifiers.NONE, 0.1);
    }

    private static Transition pace(TransitionPolicy policy, Modifiers modifiers, Double... growth) {
        return new Transition(policy, new TreeMap<>(), Base.SOLVED, NONE, List.of(growth), modifiers, 3);
    }

    private static Scheme fair(@Nullable Transition transition, Component... components) {
        SchemeBuilder builder = SchemeBuilder.fairShare("fair", "money");
        return with(
                (components.length == 0
                                ? builder.component("a")
                                : builder.block("all", 1, List.of(components), null, List.of()))
                        .build(),
                0.025,
                transition);
    }

    private static Scheme with(Scheme plain, double tolerance, @Nullable Transition transition) {
        return new Scheme(
                plain.id(),
                plain.title(),
                plain.stream(),
                plain.populationBasis(),
                plain.constraint(),
                plain.target(),
                tolerance,
                Scheme.Growth.MULTIPLICATIVE,
                plain.needDrivesMoney(),
                plain.grossStreams(),
                plain.blocks(),
                plain.adjustments(),
                plain.rounding(),
                transition,
                plain.assumptions(),
                plain.notes());
    }

    private static ScenarioFigures compare(HealthData data, Scheme baseline, Scheme scenario, String... levels) {
        AssessmentSettings settings =
                new AssessmentSettings("latest", List.of(levels), 0, 1, List.of(0.95), baseline.id(), "");
        return ASSESSMENT.scenarios(
                data,
                ASSESSMENT.targets(data, List.of(baseline), settings),
                settings,
                List.of(new Scenario("other", "", List.of(scenario))));
    }

    private static ScenarioEffectRow effect(ScenarioFigures figures, String indicator) {
        return figures.effects().stream()
                .filter(row -> row.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> paceIndicators(ScenarioFigures figures) {
        List<String> ids = new ArrayList<>();
        figures.effects().stream()
                .map(ScenarioEffectRow::indicator)
                .filter(id -> id.startsWith("pace_")
                        || id.equals("years_until_within")
                        || id.equals("areas_within_at_horizon"))
                .forEach(ids::add);
        return ids;
    }

    private static String rounded(Figure figure) {
        return figure.isNumber()
                ? BigDecimal.valueOf(figure.number()).stripTrailingZeros().toPlainString()
                : "" + figure;
    }

    private static Check check(ScenarioFigures figures) {
        assertThat(figures.checks()).hasSize(1);
        return figures.checks().get(0);
    }

    @Test
    void three_areas_by_hand_when_bands_take_the_place_of_the_same_growth_for_all() {
        // Same growth: 132, 88, 110. Bands: 120·0.90, 80·1.15 and 100 sum to 300 again, so g = 10 %: 118.80, 101.20,
        // 110
        ScenarioFigures figures = compare(threeAreas(), fair(pace(FLAT)), fair(pace(STEPS)));
        Map<String, String> first = new TreeMap<>();
        figures.trajectory().stream()
                .filter(row -> row.period().equals(NEXT))
                .forEach(row -> first.put(
                        row.areaCode(),
                        rounded(row.baselineAllocationGbp()) + " to " + rounded(row.scenarioAllocationGbp()) + ", "
                                + rounded(row.changeGbp())));
        assertThat(first)
                .containsEntry("A", "132 to 118.8, -13.2")
                .containsEntry("B", "88 to 101.2, 13.2")
                .containsEntry("C", "110 to 110, 0")
                .containsEntry("ENG", "330 to 330, 0")
                .hasSize(4);
        ScenarioTrajectoryRow b = figures.trajectory().stream()
                .filter(row -> row.areaCode().equals("B") && row.period().equals(NEXT))
                .findFirst()
                .orElseThrow();
        assertThat(b.baselineDistance().number()).isCloseTo(-0.2, within(1e-12));
        assertThat(b.scenarioDistance().number()).isCloseTo(-0.08, within(1e-12));
        assertThat(effect(figures, "moved_gbp").change().number())
                .as("targets stay")
                .isZero();
        ScenarioEffectRow moved = effect(figures, "pace_moved_gbp");
        assertThat(moved.baselineEstimate().number()).isZero();
        assertThat(moved.scenarioEstimate().money().toString()).isEqualTo("13.20");
        assertThat(List.of(moved.clause(), moved.method(), moved.reading(), moved.changeLower(), moved.confidence()))
                .containsExactly(
                        Clause.FAIRNESS,
                        IntervalMethod.NONE,
                        Reading.DESCRIBED,
                        Figure.NOT_APPLICABLE,
                        Figure.NOT_APPLICABLE);
        assertThat(effect(figures, "pace_moved_share").scenarioEstimate().number())
                .isCloseTo(0.04, within(1e-12));
    }

    @Test
    void years_until_all_are_within_tolerance_are_those_of_the_slowest_area() {
        // The same growth for all never closes ±20 %; the bands leave ±8 % after a year and −0.2 %, −0.2 %, +0.4 %
        // after two
        ScenarioFigures figures = compare(threeAreas(), fair(pace(FLAT)), fair(pace(STEPS)));
        assertThat(effect(figures, "years_until_within")).satisfies(row -> {
            assertThat(row.baselineEstimate()).isEqualTo(Figure.NOT_APPLICABLE);
            assertThat(row.scenarioEstimate().number()).isEqualTo(2);
            assertThat(row.change()).isEqualTo(Figure.NOT_APPLICABLE);
            assertThat(row.reading()).isEqualTo(Reading.DESCRIBED);
        });
        assertThat(effect(figures, "areas_within_at_horizon")).satisfies(row -> {
            assertThat(row.baselineEstimate().number()).isEqualTo(1);
            assertThat(row.scenarioEstimate().number()).isEqualTo(3);
        });
        // All at once: 110 each, so B has 8.80 more than by the bands
        ScenarioFigures atOnce = compare(threeAreas(), fair(pace(STEPS)), fair(pace(new ShareBlend(List.of(1.0)))));
        assertThat(effect(atOnce, "years_until_within").change().number()).isEqualTo(-1);
        assertThat(effect(atOnce, "pace_moved_gbp").change().number()).isEqualTo(8.8);
    }

    @Test
    void another_pace_alone_is_not_called_nothing() {
        Check check = check(compare(threeAreas(), fair(pace(FLAT)), fair(pace(STEPS))));
        assertThat(check.status()).isEqualTo(Check.Status.PASSED);
        assertThat(check.message())
                .isEqualTo(
                        "scenario other under scheme fair in 2022/23 moves no target; its pace of change moves £13.20"
                                + " of the allocations of 2023/24");
    }

    @Test
    void another_tolerance_moves_no_allocation_but_changes_the_years() {
        ScenarioFigures figures = compare(threeAreas(), fair(pace(STEPS)), with(fair(null), 0.09, pace(STEPS)));
        assertThat(figures.trajectory()).isEmpty();
        assertThat(effect(figures, "pace_moved_gbp").scenarioEstimate().number())
                .isZero();
        assertThat(effect(figures, "years_until_within").change().number()).isEqualTo(-1);
    }

    @Test
    void a_side_without_a_pace_of_change_has_no_figures() {
        ScenarioFigures figures = compare(threeAreas(), fair(null), fair(pace(STEPS)));
        assertThat(figures.trajectory()).hasSize(4 * 3).allSatisfy(row -> {
            assertThat(row.baselineAllocationGbp()).isEqualTo(Figure.NOT_APPLICABLE);
            assertThat(row.scenarioAllocationGbp().isNumber()).isTrue();
            assertThat(row.changeGbp()).isEqualTo(Figure.NOT_APPLICABLE);
        });
        assertThat(effect(figures, "pace_moved_gbp").scenarioEstimate()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(effect(figures, "years_until_within")).satisfies(row -> {
            assertThat(row.scenarioEstimate().number()).isEqualTo(2);
            assertThat(row.reading()).isEqualTo(Reading.NOT_AVAILABLE);
        });
        assertThat(check(figures).message())
                .endsWith("moves no target; its pace of change has no year in common with" + " the baseline's");
        assertThat(paceIndicators(compare(threeAreas(), fair(null), fair(null, new Component("a", 0.5)))))
                .as("neither side")
                .isEmpty();
    }

    @Test
    void a_pace_that_the_money_does_not_allow_is_warned_of_and_has_no_figures() {
        Modifiers floor = new Modifiers(OptionalDouble.of(0.02), NONE, NONE, NONE, null);
        ScenarioFigures figures = compare(threeAreas(), fair(pace(FLAT)), fair(pace(FLAT, floor, 0.03, 0.01)));
        Check check = check(figures);
        assertThat(check.severity()).isEqualTo(Check.Severity.WARNING);
        assertThat(check.status()).isEqualTo(Check.Status.FAILED);
        assertThat(check.message())
                .isEqualTo(
                        "scenario other under scheme fair in 2022/23 has no figures of its pace of change, because that of"
                                + " 2024/25 is infeasible: floors exceed the envelope by £3.09; lower minimum_growth, or raise the"
                                + " envelope");
        assertThat(figures.trajectory()).isEmpty();
        assertThat(paceIndicators(figures)).isEmpty();
        assertThat(effect(figures, "moved_gbp").change().number())
                .as("the rest is there")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_same_pace_of_the_same_money_to_the_same_targets_moves_nothing_and_has_no_rows(long seed) {
        HealthData data = new RandomCountry(62, seed).fill().inOrder().build();
        Scheme core = with(SchemeBuilder.supplied("core", "core").component("w").build(), 0.025, pace(STEPS));
        Scheme need = with(SchemeBuilder.supplied("core", "core").component("b").build(), 0.025, pace(STEPS));
        Scheme split = fair(pace(STEPS), new Component("a", 0.25), new Component("a", 0.75));
        for (ScenarioFigures figures : List.of(compare(data, core, need), compare(data, fair(pace(STEPS)), split))) {
            assertThat(figures.trajectory()).isEmpty();
            assertThat(paceIndicators(figures)).isNotEmpty();
            for (ScenarioEffectRow row : figures.effects()) {
                if (paceIndicators(figures).contains(row.indicator())) {
                    assertThat(row.scenarioEstimate().toString())
                            .as(row.indicator())
                            .isEqualTo(row.baselineEstimate().toString());
                }
            }
            assertThat(check(figures).message()).contains("moves nothing");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void where_growth_is_solved_changes_of_every_year_sum_to_nothing_at_every_level(long seed) {
        HealthData data = new RandomCountry(62, seed).fill().inOrder().build();
        ScenarioFigures figures = compare(data, fair(pace(FLAT)), fair(pace(STEPS)));
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, BigDecimal> gains = new TreeMap<>();
        figures.trajectory().forEach(row -> {
            sums.merge(row.level() + row.period(), row.changeGbp().exact(), BigDecimal::add);
            gains.merge(row.level() + row.period(), row.changeGbp().exact().max(BigDecimal.ZERO), BigDecimal::add);
        });
        assertThat(sums).hasSizeGreaterThan(6);
        assertThat(sums.values()).allMatch(sum -> sum.signum() == 0);
        figures.effects().stream()
                .filter(row -> row.indicator().equals("pace_moved_gbp"))
                .forEach(row -> assertThat(row.change().exact())
                        .isEqualByComparingTo(gains.getOrDefault(row.level() + NEXT, BigDecimal.TEN.negate())));
    }
}

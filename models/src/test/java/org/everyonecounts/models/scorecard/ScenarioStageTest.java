package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.ScenarioEffectRow;
import org.everyonecounts.models.exchange.ScenarioRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.AreaResampling;
import org.everyonecounts.models.uncertainty.PercentileInterval;
import org.everyonecounts.models.uncertainty.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios beside their baseline: by hand, against a bootstrap that literally repeats areas, and by laws. */
class ScenarioStageTest {
    private static final String NOW = "2022/23";
    private static final long SEED = 20261122;
    private static final Assessment ASSESSMENT = Assessment.standard();

    private static AssessmentSettings settings(int replicates, String... levels) {
        return new AssessmentSettings("latest", List.of(levels), replicates, SEED, List.of(0.95), "", "");
    }

    private static ScenarioFigures compare(
            HealthData data, AssessmentSettings settings, Scheme baseline, Scheme... scenarios) {
        List<Scenario> named = new java.util.ArrayList<>();
        for (Scheme scheme : scenarios) {
            named.add(new Scenario("s" + named.size(), "A scenario", List.of(scheme)));
        }
        return ASSESSMENT.scenarios(data, ASSESSMENT.targets(data, List.of(baseline), settings), settings, named);
    }

    private static Scheme weighted(double inequalities) {
        return SchemeBuilder.fairShare("worked", "money")
                .block(
                        "all",
                        1,
                        List.of(new Component("need", 1)),
                        new HealthInequalities("inequalities", inequalities),
                        List.of(SchemeBuilder.onNeed("mff")))
                .build();
    }

    /** Worked example 6 of the methods, year 0: money £900m. */
    private static HealthData threeAreas() {
        DataBuilder builder = new DataBuilder("nation", "icb").area("ENG", "nation", "");
        String[][] areas = {
            {"A", "100000", "1.20", "1.60", "0.97"},
            {"B", "150000", "1.00", "1.00", "1.00"},
            {"C", "250000", "0.92", "0.76", "1.02"}
        };
        for (String[] area : areas) {
            builder.area(area[0], "icb", "ENG")
                    .people(NOW, "registered", area[0], area[1])
                    .index(NOW, "need", area[0], area[2])
                    .index(NOW, "inequalities", area[0], area[3])
                    .cost(NOW, "mff", area[0], area[4])
                    .pounds(NOW, "money", area[0], "300000000");
        }
        return builder.build();
    }

    private static double effect(ScenarioFigures figures, String indicator) {
        return figures.effects().stream()
                .filter(row -> row.indicator().equals(indicator) && row.group().equals("[z]"))
                .findFirst()
                .orElseThrow()
                .scenarioEstimate()
                .number();
    }

    @Test
    void three_areas_by_hand_when_the_inequalities_weight_rises_from_10_to_15_per_cent() {
        ScenarioFigures figures = compare(threeAreas(), settings(0), weighted(0.10), weighted(0.15));
        // 0.85 · 116,167.6647 + 0.15 · 160,000 = 122,742.5150 of 500,000 people, times £1,800: £220,936,526.9
        Map<String, Double> scenario = new TreeMap<>();
        Map<String, Double> change = new TreeMap<>();
        figures.targets().forEach(row -> {
            scenario.put(row.areaCode(), row.scenarioTargetGbp().number());
            change.put(row.areaCode(), row.changeGbp().number());
        });
        assertThat(scenario.keySet()).containsExactly("A", "B", "C", "ENG");
        assertThat(scenario.get("A")).isCloseTo(220_936_526.9, within(1.0));
        assertThat(scenario.get("B")).isCloseTo(269_541_916.2, within(1.0));
        assertThat(scenario.get("C")).isCloseTo(409_521_556.9, within(1.0));
        assertThat(change.get("A")).isCloseTo(3_944_910, within(1.0));
        assertThat(change.get("B")).isCloseTo(26_946, within(1.0));
        assertThat(change.get("C")).isCloseTo(-3_971_856, within(1.0));
        assertThat(change.get("ENG")).isZero();
        assertThat(figures.targets()).extracting(ScenarioRow::level).containsExactly("nation", "icb", "icb", "icb");
        assertThat(effect(figures, "moved_gbp")).isCloseTo(3_971_856, within(1.0));
        assertThat(effect(figures, "moved_share")).isCloseTo(3_971_856 / 900e6, within(1e-9));
        assertThat(effect(figures, "areas_gaining")).isEqualTo(2);
        assertThat(effect(figures, "areas_losing")).isEqualTo(1);
        assertThat(effect(figures, "people_gaining")).isEqualTo(250_000);
        assertThat(effect(figures, "people_losing")).isEqualTo(250_000);
        assertThat(figures.effects())
                .filteredOn(row -> row.indicator().equals("gini_spending"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.change().number()).isZero();
                    assertThat(row.reading()).as("three areas are too few").isEqualTo(Reading.NO_INFERENCE);
                });
        assertThat(figures.checks()).singleElement().satisfies(check -> {
            assertThat(check.id()).isEqualTo("scenario.s0.worked");
            assertThat(check.status()).isEqualTo(Check.Status.PASSED);
        });
    }

    @Test
    void drivers_of_a_scenario_sum_to_its_changes_and_another_inequalities_weight_is_all_of_it() {
        ScenarioFigures figures = compare(threeAreas(), settings(0), weighted(0.10), weighted(0.15));
        Map<String, BigDecimal> sums = new TreeMap<>();
        figures.waterfall().forEach(row -> {
            assertThat(row.from()).isEqualTo("baseline");
            assertThat(row.to()).isEqualTo("s0");
            sums.merge(row.areaCode(), row.amountGbp().exact(), BigDecimal::add);
            assertThat(row.driver()).as("others move nothing and are left out").isEqualTo("inequalities");
        });
        assertThat(sums.keySet()).containsExactly("A", "B", "C", "ENG");
        figures.targets()
                .forEach(row -> assertThat(sums.getOrDefault(row.areaCode(), BigDecimal.TEN))
                        .isEqualByComparingTo(row.changeGbp().exact()));
    }

    private static final Scheme FAIR =
            SchemeBuilder.fairShare("fair", "money").component("a").build();
    private static final Scheme OTHER =
            SchemeBuilder.fairShare("fair", "money").component("w").build();
    private static final Scheme BLOCKS = SchemeBuilder.fairShare("fair", "money")
            .block("one", 0.8, List.of(new Component("w", 1)), null, List.of())
            .block("two", 0.2, List.of(new Component("b", 1)), null, List.of())
            .build();

    private static HealthData country(long seed) {
        return new RandomCountry(62, seed).fill().inOrder().build();
    }

    @Test
    void limits_of_a_change_are_those_of_drawing_the_same_areas_on_both_sides() {
        HealthData data = country(11);
        int replicates = 40;
        // The second scenario is held to the same baseline replicates as the first.
        ScenarioFigures figures = compare(data, settings(replicates, "sub_icb"), FAIR, OTHER, BLOCKS);
        NaiveMoney before = NaiveCountry.of(data, FAIR, NOW, 10);
        int place = 0;
        for (Scheme scenario : List.of(OTHER, BLOCKS)) {
            String name = "s" + place++;
            NaiveMoney after = NaiveCountry.of(data, scenario, NOW, 10);
            for (String id : after.all().keySet()) {
                double[] changes = new double[replicates];
                for (int replicate = 0; replicate < replicates; replicate++) {
                    int[] times = AreaResampling.draw(62, RandomStreams.seed(SEED, "fair", "sub_icb", id, replicate));
                    changes[replicate] = after.drawn(times).all().getOrDefault(id, Double.NaN)
                            - before.drawn(times).all().getOrDefault(id, Double.NaN);
                }
                ScenarioEffectRow row = figures.effects().stream()
                        .filter(one ->
                                one.scenario().equals(name) && one.indicator().equals(id))
                        .findFirst()
                        .orElseThrow();
                double size = Math.max(1, Math.abs(row.baselineEstimate().number()));
                assertThat(row.change().number())
                        .as(id)
                        .isCloseTo(
                                after.all().getOrDefault(id, Double.NaN)
                                        - before.all().getOrDefault(id, Double.NaN),
                                within(1e-10 * size));
                assertThat(row.changeLower().isNumber()).as(id).isEqualTo(!id.endsWith("_people"));
                if (row.changeLower().isNumber()) {
                    PercentileInterval limits = PercentileInterval.of(changes, 0.95);
                    assertThat(row.changeLower().number()).as(id).isCloseTo(limits.lower(), within(1e-11 * size));
                    assertThat(row.changeUpper().number()).as(id).isCloseTo(limits.upper(), within(1e-11 * size));
                    assertThat(row.method()).isEqualTo(IntervalMethod.AREAS_RESAMPLED);
                    assertThat(row.confidence().number()).isEqualTo(0.95);
                }
            }
        }
    }

    @Test
    void both_sides_agree_with_what_a_run_of_each_says() {
        HealthData data = country(3);
        ScenarioFigures figures = compare(data, settings(0, "icb", "sub_icb"), FAIR, OTHER);
        Map<String, IndicatorRow> before = indicators(data, FAIR);
        Map<String, IndicatorRow> after = indicators(data, OTHER);
        int compared = 0;
        for (ScenarioEffectRow row : figures.effects()) {
            String key = row.level() + "|" + row.indicator() + "|" + row.group();
            IndicatorRow own = before.get(key);
            IndicatorRow others = after.get(key);
            if (own != null && others != null) {
                assertThat(row.baselineEstimate()).as(key).isEqualTo(own.estimate());
                assertThat(row.scenarioEstimate()).as(key).isEqualTo(others.estimate());
                assertThat(row.clause()).isEqualTo(own.clause());
                compared++;
            }
        }
        assertThat(compared).as("every indicator of the run").isEqualTo(before.size());
        assertThat(figures.effects()).hasSize(before.size() + 2 * 6);
    }

    private static Map<String, IndicatorRow> indicators(HealthData data, Scheme scheme) {
        AssessmentSettings settings = settings(0, "icb", "sub_icb");
        Map<String, IndicatorRow> rows = new TreeMap<>();
        ASSESSMENT.indicators(data, ASSESSMENT.targets(data, List.of(scheme), settings), settings).indicators().stream()
                .filter(row -> row.period().equals(NOW) && !row.scheme().equals("[z]"))
                .forEach(row -> rows.put(row.level() + "|" + row.indicator() + "|" + row.group(), row));
        return rows;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void changes_sum_to_nothing_at_every_level_and_gains_equal_losses(long seed) {
        ScenarioFigures figures = compare(country(seed), settings(0), FAIR, OTHER, BLOCKS);
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, BigDecimal> losses = new TreeMap<>();
        figures.targets().forEach(row -> {
            String place = row.scenario() + row.level();
            sums.merge(place, row.changeGbp().exact(), BigDecimal::add);
            losses.merge(place, row.changeGbp().exact().min(BigDecimal.ZERO), BigDecimal::add);
        });
        assertThat(sums).hasSize(8);
        assertThat(sums.values()).allMatch(sum -> sum.signum() == 0);
        figures.effects().stream()
                .filter(row -> row.indicator().equals("moved_gbp"))
                .forEach(row -> assertThat(row.change().exact())
                        .isEqualByComparingTo(losses.getOrDefault(row.scenario() + row.level(), BigDecimal.ZERO)
                                .negate()));
    }

    @Test
    void a_scenario_that_is_the_baseline_in_other_words_changes_nothing_anywhere() {
        Scheme split = SchemeBuilder.fairShare("fair", "money")
                .block("one", 1, List.of(new Component("a", 0.25), new Component("a", 0.75)), null, List.of())
                .build();
        ScenarioFigures figures = compare(country(2), settings(30), FAIR, split);
        assertThat(figures.targets()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.changeGbp().number()).isZero();
            assertThat(row.change().number()).isZero();
        });
        assertThat(figures.effects()).isNotEmpty().allSatisfy(row -> {
            if (row.change().isNumber()) {
                assertThat(row.change().number()).as(row.indicator()).isCloseTo(0, within(1e-9));
            }
            if (row.changeLower().isNumber()) {
                double size = Math.max(1, Math.abs(row.baselineEstimate().number()));
                assertThat(row.changeLower().number()).as(row.indicator()).isCloseTo(0, within(1e-12 * size));
                assertThat(row.changeUpper().number()).as(row.indicator()).isCloseTo(0, within(1e-12 * size));
            }
        });
    }

    @Test
    void a_scenario_that_defines_nothing_otherwise_has_no_rows_and_says_so() {
        ScenarioFigures figures = compare(country(2), settings(0), FAIR, FAIR);
        assertThat(figures.targets()).isEmpty();
        assertThat(figures.effects()).isEmpty();
        assertThat(figures.checks()).singleElement().satisfies(check -> {
            assertThat(check.id()).isEqualTo("scenario.s0");
            assertThat(check.status()).isEqualTo(Check.Status.FAILED);
            assertThat(check.severity()).isEqualTo(Check.Severity.WARNING);
        });
    }

    @Test
    void supplied_targets_do_not_follow_need_and_a_warning_says_so() {
        Scheme core = SchemeBuilder.supplied("core", "core").component("w").build();
        Scheme other = SchemeBuilder.supplied("core", "core").component("b").build();
        ScenarioFigures figures = compare(country(2), settings(0, "sub_icb"), core, other);
        assertThat(effect(figures, "moved_gbp")).isZero();
        assertThat(effect(figures, "areas_gaining")).isZero();
        assertThat(change(figures, "concentration_need").number()).isNotZero();
        assertThat(change(figures, "misplaced_share").number()).isZero();
        assertThat(figures.checks()).singleElement().satisfies(check -> {
            assertThat(check.status()).isEqualTo(Check.Status.FAILED);
            assertThat(check.message()).contains("moves nothing", "targets are supplied");
        });
    }

    private static Figure change(ScenarioFigures figures, String indicator) {
        return figures.effects().stream()
                .filter(row -> row.indicator().equals(indicator))
                .findFirst()
                .orElseThrow()
                .change();
    }

    @Test
    void a_scenario_without_its_data_is_left_out_with_a_warning() {
        Scheme unknown =
                SchemeBuilder.fairShare("fair", "money").component("nowhere").build();
        ScenarioFigures figures = compare(country(2), settings(0), FAIR, unknown);
        assertThat(figures.targets()).isEmpty();
        assertThat(figures.checks()).singleElement().satisfies(check -> {
            assertThat(check.status()).isEqualTo(Check.Status.FAILED);
            assertThat(check.message()).contains("left out", "nowhere");
        });
    }

    @Test
    void an_area_without_the_scenarios_need_has_a_state_and_no_range_is_given() {
        DataBuilder builder = new RandomCountry(62, 11).fill().inOrder();
        HealthData data = builder.weighted(NOW, "w", "S001", "[x]").build();
        ScenarioFigures figures = compare(data, settings(20, "sub_icb"), FAIR, OTHER);
        assertThat(figures.targets())
                .filteredOn(row -> row.areaCode().equals("S001"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.baselineTargetGbp().isNumber()).isTrue();
                    assertThat(row.scenarioTargetGbp()).isEqualTo(Figure.NOT_AVAILABLE);
                    assertThat(row.changeGbp()).isEqualTo(Figure.NOT_AVAILABLE);
                });
        assertThat(figures.effects()).extracting(ScenarioEffectRow::method).containsOnly(IntervalMethod.NONE);
        assertThat(figures.checks().get(0).message()).contains("no target for 1 areas");
    }

    @Test
    void scenarios_come_in_the_order_of_their_names_with_the_same_figures_whatever_else_is_compared() {
        HealthData data = country(4);
        AssessmentSettings settings = settings(20, "sub_icb");
        SchemePositions positions = ASSESSMENT.targets(data, List.of(FAIR), settings);
        Scenario one = new Scenario("one", "", List.of(OTHER));
        Scenario two = new Scenario("two", "", List.of(BLOCKS));
        ScenarioFigures alone = ASSESSMENT.scenarios(data, positions, settings, List.of(one));
        ScenarioFigures both = ASSESSMENT.scenarios(data, positions, settings, List.of(two, one));
        Consumer<ScenarioEffectRow> ofTwo = row -> assertThat(row.scenario()).isEqualTo("two");
        assertThat(both.effects()).startsWith(alone.effects().toArray(ScenarioEffectRow[]::new));
        assertThat(both.effects().subList(alone.effects().size(), both.effects().size()))
                .isNotEmpty()
                .allSatisfy(ofTwo);
        assertThat(both.targets()).startsWith(alone.targets().toArray(ScenarioRow[]::new));
    }
}

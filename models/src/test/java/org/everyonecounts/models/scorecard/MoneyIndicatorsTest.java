package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.AreaResampling;
import org.everyonecounts.models.uncertainty.PercentileInterval;
import org.everyonecounts.models.uncertainty.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every money indicator against a naive recomputation, its limits against a bootstrap that literally repeats areas, and by laws. */
class MoneyIndicatorsTest {
    private static final String BEFORE = "2021/22";
    private static final String NOW = "2022/23";
    private static final long SEED = 20261122;
    private static final Scheme FAIR =
            SchemeBuilder.fairShare("fair", "money").component("a").build();
    private static final Scheme BLOCKS = SchemeBuilder.fairShare("blocks", "money")
            .block("one", 0.8, List.of(new Component("w", 1)), null, List.of())
            .block("two", 0.2, List.of(new Component("b", 1)), null, List.of())
            .build();
    private static final Scheme ADJUSTED = SchemeBuilder.fairShare("adjusted", "money")
            .component("a")
            .adding("lump")
            .subtracting("own")
            .topSlice(0.05)
            .build();
    private static final Scheme SUPPLIED =
            SchemeBuilder.supplied("core", "core").component("w").build();

    private static RunFigures run(HealthData data, Scheme scheme, int replicates, String level) {
        AssessmentSettings settings =
                new AssessmentSettings("latest", List.of(level), replicates, SEED, List.of(0.95), "", "");
        Assessment assessment = Assessment.standard();
        return assessment.indicators(data, assessment.targets(data, List.of(scheme), settings), settings);
    }

    private static Map<String, IndicatorRow> rows(RunFigures figures, String period) {
        Map<String, IndicatorRow> rows = new TreeMap<>();
        figures.indicators().stream()
                .filter(row -> row.period().equals(period) && row.group().equals("[z]"))
                .forEach(row -> rows.put(row.indicator(), row));
        return rows;
    }

    private static IndicatorRow row(Map<String, IndicatorRow> rows, String indicator) {
        IndicatorRow row = rows.get(indicator);
        assertThat(row).as(indicator).isNotNull();
        if (row == null) {
            throw new AssertionError(indicator);
        }
        return row;
    }

    private static void holdsTo(NaiveMoney naive, Map<String, IndicatorRow> rows) {
        naive.all()
                .forEach((id, expected) -> assertThat(row(rows, id).estimate().number())
                        .as(id)
                        .isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected)))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_indicator_agrees_with_its_definition_on_random_areas_with_ties(long seed) {
        HealthData data = new RandomCountry(70, seed).fill().inOrder().build();
        for (Scheme scheme : List.of(FAIR, BLOCKS, SUPPLIED)) {
            holdsTo(NaiveCountry.of(data, scheme, NOW, 10), rows(run(data, scheme, 0, "sub_icb"), NOW));
        }
    }

    /** Every third area has a lump sum, every fifth pays something of its own. */
    private static HealthData adjusted(int areas, long seed) {
        DataBuilder builder = new RandomCountry(areas, seed).fill().inOrder();
        for (String period : List.of(BEFORE, NOW)) {
            for (int i = 0; i < areas; i++) {
                if (i % 3 == 0) {
                    builder.adjustment(period, "money", "lump", RandomCountry.code(i), Integer.toString(900_000 + i));
                }
                if (i % 5 == 0) {
                    builder.adjustment(period, "money", "own", RandomCountry.code(i), Integer.toString(400_000 - i));
                }
            }
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void with_pounds_outside_the_blocks_every_indicator_still_agrees_with_its_definition(long seed) {
        HealthData data = adjusted(70, seed);
        holdsTo(NaiveCountry.of(data, ADJUSTED, NOW, 10), rows(run(data, ADJUSTED, 0, "sub_icb"), NOW));
    }

    @Test
    void in_each_resample_the_adjustments_of_the_areas_drawn_come_off_their_money_first() {
        HealthData data = adjusted(62, 11);
        int replicates = 30;
        NaiveMoney now = NaiveCountry.of(data, ADJUSTED, NOW, 10);
        NaiveMoney before = NaiveCountry.of(data, ADJUSTED, BEFORE, 10);
        Map<String, IndicatorRow> rows = rows(run(data, ADJUSTED, replicates, "sub_icb"), NOW);
        for (String id : List.of(
                "misplaced_share",
                "misplaced_gbp",
                "mean_abs_distance",
                "concentration_need",
                "horizontal_inequity",
                "kakwani")) {
            double[] changes = new double[replicates];
            for (int replicate = 0; replicate < replicates; replicate++) {
                int[] times = AreaResampling.draw(62, RandomStreams.seed(SEED, "adjusted", "sub_icb", id, replicate));
                changes[replicate] = now.drawn(times).all().getOrDefault(id, Double.NaN)
                        - before.drawn(times).all().getOrDefault(id, Double.NaN);
            }
            PercentileInterval limits = PercentileInterval.of(changes, 0.95);
            IndicatorRow row = row(rows, id);
            double size = Math.max(1, Math.abs(row.estimate().number()));
            assertThat(row.changeLower().number()).as(id).isCloseTo(limits.lower(), within(1e-12 * size));
            assertThat(row.changeUpper().number()).as(id).isCloseTo(limits.upper(), within(1e-12 * size));
        }
    }

    @Test
    void money_as_targeted_is_misplaced_nowhere_and_follows_need_exactly() {
        HealthData data = adjusted(40, 3);
        RunFigures first = run(data, ADJUSTED, 0, "sub_icb");
        DataBuilder there = new RandomCountry(40, 3).fill().inOrder();
        data.adjustments()
                .forEach((key, column) -> column.values()
                        .forEach((code, pounds) -> there.adjustment(
                                key.period(), key.stream(), key.adjustment(), code, pounds.toString())));
        first.distances().stream()
                .filter(row -> row.level().equals("sub_icb"))
                .forEach(row -> there.pounds(
                        NOW, "money", row.areaCode(), row.targetGbp().toString()));
        Map<String, IndicatorRow> rows = rows(run(there.build(), ADJUSTED, 0, "sub_icb"), NOW);
        for (String id : List.of("misplaced_share", "mean_abs_distance", "horizontal_inequity", "kakwani")) {
            assertThat(row(rows, id).estimate().number()).as(id).isCloseTo(0, within(1e-8));
        }
    }

    @Test
    void from_twenty_areas_groups_are_fifths() {
        HealthData data = new RandomCountry(23, 7).fill().inOrder().build();
        holdsTo(NaiveCountry.of(data, FAIR, NOW, 5), rows(run(data, FAIR, 0, "sub_icb"), NOW));
    }

    @Test
    void limits_are_those_of_a_bootstrap_that_repeats_areas() {
        HealthData data = new RandomCountry(62, 11).fill().inOrder().build();
        int replicates = 40;
        for (Scheme scheme : List.of(FAIR, BLOCKS, SUPPLIED)) {
            NaiveMoney now = NaiveCountry.of(data, scheme, NOW, 10);
            NaiveMoney before = NaiveCountry.of(data, scheme, BEFORE, 10);
            Map<String, IndicatorRow> rows = rows(run(data, scheme, replicates, "sub_icb"), NOW);
            for (String id : now.all().keySet()) {
                double[] values = new double[replicates];
                double[] changes = new double[replicates];
                for (int replicate = 0; replicate < replicates; replicate++) {
                    int[] times =
                            AreaResampling.draw(62, RandomStreams.seed(SEED, scheme.id(), "sub_icb", id, replicate));
                    values[replicate] = now.drawn(times).all().getOrDefault(id, Double.NaN);
                    changes[replicate] =
                            values[replicate] - before.drawn(times).all().getOrDefault(id, Double.NaN);
                }
                IndicatorRow row = row(rows, id);
                double size = Math.max(1, Math.abs(row.estimate().number()));
                if (row.lower().isNumber()) {
                    PercentileInterval limits = PercentileInterval.of(values, 0.95);
                    assertThat(row.lower().number()).as(id).isCloseTo(limits.lower(), within(1e-12 * size));
                    assertThat(row.upper().number()).as(id).isCloseTo(limits.upper(), within(1e-12 * size));
                    assertThat(row.standardError().number())
                            .as(id)
                            .isCloseTo(limits.standardError(), within(1e-12 * size));
                }
                if (row.changeLower().isNumber()) {
                    PercentileInterval limits = PercentileInterval.of(changes, 0.95);
                    assertThat(row.changeLower().number()).as(id).isCloseTo(limits.lower(), within(1e-12 * size));
                    assertThat(row.changeUpper().number()).as(id).isCloseTo(limits.upper(), within(1e-12 * size));
                }
                boolean limited = !List.of(
                                "misplaced_share", "misplaced_gbp", "below_target_people", "outside_tolerance_people")
                        .contains(id);
                assertThat(row.lower().isNumber()).as(id).isEqualTo(limited);
                assertThat(row.changeLower().isNumber()).as(id).isEqualTo(!id.endsWith("_people"));
                assertThat(row.method())
                        .as(id)
                        .isEqualTo(id.endsWith("_people") ? IntervalMethod.NONE : IntervalMethod.AREAS_RESAMPLED);
                assertThat(row.change().number())
                        .as(id)
                        .isCloseTo(
                                now.all().getOrDefault(id, Double.NaN)
                                        - before.all().getOrDefault(id, Double.NaN),
                                within(1e-10 * size));
            }
        }
    }

    @Test
    void poorer_areas_getting_less_gives_a_negative_index() {
        Map<String, IndicatorRow> rows = rows(run(gradient(-1).build(), FAIR, 200, "sub_icb"), NOW);
        for (String id : List.of("concentration_spending", "horizontal_inequity", "sii_spending", "deprivation_gap")) {
            assertThat(row(rows, id).estimate().number()).as(id).isNegative();
            assertThat(row(rows, id).reading()).as(id).isEqualTo(Reading.STEADY);
        }
        assertThat(row(rows, "rii_spending").estimate().number()).isLessThan(1);
        assertThat(row(rows, "deprivation_ratio").estimate().number()).isLessThan(1);
    }

    @Test
    void poorer_areas_getting_more_gives_a_positive_index() {
        Map<String, IndicatorRow> rows = rows(run(gradient(1).build(), FAIR, 200, "sub_icb"), NOW);
        for (String id : List.of("concentration_spending", "horizontal_inequity", "sii_spending", "deprivation_gap")) {
            assertThat(row(rows, id).estimate().number()).as(id).isPositive();
            assertThat(row(rows, id).reading()).as(id).isEqualTo(Reading.STEADY);
        }
        assertThat(row(rows, "gini_spending").reading())
                .as("it cannot be negative and is never tested")
                .isEqualTo(Reading.DESCRIBED);
    }

    /** Twenty areas of equal people and need; spending rises or falls with deprivation, by £1 from £100. */
    private static DataBuilder gradient(int direction) {
        DataBuilder builder = new DataBuilder("nation", "region", "icb", "sub_icb")
                .area("ENG", "nation", "")
                .area("R0", "region", "ENG")
                .area("I00", "icb", "R0");
        for (int i = 0; i < 20; i++) {
            String code = RandomCountry.code(i);
            builder.area(code, "sub_icb", "I00")
                    .score("IMD", code, Integer.toString(i))
                    .people(NOW, "registered", code, "1000")
                    .index(NOW, "a", code, "1")
                    .pounds(NOW, "money", code, Integer.toString(1000 * (100 + direction * i)));
        }
        return builder;
    }

    @Test
    void twenty_areas_by_hand() {
        Map<String, IndicatorRow> rows = rows(run(gradient(1).build(), FAIR, 0, "sub_icb"), NOW);
        // Spending 100…119, mean 109.5; rank (i + ½)/20: slope of 1 per 1/20 of rank is 20; groups of four: 117.5 and
        // 101.5.
        assertThat(row(rows, "sii_spending").estimate().number()).isCloseTo(20, within(1e-11));
        assertThat(row(rows, "rii_spending").estimate().number()).isCloseTo(119.5 / 99.5, within(1e-13));
        assertThat(row(rows, "deprivation_gap").estimate().number()).isCloseTo(16, within(1e-11));
        assertThat(row(rows, "deprivation_ratio").estimate().number()).isCloseTo(117.5 / 101.5, within(1e-13));
        // The most deprived fifth has 116…119, the others 100…115; need is equal.
        assertThat(row(rows, "core20_gap").estimate().number()).isCloseTo(117.5 - 107.5, within(1e-11));
        assertThat(row(rows, "core20_ratio").estimate().number()).isCloseTo(117.5 / 107.5, within(1e-13));
        // C = 2 σ²_R · SII / μ with σ²_R = (1 − 1/400)/12.
        assertThat(row(rows, "concentration_spending").estimate().number())
                .isCloseTo(2 * (1 - 1.0 / 400) / 12 * 20 / 109.5, within(1e-14));
        assertThat(row(rows, "concentration_need").estimate().number()).isCloseTo(0, within(1e-15));
        assertThat(row(rows, "misplaced_share").estimate().number()).isCloseTo(50.0 / 2190, within(1e-15));
        assertThat(row(rows, "misplaced_gbp").estimate().number()).isCloseTo(50_000, within(1e-6));
        assertThat(row(rows, "below_target_people").estimate().number()).isEqualTo(10_000);
        // |d| > 2.5 %: more than 2.7375 from 109.5, all but six areas.
        assertThat(row(rows, "outside_tolerance_people").estimate().number()).isEqualTo(14_000);
        assertThat(row(rows, "elasticity").estimate()).as("all needs are equal").isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(row(rows, "theil_between").estimate().number()).isCloseTo(0, within(1e-16));
    }

    @Test
    void pounds_in_pence_change_no_relative_index() {
        HealthData once = new RandomCountry(64, 5).fill().inOrder().build();
        DataBuilder scaled = new RandomCountry(64, 5).fill().inOrder();
        once.spending()
                .forEach((key, column) -> column.values()
                        .forEach((code, pounds) -> scaled.pounds(
                                key.period(),
                                key.name(),
                                code,
                                pounds.exact().movePointRight(2).toPlainString())));
        Map<String, IndicatorRow> one = rows(run(once, FAIR, 50, "sub_icb"), NOW);
        Map<String, IndicatorRow> hundred = rows(run(scaled.build(), FAIR, 50, "sub_icb"), NOW);
        for (Indicator indicator : Indicators.standard().list()) {
            if (indicator instanceof MoneyIndicator) {
                boolean pounds = indicator.unit() == Unit.POUNDS || indicator.unit() == Unit.POUNDS_PER_HEAD;
                double factor = pounds ? 100 : 1;
                double expected = factor * row(one, indicator.id()).estimate().number();
                assertThat(row(hundred, indicator.id()).estimate().number())
                        .as(indicator.id())
                        .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @Test
    void a_country_and_its_twin_have_the_indices_of_one() {
        HealthData once = new RandomCountry(60, 9).fill().inOrder().build();
        DataBuilder twice = new RandomCountry(60, 9).fill().inOrder();
        for (int i = 0; i < 60; i++) {
            String code = RandomCountry.code(i);
            String twin = "T" + code;
            twice.area(
                    twin, "sub_icb", once.geography().find(code).orElseThrow().parentCode() + "");
            once.deprivation()
                    .forEach((edition, column) ->
                            twice.score(edition, twin, column.score().get(code).toString()));
            once.population()
                    .forEach((key, column) -> twice.people(
                            key.period(), key.name(), twin, column.get(code).toString()));
            once.spending()
                    .forEach((key, column) -> twice.pounds(
                            key.period(), key.name(), twin, column.get(code).toString()));
            once.need().forEach((key, column) -> {
                String value = column.values().get(code).toString();
                if (column.kind() == HealthData.NeedKind.INDEX) {
                    twice.index(key.period(), key.name(), twin, value);
                } else {
                    twice.weighted(key.period(), key.name(), twin, value);
                }
            });
        }
        Map<String, IndicatorRow> one = rows(run(once, BLOCKS, 0, "sub_icb"), NOW);
        Map<String, IndicatorRow> two = rows(run(twice.build(), BLOCKS, 0, "sub_icb"), NOW);
        for (Indicator indicator : Indicators.standard().list()) {
            if (indicator instanceof MoneyIndicator) {
                boolean amount = indicator.unit() == Unit.POUNDS || indicator.unit() == Unit.PEOPLE;
                double expected =
                        (amount ? 2 : 1) * row(one, indicator.id()).estimate().number();
                assertThat(row(two, indicator.id()).estimate().number())
                        .as(indicator.id())
                        .isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @Test
    void the_order_of_rows_changes_no_bit() {
        AssessmentSettings settings =
                new AssessmentSettings("all", List.of(), 30, SEED, List.of(0.95, 0.8), "blocks", "sub_icb");
        List<Scheme> schemes = List.of(BLOCKS, FAIR, SUPPLIED);
        HealthData data = new RandomCountry(61, 4).fill().inOrder().build();
        HealthData shuffled = new RandomCountry(61, 4).fill().shuffled(99).build();
        Assessment assessment = Assessment.standard();
        RunFigures one = assessment.indicators(data, assessment.targets(data, schemes, settings), settings);
        RunFigures other = assessment.indicators(shuffled, assessment.targets(shuffled, schemes, settings), settings);
        assertThat(other).isEqualTo(one);
        assertThat(one.indicators()).hasSizeGreaterThan(300);
    }

    @Test
    void at_regions_nothing_is_inferred_and_nothing_is_grouped_by_region() {
        HealthData data = new RandomCountry(70, 1).fill().inOrder().build();
        Map<String, IndicatorRow> rows = rows(run(data, FAIR, 50, "region"), NOW);
        IndicatorRow index = row(rows, "concentration_spending");
        assertThat(index.reading()).isEqualTo(Reading.NO_INFERENCE);
        assertThat(index.method()).isEqualTo(IntervalMethod.NONE);
        assertThat(index.lower()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(index.confidence()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(index.nAreas()).isEqualTo(4);
        assertThat(row(rows, "theil_between").estimate()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(row(rows, "theil_within").reading()).isEqualTo(Reading.NOT_AVAILABLE);
        assertThat(row(rows, "deprivation_gap").estimate()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(row(rows, "core20_gap").estimate()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(row(rows, "misplaced_share").reading()).isEqualTo(Reading.DESCRIBED);
    }

    @Test
    void where_need_drives_the_money_there_is_no_elasticity() {
        HealthData data = new RandomCountry(70, 1).fill().inOrder().build();
        Scheme driven = SchemeBuilder.fairShare("driven", "money")
                .component("a")
                .needDrivesMoney()
                .build();
        IndicatorRow row = row(rows(run(data, driven, 0, "sub_icb"), NOW), "elasticity");
        assertThat(row.estimate()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(row.reading()).isEqualTo(Reading.NOT_AVAILABLE);
    }

    @Test
    void areas_without_spending_are_left_out_of_the_elasticity_and_counted() {
        DataBuilder builder = new RandomCountry(30, 1).fill().inOrder();
        builder.pounds(NOW, "money", RandomCountry.code(3), "0");
        IndicatorRow row = row(rows(run(builder.build(), FAIR, 0, "sub_icb"), NOW), "elasticity");
        assertThat(row.nAreas()).isEqualTo(29);
        assertThat(row.nExcluded()).isEqualTo(1);
    }

    @Test
    void an_area_without_a_score_is_left_out_of_what_is_ranked_by_deprivation() {
        DataBuilder builder = new RandomCountry(30, 1).fill().inOrder();
        builder.score("IMD", RandomCountry.code(3), "[x]").people(NOW, "registered", RandomCountry.code(4), "[x]");
        Map<String, IndicatorRow> rows = rows(run(builder.build(), FAIR, 20, "sub_icb"), NOW);
        assertThat(row(rows, "concentration_spending").nAreas()).isEqualTo(28);
        assertThat(row(rows, "concentration_spending").nExcluded()).isEqualTo(2);
        assertThat(row(rows, "gini_spending").nAreas()).isEqualTo(29);
        assertThat(row(rows, "gini_spending").change().isNumber()).isTrue();
        assertThat(row(rows, "gini_spending").changeLower())
                .as("the two periods do not have the same areas")
                .isEqualTo(Figure.NOT_APPLICABLE);
    }

    @Test
    void an_area_without_people_moves_no_indicator() {
        DataBuilder with = new RandomCountry(30, 1).fill().inOrder().area("ZZZ", "sub_icb", "I00");
        for (String period : List.of(BEFORE, NOW)) {
            with.people(period, "registered", "ZZZ", "0")
                    .index(period, "a", "ZZZ", "1")
                    .pounds(period, "money", "ZZZ", "0");
        }
        with.score("IMD", "ZZZ", "3");
        Map<String, IndicatorRow> one =
                rows(run(new RandomCountry(30, 1).fill().inOrder().build(), FAIR, 20, "sub_icb"), NOW);
        Map<String, IndicatorRow> other = rows(run(with.build(), FAIR, 20, "sub_icb"), NOW);
        for (Indicator indicator : Indicators.standard().list()) {
            if (indicator instanceof MoneyIndicator) {
                assertThat(row(other, indicator.id()).estimate())
                        .as(indicator.id())
                        .isEqualTo(row(one, indicator.id()).estimate());
                assertThat(row(other, indicator.id()).lower())
                        .isEqualTo(row(one, indicator.id()).lower());
            }
        }
        assertThat(row(other, "gini_spending").nExcluded()).isEqualTo(1);
    }

    @Test
    void a_given_decile_wins_over_the_rank() {
        DataBuilder builder = gradient(1);
        for (int i = 0; i < 20; i++) {
            // The five poorest by score are given the least deprived decile and the others the most deprived.
            builder.decile(RandomCountry.code(i), i >= 15 ? "10" : "1");
        }
        IndicatorRow gap = row(rows(run(builder.build(), FAIR, 0, "sub_icb"), NOW), "deprivation_gap");
        assertThat(gap.estimate().number()).isCloseTo(107 - 117, within(1e-11));
    }

    @Test
    void negative_spending_leaves_theil_undefined_and_says_so() {
        DataBuilder builder = new RandomCountry(30, 1).fill().inOrder();
        builder.pounds(NOW, "money", RandomCountry.code(3), "-5");
        IndicatorRow row = row(rows(run(builder.build(), FAIR, 0, "sub_icb"), NOW), "theil_spending");
        assertThat(row.estimate()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(row.reading()).isEqualTo(Reading.NOT_AVAILABLE);
    }

    @Test
    void without_any_score_indicators_by_deprivation_are_not_available() {
        DataBuilder builder = new RandomCountry(30, 1).fill().inOrder();
        for (int i = 0; i < 30; i++) {
            builder.score("IMD", RandomCountry.code(i), "[x]");
        }
        Map<String, IndicatorRow> rows = rows(run(builder.build(), FAIR, 20, "sub_icb"), NOW);
        assertThat(row(rows, "horizontal_inequity").estimate()).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(row(rows, "horizontal_inequity").nExcluded()).isEqualTo(30);
        assertThat(row(rows, "kakwani").estimate().isNumber()).isTrue();
    }
}

package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.QuantileRow;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;

/** Quantiles of deprivation, real terms, the most deprived fifth over time and the verdict under every choice. */
class FairnessTest {
    private static final String BEFORE = "2021/22";
    private static final String NOW = "2022/23";
    private static final Scheme FAIR =
            SchemeBuilder.fairShare("fair", "money").component("a").build();

    private static RunFigures run(HealthData data, String period) {
        AssessmentSettings settings = new AssessmentSettings(period, List.of(), 0, 1, List.of(0.95), "fair", "sub_icb");
        Assessment assessment = Assessment.standard();
        return assessment.indicators(data, assessment.targets(data, List.of(FAIR), settings), settings);
    }

    private static DataBuilder country() {
        return new RandomCountry(70, 4)
                .fill()
                .inOrder()
                .deflator(BEFORE, "90")
                .deflator(NOW, "100")
                .deflator("2023/24", "110");
    }

    private static List<QuantileRow> quantiles(RunFigures figures, String period, String within, int groups) {
        return figures.people().quantiles().stream()
                .filter(row -> row.period().equals(period) && row.level().equals("sub_icb"))
                .filter(row -> row.within().equals(within) && row.groups() == groups)
                .toList();
    }

    /** Every row again from the rows of distances and the scores, by loops over pairs of areas. */
    @Test
    void quantiles_are_those_of_a_naive_recomputation() {
        HealthData data = country().build();
        RunFigures figures = run(data, "all");
        Set<String> places = new TreeSet<>();
        for (QuantileRow row : figures.people().quantiles()) {
            places.add(row.level() + " " + row.within() + " " + row.groups());
            List<DistanceRow> inside = figures.distances().stream()
                    .filter(area ->
                            area.level().equals(row.level()) && area.period().equals(row.period()))
                    .filter(area -> row.within().equals("ENG")
                            || data.geography()
                                    .ancestorAt(area.areaCode(), "region")
                                    .orElseThrow()
                                    .code()
                                    .equals(row.within()))
                    .toList();
            double[] sums = new double[3];
            double[] all = new double[3];
            for (DistanceRow area : inside) {
                double mine = score(data, area);
                double above = 0;
                double everyone = 0;
                for (DistanceRow other : inside) {
                    double people = other.population().number();
                    everyone += people;
                    above += score(data, other) > mine ? people : score(data, other) == mine ? people / 2 : 0;
                }
                boolean here = (int) Math.ceil(above / everyone * row.groups()) == row.group();
                double[] own = {
                    area.population().number(),
                    area.weightedPopulation().number(),
                    area.actualGbp().number()
                };
                for (int i = 0; i < 3; i++) {
                    sums[i] += here ? own[i] : 0;
                    all[i] += own[i];
                }
            }
            close(row.population(), sums[0]);
            close(row.weightedPopulation(), sums[1]);
            close(row.actualGbp(), sums[2]);
            close(row.needShare(), sums[1] / all[1]);
            close(row.spendingShare(), sums[2] / all[2]);
            close(row.ratio(), sums[2] / all[2] / (sums[1] / all[1]));
            close(row.perHead(), sums[2] / sums[0]);
            close(row.perWeightedHead(), sums[2] / sums[1]);
            close(row.realPerWeightedHead(), sums[2] / sums[1] * (row.period().equals(BEFORE) ? 100.0 / 90 : 1));
            assertThat(row.priceBase()).isEqualTo(NOW);
        }
        assertThat(places).contains("sub_icb ENG 10", "sub_icb ENG 5").anyMatch(place -> place.contains(" R"));
    }

    private static double score(HealthData data, DistanceRow area) {
        return data.deprivation()
                .values()
                .iterator()
                .next()
                .score()
                .get(area.areaCode())
                .number();
    }

    private static void close(Figure figure, double expected) {
        assertThat(figure.number()).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void national_tenths_are_those_of_the_deprivation_profile_and_fifths_are_two_tenths() {
        RunFigures figures = run(country().build(), "latest");
        List<QuantileRow> tenths = quantiles(figures, NOW, "ENG", 10);
        assertThat(tenths).hasSize(10);
        figures.deprivationProfile().stream()
                .filter(row -> row.level().equals("sub_icb"))
                .forEach(row -> {
                    QuantileRow same = tenths.get(row.group() - 1);
                    assertThat(same.population()).isEqualTo(row.population());
                    assertThat(same.actualGbp()).isEqualTo(row.actualGbp());
                    close(same.perWeightedHead(), row.perWeightedHead().number());
                });
        List<QuantileRow> fifths = quantiles(figures, NOW, "ENG", 5);
        for (int group = 0; group < 5; group++) {
            close(
                    fifths.get(group).population(),
                    tenths.get(2 * group).population().number()
                            + tenths.get(2 * group + 1).population().number());
        }
        assertThat(quantiles(figures, BEFORE, "ENG", 5))
                .as("earlier periods make the trend")
                .hasSize(5);
    }

    @Test
    void the_most_deprived_fifth_of_the_quantiles_is_that_of_the_gap() {
        RunFigures figures = run(country().build(), "latest");
        List<QuantileRow> fifths = quantiles(figures, NOW, "ENG", 5);
        double restPounds = fifths.stream()
                .skip(1)
                .mapToDouble(row -> row.actualGbp().number())
                .sum();
        double restPeople = fifths.stream()
                .skip(1)
                .mapToDouble(row -> row.weightedPopulation().number())
                .sum();
        close(
                indicator(figures, NOW, "core20_ratio").estimate(),
                fifths.get(0).perWeightedHead().number() / (restPounds / restPeople));
    }

    private static IndicatorRow indicator(RunFigures figures, String period, String id) {
        return figures.indicators().stream()
                .filter(row -> row.level().equals("sub_icb") && row.period().equals(period))
                .filter(row -> row.indicator().equals(id) && row.group().equals("[z]"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void given_deciles_win_nationally_but_not_locally() {
        DataBuilder builder = country();
        for (int i = 0; i < 70; i++) {
            builder.decile(RandomCountry.code(i), Integer.toString(1 + i % 10));
        }
        HealthData data = builder.build();
        RunFigures given = run(data, "latest");
        List<QuantileRow> fifths = quantiles(given, NOW, "ENG", 5);
        double people = 0;
        for (DistanceRow row : given.distances()) {
            boolean first = row.level().equals("sub_icb")
                    && Integer.parseInt(row.areaCode().substring(1)) % 10 < 2;
            people += first ? row.population().number() : 0;
        }
        close(fifths.get(0).population(), people);
        RunFigures ranked = run(country().build(), "latest");
        assertThat(locals(given)).isNotEmpty().isEqualTo(locals(ranked));
    }

    private static List<QuantileRow> locals(RunFigures figures) {
        return figures.people().quantiles().stream()
                .filter(row -> !row.within().equals("ENG"))
                .toList();
    }

    @Test
    void under_twenty_areas_with_a_score_there_are_no_quantiles() {
        RunFigures few = run(new RandomCountry(19, 4).fill().inOrder().build(), "all");
        assertThat(few.people().quantiles()).isEmpty();
        DataBuilder unscored = new RandomCountry(20, 4).fill().inOrder();
        unscored.score("IMD", RandomCountry.code(3), "[x]");
        assertThat(run(unscored.build(), "all").people().quantiles()).isEmpty();
        RunFigures enough = run(new RandomCountry(20, 4).fill().inOrder().build(), NOW);
        assertThat(enough.people().quantiles()).hasSize(2 * 5).allSatisfy(row -> {
            assertThat(row.groups()).isEqualTo(5);
            assertThat(row.realPerWeightedHead()).isEqualTo(Figure.NOT_AVAILABLE);
            assertThat(row.priceBase()).isEqualTo("[z]");
        });
    }

    @Test
    void real_spending_of_the_nation_is_at_the_prices_of_the_latest_period_shown() {
        HealthData data = country().build();
        RunFigures figures = run(data, "latest");
        Map<String, Double> real = new TreeMap<>();
        for (String period : List.of(BEFORE, NOW)) {
            double pounds = 0;
            double people = 0;
            for (QuantileRow row : quantiles(figures, period, "ENG", 10)) {
                pounds += row.actualGbp().number();
                people += row.population().number();
            }
            real.put(period, pounds / people * (period.equals(BEFORE) ? 100.0 / 90 : 1));
            close(
                    indicator(figures, period, "real_spending_per_weighted_head")
                            .estimate(),
                    real.getOrDefault(period, Double.NaN));
        }
        close(
                indicator(figures, NOW, "real_spending_per_weighted_head").change(),
                real.getOrDefault(NOW, Double.NaN) - real.getOrDefault(BEFORE, Double.NaN));
        RunFigures none = run(new RandomCountry(70, 4).fill().inOrder().build(), "latest");
        assertThat(indicator(none, NOW, "real_spending_per_weighted_head").estimate())
                .isEqualTo(Figure.NOT_AVAILABLE);
    }

    @Test
    void a_break_in_the_series_parts_the_trend_of_the_most_deprived_fifth() {
        RunFigures whole = run(country().build(), "latest");
        assertThat(indicator(whole, NOW, "core20_gap").previousEstimate())
                .isEqualTo(indicator(whole, BEFORE, "core20_gap").estimate());
        RunFigures parted = run(country().breakAt("money", "", NOW).build(), "latest");
        assertThat(indicator(parted, NOW, "core20_gap").previousEstimate()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(indicator(parted, NOW, "real_spending_per_weighted_head").change())
                .isEqualTo(Figure.NOT_APPLICABLE);
    }

    @Test
    void the_verdict_says_on_which_side_of_zero_each_choice_lies_and_never_fails() {
        RunFigures figures = run(country().build(), "latest");
        Check verdict = verdict(figures);
        List<Double> choices = new ArrayList<>();
        figures.indicators().stream()
                .filter(row -> row.indicator().equals("horizontal_inequity"))
                .filter(row -> row.group().startsWith("need="))
                .forEach(row -> choices.add(row.estimate().number()));
        assertThat(verdict.tested()).isEqualTo(choices.size()).isEqualTo(3 * 2);
        long above = choices.stream().filter(value -> value > 0).count();
        assertThat(above).as("need b rises far more steeply than the money").isBetween(1L, 5L);
        assertThat(verdict.status()).isEqualTo(Check.Status.PASSED);
        assertThat(verdict.message())
                .contains("above 0 under " + above + " and below 0 under " + (6 - above), "confidence is low");
        RunFigures nothing =
                new RunFigures(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(verdict(nothing).message()).contains("not repeated");
    }

    private static Check verdict(RunFigures figures) {
        return Assessment.standard().checks(figures).stream()
                .filter(check -> check.id().equals("verdict"))
                .findFirst()
                .orElseThrow();
    }
}

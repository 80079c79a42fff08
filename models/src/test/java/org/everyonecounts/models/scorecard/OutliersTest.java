package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Areas outside the funnel of an outcome, and the variance between areas beyond chance. */
class OutliersTest {
    private static final String YEAR = "2022";
    private static final Scheme FAIR =
            SchemeBuilder.fairShare("fair", "money").component("a").build();

    private static RunFigures run(HealthData data, String period, String... levels) {
        AssessmentSettings settings =
                new AssessmentSettings(period, List.of(levels), 0, 1, List.of(0.95, 0.8), "fair", "sub_icb");
        Assessment assessment = Assessment.standard();
        return assessment.indicators(data, assessment.targets(data, List.of(FAIR), settings), settings);
    }

    private static RandomCountry country(int areas) {
        return new RandomCountry(areas, 8).fill();
    }

    /** Smokers of each area in per cent: 20 % and chance, and the first few far above or below it. */
    private static DataBuilder smoking(DataBuilder builder, int areas, int outlying, double spread) {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < areas; i++) {
            int people = 1_000 + random.nextInt(9_000);
            double error = Math.sqrt(0.16 / people);
            double far = i < outlying ? (i % 2 == 0 ? 9 : -9) * Math.sqrt(1 + spread * spread) : 0;
            double share = 0.2 + error * (far + Math.sqrt(1 + spread * spread) * random.nextGaussian());
            long smokers = Math.round(people * share);
            builder.events(
                    YEAR, RandomCountry.code(i), "smoking", "[x]", Long.toString(smokers), Integer.toString(people));
        }
        return builder;
    }

    private static List<OutcomeRow> at(RunFigures figures, double confidence) {
        return figures.people().outliers().stream()
                .filter(row -> row.confidence().orElse(0) == confidence)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 2})
    void funnel_and_outliers_are_those_of_a_naive_recomputation(double spread) {
        int n = 61;
        RunFigures figures = run(smoking(country(n).inOrder(), n, 4, spread).build(), "latest");
        List<OutcomeRow> wide = at(figures, 0.998);
        List<OutcomeRow> narrow = at(figures, 0.95);
        assertThat(List.of(wide.size(), narrow.size())).containsOnly(n);
        double smokers = 0;
        double people = 0;
        for (OutcomeRow row : wide) {
            smokers += row.numerator().number();
            people += row.denominator().number();
        }
        double target = smokers / people;
        double[] scores = new double[n];
        double[] errors = new double[n];
        for (int i = 0; i < n; i++) {
            errors[i] =
                    Math.sqrt(target * (1 - target) / wide.get(i).denominator().number());
            scores[i] = (wide.get(i).numerator().number()
                                    / wide.get(i).denominator().number()
                            - target)
                    / errors[i];
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double squares = 0;
        for (double score : sorted) {
            double kept = Math.min(sorted[n - 1 - 6], Math.max(sorted[6], score));
            squares += kept * kept / n;
        }
        double phi = Math.max(1, squares);
        NormalDistribution normal = new NormalDistribution();
        for (int i = 0; i < n; i++) {
            double reach95 = normal.inverseCumulativeProbability(0.975) * Math.sqrt(phi) * errors[i];
            double reach998 = normal.inverseCumulativeProbability(0.999) * Math.sqrt(phi) * errors[i];
            assertThat(narrow.get(i).lower().number()).isCloseTo(target - reach95, within(1e-9));
            assertThat(narrow.get(i).upper().number()).isCloseTo(target + reach95, within(1e-9));
            assertThat(wide.get(i).lower().number()).isCloseTo(target - reach998, within(1e-9));
            assertThat(wide.get(i).upper().number()).isCloseTo(target + reach998, within(1e-9));
        }
        double share = 6.0 / n;
        double c = normal.inverseCumulativeProbability(1 - share);
        double kept = 1 - 2 * share - 2 * c * normal.density(c) + 2 * share * c * c;
        double whole = squares / kept;
        TDistribution student = new TDistribution(n - 13);
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            p[i] = whole > 1
                    ? 2 * student.cumulativeProbability(-Math.abs(scores[i]) / Math.sqrt(whole))
                    : 2 * normal.cumulativeProbability(-Math.abs(scores[i]));
        }
        // An area is told where some number k of areas have a p-value up to k · 0.05/n, its own among them.
        for (int i = 0; i < n; i++) {
            boolean told = false;
            for (double limit : p) {
                long below = Arrays.stream(p).filter(value -> value <= limit).count();
                told |= limit <= below * 0.05 / n && p[i] <= limit;
            }
            Reading expected = told ? Reading.OUTSIDE_TOLERANCE : Reading.WITHIN_TOLERANCE;
            assertThat(wide.get(i).reading()).as(wide.get(i).areaCode()).isEqualTo(expected);
            assertThat(narrow.get(i).reading()).isEqualTo(expected);
        }
        assertThat(wide.subList(0, 4)).allMatch(row -> row.reading() == Reading.OUTSIDE_TOLERANCE);
        int told = (int) wide.stream()
                .filter(row -> row.reading() == Reading.OUTSIDE_TOLERANCE)
                .count();
        assertThat(indicator(figures, "outlier_areas").estimate().number()).isEqualTo(told);
        assertThat(indicator(figures, "outlier_areas").nAreas()).isEqualTo(n);
    }

    private static IndicatorRow indicator(RunFigures figures, String id) {
        return figures.indicators().stream()
                .filter(row -> row.indicator().equals(id) && row.confidence().orElse(0.95) == 0.95)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void values_in_per_cent_have_limits_in_per_cent() {
        DataBuilder builder = country(12).inOrder();
        for (int i = 0; i < 12; i++) {
            builder.events(YEAR, RandomCountry.code(i), "smoking", "20", "20", "100");
        }
        RunFigures figures = run(builder.build(), "latest");
        // All alike: no overdispersion; 20 ± 1.96 · 100 √(0.2 · 0.8/100).
        assertThat(at(figures, 0.95)).hasSize(12).allSatisfy(row -> {
            assertThat(row.lower().number()).isCloseTo(20 - 1.959964 * 4, within(1e-5));
            assertThat(row.upper().number()).isCloseTo(20 + 1.959964 * 4, within(1e-5));
            assertThat(row.reading()).isEqualTo(Reading.WITHIN_TOLERANCE);
        });
        assertThat(indicator(figures, "outlier_areas").estimate()).isEqualTo(Figure.of(0));
    }

    @Test
    void under_ten_areas_with_counts_or_without_counts_there_is_no_funnel() {
        DataBuilder nine = smoking(country(12).inOrder(), 9, 0, 0);
        for (int i = 9; i < 12; i++) {
            nine.events(YEAR, RandomCountry.code(i), "smoking", "[c]", "[c]", "900");
        }
        RunFigures few = run(nine.build(), "latest");
        assertThat(few.people().outliers()).isEmpty();
        assertThat(indicator(few, "outlier_areas").estimate()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(indicator(few, "outlier_areas").nExcluded()).isEqualTo(12);
        assertThat(indicator(few, "area_variance_corrected").reading()).isEqualTo(Reading.NO_INFERENCE);
        DataBuilder index = country(12).inOrder();
        for (int i = 0; i < 12; i++) {
            index.outcome(YEAR, RandomCountry.code(i), "index", Integer.toString(90 + i), "[x]", "[x]");
        }
        RunFigures without = run(index.build(), "latest");
        assertThat(without.people().outliers()).isEmpty();
        assertThat(indicator(without, "area_variance_corrected").estimate()).isEqualTo(Figure.NOT_AVAILABLE);
    }

    @Test
    void a_suppressed_area_is_named_without_limits_and_the_others_have_theirs() {
        DataBuilder builder = smoking(country(13).inOrder(), 12, 0, 0);
        builder.events(YEAR, RandomCountry.code(12), "smoking", "[c]", "[c]", "900");
        RunFigures figures = run(builder.build(), "latest");
        assertThat(figures.people().outliers()).hasSize(2 * 12 + 1);
        OutcomeRow hidden = figures.people().outliers().get(24);
        assertThat(hidden.numerator()).isEqualTo(Figure.SUPPRESSED);
        assertThat(List.of(hidden.lower(), hidden.upper(), hidden.confidence())).containsOnly(Figure.NOT_APPLICABLE);
        assertThat(hidden.reading()).isEqualTo(Reading.NOT_AVAILABLE);
        assertThat(indicator(figures, "outlier_areas").nAreas()).isEqualTo(12);
        assertThat(indicator(figures, "outlier_areas").nExcluded()).isEqualTo(1);
    }

    @Test
    void outliers_are_of_the_latest_period_or_of_all_and_only_at_a_level_asked_for() {
        DataBuilder builder = smoking(country(12).inOrder(), 12, 1, 0);
        for (int i = 0; i < 12; i++) {
            builder.events("2021", RandomCountry.code(i), "smoking", "[x]", "200", "1000");
            builder.events("2030", RandomCountry.code(i), "smoking", "[x]", "200", "1000");
        }
        HealthData data = builder.build();
        assertThat(run(data, "latest").people().outliers())
                .extracting(OutcomeRow::period)
                .containsOnly(YEAR);
        assertThat(run(data, "all").people().outliers())
                .extracting(OutcomeRow::period)
                .containsOnly("2021", YEAR, "2030");
        assertThat(run(data, "latest", "icb").people().outliers()).isEmpty();
        assertThat(run(data, "latest").indicators())
                .filteredOn(row -> row.indicator().equals("outlier_areas"))
                .as("earlier periods make the trend")
                .extracting(IndicatorRow::period)
                .containsExactly("2021", YEAR);
    }

    private static final HealthData ANY = country(1).inOrder().build();

    private static OutcomeUnits units(double[] values, double[] errors, double[] people) {
        List<OutcomeUnit> all = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            all.add(new OutcomeUnit(
                    RandomCountry.code(i),
                    Figure.of(values[i]),
                    Figure.of(errors[i]),
                    Figure.NOT_AVAILABLE,
                    Figure.NOT_AVAILABLE,
                    Figure.of(people[i])));
        }
        return new OutcomeUnits(
                ANY,
                "outcome",
                "[z]",
                YEAR,
                "sub_icb",
                Optional.of(false),
                all,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static OutcomeFinding variance(double[] values, double[] errors, double[] people) {
        AssessmentSettings settings = new AssessmentSettings("latest", List.of(), 0, 1, List.of(0.95), "", "");
        return new AreaVarianceCorrected()
                .findings(units(values, errors, people), settings)
                .get(0);
    }

    @Test
    void the_variance_beyond_chance_of_two_areas_by_hand() {
        double[] ones = {1, 1};
        OutcomeFinding finding = variance(new double[] {1, 3}, ones, ones);
        assertThat(finding.estimate().number()).isCloseTo(0.5, within(1e-15));
        assertThat(finding.method()).isEqualTo(IntervalMethod.MEASUREMENT);
        assertThat(finding.claim()).isEqualTo(OutcomeFinding.Claim.TOO_FEW);
        assertThat(variance(new double[] {2, 2}, ones, ones).estimate().number())
                .as("below 0 and shown so")
                .isCloseTo(-0.5, within(1e-15));
        double[] one = {1};
        assertThat(new AreaVarianceCorrected()
                        .findings(
                                units(one, one, one),
                                new AssessmentSettings("latest", List.of(), 0, 1, List.of(0.95), "", "")))
                .as("one area has no variance between areas")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 3})
    void the_variance_beyond_chance_is_right_on_average_whatever_the_noise(double spread) {
        SplittableRandom random = new SplittableRandom(20261122);
        int n = 30;
        int draws = 4_000;
        double[] truth = new double[n];
        double[] errors = new double[n];
        double[] people = new double[n];
        double all = 0;
        for (int i = 0; i < n; i++) {
            truth[i] = 50 + spread * random.nextGaussian();
            errors[i] = 0.5 + 2 * random.nextDouble();
            people[i] = 1 + 20 * random.nextDouble();
            all += people[i];
        }
        double mean = 0;
        double between = 0;
        for (int i = 0; i < n; i++) {
            mean += people[i] / all * truth[i];
        }
        for (int i = 0; i < n; i++) {
            between += people[i] / all * (truth[i] - mean) * (truth[i] - mean);
        }
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < draws; draw++) {
            double[] seen = new double[n];
            for (int i = 0; i < n; i++) {
                seen[i] = truth[i] + errors[i] * random.nextGaussian();
            }
            double found = variance(seen, errors, people).estimate().number();
            sum += found;
            squares += found * found;
        }
        double average = sum / draws;
        double error = Math.sqrt((squares / draws - average * average) / draws);
        assertThat(average).isCloseTo(between, within(3 * error));
    }
}

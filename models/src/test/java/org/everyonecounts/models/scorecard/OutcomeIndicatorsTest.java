package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.CoverageRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.rates.CountLimits;
import org.everyonecounts.models.rates.Wilson;
import org.junit.jupiter.api.Test;

/** Indicators of outcomes and groups of people: by hand, against naive loops, and by law. */
class OutcomeIndicatorsTest {
    private static final AssessmentSettings SETTINGS =
            new AssessmentSettings("latest", List.of(), 200, 1, List.of(0.95), "fair", "icb");
    private static final Map<String, String> GROUPED = Map.of("low", "1", "high", "3");

    private static DataBuilder nation() {
        return new DataBuilder("nation", "icb")
                .area("ENG", "nation", "")
                .area("A", "icb", "ENG")
                .area("B", "icb", "ENG")
                .people("2021/22", "registered", "A", "100")
                .people("2021/22", "registered", "B", "300")
                .people("2022/23", "registered", "A", "300")
                .people("2022/23", "registered", "B", "100")
                .index("2022/23", "need", "A", "1")
                .index("2022/23", "need", "B", "1")
                .pounds("2022/23", "money", "A", "10")
                .pounds("2022/23", "money", "B", "10");
    }

    private static Map<String, List<IndicatorRow>> rows(DataBuilder builder) {
        Map<String, List<IndicatorRow>> rows = new TreeMap<>();
        for (IndicatorRow row : run(builder.build(), SETTINGS).indicators()) {
            if (row.scheme().equals("[z]")) {
                rows.computeIfAbsent(row.indicator(), id -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    private static RunFigures run(HealthData data, AssessmentSettings settings) {
        Scheme scheme =
                SchemeBuilder.fairShare("fair", "money").component("need").build();
        Assessment assessment = Assessment.standard();
        return assessment.indicators(data, assessment.targets(data, List.of(scheme), settings), settings);
    }

    private static IndicatorRow only(Map<String, List<IndicatorRow>> rows, String indicator) {
        List<IndicatorRow> found = rows.getOrDefault(indicator, List.of());
        assertThat(found).as(indicator).hasSize(1);
        return found.get(0);
    }

    private static IndicatorRow of(Map<String, List<IndicatorRow>> rows, String indicator, String parameter) {
        return rows.getOrDefault(indicator, List.of()).stream()
                .filter(row -> row.group().endsWith(parameter))
                .findFirst()
                .orElseThrow();
    }

    /** Three ordered groups of 100 people with errors 3, 2 and 4, an ill. */
    private static DataBuilder ordered(String better) {
        DataBuilder builder = nation().group("2021", "ENG", "deprivation", "1", "deaths", "30", "[x]", "100", "3")
                .group("2021", "ENG", "deprivation", "2", "deaths", "20", "[x]", "100", "2")
                .group("2021", "ENG", "deprivation", "3", "deaths", "10", "[x]", "100", "4");
        return better.isEmpty()
                ? builder
                : builder.outcome("2021", "ENG", "deaths", better.equals("higher"), "20", "[x]", "[x]", "[x]");
    }

    @Test
    void an_ill_more_frequent_among_the_more_deprived_is_clearly_against_them() {
        Map<String, List<IndicatorRow>> rows = rows(ordered("lower"));
        IndicatorRow gap = only(rows, "group_gap");
        assertThat(gap.estimate().number()).isEqualTo(20);
        assertThat(gap.standardError().number()).isEqualTo(5);
        assertThat(gap.upper().number()).isCloseTo(20 + 1.959963985 * 5, within(1e-8));
        assertThat(gap.reading()).isEqualTo(Reading.CLEAR_AGAINST_DEPRIVED);
        assertThat(gap.group()).isEqualTo("outcome=deaths;characteristic=deprivation");
        assertThat(gap.level()).isEqualTo("nation");
        assertThat(gap.nAreas()).isEqualTo(3);
        IndicatorRow ratio = only(rows, "group_ratio");
        double logError = Math.hypot(0.1, 0.4);
        assertThat(ratio.estimate().number()).isEqualTo(3);
        assertThat(ratio.lower().number()).isCloseTo(3 * Math.exp(-1.959963985 * logError), within(1e-8));
        assertThat(ratio.reading()).isEqualTo(Reading.CLEAR_AGAINST_DEPRIVED);
        IndicatorRow sii = only(rows, "group_sii");
        assertThat(sii.estimate().number()).isCloseTo(30, within(1e-12));
        // c = ±(1/3)(1/3) ÷ ((2/3)(1/9)) = ±1.5 for the ends, 0 in the middle
        assertThat(sii.standardError().number()).isCloseTo(1.5 * 5, within(1e-12));
        assertThat(only(rows, "group_rii").estimate().number()).isCloseTo(7, within(1e-12));
        assertThat(only(rows, "par").estimate().number()).isCloseTo(-10, within(1e-12));
        assertThat(only(rows, "par").standardError().number())
                .isCloseTo(Math.sqrt(1 + 4 / 9.0 + 16 * 4 / 9.0), within(1e-12));
        assertThat(only(rows, "paf").estimate().number()).isCloseTo(-50, within(1e-12));
        assertThat(only(rows, "events_fewer").estimate()).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(only(rows, "ede").estimate()).as("ills alone").isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(only(rows, "group_variance").estimate().number()).isCloseTo(200 / 3.0, within(1e-12));
        assertThat(only(rows, "group_variance_corrected").estimate().number())
                .isCloseTo(200 / 3.0 - 2 / 9.0 * 29, within(1e-12));
        assertThat(only(rows, "group_disparity").estimate().number()).isCloseTo(100 / 3.0, within(1e-12));
        assertThat(only(rows, "group_disparity").method()).isEqualTo(IntervalMethod.MEASUREMENT);
    }

    @Test
    void readings_follow_which_way_is_better() {
        assertThat(only(rows(ordered("higher")), "group_gap").reading()).isEqualTo(Reading.CLEAR_PRO_DEPRIVED);
        DataBuilder noisy = nation().outcome("2021", "ENG", "health", true, "20", "[x]", "[x]", "[x]")
                .group("2021", "ENG", "deprivation", "1", "health", "30", "[x]", "100", "9")
                .group("2021", "ENG", "deprivation", "2", "health", "20", "[x]", "100", "9")
                .group("2021", "ENG", "deprivation", "3", "health", "15", "[x]", "100", "9");
        for (String indicator : List.of("group_gap", "group_ratio", "group_sii", "group_rii")) {
            assertThat(only(rows(noisy), indicator).reading()).isEqualTo(Reading.NOT_CLEAR);
        }
        Map<String, List<IndicatorRow>> unsaid = rows(ordered(""));
        assertThat(only(unsaid, "group_gap").reading()).isEqualTo(Reading.DESCRIBED);
        assertThat(only(unsaid, "par").estimate()).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(of(unsaid, "ede", "epsilon=1").estimate()).isEqualTo(Figure.NOT_AVAILABLE);
        DataBuilder two = nation().outcome("2021", "ENG", "health", true, "1", "[x]", "[x]", "[x]")
                .group("2021", "ENG", "deprivation", "1", "health", "30", "[x]", "100", "1")
                .group("2021", "ENG", "deprivation", "2", "health", "[c]", "[x]", "100", "1")
                .group("2021", "ENG", "deprivation", "3", "health", "50", "[x]", "100", "1");
        assertThat(only(rows(two), "group_gap").reading()).isEqualTo(Reading.NO_INFERENCE);
        assertThat(only(rows(two), "group_gap").nExcluded()).isEqualTo(1);
        DataBuilder names = nation().outcome("2021", "ENG", "health", true, "1", "[x]", "[x]", "[x]")
                .group("2021", "ENG", "sex", "female", "health", "30", "[x]", "[x]", "1")
                .group("2021", "ENG", "sex", "male", "health", "50", "[x]", "[x]", "1");
        Map<String, List<IndicatorRow>> worst = rows(names);
        assertThat(only(worst, "group_gap").estimate().number())
                .as("worst − best")
                .isEqualTo(-20);
        assertThat(only(worst, "group_gap").reading()).isEqualTo(Reading.DESCRIBED);
        assertThat(only(worst, "group_sii").estimate()).as("not ordered").isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(only(worst, "par").estimate().number()).as("weighed alike").isEqualTo(10);
        DataBuilder gone = nation().group("2021", "ENG", "deprivation", "1", "health", "[c]", "[x]", "100", "1")
                .group("2021", "ENG", "deprivation", "2", "health", "2", "[x]", "100", "1")
                .group("2021", "ENG", "deprivation", "3", "health", "50", "[x]", "100", "1");
        assertThat(only(rows(gone), "group_gap").estimate()).isEqualTo(Figure.SUPPRESSED);
        assertThat(only(rows(gone), "group_gap").reading()).isEqualTo(Reading.NOT_AVAILABLE);
    }

    @Test
    void achievement_counts_the_worse_off_half_three_times_as_much_at_v_2() {
        DataBuilder builder = nation().group("2021", "ENG", "deprivation", "1", "health", "60", "[x]", "100", "3")
                .group("2021", "ENG", "deprivation", "2", "health", "100", "[x]", "100", "4");
        IndicatorRow row = of(rows(builder), "achievement", "v=2");
        assertThat(row.estimate().number()).isCloseTo(70, within(1e-12));
        assertThat(row.standardError().number()).isCloseTo(Math.hypot(2.25, 1), within(1e-12));
        assertThat(row.reading()).isEqualTo(Reading.NO_INFERENCE);
        assertThat(row.group()).isEqualTo("outcome=health;characteristic=deprivation;v=2");
    }

    @Test
    void the_equivalent_of_4_and_9_is_their_geometric_mean_at_epsilon_1() {
        DataBuilder builder = nation().outcome("2021", "A", "health", true, "4", "[x]", "100", "1")
                .outcome("2021", "B", "health", true, "9", "[x]", "100", "2");
        IndicatorRow row = of(rows(builder), "ede", "epsilon=1");
        assertThat(row.estimate().number()).isCloseTo(6, within(1e-12));
        assertThat(row.standardError().number()).isCloseTo(Math.hypot(0.75, 2 / 3.0), within(1e-12));
        assertThat(of(rows(builder), "ede", "epsilon=0.5").estimate().number())
                .as("square of the mean root")
                .isCloseTo(6.25, within(1e-12));
        assertThat(of(rows(builder), "ede", "epsilon=2").estimate().number())
                .as("harmonic mean")
                .isCloseTo(72 / 13.0, within(1e-12));
        DataBuilder unequal = nation().outcome("2021", "A", "health", true, "4", "[x]", "300", "1")
                .outcome("2021", "B", "health", true, "9", "[x]", "100", "2");
        assertThat(of(rows(unequal), "ede", "epsilon=0.5").estimate().number())
                .as("three times as many people at 4")
                .isCloseTo(2.25 * 2.25, within(1e-12));
        assertThat(of(rows(builder), "achievement", "v=2").estimate())
                .as("no scores")
                .isEqualTo(Figure.NOT_AVAILABLE);
    }

    @Test
    void events_fewer_are_those_above_the_rate_of_the_reference() {
        DataBuilder builder = nation().outcome("2021", "ENG", "deaths", false, "15", "30", "200", "[x]")
                .group("2021", "ENG", "deprivation", "1", "deaths", "[x]", "20", "100", "[x]")
                .group("2021", "ENG", "deprivation", "2", "deaths", "[x]", "10", "100", "[x]");
        Map<String, List<IndicatorRow>> rows = rows(builder);
        assertThat(only(rows, "par").estimate().number()).isCloseTo(-0.05, within(1e-12));
        assertThat(only(rows, "par").standardError().number()).isCloseTo(0.025, within(1e-12));
        assertThat(only(rows, "paf").estimate().number()).isCloseTo(-100 / 3.0, within(1e-12));
        assertThat(only(rows, "events_fewer").estimate().number()).isCloseTo(10, within(1e-12));
        assertThat(only(rows, "events_fewer").standardError().number()).isCloseTo(5, within(1e-12));
    }

    @Test
    void the_reference_of_groups_without_order_has_at_least_a_tenth_of_the_people() {
        DataBuilder builder = nation().outcome("2021", "ENG", "deaths", false, "15", "[x]", "[x]", "[x]")
                .group("2021", "ENG", "sex", "a", "deaths", "[x]", "200", "1000", "[x]")
                .group("2021", "ENG", "sex", "b", "deaths", "[x]", "100", "1000", "[x]")
                .group("2021", "ENG", "sex", "c", "deaths", "[x]", "8", "100", "[x]");
        double mean = 308 / 2100.0;
        assertThat(only(rows(builder), "par").estimate().number()).isCloseTo(0.1 - mean, within(1e-12));
        assertThat(only(rows(builder), "events_fewer").estimate().number()).isCloseTo(308 - 210, within(1e-9));
    }

    @Test
    void sharp_bounds_by_hand_and_the_share_not_known() {
        DataBuilder builder = nation().group("2021", "ENG", "ethnicity", "a", "ill", "[x]", "30", "100", "[x]")
                .group("2021", "ENG", "ethnicity", "b", "ill", "[x]", "20", "100", "[x]")
                .group("2021", "ENG", "ethnicity", "unknown", "ill", "[x]", "5", "10", "[x]");
        Map<String, List<IndicatorRow>> rows = rows(builder);
        assertThat(only(rows, "unknown_share").estimate().number()).isCloseTo(10 / 210.0, within(1e-15));
        assertThat(only(rows, "gap_lower_bound").estimate().number()).isCloseTo(30 / 105.0 - 25 / 105.0, within(1e-12));
        assertThat(only(rows, "gap_upper_bound").estimate().number()).isCloseTo(35 / 105.0 - 20 / 105.0, within(1e-12));
        DataBuilder events = nation().group("2021", "ENG", "ethnicity", "a", "ill", "300", "30", "100", "[x]")
                .group("2021", "ENG", "ethnicity", "b", "ill", "200", "20", "100", "[x]")
                .group("2021", "ENG", "ethnicity", "unknown", "ill", "[x]", "5", "[x]", "[x]");
        Map<String, List<IndicatorRow>> moved = rows(events);
        assertThat(only(moved, "unknown_share").estimate().number()).isCloseTo(5 / 55.0, within(1e-15));
        assertThat(only(moved, "gap_lower_bound").estimate().number()).isCloseTo(50, within(1e-9));
        assertThat(only(moved, "gap_upper_bound").estimate().number()).isCloseTo(150, within(1e-9));
        DataBuilder standardised = nation().group("2021", "ENG", "ethnicity", "a", "ill", "777", "30", "100", "9")
                .group("2021", "ENG", "ethnicity", "b", "ill", "200", "20", "100", "9")
                .group("2021", "ENG", "ethnicity", "unknown", "ill", "[x]", "5", "[x]", "[x]");
        assertThat(only(rows(standardised), "gap_upper_bound").estimate()).isEqualTo(Figure.NOT_APPLICABLE);
        DataBuilder repeated = nation().group("2021", "ENG", "ethnicity", "a", "visits", "[x]", "300", "100", "[x]")
                .group("2021", "ENG", "ethnicity", "b", "visits", "[x]", "200", "100", "[x]")
                .group("2021", "ENG", "ethnicity", "unknown", "visits", "[x]", "50", "10", "[x]");
        assertThat(only(rows(repeated), "gap_upper_bound").estimate().number())
                .isCloseTo(350 / 100.0 - 200 / 110.0, within(1e-12));
    }

    @Test
    void sharp_bounds_contain_the_true_gap_however_the_groups_came_to_be_missing() {
        for (int simulation = 0; simulation < 200; simulation++) {
            Random random = new Random(7_000 + simulation);
            // [group][0 people, 1 events], true and as seen; index 2 is the unknown group
            int[][] all = new int[2][2];
            int[][] seen = new int[3][2];
            for (int group = 0; group < 2; group++) {
                double risk = 0.1 + 0.6 * random.nextDouble();
                double missingWith = 0.6 * random.nextDouble();
                double missingWithout = 0.6 * random.nextDouble();
                int people = 300 + random.nextInt(2_000);
                for (int person = 0; person < people; person++) {
                    int event = random.nextDouble() < risk ? 1 : 0;
                    boolean missing = random.nextDouble() < (event == 1 ? missingWith : missingWithout);
                    all[group][0]++;
                    all[group][1] += event;
                    seen[missing ? 2 : group][0]++;
                    seen[missing ? 2 : group][1] += event;
                }
            }
            DataBuilder builder = nation();
            for (int group = 0; group < 3; group++) {
                builder.group(
                        "2021",
                        "ENG",
                        "quintile",
                        group == 2 ? "unknown" : String.valueOf(group + 1),
                        "ill",
                        "[x]",
                        String.valueOf(seen[group][1]),
                        String.valueOf(seen[group][0]),
                        "[x]");
            }
            OutcomeUnits units = OutcomeSeries.all(builder.build()).get(0).at("2021");
            double truth = (double) all[0][1] / all[0][0] - (double) all[1][1] / all[1][0];
            double least =
                    GapBound.least().findings(units, SETTINGS).get(0).estimate().number();
            double greatest = GapBound.greatest()
                    .findings(units, SETTINGS)
                    .get(0)
                    .estimate()
                    .number();
            assertThat(truth).as("simulation %d", simulation).isBetween(least, greatest);
        }
    }

    @Test
    void the_variance_less_noise_is_right_on_average() {
        double[] people = {1000, 3000, 2000, 4000};
        double[] truth = {20, 24, 22, 21};
        double[] error = {3, 2, 2.5, 1};
        double mean = (20 * 1000 + 24 * 3000 + 22 * 2000 + 21 * 4000) / 10_000.0;
        double variance = 0;
        for (int i = 0; i < 4; i++) {
            variance += people[i] / 10_000 * (truth[i] - mean) * (truth[i] - mean);
        }
        Random random = new Random(20_261_122);
        int draws = 4_000;
        double sum = 0;
        double squares = 0;
        boolean below = false;
        for (int draw = 0; draw < draws; draw++) {
            List<OutcomeUnit> units = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                units.add(new OutcomeUnit(
                        "g" + i,
                        Figure.of(truth[i] + error[i] * random.nextGaussian()),
                        Figure.of(error[i]),
                        Figure.NOT_AVAILABLE,
                        Figure.of(people[i]),
                        Figure.of(people[i])));
            }
            OutcomeUnits drawn = new OutcomeUnits(
                    nation().build(),
                    "health",
                    "kind",
                    "2021",
                    "nation",
                    Optional.empty(),
                    units,
                    Optional.empty(),
                    Optional.empty(),
                    true);
            double corrected = GroupSpread.corrected()
                    .findings(drawn, SETTINGS)
                    .get(0)
                    .estimate()
                    .number();
            sum += corrected;
            squares += corrected * corrected;
            below |= corrected < 0;
        }
        double average = sum / draws;
        double simulationError = Math.sqrt((squares / draws - average * average) / draws);
        assertThat(average).isCloseTo(variance, within(4 * simulationError));
        assertThat(below).as("shown below 0 where noise is less than by chance").isTrue();
    }

    @Test
    void the_multiplier_of_counts_is_recognised_within_rounding() {
        for (String[] given : new String[][] {
            {"0.2", "1", "0.04"},
            {"20.0", "100", "4"},
            {"200", "1000", "44.72135955"},
            {"20000", "100000", "4472.135955"}
        }) {
            DataBuilder builder = nation().outcome("2021", "A", "o", true, given[0], "20", "100", "[x]")
                    .outcome("2021", "B", "o", true, "0", "0", "100", "[x]");
            OutcomeUnits units = OutcomeSeries.all(builder.build()).get(0).at("2021");
            assertThat(units.scale().orElseThrow().multiplier()).isEqualTo(Double.parseDouble(given[1]));
            assertThat(units.all().get(0).standardError().number())
                    .isCloseTo(Double.parseDouble(given[2]), within(1e-7));
            assertThat(units.all().get(1).standardError().number())
                    .as("none is not certainty")
                    .isPositive();
        }
        DataBuilder rounded = nation().outcome("2021", "A", "o", true, "17", "1", "6", "[x]");
        assertThat(OutcomeSeries.all(rounded.build())
                        .get(0)
                        .at("2021")
                        .scale()
                        .orElseThrow()
                        .multiplier())
                .isEqualTo(100);
        DataBuilder other = nation().outcome("2021", "A", "o", true, "33", "1", "6", "[x]");
        assertThat(OutcomeSeries.all(other.build()).get(0).at("2021").scale()).isEmpty();
    }

    @Test
    void areas_without_denominators_weigh_the_people_of_the_year_that_begins_in_a_calendar_year() {
        Map<String, Double> expected = Map.of("2021", 95.0, "2022", 85.0, "2019", 95.0, "2021/22", 95.0);
        expected.forEach((period, mean) -> {
            DataBuilder builder = nation().outcome(period, "A", "health", "80", "[x]", "[x]")
                    .outcome(period, "B", "health", "100", "[x]", "[x]");
            assertThat(only(rows(builder), "mean_outcome").estimate().number())
                    .as(period)
                    .isEqualTo(mean);
        });
    }

    @Test
    void a_change_is_measured_against_the_preceding_period_unless_a_break_lies_between() {
        DataBuilder builder = nation();
        for (String[] year : new String[][] {{"2019", "30", "3"}, {"2021", "40", "6"}}) {
            builder.group(year[0], "ENG", "deprivation", "1", "deaths", year[1], "[x]", "100", year[2])
                    .group(year[0], "ENG", "deprivation", "2", "deaths", "20", "[x]", "100", "4");
        }
        IndicatorRow last = rows(builder).getOrDefault("group_gap", List.of()).get(1);
        assertThat(last.previousEstimate().number()).isEqualTo(10);
        assertThat(last.change().number()).isEqualTo(10);
        double reach = 1.959963985 * Math.sqrt(9 + 16 + 36 + 16);
        assertThat(last.changeLower().number()).isCloseTo(10 - reach, within(1e-7));
        assertThat(last.changeUpper().number()).isCloseTo(10 + reach, within(1e-7));
        IndicatorRow broken = rows(builder.breakAt("deaths", "", "2020"))
                .getOrDefault("group_gap", List.of())
                .get(1);
        assertThat(List.of(broken.previousEstimate(), broken.change(), broken.changeLower()))
                .containsOnly(Figure.NOT_APPLICABLE);
    }

    @Test
    void groups_given_by_area_are_pooled_and_small_ones_are_not_compared() {
        DataBuilder builder = nation().group("2021", "A", "sex", "f", "ill", "10", "10", "100", "[x]")
                .group("2021", "B", "sex", "f", "ill", "20", "60", "300", "[x]")
                .group("2021", "A", "sex", "m", "ill", "30", "30", "100", "[x]")
                .group("2021", "B", "sex", "m", "ill", "30", "30", "100", "[x]")
                .group("2021", "A", "sex", "other", "ill", "70", "7", "10", "[x]");
        IndicatorRow gap = only(rows(builder), "group_gap");
        assertThat(gap.level()).isEqualTo("icb");
        assertThat(gap.estimate().number()).isCloseTo(30 - 17.5, within(1e-12));
        assertThat(gap.nAreas()).isEqualTo(2);
        assertThat(gap.nExcluded()).as("7 events").isEqualTo(1);
    }

    @Test
    void every_indicator_of_groups_agrees_with_naive_loops() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int groups = 3 + random.nextInt(8);
            double[] x = new double[groups];
            double[] n = new double[groups];
            DataBuilder builder = nation().outcome("2021", "ENG", "ill", seed % 2 == 0, "1", "[x]", "[x]", "[x]");
            for (int g = 0; g < groups; g++) {
                n[g] = 200 + random.nextInt(5_000);
                x[g] = 20 + random.nextInt((int) n[g] / 2);
                builder.group(
                        "2021",
                        "ENG",
                        "deprivation",
                        String.valueOf(g + 1),
                        "ill",
                        "[x]",
                        String.valueOf((int) x[g]),
                        String.valueOf((int) n[g]),
                        "[x]");
            }
            naive(rows(builder), x, n, seed % 2 == 0);
        }
    }

    private static void naive(Map<String, List<IndicatorRow>> rows, double[] x, double[] n, boolean good) {
        int last = x.length - 1;
        double people = 0;
        double events = 0;
        for (int g = 0; g <= last; g++) {
            people += n[g];
            events += x[g];
        }
        double mean = events / people;
        double variance = 0;
        double absolute = 0;
        double noise = 0;
        double above = 0;
        double sxy = 0;
        double sxx = 0;
        double[] achieved = new double[3];
        double[] aversions = {1.5, 2, 3};
        double harmonic = 0;
        for (int g = 0; g <= last; g++) {
            double a = n[g] / people;
            double y = x[g] / n[g];
            double se2 = y * (1 - y) / n[g];
            variance += a * (y - mean) * (y - mean);
            absolute += a * Math.abs(y - mean);
            noise += a * (1 - a) * se2;
            double rank = 1 - above - a / 2;
            sxy += a * (rank - 0.5) * y;
            sxx += a * (rank - 0.5) * (rank - 0.5);
            for (int v = 0; v < 3; v++) {
                achieved[v] +=
                        y * (Math.pow(1 - above, aversions[v]) - Math.pow(Math.max(0, 1 - above - a), aversions[v]));
            }
            harmonic += a / y;
            above += a;
        }
        double slope = sxy / sxx;
        double reference = x[last] / n[last];
        double par = good ? Math.max(0, reference - mean) : Math.min(0, reference - mean);
        assertClose(rows, "group_gap", "", x[0] / n[0] - reference);
        assertClose(rows, "group_ratio", "", x[0] / n[0] / reference);
        assertClose(rows, "group_variance", "", variance);
        assertClose(rows, "group_variance_corrected", "", variance - noise);
        assertClose(rows, "group_disparity", "", 100 * absolute / mean);
        assertClose(rows, "group_sii", "", slope);
        if (mean - Math.abs(slope) / 2 > 0) {
            assertClose(rows, "group_rii", "", (mean + slope / 2) / (mean - slope / 2));
        }
        assertClose(rows, "par", "", par);
        assertClose(rows, "paf", "", 100 * par / mean);
        assertClose(rows, "events_fewer", "", -par * people);
        assertClose(rows, "achievement", "v=1.5", achieved[0]);
        assertClose(rows, "achievement", "v=2", achieved[1]);
        assertClose(rows, "achievement", "v=3", achieved[2]);
        if (good) {
            assertClose(rows, "ede", "epsilon=2", 1 / harmonic);
        }
    }

    private static void assertClose(
            Map<String, List<IndicatorRow>> rows, String indicator, String parameter, double expected) {
        assertThat(of(rows, indicator, "characteristic=deprivation" + (parameter.isEmpty() ? "" : ";" + parameter))
                        .estimate()
                        .number())
                .as(indicator)
                .isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void outcomes_have_rows_for_groups_with_limits_from_their_counts() {
        DataBuilder builder = nation().group("2020", "ENG", "sex", "f", "ill", "[x]", "9", "100", "[x]")
                .group("2021", "ENG", "sex", "f", "ill", "10", "10", "100", "[x]")
                .group("2021", "A", "sex", "f", "ill", "20", "20", "100", "[x]")
                .group("2021", "ENG", "sex", "f", "rate", "[x]", "12", "3", "[x]")
                .group("2021", "ENG", "sex", "f", "given", "5", "[x]", "[x]", "2")
                .group("2021", "ENG", "sex", "f", "hidden", "[c]", "[c]", "100", "[x]");
        List<OutcomeRow> rows = run(builder.build(), SETTINGS).outcomes();
        assertThat(rows).extracting(OutcomeRow::period).containsOnly("2021");
        OutcomeRow share = row(rows, "ill", "ENG");
        assertThat(share.lower().number())
                .isCloseTo(100 * Wilson.limits(10, 100, 0.95).lower(), within(1e-12));
        assertThat(List.of(share.characteristic(), share.group())).containsExactly("sex", "f");
        assertThat(row(rows, "ill", "A").level()).isEqualTo("icb");
        OutcomeRow rate = row(rows, "rate", "ENG");
        assertThat(rate.value().number()).isEqualTo(4);
        assertThat(rate.upper().number()).isCloseTo(CountLimits.byar(12, 0.95).upper() / 3, within(1e-12));
        assertThat(row(rows, "given", "ENG").lower().number()).isCloseTo(5 - 1.959963985 * 2, within(1e-8));
        assertThat(row(rows, "hidden", "ENG").value()).isEqualTo(Figure.SUPPRESSED);
        assertThat(row(rows, "hidden", "ENG").lower()).isEqualTo(Figure.NOT_APPLICABLE);
        AssessmentSettings all = new AssessmentSettings("all", List.of(), 0, 1, List.of(0.95), "fair", "icb");
        assertThat(run(builder.build(), all).outcomes())
                .extracting(OutcomeRow::period)
                .contains("2020");
    }

    private static OutcomeRow row(List<OutcomeRow> rows, String outcome, String area) {
        return rows.stream()
                .filter(row -> row.outcome().equals(outcome) && row.areaCode().equals(area))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void coverage_shows_the_largest_share_not_known_of_each_area() {
        DataBuilder builder = nation();
        for (String outcome : GROUPED.keySet()) {
            builder.group("2022", "A", "sex", "f", outcome, "[x]", "[x]", "90", "[x]")
                    .group(
                            "2022",
                            "A",
                            "sex",
                            "unknown",
                            outcome,
                            "[x]",
                            "[x]",
                            GROUPED.getOrDefault(outcome, ""),
                            "[x]");
        }
        List<CoverageRow> rows = run(builder.build(), SETTINGS).coverage();
        assertThat(rows)
                .filteredOn(row -> row.areaCode().equals("A"))
                .singleElement()
                .satisfies(row -> assertThat(row.unknownShare().number()).isEqualTo(3 / 93.0));
        assertThat(rows)
                .filteredOn(row -> row.areaCode().equals("B"))
                .singleElement()
                .satisfies(row -> assertThat(row.unknownShare()).isEqualTo(Figure.NOT_AVAILABLE));
    }

    @Test
    void a_package_without_outcomes_runs_and_says_what_would_fill_the_clauses() {
        HealthData data = nation().build();
        Scheme scheme =
                SchemeBuilder.fairShare("fair", "money").component("need").build();
        Check check = Assessment.standard().targets(data, List.of(scheme), SETTINGS).checks().stream()
                .filter(one -> one.id().equals("outcomes_data"))
                .findFirst()
                .orElseThrow();
        assertThat(check.status()).isEqualTo(Check.Status.PASSED);
        assertThat(check.message())
                .contains("resource outcomes", "resource groups", "resource deprivation", "basis resident");
        Map<String, List<IndicatorRow>> rows = rows(nation());
        assertThat(rows).hasSize(18);
        rows.keySet().forEach(id -> {
            assertThat(only(rows, id).estimate()).isEqualTo(Figure.NOT_AVAILABLE);
            assertThat(only(rows, id).reading()).isEqualTo(Reading.NOT_AVAILABLE);
            assertThat(only(rows, id).group()).isEqualTo("[z]");
        });
    }

    @Test
    void areas_without_errors_are_resampled_and_ranked_by_deprivation() {
        DataBuilder builder = new DataBuilder("nation", "icb").area("ENG", "nation", "");
        double[] values = new double[12];
        for (int i = 0; i < 12; i++) {
            String code = "I" + (char) ('A' + i);
            values[i] = 50 + 3 * i + i % 4;
            builder.area(code, "icb", "ENG")
                    .people("2022/23", "registered", code, "100")
                    .index("2022/23", "need", code, "1")
                    .pounds("2022/23", "money", code, "10")
                    .score("IMD", code, String.valueOf(40 - i))
                    .outcome("2022", code, "health", String.valueOf(values[i]), "[x]", "[x]");
        }
        IndicatorRow row = of(rows(builder), "achievement", "v=2");
        double expected = 0;
        for (int i = 0; i < 12; i++) {
            expected += values[i] * (Math.pow(1 - i / 12.0, 2) - Math.pow(1 - (i + 1) / 12.0, 2));
        }
        assertThat(row.estimate().number()).isCloseTo(expected, within(1e-10));
        assertThat(row.method()).isEqualTo(IntervalMethod.AREAS_RESAMPLED);
        assertThat(row.lower().number()).isLessThan(row.upper().number());
        assertThat(row.reading()).isEqualTo(Reading.DESCRIBED);
        assertThat(of(rows(builder), "ede", "epsilon=2").method()).isEqualTo(IntervalMethod.AREAS_RESAMPLED);
    }
}

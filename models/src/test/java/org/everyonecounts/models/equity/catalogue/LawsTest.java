package org.everyonecounts.models.equity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.everyonecounts.models.equity.ConcentrationIndex;
import org.everyonecounts.models.equity.ConvenientRegression;
import org.everyonecounts.models.equity.ResidualError;
import org.everyonecounts.models.equity.SlopeConvention;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Interval;
import org.everyonecounts.models.rank.RankOrder;
import org.everyonecounts.models.uncertainty.AreaResampling;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of measures whatever the data: generated units, the same on every run. */
class LawsTest {
    private static final int N = 60;
    private static final MeasureOptions OPTIONS = MeasureOptions.defaults()
            .with(new Bounds(0, 1_000))
            .withReference(40)
            .withConfidences(List.of(0.95, 0.998));

    /** Columns of units; every row can be given in any order. */
    private static final class Sample {
        private final double[] value = new double[N];
        private final double[] weight = new double[N];
        private final double[] rank = new double[N];
        private final double[] need = new double[N];
        private final double[] error = new double[N];
        private final double[] factor = new double[N];
        private final String[] group = new String[N];
        private final String[] label = new String[N];

        Sample(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < N; i++) {
                rank[i] = random.nextInt(40);
                need[i] = 0.5 + random.nextDouble() + rank[i] / 80;
                value[i] = 20 + 100 * random.nextDouble() + rank[i];
                weight[i] = 1 + random.nextInt(1_000);
                error[i] = 1 + random.nextDouble();
                factor[i] = random.nextDouble();
                group[i] = "g" + random.nextInt(5);
                label[i] = String.format("E%03d", i);
            }
        }

        UnitTableBuilder rows(int[] order) {
            return new UnitTableBuilder(pick(value, order))
                    .weight(pick(weight, order))
                    .rank(pick(rank, order), false)
                    .need(pick(need, order))
                    .standardError(pick(error, order))
                    .factor("f", pick(factor, order))
                    .group(Category.of(pick(group, order)))
                    .cluster(Category.of(pick(group, order)))
                    .labels(pick(label, order));
        }

        UnitTable table() {
            return rows(IntStream.range(0, N).toArray()).build();
        }
    }

    private static double[] pick(double[] column, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> column[i]).toArray();
    }

    private static String[] pick(String[] column, int[] order) {
        return Arrays.stream(order).mapToObj(i -> column[i]).toArray(String[]::new);
    }

    private static List<MeasureResult> everything(UnitTable table, MeasureOptions options) {
        Catalogue.Selection all = Catalogue.all(table, options);
        assertThat(all.leftOut()).isEmpty();
        return Measurement.run(table, all.measures(), options);
    }

    private static int[] shuffled(long seed) {
        int[] order = IntStream.range(0, N).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = N - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    @ParameterizedTest
    @EnumSource(Interval.class)
    void the_order_of_rows_never_changes_a_digit(Interval interval) {
        MeasureOptions options = OPTIONS.with(interval).withReplicates(60);
        Sample sample = new Sample(1);
        List<MeasureResult> asGiven = everything(sample.table(), options);
        List<MeasureResult> shuffled = everything(sample.rows(shuffled(9)).build(), options);
        assertThat(shuffled).isEqualTo(asGiven);
    }

    @ParameterizedTest
    @EnumSource(ResidualError.class)
    void the_order_of_rows_never_changes_an_error(ResidualError error) {
        MeasureOptions options = OPTIONS.with(error);
        Sample sample = new Sample(2);
        assertThat(everything(sample.rows(shuffled(3)).build(), options))
                .isEqualTo(everything(sample.table(), options));
    }

    @Test
    void rows_that_tie_in_rank_and_value_may_come_in_any_order_too() {
        double[] y = {5, 5, 5, 1, 1, 9};
        double[] rank = {1, 1, 1, 1, 2, 2};
        double[] weight = {0.1, 0.7, 0.2, 3, 1, 1};
        int[] order = {2, 0, 5, 1, 4, 3};
        UnitTable one = new UnitTableBuilder(y).rank(rank, false).weight(weight).build();
        UnitTable other = new UnitTableBuilder(pick(y, order))
                .rank(pick(rank, order), false)
                .weight(pick(weight, order))
                .build();
        MeasureOptions plain = MeasureOptions.defaults();
        List<Measure> measures = Catalogue.all(one, plain).measures();
        assertThat(Measurement.run(other, measures, plain)).isEqualTo(Measurement.run(one, measures, plain));
    }

    private static final Set<String> IN_UNITS = Set.of(
            "mean",
            "difference",
            "sii",
            "gci",
            "achievement(2)",
            "ede(0.5)",
            "ede(1)",
            "bgsd",
            "mdm",
            "mdm_u",
            "mdb",
            "mdb_u",
            "mdr",
            "mdr_u",
            "par",
            "agi");

    @Test
    void ten_times_the_value_is_ten_times_what_is_in_its_units_and_changes_nothing_relative() {
        Sample sample = new Sample(4);
        UnitTable once = sample.table();
        int[] order = IntStream.range(0, N).toArray();
        UnitTableBuilder builder = new UnitTableBuilder(
                        Arrays.stream(sample.value).map(y -> 10 * y).toArray())
                .weight(sample.weight)
                .rank(sample.rank, false)
                .need(sample.need)
                .standardError(Arrays.stream(sample.error).map(e -> 10 * e).toArray())
                .factor("f", sample.factor)
                .group(Category.of(pick(sample.group, order)))
                .cluster(Category.of(pick(sample.group, order)));
        MeasureOptions tenfold = OPTIONS.with(new Bounds(0, 10_000)).withReference(400);
        List<MeasureResult> before = everything(once, OPTIONS);
        List<MeasureResult> after = everything(builder.build(), tenfold);
        for (int i = 0; i < before.size(); i++) {
            String measure = before.get(i).measure();
            double factor = IN_UNITS.contains(measure) || before.get(i).group().endsWith(":slope")
                    ? 10
                    : measure.equals("bgv") ? 100 : 1;
            double expected = factor * before.get(i).estimate().number();
            assertThat(after.get(i).estimate().number())
                    .as(measure + " " + before.get(i).group())
                    .isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
            if (before.get(i).standardError().isNumber() && !measure.equals("ratio") && !measure.equals("rii")) {
                double error = factor * before.get(i).standardError().number();
                boolean simulated = before.get(i).method() == LimitMethod.MEASUREMENT_SIMULATED;
                assertThat(after.get(i).standardError().number())
                        .as("error of " + measure)
                        .isCloseTo(error, within(1e-9 * Math.abs(error) + (simulated ? 1e-9 : 0)));
            }
        }
    }

    /** Copying every row, with standard errors as before, changes no estimate; only corrections for n move errors. */
    @Test
    void every_unit_twice_changes_no_estimate() {
        Sample sample = new Sample(5);
        int[] twice = IntStream.range(0, 2 * N).map(i -> i % N).toArray();
        List<MeasureResult> once = everything(sample.table(), OPTIONS.with(Interval.NONE));
        List<MeasureResult> doubled = everything(sample.rows(twice).build(), OPTIONS.with(Interval.NONE));
        for (int i = 0; i < once.size(); i++) {
            double expected = once.get(i).estimate().number();
            if (!once.get(i).group().equals("noise_corrected")) {
                assertThat(doubled.get(i).estimate().number())
                        .as(once.get(i).measure() + " " + once.get(i).group())
                        .isCloseTo(expected, within(1e-11 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @Test
    void twice_the_weight_of_all_changes_nothing() {
        Sample sample = new Sample(6);
        UnitTable heavy = sample.rows(IntStream.range(0, N).toArray())
                .weight(Arrays.stream(sample.weight).map(w -> 2 * w).toArray())
                .build();
        List<MeasureResult> once = everything(sample.table(), OPTIONS);
        List<MeasureResult> twice = everything(heavy, OPTIONS);
        for (int i = 0; i < once.size(); i++) {
            if (!once.get(i).measure().startsWith("pa")) {
                assertThat(twice.get(i).estimate().number())
                        .as(once.get(i).measure())
                        .isCloseTo(once.get(i).estimate().number(), within(1e-10));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sii",
                "rii_mean",
                "ci",
                "gci",
                "ci_wagstaff",
                "ci_erreygers",
                "ci_symmetric(3)",
                "horizontal_inequity",
                "horizontal_inequity_standardised",
                "difference"
            })
    void turning_the_ranking_round_turns_the_sign(String measure) {
        Sample sample = new Sample(7);
        UnitTable turned = sample.rows(IntStream.range(0, N).toArray())
                .rank(sample.rank, true)
                .build();
        MeasureResult up = Tables.one(sample.table(), measure, OPTIONS);
        MeasureResult down = Tables.one(turned, measure, OPTIONS);
        double estimate = up.estimate().number();
        assertThat(down.estimate().number()).isCloseTo(-estimate, within(1e-11 * Math.max(1, Math.abs(estimate))));
        if (up.standardError().isNumber()) {
            assertThat(down.at(0.95).upper().number())
                    .isCloseTo(-up.at(0.95).lower().number(), within(1e-9 * Math.max(1, Math.abs(estimate))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sii", "gci", "difference", "bgv", "mdm", "agi"})
    void the_same_added_to_all_changes_no_difference(String measure) {
        Sample sample = new Sample(8);
        UnitTable more = sample.rows(IntStream.range(0, N).toArray()).build();
        UnitTable shifted = new UnitTableBuilder(
                        Arrays.stream(sample.value).map(y -> y + 500).toArray())
                .weight(sample.weight)
                .rank(sample.rank, false)
                .group(Category.of(sample.group))
                .build();
        assertThat(Tables.one(shifted, measure, OPTIONS).estimate().number())
                .isCloseTo(Tables.one(more, measure, OPTIONS).estimate().number(), within(1e-8));
    }

    @Test
    void what_cannot_be_negative_is_not_and_what_is_bounded_stays_in_bounds() {
        for (int seed = 20; seed < 40; seed++) {
            UnitTable table = new Sample(seed).table();
            for (String measure : List.of(
                    "gini",
                    "theil_t",
                    "theil_l",
                    "ge(2)",
                    "ge(-1)",
                    "atkinson(0.5)",
                    "atkinson(2)",
                    "hoover",
                    "bgv",
                    "bgsd",
                    "cov",
                    "mdm",
                    "idis_u",
                    "misplaced_share")) {
                assertThat(Tables.estimate(table, measure)).as(measure).isNotNegative();
            }
            for (String measure : List.of("gini", "atkinson(2)", "hoover", "misplaced_share")) {
                assertThat(Tables.estimate(table, measure)).as(measure).isLessThan(1);
            }
            assertThat(Math.abs(Tables.estimate(table, "ci"))).isLessThan(Tables.estimate(table, "gini") + 1e-15);
            assertThat(Tables.estimate(table, "ede(1)")).isLessThan(table.mean());
        }
    }

    @Test
    void the_special_cases_of_families_are_their_members() {
        UnitTable table = new Sample(10).table();
        double ci = Tables.estimate(table, "ci");
        assertThat(Tables.estimate(table, "ci_extended(2)")).isCloseTo(ci, within(1e-14));
        assertThat(Tables.estimate(table, "ci_symmetric(2)")).isCloseTo(ci, within(1e-14));
        assertThat(Tables.estimate(table, "ci_extended(1)")).isCloseTo(0, within(1e-14));
        assertThat(Tables.estimate(table, "ge(1)")).isEqualTo(Tables.estimate(table, "theil_t"));
        assertThat(Tables.estimate(table, "ge(0)")).isEqualTo(Tables.estimate(table, "theil_l"));
        assertThat(Tables.estimate(table, "ge(1.0000001)")).isCloseTo(Tables.estimate(table, "theil_t"), within(1e-8));
        assertThat(Tables.estimate(table, "atkinson(0)")).isCloseTo(0, within(1e-15));
        assertThat(Tables.estimate(table, "atkinson(1)"))
                .isCloseTo(-Math.expm1(-Tables.estimate(table, "theil_l")), within(1e-14));
        assertThat(Tables.estimate(table, "cov"))
                .isCloseTo(100 * Math.sqrt(2 * Tables.estimate(table, "ge(2)")), within(1e-11));
        assertThat(Tables.estimate(table, "bgsd")).isCloseTo(Math.sqrt(Tables.estimate(table, "bgv")), within(1e-13));
        assertThat(Tables.estimate(table, "achievement(1)")).isCloseTo(table.mean(), within(1e-12));
    }

    @Test
    void the_index_is_twice_the_variance_of_ranks_times_the_slope_over_the_mean() {
        UnitTable table = new Sample(11).table();
        double variance = ConvenientRegression.rankVariance(
                table.weights(), table.byRank().fractionalRanks(table.weights()));
        assertThat(2 * variance * Tables.estimate(table, "rii_mean"))
                .isCloseTo(Tables.estimate(table, "ci"), within(1e-14));
    }

    @Test
    void parts_sum_to_the_whole() {
        UnitTable table = new Sample(12).table();
        for (String index : List.of("theil_t", "theil_l")) {
            assertThat(part(table, index + ":between") + part(table, index + ":within"))
                    .isEqualTo(part(table, index + ":total"))
                    .isCloseTo(Tables.estimate(table, index), within(1e-14));
        }
        assertThat(part(table, "gini:between") + part(table, "gini:within") + part(table, "gini:overlap"))
                .isCloseTo(Tables.estimate(table, "gini"), within(1e-14));
        double decomposed = Tables.part(table, "decomposition", "f").estimate().number()
                + Tables.part(table, "decomposition", "residual").estimate().number();
        assertThat(decomposed).isCloseTo(Tables.estimate(table, "ci"), within(1e-15));
    }

    private static double part(UnitTable table, String part) {
        return Tables.part(table, "between_within", part).estimate().number();
    }

    @Test
    void merging_groups_moves_inequality_from_between_to_within() {
        Sample sample = new Sample(13);
        String[] merged =
                Arrays.stream(sample.group).map(g -> g.equals("g1") ? "g0" : g).toArray(String[]::new);
        UnitTable coarse = sample.rows(IntStream.range(0, N).toArray())
                .group(Category.of(merged))
                .build();
        UnitTable fine = sample.table();
        assertThat(part(coarse, "theil_t:between")).isLessThanOrEqualTo(part(fine, "theil_t:between"));
        assertThat(part(coarse, "theil_t:total")).isCloseTo(part(fine, "theil_t:total"), within(1e-15));
    }

    @Test
    void units_that_agree_in_rank_and_value_may_be_merged_into_one_of_their_weight() {
        UnitTable apart = new UnitTableBuilder(new double[] {1, 1, 4, 9})
                .weight(new double[] {2, 3, 1, 4})
                .rank(new double[] {1, 1, 2, 3}, false)
                .build();
        UnitTable together = new UnitTableBuilder(new double[] {1, 4, 9})
                .weight(new double[] {5, 1, 4})
                .rank(new double[] {1, 2, 3}, false)
                .build();
        for (String measure :
                List.of("ci", "sii", "gini", "theil_t", "hoover", "bgv", "ci_extended(3)", "atkinson(1)", "par")) {
            assertThat(Tables.estimate(together, measure))
                    .as(measure)
                    .isCloseTo(Tables.estimate(apart, measure), within(1e-14));
        }
    }

    @Test
    void a_wider_confidence_has_wider_limits() {
        for (MeasureResult result : everything(new Sample(14).table(), OPTIONS)) {
            if (result.at(0.95).lower().isNumber()) {
                assertThat(result.at(0.998).lower().number())
                        .as(result.measure())
                        .isLessThan(result.at(0.95).lower().number());
                assertThat(result.at(0.998).upper().number())
                        .as(result.measure())
                        .isGreaterThan(result.at(0.95).upper().number());
            }
        }
    }

    @Test
    void what_a_bootstrap_gives_is_named_and_lies_about_the_estimate() {
        MeasureOptions options = OPTIONS.with(Interval.BOOTSTRAP).withReplicates(400);
        for (MeasureResult result : everything(new Sample(15).table(), options)) {
            if (result.method() == LimitMethod.AREAS_RESAMPLED
                    && result.at(0.998).lower().isNumber()) {
                assertThat(result.estimate().number())
                        .as(result.measure() + " " + result.group())
                        .isBetween(
                                result.at(0.998).lower().number(),
                                result.at(0.998).upper().number());
            } else {
                assertThat(result.method())
                        .as(result.measure() + " " + result.group())
                        .isEqualTo(LimitMethod.NONE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SlopeConvention.class)
    void slopes_are_resampled_by_their_own_convention(SlopeConvention convention) {
        MeasureOptions options =
                OPTIONS.with(Interval.BOOTSTRAP).withReplicates(500).with(convention);
        UnitTable table = new Sample(16).table();
        for (String measure : List.of("sii", "rii", "rii_mean")) {
            MeasureResult result = Tables.one(table, measure, options);
            double middle =
                    (result.at(0.95).lower().number() + result.at(0.95).upper().number()) / 2;
            assertThat(middle)
                    .as(measure)
                    .isCloseTo(
                            result.estimate().number(),
                            within(result.standardError().number()));
        }
    }

    @Test
    void resampling_sorted_once_gives_what_naive_resampling_of_rows_gives() {
        Sample sample = new Sample(17);
        int replicates = 300;
        UnitTable table = sample.table();
        MeasureResult fast = Tables.one(
                table, "ci", MeasureOptions.defaults().with(Interval.BOOTSTRAP).withReplicates(replicates));
        double sum = 0;
        double squares = 0;
        for (int replicate = 0; replicate < replicates; replicate++) {
            int[] times = AreaResampling.draw(N, RandomStreams.seed(20_261_122L, "measure", "", "", replicate));
            int[] rows = IntStream.range(0, N)
                    .flatMap(i -> IntStream.range(0, times[i]).map(copy -> i))
                    .toArray();
            double index = ConcentrationIndex.standard(
                    RankOrder.ascending(pick(table.column(UnitTable.Column.RANK), rows)),
                    pick(table.weights(), rows),
                    pick(table.values(), rows));
            sum += index;
            squares += index * index;
        }
        double variance = (squares - sum * sum / replicates) / (replicates - 1);
        assertThat(fast.standardError().number()).isCloseTo(Math.sqrt(variance), within(1e-10));
    }
}

package org.everyonecounts.models.equity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.everyonecounts.models.equity.GiniSplit;
import org.everyonecounts.models.equity.LeastSquares;
import org.everyonecounts.models.equity.SlopeConvention;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Interval;
import org.everyonecounts.models.rank.RankOrder;
import org.everyonecounts.models.uncertainty.AreaResampling;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.RandomStreams;
import org.junit.jupiter.api.Test;

/** Small cases worked out on paper, where bounds, weights and corrections are not the easy ones. */
class ByHandTest {
    private static final MeasureOptions DEFAULTS = MeasureOptions.defaults();
    private static final double[] RANK = {1, 2};

    private static UnitTable two(double first, double second) {
        return new UnitTableBuilder(new double[] {first, second})
                .rank(RANK, false)
                .build();
    }

    private static double bounded(String measure, double low, double high) {
        return Tables.one(two(20, 40), measure, DEFAULTS.with(new Bounds(low, high)))
                .estimate()
                .number();
    }

    /** y = 20, 40: mean 30, C = 2 (1/2)(-10 * -1/4 + 10 * 1/4)/30 = 1/6; C mean = 5. */
    @Test
    void indices_of_bounded_values_use_both_bounds() {
        assertThat(Tables.estimate(two(20, 40), "ci")).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(bounded("ci_modified", 10, 60)).isCloseTo(5.0 / 20, within(1e-15));
        assertThat(bounded("ci_wagstaff", 10, 60)).isCloseTo(5.0 * 50 / (30 * 20), within(1e-15));
        assertThat(bounded("ci_erreygers", 10, 60)).isCloseTo(4.0 * 5 / 50, within(1e-15));
    }

    @Test
    void an_index_resampled_with_bounds_is_the_index_of_the_replicate() {
        double[] y = {20, 40, 35, 22, 50, 41, 28, 30, 44, 39};
        double[] rank = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        UnitTable table = new UnitTableBuilder(y).rank(rank, false).build();
        MeasureOptions options = DEFAULTS.with(new Bounds(10, 60))
                .with(Interval.BOOTSTRAP)
                .withReplicates(2)
                .withSeed(5)
                .withConfidences(List.of(0.5));
        for (String measure : List.of("ci_modified", "ci_wagstaff", "ci_erreygers", "gci", "misplaced_share")) {
            if (measure.equals("misplaced_share")) {
                continue;
            }
            double[] replicate = new double[2];
            for (int r = 0; r < 2; r++) {
                int[] times = AreaResampling.draw(10, RandomStreams.seed(5, "measure", "", "", r));
                double[] weights = new double[10];
                java.util.Arrays.setAll(weights, i -> times[i]);
                UnitTable drawn = new UnitTableBuilder(y)
                        .weight(weights)
                        .rank(rank, false)
                        .build();
                replicate[r] = Tables.one(drawn, measure, options.with(Interval.NONE))
                        .estimate()
                        .number();
            }
            // The middle half of two replicates runs from a quarter to three quarters between them.
            double low = Math.min(replicate[0], replicate[1]);
            double width = Math.abs(replicate[0] - replicate[1]);
            MeasureResult.AtConfidence limits =
                    Tables.one(table, measure, options).at(0.5);
            assertThat(limits.lower().number()).as(measure).isCloseTo(low + width / 4, within(1e-12));
            assertThat(limits.upper().number()).as(measure).isCloseTo(low + 3 * width / 4, within(1e-12));
        }
    }

    @Test
    void every_measure_that_is_resampled_gives_the_figure_of_the_replicate() {
        double[] y = {20, 40, 35, 22, 50, 41, 28, 30, 44, 39};
        double[] rank = {1, 2, 2, 4, 5, 6, 7, 7, 9, 10};
        double[] need = {1, 1.2, 0.9, 1.1, 1.3, 1.4, 1.0, 0.8, 1.2, 1.5};
        double[] factor = {3, 1, 2, 5, 4, 3, 2, 6, 5, 4};
        double[] people = {3, 1, 2, 4, 1, 2, 5, 3, 2, 1};
        double[] error = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2};
        Category group = Category.of(new String[] {"a", "b", "a", "b", "a", "b", "a", "b", "a", "b"});
        MeasureOptions options = DEFAULTS.with(new Bounds(10, 60))
                .with(Interval.BOOTSTRAP)
                .withReplicates(2)
                .withReference(25)
                .withConfidences(List.of(0.5));
        int[][] times = {
            AreaResampling.draw(10, RandomStreams.seed(20_261_122L, "measure", "", "", 0)),
            AreaResampling.draw(10, RandomStreams.seed(20_261_122L, "measure", "", "", 1))
        };
        for (SlopeConvention convention : SlopeConvention.values()) {
            UnitTable table =
                    builder(y, people, rank, need, factor, error, group).build();
            // Canonical order is that of rank and value; the draws are dealt out in that order.
            for (MeasureResult whole :
                    Measurement.run(table, Catalogue.all(table, options).measures(), options.with(convention))) {
                if (whole.method() != LimitMethod.AREAS_RESAMPLED
                        || (convention == SlopeConvention.COOKSON
                                && whole.measure().contains("ii"))) {
                    continue;
                }
                double[] replicate = new double[2];
                for (int r = 0; r < 2; r++) {
                    double[] drawn = new double[10];
                    for (int i = 0; i < 10; i++) {
                        drawn[i] = table.weights()[i] * times[r][i];
                    }
                    replicate[r] = again(table, drawn, whole, options.with(convention));
                }
                double low = Math.min(replicate[0], replicate[1]);
                double width = Math.abs(replicate[0] - replicate[1]);
                assertThat(whole.at(0.5).lower().number())
                        .as(whole.measure() + " " + whole.group() + " " + convention)
                        .isCloseTo(low + width / 4, within(1e-9 * Math.max(1, Math.abs(low))));
            }
        }
    }

    private static UnitTableBuilder builder(
            double[] y,
            double[] people,
            double[] rank,
            double[] need,
            double[] factor,
            double[] error,
            Category group) {
        return new UnitTableBuilder(y)
                .weight(people)
                .rank(rank, false)
                .need(need)
                .factor("f", factor)
                .standardError(error)
                .group(group);
    }

    /** The figure of a table whose rows are copied as often as they were drawn. */
    private static double again(UnitTable table, double[] drawn, MeasureResult of, MeasureOptions options) {
        java.util.List<Integer> rows = new java.util.ArrayList<>();
        for (int i = 0; i < drawn.length; i++) {
            for (int copy = 0; copy < Math.round(drawn[i] / table.weights()[i]); copy++) {
                rows.add(i);
            }
        }
        int[] order = rows.stream().mapToInt(i -> i).toArray();
        UnitTable copied = table.reordered(order);
        UnitTable merged = of.group().equals("noise_corrected") ? merged(table, drawn) : copied;
        return Measurement.run(merged, List.of(Catalogue.parse(of.measure())), options.with(Interval.NONE)).stream()
                .filter(result -> result.group().equals(of.group()))
                .findFirst()
                .orElseThrow()
                .estimate()
                .number();
    }

    /** Noise depends on how large units are, so a unit drawn twice counts as one of twice the weight there. */
    private static UnitTable merged(UnitTable table, double[] drawn) {
        return new UnitTableBuilder(table.values())
                .weight(drawn)
                .rank(table.column(UnitTable.Column.RANK), false)
                .standardError(table.column(UnitTable.Column.STANDARD_ERROR))
                .build();
    }

    @Test
    void the_sample_form_of_gini_is_noted() {
        MeasureResult gini = Tables.one(new UnitTableBuilder(new double[] {0, 0, 0, 10}).build(), "gini", DEFAULTS);
        assertThat(gini.estimate().number()).isEqualTo(0.75);
        assertThat(gini.notes()).contains("times n/(n − 1): 1");
    }

    @Test
    void misplaced_shares_are_shares_of_people_times_value() {
        UnitTable table = new UnitTableBuilder(new double[] {1, 2})
                .weight(new double[] {3, 1})
                .need(new double[] {1, 1})
                .build();
        // Actual 3 : 2, target 3 : 1, so 0.6 against 0.75.
        assertThat(Tables.estimate(table, "misplaced_share")).isCloseTo(0.15, within(1e-15));
    }

    @Test
    void horizontal_inequity_is_paired_with_the_mean_of_need() {
        UnitTable table = new UnitTableBuilder(new double[] {20, 40})
                .rank(RANK, false)
                .need(new double[] {3, 1})
                .build();
        // C(y) = 1/6; C(need) = 2 (1/2)(1 * -1/4 - 1 * 1/4)/2 = -1/4.
        assertThat(Tables.estimate(table, "horizontal_inequity")).isCloseTo(1.0 / 6 + 0.25, within(1e-15));
        // Over the need rank y falls: C = -1/6, and the Gini of need is 1/4.
        assertThat(Tables.estimate(table, "kakwani")).isCloseTo(-1.0 / 6 - 0.25, within(1e-15));
    }

    @Test
    void a_logistic_slope_between_bounds_is_that_of_shares_of_the_range() {
        double[] rank = {1, 2, 3, 4};
        double[] share = {0.2, 0.5, 0.4, 0.6};
        double[] within = {12, 15, 14, 16};
        MeasureOptions logit = DEFAULTS.with(SlopeConvention.WHO_LOGIT);
        UnitTable shares = new UnitTableBuilder(share).rank(rank, false).build();
        UnitTable values = new UnitTableBuilder(within).rank(rank, false).build();
        MeasureResult ofShares = Tables.one(shares, "sii", logit);
        MeasureResult ofValues = Tables.one(values, "sii", logit.with(new Bounds(10, 20)));
        double slope = ofShares.estimate().number();
        assertThat(ofValues.estimate().number()).isCloseTo(10 * slope, within(1e-11));
        assertThat(ofValues.standardError().number())
                .isCloseTo(10 * ofShares.standardError().number(), within(1e-11));
        double low = 10 + 10 * ends(ofShares, shares, logit)[0];
        double high = 10 + 10 * ends(ofShares, shares, logit)[1];
        assertThat(Tables.one(values, "rii", logit.with(new Bounds(10, 20)))
                        .estimate()
                        .number())
                .isCloseTo(high / low, within(1e-11));
    }

    /** The fitted ends from their difference and their ratio. */
    private static double[] ends(MeasureResult sii, UnitTable shares, MeasureOptions logit) {
        double difference = sii.estimate().number();
        double ratio = Tables.one(shares, "rii", logit).estimate().number();
        double low = difference / (ratio - 1);
        return new double[] {low, low + difference};
    }

    @Test
    void a_gini_split_by_groups_that_do_not_overlap_is_as_worked() {
        double[] y = {1, 2, 3, 4};
        GiniSplit split = GiniSplit.of(RankOrder.ascending(y), new double[] {1, 1, 1, 1}, y, new int[] {0, 0, 1, 1});
        assertThat(split.between()).isCloseTo(0.2, within(1e-15));
        assertThat(split.within()).isCloseTo(0.05, within(1e-15));
        assertThat(split.overlap()).isCloseTo(0, within(1e-15));
        assertThat(split.total()).isCloseTo(0.25, within(1e-15));
        GiniSplit tied = GiniSplit.of(
                RankOrder.ascending(new double[] {2, 2, 2, 2}),
                new double[] {1, 3, 2, 1},
                new double[] {2, 2, 2, 2},
                new int[] {0, 0, 1, 2});
        assertThat(tied.within()).isCloseTo(0, within(1e-15));
        assertThat(GiniSplit.of(RankOrder.ascending(y), new double[4], y, new int[4])
                        .between())
                .isNaN();
    }

    @Test
    void a_plane_through_points_on_it_gives_back_its_slopes() {
        double[][] columns = {{0, 1, 0, 2, 5}, {0, 0, 1, 3, 1}};
        double[] y = new double[5];
        java.util.Arrays.setAll(y, i -> 7 + 2 * columns[0][i] - 3 * columns[1][i]);
        LeastSquares plane = LeastSquares.of(new double[] {1, 2, 3, 1, 4}, columns, y);
        assertThat(plane.slope(0)).isCloseTo(2, within(1e-12));
        assertThat(plane.slope(1)).isCloseTo(-3, within(1e-12));
        assertThat(plane.constant()).isCloseTo(7, within(1e-12));
        LeastSquares flat = LeastSquares.of(new double[] {1, 1}, new double[][] {{4, 4}}, new double[] {1, 2});
        assertThat(flat.defined()).isFalse();
        assertThat(LeastSquares.of(new double[] {1, 1}, new double[0][], new double[] {1, 3})
                        .constant())
                .isEqualTo(2);
    }

    @Test
    void an_ill_has_its_best_at_the_bottom() {
        UnitTable table = new UnitTableBuilder(new double[] {8, 5, 2, 1})
                .weight(new double[] {4, 3, 2, 1})
                .build();
        MeasureOptions lower = DEFAULTS.with(MeasureOptions.Better.LOWER);
        assertThat(Tables.one(table, "mdb", lower).estimate().number()).isCloseTo(4.2, within(1e-14));
        assertThat(Tables.one(table, "mdb_u", lower).estimate().number()).isCloseTo(3, within(1e-14));
        assertThat(Tables.one(table, "mdb", lower).notes()).isEmpty();
        assertThat(Tables.one(table, "mdb", DEFAULTS).estimate().number()).isCloseTo(8 - 5.2, within(1e-14));
        assertThat(Tables.one(table, "mdb", DEFAULTS).notes())
                .containsExactly("taken that more is better; say --better lower where less is");
        // The best with a tenth of people is 1 itself: exactly a tenth is enough.
        assertThat(Tables.one(table, "par", lower).estimate().number()).isCloseTo(1 - 5.2, within(1e-14));
    }
}

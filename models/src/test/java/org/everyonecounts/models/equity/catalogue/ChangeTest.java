package org.everyonecounts.models.equity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.everyonecounts.models.equity.SlopeConvention;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Interval;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {
    private static final int N = 40;
    private static final MeasureOptions ANALYTIC = MeasureOptions.defaults();
    private static final MeasureOptions BOOTSTRAP =
            MeasureOptions.defaults().with(Interval.BOOTSTRAP).withReplicates(400);

    /** Units with a lasting level of their own; the later period adds to it. */
    private static UnitTableBuilder period(double steeper, double noise, int n) {
        SplittableRandom lasting = new SplittableRandom(1);
        SplittableRandom passing = new SplittableRandom(Double.doubleToLongBits(steeper));
        double[] y = new double[n];
        double[] rank = new double[n];
        double[] weight = new double[n];
        double[] need = new double[n];
        String[] label = new String[n];
        String[] group = new String[n];
        for (int i = 0; i < n; i++) {
            rank[i] = i;
            weight[i] = 1 + lasting.nextInt(9);
            need[i] = 1 + lasting.nextDouble();
            y[i] = 100 + 80 * lasting.nextDouble() + steeper * i + noise * passing.nextDouble();
            label[i] = "E" + (100 + i);
            group[i] = i % 2 == 0 ? "even" : "odd";
        }
        return new UnitTableBuilder(y)
                .rank(rank, false)
                .weight(weight)
                .need(need)
                .labels(label)
                .group(Category.of(group));
    }

    private static MeasureResult change(UnitTable one, UnitTable two, String measure, MeasureOptions options) {
        return Change.between(one, two, List.of(Catalogue.parse(measure)), options, "")
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sii", "ci", "gci", "horizontal_inequity", "kakwani"})
    void a_change_is_later_less_earlier_and_its_limits_know_the_units_are_the_same(String measure) {
        UnitTable one = period(0, 1, N).build();
        UnitTable two = period(2, 1, N).build();
        MeasureResult joint = change(one, two, measure, ANALYTIC);
        MeasureResult paired = change(one, two, measure, BOOTSTRAP);
        double expected = Tables.estimate(two, measure) - Tables.estimate(one, measure);
        assertThat(joint.estimate().number()).isEqualTo(expected);
        assertThat(paired.estimate().number()).isEqualTo(expected);
        assertThat(joint.method()).isEqualTo(LimitMethod.CLUSTER_T);
        assertThat(paired.method()).isEqualTo(LimitMethod.AREAS_RESAMPLED);
        double apart = Math.hypot(
                Tables.one(one, measure, ANALYTIC).standardError().number(),
                Tables.one(two, measure, ANALYTIC).standardError().number());
        assertThat(joint.standardError().number()).isLessThan(0.7 * apart);
        assertThat(joint.at(0.95).lower().number()).isLessThan(expected);
        assertThat(joint.at(0.95).upper().number()).isGreaterThan(expected);
    }

    /** By hand: one regression of both periods with dummies, errors by unit, is this sum over units. */
    @Test
    void the_joint_error_is_that_of_one_regression_over_both_periods_clustered_by_unit() {
        UnitTable one = period(0, 5, N).build();
        UnitTable two = period(1, 5, N).build();
        double[] a = SlopeProbe.influences(one);
        double[] b = SlopeProbe.influences(two);
        double squares = 0;
        for (int i = 0; i < N; i++) {
            squares += (b[i] - a[i]) * (b[i] - a[i]);
        }
        double variance = squares * N / (N - 1.0) * (2 * N - 1.0) / (2 * N - 4.0);
        assertThat(change(one, two, "sii", ANALYTIC).standardError().number())
                .isCloseTo(Math.sqrt(variance), within(1e-12));
    }

    /** Rank equals the number in the label here, so canonical order and label order agree. */
    private static final class SlopeProbe {
        static double[] influences(UnitTable table) {
            double[] influences = Catalogue.parse("sii").influences(table, ANALYTIC);
            assertThat(influences).isNotNull();
            return influences == null ? new double[0] : influences;
        }
    }

    @Test
    void the_same_twice_is_no_change_with_no_error() {
        UnitTable one = period(0, 1, N).build();
        MeasureResult same = change(one, period(0, 1, N).build(), "ci", BOOTSTRAP);
        assertThat(same.estimate().number()).isZero();
        assertThat(same.standardError().number()).isZero();
        assertThat(change(one, period(0, 1, N).build(), "ci", ANALYTIC)
                        .standardError()
                        .number())
                .isZero();
    }

    @Test
    void the_share_misplaced_has_limits_of_its_change_only() {
        UnitTable one = period(0, 1, N).build();
        UnitTable two = period(2, 1, N).build();
        assertThat(change(one, two, "misplaced_share", BOOTSTRAP).method()).isEqualTo(LimitMethod.AREAS_RESAMPLED);
        assertThat(Tables.one(two, "misplaced_share", BOOTSTRAP).method()).isEqualTo(LimitMethod.NONE);
    }

    @Test
    void a_measure_that_is_no_slope_asks_for_a_bootstrap() {
        UnitTable one = period(0, 1, N).build();
        UnitTable two = period(2, 1, N).build();
        MeasureResult gini = change(one, two, "gini", ANALYTIC);
        assertThat(gini.estimate().isNumber()).isTrue();
        assertThat(gini.method()).isEqualTo(LimitMethod.NONE);
        assertThat(gini.notes()).containsExactly("gini has no joint regression; ask for a bootstrap");
        assertThat(change(one, two, "gini", BOOTSTRAP).method()).isEqualTo(LimitMethod.AREAS_RESAMPLED);
        assertThat(change(one, two, "rii", ANALYTIC).notes()).hasSize(1);
        assertThat(change(one, two, "sii", ANALYTIC.with(SlopeConvention.COOKSON))
                        .method())
                .isEqualTo(LimitMethod.CLUSTER_T);
        assertThat(change(one, two, "difference", BOOTSTRAP).notes())
                .containsExactly("difference is not resampled: the change has no limits");
        assertThat(change(one, two, "ci", ANALYTIC.with(Interval.NONE)).method())
                .isEqualTo(LimitMethod.NONE);
    }

    @Test
    void a_break_leaves_the_change_undefined_and_says_why() {
        MeasureResult broken = Change.between(
                        period(0, 1, N).build(),
                        period(2, 1, N).build(),
                        List.of(Catalogue.parse("ci")),
                        BOOTSTRAP,
                        "totals before 2016/17 are not comparable")
                .get(0);
        Tables.undefined(broken, "the series breaks between the periods: totals before 2016/17 are not comparable");
    }

    @Test
    void units_of_one_period_only_leave_no_limits() {
        UnitTable one = period(0, 1, N).build();
        UnitTable more = period(0, 1, N + 1).build();
        MeasureResult result = change(one, more, "ci", BOOTSTRAP);
        assertThat(result.estimate().isNumber()).isTrue();
        assertThat(result.method()).isEqualTo(LimitMethod.NONE);
        assertThat(result.notes()).containsExactly("E140 is in one period only: the change has no limits");
        assertThat(change(more, one, "ci", ANALYTIC).notes())
                .containsExactly("E140 is in one period only: the change has no limits");
    }

    @Test
    void units_without_labels_and_few_units_have_no_limits() {
        double[] y = new double[9];
        double[] rank = new double[9];
        String[] label = new String[9];
        for (int i = 0; i < 9; i++) {
            y[i] = i + 1;
            rank[i] = i;
            label[i] = "E" + i;
        }
        UnitTable few = new UnitTableBuilder(y).rank(rank, false).labels(label).build();
        assertThat(change(few, few, "ci", BOOTSTRAP).notes()).containsExactly("fewer than 10 units: no inference");
    }

    @Test
    void an_undefined_period_leaves_the_change_undefined_and_names_it() {
        UnitTable one = period(0, 1, N).build();
        UnitTable two = period(2, 1, N).rank(new double[N], false).build();
        MeasureResult result = change(one, two, "ci", BOOTSTRAP);
        assertThat(result.estimate().isNumber()).isFalse();
        assertThat(result.notes().toString()).contains("later period: rank is 0 in every unit");
        MeasureResult turned = change(two, one, "ci", BOOTSTRAP);
        assertThat(turned.notes().toString()).contains("earlier period: rank is 0 in every unit");
    }

    @Test
    void parts_are_paired_by_name() {
        UnitTable one = period(0, 1, N).build();
        UnitTable two = period(2, 1, N).build();
        List<MeasureResult> parts = Change.between(one, two, List.of(Catalogue.parse("between_within")), BOOTSTRAP, "");
        assertThat(parts).extracting(MeasureResult::group).contains("theil_t:between", "gini:overlap");
        assertThat(parts).allSatisfy(part -> assertThat(part.method()).isEqualTo(LimitMethod.AREAS_RESAMPLED));
    }

    @Test
    void what_is_missing_is_named() {
        UnitTable one = new UnitTableBuilder(new double[] {1, 2}).build();
        assertThatThrownBy(() -> change(one, one, "ci", ANALYTIC))
                .hasMessage("measure ci needs --rank, a column to rank units by");
    }
}

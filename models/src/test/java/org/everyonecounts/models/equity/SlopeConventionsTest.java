package org.everyonecounts.models.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.everyonecounts.models.ReferenceTable;
import org.everyonecounts.models.rank.RankOrder;
import org.everyonecounts.models.uncertainty.Critical;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Limits;
import org.everyonecounts.models.uncertainty.Spread;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("shared")
class SlopeConventionsTest {
    private static Offset<Double> relative(double expected, double tolerance) {
        return within(Math.max(Math.abs(expected) * tolerance, 1e-300));
    }

    /** One input of the conventions file: groups with value, standard error and people. */
    private static final class Input {
        private final double[] rank;
        private final double[] people;
        private final double[] value;
        private final double[] error;
        private final double scale;

        private Input(double[] rank, double[] people, double[] value, double[] error, double scale) {
            this.rank = rank;
            this.people = people;
            this.value = value;
            this.error = error;
            this.scale = scale;
        }

        static Input of(String name) {
            if (name.startsWith("PHE")) {
                int first = Integer.parseInt(name.substring(name.lastIndexOf(' ') + 1)) - 1;
                ReferenceTable rows =
                        ReferenceTable.of("phe/in_SII_test_data.csv").rows(first, first + 10);
                return new Input(
                        rows.column("Quantile"),
                        rows.column("Population"),
                        rows.column("Value"),
                        rows.column("StandardError"),
                        100);
            }
            ReferenceTable rows = name.equals("OrderedSample")
                    ? ReferenceTable.of("healthequal/OrderedSample.csv")
                    : ReferenceTable.of("healthequal/OrderedSampleMultipleind.csv")
                            .where("indicator", text -> text.startsWith("Under-five"));
            return new Input(
                    rows.column("subgroup_order"),
                    rows.column("population"),
                    rows.column("estimate"),
                    rows.column("se"),
                    rows.number(0, "indicator_scale"));
        }

        SlopeIndex index(SlopeConvention convention) {
            boolean sampling = convention == SlopeConvention.PHE;
            return SlopeIndex.of(
                    convention, RankOrder.ascending(rank), people, value, sampling ? error : null, 0, scale);
        }

        /** The program's own input to the logistic model: people and cases rounded to whole numbers, ranks from people as given. */
        LogisticLine logistic(boolean twice) {
            double[] whole = new double[people.length];
            double[] share = new double[people.length];
            for (int i = 0; i < whole.length; i++) {
                double n = Math.ceil(people[i]);
                whole[i] = twice ? n * n : n;
                share[i] = Math.rint(value[i] / scale * n) / n;
            }
            return LogisticLine.of(whole, RankOrder.ascending(rank).fractionalRanks(people), share);
        }
    }

    @TestFactory
    List<DynamicTest> one_input_under_every_convention() {
        ReferenceTable file = ReferenceTable.of("conventions/same_input.csv");
        List<DynamicTest> tests = new ArrayList<>();
        for (int row = 0; row < file.size(); row++) {
            int r = row;
            tests.add(DynamicTest.dynamicTest(
                    file.text(r, "case") + ": " + file.text(r, "convention"), () -> check(file, r)));
        }
        assertThat(tests).hasSize(37);
        return tests;
    }

    private static void check(ReferenceTable file, int row) {
        Input input = Input.of(file.text(row, "case"));
        String convention = file.text(row, "convention");
        double expected = file.number(row, "estimate");
        double mean = WeightedMean.of(input.people, input.value);
        RankOrder rank = RankOrder.ascending(input.rank);
        if (convention.startsWith("SII WLS classical z")) {
            SlopeIndex index = input.index(SlopeConvention.SCOTPHO);
            double error = index.slopeSpread().standardError();
            agrees(file, row, index.slope(), Spread.normal(index.slope(), error, LimitMethod.CLASSICAL_Z));
        } else if (convention.startsWith("SII WLS classical t")) {
            SlopeIndex index = input.index(SlopeConvention.SCOTPHO);
            agrees(file, row, index.slope(), index.slopeSpread());
        } else if (convention.startsWith("SII WLS HC1 z")) {
            SlopeIndex index = input.index(SlopeConvention.WHO);
            agrees(file, row, index.slope(), index.slopeSpread());
        } else if (convention.startsWith("SII WLS, CI from sampling")) {
            SlopeIndex index = input.index(SlopeConvention.PHE);
            agrees(file, row, index.slope(), index.slopeSpread());
        } else if (convention.startsWith("SII OLS unweighted")) {
            SlopeIndex index = input.index(SlopeConvention.COOKSON);
            agrees(file, row, index.slope(), index.slopeSpread());
        } else if (convention.startsWith("RII Kunst")) {
            assertThat(input.index(SlopeConvention.PHE).ratio()).isCloseTo(expected, relative(expected, 1e-9));
        } else if (convention.startsWith("RII KM log-delta")) {
            SlopeIndex index = input.index(SlopeConvention.WHO);
            agrees(file, row, index.ratio(), index.ratioSpread());
        } else if (convention.startsWith("RII SII/mean")) {
            SlopeIndex index = input.index(SlopeConvention.SCOTPHO);
            Spread spread = Spread.normal(index.ratio(), index.ratioSpread().standardError(), LimitMethod.CLASSICAL_Z);
            agrees(file, row, index.ratio(), spread);
            assertThat(index.relative()).isEqualTo(index.ratio());
        } else if (convention.startsWith("RII 100*0.5*SII/mean")) {
            double half = 100 * 0.5 * input.index(SlopeConvention.SCOTPHO).ratio();
            assertThat(half).isCloseTo(expected, relative(expected, 1e-9));
        } else if (convention.contains("logistic")) {
            logistic(file, row, input, convention.contains("pop-squared"));
        } else if (convention.startsWith("concentration index")) {
            assertThat(ConcentrationIndex.standard(rank, input.people, input.value))
                    .isCloseTo(expected, relative(expected, 1e-9));
        } else if (convention.startsWith("identity check")) {
            double variance = ConvenientRegression.rankVariance(input.people, rank.fractionalRanks(input.people));
            double slope = input.index(SlopeConvention.PHE).slope();
            assertThat(2 * variance * slope / mean).isCloseTo(expected, relative(expected, 1e-9));
        } else if (convention.startsWith("generalised")) {
            assertThat(ConcentrationIndex.generalised(rank, input.people, input.value))
                    .isCloseTo(expected, relative(expected, 1e-9));
        } else {
            throw new AssertionError("no test for convention " + convention);
        }
    }

    /** The program stops its iterations at 1e-8 of the deviance, so its errors are good to 1e-7 only; its estimates to 1e-9. */
    private static void logistic(ReferenceTable file, int row, Input input, boolean twice) {
        LogisticLine line = input.logistic(twice);
        double expected = file.number(row, "estimate");
        double low = line.at(0);
        double high = line.at(1);
        if (file.text(row, "convention").startsWith("SII")) {
            assertThat(input.scale * (high - low)).isCloseTo(expected, relative(expected, 1e-9));
            double onBoth = high * (1 - high) - low * (1 - low);
            double error = input.scale * Math.sqrt(line.variance(onBoth, high * (1 - high)));
            assertThat(error).isCloseTo(file.number(row, "se"), relative(error, 1e-7));
        } else {
            assertThat(high / low).isCloseTo(expected, relative(expected, 1e-9));
            double error = Math.sqrt(line.variance(low - high, 1 - high));
            assertThat(error).isCloseTo(file.number(row, "se"), relative(error, 1e-7));
            double reach = Critical.z(0.95) * error;
            assertThat(expected * Math.exp(reach)).isCloseTo(file.number(row, "upper"), relative(expected, 1e-7));
        }
    }

    private static void agrees(ReferenceTable file, int row, double estimate, Spread spread) {
        double expected = file.number(row, "estimate");
        assertThat(estimate).isCloseTo(expected, relative(expected, 1e-9));
        double error = file.number(row, "se");
        if (!Double.isNaN(error)) {
            assertThat(spread.standardError()).isCloseTo(error, relative(error, 1e-9));
            double lower = file.number(row, "lower");
            double upper = file.number(row, "upper");
            assertThat(spread.at(0.95).lower()).isCloseTo(lower, relative(lower, 1e-9));
            assertThat(spread.at(0.95).upper()).isCloseTo(upper, relative(upper, 1e-9));
        }
    }

    @TestFactory
    List<DynamicTest> fingertips_slopes_are_the_exact_limit_of_its_simulation() {
        ReferenceTable results = ReferenceTable.of("phe/out_sii.csv");
        ReferenceTable input = ReferenceTable.of("phe/in_SII_test_data.csv");
        List<DynamicTest> tests = new ArrayList<>();
        for (int row = 0; row < results.size(); row++) {
            int r = row;
            tests.add(DynamicTest.dynamicTest(
                    "row " + (r + 2) + " " + results.text(r, "case") + " x " + results.text(r, "multiplier"),
                    () -> fingertips(results, r, input)));
        }
        assertThat(tests).hasSize(147);
        return tests;
    }

    private static void fingertips(ReferenceTable results, int row, ReferenceTable input) {
        int first = (int) results.number(row, "first_record") - 1;
        ReferenceTable groups = input.rows(first, first + (int) results.number(row, "n"));
        double multiplier = results.number(row, "multiplier");
        double confidence = results.number(row, "conf");
        boolean transformed = results.text(row, "transform").equals("TRUE");
        ValueScale scale = !transformed
                ? ValueScale.PLAIN
                : results.number(row, "value_type") == 1 ? ValueScale.LOG : ValueScale.LOGIT;
        double[] people = groups.column("Population");
        double[] value = groups.column("Value");
        double[] error = groups.column("StandardError");
        for (int i = 0; i < value.length; i++) {
            if (Double.isNaN(value[i])) {
                value[i] = groups.number(i, "Count") / people[i];
            }
            if (results.text(row, "used").equals("cls")) {
                double reach = scale.to(groups.number(i, "UpperCL")) - scale.to(groups.number(i, "LowerCL"));
                error[i] = reach / 2 / Critical.z(0.95);
            }
        }
        SlopeIndex index =
                SlopeIndex.onScale(scale, RankOrder.ascending(groups.column("Quantile")), people, value, error);
        double sii = results.number(row, "sii");
        assertThat(multiplier * index.slope()).isCloseTo(sii, relative(sii, 1e-10));
        double rii = results.number(row, "rii");
        if (!Double.isNaN(rii)) {
            double ours = multiplier < 0 ? 1 / index.ratio() : index.ratio();
            assertThat(ours).isCloseTo(rii, relative(rii, 1e-10));
        }
        limits(results, row, index.slopeSpread().times(multiplier), index.ratioSpread(), confidence, scale);
    }

    private static void limits(
            ReferenceTable results, int row, Spread slope, Spread ratio, double confidence, ValueScale scale) {
        double lower = results.number(row, "exact_lower");
        double upper = results.number(row, "exact_upper");
        if (Double.isNaN(lower)) {
            return;
        }
        Limits ours = slope.at(confidence);
        assertThat(ours.lower()).isCloseTo(lower, relative(lower, 1e-10));
        assertThat(ours.upper()).isCloseTo(upper, relative(upper, 1e-10));
        double error = results.number(row, "exact_se");
        if (scale == ValueScale.PLAIN) {
            assertThat(slope.standardError()).isCloseTo(error, relative(error, 1e-10));
        }
        double multiplier = results.number(row, "multiplier");
        // The program swaps its simulated limits, and turns its ratio over, for multipliers between 0 and 1 with a
        // transform.
        boolean swapped = scale == ValueScale.LOG && multiplier > 0 && multiplier < 1;
        double width = upper - lower;
        assertThat(ours.lower())
                .isCloseTo(
                        results.number(row, swapped ? "sii_upper_sim200k" : "sii_lower_sim200k"), within(0.01 * width));
        assertThat(ours.upper())
                .isCloseTo(
                        results.number(row, swapped ? "sii_lower_sim200k" : "sii_upper_sim200k"), within(0.01 * width));
        double ratioLower = results.number(row, "rii_lower_sim200k");
        if (multiplier > 0 && !swapped && !Double.isNaN(ratioLower)) {
            Limits ofRatio = ratio.at(confidence);
            double ratioWidth = results.number(row, "rii_upper_sim200k") - ratioLower;
            assertThat(ofRatio.lower()).isCloseTo(ratioLower, within(0.01 * ratioWidth));
            assertThat(ofRatio.upper()).isCloseTo(results.number(row, "rii_upper_sim200k"), within(0.01 * ratioWidth));
        }
    }

    @Test
    void national_equity_indicators_count_areas_alike_in_the_regression() {
        ReferenceTable areas = ReferenceTable.of("cookson/areas6000.csv");
        ReferenceTable national = ReferenceTable.of("cookson/national.csv");
        double[] people = areas.column("pop");
        RankOrder rank = RankOrder.ascending(areas.column("imd"));
        SlopeIndex index = SlopeIndex.of(SlopeConvention.COOKSON, rank, people, areas.column("rate"), null, 0, 1);
        assertThat(rank.fractionalRanks(people)).containsExactly(areas.column("R"), within(1e-12));
        same(national, "national SII (unweighted OLS on areas)", index.slope());
        same(national, "national SII se classical", index.slopeSpread().standardError());
        same(national, "national SII lower z", index.slopeSpread().at(0.95).lower());
        same(national, "national SII upper z", index.slopeSpread().at(0.95).upper());
        same(national, "national RII upper", index.ratioSpread().at(0.95).upper());
        double everyone = java.util.Arrays.stream(people).sum();
        same(national, "real gap (excess events)=SII*0.5*pop/1000", index.slope() * 0.5 * everyone / 1000);
        SlopeIndex weighted = SlopeIndex.of(SlopeConvention.WHO, rank, people, areas.column("rate"), null, 0, 1);
        same(national, "RII Kunst-Mackenbach pred(1)/pred(0)", weighted.ratio());
        same(national, "RII KM se of log (delta, HC1)", weighted.ratioSpread().standardError());
        WeightedLine line = WeightedLine.of(people, rank.fractionalRanks(people), areas.column("rate"));
        double onMean = 1 / line.at(1) - 1 / line.at(0);
        double onSlope = (1 - line.meanX()) / line.at(1) + line.meanX() / line.at(0);
        same(national, "RII KM se of log (delta, classical)", Math.sqrt(line.classical(onMean, onSlope)));
    }

    private static void same(ReferenceTable file, String what, double ours) {
        double expected = file.lookup("case", what, "value");
        assertThat(ours).as(what).isCloseTo(expected, relative(expected, 1e-9));
    }

    private static final double[] THREE = {1, 2, 3};
    private static final double[] ALIKE = {1, 1, 1};

    @ParameterizedTest
    @EnumSource(SlopeConvention.class)
    void three_equal_steps_have_a_slope_of_three_steps(SlopeConvention convention) {
        double[] y = {0.4, 0.5, 0.6};
        SlopeIndex index = SlopeIndex.of(convention, RankOrder.ascending(THREE), ALIKE, y, null, 0, 1);
        boolean straight = convention != SlopeConvention.WHO_LOGIT;
        assertThat(index.slope()).isCloseTo(0.3, within(straight ? 1e-14 : 0.005));
        assertThat(index.fittedLow()).isCloseTo(0.35, within(straight ? 1e-14 : 0.005));
        assertThat(index.fittedHigh()).isCloseTo(0.65, within(straight ? 1e-14 : 0.005));
        assertThat(index.relative()).isCloseTo(0.6, within(straight ? 1e-14 : 0.01));
        assertThat(index.mean()).isCloseTo(0.5, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(SlopeConvention.class)
    void the_other_ranking_turns_the_sign(SlopeConvention convention) {
        double[] y = {0.2, 0.5, 0.4, 0.6};
        double[] people = {3, 1, 2, 5};
        double[] errors = {0.1, 0.1, 0.2, 0.1};
        SlopeIndex up =
                SlopeIndex.of(convention, RankOrder.ascending(new double[] {1, 2, 3, 4}), people, y, errors, 0, 1);
        SlopeIndex down =
                SlopeIndex.of(convention, RankOrder.ascending(new double[] {4, 3, 2, 1}), people, y, errors, 0, 1);
        assertThat(down.slope()).isCloseTo(-up.slope(), within(1e-12));
        assertThat(down.slopeSpread().standardError())
                .isCloseTo(up.slopeSpread().standardError(), within(1e-12));
        assertThat(down.slopeSpread().at(0.9).lower())
                .isCloseTo(-up.slopeSpread().at(0.9).upper(), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(SlopeConvention.class)
    void equal_ranks_leave_the_slope_undefined(SlopeConvention convention) {
        SlopeIndex index =
                SlopeIndex.of(convention, RankOrder.ascending(ALIKE), ALIKE, new double[] {0.2, 0.3, 0.4}, null, 0, 1);
        assertThat(index.slope()).isNaN();
        assertThat(index.slopeSpread().at(0.95).defined()).isFalse();
        assertThat(index.ratioSpread().at(0.95).defined()).isFalse();
    }

    @Test
    void two_units_have_a_slope_but_no_error_from_residuals() {
        SlopeIndex index = SlopeIndex.of(
                SlopeConvention.WHO,
                RankOrder.ascending(new double[] {1, 2}),
                new double[] {1, 1},
                new double[] {1, 2},
                null,
                0,
                1);
        assertThat(index.slope()).isCloseTo(2, within(1e-15));
        assertThat(index.slopeSpread().at(0.95)).isEqualTo(Limits.NONE);
    }

    @Test
    void the_default_uses_standard_errors_where_there_are_any_else_residuals() {
        RankOrder rank = RankOrder.ascending(THREE);
        double[] y = {1, 2, 4};
        double[] errors = {0.5, 0.5, 0.5};
        SlopeIndex with = SlopeIndex.of(SlopeConvention.DEFAULT, rank, ALIKE, y, errors, 0, 1);
        SlopeIndex without = SlopeIndex.of(SlopeConvention.DEFAULT, rank, ALIKE, y, null, 0, 1);
        assertThat(with.slopeSpread().method()).isEqualTo(LimitMethod.MEASUREMENT);
        assertThat(without.slopeSpread().method()).isEqualTo(LimitMethod.HC1_T);
        // By hand: c = a (R - 1/2) / sum a (R - 1/2)^2 = -3/2, 0, 3/2; SE = 0.5 sqrt(2 * 9/4).
        assertThat(with.slopeSpread().standardError()).isCloseTo(0.5 * 1.5 * Math.sqrt(2), within(1e-14));
        assertThat(with.slope()).isEqualTo(without.slope());
        assertThat(with.ratioSpread().at(0.95).lower()).isLessThan(with.ratio());
        assertThat(with.ratioSpread().at(0.95).upper()).isGreaterThan(with.ratio());
    }

    @Test
    void fingertips_needs_standard_errors_for_limits() {
        SlopeIndex index = SlopeIndex.of(
                SlopeConvention.PHE, RankOrder.ascending(THREE), ALIKE, new double[] {1, 2, 4}, null, 0, 1);
        assertThat(index.slope()).isCloseTo(4.5, within(1e-14));
        assertThat(index.slopeSpread().method()).isEqualTo(LimitMethod.NONE);
        assertThat(index.slopeSpread().at(0.95)).isEqualTo(Limits.NONE);
    }

    @Test
    void a_ratio_whose_bottom_end_may_be_zero_has_no_limits() {
        SlopeIndex index = SlopeIndex.of(
                SlopeConvention.PHE,
                RankOrder.ascending(THREE),
                ALIKE,
                new double[] {1, 2, 3},
                new double[] {9, 9, 9},
                0,
                1);
        assertThat(index.ratioSpread().at(0.95)).isEqualTo(Limits.NONE);
    }

    @Test
    void shares_parted_by_a_step_have_no_logistic_line() {
        SlopeIndex index = SlopeIndex.of(
                SlopeConvention.WHO_LOGIT,
                RankOrder.ascending(new double[] {1, 2, 3, 4}),
                new double[] {1, 1, 1, 1},
                new double[] {0, 0, 1, 1},
                null,
                0,
                1);
        assertThat(index.slope()).isNaN();
    }

    @Test
    void values_outside_the_range_of_their_scale_are_undefined() {
        assertThat(ValueScale.LOG.to(0)).isNaN();
        assertThat(ValueScale.LOGIT.to(0)).isNaN();
        assertThat(ValueScale.LOGIT.to(1)).isNaN();
        assertThat(ValueScale.LOGIT.to(0.5)).isZero();
        assertThat(ValueScale.LOGIT.back(0)).isEqualTo(0.5);
        assertThat(ValueScale.LOG.back(0)).isEqualTo(1);
    }

    @Test
    void conventions_are_known_by_their_words_only() {
        assertThat(SlopeConvention.parse("who-logit")).isEqualTo(SlopeConvention.WHO_LOGIT);
        assertThat(SlopeConvention.codes()).containsExactly("phe", "scotpho", "cookson", "who", "who-logit", "default");
        assertThat(SlopeConvention.values())
                .allSatisfy(c -> assertThat(c.meaning()).isNotBlank());
        assertThatThrownBy(() -> SlopeConvention.parse("fingertips"))
                .hasMessage("convention fingertips is not known;"
                        + " known are phe, scotpho, cookson, who, who-logit, default");
    }
}

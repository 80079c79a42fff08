package org.everyonecounts.models.equity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.everyonecounts.models.ReferenceTable;
import org.everyonecounts.models.equity.ResidualError;
import org.everyonecounts.models.equity.SlopeConvention;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Better;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.End;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Interval;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens where there is nothing, one, all equal, zero, missing or out of range. */
@Tag("shared")
class EdgesTest {
    private static final MeasureOptions DEFAULTS = MeasureOptions.defaults();

    private static UnitTableBuilder table(double... y) {
        return new UnitTableBuilder(y);
    }

    private static UnitTable ranked(double... y) {
        double[] rank = new double[y.length];
        java.util.Arrays.setAll(rank, i -> i + 1);
        return table(y).rank(rank, false).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "difference",
                "ratio",
                "sii",
                "ci",
                "ci_extended(3)",
                "achievement(2)",
                "gini",
                "theil_t",
                "theil_l",
                "ge(2)",
                "atkinson(1)",
                "ede(0.5)",
                "hoover",
                "bgv",
                "cov",
                "mdm",
                "mdb_u",
                "idis",
                "par",
                "paf"
            })
    void one_unit_says_that_two_are_needed(String measure) {
        Tables.undefined(Tables.one(ranked(5), measure, DEFAULTS), "1 unit: inequality needs at least 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "sii", "gini", "bgv", "par", "hoover"})
    void no_units_say_so(String measure) {
        Tables.undefined(Tables.one(ranked(), measure, DEFAULTS), "no units: every measure needs at least 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sii", "rii", "rii_mean", "ci", "gci", "ci_symmetric(3)", "achievement(2)", "difference"})
    void equal_ranks_name_the_rank(String measure) {
        UnitTable equal =
                table(1, 2, 3).rank(new double[] {4.5, 4.5, 4.5}, true).build();
        Tables.undefined(
                Tables.one(equal, measure, DEFAULTS),
                "rank is 4.5 in every unit: a ranking needs at least 2 different values");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ci",
                "rii_mean",
                "ci_extended(3)",
                "cov",
                "idis",
                "paf",
                "misplaced_share",
                "horizontal_inequity"
            })
    void a_mean_of_zero_is_named(String measure) {
        UnitTable table = table(-1, 0, 1, 0)
                .rank(new double[] {1, 2, 3, 4}, false)
                .need(new double[] {1, 2, 3, 4})
                .build();
        MeasureResult result = Tables.one(table, measure, DEFAULTS);
        assertThat(result.notes().get(0))
                .isIn(
                        "the mean is 0: a measure relative to the mean is undefined",
                        "negative value in 1 unit: the share misplaced is undefined");
        assertThat(result.estimate().isNumber()).isFalse();
    }

    @Test
    void the_generalised_index_is_defined_for_a_mean_of_zero() {
        MeasureResult result = Tables.one(ranked(-1, 0, 1), "gci", DEFAULTS);
        // By hand: 2 cov(y, R) = 2/3 (-1 * -1/3 + 1 * 1/3) = 4/9.
        assertThat(result.estimate().number()).isCloseTo(4.0 / 9, within(1e-15));
        assertThat(result.standardError().isNumber()).isTrue();
    }

    @Test
    void values_all_equal_have_no_inequality() {
        UnitTable same = ranked(3, 3, 3, 3, 3);
        for (String measure : List.of(
                "ci", "gci", "sii", "gini", "theil_t", "theil_l", "hoover", "bgv", "bgsd", "mdm", "difference")) {
            assertThat(Tables.estimate(same, measure)).as(measure).isCloseTo(0, within(1e-15));
        }
        assertThat(Tables.estimate(same, "ratio")).isEqualTo(1);
        assertThat(Tables.estimate(same, "rii")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gini | the Gini index",
                "theil_t | theil_t",
                "ge(2) | ge(2)",
                "theil_l | mean log deviation",
                "atkinson(0.5) | atkinson(0.5)",
                "hoover | Hoover's index"
            })
    void a_negative_value_is_named_with_its_unit(String measure, String what) {
        UnitTable table =
                table(-2, 3, 4).labels(new String[] {"QHM", "QHL", "QF7"}).build();
        Tables.undefined(Tables.one(table, measure, DEFAULTS), "negative value in QHM: " + what + " is undefined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ge(0)", "ge(-1)", "atkinson(1)", "atkinson(2)", "ede(1)"})
    void a_zero_is_named_where_it_matters(String measure) {
        MeasureResult result = Tables.one(table(0, 3, 4).build(), measure, DEFAULTS);
        assertThat(result.notes().get(0)).startsWith("zero value in 1 unit: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"theil_t", "ge(2)", "ge(0.5)", "atkinson(0.5)", "ede(0)"})
    void a_zero_is_allowed_where_it_does_not(String measure) {
        assertThat(Tables.one(table(0, 3, 4).build(), measure, DEFAULTS)
                        .estimate()
                        .isNumber())
                .isTrue();
    }

    @Test
    void atkinson_is_for_goods_only() {
        Tables.undefined(
                Tables.one(table(1, 3).build(), "atkinson(1)", DEFAULTS.with(Better.LOWER)),
                "atkinson(1) is for goods only, and less of this value is better");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ci_erreygers", "ci_wagstaff", "ci_modified"})
    void a_value_outside_the_bounds_is_named(String measure) {
        UnitTable table = table(10, 120, 30)
                .rank(new double[] {1, 2, 3}, false)
                .labels(new String[] {"A", "B", "C"})
                .build();
        Tables.undefined(
                Tables.one(table, measure, DEFAULTS.with(new Bounds(0, 100))),
                "value 120 of B lies outside the bounds 0 to 100");
    }

    @Test
    void a_mean_at_a_bound_leaves_the_normalised_indices_undefined() {
        MeasureOptions bounded = DEFAULTS.with(new Bounds(0, 1));
        Tables.undefined(
                Tables.one(ranked(1, 1, 1), "ci_wagstaff", bounded),
                "the mean is the upper bound 1: ci_wagstaff is undefined");
        assertThat(Tables.one(ranked(0, 0, 0), "ci_erreygers", bounded)
                        .estimate()
                        .number())
                .isZero();
        Tables.undefined(
                Tables.one(ranked(1, 1), "ci_modified", DEFAULTS.with(new Bounds(1, 2))),
                "the mean is the lower bound 1: ci_modified is undefined");
    }

    @Test
    void bounds_are_said_in_words() {
        double none = Double.POSITIVE_INFINITY;
        assertThat(new Bounds(0, 100)).hasToString("0 to 100");
        assertThat(new Bounds(1, none)).hasToString("1 or more");
        assertThat(new Bounds(-none, 5)).hasToString("5 or less");
        assertThat(Bounds.NONE).hasToString("any number");
        Tables.undefined(
                Tables.one(ranked(0, 2), "ci_modified", DEFAULTS.with(new Bounds(1, none))),
                "value 0 of a unit lies outside the bounds 1 or more");
    }

    @Test
    void some_standard_errors_are_as_good_as_none_and_that_is_said() {
        UnitTable table =
                table(1, 2, 4).standardError(new double[] {1, Double.NaN, 1}).build();
        MeasureResult mean = Tables.one(table, "mean", DEFAULTS);
        assertThat(mean.method()).isEqualTo(LimitMethod.NONE);
        assertThat(mean.notes()).contains("some standard errors are missing: none is used");
    }

    @Test
    void bounds_the_wrong_way_round_are_refused() {
        assertThatThrownBy(() -> new Bounds(100, 0))
                .hasMessage("bounds are 100.0 and 0.0; the first must be below the second, such as 0,100");
    }

    @Test
    void missing_values_and_zero_weights_are_left_out_and_counted() {
        UnitTable table = table(1, Double.NaN, 3, 4, 5)
                .weight(new double[] {1, 1, 0, Double.NaN, 1})
                .labels(new String[] {"A", "B", "C", "D", "E"})
                .build();
        MeasureResult result = Tables.one(table, "mean", DEFAULTS);
        assertThat(result.estimate().number()).isEqualTo(3);
        assertThat(result.n()).isEqualTo(2);
        assertThat(result.excluded()).isEqualTo(3);
        assertThat(result.notes())
                .containsExactly("value is missing in B", "weight is missing in D", "weight is zero in C");
    }

    @Test
    void a_measure_leaves_out_only_units_that_lack_what_it_needs() {
        UnitTable table = table(1, 2, 3, 4)
                .rank(new double[] {1, Double.NaN, 3, 4}, false)
                .need(new double[] {1, 1, 2, Double.NaN})
                .build();
        assertThat(Tables.one(table, "gini", DEFAULTS).n()).isEqualTo(4);
        assertThat(Tables.one(table, "ci", DEFAULTS).n()).isEqualTo(3);
        assertThat(Tables.one(table, "kakwani", DEFAULTS).n()).isEqualTo(3);
        MeasureResult both = Tables.one(table, "horizontal_inequity", DEFAULTS);
        assertThat(both.n()).isEqualTo(2);
        assertThat(both.notes()).contains("rank is missing in 1 unit", "need is missing in 1 unit");
        assertThat(Tables.one(table, "difference", DEFAULTS).estimate().number())
                .isEqualTo(3);
    }

    @Test
    void several_exclusions_name_the_first_in_alphabetical_order() {
        assertThat(new Exclusion("value is missing", 3, "E01")).hasToString("value is missing in 3 units (first E01)");
        assertThat(new Exclusion("value is missing", 3, "")).hasToString("value is missing in 3 units");
    }

    @Test
    void a_negative_weight_or_error_or_an_infinite_number_is_refused_by_name() {
        UnitTableBuilder negative =
                table(1, 2).labels(new String[] {"E01000122", "E01000123"}).weight(new double[] {1, -4});
        assertThatThrownBy(negative::build).hasMessage("weight of E01000123 is -4.0; a weight must be zero or more");
        UnitTableBuilder error = table(1, 2).standardError(new double[] {1, -1});
        assertThatThrownBy(error::build)
                .hasMessage("standard error of row 2 is -1.0; a standard error must be zero or more");
        assertThatThrownBy(() -> table(1, Double.POSITIVE_INFINITY))
                .hasMessage("value of row 2 is Infinity; it must be a finite number, or left empty where missing");
        assertThatThrownBy(() -> table(1, 2).weight(new double[1]))
                .hasMessage("column weight has 1 rows; it must have 2, as the value has");
    }

    @Test
    void counts_give_the_value_and_its_weight() {
        UnitTable table = UnitTableBuilder.ofCounts(new double[] {1, 30, 5}, new double[] {10, 100, 0})
                .build();
        assertThat(table.mean()).isCloseTo(31.0 / 110, within(1e-15));
        assertThat(table.excluded()).isEqualTo(1);
        MeasureResult par = Tables.one(
                UnitTableBuilder.ofCounts(new double[] {10, 30}, new double[] {100, 100})
                        .rank(new double[] {1, 2}, false)
                        .build(),
                "par",
                DEFAULTS);
        assertThat(par.estimate().number()).isCloseTo(0.1, within(1e-15));
        // Walter's by hand: c = 30, d = 70, a = 10, b = 90, N = 200.
        double variance = 30 * 200.0 * (10 * 70 * (200.0 - 30) + 90 * 900) / (Math.pow(40, 3) * Math.pow(100, 3));
        assertThat(par.standardError().number()).isCloseTo(0.2 * Math.sqrt(variance), within(1e-15));
    }

    @Test
    void a_reference_that_is_no_better_promises_nothing() {
        assertThat(Tables.estimate(ranked(5, 9, 1), "par")).isZero();
        assertThat(Tables.one(ranked(5, 9, 1), "par", DEFAULTS.with(Better.LOWER))
                        .estimate()
                        .number())
                .isEqualTo(-4);
    }

    @Test
    void without_a_ranking_the_reference_is_the_best_unit_with_a_tenth_of_people() {
        UnitTable table = table(99, 50, 80, 80)
                .weight(new double[] {1, 40, 30, 29})
                .labels(new String[] {"tiny", "low", "first", "second"})
                .build();
        MeasureResult par = Tables.one(table, "par", DEFAULTS);
        assertThat(par.estimate().number()).isCloseTo(80 - table.mean(), within(1e-12));
        assertThat(par.notes()).contains("reference: second");
        UnitTable small = table(new double[20]).build();
        Tables.undefined(
                Tables.one(small, "par", DEFAULTS),
                "no unit has at least 10 % of people to be the reference; rank units, or name one");
    }

    @Test
    void a_reference_may_be_a_number_or_a_label_and_a_wrong_label_is_named() {
        UnitTable table = table(10, 20, 60).labels(new String[] {"A", "B", "C"}).build();
        assertThat(Tables.one(table, "mdr", DEFAULTS.withReference(30))
                        .estimate()
                        .number())
                .isCloseTo(20, within(1e-14));
        assertThat(Tables.one(table, "mdr", DEFAULTS.withReferenceLabel("B"))
                        .estimate()
                        .number())
                .isCloseTo(50.0 / 3, within(1e-14));
        assertThat(Tables.one(table, "par", DEFAULTS.withReference(40))
                        .estimate()
                        .number())
                .isCloseTo(10, within(1e-14));
        Tables.undefined(
                Tables.one(table, "mdr", DEFAULTS.withReferenceLabel("D")), "reference D is the label of no unit");
        Tables.undefined(
                Tables.one(table, "par", DEFAULTS.withReferenceLabel("D")), "reference D is the label of no unit");
    }

    @Test
    void par_takes_its_error_from_standard_errors_where_there_is_no_scale() {
        UnitTable table = table(50, 80)
                .rank(new double[] {1, 2}, false)
                .standardError(new double[] {2, 3})
                .build();
        // By hand: 80 - (50 + 80)/2 has levers -1/2 and 1/2.
        assertThat(Tables.one(table, "par", DEFAULTS).standardError().number())
                .isCloseTo(Math.sqrt(1 + 2.25), within(1e-14));
        assertThat(Tables.one(table, "paf", DEFAULTS).standardError().number())
                .isCloseTo(100 * Math.sqrt(1 + 2.25) / 65, within(1e-13));
        assertThat(Tables.one(table, "par", DEFAULTS.withReference(80))
                        .standardError()
                        .number())
                .isCloseTo(Math.sqrt(1 + 2.25), within(1e-14));
    }

    @Test
    void achievement_follows_which_end_is_worst_off() {
        UnitTable good = ranked(1, 2, 3);
        // C(2) = 2/9, mean 2.
        assertThat(Tables.estimate(good, "achievement(2)")).isCloseTo(2 * (1 - 2.0 / 9), within(1e-14));
        MeasureResult other = Tables.one(good, "achievement(2)", DEFAULTS.withWorstOff(End.HIGH));
        assertThat(other.estimate().number()).isCloseTo(2 * (1 + 2.0 / 9), within(1e-14));
        assertThat(other.notes()).contains("worst off: the high end of the rank column");
        UnitTable fromHigh = table(1, 2, 3).rank(new double[] {1, 2, 3}, true).build();
        assertThat(Tables.estimate(fromHigh, "achievement(2)")).isCloseTo(2 * (1 + 2.0 / 9), within(1e-14));
        assertThat(Tables.one(fromHigh, "achievement(2)", DEFAULTS.withWorstOff(End.LOW))
                        .estimate()
                        .number())
                .isCloseTo(2 * (1 - 2.0 / 9), within(1e-14));
    }

    @Test
    void for_an_ill_the_gap_is_taken_the_other_way() {
        UnitTable deaths = ranked(8, 5, 2);
        assertThat(Tables.estimate(deaths, "difference")).isEqualTo(-6);
        assertThat(Tables.one(deaths, "difference", DEFAULTS.with(Better.LOWER))
                        .estimate()
                        .number())
                .isEqualTo(6);
        assertThat(Tables.one(deaths, "ratio", DEFAULTS.with(Better.LOWER))
                        .estimate()
                        .number())
                .isEqualTo(4);
        Tables.undefined(
                Tables.one(ranked(0, 1), "ratio", DEFAULTS), "a group has the value 0: a ratio needs both above 0");
    }

    @Test
    void tied_ranks_are_counted_and_said() {
        UnitTable table =
                table(1, 2, 3, 4).rank(new double[] {1, 1, 2, 3}, false).build();
        MeasureResult result = Tables.one(table, "ci", DEFAULTS);
        assertThat(result.tied()).isEqualTo(2);
        assertThat(result.notes()).contains("rank 0 = smallest", "2 units share a rank, averaged");
        assertThat(Tables.one(table, "gini", DEFAULTS).tied()).isZero();
    }

    @Test
    void what_is_missing_for_a_measure_is_named_with_its_option() {
        UnitTable table = table(1, 2).build();
        assertThatThrownBy(() -> Tables.one(table, "kakwani", DEFAULTS))
                .hasMessage("measure kakwani needs --need, the need of each unit");
        assertThatThrownBy(() -> Tables.one(ranked(1, 2), "ci_erreygers", DEFAULTS))
                .hasMessage("measure ci_erreygers needs --bounds, the least and the greatest value possible");
        assertThatThrownBy(() -> Tables.one(ranked(1, 2), "ci_modified", DEFAULTS))
                .hasMessage("measure ci_modified needs --bounds, the least value possible");
        assertThatThrownBy(() -> Tables.one(table, "mdr", DEFAULTS))
                .hasMessage("measure mdr needs --reference, a reference value, or the label of a unit");
        assertThatThrownBy(() -> Tables.one(table, "ci", DEFAULTS.with(ResidualError.CLUSTER)))
                .hasMessage("standard error cluster needs a column of clusters, such as cluster:region");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ginni | measure ginni is not known; the nearest is gini; known are mean, ",
                "ci_extended | measure ci_extended needs a number for v, such as ci_extended(3)",
                "gini(2) | measure gini takes no number; write gini",
                "ge(x) | measure ge(x) has x in brackets; it must be a number, such as 2",
                "ci_extended(0.5) | ci_extended has v = 0.5; it must be 1 or more, such as 3",
                "ci_symmetric(1) | ci_symmetric has b = 1; it must be above 1, such as 3",
                "atkinson(-1) | atkinson has epsilon = -1; it must be zero or more, such as 0.5",
                "ede(-2) | ede has epsilon = -2; it must be zero or more, such as 0.5",
                "Sii! | measure Sii! is not known; the nearest is sii; known are mean, "
            })
    void a_wrong_measure_says_what_is_right(String name, String message) {
        assertThatThrownBy(() -> Catalogue.parse(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void wrong_options_are_refused() {
        assertThatThrownBy(() -> DEFAULTS.withConfidences(List.of())).hasMessageStartingWith("no confidence is given");
        assertThatThrownBy(() -> DEFAULTS.withConfidences(List.of(95.0)))
                .hasMessage("confidence is 95.0; it must lie between 0 and 1, such as 0.95");
        assertThatThrownBy(() -> DEFAULTS.withReplicates(1))
                .hasMessage("replicates are 1; a bootstrap needs 2 or more, such as 2000");
        assertThatThrownBy(() -> Tables.one(ranked(1, 2), "ci", DEFAULTS).at(0.5))
                .hasMessage("confidence 0.5 was not asked for");
    }

    @Test
    void everything_measures_what_it_can_and_lists_what_it_cannot() {
        Catalogue.Selection selection = Catalogue.all(ranked(1, 2, 4), DEFAULTS);
        assertThat(selection.measures())
                .extracting(Measure::name)
                .contains(
                        "mean",
                        "ci",
                        "ci_extended(3)",
                        "ci_symmetric(3)",
                        "achievement(2)",
                        "ge(2)",
                        "atkinson(0.5)",
                        "atkinson(1)",
                        "gini")
                .doesNotContain("kakwani", "mdr", "ci_wagstaff");
        assertThat(selection.leftOut())
                .extracting(Catalogue.LeftOut::measure, Catalogue.LeftOut::reason)
                .contains(org.assertj.core.groups.Tuple.tuple("kakwani", "needs --need, the need of each unit"));
        assertThat(Measurement.run(ranked(1, 2, 4), selection.measures(), DEFAULTS))
                .allSatisfy(result -> assertThat(result.n()).isEqualTo(3));
    }

    @Test
    void every_measure_is_described_once_and_in_full() {
        List<Description> descriptions = Catalogue.descriptions();
        assertThat(descriptions)
                .extracting(Description::id)
                .doesNotHaveDuplicates()
                .hasSize(43);
        assertThat(descriptions).allSatisfy(each -> {
            assertThat(List.of(each.title(), each.formula(), each.sign(), each.notFor(), each.interval()))
                    .allSatisfy(text -> assertThat(text).isNotBlank());
            assertThat(each.parameter().isEmpty()).isEqualTo(each.examples().isEmpty());
        });
    }

    @Test
    void under_ten_units_are_not_resampled() {
        MeasureResult few = Tables.one(
                ranked(1, 2, 4, 5), "gini", DEFAULTS.with(Interval.BOOTSTRAP).withReplicates(100));
        assertThat(few.method()).isEqualTo(LimitMethod.NONE);
        assertThat(few.notes()).contains("fewer than 10 units: no inference");
    }

    @Test
    void no_limits_are_given_where_none_are_asked_for() {
        MeasureResult result = Tables.one(ranked(1, 2, 4, 5), "ci", DEFAULTS.with(Interval.NONE));
        assertThat(result.method()).isEqualTo(LimitMethod.NONE);
        assertThat(result.estimate().isNumber()).isTrue();
        assertThat(result.at(0.95).lower().isNumber()).isFalse();
    }

    @Test
    void the_conventions_of_slopes_are_named_in_their_results() {
        UnitTable table = ranked(0.2, 0.4, 0.5, 0.9);
        for (SlopeConvention convention : SlopeConvention.values()) {
            MeasureResult sii = Tables.one(table, "sii", DEFAULTS.with(convention));
            assertThat(sii.convention()).isEqualTo(convention.code());
            assertThat(sii.estimate().isNumber()).isTrue();
            assertThat(Tables.one(table, "rii", DEFAULTS.with(convention))
                            .estimate()
                            .isNumber())
                    .isTrue();
        }
        assertThat(Tables.one(table, "ci", DEFAULTS).convention()).isEqualTo("[z]");
        assertThat(Tables.one(table, "sii", DEFAULTS.with(SlopeConvention.PHE)).notes())
                .contains("convention phe takes its limits from --se, which is absent or has gaps");
    }

    @Test
    void a_ratio_of_fitted_ends_of_both_signs_is_undefined() {
        MeasureResult result = Tables.one(ranked(1, 1, 1, 30), "rii", DEFAULTS);
        assertThat(result.estimate().isNumber()).isFalse();
        assertThat(result.notes().get(0)).startsWith("the fitted ends are ").endsWith("use rii_mean");
        MeasureResult step = Tables.one(ranked(0, 0, 1, 1), "sii", DEFAULTS.with(SlopeConvention.WHO_LOGIT));
        Tables.undefined(step, "the logistic regression has no solution: a step in rank parts 0 from 1");
        MeasureResult outside = Tables.one(ranked(0, 2), "sii", DEFAULTS.with(SlopeConvention.WHO_LOGIT));
        Tables.undefined(outside, "value 2 of a unit lies outside the bounds 0 to 1");
    }

    @Test
    void elasticity_leaves_out_what_has_no_logarithm_and_counts_it() {
        UnitTable table = table(100, 200, -5, 9)
                .need(new double[] {1, 4, 2, 0})
                .labels(new String[] {"A", "B", "C", "D"})
                .build();
        MeasureResult result = Tables.one(table, "elasticity", DEFAULTS);
        assertThat(result.estimate().number()).isCloseTo(0.5, within(1e-15));
        assertThat(result.notes()).contains("value or need is not above 0 in 2 units (first C), left out");
        UnitTable same = table(1, 2).need(new double[] {3, 3}).build();
        Tables.undefined(
                Tables.one(same, "elasticity", DEFAULTS),
                "need is the same in every unit: a slope needs 2 different values");
        Tables.undefined(
                Tables.one(same, "kakwani", DEFAULTS),
                "need is the same in every unit: a ranking needs at least 2 different values");
    }

    @Test
    void an_error_made_for_one_index_is_replaced_and_said_elsewhere() {
        UnitTable table = table(1, 2, 4, 7)
                .rank(new double[] {1, 2, 3, 4}, false)
                .need(new double[] {1, 3, 2, 4})
                .build();
        MeasureResult result = Tables.one(table, "elasticity", DEFAULTS.with(ResidualError.KWVD));
        assertThat(result.method()).isEqualTo(LimitMethod.HC1_T);
        assertThat(result.notes())
                .contains("standard error kwvd is made for a single concentration index; hc1 is used here");
        assertThat(Tables.one(table, "ci", DEFAULTS.with(ResidualError.KWVD)).method())
                .isEqualTo(LimitMethod.KWVD_Z);
    }

    @Test
    void needs_that_have_no_shares_leave_the_share_misplaced_undefined() {
        UnitTable table = table(1, 2).need(new double[] {0, 0}).build();
        Tables.undefined(
                Tables.one(table, "misplaced_share", DEFAULTS),
                "need is below 0 somewhere, or 0 everywhere: shares are undefined");
        UnitTable fine = table(1, 3).need(new double[] {1, 1}).build();
        assertThat(Tables.estimate(fine, "misplaced_share")).isEqualTo(0.25);
        UnitTable zero = table(1, 2).need(new double[] {-1, 1}).build();
        Tables.undefined(Tables.one(zero, "kakwani", DEFAULTS), "the mean of need is 0: an index of need is undefined");
    }

    @Test
    void factors_that_hang_together_are_said_to() {
        UnitTableBuilder builder = table(1, 2, 4, 7)
                .rank(new double[] {1, 2, 3, 4}, false)
                .need(new double[] {1, 3, 2, 4})
                .factor("a", new double[] {1, 2, 3, 5})
                .factor("b", new double[] {2, 4, 6, 10});
        Tables.undefined(
                Tables.one(builder.build(), "decomposition", DEFAULTS),
                "a factor does not vary, or hangs on the others");
        Tables.undefined(
                Tables.one(builder.build(), "horizontal_inequity_standardised", DEFAULTS),
                "need or a factor does not vary, or hangs on the others");
    }

    @Test
    void a_factor_with_a_mean_of_zero_has_a_contribution_but_no_index() {
        UnitTable table = table(1, 2, 4, 7)
                .rank(new double[] {1, 2, 3, 4}, false)
                .factor("a", new double[] {-3, -1, 1, 3})
                .build();
        assertThat(Tables.part(table, "decomposition", "a").estimate().isNumber())
                .isTrue();
        assertThat(Tables.part(table, "decomposition", "a:ci").notes().get(0))
                .isEqualTo("the factor's mean is 0: its own index is undefined");
        double sum = Tables.part(table, "decomposition", "a").estimate().number()
                + Tables.part(table, "decomposition", "residual").estimate().number();
        assertThat(sum)
                .isCloseTo(Tables.part(table, "decomposition", "[z]").estimate().number(), within(1e-15));
    }

    @Test
    void controls_with_gaps_leave_out_their_units_only() {
        UnitTable table = table(1, 2, 4, 7, 9, 8)
                .rank(new double[] {1, 2, 3, 4, 5, 6}, false)
                .need(new double[] {1, 3, 2, 4, 3, 5})
                .factor("a", new double[] {1, 0, 3, Double.NaN, 2, 2})
                .build();
        UnitTable without = table(1, 2, 4, 9, 8)
                .rank(new double[] {1, 2, 3, 5, 6}, false)
                .need(new double[] {1, 3, 2, 3, 5})
                .factor("a", new double[] {1, 0, 3, 2, 2})
                .build();
        assertThat(Tables.estimate(table, "horizontal_inequity_standardised"))
                .isEqualTo(Tables.estimate(without, "horizontal_inequity_standardised"));
    }

    @Test
    void a_table_is_split_by_names_and_ranked_inside_each() {
        Map<String, UnitTable> parts = table(1, 2, 10, 20, 5)
                .rank(new double[] {9, 8, 1, 2, Double.NaN}, false)
                .buildBy(Category.of(new String[] {"north", "north", "south", "south", "east"}));
        assertThat(parts.keySet()).containsExactly("east", "north", "south");
        assertThat(Tables.estimate(parts.getOrDefault("north", ranked()), "ci")).isNegative();
        assertThat(Tables.estimate(parts.getOrDefault("south", ranked()), "ci")).isPositive();
        assertThat(parts.getOrDefault("south", ranked()).name()).isEqualTo("south");
    }

    /** What the WHO program does at the edges, and what ours does instead. */
    @Test
    void where_another_program_stops_or_patches_ours_says_why() {
        ReferenceTable edges = ReferenceTable.of("healthequal/edge_behaviour.csv");
        assertThat(edges.size()).isEqualTo(13);
        ReferenceTable groups = ReferenceTable.of("healthequal/NonorderedSample.csv");
        double[] estimate = groups.column("estimate");
        estimate[2] = Double.NaN;
        UnitTable gap = table(estimate)
                .weight(groups.column("population"))
                .standardError(groups.column("se"))
                .labels(groups.texts("subgroup"))
                .build();
        String[] theirs = edges.where("case", "bgv one NA").text(0, "outcome").split(" ");
        MeasureResult bgv = Tables.one(gap, "bgv", DEFAULTS);
        Tables.close(bgv.estimate().number(), Double.parseDouble(theirs[1]), 1e-9);
        Tables.close(bgv.standardError().number(), Double.parseDouble(theirs[2]), 1e-9);
        assertThat(bgv.notes()).contains("value is missing in bangka balitung");
        // Theirs stops on a missing value; ours measures the rest and says which is missing.
        assertThat(edges.where("case", "mld one NA (<15%)").text(0, "outcome")).startsWith("ERROR");
        assertThat(Tables.one(gap, "theil_l", DEFAULTS).estimate().isNumber()).isTrue();
        // Theirs stops without standard errors; ours gives the figure and no limits.
        assertThat(edges.where("case", "mdru no se").text(0, "outcome")).startsWith("ERROR");
        assertThat(Tables.one(table(1, 2, 4).build(), "mdr_u", DEFAULTS.withReference(1))
                        .method())
                .isEqualTo(LimitMethod.NONE);
        // Theirs gives a constant an index of 6e-17 with limits; ours is zero.
        assertThat(Tables.estimate(ranked(3, 3, 3, 3, 3), "ci")).isZero();
    }
}

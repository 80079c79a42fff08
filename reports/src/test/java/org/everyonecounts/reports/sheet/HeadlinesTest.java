package org.everyonecounts.reports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.SyntheticRun;
import org.junit.jupiter.api.Test;

/** The sentences of the cover, case by case. */
class HeadlinesTest {
    private static final Figure NONE = Figure.NOT_APPLICABLE;

    private static Headlines headlines(IndicatorRow... rows) {
        RunFigures plain = SyntheticRun.figures();
        return new Headlines(new ReportedRun(
                new RunFigures(plain.distances(), List.of(rows), List.of(), List.of(), List.of(), List.of(), List.of()),
                SyntheticRun.facts(),
                new ModelTerms(Indicators.standard())::of));
    }

    private static IndicatorRow row(String indicator, double value, Reading reading) {
        return row(SyntheticRun.PERIOD, indicator, Figure.of(value), NONE, NONE, NONE, NONE, NONE, reading);
    }

    private static IndicatorRow row(
            String period,
            String indicator,
            Figure value,
            Figure lower,
            Figure upper,
            Figure change,
            Figure changeLower,
            Figure changeUpper,
            Reading reading) {
        return new IndicatorRow(
                period,
                "sub_icb",
                "gp-payments-need",
                "gp_payments",
                Clause.FAIRNESS,
                indicator,
                "[z]",
                value,
                NONE,
                lower,
                upper,
                Figure.of(0.95),
                IntervalMethod.AREAS_RESAMPLED,
                106,
                0,
                NONE,
                change,
                changeLower,
                changeUpper,
                reading);
    }

    private static IndicatorRow lean(double value, double lower, double upper, Reading reading) {
        return row(
                SyntheticRun.PERIOD,
                "horizontal_inequity",
                Figure.of(value),
                Figure.of(lower),
                Figure.of(upper),
                NONE,
                NONE,
                NONE,
                reading);
    }

    @Test
    void misplaced_money_is_given_as_a_share_and_in_pounds_without_an_interval() {
        assertThat(headlines(
                                row("misplaced_share", 0.0228182, Reading.DESCRIBED),
                                row("misplaced_gbp", 211_500_000, Reading.DESCRIBED))
                        .sentences()
                        .get(0))
                .isEqualTo("2.3% of the money (£211.5 million) would have to change places for all sub-ICB locations"
                        + " to have their fair share under gp-payments-need.");
    }

    @Test
    void a_steady_lean_below_nought_is_towards_less_deprived_areas() {
        assertThat(headlines(lean(-0.0081, -0.0143, -0.0019, Reading.STEADY))
                        .sentences()
                        .get(1))
                .isEqualTo("Set against need, money leans towards people living in less deprived areas (index −0.008,"
                        + " range −0.014 to −0.002; 0 means that money follows need).");
    }

    @Test
    void a_reversed_lean_is_towards_more_deprived_areas() {
        assertThat(headlines(lean(0.0081, 0.0019, 0.0143, Reading.STEADY))
                        .sentences()
                        .get(1))
                .contains("more deprived areas (index +0.008, range +0.002 to +0.014");
    }

    @Test
    void a_range_that_includes_nought_rests_on_few_areas() {
        assertThat(headlines(lean(-0.001, -0.004, 0.002, Reading.RESTS_ON_FEW_AREAS))
                        .sentences()
                        .get(1))
                .contains("but the figure rests on few areas");
    }

    @Test
    void only_measurement_makes_a_lean_clear() {
        assertThat(headlines(lean(-0.01, -0.02, -0.005, Reading.CLEAR_AGAINST_DEPRIVED))
                        .sentences()
                        .get(1))
                .contains("leans clearly", "95% interval");
        assertThat(headlines(lean(-0.01, -0.02, 0.005, Reading.NOT_CLEAR))
                        .sentences()
                        .get(1))
                .contains("no clear lean", "95% interval");
    }

    @Test
    void too_few_areas_are_said_to_be_too_few() {
        assertThat(headlines(row("horizontal_inequity", -0.01, Reading.NO_INFERENCE))
                        .sentences()
                        .get(1))
                .endsWith("but there are too few areas to say how firmly.");
    }

    @Test
    void nought_leans_neither_way() {
        assertThat(headlines(lean(0, -0.01, 0.01, Reading.RESTS_ON_FEW_AREAS))
                        .sentences()
                        .get(1))
                .contains("leans neither way (index 0.000");
    }

    @Test
    void what_is_missing_is_said_to_be_missing() {
        List<String> sentences = headlines().sentences();
        assertThat(sentences.get(0)).contains("cannot be said");
        assertThat(sentences.get(1)).contains("cannot be said");
        assertThat(sentences.get(2)).contains("too few areas");
        assertThat(headlines().changes())
                .containsExactly("No change can be given: the data hold no earlier period that can be compared.");
    }

    @Test
    void a_gap_below_nought_is_less_and_has_no_minus_sign() {
        IndicatorRow gap = row(
                SyntheticRun.PERIOD,
                "deprivation_gap",
                Figure.of(-9.42),
                Figure.of(-15.5),
                Figure.of(-3.3),
                NONE,
                NONE,
                NONE,
                Reading.STEADY);
        assertThat(headlines(gap).sentences().get(2))
                .contains("have £9.42 less a head", "(range of the difference −£15.50 to −£3.30)");
    }

    @Test
    void a_change_whose_range_spans_nought_is_no_clear_change() {
        assertThat(changes(0.0012, -0.0008, 0.0032))
                .containsExactly("Since 2020/21 there is no clear change in the share of money misplaced (up 0.12"
                        + " percentage points; the range −0.08 to +0.32 includes no change).");
    }

    @Test
    void a_change_whose_range_leaves_nought_out_is_stated() {
        assertThat(changes(-0.004, -0.006, -0.002))
                .containsExactly("Since 2020/21 the share of money misplaced went down by 0.40 percentage points"
                        + " (range −0.60 to −0.20).");
    }

    @Test
    void a_change_without_limits_has_no_range() {
        IndicatorRow now = row(
                SyntheticRun.PERIOD,
                "misplaced_share",
                Figure.of(0.02),
                NONE,
                NONE,
                Figure.of(0.001),
                NONE,
                NONE,
                Reading.DESCRIBED);
        assertThat(headlines(now, earlier()).changes())
                .singleElement()
                .asString()
                .contains("so there is no range");
    }

    private static List<String> changes(double change, double lower, double upper) {
        IndicatorRow now = row(
                SyntheticRun.PERIOD,
                "misplaced_share",
                Figure.of(0.02),
                NONE,
                NONE,
                Figure.of(change),
                Figure.of(lower),
                Figure.of(upper),
                Reading.DESCRIBED);
        return new ArrayList<>(headlines(now, earlier()).changes());
    }

    private static IndicatorRow earlier() {
        return row(
                SyntheticRun.EARLIER,
                "misplaced_share",
                Figure.of(0.019),
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                Reading.DESCRIBED);
    }
}

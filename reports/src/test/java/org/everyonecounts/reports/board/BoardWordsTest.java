package org.everyonecounts.reports.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.DeprivationRow;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.SyntheticRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of the page, case by case. */
class BoardWordsTest {
    private static final Figure NONE = Figure.NOT_APPLICABLE;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -0.01 | STEADY | Set against need, money leans towards less deprived areas
            0.01 | STEADY | Set against need, money leans towards more deprived areas
            0.01 | CLEAR_PRO_DEPRIVED | Set against need, money leans towards more deprived areas
            -0.01 | RESTS_ON_FEW_AREAS | Money seems to lean towards less deprived areas, but that rests on few of them
            0.01 | RESTS_ON_FEW_AREAS | Money seems to lean towards more deprived areas, but that rests on few of them
            0.01 | NOT_CLEAR | No clear sign that money leans towards more or less deprived areas once need is counted
            0 | STEADY | No clear sign that money leans towards more or less deprived areas once need is counted
            -0.01 | NO_INFERENCE | There are too few areas to say whether money follows need
            """)
    void the_headline_says_what_the_reading_allows(double lean, Reading reading, String headline) {
        assertThat(BoardRuns.content(BoardRuns.lean(Figure.of(lean), reading)).headline())
                .isEqualTo(headline);
    }

    @Test
    void a_withheld_figure_and_a_missing_one_are_told_apart() {
        assertThat(BoardRuns.content(BoardRuns.lean(Figure.SUPPRESSED, Reading.NOT_AVAILABLE))
                        .headline())
                .isEqualTo("Whether money follows need cannot be shown: the figures are withheld");
        assertThat(BoardRuns.content(BoardRuns.lean(Figure.NOT_AVAILABLE, Reading.NOT_AVAILABLE))
                        .headline())
                .isEqualTo("Whether money follows need cannot be said from these data");
    }

    @Test
    void need_measures_that_disagree_are_the_headline() {
        BoardContent page = BoardRuns.content(SyntheticRun.figures());
        assertThat(page.headline()).isEqualTo("Whether money follows need depends on how need is measured");
        assertThat(page.confidence()).isEqualTo("Low");
        assertThat(page.confidenceReason()).isEqualTo("Measures of need point in different directions.");
        assertThat(page.unknown().get(0))
                .isEqualTo("Which measure of need is right. One shows money leaning towards less deprived areas,"
                        + " another towards more.");
        assertThat(page.turns().get(0)).isEqualTo("Agreement on one measure of need.");
    }

    @Test
    void one_measure_of_need_that_points_clearly_is_of_medium_confidence() {
        BoardContent page = BoardRuns.content(BoardRuns.lean(Figure.of(-0.01), Reading.STEADY));
        assertThat(page.confidence()).isEqualTo("Medium");
        assertThat(page.confidenceReason())
                .isEqualTo("The direction is steady, but only one measure of need is at hand to test it.");
        assertThat(page.turns().get(0)).isEqualTo("A second measure of need that points the other way.");
    }

    @Test
    void too_few_areas_are_said_wherever_they_matter() {
        BoardContent page = BoardRuns.content(BoardRuns.lean(Figure.of(-0.01), Reading.NO_INFERENCE));
        assertThat(page.confidence()).isEqualTo("Low");
        assertThat(page.unknown().get(0)).isEqualTo("How firm the lean is: there are too few areas to test it.");
        assertThat(page.turns().get(0)).isEqualTo("Figures for more or smaller areas.");
    }

    @Test
    void a_held_run_says_so_on_top_and_a_failed_check_lowers_confidence() {
        RunFacts failed = BoardRuns.facts(
                "gp-payments-need",
                "sub_icb",
                List.of(new Check("control", Check.Severity.ERROR, Check.Status.FAILED, 1, 1, "Off.")),
                "");
        Edition held = new Edition(BoardRuns.EDITION.outlines(), "../report/x.xlsx", true);
        BoardContent page = BoardRuns.content(BoardRuns.lean(Figure.of(-0.01), Reading.STEADY), failed, held);
        assertThat(page.notice()).startsWith("Held: a check of the data failed.");
        assertThat(page.confidenceReason()).isEqualTo("A check of the data failed.");
        assertThat(page.turns().get(0)).isEqualTo("Mending the data, since a check failed.");
        assertThat(BoardPage.html(SyntheticRun.figures(), failed, held).indexOf("Held: a check"))
                .isPositive()
                .isLessThan(BoardPage.html(SyntheticRun.figures(), failed, held).indexOf("<h1>"));
        assertThat(BoardRuns.content(SyntheticRun.figures()).notice()).isEmpty();
    }

    @Test
    void so_what_is_in_people_and_pounds_a_head() {
        RunFigures figures = groups(165, 0.11, 0.10);
        assertThat(BoardRuns.content(figures).soWhat().get(0))
                .isEqualTo("In the most deprived of two groups of areas, 2.0 million people have £165.00 a head. If the"
                        + " same money were shared by need they would have £181.50: £16.50 a head more.");
        assertThat(BoardRuns.content(groups(165, 0.10, 0.11)).soWhat().get(0)).endsWith("£15.00 a head less.");
        assertThat(BoardRuns.content(groups(165, 0.10, 0.10)).soWhat().get(0))
                .endsWith("which is what they would have if the same money were shared by need.");
    }

    private static RunFigures groups(double perHead, double need, double money) {
        return BoardRuns.with(
                rows -> rows,
                rows -> rows,
                rows -> List.of(group(1, perHead, need, money), group(2, perHead, money, need)));
    }

    private static DeprivationRow group(int group, double perHead, double need, double money) {
        return new DeprivationRow(
                SyntheticRun.PERIOD,
                "sub_icb",
                "gp-payments-need",
                "gp_payments",
                "IMD 2019",
                group,
                Figure.of(2_000_000),
                NONE,
                NONE,
                Figure.of(need),
                Figure.of(money),
                NONE,
                NONE,
                NONE,
                Figure.of(perHead),
                NONE);
    }

    @Test
    void amounts_that_differ_by_less_than_a_penny_are_drawn_side_by_side_at_once() {
        Dumbbell chart =
                BoardRuns.content(groups(165, 0.5, 0.5 + 1e-15)).chart().orElseThrow();
        assertThat(chart.ticks()).hasSizeBetween(2, 5);
        assertThat(chart.rows()).extracting(Dumbbell.Row::low).containsOnly("£165");
    }

    @Test
    void without_groups_there_is_a_sentence_in_place_of_the_chart() {
        RunFigures figures = BoardRuns.with(rows -> rows, rows -> rows, rows -> List.of());
        BoardContent page = BoardRuns.content(figures);
        assertThat(page.chart()).isEmpty();
        assertThat(page.soWhat().get(0))
                .isEqualTo("What this means a head for people in more deprived areas cannot be said from these data.");
        assertThat(BoardPage.html(figures, SyntheticRun.facts(), BoardRuns.EDITION))
                .contains("No chart: the data do not sort areas into groups by deprivation.");
    }

    @Test
    void without_outlines_there_is_a_sentence_in_place_of_the_map() {
        assertThat(BoardPage.html(SyntheticRun.figures(), SyntheticRun.facts(), BoardRuns.NO_MAP))
                .contains("No map: the data hold no outlines of these areas.")
                .doesNotContain("transverse Mercator");
    }

    @Test
    void change_is_told_with_what_it_was_and_what_it_is() {
        Figure up = Figure.of(0.002);
        assertThat(changes(BoardRuns.change("misplaced_share", up, Figure.of(0.001), Figure.of(0.003))))
                .startsWith("Since 2020/21 the share of money that is out of place went up, from ");
        assertThat(changes(BoardRuns.change("misplaced_share", up.map(x -> -x), Figure.of(-0.003), Figure.of(-0.001))))
                .startsWith("Since 2020/21 the share of money that is out of place went down, from ");
        assertThat(changes(BoardRuns.change("misplaced_share", up, Figure.of(-0.001), Figure.of(0.003))))
                .startsWith("Since 2020/21 there is no clear change in the share of money that is out of place: ");
        assertThat(changes(BoardRuns.change("misplaced_share", up, NONE, NONE)))
                .endsWith("how firm that is cannot be said.");
        assertThat(changes(BoardRuns.change("misplaced_share", Figure.of(0), NONE, NONE)))
                .contains("has not changed");
    }

    private static String changes(RunFigures figures) {
        return BoardRuns.content(figures).changes().get(0);
    }

    @Test
    void the_lean_changes_clearly_or_not() {
        assertThat(BoardRuns.content(BoardRuns.change(
                                "horizontal_inequity", Figure.of(0.01), Figure.of(0.005), Figure.of(0.015)))
                        .changes())
                .contains("The lean moved clearly towards more deprived areas.");
        assertThat(BoardRuns.content(BoardRuns.change(
                                "horizontal_inequity", Figure.of(-0.01), Figure.of(-0.015), Figure.of(0.015)))
                        .changes())
                .contains("The lean between more and less deprived areas shows no clear change.");
    }

    @Test
    void without_an_earlier_period_no_change_is_claimed() {
        RunFigures figures = BoardRuns.with(
                rows -> rows,
                rows -> rows.stream()
                        .filter(row -> row.period().equals(SyntheticRun.PERIOD))
                        .toList(),
                rows -> rows);
        assertThat(BoardRuns.content(figures).changes()).containsExactly("There is no earlier period to compare with.");
    }

    @Test
    void areas_without_figures_are_counted_by_why_they_have_none() {
        RunFigures figures = BoardRuns.with(
                rows -> rows.stream()
                        .map(row ->
                                !row.level().equals("sub_icb") || !row.scheme().equals("gp-payments-need")
                                        ? row
                                        : row.areaCode().startsWith("00")
                                                ? BoardRuns.without(row, Figure.SUPPRESSED)
                                                : row.areaCode().startsWith("01")
                                                        ? BoardRuns.without(row, Figure.NOT_AVAILABLE)
                                                        : row)
                        .toList(),
                rows -> rows,
                rows -> rows);
        assertThat(BoardRuns.content(figures).unknown())
                .contains("The figures of 1 sub-ICB location, which are withheld.")
                .contains("The figures of 1 sub-ICB location, for which the data hold none.");
    }

    @Test
    void the_five_furthest_below_are_named_with_what_is_known_of_when() {
        BoardContent known = BoardRuns.content(SyntheticRun.figures());
        assertThat(known.below().lines()).hasSizeBetween(1, 5);
        assertThat(known.below().lines())
                .extracting(BelowList.Line::reaches)
                .allMatch(words -> words.matches("\\d+ years?|not within \\d+ years?"));
        assertThat(known.below().note())
                .isEqualTo("Years by the scheme's own rule of change: a projection, not a forecast.");
        BoardContent unknown = BoardRuns.content(
                BoardRuns.withoutAllocation(SyntheticRun.figures()),
                BoardRuns.facts("gp-payments", "sub_icb", SyntheticRun.facts().checks(), ""),
                BoardRuns.EDITION);
        assertThat(unknown.below().lines()).extracting(BelowList.Line::reaches).containsOnly("not known");
        assertThat(unknown.below().note())
                .isEqualTo("When they come within 2.5% is not known: no rule of change is set.");
    }

    @Test
    void names_come_furthest_below_first_and_their_pounds_are_distance_by_people() {
        List<DistanceRow> rows =
                BoardRuns.run(SyntheticRun.figures(), SyntheticRun.facts()).headlineDistances();
        BelowList.Line first =
                BoardRuns.content(SyntheticRun.figures()).below().lines().get(0);
        assertThat(first.name()).isEqualTo(rows.get(0).areaName());
        double perHead =
                -rows.get(0).distanceGbp().number() / rows.get(0).population().number();
        assertThat(Double.parseDouble(first.perHead().substring(1)))
                .isCloseTo(perHead, org.assertj.core.data.Offset.offset(0.005));
    }

    @Test
    void nobody_below_is_said_and_no_table_is_shown() {
        RunFigures figures = BoardRuns.with(
                rows -> rows.stream().map(row -> BoardRuns.at(row, -0.025)).toList(), rows -> rows, rows -> rows);
        BoardContent page = BoardRuns.content(figures);
        assertThat(page.below().lines()).isEmpty();
        assertThat(page.below().lead()).isEqualTo("No sub-ICB location is further below than 2.5%.");
        assertThat(page.soWhat().get(1))
                .isEqualTo("No sub-ICB location has more than 2.5% less than their modelled fair share.");
        assertThat(BoardPage.html(figures, SyntheticRun.facts(), BoardRuns.EDITION))
                .doesNotContain("class=\"list\"");
    }

    @Test
    void a_target_that_was_set_is_called_a_target() {
        BoardContent page = BoardRuns.content(
                SyntheticRun.figures(),
                BoardRuns.facts("core", "icb", SyntheticRun.facts().checks(), ""),
                BoardRuns.EDITION);
        assertThat(page.soWhat().get(1)).contains("their target").doesNotContain("fair share");
        assertThat(page.map().orElseThrow().title()).startsWith("Distance from target by integrated care board");
    }

    @Test
    void the_board_is_asked_only_what_the_settings_say() {
        assertThat(BoardPage.html(SyntheticRun.figures(), SyntheticRun.facts(), BoardRuns.EDITION))
                .doesNotContain("Asked of the board");
        assertThat(BoardPage.html(
                        SyntheticRun.figures(), BoardRuns.asking("Note the position; decide on X."), BoardRuns.EDITION))
                .contains("Asked of the board")
                .contains("<p>Note the position; decide on X.</p>");
    }
}

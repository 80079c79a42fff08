package org.everyonecounts.reports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.everyonecounts.models.exchange.AllocationFigures;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.PeopleFigures;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.SyntheticPeople;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.words.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said on each clause, one test a case. */
class FourClausesTest {
    private static final String DEATHS = "outcome=deaths;characteristic=deprivation";
    private static final RunFigures PLAIN = SyntheticRun.figures();

    private static ReportedRun run(List<IndicatorRow> people, PeopleFigures figures) {
        List<IndicatorRow> rows = new ArrayList<>(PLAIN.indicators().stream()
                .filter(row -> !PeopleResults.isOfPeople(row))
                .toList());
        rows.addAll(people);
        return new ReportedRun(
                new RunFigures(
                        PLAIN.distances(),
                        rows,
                        PLAIN.needComponents(),
                        PLAIN.deprivationProfile(),
                        PLAIN.concentrationCurve(),
                        List.of(),
                        List.of(),
                        figures,
                        AllocationFigures.NONE),
                SyntheticRun.facts(),
                new ModelTerms(Indicators.standard())::of);
    }

    private static ClauseVerdict verdict(Clause clause, IndicatorRow... rows) {
        return FourClauses.of(run(List.of(rows), PeopleFigures.NONE)).stream()
                .filter(verdict -> verdict.clause() == clause)
                .findFirst()
                .orElseThrow();
    }

    private static IndicatorRow gap(String period, double value, Reading reading) {
        return SyntheticPeople.row(
                period, Clause.NO_ONE_DISADVANTAGED, "group_gap", DEATHS, value, 4, Figure.NOT_AVAILABLE, reading);
    }

    private static IndicatorRow ratio(String period, double value) {
        return SyntheticPeople.row(
                period,
                Clause.NO_ONE_DISADVANTAGED,
                "group_ratio",
                DEATHS,
                value,
                0.1,
                Figure.NOT_AVAILABLE,
                Reading.CLEAR_AGAINST_DEPRIVED);
    }

    private static IndicatorRow with(IndicatorRow row, Figure estimate, Figure change, Figure lower, Figure upper) {
        return new IndicatorRow(
                row.period(),
                row.level(),
                row.scheme(),
                row.stream(),
                row.clause(),
                row.indicator(),
                row.group(),
                estimate,
                row.standardError(),
                row.lower(),
                row.upper(),
                row.confidence(),
                IntervalMethod.MEASUREMENT,
                row.nAreas(),
                row.nExcluded(),
                row.previousEstimate(),
                change,
                lower,
                upper,
                row.reading());
    }

    @Test
    void there_is_a_verdict_on_each_clause_in_the_order_of_the_value() {
        List<ClauseVerdict> verdicts = FourClauses.of(run(SyntheticPeople.indicators(), PLAIN.people()));
        assertThat(verdicts).extracting(ClauseVerdict::clause).containsExactly(Clause.values());
        assertThat(verdicts).allMatch(ClauseVerdict::known);
        assertThat(verdicts).allSatisfy(verdict -> {
            assertThat(verdict.sentence()).endsWith(".");
            assertThat(verdict.reason()).endsWith(".");
            assertThat(verdict.turn()).endsWith(".");
        });
    }

    @Test
    void a_clause_without_data_says_what_data_would_fill_it() {
        assertThat(verdict(Clause.BENEFIT).sentence())
                .isEqualTo(
                        "The data hold nothing on this. A table of outcomes of areas fills this (resource outcomes).");
        assertThat(verdict(Clause.NO_ONE_DISADVANTAGED).sentence()).contains("resource groups");
        assertThat(verdict(Clause.NO_ONE_DISADVANTAGED).level()).isEqualTo(Confidence.Level.LOW);
        ReportedRun bare = new ReportedRun(
                new RunFigures(PLAIN.distances(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                SyntheticRun.facts(),
                new ModelTerms(Indicators.standard())::of);
        assertThat(FourClauses.of(bare)).noneMatch(ClauseVerdict::known);
    }

    @ParameterizedTest
    @CsvSource({
        "CLEAR_AGAINST_DEPRIVED, Deaths is clearly worse in the most deprived group than in the least, HIGH",
        "CLEAR_PRO_DEPRIVED, the gradient runs towards the more deprived, HIGH",
        "NOT_CLEAR, Deaths shows no clear gap by deprivation in 2020, MEDIUM",
        "NO_INFERENCE, there are too few groups to say how firmly, LOW",
        "DESCRIBED, 'this is described, not tested', MEDIUM"
    })
    void a_gap_is_said_by_its_reading(Reading reading, String words, Confidence.Level level) {
        ClauseVerdict verdict = verdict(Clause.NO_ONE_DISADVANTAGED, gap("2020", 41.2, reading));
        assertThat(verdict.sentence()).contains(words).contains("41.20").endsWith(Template.TREND_NONE.sentence());
        assertThat(verdict.level()).isEqualTo(level);
    }

    @Test
    void a_withheld_gap_is_said_to_be_withheld_and_a_missing_one_to_be_missing() {
        IndicatorRow gap = gap("2020", 41.2, Reading.NOT_AVAILABLE);
        Figure none = Figure.NOT_APPLICABLE;
        assertThat(verdict(Clause.NO_ONE_DISADVANTAGED, with(gap, Figure.SUPPRESSED, none, none, none))
                        .sentence())
                .isEqualTo("The gap in Deaths by deprivation in 2020 is withheld to protect people.");
        assertThat(verdict(Clause.NO_ONE_DISADVANTAGED, with(gap, Figure.NOT_AVAILABLE, none, none, none))
                        .sentence())
                .isEqualTo("The gap in Deaths by deprivation in 2020 cannot be said from these data.");
    }

    @ParameterizedTest
    @CsvSource({
        "80, 60, 2.0, 2.4, 'From 2010 to 2020 the gap fell from 80.00 to 60.00 while the ratio went from 2.00 to 2.40: smaller as a difference, larger beside the level.'",
        "60, 80, 2.4, 2.0, 'From 2010 to 2020 the gap rose from 60.00 to 80.00 while the ratio went from 2.40 to 2.00: larger as a difference, smaller beside the level.'",
        "80, 60, 2.4, 2.0, 'From 2010 to 2020 the gap went from 80.00 to 60.00 and the ratio from 2.40 to 2.00: no larger either way.'",
        "60, 80, 2.0, 2.4, 'From 2010 to 2020 the gap went from 60.00 to 80.00 and the ratio from 2.00 to 2.40: no smaller either way.'",
        "60, 60, 2.0, 2.0, 'From 2010 to 2020 the gap stayed at 60.00, 60.00 at the end, and the ratio at 2.00, 2.00 at the end.'",
        "-80, -60, 0.5, 0.4, 'From 2010 to 2020 the gap fell from 80.00 to 60.00 while the ratio went from 0.50 to 0.40: smaller as a difference, larger beside the level.'"
    })
    void gap_and_ratio_may_move_apart_and_the_words_say_so(
            double first, double last, double ratioFirst, double ratioLast, String words) {
        assertThat(verdict(
                                Clause.NO_ONE_DISADVANTAGED,
                                gap("2010", first, Reading.CLEAR_AGAINST_DEPRIVED),
                                ratio("2010", ratioFirst),
                                gap("2020", last, Reading.CLEAR_AGAINST_DEPRIVED),
                                ratio("2020", ratioLast))
                        .sentence())
                .endsWith(words);
    }

    @Test
    void areas_outside_the_funnel_are_counted() {
        ClauseVerdict verdict = FourClauses.of(run(List.of(), PLAIN.people())).get(2);
        assertThat(verdict.sentence())
                .isEqualTo("3 of 106 areas stand outside what chance and usual variation would give.");
        PeopleFigures calm = new PeopleFigures(
                PLAIN.people().outliers().stream()
                        .filter(row -> row.reading() == Reading.WITHIN_TOLERANCE)
                        .toList(),
                List.of(),
                List.of(),
                List.of());
        assertThat(FourClauses.of(run(List.of(), calm)).get(2).sentence()).startsWith("No area stands outside");
    }

    @Test
    void an_outcome_is_said_with_its_change_and_as_association_only() {
        IndicatorRow before = mean("2019", Figure.NOT_AVAILABLE);
        IndicatorRow mean = mean("2020", Figure.of(290));
        Figure change = Figure.of(-10);
        assertThat(benefit(before, with(mean, Figure.of(280), change, Figure.of(-14), Figure.of(-6))))
                .startsWith("Deaths of all people: 280.0 in 2020, clearly down from 290.0 in 2019.")
                .endsWith("that does not show that one caused the other.");
        assertThat(benefit(before, with(mean, Figure.of(280), change, Figure.of(-24), Figure.of(4))))
                .contains("no clear change from 290.0 in 2019");
        assertThat(benefit(before, with(mean, Figure.of(280), change, Figure.NOT_APPLICABLE, Figure.NOT_APPLICABLE)))
                .contains("down from 290.0 in 2019, not tested");
        assertThat(benefit(before, with(mean, Figure.of(290), Figure.of(0), Figure.of(-4), Figure.of(4))))
                .contains("the same as in 2019");
        assertThat(benefit(mean("2020", Figure.NOT_AVAILABLE))).contains("with no earlier period to compare");
    }

    private static String benefit(IndicatorRow... rows) {
        return verdict(Clause.BENEFIT, rows).sentence();
    }

    private static IndicatorRow mean(String period, Figure previous) {
        return SyntheticPeople.row(
                period, Clause.BENEFIT, "mean_outcome", "outcome=deaths", 280, 2, previous, Reading.DESCRIBED);
    }

    @Test
    void a_gap_that_rose_and_fell_is_told_by_its_ends_and_never_as_a_steady_fall() {
        ClauseVerdict verdict = verdict(
                Clause.NO_ONE_DISADVANTAGED,
                gap("2019", 445, Reading.CLEAR_AGAINST_DEPRIVED),
                gap("2020", 379, Reading.CLEAR_AGAINST_DEPRIVED),
                gap("2021", 402, Reading.CLEAR_AGAINST_DEPRIVED),
                ratio("2019", 2.46),
                ratio("2020", 2.75),
                ratio("2021", 2.96));
        assertThat(verdict.sentence())
                .contains("From 2019 to 2021 the gap fell from 445.0 to 402.0 while the ratio went from 2.46 to 2.96")
                .endsWith("In between they went up and down.");
    }

    @Test
    void a_clear_gap_that_ends_long_before_the_money_is_of_medium_confidence() {
        ClauseVerdict old = verdict(Clause.NO_ONE_DISADVANTAGED, gap("2016", 402, Reading.CLEAR_AGAINST_DEPRIVED));
        assertThat(old.level()).isEqualTo(Confidence.Level.MEDIUM);
        assertThat(old.reason())
                .isEqualTo(
                        "The interval is clear, but the figures end in 2016, well before the money they stand beside.");
        assertThat(verdict(Clause.NO_ONE_DISADVANTAGED, gap("2021", 402, Reading.CLEAR_AGAINST_DEPRIVED))
                        .level())
                .isEqualTo(Confidence.Level.HIGH);
    }

    @Test
    void people_of_unknown_group_could_turn_a_gap_whose_bounds_include_none() {
        IndicatorRow share = counted("unknown_share", 0.0924);
        ClauseVerdict firm =
                verdict(Clause.EVERYONE_COUNTED, share, counted("gap_lower_bound", 12), counted("gap_upper_bound", 90));
        assertThat(firm.sentence())
                .contains(
                        "107.2 people are registered for each 100 residents, which does not mean that everyone is counted.")
                .contains(
                        "9.2% of the people in deaths have no known ethnicity: with them the gap could lie anywhere from"
                                + " 12.00 to 90.00.");
        assertThat(firm.level())
                .as("lists that hold more people than live here hide who is missing")
                .isEqualTo(Confidence.Level.MEDIUM);
        assertThat(firm.reason()).isEqualTo("More people are registered than live here, so lists hide who is missing.");
        ClauseVerdict loose =
                verdict(Clause.EVERYONE_COUNTED, share, counted("gap_lower_bound", -5), counted("gap_upper_bound", 90));
        assertThat(loose.level()).isEqualTo(Confidence.Level.LOW);
        assertThat(loose.reason()).isEqualTo("People of unknown group could turn the gap.");
        assertThat(verdict(Clause.EVERYONE_COUNTED, share).sentence()).endsWith("have no known ethnicity.");
        assertThat(verdict(Clause.EVERYONE_COUNTED).level()).isEqualTo(Confidence.Level.MEDIUM);
    }

    private static IndicatorRow counted(String id, double value) {
        return SyntheticPeople.row(
                "2020",
                Clause.EVERYONE_COUNTED,
                id,
                "outcome=deaths;characteristic=ethnicity",
                value,
                0,
                Figure.NOT_APPLICABLE,
                Reading.DESCRIBED);
    }

    @Test
    void need_measures_that_disagree_make_the_answer_on_fairness_one_of_low_confidence() {
        ClauseVerdict verdict = verdict(Clause.FAIRNESS);
        assertThat(verdict.level()).isEqualTo(Confidence.Level.LOW);
        assertThat(verdict.sentence())
                .isEqualTo(
                        "Whether money follows need depends on how need is measured; 2.3% of the money is out of place.");
        assertThat(verdict.turn()).isEqualTo("Agreement on one measure of need.");
    }

    @Test
    void an_outcome_whose_periods_all_come_later_is_shown_at_its_first() {
        ReportedRun run = run(SyntheticPeople.indicators(), PeopleFigures.NONE);
        assertThat(run.latestPeriod(List.of("2023", "2024"))).isEqualTo("2023");
        assertThat(run.latestPeriod(List.of("2020", "2021", "2022"))).isEqualTo("2021");
        assertThat(run.latestPeriod(List.of("2020/21", "2021/22", "2022/23"))).isEqualTo("2021/22");
        assertThat(run.latestPeriod(List.of())).isEmpty();
    }

    @Test
    void no_verdict_uses_a_forbidden_word() {
        FourClauses.of(run(SyntheticPeople.indicators(), PLAIN.people()))
                .forEach(verdict -> assertThat(Template.FORBIDDEN)
                        .noneMatch(word -> (verdict.full() + verdict.reason() + verdict.turn())
                                .toLowerCase(Locale.UK)
                                .matches("(?s).*\\b" + word + "\\b.*")));
    }
}

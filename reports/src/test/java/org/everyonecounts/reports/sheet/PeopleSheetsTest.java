package org.everyonecounts.reports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.sheet.GradientChart.Point;
import org.everyonecounts.reports.words.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sheets on outcomes, groups of people and areas beside one another. */
class PeopleSheetsTest {
    private static final ReportedRun RUN =
            new ReportedRun(SyntheticRun.figures(), SyntheticRun.facts(), new ModelTerms(Indicators.standard())::of);

    private static TableContent table(Sheet sheet) {
        return (TableContent) sheet.content(RUN).orElseThrow();
    }

    private static List<String> column(TableContent table, String header) {
        int index = table.columns().stream().map(Column::header).toList().indexOf(header);
        assertThat(index).as(header).isNotNegative();
        return table.rows().stream().map(row -> shown(row.get(index))).toList();
    }

    private static String shown(Cell cell) {
        if (cell instanceof Cell.Numeric number) {
            return String.valueOf(number.value());
        }
        return cell instanceof Cell.Text text ? text.text() : "token";
    }

    @Test
    void the_scorecard_begins_each_clause_with_its_question_and_holds_indicators_of_people() {
        TableContent scorecard = table(new ScorecardSheet());
        assertThat(column(scorecard, "Clause").stream().distinct())
                .containsExactly("Benefit", "Fairness", "No one disadvantaged", "Everyone counted");
        assertThat(column(scorecard, "Indicator"))
                .contains(
                        "How much health do we get?",
                        "Do areas get the share their need calls for?",
                        "Who falls behind, beyond chance?",
                        "Who is missing from these figures?",
                        "Under-75 deaths by deprivation: gap (per 100,000 people), 2021",
                        "Under-75 deaths by deprivation, inequality aversion 2: mean that counts the more deprived more"
                                + " (per 100,000 people), 2021")
                .noneMatch(title -> title.contains("aversion 1.5"));
        int gap = column(scorecard, "Indicator")
                .indexOf("Under-75 deaths by deprivation: gap (per 100,000 people), 2021");
        assertThat(column(scorecard, "Reading").get(gap))
                .startsWith("Clearly worse for people in the most deprived group. From 2015 to 2021 the gap fell");
        assertThat(column(scorecard, "Confidence").get(gap)).isEqualTo("High");
    }

    @Test
    void rows_on_money_are_never_above_the_confidence_of_their_clause() {
        TableContent scorecard = table(new ScorecardSheet());
        List<String> clauses = column(scorecard, "Clause");
        List<String> confidence = column(scorecard, "Confidence");
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).equals("Fairness")) {
                assertThat(confidence.get(i)).doesNotStartWith("High").doesNotStartWith("Medium");
            }
        }
    }

    @Test
    void groups_stand_below_the_line_that_compares_them_2_before_10_and_the_unknown_last() {
        TableContent outcomes = table(new OutcomesSheet());
        assertThat(column(outcomes, "Group"))
                .containsSubsequence(
                        "all groups", "asian", "black", "mixed", "white", "unknown", "all groups", "group 1", "group 2")
                .containsSubsequence("group 9", "group 10");
        assertThat(column(outcomes, "Value")).contains("token");
        assertThat(outcomes.shorthandUsed()).contains(Shorthand.SUPPRESSED, Shorthand.NOT_APPLICABLE);
        int compared = column(outcomes, "Group").lastIndexOf("all groups");
        assertThat(column(outcomes, "Events fewer at the reference rate").get(compared))
                .isEqualTo("58214.0");
    }

    @Test
    void the_lowest_coverage_stands_first_and_areas_without_one_last() {
        TableContent counted = table(new CountedSheet());
        List<String> coverage = column(counted, "Coverage (ratio)");
        assertThat(coverage.subList(0, 105).stream().map(Double::valueOf)).isSorted();
        assertThat(coverage.get(105)).isEqualTo("token");
        assertThat(column(counted, "Level").get(106)).isEqualTo("nation");
    }

    @Test
    void the_trend_holds_each_series_of_people_in_time_order() {
        TableContent trend = table(new TrendSheet());
        List<String> indicators = column(trend, "Indicator");
        int first =
                indicators.indexOf("Under-75 deaths by deprivation: slope index of inequality (per 100,000 people)");
        assertThat(column(trend, "Period").subList(first, first + 7))
                .containsExactly(
                        "calendar year 2015",
                        "calendar year 2016",
                        "calendar year 2017",
                        "calendar year 2018",
                        "calendar year 2019",
                        "calendar year 2020",
                        "calendar year 2021");
        assertThat(indicators).doesNotContain("Lipid treatment by deprivation: gap");
    }

    @Test
    void every_area_of_the_funnel_stands_once_with_most_people_first() {
        TableContent outliers = table(new OutliersSheet());
        assertThat(outliers.rows()).hasSize(106);
        assertThat(column(outliers, "Area code")).doesNotHaveDuplicates();
        assertThat(column(outliers, "People").stream().map(people -> -Double.parseDouble(people)))
                .isSorted();
        assertThat(column(outliers, "Position").stream().filter(words -> words.contains("after allowing")))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, WITHIN_TOLERANCE, FUNNEL_WITHIN",
        "0.7, WITHIN_TOLERANCE, FUNNEL_ABOVE_BY_CHANCE",
        "0.3, WITHIN_TOLERANCE, FUNNEL_BELOW_BY_CHANCE",
        "0.9, OUTSIDE_TOLERANCE, FUNNEL_ABOVE",
        "0.1, OUTSIDE_TOLERANCE, FUNNEL_BELOW"
    })
    void the_place_of_an_area_in_the_funnel_is_said_in_words(double value, Reading reading, Template words) {
        assertThat(area(Figure.of(value), reading).position()).isEqualTo(words);
    }

    @Test
    void a_withheld_value_is_said_to_be_withheld() {
        assertThat(area(Figure.SUPPRESSED, Reading.NOT_AVAILABLE).position()).isEqualTo(Template.POSITION_WITHHELD);
        assertThat(area(Figure.NOT_AVAILABLE, Reading.NOT_AVAILABLE).position())
                .isEqualTo(Template.READING_NOT_AVAILABLE);
    }

    private static FunnelArea area(Figure value, Reading reading) {
        OutcomeRow row = new OutcomeRow(
                "2021/22",
                "icb",
                "smoking",
                "[z]",
                "[z]",
                "Q01",
                value,
                value,
                Figure.of(100),
                Figure.of(0.4),
                Figure.of(0.6),
                Figure.of(0.95),
                reading);
        return new FunnelArea(row, row);
    }

    @Test
    void the_line_of_the_gradient_is_fitted_by_people() {
        // By hand: two points of 1 person at (0, 0) and (1, 2), and one of 2 people at (0.5, 1), lie on y = 2 x.
        List<Point> line = List.of(
                new Point("a", 0, 0, Figure.of(1)),
                new Point("b", 1, 2, Figure.of(1)),
                new Point("c", 0.5, 1, Figure.of(2)));
        assertThat(GradientChart.ends(line)).containsExactly(0, 2);
        // By hand: weights 3 and 1 at rank 0 and 1 with values 1 and 5 give the line through both.
        assertThat(GradientChart.ends(List.of(new Point("a", 0, 1, Figure.of(3)), new Point("b", 1, 5, Figure.of(1)))))
                .containsExactly(1, 5);
        assertThat(GradientChart.ends(List.of(new Point("a", 0.5, 3, Figure.of(1)))))
                .containsExactly(3, 3);
    }

    @Test
    void without_groups_the_gradient_is_that_of_money_over_the_rank_of_areas() {
        ReportedRun money = new ReportedRun(
                new org.everyonecounts.models.exchange.RunFigures(
                        RUN.figures().distances(),
                        RUN.figures().indicators().stream()
                                .filter(row -> !PeopleResults.isOfPeople(row))
                                .toList(),
                        RUN.figures().needComponents(),
                        RUN.figures().deprivationProfile(),
                        RUN.figures().concentrationCurve(),
                        List.of(),
                        List.of()),
                SyntheticRun.facts(),
                new ModelTerms(Indicators.standard())::of);
        ChartContent chart = (ChartContent) new GradientChart().content(money).orElseThrow();
        assertThat(chart.charts().get(0).title()).startsWith("Money per head of 106 sub-ICB locations");
        assertThat(chart.data().rows()).hasSize(108);
        assertThat(chart.charts().get(0).series().get(1).sizes())
                .hasSize(106)
                .allMatch(size -> size >= 2 && size <= 72);
        assertThat(new FunnelChart().content(money)).isEmpty();
        assertThat(new LevelChart().content(money)).isEmpty();
    }

    @Test
    void tables_of_people_are_left_out_where_there_are_no_people() {
        ReportedRun plain = new ReportedRun(
                new org.everyonecounts.models.exchange.RunFigures(
                        RUN.figures().distances(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                SyntheticRun.facts(),
                new ModelTerms(Indicators.standard())::of);
        for (Sheet sheet : List.of(
                new OutliersSheet(),
                new OutcomesSheet(),
                new CountedSheet(),
                new PeersSheet(),
                new QuantilesSheet(),
                new DisclosureSheet(),
                new GradientChart(),
                new TrendChart())) {
            Optional<SheetContent> content = sheet.content(plain);
            assertThat(content).as(sheet.getClass().getSimpleName()).isEmpty();
        }
    }

    @Test
    void a_part_is_read_from_its_group_and_said_in_words() {
        IndicatorPart part = IndicatorPart.of("outcome=under_75_deaths;characteristic=sex x deprivation;v=1.5");
        assertThat(part.words(RUN)).isEqualTo("under-75 deaths by sex x deprivation, inequality aversion 1.5");
        assertThat(part.isUsual()).isFalse();
        assertThat(IndicatorPart.of("outcome=a;epsilon=1").isUsual()).isTrue();
        assertThat(IndicatorPart.of("[z]").words(RUN)).isEmpty();
    }
}

package org.everyonecounts.models.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.disclosure.CountRule;
import org.everyonecounts.models.disclosure.RuleSet;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.CoverageRow;
import org.everyonecounts.models.exchange.DisclosureRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.PeerRow;
import org.everyonecounts.models.exchange.PeopleFigures;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.release.DisclosureControl.Released;
import org.junit.jupiter.api.Test;

class DisclosureControlTest {
    private static final Figure NONE = Figure.NOT_APPLICABLE;

    private static HealthData data(int areas) {
        DataBuilder data = new DataBuilder("nation", "region", "board");
        data.area("ENG", "nation", "").area("R", "region", "ENG");
        for (int i = 0; i < areas; i++) {
            data.area(code(i), "board", "R");
        }
        return data.build();
    }

    private static String code(int i) {
        return String.format(Locale.ROOT, "%03d", i);
    }

    private static Figure figure(String text) {
        return switch (text) {
            case "[c]" -> Figure.SUPPRESSED;
            case "[x]" -> Figure.NOT_AVAILABLE;
            case "[z]" -> Figure.NOT_APPLICABLE;
            default -> Figure.of(Double.parseDouble(text));
        };
    }

    private static OutcomeRow row(
            String level,
            String characteristic,
            String group,
            String area,
            String value,
            String events,
            String people) {
        boolean number = !value.startsWith("[");
        return new OutcomeRow(
                "2021",
                level,
                "deaths",
                characteristic,
                group,
                area,
                figure(value),
                figure(events),
                figure(people),
                number ? Figure.of(Double.parseDouble(value) / 2) : NONE,
                number ? Figure.of(Double.parseDouble(value) * 2) : NONE,
                number ? Figure.of(0.95) : NONE,
                number ? Reading.DESCRIBED : Reading.NOT_AVAILABLE);
    }

    /** Events of everyone, as a rate for each {@code scale} people. */
    private static List<OutcomeRow> areas(double scale, double people, double... events) {
        List<OutcomeRow> rows = new ArrayList<>();
        for (int i = 0; i < events.length; i++) {
            rows.add(row(
                    "board", "[z]", "[z]", code(i), text(scale * events[i] / people), text(events[i]), text(people)));
        }
        return rows;
    }

    private static String text(double number) {
        return Figure.of(number).toString();
    }

    private static RunFigures figures(List<OutcomeRow> outcomes) {
        return new RunFigures(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), outcomes);
    }

    private static Released released(RunFigures figures, RuleSet rules, EarlierPublication earlier) {
        return new DisclosureControl(rules, earlier).release(figures, data(300));
    }

    private static List<OutcomeRow> shown(List<OutcomeRow> rows) {
        return released(figures(rows), RuleSet.STANDARD, EarlierPublication.NONE)
                .figures()
                .outcomes();
    }

    private static List<String> texts(List<OutcomeRow> rows, java.util.function.Function<OutcomeRow, Figure> column) {
        return rows.stream().map(row -> column.apply(row).toString()).toList();
    }

    /** METHODS, worked example 9. */
    @Test
    void the_worked_example_of_disclosure_stands_in_the_table_of_outcomes() {
        List<OutcomeRow> rows = shown(areas(1, 1000, 0, 3, 7, 8, 12, 13));
        assertThat(texts(rows, OutcomeRow::numerator)).containsExactly("0", "[c]", "[c]", "10", "10", "15");
        assertThat(texts(rows, OutcomeRow::value)).containsExactly("0", "[c]", "[c]", "0.01", "0.01", "0.015");
        assertThat(texts(rows, OutcomeRow::lower)).element(1).isEqualTo("[c]");
        assertThat(texts(rows, OutcomeRow::upper)).element(2).isEqualTo("[c]");
        assertThat(rows.get(1).reading()).isEqualTo(Reading.NOT_AVAILABLE);
        assertThat(rows.get(1).confidence()).isEqualTo(Figure.of(0.95));
    }

    /** 8 of 92 becomes 10 of 90: 0.111; Wilson's limits of 10 of 90. */
    @Test
    void rates_and_limits_come_from_the_shown_counts_to_three_figures() {
        OutcomeRow row = shown(areas(1, 92, 8, 40, 50)).get(0);
        assertThat(row.value()).hasToString("0.111");
        assertThat(row.denominator()).hasToString("90");
        assertThat(row.lower()).hasToString("0.0615");
        assertThat(row.upper()).hasToString("0.193");
    }

    @Test
    void percentages_have_a_decimal_only_over_more_than_four_thousand_people() {
        assertThat(shown(areas(100, 4000, 333, 400)).get(0).value()).hasToString("8");
        assertThat(shown(areas(100, 4005, 333, 400)).get(0).value()).hasToString("8.4");
        assertThat(shown(areas(100_000, 4000, 333, 400)).get(0).value()).hasToString("8380");
    }

    @Test
    void figures_of_the_nation_and_figures_without_counts_stay_as_they_are() {
        List<OutcomeRow> rows = List.of(
                row("nation", "[z]", "[z]", "ENG", "0.0031", "3", "961"),
                row("board", "[z]", "[z]", "000", "79.123456", "[x]", "[x]"));
        assertThat(shown(rows)).isEqualTo(rows);
    }

    @Test
    void what_came_withheld_stays_withheld_with_its_rate() {
        OutcomeRow row = shown(List.of(row("board", "[z]", "[z]", "000", "0.0031", "[c]", "961")))
                .get(0);
        assertThat(row.numerator()).isEqualTo(Figure.SUPPRESSED);
        assertThat(row.value()).isEqualTo(Figure.SUPPRESSED);
        assertThat(row.denominator()).hasToString("960");
    }

    @Test
    void estimates_with_decimals_are_judged_by_the_nearest_whole_count() {
        List<OutcomeRow> rows = shown(areas(1, 1000, 7.4, 7.5, 30.2, 40.7));
        assertThat(texts(rows, OutcomeRow::numerator)).containsExactly("[c]", "10", "30", "40");
    }

    @Test
    void a_standardised_rate_keeps_its_value_to_three_figures_and_goes_with_its_count() {
        List<OutcomeRow> rows = shown(List.of(
                row("board", "[z]", "[z]", "000", "333.84", "120", "100000"),
                row("board", "[z]", "[z]", "001", "452.2", "300", "50000"),
                row("board", "[z]", "[z]", "002", "78.9", "5", "50000")));
        assertThat(texts(rows, OutcomeRow::value)).containsExactly("334", "452", "[c]");
        assertThat(rows.get(0).lower()).hasToString("167");
    }

    @Test
    void a_count_that_is_its_own_value_is_rounded_as_a_count() {
        List<OutcomeRow> rows = shown(List.of(
                row("board", "[z]", "[z]", "000", "23", "23", "[x]"),
                row("board", "[z]", "[z]", "001", "4", "4", "[x]"),
                row("board", "[z]", "[z]", "002", "48", "48", "[x]")));
        assertThat(texts(rows, OutcomeRow::value)).containsExactly("25", "[c]", "50");
    }

    @Test
    void a_small_denominator_takes_the_rate_with_it() {
        List<OutcomeRow> rows = shown(List.of(
                row("board", "[z]", "[z]", "000", "0", "0", "5"),
                row("board", "[z]", "[z]", "001", "0.1", "10", "100"),
                row("board", "[z]", "[z]", "002", "0.2", "40", "200")));
        assertThat(rows.get(0).denominator()).isEqualTo(Figure.SUPPRESSED);
        assertThat(rows.get(0).value()).isEqualTo(Figure.SUPPRESSED);
        assertThat(rows.get(0).numerator()).hasToString("0");
    }

    /** Whoever knows the rules and everything in a row is left with at least three counts, or with nought. */
    @Test
    void no_row_gives_back_a_count() {
        SplittableRandom random = new SplittableRandom(4);
        double[] events = random.doubles(200)
                .map(share -> Math.floor(share * share * 120))
                .toArray();
        for (double people : new double[] {120, 997, 4003, 20_011}) {
            List<OutcomeRow> rows = shown(areas(1, people, events));
            for (int i = 0; i < rows.size(); i++) {
                OutcomeRow row = rows.get(i);
                if (!row.numerator().isNumber()) {
                    assertThat(List.of(row.value(), row.lower(), row.upper())).containsOnly(Figure.SUPPRESSED);
                    continue;
                }
                int possible = 0;
                for (int count = 0; count <= 200; count++) {
                    boolean hides = CountRule.STANDARD.hides(count);
                    double numerator = CountRule.STANDARD.rounded(count);
                    boolean same = !hides && numerator == row.numerator().number();
                    possible += same ? 1 : 0;
                }
                assertThat(possible >= 3 || events[i] == 0)
                        .as("row %d: %s", i, row)
                        .isTrue();
                double rate = row.numerator().number() / row.denominator().number();
                assertThat(row.value()).isEqualTo(ShownRate.rounded(Figure.of(rate)));
            }
        }
    }

    /** Groups of two areas; the national total of group a is shown, so that 3 of area 000 pulls another count of the group down. */
    @Test
    void groups_are_protected_with_the_totals_that_they_sum_to() {
        List<OutcomeRow> rows = new ArrayList<>();
        double[][] events = {{3, 20}, {9, 0}, {0, 40}};
        for (int i = 0; i < events.length; i++) {
            rows.add(row(
                    "board",
                    "[z]",
                    "[z]",
                    code(i),
                    text(events[i][0] + events[i][1]),
                    text(events[i][0] + events[i][1]),
                    "[x]"));
            rows.add(row("board", "sex", "a", code(i), text(events[i][0]), text(events[i][0]), "[x]"));
            rows.add(row("board", "sex", "b", code(i), text(events[i][1]), text(events[i][1]), "[x]"));
        }
        Released released = released(figures(rows), RuleSet.STANDARD, EarlierPublication.NONE);
        assertThat(released.figures().outcomes())
                .filteredOn(row -> row.areaCode().equals("000") && row.group().equals("a"))
                .extracting(OutcomeRow::numerator)
                .containsExactly(Figure.SUPPRESSED);
        assertThat(released.figures().people().disclosure())
                .extracting(DisclosureRow::series, DisclosureRow::cells, DisclosureRow::primary)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("deaths", 3, 0),
                        org.assertj.core.groups.Tuple.tuple("deaths,sex", 6, 1));
        assertThat(released.checks()).singleElement().satisfies(check -> {
            assertThat(check.id()).isEqualTo("disclosure.deaths");
            assertThat(check.status()).isEqualTo(Check.Status.PASSED);
        });
    }

    @Test
    void an_area_with_anything_withheld_withholds_its_crossings_whole() {
        List<OutcomeRow> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (String group : List.of("f x 1", "f x 2", "m x 1", "m x 2")) {
                String count = i == 0 && group.equals("f x 1") ? "2" : group.equals("m x 2") ? "0" : "30";
                rows.add(row("board", "sex x deprivation", group, code(i), count, count, "[x]"));
            }
        }
        assertThat(shown(rows))
                .filteredOn(row -> row.areaCode().equals("000"))
                .extracting(OutcomeRow::numerator)
                .containsOnly(Figure.SUPPRESSED);
    }

    @Test
    void rows_of_a_funnel_go_with_their_counts() {
        List<OutcomeRow> rows = areas(1, 1000, 3, 40, 50);
        RunFigures figures = figures(rows).with(new PeopleFigures(rows, List.of(), List.of(), List.of()));
        List<OutcomeRow> outliers = released(figures, RuleSet.STANDARD, EarlierPublication.NONE)
                .figures()
                .people()
                .outliers();
        assertThat(outliers.get(0).lower()).isEqualTo(Figure.SUPPRESSED);
        assertThat(outliers.get(0).reading()).isEqualTo(Reading.NOT_AVAILABLE);
        assertThat(outliers.get(1).lower()).hasToString("0.02");
    }

    @Test
    void peers_are_compared_by_shown_counts_and_not_at_all_where_one_is_withheld() {
        List<OutcomeRow> rows = areas(1, 1000, 3, 41, 52, 63);
        List<PeerRow> peers = List.of(peer("000", "002 003"), peer("001", "002 003"), peer("002", "000 003"));
        RunFigures figures = figures(rows).with(new PeopleFigures(List.of(), peers, List.of(), List.of()));
        List<PeerRow> shown = released(figures, RuleSet.STANDARD, EarlierPublication.NONE)
                .figures()
                .people()
                .peers();
        assertThat(shown.get(0).value()).isEqualTo(Figure.SUPPRESSED);
        assertThat(shown.get(0).nationalLower()).isEqualTo(Figure.SUPPRESSED);
        assertThat(shown.get(0).peerValue()).hasToString("0.0575");
        assertThat(shown.get(1).value()).hasToString("0.04");
        assertThat(shown.get(1).peerValue()).hasToString("0.0575");
        assertThat(shown.get(1).peerDifference()).hasToString("-0.0175");
        assertThat(shown.get(2).peerValue()).isEqualTo(Figure.SUPPRESSED);
        assertThat(shown.get(2).peerUpper()).isEqualTo(Figure.SUPPRESSED);
        assertThat(shown.get(2).nationalDifference().isNumber()).isTrue();
        assertThat(shown.get(2).national()).hasToString("0.039751234");
    }

    private static PeerRow peer(String area, String peers) {
        Figure low = Figure.of(-0.02);
        Figure high = Figure.of(0.03);
        return new PeerRow(
                "2021",
                "board",
                "deaths",
                area,
                Figure.of(0.041),
                Figure.of(0.039751234),
                Figure.of(0.001),
                low,
                high,
                peers,
                Figure.of(0.05751234),
                Figure.of(0.001),
                low,
                high,
                Figure.of(0.95));
    }

    @Test
    void indicators_over_areas_lose_spare_digits_where_a_count_is_withheld_and_sums_of_the_nation_do_not() {
        List<OutcomeRow> rows = areas(1, 1000, 3, 40, 50);
        RunFigures figures = new RunFigures(
                List.of(),
                List.of(indicator("achievement"), indicator("mean_outcome")),
                List.of(),
                List.of(),
                List.of(),
                List.of(coverage("000"), coverage("001")),
                rows);
        RunFigures shown =
                released(figures, RuleSet.STANDARD, EarlierPublication.NONE).figures();
        assertThat(shown.indicators())
                .extracting(row -> row.estimate().toString())
                .containsExactly("0.123", "0.123456789");
        assertThat(shown.coverage())
                .extracting(row -> row.unknownShare().toString())
                .containsExactly("0.0123", "0.0123");
    }

    @Test
    void the_unknown_share_of_an_area_goes_with_its_unknown() {
        List<OutcomeRow> rows = List.of(
                row("board", "ethnicity", "unknown", "000", "3", "3", "[x]"),
                row("board", "ethnicity", "known", "000", "60", "60", "[x]"),
                row("board", "ethnicity", "known", "001", "80", "80", "[x]"),
                row("board", "ethnicity", "unknown", "001", "30", "30", "[x]"),
                row("board", "ethnicity", "unknown", "002", "50", "50", "[x]"));
        RunFigures figures = new RunFigures(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(coverage("000"), coverage("001")), rows);
        assertThat(released(figures, RuleSet.STANDARD, EarlierPublication.NONE)
                        .figures()
                        .coverage())
                .extracting(row -> row.unknownShare().toString())
                .containsExactly("[c]", "0.0123");
    }

    private static IndicatorRow indicator(String id) {
        Figure estimate = Figure.of(0.123456789);
        return new IndicatorRow(
                "2021",
                "board",
                "[z]",
                "[z]",
                Clause.BENEFIT,
                id,
                "outcome=deaths;v=2",
                estimate,
                NONE,
                NONE,
                NONE,
                NONE,
                IntervalMethod.NONE,
                3,
                0,
                NONE,
                NONE,
                NONE,
                NONE,
                Reading.DESCRIBED);
    }

    private static CoverageRow coverage(String area) {
        Figure share = Figure.of(0.0123456);
        return new CoverageRow("2021", "board", area, NONE, NONE, NONE, NONE, NONE, NONE, share);
    }

    @Test
    void with_the_rule_none_nothing_changes_and_the_audit_says_so() {
        List<OutcomeRow> rows = areas(1, 1000, 3, 40, 50);
        Released released = released(figures(rows), RuleSet.NONE, EarlierPublication.NONE);
        assertThat(released.figures().outcomes()).isEqualTo(rows);
        assertThat(released.figures().people().disclosure()).singleElement().satisfies(audit -> {
            assertThat(audit.rule()).isEqualTo("none: counts are shown as they came");
            assertThat(audit.primary() + audit.secondary() + audit.rounded()).isZero();
            assertThat(audit.cells()).isEqualTo(6);
        });
    }

    @Test
    void a_second_run_on_the_same_data_comes_out_the_same() {
        List<OutcomeRow> rows = areas(1, 1000, 3, 4, 12, 40, 50);
        Released first = released(figures(rows), RuleSet.STANDARD, EarlierPublication.NONE);
        EarlierPublication earlier = new EarlierPublication(first.figures().outcomes(), RuleSet.STANDARD);
        assertThat(released(figures(rows), RuleSet.STANDARD, earlier)).isEqualTo(first);
    }

    @Test
    void counts_that_an_earlier_run_showed_raw_are_said_to_be_given_away() {
        List<OutcomeRow> rows = areas(1, 1000, 3, 40, 50);
        Released released = released(figures(rows), RuleSet.STANDARD, new EarlierPublication(rows, RuleSet.NONE));
        assertThat(released.checks()).singleElement().satisfies(check -> {
            assertThat(check.status()).isEqualTo(Check.Status.FAILED);
            assertThat(check.failed()).isEqualTo(1);
            assertThat(check.message()).contains("withdraw");
        });
    }

    @Test
    void what_an_earlier_run_withheld_is_held_back_and_counted() {
        RuleSet stricter = RuleSet.of("own", 20, 5);
        List<OutcomeRow> rows = areas(1, 1000, 3, 18, 50, 70);
        Released first = released(figures(rows), stricter, EarlierPublication.NONE);
        Released second = released(
                figures(rows),
                RuleSet.STANDARD,
                new EarlierPublication(first.figures().outcomes(), stricter));
        assertThat(texts(second.figures().outcomes(), OutcomeRow::numerator)).containsExactly("[c]", "[c]", "50", "70");
        assertThat(second.figures().people().disclosure())
                .singleElement()
                .extracting(DisclosureRow::differencing)
                .isEqualTo(1);
    }

    @Test
    void figures_without_outcomes_have_no_check() {
        assertThat(released(figures(List.of()), RuleSet.STANDARD, EarlierPublication.NONE)
                        .checks())
                .isEmpty();
    }
}

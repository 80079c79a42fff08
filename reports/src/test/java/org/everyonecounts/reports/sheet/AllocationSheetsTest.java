package org.everyonecounts.reports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.AllocationFigures;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.exchange.ScenarioRow;
import org.everyonecounts.models.exchange.TrajectoryRow;
import org.everyonecounts.models.exchange.WaterfallRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.SyntheticRun;
import org.junit.jupiter.api.Test;

/** Tables 10 to 12 and 21 and their charts. */
class AllocationSheetsTest {
    private static final RunFigures FIGURES = SyntheticRun.figures();
    private static final String NEED = "gp-payments-need";
    private final List<SheetContent> sheets = sheets(FIGURES);

    private static ReportedRun run(RunFigures figures) {
        return new ReportedRun(figures, SyntheticRun.facts(), new ModelTerms(Indicators.standard())::of);
    }

    private static List<SheetContent> sheets(RunFigures figures) {
        return Sheets.of(run(figures), true).sheets();
    }

    private TableContent table(String name) {
        return (TableContent) sheet(name);
    }

    private ChartContent chart(String name) {
        return (ChartContent) sheet(name);
    }

    private SheetContent sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Cell> cells(TableContent table, String header) {
        List<String> headers = table.columns().stream().map(Column::header).toList();
        assertThat(headers).contains(header);
        return table.rows().stream()
                .map(row -> row.get(headers.indexOf(header)))
                .toList();
    }

    private static List<String> text(TableContent table, String header) {
        return cells(table, header).stream()
                .map(cell -> cell instanceof Cell.Text text ? text.text() : cell.toString())
                .toList();
    }

    private static double number(Cell cell) {
        return ((Cell.Numeric) cell).value();
    }

    private static AllocationFigures allocation(List<WaterfallRow> waterfall, List<TrajectoryRow> trajectory) {
        AllocationFigures made = FIGURES.allocation();
        return new AllocationFigures(
                waterfall,
                trajectory,
                made.scenarios(),
                made.scenarioEffects(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    @Test
    void tables_10_to_12_begin_with_scheme_and_level_and_the_headline_block() {
        for (String name : List.of("Table_10_Movement", "Table_11_Drivers", "Table_12_Scenarios")) {
            TableContent table = table(name);
            assertThat(table.columns().stream().map(Column::header).limit(2)).containsExactly("Scheme", "Level");
            assertThat(text(table, "Scheme").subList(0, 106)).as(name).containsOnly(NEED);
            assertThat(text(table, "Level").subList(0, 106)).as(name).containsOnly("sub-ICB location");
            assertThat(text(table, "Level")).contains("integrated care board", "NHS England region", "nation");
        }
    }

    @Test
    void areas_move_in_the_order_of_table_2() {
        TableContent distance = table("Table_2_Distance");
        List<String> schemes = text(distance, "Scheme");
        List<String> codes = text(distance, "Area code");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < schemes.size(); i++) {
            if (!schemes.get(i).equals("gp-payments")) {
                expected.add(codes.get(i));
            }
        }
        assertThat(text(table("Table_10_Movement"), "Area code")).isEqualTo(expected);
    }

    @Test
    void growth_is_from_the_money_of_the_data_to_the_first_allocation() {
        DistanceRow first = run(FIGURES).headlineDistances().get(0);
        double allocation = FIGURES.allocation().trajectory().stream()
                .filter(row -> row.scheme().equals(NEED)
                        && row.areaCode().equals(first.areaCode())
                        && row.period().equals("2022/23"))
                .findFirst()
                .orElseThrow()
                .allocationGbp()
                .number();
        TableContent table = table("Table_10_Movement");
        assertThat(number(cells(table, "Growth in the first year (%)").get(0)))
                .isCloseTo(100 * (allocation / first.actualGbp().number() - 1), within(1e-9));
        assertThat(number(cells(table, "Opening distance (%)").get(0)))
                .isCloseTo(100 * first.distance().number(), within(1e-9));
        assertThat(text(table, "First year").get(0)).isEqualTo("2022/23");
        assertThat(text(table, "Last year").get(0)).isEqualTo("2031/32");
    }

    @Test
    void an_area_that_does_not_reach_tolerance_has_no_years_and_one_within_it_has_nought() {
        TableContent table = table("Table_10_Movement");
        List<Cell> opening = cells(table, "Opening distance (%)");
        List<Cell> last = cells(table, "Distance at the end of the last year (%)");
        List<Cell> years = cells(table, "Years to tolerance");
        int never = 0;
        int already = 0;
        for (int i = 0; i < years.size(); i++) {
            if (Math.abs(number(last.get(i))) > 2.5) {
                assertThat(years.get(i)).isEqualTo(Cell.token(Shorthand.NOT_APPLICABLE));
                never++;
            } else if (Math.abs(number(opening.get(i))) <= 2.5) {
                assertThat(number(years.get(i))).isZero();
                already++;
            } else {
                assertThat(number(years.get(i))).isBetween(1.0, 10.0);
            }
        }
        assertThat(never).isPositive();
        assertThat(already).isPositive();
    }

    @Test
    void later_years_are_called_a_projection_and_published_words_keep_their_meaning() {
        TableContent table = table("Table_10_Movement");
        assertThat(table.sentences()).anyMatch(line -> line.contains("a projection, not a forecast"));
        assertThat(table.columns()).noneMatch(column -> column.header().startsWith("Closing distance"));
        assertThat(table.notesUsed().stream().map(Note::text))
                .anyMatch(note -> note.startsWith("Pace of change of scheme core"));
    }

    @Test
    void an_area_without_a_distance_keeps_its_row_and_says_what_is_missing() {
        List<TrajectoryRow> trajectory =
                new ArrayList<>(FIGURES.allocation().trajectory().subList(0, 10));
        trajectory.add(new TrajectoryRow(
                "sub_icb",
                NEED,
                "gp_payments",
                "99Z",
                "2022/23",
                Figure.of(100),
                Figure.of(90),
                Figure.of(-0.1),
                Figure.NOT_APPLICABLE));
        List<SheetContent> made = sheets(FIGURES.with(allocation(List.of(), trajectory)));
        TableContent table = (TableContent) made.stream()
                .filter(sheet -> sheet.name().equals("Table_10_Movement"))
                .findFirst()
                .orElseThrow();
        List<Cell> last = table.rows().get(table.rows().size() - 1);
        assertThat(last.get(2)).isEqualTo(Cell.text("99Z"));
        assertThat(last.get(3)).isEqualTo(Cell.token(Shorthand.NOT_AVAILABLE));
        assertThat(last.get(4)).isEqualTo(Cell.token(Shorthand.NOT_AVAILABLE));
        assertThat(last.get(6)).isEqualTo(Cell.token(Shorthand.NOT_AVAILABLE));
    }

    @Test
    void drivers_of_a_row_sum_to_its_total() {
        TableContent table = table("Table_11_Drivers");
        assertThat(table.columns().stream().map(Column::header))
                .contains("Money available (£ millions)", "Population (£ millions)", "Published share (£ millions)")
                .doesNotContain("Method (£ millions)");
        for (List<Cell> row : table.rows()) {
            double sum = 0;
            for (Cell cell : row.subList(6, row.size() - 1)) {
                sum += cell instanceof Cell.Numeric number ? number.value() : 0;
            }
            assertThat(sum).isCloseTo(number(row.get(row.size() - 1)), within(1e-9));
        }
    }

    @Test
    void the_largest_change_of_a_block_stands_first_whichever_its_sign() {
        TableContent table = table("Table_11_Drivers");
        List<Double> sizes = cells(table, "Total change (£ millions)").subList(0, 106).stream()
                .map(cell -> -Math.abs(number(cell)))
                .toList();
        assertThat(sizes).isSorted();
        assertThat(text(table, "From").subList(0, 106)).containsOnly("2020/21");
        assertThat(text(table, "From").subList(106, 212)).containsOnly("Baseline");
        assertThat(text(table, "To").subList(106, 212)).containsOnly("inequalities-20");
    }

    @Test
    void a_driver_that_does_not_occur_is_not_applicable_and_one_that_moves_nothing_is_nought() {
        TableContent table = table("Table_11_Drivers");
        assertThat(cells(table, "Published share (£ millions)").get(0)).isEqualTo(Cell.token(Shorthand.NOT_APPLICABLE));
        assertThat(number(cells(table, "Money available (£ millions)").get(106)))
                .isZero();
    }

    @Test
    void a_driver_that_moves_nothing_in_any_row_has_no_column_and_is_named() {
        List<WaterfallRow> rows =
                new ArrayList<>(FIGURES.allocation().waterfall().subList(0, 5));
        WaterfallRow first = rows.get(0);
        rows.add(new WaterfallRow(
                first.from(),
                first.to(),
                first.level(),
                first.scheme(),
                first.stream(),
                first.areaCode(),
                "costs",
                Figure.of(0)));
        rows.add(new WaterfallRow(
                first.from(),
                first.to(),
                first.level(),
                first.scheme(),
                first.stream(),
                first.areaCode(),
                "method",
                Figure.NOT_AVAILABLE));
        TableContent table = (TableContent) new DriversSheet()
                .content(run(FIGURES.with(allocation(rows, List.of()))))
                .orElseThrow();
        assertThat(table.columns().stream().map(Column::header))
                .contains("Method (£ millions)")
                .doesNotContain("Costs (£ millions)");
        assertThat(table.sentences())
                .anyMatch(sentence -> sentence.contains("have no column") && sentence.contains("costs"));
    }

    @Test
    void a_change_to_an_earlier_period_stands_in_the_data_only() {
        List<WaterfallRow> rows =
                new ArrayList<>(FIGURES.allocation().waterfall().subList(0, 5));
        rows.add(new WaterfallRow(
                "2019/20", "2020/21", "sub_icb", NEED, "gp_payments", "00A", "envelope", Figure.of(1)));
        assertThat(DriverLine.of(run(FIGURES.with(allocation(rows, List.of())))))
                .isNotEmpty()
                .noneMatch(line -> line.to().equals("2020/21"));
    }

    @Test
    void gains_come_before_losses_in_every_scenario() {
        TableContent table = table("Table_12_Scenarios");
        assertThat(text(table, "Scenario").subList(0, 106)).containsOnly("inequalities-20");
        assertThat(text(table, "Scenario").subList(106, 212)).containsOnly("need-by-age");
        for (int from : new int[] {0, 106}) {
            List<Double> losses = cells(table, "Change from baseline (£ millions)").subList(from, from + 106).stream()
                    .map(cell -> -number(cell))
                    .toList();
            assertThat(losses).isSorted();
            assertThat(losses.get(0)).isNegative();
            assertThat(losses.get(105)).isPositive();
        }
    }

    @Test
    void a_change_is_scenario_less_baseline_in_millions() {
        TableContent table = table("Table_12_Scenarios");
        double baseline = number(cells(table, "Baseline (£ millions)").get(0));
        double scenario = number(cells(table, "Scenario (£ millions)").get(0));
        double change = number(cells(table, "Change from baseline (£ millions)").get(0));
        assertThat(change).isCloseTo(scenario - baseline, within(1e-9));
        assertThat(number(cells(table, "Change from baseline (%)").get(0)))
                .isCloseTo(100 * change / baseline, within(1e-9));
    }

    @Test
    void a_scheme_that_a_scenario_leaves_as_it_is_has_no_rows_and_the_table_says_so() {
        assertThat(table("Table_12_Scenarios").sentences()).noneMatch(line -> line.contains("wholly as it is"));
        RunFigures figures = withUnmoved("inequalities-20");
        TableContent table =
                (TableContent) new ScenariosSheet().content(run(figures)).orElseThrow();
        assertThat(text(table, "Scheme")).containsOnly(NEED);
        assertThat(table.sentences()).anyMatch(line -> line.contains("wholly as it is"));
    }

    @Test
    void a_scenario_that_moves_nothing_at_all_keeps_its_rows() {
        TableContent table = (TableContent)
                new ScenariosSheet().content(run(withUnmoved("nothing"))).orElseThrow();
        assertThat(text(table, "Scenario")).contains("nothing");
        assertThat(text(table, "Scheme")).contains("core");
    }

    private static RunFigures withUnmoved(String scenario) {
        List<ScenarioRow> rows = new ArrayList<>(FIGURES.allocation().scenarios());
        rows.add(new ScenarioRow(
                scenario, "icb", "core", "core", "Q01", Figure.of(5), Figure.of(5), Figure.of(0), Figure.of(0)));
        return FIGURES.with(
                new AllocationFigures(List.of(), List.of(), rows, List.of(), List.of(), List.of(), Optional.empty()));
    }

    @Test
    void effects_of_a_scenario_read_with_direction_and_range() {
        TableContent table = table("Table_21_Scenario_effects");
        assertThat(text(table, "Indicator")).contains("Money moved (£ millions)", "Areas that gain (count)");
        assertThat(text(table, "Reading").get(0)).isEqualTo("Described, not tested");
        assertThat(text(table, "Reading"))
                .contains(
                        "Lower in the scenario whichever areas are drawn",
                        "No clear change: the range includes 0",
                        "The same in the scenario",
                        "Described, not tested");
    }

    @Test
    void what_the_pace_of_change_does_has_titles_units_and_a_direction_where_it_is_of_each_side() {
        TableContent table = table("Table_21_Scenario_effects");
        List<String> titles = text(table, "Indicator");
        List<String> readings = text(table, "Reading");
        assertThat(titles)
                .contains(
                        "Money moved in the first year of the pace of change (£ millions)",
                        "Share of money moved in the first year of the pace of change (%)",
                        "Years until every area stays within tolerance (years)",
                        "Areas within tolerance at the end of the pace of change (count)");
        assertThat(readings.get(titles.indexOf("Money moved in the first year of the pace of change (£ millions)")))
                .isEqualTo("Described, not tested");
        assertThat(readings.get(titles.indexOf("Years until every area stays within tolerance (years)")))
                .isEqualTo("Lower in the scenario; described, not tested");
        assertThat(readings.get(titles.indexOf("Areas within tolerance at the end of the pace of change (count)")))
                .isEqualTo("Not available");
    }

    @Test
    void none_of_these_sheets_is_there_without_rows() {
        assertThat(sheets(FIGURES.with(AllocationFigures.NONE)).stream().map(SheetContent::name))
                .contains("Table_9_Trend", "Chart_3_Concentration")
                .doesNotContain(
                        "Table_10_Movement",
                        "Table_11_Drivers",
                        "Table_12_Scenarios",
                        "Table_21_Scenario_effects",
                        "Chart_8_Movement",
                        "Chart_9_Drivers",
                        "Chart_10_Scenarios");
    }

    @Test
    void drivers_that_do_not_sum_to_the_change_are_seen() {
        List<WaterfallRow> rows = new ArrayList<>(FIGURES.allocation().waterfall());
        assertThat(new DriverChecks(run(FIGURES)).identities()).hasSize(4).allMatch(SelfChecks.Identity::holds);
        WaterfallRow broken = rows.stream()
                .filter(row -> row.from().equals("baseline")
                        && row.level().equals("icb")
                        && row.driver().equals("inequalities"))
                .findFirst()
                .orElseThrow();
        rows.set(
                rows.indexOf(broken),
                new WaterfallRow(
                        broken.from(),
                        broken.to(),
                        broken.level(),
                        broken.scheme(),
                        broken.stream(),
                        broken.areaCode(),
                        broken.driver(),
                        Figure.of(broken.amountGbp().exact().add(BigDecimal.valueOf(2)))));
        assertThat(new DriverChecks(run(FIGURES.with(allocation(rows, List.of()))))
                        .identities().stream().filter(identity -> !identity.holds()))
                .extracting(SelfChecks.Identity::id)
                .containsExactlyInAnyOrder("drivers sum to change", "drivers sum to nought");
    }

    @Test
    void drivers_between_periods_are_held_to_both_targets_where_both_are_in_the_run() {
        DistanceRow latest = run(FIGURES).headlineDistances().get(0);
        BigDecimal change = FIGURES.allocation().waterfall().stream()
                .filter(row -> row.scheme().equals(NEED)
                        && row.to().equals("2021/22")
                        && row.areaCode().equals(latest.areaCode()))
                .map(row -> row.amountGbp().exact())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sumOfBetween(latest, latest.targetGbp().exact().subtract(change)))
                .isTrue();
        assertThat(sumOfBetween(
                        latest, latest.targetGbp().exact().subtract(change).add(BigDecimal.TEN)))
                .isFalse();
    }

    private static boolean sumOfBetween(DistanceRow latest, BigDecimal earlierTarget) {
        List<DistanceRow> distances = new ArrayList<>(FIGURES.distances());
        distances.add(new DistanceRow(
                SyntheticRun.EARLIER,
                latest.level(),
                latest.scheme(),
                latest.stream(),
                latest.mode(),
                latest.areaCode(),
                latest.areaName(),
                latest.population(),
                latest.weightedPopulation(),
                latest.needIndex(),
                latest.targetShare(),
                Figure.of(earlierTarget),
                latest.actualGbp(),
                latest.distanceGbp(),
                latest.distance(),
                latest.distanceRelative(),
                latest.distanceLower(),
                latest.distanceUpper(),
                latest.allocationGbp(),
                latest.growth(),
                latest.closingDistance(),
                latest.actualPerHead(),
                latest.actualPerWeightedHead(),
                latest.targetPerHead(),
                latest.flags()));
        RunFigures figures = new RunFigures(
                distances, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), FIGURES.allocation());
        return new DriverChecks(run(figures))
                .identities().stream()
                        .filter(identity -> identity.id().equals("drivers sum to change")
                                && identity.description().endsWith(NEED + ", between periods"))
                        .findFirst()
                        .orElseThrow()
                        .holds();
    }

    @Test
    void the_chart_of_movement_shows_the_areas_furthest_below_at_three_moments() {
        TableContent data = chart("Chart_8_Movement").data();
        assertThat(data.rows()).hasSize(3 * 12);
        assertThat(text(data, "Area code").subList(0, 12))
                .isEqualTo(text(table("Table_10_Movement"), "Area code").subList(0, 12));
        assertThat(text(data, "When")).contains("Opening", "End of 2022/23", "End of 2031/32");
    }

    @Test
    void the_chart_of_drivers_shows_changes_without_the_money_available() {
        TableContent data = chart("Chart_9_Drivers").data();
        assertThat(data.columns()).noneMatch(column -> column.header().equals("Money available (£ millions)"));
        for (List<Cell> row : data.rows()) {
            double sum = 0;
            for (Cell cell : row.subList(2, row.size() - 1)) {
                sum += number(cell);
            }
            assertThat(sum).isCloseTo(number(row.get(row.size() - 1)), within(1e-9));
        }
        List<Double> losses = cells(data, "Change without the money available (£ millions)").stream()
                .map(cell -> -number(cell))
                .toList();
        assertThat(losses).hasSize(12).isSorted();
    }

    @Test
    void more_than_five_drivers_share_one_bar_beyond_the_fourth() {
        List<WaterfallRow> rows = new ArrayList<>();
        for (String area : List.of("00A", "01B")) {
            int size = 6;
            for (String driver :
                    List.of("population", "need", "costs", "inequalities", "component_shares", "adjustments")) {
                int sign = area.equals("00A") ? 1 : -1;
                rows.add(new WaterfallRow(
                        "2020/21",
                        "2021/22",
                        "sub_icb",
                        NEED,
                        "gp_payments",
                        area,
                        driver,
                        Figure.of(BigDecimal.valueOf(sign * 1_000_000L * size--))));
            }
        }
        ChartContent chart = (ChartContent) new DriversChart()
                .content(run(FIGURES.with(allocation(rows, List.of()))))
                .orElseThrow();
        assertThat(chart.charts().get(0).series())
                .extracting(Chart.Series::name)
                .containsExactly("Population", "Need", "Costs", "Health inequalities", "Other drivers");
        assertThat(cells(chart.data(), "Other drivers (£ millions)").stream().map(AllocationSheetsTest::number))
                .containsExactly(3.0, -3.0);
    }

    @Test
    void the_chart_of_scenarios_has_at_most_fifteen_areas_each_way_and_a_chart_a_scenario() {
        ChartContent content = chart("Chart_10_Scenarios");
        assertThat(content.charts()).hasSize(2);
        assertThat(content.data().rows()).hasSize(60);
        assertThat(content.charts().get(0).title()).contains("inequalities-20");
    }

    @Test
    void a_row_that_ranks_areas_by_need_says_so() {
        TableContent table = table("Table_6_Indicators");
        List<String> groupings = text(table, "Grouping");
        List<String> conventions = text(table, "Convention");
        for (int i = 0; i < groupings.size(); i++) {
            if (groupings.get(i).contains("rank: need")) {
                assertThat(conventions.get(i)).startsWith("Areas ranked by need");
            } else if (groupings.get(i).contains("rank: deprivation")) {
                assertThat(conventions.get(i)).startsWith("Areas ranked by deprivation");
            }
        }
        assertThat(table.sentences().get(0))
                .isEqualTo("How to read: rows with a grouping of need, rank and money repeat the headline for each need"
                        + " measure (carr hill and primary medical final), each ranking of areas (by deprivation and need)"
                        + " and each way to count money (net and gross).");
    }

    @Test
    void steps_of_an_axis_are_round() {
        assertThat(ChartSteps.of(23)).isEqualTo(5);
        assertThat(ChartSteps.of(0.04)).isCloseTo(0.005, within(1e-15));
        assertThat(ChartSteps.of(10)).isEqualTo(1);
        assertThat(ChartSteps.of(0)).isEqualTo(1);
        assertThat(23 / ChartSteps.of(23)).isLessThanOrEqualTo(10);
    }
}

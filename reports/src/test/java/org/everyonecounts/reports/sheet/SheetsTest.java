package org.everyonecounts.reports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.words.Template;
import org.junit.jupiter.api.Test;

class SheetsTest {
    private final Sheets sheets = sheets(SyntheticRun.figures(), SyntheticRun.facts());

    private static Sheets sheets(RunFigures figures, RunFacts facts) {
        return Sheets.of(new ReportedRun(figures, facts, new ModelTerms(Indicators.standard())::of), true);
    }

    private TableContent table(String name) {
        return (TableContent) sheets.sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> column(TableContent table, String header) {
        List<String> headers = table.columns().stream().map(Column::header).toList();
        assertThat(headers).contains(header);
        return table.rows().stream()
                .map(row -> row.get(headers.indexOf(header)))
                .map(SheetsTest::words)
                .toList();
    }

    private static String words(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text();
        }
        return cell instanceof Cell.Numeric number
                ? String.valueOf(number.value())
                : ((Cell.Token) cell).tokens().toString();
    }

    @Test
    void the_headline_block_stands_first_and_the_area_furthest_below_on_top() {
        TableContent table = table("Table_2_Distance");
        assertThat(column(table, "Scheme").subList(0, 106)).containsOnly("gp-payments-need");
        assertThat(column(table, "Level").subList(0, 106)).containsOnly("sub-ICB location");
        List<Double> relative = column(table, "Distance relative to the nation (%)").subList(0, 106).stream()
                .map(Double::valueOf)
                .toList();
        assertThat(relative).isSorted();
    }

    @Test
    void every_scheme_and_level_of_the_latest_periods_is_in_table_2() {
        TableContent table = table("Table_2_Distance");
        assertThat(table.rows()).hasSize(2 * (1 + 7 + 42 + 106) + 2 * (1 + 7 + 42));
        assertThat(column(table, "Scheme")).contains("gp-payments", "core", "primary-medical");
    }

    @Test
    void areas_stand_in_the_same_order_in_tables_2_3_and_4() {
        List<String> order = column(table("Table_2_Distance"), "Area code");
        assertThat(column(table("Table_3_Per_head"), "Area code")).isEqualTo(order);
        assertThat(column(table("Table_4_Need"), "Area code")).isEqualTo(order);
    }

    @Test
    void the_stored_number_is_in_the_unit_of_its_header() {
        SyntheticRun.figures().distances().stream()
                .filter(row -> row.scheme().equals("core") && row.areaCode().equals("ENG"))
                .findFirst()
                .ifPresent(row -> {
                    TableContent table = table("Table_2_Distance");
                    int place = -1;
                    List<String> schemes = column(table, "Scheme");
                    List<String> codes = column(table, "Area code");
                    for (int i = 0; i < schemes.size(); i++) {
                        place = schemes.get(i).equals("core") && codes.get(i).equals("ENG") ? i : place;
                    }
                    assertThat(Double.parseDouble(column(table, "Target or fair share (£ millions)")
                                    .get(place)))
                            .isEqualTo(row.targetGbp().exact().movePointLeft(6).doubleValue());
                    assertThat(Double.parseDouble(column(table, "Distance (%)").get(place)))
                            .isCloseTo(100 * row.distance().number(), org.assertj.core.data.Offset.offset(1e-12));
                });
    }

    @Test
    void limits_are_shown_only_where_there_are_any() {
        assertThat(table("Table_2_Distance").columns())
                .noneMatch(column -> column.header().contains("lower limit"));
        Sheets measured = sheets(SyntheticRun.figuresWithLimits(), SyntheticRun.facts());
        assertThat(measured.sheets().stream()
                        .filter(sheet -> sheet.name().equals("Table_2_Distance"))
                        .map(TableContent.class::cast)
                        .flatMap(table -> table.columns().stream())
                        .map(Column::header))
                .contains("Distance lower limit (%)", "Distance upper limit (%)");
    }

    @Test
    void the_headline_is_repeated_for_each_need_measure_ranking_and_money() {
        assertThat(column(table("Table_6_Indicators"), "Grouping"))
                .contains(
                        "need: carr hill; rank: deprivation; money: net",
                        "need: primary medical final; rank: need; money: gross");
    }

    @Test
    void the_first_period_after_a_break_is_flagged() {
        TableContent trend = table("Table_9_Trend");
        List<String> periods = column(trend, "Period");
        List<String> flags = column(trend, "Break flag");
        for (int i = 0; i < periods.size(); i++) {
            assertThat(flags.get(i)).isEqualTo(periods.get(i).equals("2016/17") ? "[BREAK]" : "[NOT_APPLICABLE]");
        }
        assertThat(periods.subList(0, 8)).isSorted().startsWith("2014/15").endsWith("2021/22");
    }

    @Test
    void rejected_rows_are_counted_by_rule_with_the_first_line() {
        TableContent rejects = table("Table_18_Rejects");
        assertThat(column(rejects, "Rule")).containsExactly("foreign_key", "type");
        assertThat(column(rejects, "Rows")).containsExactly("1.0", "2.0");
        assertThat(column(rejects, "Line of the first")).containsExactly("40.0", "12.0");
        assertThat(column(rejects, "Money in these rows (£)")).containsExactly("1250.5", "[NOT_AVAILABLE]");
    }

    @Test
    void identities_of_the_made_up_run_hold() {
        TableContent reconciliation = table("Table_16_Reconciliation");
        assertThat(column(reconciliation, "Check"))
                .contains("target shares", "rows sum to envelope", "Theil parts", "registered_2021-22");
        assertThat(column(reconciliation, "Result")).containsOnly("Agrees");
    }

    @Test
    void an_unsigned_assumption_is_printed_as_illustrative() {
        assertThat(column(table("Table_19_Assumptions"), "Status")).contains("Illustrative", "Signed");
    }

    @Test
    void a_sheet_with_nothing_to_show_is_left_out_and_contents_say_nothing_of_it() {
        RunFigures plain = SyntheticRun.figures();
        Sheets bare = sheets(
                new RunFigures(plain.distances(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                SyntheticRun.facts());
        List<String> names = bare.sheets().stream().map(SheetContent::name).toList();
        assertThat(names)
                .contains("Cover", "Contents", "Table_2_Distance", "Chart_1_Distance")
                .doesNotContain("Table_5_Deprivation", "Table_9_Trend", "Chart_2_Deprivation", "Chart_3_Concentration");
        assertThat(bare.sheets().get(1).toString()).doesNotContain("Table_9_Trend");
    }

    @Test
    void the_cover_says_in_plain_words_what_it_must() {
        List<String> lines = ((TextContent) sheets.sheets().get(0))
                .lines().stream().map(TextContent.Line::text).toList();
        assertThat(lines)
                .anyMatch(line -> line.contains("management information, not official statistics")
                        || line.contains("Management information, not official statistics"))
                .anyMatch(line -> line.contains("The two need measures disagree in sign"))
                .anyMatch(line -> line.contains("Confidence is therefore low"))
                .anyMatch(line -> line.contains("0123456789abcdef"))
                .anyMatch(line -> line.contains("Contact: allocations team"))
                .anyMatch(line -> line.contains("Illustrative, signed by no one"))
                .anyMatch(line -> line.contains("3 of 2,064 rows"))
                .contains(Template.RESAMPLED.sentence(), Template.VALUE.sentence(), Template.VALUE_SOURCE.sentence());
        assertThat(lines)
                .noneMatch(line -> line.matches("(?i).*\\b(horizontal|kakwani|theil|gini|bootstrap|elasticity)\\b.*"));
    }

    @Test
    void no_sentence_cell_note_or_alternative_text_of_the_workbook_uses_a_forbidden_word() {
        List<String> said = new ArrayList<>();
        for (SheetContent sheet : sheets.sheets()) {
            said.add(sheet.title());
            if (sheet instanceof TextContent text) {
                text.lines().forEach(line -> said.add(line.text()));
            } else if (sheet instanceof ChartContent chart) {
                chart.charts().forEach(drawn -> said.add(drawn.altText() + " " + drawn.title()));
                said.addAll(saidIn(chart.data()));
            } else {
                said.addAll(saidIn((TableContent) sheet));
            }
        }
        sheets.notes().notes().forEach(note -> said.add(note.text()));
        assertThat(said).hasSizeGreaterThan(5_000);
        for (String word : Template.FORBIDDEN) {
            assertThat(said).noneMatch(line -> line.toLowerCase(Locale.UK).matches("(?s).*\\b" + word + "\\b.*"));
        }
    }

    private static List<String> saidIn(TableContent table) {
        List<String> said = new ArrayList<>(table.linesAbove());
        table.columns().forEach(column -> said.add(column.header()));
        table.rows()
                .forEach(row -> row.forEach(cell -> {
                    if (cell instanceof Cell.Text text) {
                        said.add(text.text());
                    }
                }));
        return said;
    }

    @Test
    void a_note_is_numbered_where_it_is_first_used() {
        Note first = new Note("First.");
        Note second = new Note("Second.");
        TableContent one = oneRow("A", Column.text("Name", second));
        TableContent two = oneRow("B", Column.text("Name", first, second));
        NoteNumbers numbers = NoteNumbers.of(List.of(one, two));
        assertThat(numbers.number(second)).isEqualTo(1);
        assertThat(numbers.marks(List.of(first, second))).isEqualTo("[note 1] [note 2]");
        assertThat(numbers.usedIn(second)).containsExactly("A", "B");
        assertThatThrownBy(() -> numbers.number(new Note("Never used."))).hasMessageContaining("no sheet uses it");
    }

    @Test
    void a_table_that_cannot_be_shown_well_is_refused() {
        assertThatThrownBy(() -> new TableContent("A", "A", "A", List.of(), List.of(Column.text("x")), List.of()))
                .hasMessageContaining("has no rows");
        assertThatThrownBy(() -> new TableContent(
                        "A",
                        "A",
                        "A",
                        List.of(),
                        List.of(Column.text("x"), Column.text("X")),
                        List.of(List.of(Cell.text("a"), Cell.text("b")))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new TableContent(
                        "A",
                        "A",
                        "A",
                        List.of(),
                        List.of(Column.text("x")),
                        List.of(List.of(Cell.text("a"), Cell.text("b")))))
                .hasMessageContaining("one a column");
        assertThatThrownBy(() -> oneRow("1 bad name", Column.text("x"))).hasMessageContaining("begin with a letter");
        assertThatThrownBy(() -> new Cell.Text(" ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> new Cell.Numeric(Double.NaN, Kind.INDEX)).hasMessageContaining("finite");
        assertThatThrownBy(() -> Column.text(" ")).hasMessageContaining("header");
    }

    private static TableContent oneRow(String name, Column column) {
        return new TableContent(name, name, name, List.of(), List.of(column), List.of(List.of(Cell.text("a"))));
    }
}

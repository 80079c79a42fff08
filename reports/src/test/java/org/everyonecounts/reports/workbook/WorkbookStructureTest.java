package org.everyonecounts.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.reports.SyntheticRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The accessible structure of the workbook, read from its raw parts. */
class WorkbookStructureTest {
    private static final Pattern TOKEN = Pattern.compile("\\[(c|x|z|low|b|e|r|p|mean)]");
    private static final Pattern NOTE = Pattern.compile("\\[note (\\d+)]");
    private static Parts parts = emptyUntilWritten();

    private static Parts emptyUntilWritten() {
        try {
            return Parts.of(SyntheticRun.figures(), SyntheticRun.facts());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @BeforeAll
    static void has_sheets() {
        assertThat(parts.sheets()).hasSizeGreaterThan(10);
    }

    private static List<String> tableSheets() {
        return parts.sheets().stream().filter(name -> !name.equals("Cover")).toList();
    }

    @Test
    void sheets_stand_in_the_order_of_the_design() {
        assertThat(parts.sheets())
                .containsExactly(
                        "Cover",
                        "Contents",
                        "Notes",
                        "Table_1_Scorecard",
                        "Table_2_Distance",
                        "Table_3_Per_head",
                        "Table_4_Need",
                        "Table_5_Deprivation",
                        "Table_6_Indicators",
                        "Table_7_Concentration",
                        "Table_8_Outliers",
                        "Table_9_Trend",
                        "Table_10_Movement",
                        "Table_11_Drivers",
                        "Table_12_Scenarios",
                        "Table_13_Outcomes",
                        "Table_14_Counted",
                        "Table_15_Trace",
                        "Table_16_Reconciliation",
                        "Table_17_Quality",
                        "Table_18_Rejects",
                        "Table_19_Assumptions",
                        "Table_20_Run",
                        "Table_21_Scenario_effects",
                        "Table_22_Peers",
                        "Table_23_Quantiles",
                        "Table_24_Disclosure",
                        "Table_25_Revisions",
                        "Chart_1_Distance",
                        "Chart_2_Deprivation",
                        "Chart_3_Concentration",
                        "Chart_4_Gradient",
                        "Chart_5_Funnel",
                        "Chart_6_Trend",
                        "Chart_7_Level",
                        "Chart_8_Movement",
                        "Chart_9_Drivers",
                        "Chart_10_Scenarios");
    }

    @Test
    void tables_have_the_stable_names_of_the_design() throws IOException {
        List<String> names = new ArrayList<>();
        for (String sheet : tableSheets()) {
            parts.tables(sheet).forEach(table -> names.add(table.name()));
        }
        assertThat(names)
                .containsExactly(
                        "Contents",
                        "Notes",
                        "Everyone_counts_scorecard",
                        "Distance_from_target",
                        "Spend_per_head",
                        "Need_components",
                        "Deprivation_groups",
                        "Equity_indicators",
                        "Concentration_curve",
                        "Area_outliers",
                        "Gap_over_time",
                        "Pace_of_change",
                        "Drivers_of_change",
                        "Scenarios",
                        "Outcome_gaps",
                        "Everyone_counted",
                        "Trace",
                        "Reconciliation",
                        "Quality_checks",
                        "Rejected_rows",
                        "Assumptions",
                        "Run",
                        "Scenario_effects",
                        "Nearest_peers",
                        "Deprivation_quantiles",
                        "Disclosure_control",
                        "Restated_figures",
                        "Chart_1_data",
                        "Chart_2_data",
                        "Chart_3_data",
                        "Chart_4_data",
                        "Chart_5_data",
                        "Chart_6_data",
                        "Chart_7_data",
                        "Chart_8_data",
                        "Chart_9_data",
                        "Chart_10_data");
    }

    @Test
    void every_sheet_but_the_cover_holds_one_table_whose_columns_are_its_header_cells() throws IOException {
        for (String sheet : tableSheets()) {
            assertThat(parts.tables(sheet)).as(sheet).hasSize(1);
            Parts.Table table = parts.tables(sheet).get(0);
            List<String> header = parts.row(sheet, table.headerRow()).stream()
                    .map(Parts.Cell::text)
                    .toList();
            assertThat(header).as(sheet).isEqualTo(table.columns()).doesNotHaveDuplicates();
            assertThat(header).as(sheet).noneMatch(String::isBlank);
        }
    }

    @Test
    void nothing_stands_below_or_beside_a_table_and_no_row_is_blank() throws IOException {
        for (String sheet : tableSheets()) {
            Parts.Table table = parts.tables(sheet).get(0);
            Set<Integer> rows = new HashSet<>();
            for (Parts.Cell cell : parts.cells(sheet)) {
                rows.add(cell.row());
                assertThat(cell.row()).as(sheet).isLessThanOrEqualTo(table.lastRow());
                if (cell.row() < table.headerRow()) {
                    assertThat(cell.column()).as(sheet + " " + cell.reference()).isEqualTo("A");
                }
            }
            assertThat(rows).as(sheet).hasSize(table.lastRow());
        }
    }

    @Test
    void no_cell_of_a_table_is_blank() throws IOException {
        for (String sheet : tableSheets()) {
            Parts.Table table = parts.tables(sheet).get(0);
            java.util.Map<Integer, List<Parts.Cell>> rows =
                    parts.cells(sheet).stream().collect(java.util.stream.Collectors.groupingBy(Parts.Cell::row));
            for (int row = table.headerRow(); row <= table.lastRow(); row++) {
                List<Parts.Cell> cells = rows.getOrDefault(row, List.of());
                assertThat(cells)
                        .as(sheet + " row " + row)
                        .hasSize(table.columns().size());
                assertThat(cells)
                        .as(sheet + " row " + row)
                        .noneMatch(cell -> cell.text().isBlank());
            }
        }
    }

    @Test
    void a_title_of_its_own_stands_in_a1_bold_and_16_points() throws IOException {
        Set<String> titles = new HashSet<>();
        for (String sheet : parts.sheets()) {
            Parts.Cell title = parts.cell(sheet, "A1");
            assertThat(titles.add(title.text())).as(title.text()).isTrue();
            Element font = font(title.style());
            assertThat(value(font, "sz")).as(sheet).isEqualTo("16.0");
            assertThat(value(font, "b")).as(sheet).isEqualTo("true");
        }
    }

    @Test
    void the_second_row_says_how_many_tables_there_are() throws IOException {
        for (String sheet : tableSheets()) {
            assertThat(parts.cell(sheet, "A2").text()).startsWith("This worksheet contains one table");
        }
    }

    @Test
    void headers_are_bold_and_wrapped() throws IOException {
        Document styles = parts.xml("xl/styles.xml");
        for (String sheet : tableSheets()) {
            for (Parts.Cell cell : parts.row(sheet, parts.tables(sheet).get(0).headerRow())) {
                assertThat(value(font(cell.style()), "b")).isEqualTo("true");
                assertThat(format(styles, cell.style())
                                .getElementsByTagName("alignment")
                                .item(0))
                        .isInstanceOfSatisfying(
                                Element.class,
                                alignment -> assertThat(alignment.getAttribute("wrapText"))
                                        .isEqualTo("true"));
            }
        }
    }

    @Test
    void every_font_is_arial_of_12_points_or_more_and_none_is_italic() throws IOException {
        Document styles = parts.xml("xl/styles.xml");
        List<Element> fonts = children(styles, "fonts", "font");
        assertThat(fonts).isNotEmpty();
        for (Element font : fonts) {
            assertThat(value(font, "name")).isEqualTo("Arial");
            assertThat(Double.parseDouble(value(font, "sz"))).isGreaterThanOrEqualTo(12);
            assertThat(font.getElementsByTagName("i").getLength()).isZero();
        }
    }

    @Test
    void nothing_is_merged_hidden_protected_or_in_a_header_or_footer() throws IOException {
        for (String sheet : parts.sheets()) {
            String xml = parts.text(parts.sheetPart(sheet));
            assertThat(xml)
                    .as(sheet)
                    .doesNotContain("mergeCell")
                    .doesNotContain("hidden=")
                    .doesNotContain("sheetProtection")
                    .doesNotContain("headerFooter");
        }
        assertThat(parts.text("xl/workbook.xml"))
                .doesNotContain("state=\"hidden\"")
                .doesNotContain("veryHidden");
        assertThat(parts.bytes().keySet())
                .noneMatch(part -> part.matches(".*(vbaProject|externalLink|connections|comments|media|ctrlProps).*"));
    }

    @Test
    void tokens_explained_are_the_tokens_used() throws IOException {
        for (String sheet : tableSheets()) {
            Parts.Table table = parts.tables(sheet).get(0);
            Set<String> used = new HashSet<>();
            Set<String> explained = new HashSet<>();
            for (Parts.Cell cell : parts.cells(sheet)) {
                if (cell.row() > table.headerRow()
                        && TOKEN.matcher(cell.text().replace(" ", ""))
                                .replaceAll("")
                                .isEmpty()) {
                    TOKEN.matcher(cell.text()).results().forEach(token -> used.add(token.group()));
                }
                if (cell.row() < table.headerRow() && cell.text().startsWith("Shorthand")) {
                    TOKEN.matcher(cell.text()).results().forEach(token -> explained.add(token.group()));
                }
            }
            assertThat(explained).as(sheet).isEqualTo(used);
        }
    }

    @Test
    void notes_used_are_notes_defined_and_numbered_by_first_use() throws IOException {
        LinkedHashSet<String> used = new LinkedHashSet<>();
        for (String sheet : tableSheets()) {
            if (!sheet.equals("Contents") && !sheet.equals("Notes")) {
                int header = parts.tables(sheet).get(0).headerRow();
                for (Parts.Cell cell : parts.cells(sheet)) {
                    Matcher note = NOTE.matcher(cell.row() < header ? "" : cell.text());
                    while (note.find()) {
                        used.add("note " + note.group(1));
                    }
                }
            }
        }
        List<String> defined = new ArrayList<>();
        for (Parts.Cell cell : parts.cells("Notes")) {
            if (cell.column().equals("A")
                    && cell.row() > parts.tables("Notes").get(0).headerRow()) {
                defined.add(cell.text());
            }
        }
        assertThat(defined).hasSizeGreaterThan(5).containsExactlyElementsOf(used);
        for (int i = 0; i < defined.size(); i++) {
            assertThat(defined.get(i)).isEqualTo("note " + (i + 1));
        }
    }

    @Test
    void sheets_that_use_notes_say_where_notes_are() throws IOException {
        for (String sheet : tableSheets()) {
            Parts.Table table = parts.tables(sheet).get(0);
            boolean uses = table.columns().stream()
                    .anyMatch(header -> NOTE.matcher(header).find());
            boolean says = parts.cells(sheet).stream()
                    .anyMatch(cell ->
                            cell.row() < table.headerRow() && cell.text().contains("Notes worksheet"));
            assertThat(says).as(sheet).isEqualTo(uses);
        }
    }

    @Test
    void numbers_are_stored_as_numbers() throws IOException {
        for (String sheet : List.of("Table_2_Distance", "Table_3_Per_head", "Table_4_Need", "Table_5_Deprivation")) {
            Parts.Table table = parts.tables(sheet).get(0);
            for (Parts.Cell cell : parts.cells(sheet)) {
                if (cell.row() > table.headerRow() && !cell.column().matches("[A-D]")) {
                    boolean words = cell.text().matches("[A-Z][a-z].*");
                    assertThat(cell.isNumber() || TOKEN.matcher(cell.text()).matches() || words)
                            .as(sheet + " " + cell.reference() + ": " + cell.text())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void units_stand_in_headers_and_never_in_cells_of_numbers() throws IOException {
        for (String sheet : tableSheets()) {
            int header = parts.tables(sheet).get(0).headerRow();
            assertThat(parts.cells(sheet))
                    .as(sheet)
                    .noneMatch(cell -> cell.row() > header
                            && cell.text().matches("[£+−-]*\\d[\\d,]*(\\.\\d+)?[%£]?")
                            && !cell.isNumber());
        }
    }

    @Test
    void contents_links_every_other_sheet_with_its_name_and_title() throws IOException {
        List<String> targets = new ArrayList<>();
        for (Element link : Parts.elements(parts.sheet("Contents"), "hyperlink")) {
            targets.add(link.getAttribute("location"));
        }
        List<String> expected = parts.sheets().stream()
                .filter(name -> !name.equals("Cover") && !name.equals("Contents"))
                .toList();
        assertThat(targets)
                .containsExactlyElementsOf(
                        expected.stream().map(name -> "'" + name + "'!A1").toList());
        int header = parts.tables("Contents").get(0).headerRow();
        for (int i = 0; i < expected.size(); i++) {
            List<Parts.Cell> row = parts.row("Contents", header + 1 + i);
            assertThat(row.get(0).text()).isEqualTo(expected.get(i));
            assertThat(row.get(1).text())
                    .isEqualTo(parts.cell(expected.get(i), "A1").text());
        }
    }

    @Test
    void every_relationship_leads_to_a_part() throws IOException {
        for (String part : parts.bytes().keySet()) {
            if (part.endsWith(".rels")) {
                String folder = part.replaceFirst("_rels/.*", "");
                for (Element relation : Parts.elements(parts.xml(part), "Relationship")) {
                    if (!relation.getAttribute("Target").startsWith("#")
                            && !relation.getAttribute("TargetMode").equals("External")) {
                        assertThat(parts.bytes())
                                .as(part)
                                .containsKey(Parts.resolved(folder, relation.getAttribute("Target")));
                    }
                }
            }
        }
    }

    @Test
    void document_properties_are_those_of_the_data() {
        assertThat(parts.text("docProps/core.xml"))
                .contains("<dc:language>en-GB</dc:language>")
                .contains("2026-11-22T00:00:00Z</dcterms:created>")
                .contains("2026-11-22T00:00:00Z</dcterms:modified>")
                .contains("Everyone counts: does the money follow need? England, 2021/22</dc:title>")
                .contains("<dc:creator>Everyone Counts</dc:creator>")
                .contains("health inequalities");
    }

    @Test
    void the_workbook_opens_on_the_cover_with_a1_selected_on_every_sheet() throws IOException {
        assertThat(parts.text("xl/workbook.xml")).contains("activeTab=\"0\"");
        for (String sheet : parts.sheets()) {
            Element view = Parts.elements(parts.sheet(sheet), "sheetView").get(0);
            assertThat(view.getAttribute("tabSelected")).as(sheet).isEqualTo(sheet.equals("Cover") ? "true" : "false");
            List<Element> selections = Parts.elements(parts.sheet(sheet), "selection");
            assertThat(selections).hasSize(1);
            assertThat(selections.get(0).getAttribute("activeCell")).isEqualTo("A1");
        }
    }

    @Test
    void every_sheet_prints_on_a4_one_page_wide_and_tables_repeat_their_header_row() throws IOException {
        String workbook = parts.text("xl/workbook.xml");
        for (String sheet : parts.sheets()) {
            Element paper = Parts.elements(parts.sheet(sheet), "pageSetup").get(0);
            assertThat(paper.getAttribute("paperSize")).isEqualTo("9");
            assertThat(Parts.elements(parts.sheet(sheet), "pageSetUpPr").get(0).getAttribute("fitToPage"))
                    .isEqualTo("true");
            assertThat(paper.getAttribute("fitToWidth")).isIn("", "1");
            if (sheet.matches("Table.*")) {
                int header = parts.tables(sheet).get(0).headerRow();
                assertThat(workbook).contains(sheet + "!$" + header + ":$" + header);
            }
        }
    }

    @Test
    void tables_have_filter_buttons_and_a_frozen_header_in_the_analyst_profile() throws IOException {
        for (String sheet : parts.sheets()) {
            if (sheet.startsWith("Table")) {
                assertThat(parts.tables(sheet).get(0).filter()).as(sheet).isTrue();
                Element pane = Parts.elements(parts.sheet(sheet), "pane").get(0);
                assertThat(pane.getAttribute("state")).isEqualTo("frozen");
                assertThat(pane.getAttribute("ySplit"))
                        .startsWith(String.valueOf(parts.tables(sheet).get(0).headerRow()));
            }
        }
    }

    private static Element font(int style) throws IOException {
        Document styles = parts.xml("xl/styles.xml");
        int font = Integer.parseInt(format(styles, style).getAttribute("fontId"));
        return children(styles, "fonts", "font").get(font);
    }

    private static Element format(Document styles, int style) {
        return children(styles, "cellXfs", "xf").get(style);
    }

    private static List<Element> children(Document document, String parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Element element : Parts.elements(document, name)) {
            if (element.getParentNode() instanceof Element holder
                    && holder.getTagName().equals(parent)) {
                children.add(element);
            }
        }
        return children;
    }

    private static String value(Element font, String name) {
        return font.getElementsByTagName(name).item(0) instanceof Element element
                ? element.getAttribute("val")
                : "none";
    }
}

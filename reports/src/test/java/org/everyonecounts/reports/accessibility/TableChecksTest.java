package org.everyonecounts.reports.accessibility;

import static org.everyonecounts.reports.accessibility.GoodWorkbook.DISTANCE;
import static org.everyonecounts.reports.accessibility.GoodWorkbook.NEED;
import static org.everyonecounts.reports.accessibility.GoodWorkbook.NOTES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One break for each of S8 to S15. */
final class TableChecksTest {
    private static final String DISTANCE_TABLE = "xl/tables/table3.xml";
    private static final String NEED_TABLE = "xl/tables/table4.xml";

    private static WorkbookParts good() {
        return GoodWorkbook.analyst();
    }

    private static String row(int row, String cell, String words) {
        return "<row r=\"" + row + "\"><c r=\"" + cell + row + "\" s=\"3\" t=\"inlineStr\"><is><t>" + words
                + "</t></is></c></row>";
    }

    @Test
    void words_below_a_table_fail_S8() {
        BrokenWorkbook.analyst(good().before(NEED, "</sheetData>", row(9, "A", "Source: somewhere")))
                .failsOnly("S8", "Table_2_Need", "A9", "something stands below the table: \"Source: somewhere\"");
    }

    @Test
    void words_beside_a_table_fail_S8() {
        BrokenWorkbook.analyst(good().replace(
                                NEED,
                                "</row></sheetData>",
                                "<c r=\"F8\" s=\"3\" t=\"inlineStr\"><is><t>aside</t></is></c></row></sheetData>"))
                .failsOnly("S8", "Table_2_Need", "F8", "something stands beside the table");
    }

    @Test
    void two_tables_on_a_sheet_fail_S8() {
        String second = good().text(NEED_TABLE)
                .replace("Table_2_Need_figures", "Second_figures")
                .replace("A6:D8", "A7:D8");
        BrokenWorkbook.analyst(good().put("xl/tables/table9.xml", second)
                        .before(
                                "[Content_Types].xml",
                                "</Types>",
                                "<Override PartName=\"/xl/tables/table9.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml\"/>")
                        .relationship(NEED, "rId90", "table", "../tables/table9.xml", false))
                .fails("S8", "Table_2_Need", "A7", "the sheet holds more than one table");
    }

    @Test
    void figures_without_table_fail_S8() {
        WorkbookParts parts = GoodWorkbook.publication();
        parts.replace(NEED, parts.text(NEED).replaceAll("(?s).*(<tableParts.*?</tableParts>).*", "$1"), "")
                .remove("xl/worksheets/_rels/sheet5.xml.rels")
                .remove(NEED_TABLE)
                .replace(
                        "[Content_Types].xml",
                        "PartName=\"/xl/tables/table4.xml\"",
                        "PartName=\"/xl/tables/table3.xml\"");
        BrokenWorkbook.publication(parts)
                .failsOnly("S8", "Table_2_Need", "", "the sheet holds figures side by side, but no Excel table");
    }

    @Test
    void a_column_named_otherwise_than_its_header_fails_S9() {
        BrokenWorkbook.analyst(good().replace(NEED_TABLE, "name=\"People\"", "name=\"Persons\""))
                .failsOnly("S9", "Table_2_Need", "D6", "another name than its header: \"People\"");
    }

    @Test
    void a_header_twice_fails_S9() {
        BrokenWorkbook.analyst(good().words(NEED, "D6", "area Name")
                        .replace(NEED_TABLE, "name=\"People\"", "name=\"area Name\""))
                .failsOnly("S9", "Table_2_Need", "D6", "two columns have the same header");
    }

    @Test
    void a_blank_header_fails_S9() {
        BrokenWorkbook.analyst(good().words(NEED, "D6", " "))
                .failsOnly("S9", "Table_2_Need", "D6", "a header is blank");
    }

    @ParameterizedTest
    @CsvSource({
        "Table2, does not say what it holds",
        "TABLE_1_DISTANCE_FIGURES, another table has the same name",
        "Need figures, not one that Excel allows"
    })
    void a_bad_table_name_fails_S9(String name, String wrong) {
        BrokenWorkbook.analyst(good().replace(
                                NEED_TABLE, "displayName=\"Table_2_Need_figures\"", "displayName=\"" + name + "\""))
                .failsOnly("S9", "Table_2_Need", "A6", wrong);
    }

    @Test
    void line_breaks_in_headers_pass_S9() {
        BrokenWorkbook.analyst(good().words(NEED, "D6", "People\nregistered")
                        .replace(NEED_TABLE, "name=\"People\"", "name=\"People_x000a_registered\""))
                .passes();
    }

    @Test
    void headers_that_are_not_bold_fail_S10() {
        BrokenWorkbook.analyst(good().look(
                                NEED,
                                "B6",
                                WorkbookParts.ARIAL_12,
                                WorkbookParts.NO_FILL,
                                "",
                                "<alignment wrapText=\"1\"/>"))
                .failsOnly("S10", "Table_2_Need", "B6", "headers are not bold");
    }

    @Test
    void headers_that_are_not_wrapped_fail_S10() {
        BrokenWorkbook.analyst(good().font(NEED, "B6", "<b/><sz val=\"12\"/><name val=\"Arial\"/>"))
                .failsOnly("S10", "Table_2_Need", "B6", "headers are not wrapped");
    }

    @Test
    void a_blank_cell_fails_S11() {
        BrokenWorkbook.analyst(good().cell(NEED, "C8", "", ""))
                .failsOnly("S11", "Table_2_Need", "C8", "cells of the table are blank");
    }

    @Test
    void blank_cells_that_are_explained_pass_S11() {
        BrokenWorkbook.analyst(good().cell(NEED, "C8", "", "")
                        .words(NEED, "A4", "How to read: blank cells mean that no index was published."))
                .passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "1,234", "£12", "12%", "-0.5", "−0.5", "(12)", "0.5 [x]", "1.5e3", "12.1 million"})
    void a_number_as_text_fails_S12(String words) {
        WorkbookParts parts = good().words(DISTANCE, "C9", words);
        BrokenWorkbook.analyst(parts)
                .failsOnly("S12", "Table_1_Distance", "C9", "a number is stored as text: \"" + words + "\"");
    }

    @Test
    void a_column_of_nothing_but_numbers_as_text_fails_S12() {
        BrokenWorkbook.analyst(good().words(NEED, "D7", "1000").words(NEED, "D8", "3000"))
                .failsOnly("S12", "Table_2_Need", "D7", "a number is stored as text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "n/a", "-", "..", "–", "suppressed"})
    void words_or_signs_for_a_missing_number_fail_S12(String words) {
        BrokenWorkbook.analyst(good().words(DISTANCE, "C9", words))
                .failsOnly(
                        "S12",
                        "Table_1_Distance",
                        "C9",
                        "words or signs stand for a missing number: \"" + words + "\"");
    }

    @Test
    void a_word_among_ten_numbers_fails_S12() {
        StringBuilder rows = new StringBuilder();
        for (int row = 9; row <= 16; row++) {
            rows.append("<row r=\"").append(row).append("\">");
            for (String cell : new String[] {"A", "B"}) {
                rows.append("<c r=\"")
                        .append(cell)
                        .append(row)
                        .append("\" s=\"3\" t=\"inlineStr\"><is><t>00G")
                        .append(row)
                        .append("</t></is></c>");
            }
            rows.append("<c r=\"C")
                    .append(row)
                    .append("\" s=\"3\"><v>1.5</v></c><c r=\"D")
                    .append(row)
                    .append("\" s=\"3\"")
                    .append(row == 12 ? " t=\"inlineStr\"><is><t>many</t></is></c></row>" : "><v>7</v></c></row>");
        }
        BrokenWorkbook.analyst(good().before(NEED, "</sheetData>", rows.toString())
                        .replace(NEED_TABLE, "ref=\"A6:D8\"", "ref=\"A6:D16\""))
                .failsOnly("S12", "Table_2_Need", "D12", "words stand in a column of numbers: \"many\"");
    }

    @Test
    void a_column_of_settings_may_hold_words_and_numbers() {
        BrokenWorkbook.analyst(good().words(DISTANCE, "C9", "multiplicative")).passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"001", "2021/22", "00A", "1 to 4", "[x]", "v1.2.3"})
    void codes_periods_and_tokens_are_no_numbers_as_text(String words) {
        BrokenWorkbook.analyst(good().words(DISTANCE, "D9", words).words(DISTANCE, "D11", words))
                .passes();
    }

    @Test
    void digits_that_are_codes_pass_S12() {
        BrokenWorkbook.analyst(good().words(NEED, "A7", "101").words(NEED, "A8", "102"))
                .passes();
    }

    @Test
    void a_token_without_explanation_fails_S13() {
        BrokenWorkbook.analyst(good().words(DISTANCE, "C9", "[c]"))
                .failsOnly("S13", "Table_1_Distance", "C9", "[c] is not explained above the table");
    }

    @Test
    void an_explanation_without_token_fails_S13() {
        BrokenWorkbook.analyst(
                        good().words(DISTANCE, "A4", "Shorthand used in this table: [c] withheld; [x] not available."))
                .failsOnly("S13", "Table_1_Distance", "A4", "[c] is explained, but no cell of the table has it");
    }

    @Test
    void a_note_without_definition_fails_S14() {
        BrokenWorkbook.analyst(good().words(NEED, "B8", "East [note 3]"))
                .failsOnly("S14", "Table_2_Need", "B8", "note 3 is not defined");
    }

    @Test
    void a_note_that_nobody_uses_fails_S14() {
        BrokenWorkbook.analyst(good().words(NOTES, "A5", "note 3")
                        .words(NEED, "B8", "East [note 3]")
                        .words(NEED, "C6", "Need index")
                        .replace(NEED_TABLE, "Need index [note 2]", "Need index"))
                .fails("S14", "Table_2_Need", "B8", "note 3 is met here where note 2 would be next");
        BrokenWorkbook.analyst(
                        good().words(NEED, "C6", "Need index").replace(NEED_TABLE, "Need index [note 2]", "Need index"))
                .failsOnly("S14", "Notes", "A5", "note 2 is defined but not used");
    }

    @Test
    void notes_out_of_order_fail_S14() {
        WorkbookParts parts = good().words(DISTANCE, "C7", "Distance (%) [note 2]")
                .replace(DISTANCE_TABLE, "[note 1]", "[note 2]")
                .words(NEED, "C6", "Need index [note 1]")
                .replace(NEED_TABLE, "[note 2]", "[note 1]");
        BrokenWorkbook.analyst(parts)
                .failsOnly("S14", "Table_1_Distance", "C7", "note 2 is met here where note 1 would be next");
    }

    @Test
    void a_note_defined_twice_fails_S14() {
        BrokenWorkbook.analyst(good().words(NOTES, "A5", "note 1"))
                .fails("S14", "Notes", "A5", "note 1 is defined twice");
    }

    @ParameterizedTest
    @CsvSource({
        "A2, no sentence says that the sheet contains one table",
        "A3, no sentence says where the notes are",
        "A5, no sentence says how to read",
        "A6, no sentence gives the source"
    })
    void a_sentence_left_out_fails_S15(String cell, String wrong) {
        BrokenWorkbook.analyst(good().words(DISTANCE, cell, "Something else."))
                .failsOnly("S15", "Table_1_Distance", "A2", wrong);
    }

    @Test
    void no_period_fails_S15() {
        BrokenWorkbook.analyst(
                        good().words(NEED, "A1", "Table 2: Need, England").words(NEED, "A5", "Source: published."))
                .failsOnly("S15", "Table_2_Need", "A2", "give the period");
    }
}

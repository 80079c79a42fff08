package org.everyonecounts.reports.accessibility;

import static org.everyonecounts.reports.accessibility.GoodWorkbook.CHART;
import static org.everyonecounts.reports.accessibility.GoodWorkbook.CHART_SHEET;
import static org.everyonecounts.reports.accessibility.GoodWorkbook.COVER;
import static org.everyonecounts.reports.accessibility.GoodWorkbook.DISTANCE;
import static org.everyonecounts.reports.accessibility.GoodWorkbook.NEED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One break for each of P1 to P13. */
final class PackageChecksTest {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String CORE = "docProps/core.xml";
    private static final String TYPES = "[Content_Types].xml";

    private static WorkbookParts good() {
        return GoodWorkbook.analyst();
    }

    @Test
    void a_relationship_to_a_missing_part_fails_P1() {
        BrokenWorkbook.analyst(good().relationship(DISTANCE, "rId9", "drawing", "../drawings/drawing9.xml", false))
                .failsOnly(
                        "P1",
                        "",
                        "",
                        "xl/worksheets/sheet4.xml leads to xl/drawings/drawing9.xml, which does not exist");
    }

    @Test
    void a_missing_chart_part_fails_P1_and_nothing_falls_over() {
        BrokenWorkbook.analyst(good().remove(CHART))
                .failsOnly("P1", "", "", "xl/charts/chart1.xml, which does not exist");
    }

    @Test
    void a_part_without_content_type_fails_P1() {
        BrokenWorkbook.analyst(good().put("xl/extra.bin", "x"))
                .failsOnly("P1", "", "", "xl/extra.bin has no content type");
    }

    @Test
    void a_content_type_for_nothing_fails_P1() {
        BrokenWorkbook.analyst(good().before(
                                TYPES,
                                "</Types>",
                                "<Override PartName=\"/xl/gone.xml\" ContentType=\"application/xml\"/>"))
                .failsOnly("P1", "", "", "xl/gone.xml, which does not exist");
    }

    @ParameterizedTest
    @CsvSource({"vbaProject, macros", "externalLink, a link to another workbook", "connections, data connections"})
    void macros_links_and_connections_fail_P2(String type, String words) {
        BrokenWorkbook.analyst(good().put("xl/outside.xml", "<x/>")
                        .relationship(WORKBOOK, "rId99", type, "outside.xml", false))
                .failsOnly("P2", "", "", "the workbook holds " + words);
    }

    @Test
    void a_workbook_saved_for_macros_fails_P2() {
        BrokenWorkbook.analyst(good().replace(
                                TYPES,
                                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "vnd.ms-excel.sheet.macroEnabled.main+xml"))
                .failsOnly("P2", "", "", "marked as one with macros");
    }

    @ParameterizedTest
    @CsvSource({
        "<dc:title>Everyone counts</dc:title>, no title",
        "<dc:creator>NHS Example</dc:creator>, no author organisation",
        "'<cp:keywords>need, allocations</cp:keywords>', no keywords",
        "<dc:language>en-GB</dc:language>, no language"
    })
    void a_property_left_out_fails_P3(String property, String wrong) {
        BrokenWorkbook.analyst(good().replace(CORE, property, "")).failsOnly("P3", "", "", wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, en-US, 'the language is \"en-US\", not en-GB'",
        "NHS Example, Apache POI, names a program",
        "2026-11-22T00:00:00Z, yesterday, which is no date"
    })
    void a_wrong_property_fails_P3(String from, String to, String wrong) {
        BrokenWorkbook.analyst(good().replace(CORE, from, to)).failsOnly("P3", "", "", wrong);
    }

    @Test
    void a_protected_workbook_fails_P4() {
        BrokenWorkbook.analyst(good().before(WORKBOOK, "<bookViews", "<workbookProtection lockStructure=\"1\"/>"))
                .failsOnly("P4", "", "", "the structure of the workbook is protected");
    }

    @Test
    void protection_that_locks_nothing_passes_P4() {
        BrokenWorkbook.analyst(good().before(WORKBOOK, "<bookViews", "<workbookProtection/>"))
                .passes();
    }

    @Test
    void a_protected_sheet_fails_P4() {
        BrokenWorkbook.analyst(good().replace(
                                NEED, "</sheetData>", "</sheetData><sheetProtection sheet=\"1\" objects=\"1\"/>"))
                .failsOnly("P4", "Table_2_Need", "", "the sheet is protected");
    }

    @Test
    void opening_on_the_second_sheet_fails_P5() {
        BrokenWorkbook.analyst(good().replace(WORKBOOK, "activeTab=\"0\"", "activeTab=\"1\""))
                .failsOnly("P5", "Contents", "", "the workbook opens on this sheet");
    }

    @Test
    void another_cell_selected_fails_P5() {
        BrokenWorkbook.analyst(good().replace(
                                NEED,
                                "<selection pane=\"bottomLeft\"/>",
                                "<selection pane=\"bottomLeft\" activeCell=\"B9\" sqref=\"B9\"/>"))
                .failsOnly("P5", "Table_2_Need", "B9", "the sheet opens with B9 selected");
    }

    @Test
    void a_sheet_that_opens_scrolled_fails_P5() {
        BrokenWorkbook.analyst(good().replace(COVER, "<sheetView ", "<sheetView topLeftCell=\"A40\" "))
                .failsOnly("P5", "Cover", "A40", "scrolled to A40");
    }

    @Test
    void two_sheets_selected_together_fail_P5() {
        BrokenWorkbook.analyst(good().replace(NEED, "<sheetView ", "<sheetView tabSelected=\"1\" "))
                .failsOnly("P5", "Table_2_Need", "", "selected together with the first");
    }

    @ParameterizedTest
    @CsvSource({
        "Table_3 Need, other than letters",
        "2_Need, does not begin with a letter",
        "Table_2_Need_by_area_and_by_component, more than 31",
        "table_1_distance, the same name"
    })
    void a_bad_sheet_name_fails_P6(String name, String wrong) {
        WorkbookParts parts = GoodWorkbook.publication()
                .replace(WORKBOOK, "name=\"Table_2_Need\"", "name=\"" + name + "\"")
                .replace(GoodWorkbook.CONTENTS, "'Table_2_Need'!A1", "'" + name + "'!A1");
        BrokenWorkbook.publication(parts).failsOnly("P6", name, "", wrong);
    }

    @Test
    void tables_out_of_number_order_fail_P7() {
        String first = "name=\"Table_1_Distance\"";
        BrokenWorkbook.analyst(good().replace(WORKBOOK, first, "name=\"Table_7_Distance\"")
                        .replace(GoodWorkbook.CONTENTS, "'Table_1_Distance'", "'Table_7_Distance'"))
                .failsOnly("P7", "Table_2_Need", "", "stands after number 7");
    }

    @Test
    void no_cover_in_front_fails_P7() {
        BrokenWorkbook.analyst(good().replace(WORKBOOK, "name=\"Cover\"", "name=\"Welcome\""))
                .failsOnly("P7", "Welcome", "", "the first sheet is not a cover");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "veryHidden"})
    void a_hidden_sheet_fails_P8(String state) {
        BrokenWorkbook.analyst(good().replace(
                                WORKBOOK, "name=\"Table_2_Need\"", "state=\"" + state + "\" name=\"Table_2_Need\""))
                .failsOnly("P8", "Table_2_Need", "", "the sheet is hidden");
    }

    @Test
    void an_empty_sheet_fails_P9() {
        WorkbookParts parts = good();
        parts.put(COVER, parts.text(COVER).replaceAll("(?s)<sheetData>.*</sheetData>", "<sheetData/>"));
        BrokenWorkbook.analyst(parts).failsOnly("P9", "Cover", "", "the sheet is empty");
    }

    @Test
    void a_colour_of_six_digits_fails_P10() {
        BrokenWorkbook.analyst(good().replace(DISTANCE, "<sheetPr>", "<sheetPr><tabColor rgb=\"12436D\"/>"))
                .failsOnly("P10", "Table_1_Distance", "", "a colour \"12436D\"");
    }

    @Test
    void a_colour_of_six_digits_in_the_styles_fails_P10() {
        BrokenWorkbook.analyst(good().font(NEED, "B8", "<sz val=\"12\"/><color rgb=\"12436D\"/><name val=\"Arial\"/>"))
                .failsOnly("P10", "", "", "the styles have a colour \"12436D\"");
    }

    @Test
    void a_comment_fails_P11() {
        BrokenWorkbook.analyst(good().put(
                                "xl/comments1.xml",
                                "<comments><commentList><comment ref=\"B8\"/></commentList></comments>")
                        .relationship(NEED, "rId77", "comments", "../comments1.xml", false))
                .failsOnly("P11", "Table_2_Need", "B8", "the cell has a comment");
    }

    @ParameterizedTest
    @CsvSource({"sp, text box or shape", "pic, picture", "graphicFrame, diagram"})
    void a_thing_laid_over_the_sheet_fails_P11(String element, String word) {
        BrokenWorkbook.analyst(good().before(
                                "xl/drawings/drawing1.xml",
                                "</xdr:wsDr>",
                                "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>29</xdr:row></xdr:from><xdr:"
                                        + element + "/></xdr:twoCellAnchor>"))
                .failsOnly("P11", "Chart_1_Need", "B30", "a " + word + " lies on the sheet");
    }

    @Test
    void a_control_fails_P11() {
        BrokenWorkbook.analyst(good().before(CHART_SHEET, "</worksheet>", "<controls/>"))
                .failsOnly("P11", "Chart_1_Need", "", "controls or embedded objects");
    }

    @Test
    void a_shape_on_a_chart_fails_P11() {
        BrokenWorkbook.analyst(good().put("xl/drawings/drawing8.xml", "<userShapes/>")
                        .relationship(CHART, "rId1", "chartUserShapes", "../drawings/drawing8.xml", false))
                .failsOnly("P11", "Chart_1_Need", "A4", "lies on the chart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOW()", "1+today()", "SUM(OFFSET(A1,1,1))", "INDIRECT(&quot;A1&quot;)"})
    void a_volatile_formula_fails_P12(String formula) {
        BrokenWorkbook.analyst(good().cell(NEED, "C8", "", "<f>" + formula + "</f><v>1.5</v>"))
                .failsOnly("P12", "Table_2_Need", "C8", "which gives another result");
    }

    @Test
    void a_formula_without_result_fails_P12() {
        BrokenWorkbook.publication(GoodWorkbook.publication().cell(NEED, "C7", "", "<f>1+0.5</f>"))
                .fails("P12", "Table_2_Need", "C7", "the formula has no stored result");
    }

    @Test
    void words_and_sheet_names_like_volatile_functions_are_none() {
        BrokenWorkbook.analyst(
                        good().cell(NEED, "C8", "", "<f>IF('NOW('!A1=&quot;TODAY()&quot;,MYNOW(1),1.5)</f><v>1.5</v>"))
                .passes();
    }

    @Test
    void an_error_fails_P13() {
        BrokenWorkbook.analyst(good().cell(DISTANCE, "D9", " t=\"e\"", "<v>#DIV/0!</v>"))
                .failsOnly("P13", "Table_1_Distance", "D9", "the cell holds an error: \"#DIV/0!\"");
    }

    @Test
    void an_error_written_as_text_fails_P13() {
        BrokenWorkbook.analyst(good().words(DISTANCE, "D9", "#N/A")).failsOnly("P13", "Table_1_Distance", "D9", "#N/A");
    }
}

package org.everyonecounts.reports.accessibility;

import static org.everyonecounts.reports.accessibility.GoodWorkbook.CONTENTS;
import static org.everyonecounts.reports.accessibility.GoodWorkbook.COVER;
import static org.everyonecounts.reports.accessibility.GoodWorkbook.DISTANCE;
import static org.everyonecounts.reports.accessibility.GoodWorkbook.NEED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One break for each of S1 to S7, S16 to S18, S21 and S24. */
final class SheetChecksTest {
    private static final String ARIAL = "<name val=\"Arial\"/>";

    private static WorkbookParts good() {
        return GoodWorkbook.analyst();
    }

    @Test
    void the_title_of_another_sheet_fails_S1() {
        BrokenWorkbook.analyst(good().words(NEED, "A1", "table 1: Distance from target, England, 2023/24"))
                .failsOnly("S1", "Table_2_Need", "A1", "another sheet has the same title");
    }

    @Test
    void a_title_that_is_not_bold_fails_S1() {
        BrokenWorkbook.analyst(good().font(NEED, "A1", "<sz val=\"16\"/>" + ARIAL))
                .failsOnly("S1", "Table_2_Need", "A1", "the title is not bold");
    }

    @Test
    void a_number_in_A1_is_no_title_and_fails_S1() {
        BrokenWorkbook.analyst(good().cell(COVER, "A1", "", "<v>1</v>"))
                .failsOnly("S1", "Cover", "A1", "there is no title");
    }

    @Test
    void merged_cells_fail_S2() {
        BrokenWorkbook.analyst(good().replace(
                                NEED,
                                "</sheetData>",
                                "</sheetData><mergeCells><mergeCell ref=\"A1:D1\"/></mergeCells>"))
                .failsOnly("S2", "Table_2_Need", "A1", "cells A1:D1 are merged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden=\"1\"", "hidden=\"true\"", "ht=\"0\" customHeight=\"1\""})
    void a_hidden_row_fails_S3(String attribute) {
        BrokenWorkbook.analyst(good().replace(NEED, "<row r=\"8\"", "<row r=\"8\" " + attribute))
                .failsOnly("S3", "Table_2_Need", "A8", "rows are hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden=\"1\"", "width=\"0\""})
    void a_hidden_column_fails_S3(String attribute) {
        BrokenWorkbook.analyst(
                        good().before(NEED, "<sheetData>", "<cols><col min=\"3\" max=\"3\" " + attribute + "/></cols>"))
                .failsOnly("S3", "Table_2_Need", "C1", "columns are hidden");
    }

    @Test
    void frozen_panes_filter_buttons_and_charts_fail_S4_for_publication_only() {
        BrokenWorkbook.publication(good())
                .fails("S4", "Table_1_Distance", "A8", "panes are frozen")
                .fails("S4", "Table_1_Distance", "A7", "filter buttons")
                .fails("S4", "Chart_1_Need", "A4", "native chart")
                .failsOnly("S4", "Table_1_Distance", "A8", "panes are frozen");
        BrokenWorkbook.analyst(good()).passes();
    }

    @Test
    void banded_rows_fail_S4_for_publication_only() {
        String table = "xl/tables/table3.xml";
        String bands = "<tableStyleInfo name=\"TableStyleMedium2\" showRowStripes=\"1\"/>";
        BrokenWorkbook.publication(GoodWorkbook.publication().before(table, "</table>", bands))
                .failsOnly("S4", "Table_1_Distance", "A7", "rows are banded");
        BrokenWorkbook.analyst(good().before(table, "</table>", bands)).passes();
    }

    @Test
    void filter_buttons_without_table_fail_S4() {
        BrokenWorkbook.publication(GoodWorkbook.publication()
                        .replace(NEED, "</sheetData>", "</sheetData><autoFilter ref=\"A6:D8\"/>"))
                .failsOnly("S4", "Table_2_Need", "A6", "filter buttons");
    }

    @ParameterizedTest
    @CsvSource({"oddHeader, header", "oddFooter, footer", "firstFooter, footer"})
    void text_in_a_page_header_or_footer_fails_S5(String element, String word) {
        BrokenWorkbook.analyst(good().before(
                                NEED,
                                "<tableParts",
                                "<headerFooter><" + element + ">&amp;CPage &amp;P</" + element + "></headerFooter>"))
                .failsOnly("S5", "Table_2_Need", "", "there is a page " + word);
    }

    @Test
    void a_blank_row_fails_S7() {
        BrokenWorkbook.analyst(
                        good().words(COVER, "A2", " ")
                                .before(
                                        COVER,
                                        "</sheetData>",
                                        "<row r=\"6\"><c r=\"A6\" s=\"3\" t=\"inlineStr\"><is><t>Far below.</t></is></c></row>"))
                .failsOnly("S7", "Cover", "A2", "row 2 is blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"North*", "* provisional", "North †", "North¹", "see 5⁴", "North [1]", "North (note 1)"})
    void a_marker_fails_S16(String words) {
        BrokenWorkbook.analyst(good().words(NEED, "B7", words)).failsOnly("S16", "Table_2_Need", "B7", words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 * 3", "per km²", "5 m³ of water", "Ysbyty Glan Clwyd", "a*b"})
    void words_without_markers_pass_S16(String words) {
        BrokenWorkbook.analyst(good().words(NEED, "B7", words)).passes();
    }

    @Test
    void raised_letters_fail_S16() {
        BrokenWorkbook.analyst(
                        good().cell(
                                        NEED,
                                        "B7",
                                        " t=\"inlineStr\"",
                                        "<is><r><t>North</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r></is>"))
                .failsOnly("S16", "Table_2_Need", "B7", "text is raised or lowered: \"North1\"");
    }

    @Test
    void a_symbol_in_a_number_format_fails_S16() {
        BrokenWorkbook.analyst(
                        good().look(NEED, "C7", WorkbookParts.ARIAL_12, WorkbookParts.NO_FILL, "0.0&quot;*&quot;", ""))
                .failsOnly("S16", "Table_2_Need", "C7", "the number format adds a symbol");
    }

    @ParameterizedTest
    @CsvSource({
        "'<sz val=\"12\"/><name val=\"Calibri\"/>', 'text is Calibri, not Arial'",
        "'<sz val=\"11\"/><name val=\"Arial\"/>', smaller than 12 point",
        "'<i/><sz val=\"12\"/><name val=\"Arial\"/>', italic",
        "'<u/><sz val=\"12\"/><name val=\"Arial\"/>', underlined but is not a link",
        "'<sz val=\"12\"/><name val=\"Arial\"/><scheme val=\"minor\"/>', 'text is Cambria, not Arial'"
    })
    void other_letters_fail_S17(String font, String wrong) {
        WorkbookParts parts = good().put(
                        "xl/theme/theme1.xml",
                        "<theme><themeElements><fontScheme><minorFont><latin typeface=\"Cambria\"/></minorFont></fontScheme></themeElements></theme>")
                .before(
                        "[Content_Types].xml",
                        "</Types>",
                        "<Override PartName=\"/xl/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/>")
                .relationship("xl/workbook.xml", "rId50", "theme", "theme/theme1.xml", false);
        BrokenWorkbook.analyst(parts.font(NEED, "B8", font)).failsOnly("S17", "Table_2_Need", "B8", wrong);
    }

    @Test
    void rotated_text_fails_S17() {
        BrokenWorkbook.analyst(good().look(
                                NEED,
                                "B8",
                                WorkbookParts.ARIAL_12,
                                WorkbookParts.NO_FILL,
                                "",
                                "<alignment textRotation=\"90\"/>"))
                .failsOnly("S17", "Table_2_Need", "B8", "text is rotated");
    }

    @Test
    void a_stretch_of_small_letters_fails_S17() {
        BrokenWorkbook.analyst(good().cell(
                                NEED,
                                "B8",
                                " t=\"inlineStr\"",
                                "<is><r><t>Ea</t></r><r><rPr><sz val=\"8\"/></rPr><t>st</t></r></is>"))
                .failsOnly("S17", "Table_2_Need", "B8", "smaller than 12 point");
    }

    @ParameterizedTest
    @CsvSource({
        "'<color rgb=\"FF777777\"/>', #777777 on #FFFFFF, 4.47",
        "'<color indexed=\"22\"/>', #C0C0C0 on #FFFFFF, 1.81",
        "'<color theme=\"0\" tint=\"-0.35\"/>', #A6A6A6 on #FFFFFF, 2.43",
        "'<color theme=\"9\"/>', #70AD47 on #FFFFFF, 2.70"
    })
    void pale_text_fails_S18(String colour, String pair, String ratio) {
        BrokenWorkbook.analyst(good().font(NEED, "B8", "<sz val=\"12\"/>" + colour + ARIAL))
                .failsOnly("S18", "Table_2_Need", "B8", "text is " + pair + ", a contrast of " + ratio);
    }

    @Test
    void text_of_just_enough_contrast_passes_S18() {
        BrokenWorkbook.analyst(good().font(NEED, "B8", "<sz val=\"12\"/><color rgb=\"FF767676\"/>" + ARIAL))
                .passes();
    }

    @Test
    void black_text_on_a_dark_fill_fails_S18() {
        BrokenWorkbook.analyst(good().look(
                                NEED,
                                "B8",
                                WorkbookParts.ARIAL_12,
                                "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF12436D\"/></patternFill></fill>",
                                "",
                                ""))
                .failsOnly("S18", "Table_2_Need", "B8", "text is #000000 on #12436D");
    }

    @ParameterizedTest
    @CsvSource({"-1.5, false", "1.5, true", "0, true"})
    void numbers_that_turn_red_below_0_fail_S18_where_they_are_below_0(String number, boolean passes) {
        WorkbookParts parts = good().cell(NEED, "C7", "", "<v>" + number + "</v>")
                .look(NEED, "C7", WorkbookParts.ARIAL_12, WorkbookParts.NO_FILL, "0.0&quot;;&quot;;[Red]-0.0", "");
        if (passes) {
            BrokenWorkbook.analyst(parts).passes();
        } else {
            BrokenWorkbook.analyst(parts)
                    .failsOnly("S18", "Table_2_Need", "C7", "text is #FF0000 on #FFFFFF, a contrast of 3.99");
        }
    }

    @Test
    void a_header_painted_by_a_table_style_is_not_judged_by_S18() {
        WorkbookParts parts = good().look(
                        NEED,
                        "B6",
                        "<font><b/><sz val=\"12\"/><color rgb=\"FFFFFFFF\"/><name val=\"Arial\"/></font>",
                        WorkbookParts.NO_FILL,
                        "",
                        "<alignment wrapText=\"1\"/>");
        BrokenWorkbook.analyst(parts).failsOnly("S18", "Table_2_Need", "B6", "#FFFFFF on #FFFFFF");
        BrokenWorkbook.analyst(parts.before(
                        "xl/tables/table4.xml", "</table>", "<tableStyleInfo name=\"TableStyleMedium2\"/>"))
                .passes();
    }

    private static WorkbookParts coloured(String range, String dxf) {
        return good().before("xl/styles.xml", "</styleSheet>", "<dxfs count=\"1\">" + dxf + "</dxfs>")
                .replace(
                        DISTANCE,
                        "</sheetData>",
                        "</sheetData><conditionalFormatting sqref=\"" + range
                                + "\"><cfRule type=\"cellIs\" dxfId=\"0\" priority=\"1\" operator=\"lessThan\"><formula>0</formula></cfRule></conditionalFormatting>");
    }

    private static final String PALE_BLUE =
            "<dxf><fill><patternFill><bgColor rgb=\"FFDDEEFF\"/></patternFill></fill></dxf>";

    @Test
    void conditional_colour_beside_names_fails_S18() {
        BrokenWorkbook.analyst(coloured("A8:A13", PALE_BLUE))
                .failsOnly("S18", "Table_1_Distance", "A8", "colours A8:A13, and no word beside it says the same");
    }

    @Test
    void conditional_colour_beside_a_reading_passes_S18() {
        BrokenWorkbook.analyst(coloured("C8:C13", PALE_BLUE)).passes();
    }

    @Test
    void conditional_colour_behind_which_text_is_lost_fails_S18() {
        BrokenWorkbook.analyst(coloured("C8:C13", PALE_BLUE.replace("FFDDEEFF", "FF12436D")))
                .failsOnly("S18", "Table_1_Distance", "C8", "text of a conditional format is #000000 on #12436D");
    }

    @Test
    void a_colour_scale_beside_names_fails_S18() {
        WorkbookParts parts = good();
        parts.replace(
                DISTANCE,
                "</sheetData>",
                "</sheetData><conditionalFormatting sqref=\"B8:B13\"><cfRule type=\"colorScale\" priority=\"1\"><colorScale/></cfRule></conditionalFormatting>");
        BrokenWorkbook.analyst(parts).failsOnly("S18", "Table_1_Distance", "B8", "colours B8:B13");
    }

    @ParameterizedTest
    @CsvSource({
        "click here, the words of the link (click here) do not say",
        "https://example.org/data, the words of the link are an address",
        "1, the link has no words"
    })
    void a_link_without_words_of_its_own_fails_S21(String words, String wrong) {
        BrokenWorkbook.analyst(good().words(CONTENTS, "A4", words)).failsOnly("S21", "Contents", "A4", wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Nowhere'!A1", "Notes!ZZZZ1", "No_such_name"})
    void a_link_to_nowhere_fails_S21(String target) {
        BrokenWorkbook.analyst(good().replace(CONTENTS, "'Notes'!A1", target))
                .failsOnly("S21", "Contents", "A4", "which is not in the workbook");
    }

    @ParameterizedTest
    @CsvSource({
        "file:///C:/report.xlsx, false",
        "report.xlsx, false",
        "https://example.org/data, true",
        "mailto:a@example.org, true"
    })
    void links_outside_lead_to_web_or_mail_addresses(String target, boolean passes) {
        WorkbookParts parts = good().replace(
                        CONTENTS,
                        "location=\"'Notes'!A1\"",
                        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId60\"")
                .relationship(CONTENTS, "rId60", "hyperlink", target, true);
        BrokenWorkbook broken = BrokenWorkbook.analyst(parts);
        if (passes) {
            broken.passes();
        } else {
            broken.failsOnly("S21", "Contents", "A4", "which is no web or mail address");
        }
    }

    @Test
    void a_link_formula_to_nowhere_fails_S21() {
        BrokenWorkbook.analyst(good().cell(
                                CONTENTS,
                                "B4",
                                " t=\"str\"",
                                "<f>HYPERLINK(&quot;#Nowhere!A1&quot;,&quot;Notes&quot;)</f><v>Notes</v>"))
                .failsOnly("S21", "Contents", "B4", "the link leads to \"Nowhere!A1\"");
    }

    @Test
    void other_paper_fails_S24() {
        BrokenWorkbook.analyst(good().replace(NEED, "paperSize=\"9\"", "paperSize=\"1\""))
                .failsOnly("S24", "Table_2_Need", "", "the paper is not A4");
    }

    @Test
    void more_than_one_page_wide_fails_S24() {
        BrokenWorkbook.analyst(good().replace(NEED, "fitToPage=\"true\"", "fitToPage=\"false\""))
                .failsOnly("S24", "Table_2_Need", "", "not set to print one page wide");
    }

    @Test
    void a_header_row_that_is_not_repeated_fails_S24() {
        BrokenWorkbook.analyst(good().replace("xl/workbook.xml", "Table_2_Need!$6:$6", "Table_2_Need!$1:$2"))
                .failsOnly("S24", "Table_2_Need", "A6", "is not repeated");
    }

    @Test
    void a_sheet_on_a_single_page_has_no_header_to_repeat() {
        BrokenWorkbook.analyst(good().replace("xl/workbook.xml", "Table_2_Need!$6:$6", "Table_2_Need!$1:$2")
                        .replace(NEED, "fitToHeight=\"0\"", "fitToHeight=\"1\""))
                .passes();
    }
}

package org.everyonecounts.reports.accessibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.everyonecounts.reports.accessibility.check.Finding;
import org.everyonecounts.reports.accessibility.check.Profile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of other programs: texts inside the sheet, prefixes, the strict form, no styles, no tables. */
@Tag("shared")
final class OtherProducersTest {
    private static final Path PUBLISHED =
            Path.of("../../shared/data/published/nhse_icb_allocations_2023-24_2024-25_v1.x.xlsx");

    @TempDir
    Path folder;

    private static WorkbookParts bare(String sheet) {
        return WorkbookParts.none()
                .put(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>")
                .put(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\""
                                + " Target=\"/book/main.xml\"/></Relationships>")
                .put(
                        "book/main.xml",
                        "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\""
                                + " xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\">"
                                + "<x:sheets><x:sheet name=\"Sheet 1\" sheetId=\"1\" r:id=\"r7\"/></x:sheets></x:workbook>")
                .put(
                        "book/_rels/main.xml.rels",
                        "<Relationships><Relationship Id=\"r7\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\""
                                + " Target=\"pages/../pages/one.xml\"/></Relationships>")
                .put("book/pages/one.xml", sheet);
    }

    private static String sheet(String rows) {
        return "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>" + rows
                + "</x:sheetData></x:worksheet>";
    }

    private static String text(String words) {
        return "<x:c t=\"inlineStr\"><x:is><x:t>" + words + "</x:t></x:is></x:c>";
    }

    @Test
    void texts_inside_the_sheet_without_references_styles_or_tables_are_read() throws Exception {
        String rows = "<x:row>" + text("code") + text("value") + "</x:row><x:row>" + text("00A")
                + "<x:c><x:v>1.5</x:v></x:c></x:row><x:row>" + text("00B")
                + "<x:c t=\"e\"><x:v>#N/A</x:v></x:c></x:row>";
        CheckResult result = WorkbookChecker.check(bare(sheet(rows)).write(folder), Profile.PUBLICATION);

        assertThat(result.findings())
                .extracting(Finding::id, Finding::sheet, Finding::cell)
                .contains(
                        tuple("P6", "Sheet 1", ""),
                        tuple("S8", "Sheet 1", ""),
                        tuple("P13", "Sheet 1", "B3"),
                        tuple("S1", "Sheet 1", "A1"),
                        tuple("S17", "Sheet 1", "A1"));
        assertThat(result.essentialFailures()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void random_cells_never_make_the_checker_fall_over(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> types = List.of(
                "", " t=\"s\"", " t=\"str\"", " t=\"b\"", " t=\"e\"", " t=\"d\"", " t=\"nonsense\"", " s=\"77\"");
        List<String> contents = List.of(
                "",
                "<x:v/>",
                "<x:v>1</x:v>",
                "<x:v>-1e400</x:v>",
                "<x:v>[x]</x:v>",
                "<x:f/>",
                "<x:f>NOW()</x:f>",
                "<x:is/>",
                "<x:is><x:r><x:t>a</x:t></x:r><x:rPh sb=\"0\" eb=\"1\"><x:t>b</x:t></x:rPh></x:is>",
                "<x:unknown><x:v>1</x:v></x:unknown>");
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 30; row++) {
            rows.append("<x:row>");
            for (int column = 0; column < 8; column++) {
                rows.append("<x:c")
                        .append(types.get(random.nextInt(types.size())))
                        .append('>')
                        .append(contents.get(random.nextInt(contents.size())))
                        .append("</x:c>");
            }
            rows.append("</x:row>");
        }
        CheckResult result = WorkbookChecker.check(bare(sheet(rows.toString())).write(folder), Profile.PUBLICATION);

        assertThat(result.outcomes()).hasSize(36);
        assertThat(String.join("\n", CheckText.lines(result))).contains("Sheet 1!");
    }

    @Test
    void a_workbook_as_published_is_held_against_the_whole_list() throws Exception {
        assumeTrue(Files.exists(PUBLISHED), "the published workbook is not at hand");
        CheckResult result = WorkbookChecker.check(PUBLISHED, Profile.PUBLICATION);

        assertThat(result.outcomes().stream()
                        .filter(CheckOutcome::failed)
                        .map(outcome -> outcome.check().id()))
                .contains("P2", "P6", "S8", "S12");
        assertThat(result.passed()).isLessThan(result.asked());
    }
}

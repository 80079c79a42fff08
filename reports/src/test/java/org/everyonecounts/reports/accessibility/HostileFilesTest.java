package org.everyonecounts.reports.accessibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.everyonecounts.reports.accessibility.GoodWorkbook.COVER;
import static org.everyonecounts.reports.accessibility.GoodWorkbook.NEED;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.everyonecounts.reports.accessibility.check.Profile;
import org.everyonecounts.reports.accessibility.xlsx.UnreadableWorkbookException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no workbooks, damaged, or made to do harm: refused with a message that says why. */
final class HostileFilesTest {
    @TempDir
    Path folder;

    private void refused(WorkbookParts parts, String message) {
        refused(parts.write(folder), message);
    }

    private void refused(byte[] bytes, String message) throws Exception {
        refused(Files.write(folder.resolve("file.xlsx"), bytes), message);
    }

    private static void refused(Path file, String message) {
        assertThatThrownBy(() -> WorkbookChecker.check(file, Profile.ANALYST))
                .isInstanceOf(UnreadableWorkbookException.class)
                .hasMessageContaining(message);
    }

    @Test
    void an_absent_file_is_told_from_a_bad_one() {
        assertThatThrownBy(() -> WorkbookChecker.check(folder.resolve("absent.xlsx"), Profile.ANALYST))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void text_is_no_workbook() throws Exception {
        refused("code,name\n".getBytes(StandardCharsets.UTF_8), "not an .xlsx workbook (not a zip file)");
    }

    @Test
    void an_empty_file_is_no_workbook() throws Exception {
        refused(new byte[0], "the file is empty");
    }

    @Test
    void an_encrypted_or_old_workbook_is_refused() throws Exception {
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "encrypted or an old .xls");
    }

    @Test
    void a_workbook_cut_short_is_refused() throws Exception {
        byte[] whole = GoodWorkbook.analyst().bytes();
        refused(Arrays.copyOf(whole, whole.length / 2), "cut short or damaged");
    }

    @Test
    void a_zip_without_content_types_is_no_workbook() {
        refused(WorkbookParts.none().put("readme.txt", "x"), "a zip file without [Content_Types].xml");
    }

    @Test
    void an_OpenDocument_file_is_no_workbook() {
        refused(WorkbookParts.none().put("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument");
    }

    @Test
    void a_document_of_another_kind_is_no_workbook() {
        refused(
                GoodWorkbook.analyst().put("xl/workbook.xml", "<document/>"),
                "an Office document but not a workbook (xl/workbook.xml holds a document)");
    }

    @Test
    void a_binary_workbook_is_refused() {
        refused(
                GoodWorkbook.analyst()
                        .replace(
                                "[Content_Types].xml",
                                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "vnd.ms-excel.sheet.binary.macroEnabled.main"),
                "binary workbook (.xlsb)");
    }

    @Test
    void a_missing_workbook_part_is_told_by_name() {
        refused(
                GoodWorkbook.analyst().remove("xl/workbook.xml"),
                "xl/workbook.xml as its workbook, but that part is missing");
    }

    @Test
    void a_package_that_names_no_workbook_is_refused() {
        refused(GoodWorkbook.analyst().remove("_rels/.rels"), "does not say which part is its workbook");
    }

    @Test
    void broken_xml_is_told_by_part_and_line() {
        refused(GoodWorkbook.analyst().replace(NEED, "</sheetData>", ""), "xl/worksheets/sheet5.xml, line ");
        refused(GoodWorkbook.analyst().put("xl/styles.xml", ""), "xl/styles.xml");
    }

    @Test
    void a_document_type_is_refused() {
        refused(
                GoodWorkbook.analyst()
                        .put(
                                "xl/sharedStrings.xml",
                                "<!DOCTYPE sst [<!ENTITY a \"b\">]><sst><si><t>&a;</t></si></sst>"),
                "xl/sharedStrings.xml declares a document type");
    }

    @Test
    void an_outside_entity_is_never_followed() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret words");
        WorkbookParts parts = GoodWorkbook.analyst();
        parts.put(
                COVER,
                "<!DOCTYPE worksheet [<!ENTITY out SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&out;</t></is></c></row></sheetData></worksheet>");
        Path file = parts.write(folder);
        assertThatThrownBy(() -> WorkbookChecker.check(file, Profile.ANALYST))
                .isInstanceOf(UnreadableWorkbookException.class)
                .hasMessageContaining("declares a document type")
                .hasMessageNotContaining("secret words");
    }

    @Test
    void entities_that_multiply_are_refused() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE sst [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            entities.append("<!ENTITY e")
                    .append(i)
                    .append(" \"&e")
                    .append(i - 1)
                    .append(";&e")
                    .append(i - 1)
                    .append(";\">");
        }
        refused(
                GoodWorkbook.analyst().put("xl/sharedStrings.xml", entities + "]><sst><si><t>&e19;</t></si></sst>"),
                "declares a document type");
    }

    @Test
    void ten_thousand_parts_are_refused() {
        WorkbookParts parts = GoodWorkbook.analyst();
        for (int i = 0; i < 10_000; i++) {
            parts.put("xl/filler/part" + i + ".xml", "");
        }
        refused(parts, "more than 5000 are not read");
    }

    @Test
    void elements_nested_without_end_are_refused() {
        refused(
                GoodWorkbook.analyst().put("xl/styles.xml", "<a>".repeat(100_000)),
                "xl/styles.xml nests XML elements more than 200 deep");
    }

    @Test
    void a_cell_that_no_sheet_has_is_refused() {
        refused(
                GoodWorkbook.analyst().replace(NEED, "r=\"B8\"", "r=\"ZZZ8\""),
                "has a cell \"ZZZ8\", which no sheet has");
        refused(
                GoodWorkbook.analyst().replace(NEED, "<row r=\"8\"", "<row r=\"99999999\""),
                "numbers a row \"99999999\"");
    }

    @Test
    void numbers_that_are_none_do_no_harm() throws Exception {
        WorkbookParts parts = GoodWorkbook.analyst()
                .replace("xl/workbook.xml", "activeTab=\"0\"", "activeTab=\"many\"")
                .replace(NEED, " s=\"", " s=\"9")
                .replace("xl/styles.xml", "fontId=\"0\"", "fontId=\"-7\"")
                .replace("xl/tables/table4.xml", "ref=\"A6:D8\"", "ref=\"nowhere\"")
                .cell(NEED, "C8", "", "<v>1,5</v>");
        assertThat(WorkbookChecker.check(parts.write(folder), Profile.PUBLICATION)
                        .outcomes())
                .hasSize(36);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void bytes_damaged_at_random_end_in_a_result_or_in_words(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> parts = List.of(
                "xl/workbook.xml",
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                NEED,
                "xl/drawings/drawing1.xml",
                "xl/charts/chart1.xml",
                "xl/tables/table4.xml",
                "docProps/core.xml",
                "[Content_Types].xml");
        WorkbookParts good = GoodWorkbook.analyst();
        int refused = 0;
        for (int i = 0; i < 50; i++) {
            String part = parts.get(random.nextInt(parts.size()));
            StringBuilder text = new StringBuilder(good.text(part));
            for (int change = 0; change < 3; change++) {
                int at = random.nextInt(text.length() - 8);
                text.replace(at, at + random.nextInt(8), "\"<>&x=1/".substring(random.nextInt(8)));
            }
            Path file =
                    WorkbookParts.of(good.bytes()).put(part, text.toString()).write(folder);
            try {
                assertThat(WorkbookChecker.check(file, Profile.ANALYST).outcomes())
                        .hasSize(36);
            } catch (UnreadableWorkbookException e) {
                assertThat(e.wrong()).isNotBlank();
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}

package org.everyonecounts.reports.accessibility.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackageLimitsTest {
    private static final int MEGABYTE = 1 << 20;
    private static final PackageLimits SMALL = new PackageLimits(20, 4L * MEGABYTE, 6L * MEGABYTE, 1_000, 20, 50);

    @TempDir
    Path folder;

    private Path workbook(String sheet) throws Exception {
        Path file = folder.resolve("workbook.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "workbook.xml",
                    "<workbook xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><sheets><sheet name=\"One\" r:id=\"s\"/>"
                            + "</sheets></workbook>");
            part(
                    zip,
                    "_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"sheet.xml\"/></Relationships>");
            part(zip, "sheet.xml", sheet);
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String text) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void a_small_file_that_inflates_without_end_is_stopped() throws Exception {
        Path bomb = workbook("<worksheet>" + " ".repeat(5 * MEGABYTE) + "</worksheet>");

        assertThat(Files.size(bomb)).isLessThan(10_000);
        assertThatThrownBy(() -> WorkbookReader.read(bomb, SMALL))
                .isInstanceOf(UnreadableWorkbookException.class)
                .hasMessageContaining("sheet.xml inflates to more than 4194304 bytes");
    }

    @Test
    void more_cells_than_can_be_held_are_refused() throws Exception {
        Path file = workbook(
                "<worksheet><sheetData><row>" + "<c><v>1</v></c>".repeat(51) + "</row></sheetData></worksheet>");

        assertThatThrownBy(() -> WorkbookReader.read(file, SMALL))
                .isInstanceOf(UnreadableWorkbookException.class)
                .hasMessageContaining("more cells than can be checked");
    }

    @Test
    void more_elements_than_can_be_held_are_refused() throws Exception {
        Path file = workbook("<worksheet><cols>" + "<col/>".repeat(1_001) + "</cols></worksheet>");

        assertThatThrownBy(() -> WorkbookReader.read(file, SMALL))
                .isInstanceOf(UnreadableWorkbookException.class)
                .hasMessageContaining("sheet.xml holds more than 1000 XML elements");
    }

    @Test
    void a_file_within_the_limits_is_read() throws Exception {
        Path file = workbook(
                "<worksheet><sheetData><row>" + "<c><v>1</v></c>".repeat(50) + "</row></sheetData></worksheet>");

        assertThat(WorkbookReader.read(file, SMALL).sheets().get(0).cells().all())
                .hasSize(50);
    }
}

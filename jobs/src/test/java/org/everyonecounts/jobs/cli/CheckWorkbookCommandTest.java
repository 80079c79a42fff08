package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.everyonecounts.jobs.publish.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code check-workbook} as a user types it. Which workbook fails which check is proved with the checks themselves. */
class CheckWorkbookCommandTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml",
            "<Types><Default Extension=\"rels\" ContentType=\"a/b\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
            "_rels/.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"" + RELATIONSHIPS
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"b\" Type=\"x/core-properties\" Target=\"core.xml\"/></Relationships>",
            "core.xml",
            "<p><title>t</title><creator>NHS Example</creator><keywords>k</keywords><language>en-GB</language>"
                    + "<created>2026-11-22T00:00:00Z</created></p>",
            "xl/workbook.xml",
            "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS
                    + "\"><sheets><sheet name=\"Cover\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"cover.xml\"/><Relationship Id=\"t\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>",
            "xl/styles.xml",
            "<styleSheet><fonts><font><b/><sz val=\"12\"/><name val=\"Arial\"/></font></fonts><cellXfs><xf fontId=\"0\"/></cellXfs></styleSheet>",
            "xl/cover.xml",
            "<worksheet><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Need, England"
                    + "</t></is></c></row></sheetData><pageSetup paperSize=\"9\"/></worksheet>");

    @TempDir
    Path folder;

    private void workbook(String from, String to) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("book.xlsx"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().replace(from, to).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    @Test
    void a_workbook_without_fault_is_exit_0_and_ends_with_the_claim() throws Exception {
        workbook("", "");
        Terminal.Answer answer = new Terminal(folder).type("check-workbook", "book.xlsx");
        assertThat(answer.out()).noneMatch(line -> line.startsWith("FAILED"));
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.lastLine())
                .isEqualTo(
                        "Built to the Analysis Function checklist; 35 of 35 automatic checks pass; not a substitute for testing"
                                + " with users.");
    }

    @Test
    void an_essential_failure_is_exit_1_with_id_place_and_mending() throws Exception {
        workbook("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>");
        Terminal.Answer answer = new Terminal(folder).type("check-workbook", "book.xlsx");
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out().subList(0, 3))
                .containsExactly(
                        "FAILED S2 (essential): no cells are merged.",
                        "  Cover!A1: cells A1:B1 are merged.",
                        "  To mend: unmerge the cells and write each value into a cell of its own.");
        assertThat(answer.lineBefore()).isEqualTo("book.xlsx, profile analyst: 1 essential check fails.");
    }

    @Test
    void a_failure_that_is_only_desirable_is_exit_0() throws Exception {
        workbook("Arial", "Calibri");
        Terminal.Answer answer = new Terminal(folder).type("check-workbook", "book.xlsx");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out().get(0)).startsWith("FAILED S17 (desirable)");
    }

    @Test
    void panes_are_allowed_for_analysts_only() throws Exception {
        workbook(
                "<sheetData>",
                "<sheetViews><sheetView><pane ySplit=\"1\" state=\"frozen\" topLeftCell=\"A2\"/></sheetView></sheetViews><sheetData>");
        Terminal terminal = new Terminal(folder);
        assertThat(terminal.type("check-workbook", "book.xlsx").out())
                .contains("Not asked of the analyst profile: S4.");
        assertThat(terminal.type("check-workbook", "book.xlsx", "--profile", "publication")
                        .out())
                .anyMatch(line -> line.contains("Cover!A2: panes are frozen"));
    }

    @Test
    void json_holds_every_check_and_its_findings() throws Exception {
        workbook("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>");
        Terminal.Answer answer = new Terminal(folder).type("check-workbook", "--format", "json", "book.xlsx");
        assertThat(answer.exitCode()).isEqualTo(1);
        JsonNode root = Json.parse(String.join("\n", answer.out()).getBytes(StandardCharsets.UTF_8));
        assertThat(root.path("asked").asInt()).isEqualTo(35);
        assertThat(root.path("passed").asInt()).isEqualTo(34);
        assertThat(root.path("essential_failures").asInt()).isEqualTo(1);
        assertThat(root.path("checks").size()).isEqualTo(36);
        for (JsonNode check : root.path("checks")) {
            String id = check.path("id").asString();
            assertThat(check.path("status").asString())
                    .as(id)
                    .isEqualTo(id.equals("S2") ? "failed" : id.equals("S4") ? "not_asked" : "passed");
            if (id.equals("S2")) {
                JsonNode finding = check.path("findings").get(0);
                assertThat(finding.path("sheet").asString()).isEqualTo("Cover");
                assertThat(finding.path("cell").asString()).isEqualTo("A1");
                assertThat(finding.path("mend").asString()).isNotBlank();
            }
        }
    }

    @Test
    void quiet_prints_the_counts_only() throws Exception {
        workbook("", "");
        assertThat(new Terminal(folder)
                        .type("check-workbook", "--quiet", "book.xlsx")
                        .out())
                .hasSize(2);
    }

    @Test
    void a_file_that_is_no_workbook_is_exit_3() throws Exception {
        Files.writeString(folder.resolve("book.xlsx"), "code,name\n");
        Terminal.Answer answer = new Terminal(folder).type("check-workbook", "book.xlsx");
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.err())
                .containsExactly(
                        "book.xlsx: the file is not an .xlsx workbook (not a zip file). check-workbook reads .xlsx workbooks."
                                + " To mend it: write it again or save it as .xlsx.");
    }

    @Test
    void an_absent_file_is_exit_5() {
        Terminal.Answer answer = new Terminal(folder).type("check-workbook", "absent.xlsx");
        assertThat(answer.exitCode()).isEqualTo(5);
        assertThat(answer.err().get(0)).startsWith("absent.xlsx: there is no such file.");
    }

    @Test
    void a_folder_is_exit_5() {
        assertThat(new Terminal(folder).type("check-workbook", ".").exitCode()).isEqualTo(5);
    }

    @Test
    void a_profile_that_is_none_or_no_file_is_exit_2() throws Exception {
        workbook("", "");
        Terminal.Answer answer = new Terminal(folder).type("check-workbook", "book.xlsx", "--profile", "board");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err().get(0)).contains("profile is \"board\"; legal is analyst or publication");
        assertThat(new Terminal(folder).type("check-workbook").exitCode()).isEqualTo(2);
    }
}

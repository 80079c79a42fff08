package org.everyonecounts.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.area.Outlines;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFormsTest {
    @TempDir
    private Path folder;

    private PackageDamage damage;

    @BeforeEach
    void good() {
        damage = new PackageDamage(GoodPackage.write(folder));
    }

    private Problem faultOf(ExitCode exitCode) {
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        return outcome.problems().get(0);
    }

    private void rename(String resource, String path) {
        damage.descriptor(root -> damage.resource(root, resource).put("path", path));
    }

    @Test
    void a_gzip_file_reads_as_the_plain_one() {
        byte[] packed = BrokenPackage.gzip(damage.text("data/spending.csv"));
        damage.bytes("data/spending.csv.gz", packed);
        rename("spending", "data/spending.csv.gz");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.failedChecks()).isEmpty();
        assertThat(outcome.good().controls()).allMatch(control -> control.passed());
    }

    @Test
    void a_file_called_gzip_that_is_none_and_an_empty_gzip_file_break_the_contract() {
        damage.text("data/spending.csv.gz", "period,area_code\n");
        rename("spending", "data/spending.csv.gz");
        assertThat(faultOf(ExitCode.CONTRACT).what()).contains("gzip file is damaged");
        damage.bytes("data/spending.csv.gz", new byte[0]);
        assertThat(faultOf(ExitCode.CONTRACT).what()).isEqualTo("the file is empty");
    }

    @Test
    void bytes_that_are_not_utf8_are_told_with_line_and_column() {
        damage.bytes(
                "data/areas.csv",
                "area_code,area_name,level,parent_code\nENG,Engl\u00e9nd,nation,\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        Problem problem = faultOf(ExitCode.CONTRACT);
        assertThat(problem.file()).isEqualTo("data/areas.csv");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo("9");
        assertThat(problem.what()).contains("e9");
        assertThat(problem.fix()).contains("UTF-8");
    }

    @Test
    void utf16_is_refused_with_and_without_byte_order_mark() {
        String text = damage.text("data/areas.csv");
        damage.bytes("data/areas.csv", text.getBytes(StandardCharsets.UTF_16LE));
        assertThat(faultOf(ExitCode.CONTRACT).what()).contains("zero byte");
        damage.bytes("data/areas.csv", text.getBytes(StandardCharsets.UTF_16));
        assertThat(faultOf(ExitCode.CONTRACT).line()).isEqualTo(1);
    }

    @Test
    void a_character_cut_in_the_middle_at_the_end_of_the_file_is_not_utf8() {
        byte[] text = "series,area_code,first_period,reason\ncare,,2022/23,caf\u00e9".getBytes(StandardCharsets.UTF_8);
        damage.bytes("data/breaks.csv", Arrays.copyOf(text, text.length - 1));
        assertThat(faultOf(ExitCode.CONTRACT).line()).isEqualTo(2);
    }

    @Test
    void a_missing_column_is_told_with_the_nearest_name() {
        damage.replace("data/need.csv", "component,", "componant,");
        Problem problem = faultOf(ExitCode.CONTRACT);
        assertThat(problem.what()).isEqualTo("column component is missing");
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.column()).isEqualTo("component");
        assertThat(problem.fix()).isEqualTo("rename column \"componant\" to \"component\"");
    }

    @Test
    void a_column_given_twice_breaks_the_contract() {
        damage.replace("data/costs.csv", "factor,index", "factor,index,index");
        assertThat(faultOf(ExitCode.CONTRACT).what()).isEqualTo("column index is given twice");
    }

    @Test
    void a_header_without_rows_is_refused_where_rows_are_needed() {
        damage.text("data/need.csv", "period,area_code,component,kind,value\n");
        assertThat(faultOf(ExitCode.CONTRACT).what()).contains("no rows");
    }

    @Test
    void a_quote_that_is_never_closed_breaks_the_contract() {
        damage.text("data/breaks.csv", damage.text("data/breaks.csv") + "care,,2021/22,\"open\n");
        Problem problem = faultOf(ExitCode.CONTRACT);
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.fix()).contains("quotes");
    }

    @Test
    void a_cell_beyond_the_limit_is_refused_with_its_line() {
        damage.text("data/breaks.csv", damage.text("data/breaks.csv") + "care,,2021/22," + "x".repeat(10_001) + "\n");
        Problem problem = faultOf(ExitCode.CONTRACT);
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.what()).contains("10001 characters");
    }

    @Test
    void a_row_with_too_many_cells_is_refused() {
        damage.text("data/breaks.csv", damage.text("data/breaks.csv") + ",".repeat(16_384) + "\n");
        assertThat(faultOf(ExitCode.CONTRACT).what()).contains("more than 16384 cells");
    }

    @Test
    void windows_line_ends_and_blank_lines_keep_line_numbers() {
        damage.text(
                "data/breaks.csv", "series,area_code,first_period,reason\r\n\r\ncare,XX,2021/22,\"two\r\nlines\"\r\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).hasSize(1);
        assertThat(outcome.rejects().get(0).line()).isEqualTo(3);
    }

    @Test
    void several_files_of_a_resource_are_one_table_and_rejects_name_their_file() throws IOException {
        List<List<String>> rows = damage.rows("spending");
        String header = String.join(",", rows.get(0)) + "\n";
        StringBuilder early = new StringBuilder(header);
        StringBuilder late = new StringBuilder(header);
        rows.subList(1, rows.size())
                .forEach(row -> (row.get(0).equals("2021/22") ? early : late)
                        .append(String.join(",", row))
                        .append('\n'));
        Files.delete(folder.resolve("data/spending.csv"));
        damage.text("data/s1.csv", early.toString());
        damage.text("data/s2.csv", late + "2021/22,000,care,5\n");
        damage.descriptor(root -> damage.resource(root, "spending")
                .putArray("path")
                .add("data/s1.csv")
                .add("data/s2.csv"));
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).hasSize(1);
        assertThat(outcome.rejects().get(0).path()).isEqualTo("data/s2.csv");
        assertThat(outcome.rejects().get(0).line()).isEqualTo(242);
        assertThat(outcome.rejects().get(0).message()).contains("line 2 of data/s1.csv");
        assertThat(outcome.good().inputs())
                .filteredOn(input -> input.path().equals("data/s2.csv"))
                .singleElement()
                .matches(input -> input.rows() == 241 && input.rejected() == 1);
    }

    @Test
    void an_unknown_form_of_file_is_refused_in_words() {
        damage.text("data/spending.parquet", "PAR1");
        rename("spending", "data/spending.parquet");
        assertThat(faultOf(ExitCode.CONTRACT).why()).contains(".csv, .csv.gz and .xlsx");
    }

    @Test
    void a_resource_that_is_not_known_is_not_read_and_warned_of() {
        damage.text("data/extra.csv", "a\n1\n");
        damage.descriptor(root ->
                root.withArray("resources").addObject().put("name", "spendings").put("path", "data/extra.csv"));
        assertThat(ReadOutcome.of(folder).failedChecks()).containsExactly("unused_resources");
    }

    @Test
    void an_outline_without_a_known_code_is_a_rejected_row_and_broken_json_a_fault() {
        damage.replace("data/boards.geojson", "\"area_code\":\"000\"", "\"area_code\":\"XXX\"");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).hasSize(1);
        assertThat(outcome.rejects().get(0).line()).isEqualTo(2);
        assertThat(outcome.rejects().get(0).rule()).isEqualTo("foreign_key");
        damage.text("data/boards.geojson", "{\"type\":\"FeatureCollection\",\n\"features\":[}");
        assertThat(faultOf(ExitCode.CONTRACT).line()).isEqualTo(2);
        damage.text("data/boards.geojson", "{\"type\":\"Topology\"}");
        assertThat(faultOf(ExitCode.CONTRACT).what()).contains("FeatureCollection");
    }

    @Test
    void outlines_keep_their_rings_holes_and_parts() {
        damage.text("data/boards.geojson", """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","geometry":{"coordinates":[[[[-1,52],[0,52,9],[0,53],[-1,52]],[[-0.4,52.2],[-0.2,52.2],[-0.2,52.4]]],
                [[[1,52],[1.5,52],[1.5,52.5]]]],"type":"MultiPolygon"},"properties":{"area_code":"000"}},
                {"type":"Feature","properties":{"area_code":"001"},"geometry":{"type":"Point","coordinates":[0,52]}},
                {"type":"Feature","properties":{"area_code":"002"},"geometry":null}
                ]}
                """);
        Outlines outlines = ReadOutcome.of(folder).good().outlines();
        assertThat(outlines.areas()).containsExactly("000");
        assertThat(outlines.of("000")).extracting(Outlines.Ring::size).containsExactly(4, 3, 3);
        assertThat(outlines.of("000").get(0).longitude(1)).isZero();
        assertThat(outlines.of("000").get(2).latitude(2)).isEqualTo(52.5);
    }

    @Test
    void outlines_in_metres_of_a_grid_are_rejected_rows() {
        damage.replace("data/boards.geojson", "[1,1]", "[530000,180000]");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).hasSize(1);
        assertThat(outcome.rejects().get(0).rule()).isEqualTo("range");
        assertThat(outcome.rejects().get(0).message()).contains("530000").contains("degrees");
        assertThat(outcome.good().outlines().areas()).isEmpty();
    }

    @Test
    void outlines_far_too_detailed_for_a_page_are_a_fault_that_says_so() {
        StringBuilder ring = new StringBuilder("[0,0]");
        ring.append(",[1,1]".repeat(1_000_000));
        damage.replace("data/boards.geojson", "[0,0],[1,0],[1,1],[0,0]", ring.toString());
        assertThat(faultOf(ExitCode.CONTRACT).what()).contains("more than 1000000 points");
    }

    @Test
    void a_worksheet_reads_as_a_table() throws IOException {
        Files.write(folder.resolve("data/costs.xlsx"), workbook("Costs", damage.rows("costs")));
        damage.descriptor(root -> damage.resource(root, "costs")
                .put("path", "data/costs.xlsx")
                .putObject("dialect")
                .put("sheetName", "Costs"));
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).isEmpty();
        assertThat(ReadOutcome.at(outcome.good().data().costs(), new SeriesKey("2022/23", "mff"))
                        .get("119"))
                .isEqualTo(Figure.of(1.01));
    }

    @Test
    void a_wrong_cell_of_a_worksheet_is_rejected_with_its_row() throws IOException {
        List<List<String>> rows = damage.rows("costs");
        rows.get(6).set(3, "#N/A");
        Files.write(folder.resolve("data/costs.xlsx"), workbook("Costs", rows));
        rename("costs", "data/costs.xlsx");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).hasSize(1);
        assertThat(outcome.rejects().get(0).line()).isEqualTo(7);
        assertThat(outcome.rejects().get(0).column()).isEqualTo("index");
    }

    @Test
    void a_worksheet_that_is_not_there_and_a_file_that_is_no_workbook_break_the_contract() throws IOException {
        Files.write(folder.resolve("data/costs.xlsx"), workbook("Costs", damage.rows("costs")));
        damage.descriptor(root -> damage.resource(root, "costs")
                .put("path", "data/costs.xlsx")
                .putObject("dialect")
                .put("sheetName", "Cost"));
        Problem problem = faultOf(ExitCode.CONTRACT);
        assertThat(problem.what()).contains("worksheet \"Cost\"");
        assertThat(problem.fix()).contains("\"Costs\"");
        damage.text("data/costs.xlsx", "this is no workbook");
        assertThat(faultOf(ExitCode.CONTRACT).what()).isEqualTo("the workbook cannot be read");
    }

    /** A least workbook: numbers as numbers, everything else as inline text. */
    static byte[] workbook(String sheet, List<List<String>> rows) throws IOException {
        StringBuilder xml = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            xml.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                String value = rows.get(r).get(c);
                String at = (char) ('A' + c) + "" + (r + 1);
                if (value.matches("[1-9][0-9]*(\\.[0-9]+)?|0\\.[0-9]+")) {
                    xml.append("<c r=\"" + at + "\"><v>" + value + "</v></c>");
                } else if (value.equals("#N/A")) {
                    xml.append("<c r=\"" + at + "\" t=\"e\"><v>#N/A</v></c>");
                } else {
                    xml.append("<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>");
                }
            }
            xml.append("</row>");
        }
        xml.append("</sheetData></worksheet>");
        String types = "http://schemas.openxmlformats.org/package/2006/content-types";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String links = "http://schemas.openxmlformats.org/package/2006/relationships";
        String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + types + "\"><Default Extension=\"rels\" ContentType="
                            + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + main + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + main
                            + "worksheet+xml\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + links + "\"><Relationship Id=\"rId1\" Type=\"" + office
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"" + office + "\"><sheets><sheet name=\"" + sheet
                            + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + links
                            + "\"><Relationship Id=\"rId1\" Type=\"" + office
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, "xl/worksheets/sheet1.xml", xml.toString());
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

package org.everyonecounts.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.accessibility.WorkbookChecker;
import org.everyonecounts.reports.sheet.ModelTerms;
import org.everyonecounts.reports.sheet.ReportedRun;
import org.everyonecounts.reports.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table whose rows go to disk one by one is the same table. */
class LongTablesTest {
    private static LongTables everyRowKept() {
        return new LongTables(Integer.MAX_VALUE);
    }

    private static LongTables everyRowStreamed() {
        return new LongTables(0);
    }

    /** The made-up run has every sheet there is: links, notes, tokens, live formulas, hostile texts and charts. */
    private static byte[] written(LongTables longTables) throws IOException {
        ReportedRun run = new ReportedRun(
                SyntheticRun.figures(), SyntheticRun.facts(), new ModelTerms(Indicators.standard())::of);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EquityWorkbook.write(Sheets.of(run, true), SyntheticRun.facts(), Profile.ANALYST, longTables, out);
        return out.toByteArray();
    }

    @Test
    void streamed_cells_have_the_values_styles_and_links_of_kept_ones() throws IOException {
        try (XSSFWorkbook kept = new XSSFWorkbook(new ByteArrayInputStream(written(everyRowKept())));
                XSSFWorkbook streamed = new XSSFWorkbook(new ByteArrayInputStream(written(everyRowStreamed())))) {
            assertThat(streamed.getNumberOfSheets()).isEqualTo(kept.getNumberOfSheets());
            for (int i = 0; i < kept.getNumberOfSheets(); i++) {
                String name = kept.getSheetName(i);
                assertThat(streamed.getSheetName(i)).isEqualTo(name);
                Map<String, String> expected = cells(kept.getSheetAt(i));
                assertThat(expected).as(name).isNotEmpty();
                assertThat(cells(streamed.getSheetAt(i))).as(name).isEqualTo(expected);
            }
            assertThat(cells(streamed.getSheet("Table_15_Trace")).values())
                    .as("live formulas are among what was streamed")
                    .anyMatch(cell -> cell.contains("FORMULA"));
        }
    }

    @Test
    void every_part_but_sheets_and_texts_is_the_same_byte_for_byte() throws IOException {
        Parts kept = Parts.of(written(everyRowKept()));
        Parts streamed = Parts.of(written(everyRowStreamed()));
        assertThat(streamed.bytes().keySet()).isEqualTo(kept.bytes().keySet());
        kept.bytes().forEach((part, bytes) -> {
            if (!part.startsWith("xl/worksheets/sheet") && !part.equals("xl/sharedStrings.xml")) {
                assertThat(streamed.text(part))
                        .as(part)
                        .isEqualTo(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            }
        });
    }

    @Test
    void a_workbook_with_a_long_table_passes_every_check_that_applies(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("streamed.xlsx");
        Files.write(file, written(everyRowStreamed()));
        var result = WorkbookChecker.check(file, org.everyonecounts.reports.accessibility.check.Profile.ANALYST);
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void a_table_of_more_than_a_thousand_rows_is_streamed_with_all_its_rows(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("long.xlsx");
        BenchmarkLongTable.write(file, LongTables.SHORT + 1, 8, new LongTables());
        Path inMemory = folder.resolve("kept.xlsx");
        BenchmarkLongTable.write(inMemory, LongTables.SHORT + 1, 8, everyRowKept());
        Parts streamed = Parts.of(Files.readAllBytes(file));
        Parts kept = Parts.of(Files.readAllBytes(inMemory));
        assertThat(streamed.text("xl/worksheets/sheet1.xml")).isNotEqualTo(kept.text("xl/worksheets/sheet1.xml"));
        assertThat(streamed.cells("Table_1_Areas")).isEqualTo(kept.cells("Table_1_Areas"));
        assertThat(streamed.cells("Table_1_Areas")).hasSizeGreaterThan(8 * (LongTables.SHORT + 1));
        assertThat(Parts.elements(streamed.sheet("Table_1_Areas"), "dimension")
                        .get(0)
                        .getAttribute("ref"))
                .isEqualTo(Parts.elements(kept.sheet("Table_1_Areas"), "dimension")
                        .get(0)
                        .getAttribute("ref"));
    }

    @Test
    void a_second_run_gives_the_same_bytes() throws IOException {
        byte[] first = written(everyRowStreamed());
        for (int i = 0; i < 3; i++) {
            assertThat(Arrays.equals(written(everyRowStreamed()), first)).isTrue();
        }
    }

    @Test
    void nothing_is_left_in_the_folder_for_temporary_files() throws IOException {
        Path gone;
        try (ScratchFolder scratch = ScratchFolder.create();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            gone = scratch.file("");
            LongTables streamed = everyRowStreamed();
            streamed.write(workbook.createSheet("A"), 1, 1, (number, row) -> {
                assertThat(gone).as("rows go to files in the folder").isNotEmptyDirectory();
                row.createCell(0).setCellValue(number);
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            streamed.write(workbook, scratch, out);
            assertThat(out.size()).isPositive();
        }
        assertThat(gone).doesNotExist();
    }

    private static Map<String, String> cells(XSSFSheet sheet) {
        Map<String, String> cells = new TreeMap<>();
        for (Row row : sheet) {
            cells.put("height of row " + row.getRowNum(), Short.toString(row.getHeight()));
            for (Cell cell : row) {
                cells.put(
                        cell.getAddress().formatAsString(),
                        String.join(
                                "|",
                                cell.getCellType().name(),
                                value(cell),
                                Short.toString(cell.getCellStyle().getIndex()),
                                cell.getHyperlink() == null
                                        ? ""
                                        : cell.getHyperlink().getAddress()));
            }
        }
        return cells;
    }

    private static String value(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> exact(cell.getNumericCellValue());
            case FORMULA -> cell.getCellFormula() + " = " + exact(cell.getNumericCellValue());
            default -> cell.getStringCellValue();
        };
    }

    private static String exact(double number) {
        return String.format(Locale.ROOT, "%a", number);
    }
}

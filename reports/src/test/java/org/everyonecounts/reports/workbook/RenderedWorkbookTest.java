package org.everyonecounts.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A finished workbook as a reader sees it: turned into pages by LibreOffice and read back as text.
 *
 * <p>Runs only where the system property {@code everyonecounts.workbook} names a workbook and {@code soffice} and {@code pdftotext} are
 * installed, as they are where changes are checked.
 */
@Tag("rendered")
class RenderedWorkbookTest {
    private static final String PROPERTY = "everyonecounts.workbook";

    private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();
    private static final Map<String, List<String>> HEADERS = new LinkedHashMap<>();
    private static final Map<String, Integer> ROWS = new LinkedHashMap<>();

    @BeforeAll
    static void render(@TempDir Path folder) throws Exception {
        String workbook = System.getProperty(PROPERTY);
        assumeTrue(workbook != null, "no workbook to look at: set -D" + PROPERTY);
        assumeTrue(found("soffice") && found("pdftotext"), "LibreOffice or pdftotext is not installed");

        Path copy = Files.copy(Path.of(workbook), folder.resolve("workbook.xlsx"));
        call(
                folder,
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to",
                "pdf",
                copy.toString());
        call(folder, "pdftotext", "-enc", "UTF-8", "workbook.pdf", "workbook.txt");
        String text = Files.readString(folder.resolve("workbook.txt"), StandardCharsets.UTF_8);
        split(workbook, text.split("\f"));
    }

    private static void split(String workbook, String[] pages) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(workbook)) {
            int page = 0;
            for (int s = 0; s < book.getNumberOfSheets(); s++) {
                XSSFSheet sheet = book.getSheetAt(s);
                List<String> own = new ArrayList<>();
                String next = s + 1 < book.getNumberOfSheets() ? title(book.getSheetAt(s + 1)) : null;
                assertThat(words(pages[page]))
                        .as("first page of %s", sheet.getSheetName())
                        .startsWith(title(sheet));
                do {
                    own.add(words(pages[page++]));
                } while (page < pages.length
                        && (next == null || !words(pages[page]).startsWith(next)));
                PAGES.put(sheet.getSheetName(), own);
                for (XSSFTable table : sheet.getTables()) {
                    HEADERS.put(
                            sheet.getSheetName(),
                            table.getColumns().stream()
                                    .map(column -> words(column.getName()))
                                    .toList());
                    ROWS.put(sheet.getSheetName(), table.getDataRowCount());
                }
            }
            assertThat(page).as("pages that belong to a sheet").isEqualTo(pages.length);
        }
    }

    private static List<String> pagesOf(String sheet) {
        return PAGES.getOrDefault(sheet, List.of());
    }

    private static String title(XSSFSheet sheet) {
        return words(sheet.getRow(0).getCell(0).getStringCellValue());
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static boolean found(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, program.equals("soffice") ? "--version" : "-v")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(60, TimeUnit.SECONDS);
        } catch (IOException absent) {
            return false;
        }
    }

    private static void call(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("call.log").toFile())
                .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS))
                .as("%s ends", command[0])
                .isTrue();
        assertThat(process.exitValue())
                .as(() -> command[0] + " succeeds: " + command[command.length - 1])
                .isZero();
    }

    @Test
    void the_cover_fits_on_one_page() {
        assertThat(pagesOf("Cover")).hasSize(1);
    }

    @Test
    void no_number_is_too_wide_for_its_column() {
        PAGES.forEach((sheet, pages) -> assertThat(pages).as(sheet).noneMatch(page -> page.contains("##")));
    }

    @Test
    void the_text_of_every_header_is_on_every_page_of_its_table() {
        assertThat(HEADERS).hasSizeGreaterThan(10);
        HEADERS.forEach((sheet, headers) -> {
            Set<String> expected = new TreeSet<>();
            headers.forEach(header -> expected.addAll(List.of(header.split(" "))));
            for (String page : pagesOf(sheet)) {
                assertThat(List.of(page.split(" "))).as(sheet).containsAll(expected);
            }
        });
    }

    @Test
    void tables_take_no_more_pages_than_their_rows_need() {
        ROWS.forEach((sheet, rows) -> {
            // Notes hold paragraphs; every other table one or two lines a row.
            int fewestRowsOfAFullPage = sheet.equals("Notes") ? 5 : 12;
            assertThat(pagesOf(sheet).size())
                    .as("%s has %d rows", sheet, rows)
                    .isLessThanOrEqualTo(1 + rows / fewestRowsOfAFullPage);
        });
    }

    @Test
    void every_chart_stands_on_one_page_with_its_title() {
        PAGES.forEach((sheet, pages) -> {
            if (sheet.startsWith("Chart")) {
                assertThat(pages).as(sheet).hasSize(1);
            }
        });
    }
}

package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.SafeCell;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of areas that try to be something else come out safe and whole wherever a reader meets them. */
class HostileNamesTest {
    private static final List<String> NAMES = List.of(
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://example.invalid\",\"x\")",
            "+1",
            "+SUM(1;2)",
            "-1",
            "-2+3+cmd|' /C calc'!A0",
            "@x",
            "'=already marked",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "</style></title><b>",
            "${7*7} #{7*7} {{7*7}} @if(true)",
            "\"quotes\", commas, and 'more'",
            "two\nlines",
            "&amp; &lt; ]]>",
            "Tŷ Ŵ Llanfair",
            "Ward 🏥👩‍⚕️",
            "מקום العربية",
            "zero\u200Bwidth\u200D joiner",
            "x".repeat(300));

    @TempDir
    static Path folder;

    private static Terminal terminal;
    private static Terminal.Answer made;
    private static List<String> codes = new ArrayList<>();

    @BeforeAll
    static void a_run_of_a_package_with_such_names() throws IOException {
        Path data = folder.resolve("data");
        FolderContent.copy(ProjectFolders.sampleData(), data);
        List<Map<String, String>> areas = CsvRows.of(data.resolve("areas.csv")).all();
        StringBuilder csv = new StringBuilder("area_code,area_name,level,parent_code\n");
        int next = 0;
        for (Map<String, String> area : areas) {
            String name = area.getOrDefault("area_name", "");
            if (area.getOrDefault("level", "").equals("icb") && next < NAMES.size()) {
                codes.add(area.getOrDefault("area_code", ""));
                name = NAMES.get(next++);
            }
            csv.append(area.get("area_code"))
                    .append(",\"")
                    .append(name.replace("\"", "\"\""))
                    .append("\",")
                    .append(area.get("level"))
                    .append(',')
                    .append(area.getOrDefault("parent_code", ""))
                    .append('\n');
        }
        assertThat(next).isEqualTo(NAMES.size());
        Files.writeString(data.resolve("areas.csv"), csv);
        String descriptor = Files.readString(data.resolve("datapackage.json"));
        Files.writeString(
                data.resolve("datapackage.json"),
                descriptor.replaceFirst("(\"x-headline\"\\s*:\\s*\\{[^}]*\"level\"\\s*:\\s*)\"[a-z_]+\"", "$1\"icb\""));
        terminal = new Terminal(folder).with("EVERYONE_COUNTS_REPLICATES", "10");
        made = terminal.type("run", "--data", "data", "--period", "all", "--level", "icb");
        assertThat(made.exitCode()).as(made.toString()).isZero();
    }

    private static String html(Path file) throws IOException {
        String html = Files.readString(file);
        assertThat(html.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("<script", "<img", "onerror=alert(1)>", "</style></title><b>");
        return html;
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void every_csv_file_holds_the_whole_name_and_no_cell_that_would_be_run() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(made.run())) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                for (Map<String, String> row : CsvRows.of(file).all()) {
                    row.forEach((column, cell) -> {
                        boolean number = cell.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");
                        assertThat(!number && cell.matches("(?s)[=+\\-@\t\r].*"))
                                .as(file.getFileName() + " " + column + ": " + cell)
                                .isFalse();
                        if (column.equals("area_name")) {
                            found.add(SafeCell.undone(cell));
                        }
                    });
                }
            }
        }
        assertThat(found).containsAll(NAMES);
    }

    @Test
    void the_workbook_holds_every_name_as_text_and_passes_every_check() throws IOException {
        Path file = folder.resolve(made.part("report"));
        TreeSet<String> texts = new TreeSet<>();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING) {
                            texts.add(cell.getStringCellValue());
                        } else if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(sheet.getSheetName()).isEqualTo("Table_15_Trace");
                        }
                    }
                }
            }
        }
        // A line break would make a row of the sheet higher than its lines: it is a space there.
        assertThat(NAMES.stream().filter(name -> !texts.contains(name.replace('\n', ' '))))
                .isEmpty();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                try (InputStream in = zip.getInputStream(part)) {
                    String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(xml).as(part.getName()).doesNotContain("<script", "<f>cmd", "<f>HYPERLINK", "<f>SUM(1");
                }
            }
        }
        Terminal.Answer checked = terminal.type("check-workbook", file.toString());
        assertThat(checked.exitCode()).as(checked.toString()).isZero();
    }

    @Test
    void pages_show_every_name_and_make_no_element_of_it() throws IOException {
        String board = html(made.run().resolve("board/board.html"));
        for (String name : NAMES) {
            assertThat(board.contains(escaped(name))
                            || board.contains(escaped(name).replace("\"", "&#34;")))
                    .as(name)
                    .isTrue();
        }
        for (int i = 0; i < NAMES.size(); i++) {
            Terminal.Answer answer = terminal.type("explain", "--area", codes.get(i), "--html", "pages/" + i + ".html");
            assertThat(answer.exitCode()).as(answer.toString()).isZero();
            String page = html(folder.resolve("pages/" + i + ".html"));
            String h1 = page.substring(page.indexOf("<h1>") + 4, page.indexOf("</h1>"));
            assertThat(h1).startsWith(escaped(NAMES.get(i)) + ": ");
        }
    }

    @Test
    void json_and_text_hold_the_name_as_given() {
        for (int i = 0; i < NAMES.size(); i++) {
            Terminal.Answer answer = terminal.type("explain", "--area", codes.get(i), "--format", "json");
            assertThat(Json.parse(String.join("\n", answer.out()).getBytes(StandardCharsets.UTF_8))
                            .path("area_name")
                            .asString())
                    .isEqualTo(NAMES.get(i));
        }
        assertThat(terminal.type("diff", "latest", "latest").exitCode()).isZero();
    }

    @Test
    void control_characters_are_rejected_and_a_zero_byte_ends_the_run_with_words() throws IOException {
        for (String bad : List.of("bell\u0007", "a\u0001b", "del\u007Fete", "a\uFFFFb")) {
            Terminal.Answer answer = named(bad);
            assertThat(answer.out().stream().collect(Collectors.joining("\n")))
                    .as(bad)
                    .contains("column area_name", "To mend it");
            assertThat(answer.exitCode()).as(bad).isEqualTo(1);
        }
        Terminal.Answer zero = named("zero\u0000byte");
        assertThat(zero.exitCode()).isEqualTo(3);
        assertThat(String.join("\n", zero.out())).contains("a zero byte stands in the text");
    }

    private static Terminal.Answer named(String name) throws IOException {
        Path data = folder.resolve("bad");
        if (!Files.exists(data)) {
            FolderContent.copy(ProjectFolders.sampleData(), data);
        }
        String areas = Files.readString(ProjectFolders.sampleData().resolve("areas.csv"));
        Files.writeString(data.resolve("areas.csv"), areas.replaceFirst("QF7,[^,]*,icb", "QF7,x" + name + "x,icb"));
        return terminal.type("validate", "--data", "bad");
    }
}

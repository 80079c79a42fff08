package org.everyonecounts.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.everyonecounts.reports.SyntheticRun;
import org.junit.jupiter.api.Test;

/** Names from the data come out whole, and as text. */
class HostileNamesTest {
    private static final String[] HOSTILE = {
        "=HYPERLINK(\"http://example.org\")",
        "+44 Area",
        "-Area",
        "@SUM(A1)",
        "<script>alert('x')</script> & \"quotes\"",
        "Llanfair­pwllgwyngyll ŵŷâêîôû Ŵ",
        "Place 🏥 with 👩‍⚕️ emoji",
        "_x0041_ is not A",
        "[note 1] [z]",
        "]]> </c:v>"
    };

    @Test
    void names_read_back_as_they_were_given() throws IOException {
        byte[] bytes = Parts.written(SyntheticRun.figuresWith(HOSTILE), SyntheticRun.facts());
        assertThat(names(bytes)).contains(HOSTILE);
    }

    @Test
    void a_name_of_300_letters_is_whole_and_does_not_widen_its_column_beyond_measure() throws IOException {
        String name = "Very long name of a place ".repeat(12).strip();
        byte[] bytes = Parts.written(SyntheticRun.figuresWith(name), SyntheticRun.facts());
        assertThat(names(bytes)).contains(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheet("Table_2_Distance").getColumnWidth(3)).isLessThan(70 * 256);
        }
    }

    @Test
    void line_breaks_become_spaces_and_illegal_letters_the_replacement_character() throws IOException {
        byte[] bytes = Parts.written(SyntheticRun.figuresWith("one\ntwo\u0001three"), SyntheticRun.facts());
        assertThat(names(bytes)).contains("one two\uFFFDthree");
    }

    @Test
    void no_cell_is_a_formula_whatever_the_names_and_the_trace_only_calculates_with_its_own_cells() throws IOException {
        Parts parts = Parts.of(SyntheticRun.figuresWith("=1+1"), SyntheticRun.facts());
        for (String sheet : parts.sheets()) {
            assertThat(Parts.elements(parts.sheet(sheet), "f")).as(sheet).allSatisfy(formula -> {
                assertThat(sheet).isEqualTo("Table_15_Trace");
                assertThat(formula.getTextContent())
                        .matches("[A-Z]?[-+*/^().,A-Z0-9 ]*")
                        .doesNotContain("!");
            });
        }
        assertThat(Parts.elements(parts.sheet("Table_15_Trace"), "f")).isNotEmpty();
        Parts.Cell cell = parts.cells("Table_2_Distance").stream()
                .filter(candidate -> candidate.text().equals("=1+1"))
                .findFirst()
                .orElseThrow();
        assertThat(cell.type()).isEqualTo("s");
        assertThat(Parts.elements(parts.xml("xl/styles.xml"), "xf").stream()
                        .filter(format -> !format.getAttribute("quotePrefix").isEmpty()))
                .isNotEmpty();
    }

    private static java.util.List<String> names(byte[] bytes) throws IOException {
        java.util.List<String> names = new java.util.ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            workbook.getSheet("Table_2_Distance").forEach(row -> {
                if (row.getCell(3) != null) {
                    names.add(row.getCell(3).getStringCellValue());
                }
            });
        }
        return names;
    }
}

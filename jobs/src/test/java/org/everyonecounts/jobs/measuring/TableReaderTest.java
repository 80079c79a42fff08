package org.everyonecounts.jobs.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
    private static final List<ColumnWanted> WANTED = List.of(
            ColumnWanted.number("value", Range.ANY, "--value"),
            ColumnWanted.text("area", "--by"),
            ColumnWanted.number("people", Range.zeroOrMore("A weight"), "--weight"));

    private static final String[][] CELLS = {
        {"area", "value", "people"},
        {"1", "29787.25", "10"},
        {"010", "0.1", "0"},
        {"2", "[c]", "3"},
        {"Née, \"B\"", "-1e-7", ""}
    };

    @TempDir
    Path folder;

    private static Table read(Path file) {
        return TableReader.read(file, String.valueOf(file.getFileName()), WANTED, Limits.DEFAULT);
    }

    @Test
    void csv_gz_and_xlsx_of_one_table_give_one_table() throws IOException {
        Path csv = TableFiles.csv(folder.resolve("t.csv"), CELLS);
        Path gz = TableFiles.gz(folder.resolve("t.csv.gz"), CELLS);
        Path xlsx = TableFiles.xlsx(folder.resolve("t.xlsx"), CELLS);
        Table expected = read(csv);

        for (Path other : List.of(gz, xlsx)) {
            Table table = read(other);
            assertThat(table.rows()).isEqualTo(4);
            assertThat(table.header()).isEqualTo(expected.header());
            for (int row = 0; row < 4; row++) {
                assertThat(Double.doubleToLongBits(table.number("value").at(row)))
                        .isEqualTo(
                                Double.doubleToLongBits(expected.number("value").at(row)));
                assertThat(table.number("value").state(row))
                        .isEqualTo(expected.number("value").state(row));
                assertThat(table.number("people").state(row))
                        .isEqualTo(expected.number("people").state(row));
                assertThat(table.text("area").word(table.text("area").code(row)))
                        .isEqualTo(
                                expected.text("area").word(expected.text("area").code(row)));
            }
        }
    }

    @Test
    void the_format_is_told_by_the_bytes_not_the_name() throws IOException {
        Path renamed = TableFiles.gz(folder.resolve("t.csv"), CELLS);

        assertThat(read(renamed).rows()).isEqualTo(4);
    }

    @Test
    void mistakes_in_a_workbook_are_told_with_the_row_of_the_sheet() throws IOException {
        Path xlsx = TableFiles.xlsx(
                folder.resolve("t.xlsx"),
                new String[][] {{}, {"area", "value", "people"}, {}, {"A", "1", "-3"}, {"B", "#", "1"}});

        assertThatThrownBy(() -> read(xlsx))
                .hasMessageContaining("t.xlsx, line 4, column people: people is \"-3")
                .hasMessageContaining("t.xlsx, line 5, column value: value is \"#\"");
    }

    @Test
    void formulas_give_their_last_value_and_truth_values_are_no_numbers() throws IOException {
        Path xlsx = TableFiles.xlsx(
                folder.resolve("t.xlsx"),
                new String[][] {{"area", "value", "people"}, {"A", "=1+1", "5"}, {"B", "=TRUE()", "1"}});

        assertThatThrownBy(() -> read(xlsx))
                .hasMessageContaining("line 3, column value: value is \"TRUE\"")
                .hasMessageNotContaining("line 2");
    }

    @Test
    void a_cell_beyond_the_header_is_told() throws IOException {
        Path xlsx = TableFiles.xlsx(
                folder.resolve("t.xlsx"), new String[][] {{"area", "value", "people"}, {"A", "1", "5", "6"}});

        assertThatThrownBy(() -> read(xlsx))
                .hasMessageContaining("t.xlsx, line 2: the row has 4 fields, the header has 3");
    }

    @Test
    void empty_workbooks_are_told() throws IOException {
        Path none = TableFiles.xlsx(folder.resolve("none.xlsx"), new String[][] {});
        Path header = TableFiles.xlsx(folder.resolve("header.xlsx"), new String[][] {{"area", "value", "people"}});

        assertThatThrownBy(() -> read(none)).hasMessageContaining("the file is empty");
        assertThatThrownBy(() -> read(header)).hasMessageContaining("a header and no rows");
    }

    @Test
    void an_absent_file_and_a_folder_end_with_try_again() {
        assertFault(folder.resolve("absent.csv"), ExitCode.MISSING_OR_BUSY, "the file does not exist");
        assertFault(folder, ExitCode.MISSING_OR_BUSY, "this is a folder");
    }

    @Test
    void damaged_and_foreign_files_break_the_contract() throws IOException {
        Path gz = TableFiles.gz(folder.resolve("t.csv.gz"), CELLS);
        byte[] whole = Files.readAllBytes(gz);
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length - 9));
        whole[15] ^= 0x55;
        Path bent = Files.write(folder.resolve("bent.csv.gz"), whole);
        Path zip = Files.write(folder.resolve("zip.xlsx"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        Path xls = Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});

        assertFault(cut, ExitCode.CONTRACT, "the compressed file is damaged or ends too early");
        assertFault(bent, ExitCode.CONTRACT, "");
        assertFault(zip, ExitCode.CONTRACT, "");
        assertFault(xls, ExitCode.CONTRACT, "this is a workbook of the old kind (XLS)");
    }

    private static void assertFault(Path file, ExitCode exitCode, String message) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(message)
                .satisfies(e -> assertThat(((Fault) e).exitCode()).isEqualTo(exitCode));
    }
}

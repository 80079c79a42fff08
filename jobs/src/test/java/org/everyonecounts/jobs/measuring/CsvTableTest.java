package org.everyonecounts.jobs.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static final ColumnWanted VALUE = ColumnWanted.number("value", Range.ANY, "--value");
    private static final ColumnWanted PEOPLE = ColumnWanted.number("people", Range.zeroOrMore("A weight"), "--weight");
    private static final ColumnWanted AREA = ColumnWanted.text("area", "--by");

    private static Table read(String text, ColumnWanted... wanted) {
        return read(text.getBytes(StandardCharsets.UTF_8), 2, 1 << 20, wanted);
    }

    private static Table read(byte[] text, int threads, int piece, ColumnWanted... wanted) {
        try {
            return CsvTable.read(
                    "t.csv", new ByteArrayInputStream(text), List.of(wanted), Limits.DEFAULT, threads, piece);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void only_the_columns_asked_for_are_read_whatever_their_order() {
        Table table = read("area,junk,value\nA,\"x\n,\",1.5\nB,[not a number],-2\n", VALUE, AREA);

        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.header()).containsExactly("area", "junk", "value");
        assertThat(table.number("value").at(0)).isEqualTo(1.5);
        assertThat(table.number("value").at(1)).isEqualTo(-2);
        assertThat(table.text("area").word(table.text("area").code(1))).isEqualTo("B");
    }

    @Test
    void a_byte_order_mark_line_ends_of_any_kind_and_a_missing_last_one_change_nothing() {
        for (String text : List.of(
                "\uFEFFarea,value\nA,1\nB,2\n",
                "area,value\r\nA,1\r\nB,2\r\n",
                "area,value\rA,1\rB,2",
                "\"area\",\"value\"\n\n\"A\",\"1\"\n\nB,2\n\n",
                "area,value\nA,1\nB,2")) {
            Table table = read(text, VALUE, AREA);

            assertThat(table.rows()).isEqualTo(2);
            assertThat(table.number("value").at(1)).isEqualTo(2);
            assertThat(table.text("area").word(0)).isEqualTo("A");
        }
    }

    /** Found by a fuzzer: the header was looked for in the first piece, in which only blank lines stood. */
    @Test
    void blank_lines_longer_than_a_piece_may_stand_before_the_header() {
        for (String mark : List.of("", "\uFEFF")) {
            byte[] text = (mark + "\n".repeat(100) + "area,value\nA,1\nB,x\n").getBytes(StandardCharsets.UTF_8);

            assertThat(read(text, 1, 16, AREA).text("area").word(0)).isEqualTo("A");
            assertThatThrownBy(() -> read(text, 1, 16, VALUE)).hasMessageContaining("line 103");
        }
    }

    @Test
    void four_states_of_a_cell_are_kept_apart() {
        Table table = read("area,value\nA,0\n,\n[c],[c]\n[x],[x]\n[z],[z]\n\"\",\"\"\n", VALUE, AREA);

        assertThat(table.number("value").state(0)).isEqualTo(Figure.State.NUMBER);
        assertThat(table.number("value").at(0)).isZero();
        List<Figure.State> expected = List.of(
                Figure.State.NOT_AVAILABLE,
                Figure.State.SUPPRESSED,
                Figure.State.NOT_AVAILABLE,
                Figure.State.NOT_APPLICABLE,
                Figure.State.NOT_AVAILABLE);
        for (int row = 1; row <= 5; row++) {
            assertThat(table.number("value").at(row)).isNaN();
            assertThat(table.number("value").state(row)).isEqualTo(expected.get(row - 1));
            assertThat(table.text("area").state(row)).isEqualTo(expected.get(row - 1));
        }
    }

    @Test
    void in_a_table_of_one_column_an_empty_line_is_a_missing_value() {
        Table table = read("value\n1\n\n3\n", VALUE);

        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.number("value").state(1)).isEqualTo(Figure.State.NOT_AVAILABLE);
    }

    @Test
    void words_that_are_whole_numbers_are_ordered_as_numbers_and_others_by_characters() {
        TextColumn numbers = read("area\n10\n9\n010\n-1\n", AREA).text("area");
        TextColumn words = read("area\n10\n9\nE1\n", AREA).text("area");

        assertThat(List.of(numbers.word(0), numbers.word(1), numbers.word(2), numbers.word(3)))
                .containsExactly("-1", "9", "010", "10");
        assertThat(List.of(words.word(0), words.word(1), words.word(2))).containsExactly("10", "9", "E1");
        assertThat(numbers.code(0)).isEqualTo(3);
    }

    @Test
    void one_column_can_be_read_as_number_and_as_text() {
        Table table = read("area,value\n1,5\n2,6\n", ColumnWanted.number("area", Range.ANY, "--factor"), AREA);

        assertThat(table.number("area").at(1)).isEqualTo(2);
        assertThat(table.text("area").word(1)).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"1,7", "1,64", "2,16", "3,100", "8,1000000"})
    void threads_and_pieces_change_neither_the_table_nor_the_faults(int threads, int piece) {
        byte[] sound = quoted(500, "7").getBytes(StandardCharsets.UTF_8);
        Table expected = read(sound, 1, 1 << 20, VALUE, AREA);
        Table actual = read(sound, threads, piece, VALUE, AREA);

        assertThat(actual.rows()).isEqualTo(expected.rows()).isEqualTo(500);
        for (int row = 0; row < 500; row++) {
            assertThat(actual.number("value").at(row))
                    .isEqualTo(expected.number("value").at(row));
            assertThat(actual.text("area").code(row))
                    .isEqualTo(expected.text("area").code(row));
        }
        byte[] broken = quoted(500, "seven").getBytes(StandardCharsets.UTF_8);
        assertThat(messageOf(broken, threads, piece)).isEqualTo(messageOf(broken, 1, 1 << 20));
    }

    /** Rows with line ends and commas inside quotes; every hundredth value is the one given. */
    private static String quoted(int rows, String hundredth) {
        StringBuilder text = new StringBuilder("area,note,value\n");
        for (int i = 0; i < rows; i++) {
            text.append("\"A, ").append(i % 17).append("\n\"\"x\"\"\",,");
            text.append(i % 100 == 99 ? hundredth : "" + i).append(i % 2 == 0 ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private static String messageOf(byte[] text, int threads, int piece) {
        try {
            read(text, threads, piece, VALUE, AREA);
            return "read without a fault";
        } catch (Fault fault) {
            return String.valueOf(fault.getMessage());
        }
    }

    @Test
    void random_csv_reads_as_fastcsv_reads_it() {
        Random random = new Random(11);
        String[] atoms = {"a", "é", ",", "\"\"", "\n", "\r\n", " ", "1"};
        for (int trial = 0; trial < 500; trial++) {
            int columns = 2 + random.nextInt(3);
            StringBuilder text = new StringBuilder("area");
            for (int c = 1; c < columns; c++) {
                text.append(",c").append(c);
            }
            text.append('\n');
            int rows = 1 + random.nextInt(8);
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    text.append(c > 0 ? "," : "").append("\"k");
                    for (int a = random.nextInt(5); a > 0; a--) {
                        text.append(atoms[random.nextInt(atoms.length)]);
                    }
                    text.append('"');
                }
                text.append(random.nextBoolean() ? "\n" : "\r\n");
            }
            List<String> expected = new ArrayList<>();
            CsvReader.builder().ofCsvRecord(text.toString()).stream()
                    .skip(1)
                    .map(CsvRecord::getFields)
                    .forEach(fields -> expected.add(fields.get(0)));

            TextColumn actual = read(text.toString().getBytes(StandardCharsets.UTF_8), 2, 16, AREA)
                    .text("area");

            for (int r = 0; r < rows; r++) {
                assertThat(actual.word(actual.code(r))).isEqualTo(expected.get(r));
            }
        }
    }

    @Test
    void a_wrong_number_is_told_with_file_line_column_value_and_how_to_mend_it() {
        assertThatThrownBy(() -> read("area,value\n\"A\nB\",1\nC,12 000\n", VALUE))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "t.csv, line 4, column value: value is \"12 000\", which is not a number. A number is written with"
                                + " digits and a full stop, as in 1234.5. To mend it: correct the cell, or write [x] where the"
                                + " number is not known.")
                .satisfies(e -> assertThat(((Fault) e).exitCode()).isEqualTo(ExitCode.CONTRACT));
    }

    @Test
    void a_negative_weight_is_told_with_the_legal_range() {
        assertThatThrownBy(() -> read("people\n3\n-4.0\n", PEOPLE))
                .hasMessage(
                        "t.csv, line 3, column people: people is \"-4.0\". A weight must be zero or more. To mend it:"
                                + " correct the cell, or write [x] where the number is not known.");
    }

    @Test
    void a_value_beyond_the_bounds_is_told_with_them() {
        ColumnWanted bounded = ColumnWanted.number("value", Range.between(0, 100), "--value");

        assertThatThrownBy(() -> read("value\n3\n100.5\n", bounded))
                .hasMessageContaining("line 3, column value: value is \"100.5\"")
                .hasMessageContaining(
                        "The bounds given by --bounds are 0 to 100, and every value must lie within them");
    }

    @Test
    void a_wrong_column_is_told_with_the_nearest_one() {
        assertThatThrownBy(() -> read("Value,area\n1,A\n", VALUE))
                .hasMessage(
                        "t.csv, line 1: there is no column \"value\", asked for by --value. The columns are Value, area."
                                + " To mend it: write \"Value\", the nearest known one.");
        assertThatThrownBy(() -> read("value,value\n1,2\n", VALUE))
                .hasMessageContaining("two columns are called \"value\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n"})
    void a_file_without_a_header_is_empty(String text) {
        assertThatThrownBy(() -> read(text, VALUE)).hasMessageContaining("t.csv: the file is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "value\n", "area,value\n\n\n"})
    void a_header_without_rows_is_told(String text) {
        assertThatThrownBy(() -> read(text, VALUE)).hasMessageContaining("t.csv: the table has a header and no rows");
    }

    @Test
    void broken_rows_are_told_with_their_line() {
        assertThatThrownBy(() -> read("area,value\nA,1\nB\nC,1,2\n", VALUE))
                .hasMessageContaining("t.csv, line 3: the row has 1 field, the header has 2")
                .hasMessageContaining("t.csv, line 4: the row has 3 fields, the header has 2");
        assertThatThrownBy(() -> read("area,value\nA,1\nB\"x,1\n", VALUE))
                .hasMessageContaining("t.csv, line 3: a quote stands inside field 1, which does not begin with one");
        assertThatThrownBy(() -> read("area,value\nA,1\n\"B\"x,1\n", VALUE))
                .hasMessageContaining("t.csv, line 3: text follows a closing quote");
        assertThatThrownBy(() -> read("area,value\nA,1\n\"B,1\n", VALUE))
                .hasMessageContaining("t.csv, line 3: a quote is opened and never closed");
        assertThatThrownBy(() -> read("area,\"val\nA,1\n", VALUE)).hasMessageContaining("never closed");
    }

    @Test
    void ten_mistakes_are_told_in_full_and_the_rest_counted() {
        assertThatThrownBy(() -> read(("value\n" + "x\n".repeat(25)).getBytes(StandardCharsets.UTF_8), 2, 8, VALUE))
                .hasMessageContaining("line 11, column value")
                .hasMessageNotContaining("line 12, column value")
                .hasMessageContaining("15 more mistakes are not listed");
    }

    @Test
    void a_long_value_is_cut_in_messages() {
        assertThatThrownBy(() -> read("value\n" + "9".repeat(20) + "x".repeat(50) + "\n", VALUE))
                .hasMessageContaining("\"" + "9".repeat(20) + "x".repeat(19) + "…\"");
    }

    @Test
    void text_that_is_not_utf_8_is_refused_where_it_is_read() {
        byte[] latin = "area,value\nCaf\u00e9,1\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(latin, 1, 100, AREA))
                .hasMessageContaining("t.csv, line 2, column area: the cell is not UTF-8 text");
        assertThat(read(latin, 1, 100, VALUE).rows()).isEqualTo(1);
        assertThatThrownBy(() -> read("area".getBytes(StandardCharsets.UTF_16), 1, 100, AREA))
                .hasMessageContaining("the file is UTF-16 text");
        assertThatThrownBy(() -> read("value,Caf\u00e9\n1,2\n".getBytes(StandardCharsets.ISO_8859_1), 1, 100, VALUE))
                .hasMessageContaining("the name of column 2 is not UTF-8 text");
    }

    @Test
    void a_row_without_end_is_refused_before_memory_is_full() {
        byte[] text = new byte[RowChunks.LONGEST_ROW + 100];
        java.util.Arrays.fill(text, (byte) 'x');
        System.arraycopy("value\n1\n\"".getBytes(StandardCharsets.UTF_8), 0, text, 0, 9);

        assertThatThrownBy(() -> read(text, 1, 8, VALUE))
                .hasMessageContaining("is longer than 16777216 bytes")
                .hasMessageContaining("a quote is opened and never closed");
    }
}

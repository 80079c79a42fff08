package org.everyonecounts.reports.accessibility.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CellReferenceTest {
    @ParameterizedTest
    @CsvSource({"A1, 1, 1", "$Z$9, 9, 26", "AA10, 10, 27", "XFD1048576, 1048576, 16384"})
    void a_reference_is_a_row_and_a_column(String text, int row, int column) {
        CellReference at = CellReference.parse(text).orElseThrow();

        assertThat(at).isEqualTo(new CellReference(row, column));
        assertThat(at).hasToString(text.replace("$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1", "A0", "XFE1", "A1048577", "A1:B2", "AAAA1", "A12345678"})
    void what_names_no_cell_is_no_reference(String text) {
        assertThat(CellReference.parse(text)).isEmpty();
    }

    @Test
    void ranges_are_put_in_order() {
        assertThat(CellRange.parse("C9:A1")).hasToString("Optional[A1:C9]");
        assertThat(CellRange.parse("B2")).hasToString("Optional[B2]");
    }

    @Test
    void whole_rows_and_columns_are_ranges() {
        assertThat(CellRange.parse("$6:$7").orElseThrow().columns()).isEqualTo(16_384);
        assertThat(CellRange.parse("B:C").orElseThrow().rows()).isEqualTo(1_048_576);
    }

    @Test
    void ranges_apart_by_spaces_are_several() {
        assertThat(CellRange.parseAll(" A1:A3 nonsense C5 ")).hasSize(2);
    }
}

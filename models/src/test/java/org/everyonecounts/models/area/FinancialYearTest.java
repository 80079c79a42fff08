package org.everyonecounts.models.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinancialYearTest {
    @ParameterizedTest
    @CsvSource({
        "2023/24,1,2024/25",
        "2023/24,10,2033/34",
        "2024/25,-1,2023/24",
        "1998/99,1,1999/00",
        "1999/00,1,2000/01",
        "2019,1,2020",
        "2019,0,2019"
    })
    void a_label_is_counted_on_in_its_own_form(String label, int years, String later) {
        assertThat(FinancialYear.plus(label, years)).isEqualTo(later);
    }

    @Test
    void what_is_no_year_is_refused_with_its_text() {
        assertThatThrownBy(() -> FinancialYear.plus("Q1 2023", 1))
                .hasMessage("period is \"Q1 2023\"; it must be a year such as 2023/24 or 2023");
    }
}

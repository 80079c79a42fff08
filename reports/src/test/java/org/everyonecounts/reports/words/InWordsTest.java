package org.everyonecounts.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {
    @Test
    void numbers_carry_their_units_and_round_half_up() {
        assertThat(InWords.percent(Figure.of(0.022818199418))).isEqualTo("2.3%");
        assertThat(InWords.percent(Figure.of(0.0005))).isEqualTo("0.1%");
        assertThat(InWords.points(Figure.of(-0.0012))).isEqualTo("0.12 percentage points");
        assertThat(InWords.signedPoints(Figure.of(0.0012))).isEqualTo("+0.12");
        assertThat(InWords.millions(Figure.of(Money.parse("211549999.99")))).isEqualTo("£211.5 million");
        assertThat(InWords.millions(Figure.of(9_263_104_512.0))).isEqualTo("£9,263.1 million");
        assertThat(InWords.poundsAndPence(Figure.of(-9.425))).isEqualTo("−£9.43");
        assertThat(InWords.people(Figure.of(61_498_822))).isEqualTo("61.5 million people");
        assertThat(InWords.people(Figure.of(12_345))).isEqualTo("12,345 people");
        assertThat(InWords.smallChange(Figure.of(-0.00024))).isEqualTo("−0.0002");
    }

    @Test
    void an_index_shows_its_sign_and_nought_has_none() {
        assertThat(InWords.index(Figure.of(-0.008114))).isEqualTo("−0.008");
        assertThat(InWords.index(Figure.of(0.000616))).isEqualTo("+0.001");
        assertThat(InWords.index(Figure.of(-0.0002))).isEqualTo("0.000");
    }

    @Test
    void a_state_reads_as_words() {
        assertThat(InWords.percent(Figure.SUPPRESSED)).isEqualTo("withheld");
        assertThat(InWords.index(Figure.NOT_AVAILABLE)).isEqualTo("not available");
        assertThat(InWords.millions(Figure.NOT_APPLICABLE)).isEqualTo("not applicable");
    }

    @ParameterizedTest
    @CsvSource({
        "2021/22, financial year 2021/22, 1 April 2021 to 31 March 2022",
        "2021, calendar year 2021, ''",
        "latest, latest, ''",
        "1999/00, financial year 1999/00, 1 April 1999 to 31 March 2000"
    })
    void periods_are_named_by_their_kind(String period, String words, String days) {
        assertThat(InWords.period(period)).isEqualTo(words);
        assertThat(InWords.days(period)).isEqualTo(days);
    }

    @Test
    void dates_are_written_out() {
        assertThat(InWords.date("2026-11-22")).isEqualTo("22 November 2026");
        assertThat(InWords.date("2026-11-02T10:00:00Z")).isEqualTo("2 November 2026");
        assertThat(InWords.date("spring")).isEqualTo("spring");
    }

    @Test
    void lists_end_with_and() {
        assertThat(InWords.list(List.of())).isEmpty();
        assertThat(InWords.list(List.of("a"))).isEqualTo("a");
        assertThat(InWords.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(InWords.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @ParameterizedTest
    @CsvSource({"0, no", "2, two", "10, ten", "11, 11", "1234, '1,234'"})
    void small_counts_are_letters(long number, String words) {
        assertThat(InWords.count(number)).isEqualTo(words);
    }

    @Test
    void nouns_follow_their_number() {
        assertThat(InWords.counted(1, "row")).isEqualTo("1 row");
        assertThat(InWords.counted(2064, "row")).isEqualTo("2,064 rows");
        assertThat(InWords.plural("sub-ICB location")).isEqualTo("sub-ICB locations");
        assertThat(InWords.plural("local authority")).isEqualTo("local authorities");
        assertThat(InWords.plural("London borough way")).isEqualTo("London borough ways");
    }

    @Test
    void codes_read_as_names() {
        assertThat(InWords.sentenceCase(InWords.name("primary_medical_final"))).isEqualTo("Primary medical final");
        assertThat(InWords.sentenceCase("")).isEmpty();
    }
}

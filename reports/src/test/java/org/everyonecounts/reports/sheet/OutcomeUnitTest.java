package org.everyonecounts.reports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.OutcomeName;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.OutcomeWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The unit of an outcome as its figures tell it, and its name. */
class OutcomeUnitTest {
    private static OutcomeRow row(Figure value, double events, double people) {
        return new OutcomeRow(
                "2020",
                "nation",
                "deaths",
                "[z]",
                "[z]",
                "ENG",
                value,
                Figure.of(events),
                Figure.of(people),
                value,
                value,
                Figure.of(0.95),
                Reading.DESCRIBED);
    }

    @Test
    void a_quotient_of_people_is_a_percentage_also_when_rounded() {
        OutcomeUnit unit = unit(List.of(row(Figure.of(0.125), 36_010, 287_410)));
        assertThat(unit.kind()).isEqualTo(Kind.PERCENT);
        assertThat(unit.value(Figure.of(0.125))).isEqualTo("12.5%");
        assertThat(unit.difference(Figure.of(-0.013))).isEqualTo("−1.3 percentage points");
        assertThat(unit.drawn(0.125)).isEqualTo(12.5);
        assertThat(unit.plain()).isFalse();
    }

    @Test
    void a_fraction_that_is_no_quotient_is_left_as_it_is() {
        OutcomeUnit unit = unit(List.of(row(Figure.of(0.125), 500, 1_000)));
        assertThat(unit.kind()).isEqualTo(Kind.OUTCOME);
        assertThat(unit.named()).isFalse();
    }

    @Test
    void events_over_people_times_100000_is_a_plain_rate_that_is_not_adjusted_for_age() {
        OutcomeUnit unit = unit(List.of(row(Figure.of(50), 5, 10_000)));
        assertThat(unit.name()).isEqualTo("per 100,000 people");
        assertThat(unit.plain()).isTrue();
        assertThat(unit.kind()).isEqualTo(Kind.RATE);
    }

    @Test
    void a_rate_adjusted_for_age_is_in_the_unit_its_source_states() {
        OutcomeUnit unit = unit(List.of(row(Figure.of(53), 5, 10_000)));
        assertThat(unit.plain()).isFalse();
        assertThat(unit.titled("Deaths")).isEqualTo("Deaths (unit of the outcome)");
    }

    @Test
    void without_values_the_unit_is_as_stated() {
        assertThat(unit(List.of()).named()).isFalse();
        assertThat(unit(List.of(row(Figure.SUPPRESSED, 5, 10_000))).named()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "under75_mortality, Under-75 mortality",
        "under_75_deaths, Under-75 deaths",
        "under75_mortality_3_years, 'Under-75 mortality, 3 years together'",
        "ae_attendances_under_5, A&E attendances under 5",
        "covid_hospital_deaths, COVID-19 hospital deaths",
        "ons_health_index, ONS health index"
    })
    void an_id_reads_as_plain_words(String id, String words) {
        assertThat(OutcomeWords.start(id)).isEqualTo(words);
    }

    private static OutcomeUnit unit(List<OutcomeRow> rows) {
        return OutcomeUnit.of("falls", rows, Optional.empty());
    }

    @Test
    void the_package_names_an_outcome_and_its_unit() {
        OutcomeName name = new OutcomeName("Deaths under 75", "deaths per 100,000 people", "Age-standardised.");
        OutcomeUnit unit = OutcomeUnit.of("u75", List.of(row(Figure.of(334.5), 5, 10_000)), Optional.of(name));
        assertThat(unit.titleWithUnit()).isEqualTo("Deaths under 75 (deaths per 100,000 people)");
        assertThat(unit.words()).isEqualTo("deaths under 75");
        assertThat(unit.note()).isEqualTo("Age-standardised.");
        assertThat(OutcomeUnit.of("ae", List.of(), Optional.of(new OutcomeName("A&E visits", "", "")))
                        .words())
                .isEqualTo("A&E visits");
    }

    @Test
    void a_fraction_is_shown_as_a_percentage_also_without_counts() {
        OutcomeUnit unit =
                OutcomeUnit.of("smoking", List.of(), Optional.of(new OutcomeName("Smoking", OutcomeName.FRACTION, "")));
        assertThat(unit.value(Figure.of(0.147))).isEqualTo("14.7%");
        assertThat(unit.titleWithUnit()).isEqualTo("Smoking");
    }
}

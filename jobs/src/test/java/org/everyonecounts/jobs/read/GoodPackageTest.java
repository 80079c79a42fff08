package org.everyonecounts.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoodPackageTest {
    @TempDir
    private static Path folder;

    private static ReadOutcome outcome;
    private static HealthData data;

    @BeforeAll
    static void read() {
        outcome = ReadOutcome.of(GoodPackage.write(folder));
        data = outcome.good().data();
    }

    @Test
    void a_good_package_passes_every_gate_without_a_warning() {
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.PUBLISHED);
        assertThat(outcome.failedChecks()).isEmpty();
        assertThat(outcome.rejects()).isEmpty();
        assertThat(outcome.good().warnings()).isZero();
    }

    @Test
    void every_row_is_counted_and_accepted() {
        assertThat(outcome.good().rowsTotal())
                .isEqualTo(123 + 480 + 480 + 480 + 240 + 240 + 120 + 121 + 364 + 2 + 1 + 2 + 1);
        assertThat(outcome.good().rowsAccepted()).isEqualTo(outcome.good().rowsTotal());
    }

    @Test
    void areas_keep_codes_as_text_and_lead_up_to_the_nation() {
        assertThat(data.geography().levels()).containsExactly("nation", "region", "board");
        assertThat(data.geography().areasAt("board")).hasSize(120);
        assertThat(data.geography().ancestorAt("007", "region").get().name()).isEqualTo("South");
        assertThat(data.geography().find("Y01").get().name()).isEqualTo("North, and East");
    }

    @Test
    void people_need_and_costs_stand_by_period_and_name_at_the_level_of_the_data() {
        assertThat(data.population().keySet())
                .containsExactly(
                        new SeriesKey("2021/22", "registered"),
                        new SeriesKey("2021/22", "resident"),
                        new SeriesKey("2022/23", "registered"),
                        new SeriesKey("2022/23", "resident"));
        var resident = ReadOutcome.at(data.population(), new SeriesKey("2021/22", "resident"));
        assertThat(resident.level()).isEqualTo("board");
        assertThat(resident.values()).hasSize(120);
        assertThat(resident.get("119")).isEqualTo(Figure.of(900.5));
        var illness = ReadOutcome.at(data.need(), new SeriesKey("2022/23", "illness"));
        assertThat(illness.kind()).isEqualTo(HealthData.NeedKind.INDEX);
        assertThat(illness.values().flagsOf("000")).containsExactly(Flag.ESTIMATED);
        assertThat(illness.values().flagsOf("001")).isEmpty();
        assertThat(illness.standardErrors().get("001")).isEqualTo(Figure.of(0.05));
        var list = ReadOutcome.at(data.need(), new SeriesKey("2022/23", "list"));
        assertThat(list.kind()).isEqualTo(HealthData.NeedKind.WEIGHTED_POPULATION);
        assertThat(list.standardErrors().get("001")).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(ReadOutcome.at(data.costs(), new SeriesKey("2021/22", "mff")).get("000"))
                .isEqualTo(Figure.of(1.01));
    }

    @Test
    void pounds_are_kept_exactly_and_zero_is_a_number() {
        assertThat(ReadOutcome.at(data.spending(), new SeriesKey("2021/22", "care"))
                        .get("005"))
                .isEqualTo(Figure.of(new BigDecimal("100000.25")));
        assertThat(ReadOutcome.at(data.spending(), new SeriesKey("2021/22", "drugs"))
                        .get("005"))
                .isEqualTo(Figure.of(BigDecimal.ZERO));
        var care = ReadOutcome.at(data.allocations(), new SeriesKey("2022/23", "care"));
        assertThat(care.allocation().get("000").exact()).isEqualByComparingTo("1024850.512");
        assertThat(care.target().get("000").isExact()).isTrue();
        assertThat(care.convergence().get("000")).isEqualTo(Figure.of(-0.005));
        assertThat(care.closingDistance().get("000")).isEqualTo(Figure.NOT_AVAILABLE);
    }

    @Test
    void deprivation_outcomes_breaks_and_deflators_are_read() {
        assertThat(ReadOutcome.at(data.deprivation(), "IMD 2019").score().get("003"))
                .isEqualTo(Figure.of(1.5));
        assertThat(ReadOutcome.at(data.deprivation(), "IMD 2019").decile().get("119"))
                .isEqualTo(Figure.of(10));
        assertThat(data.outcomes()).as("two levels in one period").hasSize(121);
        assertThat(data.outcomes().get(0).higherIsBetter()).isTrue();
        assertThat(data.outcomes().get(0).numerator()).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(data.breaks()).containsExactly(new HealthData.SeriesBreak("care", null, "2022/23", "a new form"));
        assertThat(data.deflators().get("2021/22")).isEqualTo(Figure.of(new BigDecimal("97.5")));
    }

    @Test
    void groups_stand_by_period_outcome_characteristic_group_and_area() {
        assertThat(data.groups()).hasSize(364);
        assertThat(data.groups().subList(0, 5))
                .extracting(
                        one -> one.outcome() + " " + one.characteristic() + " " + one.group() + " " + one.areaCode())
                .containsExactly(
                        "life_expectancy sex male ENG",
                        "life_expectancy sex x deprivation male x 10 ENG",
                        "life_expectancy sex x deprivation male x 2 ENG",
                        "life_expectancy sex x deprivation unknown ENG",
                        "smoking sex female 000");
        assertThat(data.groups())
                .isSortedAccordingTo(HealthData.GroupOutcome.BY_SERIES.thenComparing(
                        Comparator.comparing(HealthData.GroupOutcome::areaCode)));
        assertThat(data.groups().get(4))
                .isEqualTo(new HealthData.GroupOutcome(
                        "2021",
                        "000",
                        "sex",
                        "female",
                        "smoking",
                        Figure.of(50),
                        Figure.of(500),
                        Figure.of(0.1),
                        Figure.NOT_AVAILABLE));
    }

    @Test
    void what_is_not_known_or_withheld_of_a_group_keeps_its_state() {
        HealthData.GroupOutcome withheld = data.groups().get(0);
        assertThat(withheld.numerator()).isEqualTo(Figure.SUPPRESSED);
        assertThat(withheld.denominator()).isEqualTo(Figure.SUPPRESSED);
        assertThat(withheld.value()).isEqualTo(Figure.SUPPRESSED);
        assertThat(withheld.standardError()).isEqualTo(Figure.NOT_AVAILABLE);
        HealthData.GroupOutcome crossed = data.groups().get(1);
        assertThat(crossed.value()).isEqualTo(Figure.of(83));
        assertThat(crossed.standardError()).isEqualTo(Figure.of(0.2));
        assertThat(crossed.numerator()).isEqualTo(Figure.NOT_AVAILABLE);
        HealthData.GroupOutcome unknown = data.groups().get(363);
        assertThat(unknown.group()).isEqualTo(HealthData.GroupOutcome.UNKNOWN);
        assertThat(unknown.numerator()).isEqualTo(Figure.of(3));
        assertThat(unknown.denominator()).isEqualTo(Figure.NOT_AVAILABLE);
    }

    @Test
    void control_totals_are_found_exactly() {
        assertThat(outcome.good().controls()).hasSize(2).allMatch(control -> control.passed());
        assertThat(outcome.good().controls().get(0).found()).isEqualTo("120000");
        assertThat(outcome.good().controls().get(1).found()).isEqualTo("24000060");
        assertThat(outcome.good().controls().get(1).description())
                .isEqualTo("sum of amount_gbp in spending where stream is care or drugs");
    }

    @Test
    void every_input_file_is_listed_with_its_hash_and_rows() {
        var inputs = outcome.good().inputs();
        assertThat(inputs).hasSize(15);
        assertThat(inputs.get(0).resource()).isEqualTo("descriptor");
        assertThat(inputs.get(1).path()).isEqualTo("schemes/care.yaml");
        assertThat(inputs.get(3).path()).isEqualTo("data/population.csv");
        assertThat(inputs.get(3).rows()).isEqualTo(480);
        assertThat(inputs).allMatch(input -> input.sha256().matches("[0-9a-f]{64}") && input.bytes() > 0);
    }
}

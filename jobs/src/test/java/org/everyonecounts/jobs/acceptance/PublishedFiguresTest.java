package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.jobs.sample.CsvRows.at;
import static org.everyonecounts.jobs.sample.CsvRows.decimal;
import static org.everyonecounts.jobs.sample.CsvRows.key;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run on the sample data gives the figures that NHS England published and those known from independent calculations. */
@Tag("shared")
class PublishedFiguresTest {
    private final CsvRows distances = FinishedRun.ofSampleData().table("distance_from_target");
    private final CsvRows indicators = FinishedRun.ofSampleData().table("indicators");
    private final SampleFigures figures = new SampleFigures();

    private CsvRows boards(SampleScheme scheme) {
        return distances.where("scheme", scheme.id, "level", "icb");
    }

    private Map<String, String> indicator(String scheme, String period, String level, String name) {
        return indicators
                .where("scheme", scheme, "period", period, "level", level, "indicator", name, "group", "[z]")
                .only();
    }

    @Test
    void both_published_schemes_cover_42_boards_in_two_years() {
        for (SampleScheme scheme : List.of(SampleScheme.CORE, SampleScheme.PRIMARY_MEDICAL)) {
            for (String period : List.of("2023/24", "2024/25")) {
                assertThat(boards(scheme)
                                .where("period", period, "mode", "supplied")
                                .size())
                        .isEqualTo(42);
            }
        }
    }

    @Test
    void opening_distance_allocation_and_closing_distance_are_the_published_ones() {
        Map<String, Map<String, String>> given = figures.allocations().byKey("stream", "period", "area_code");
        for (SampleScheme scheme : List.of(SampleScheme.CORE, SampleScheme.PRIMARY_MEDICAL)) {
            for (Map<String, String> row : boards(scheme).all()) {
                Map<String, String> published = at(given, key(row, "stream", "period", "area_code"));
                assertThat(number(row, "distance"))
                        .isCloseTo(
                                number(published, "baseline_gbp") / number(published, "target_gbp") - 1, within(1e-12));
                assertThat(decimal(row, "allocation_gbp"))
                        .isCloseTo(decimal(published, "allocation_gbp"), within(new BigDecimal("500")));
                assertThat(number(row, "closing_distance"))
                        .isCloseTo(number(published, "closing_distance"), within(5e-6));
                assertThat(number(row, "growth"))
                        .isCloseTo(
                                number(published, "allocation_gbp") / number(published, "baseline_gbp") - 1,
                                within(1e-12));
            }
        }
    }

    @Test
    void opening_distance_is_the_one_in_the_source_to_1e_12() {
        Map<String, Map<String, String>> source = CsvRows.of(
                        ProjectFolders.shared("data/clean/icb_allocations_2023-24_to_2024-25.csv"))
                .byKey("stream", "financial_year", "icb_ods");
        for (Map<String, String> row :
                distances.where("mode", "supplied", "level", "icb").all()) {
            assertThat(number(row, "distance"))
                    .isCloseTo(
                            number(at(source, key(row, "stream", "period", "area_code")), "opening_dft"),
                            within(1e-12));
        }
    }

    /** England rows of the workbook of ICB allocations, distances to 0.01 points. */
    @ParameterizedTest
    @CsvSource({
        "core, 2023/24, 96786375, 93571250, 101260119, 0.0344, 0.0279",
        "core, 2024/25, 101689495, 98942232, 103817368, 0.0278, 0.0166",
        "primary-medical, 2023/24, 10046650, 10046546, 10611684, 0.0000, 0.0000",
        "primary-medical, 2024/25, 10611684, 10611966, 11008325, 0.0000, 0.0000"
    })
    void england_has_the_published_baseline_target_allocation_and_distances(
            String scheme,
            String period,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal allocation,
            double opening,
            double closing) {
        Map<String, String> england = distances
                .where("scheme", scheme, "period", period, "area_code", "ENG")
                .only();
        assertThousands(england, "actual_gbp", baseline);
        assertThousands(england, "target_gbp", target);
        assertThousands(england, "allocation_gbp", allocation);
        assertThat(number(england, "distance")).isCloseTo(opening, within(5e-5));
        assertThat(number(england, "closing_distance")).isCloseTo(closing, within(5e-5));
    }

    private static void assertThousands(Map<String, String> row, String column, BigDecimal thousands) {
        assertThat(decimal(row, column)).isCloseTo(thousands.movePointRight(3), within(new BigDecimal("500")));
    }

    /** Region rows of the workbook of ICB allocations, core services and primary medical care, 2023/24. */
    @ParameterizedTest
    @CsvSource({
        "core, Y63, 0.034448281478766329, 0.043456128415516382, 0.02709921765768275",
        "core, Y62, 0.052885638182976313, 0.04385466196445309, 0.045412693027171436",
        "core, Y60, 0.023356880189435714, 0.0474025531345319, 0.017345881957007814",
        "core, Y61, 0.033305681999203474, 0.045675383541454728, 0.025992905524200749",
        "core, Y56, 0.037413273792844981, 0.046444850735384291, 0.030921359918684166",
        "core, Y59, 0.037746713485563577, 0.047405937967320844, 0.032043629511643079",
        "core, Y58, 0.020785493221496143, 0.050183944626411403, 0.016073953654922812",
        "primary-medical, Y63, 0.012886940793200408, 0.051062672642575135, 0.0094473559684526975",
        "primary-medical, Y62, -0.012081635440957972, 0.058346746800489679, -0.009115404764452717",
        "primary-medical, Y60, 0.0076409793475167298, 0.05584080561080329, 0.0063116004662597813",
        "primary-medical, Y61, 0.0058650405432336683, 0.05433966008699533, 0.0037382837626711574",
        "primary-medical, Y56, -0.00049854369102342311, 0.056374404870787265, 0.000082122546278595721",
        "primary-medical, Y59, -0.0077587577707297628, 0.058017836511497167, -0.0063970645178482721",
        "primary-medical, Y58, -0.012336228765498669, 0.061675213459873479, -0.0094031502547686774"
    })
    void regions_have_the_published_opening_distance_growth_and_closing_distance(
            String scheme, String region, double opening, double growth, double closing) {
        Map<String, String> row = distances
                .where("scheme", scheme, "period", "2023/24", "area_code", region)
                .only();
        assertThat(number(row, "distance")).isCloseTo(opening, within(1e-12));
        assertThat(number(row, "growth")).isCloseTo(growth, within(1e-12));
        assertThat(number(row, "closing_distance")).isCloseTo(closing, within(1e-12));
    }

    @Test
    void four_boards_are_below_target_and_22_below_englands_own_distance() {
        int below = 0;
        int belowEngland = 0;
        for (Map<String, String> row :
                boards(SampleScheme.CORE).where("period", "2023/24").all()) {
            below += number(row, "distance") < 0 ? 1 : 0;
            belowEngland += number(row, "distance_relative") < 0 ? 1 : 0;
        }
        assertThat(below).isEqualTo(4);
        assertThat(belowEngland).isEqualTo(22);
    }

    /** Independent calculation on the same figures: 106 areas, people-weighted, deprivation rank. */
    @ParameterizedTest
    @CsvSource({
        "gp-payments, 2021/22, sub_icb, concentration_spending, 0.013268596847",
        "gp-payments, 2021/22, sub_icb, concentration_need, 0.012653000055",
        "gp-payments, 2021/22, sub_icb, horizontal_inequity, 0.000615596792",
        "gp-payments, 2021/22, sub_icb, misplaced_share, 0.022818199418",
        "gp-payments-need, 2021/22, sub_icb, concentration_spending, 0.013268596847",
        "gp-payments-need, 2021/22, sub_icb, concentration_need, 0.021382928979",
        "gp-payments-need, 2021/22, sub_icb, horizontal_inequity, -0.008114332132",
        "core, 2023/24, icb, misplaced_share, 0.010543202882",
        "primary-medical, 2023/24, icb, misplaced_share, 0.007242184924"
    })
    void indicators_agree_with_an_independent_calculation_to_1e_9(
            String scheme, String period, String level, String name, double expected) {
        assertThat(number(indicator(scheme, period, level, name), "estimate")).isCloseTo(expected, within(1e-9));
    }

    /** METHODS.md, section 3: against the deprivation rank, 2021/22. */
    @ParameterizedTest
    @CsvSource({
        "need=carr_hill rank=deprivation money=gross, -0.017",
        "need=carr_hill rank=deprivation money=net, 0.0006",
        "need=primary_medical_final rank=deprivation money=net, -0.008"
    })
    void dispensing_and_the_choice_of_need_measure_change_the_verdict(String choice, double expected) {
        Map<String, String> row = indicators
                .where("scheme", "gp-payments-need", "period", "2021/22", "level", "sub_icb")
                .where("indicator", "horizontal_inequity", "group", choice)
                .only();
        assertThat(number(row, "estimate")).isCloseTo(expected, within(5e-4));
    }

    @ParameterizedTest
    @CsvSource({
        "gp-payments, money=net, 150.6204",
        "gp-payments, money=gross, 163.6476",
        "gp-payments-need, money=net, 150.6204",
        "gp-payments-need, money=gross, 163.6476"
    })
    void england_was_paid_150_6204_pounds_net_and_163_6476_gross_per_registered_patient(
            String scheme, String money, double published) {
        Map<String, String> row = indicators
                .where("scheme", scheme, "period", "2021/22", "level", "sub_icb")
                .where("indicator", "spending_per_head", "group", money)
                .only();
        assertThat(number(row, "estimate")).isCloseTo(published, within(5e-5));
        Map<String, String> england = distances
                .where("scheme", scheme, "period", "2021/22", "area_code", "ENG")
                .only();
        assertThat(number(england, "actual_per_head")).isCloseTo(150.6204, within(5e-5));
    }

    @Test
    void fair_shares_add_up_to_the_money_paid_to_the_penny() {
        for (SampleScheme scheme : List.of(SampleScheme.GP_PAYMENTS, SampleScheme.GP_PAYMENTS_NEED)) {
            CsvRows rows = distances.where("scheme", scheme.id);
            assertThat(rows.values("period")).hasSize(9);
            for (String period : rows.values("period")) {
                for (String level : List.of("nation", "region", "icb", "sub_icb")) {
                    CsvRows part = rows.where("period", period, "level", level);
                    assertThat(part.sum("target_gbp")).isEqualByComparingTo(part.sum("actual_gbp"));
                    part.all()
                            .forEach(
                                    row -> assertThat(decimal(row, "target_gbp").scale())
                                            .isLessThanOrEqualTo(2));
                }
            }
        }
    }

    @Test
    void boards_regions_and_england_are_the_sums_of_their_members() {
        Map<String, Map<String, String>> byKey = distances.byKey("scheme", "period", "level", "area_code");
        Map<String, BigDecimal> targets = memberSums("target_gbp");
        Map<String, BigDecimal> paid = memberSums("actual_gbp");
        Map<String, BigDecimal> people = memberSums("population");
        Map<String, BigDecimal> weighted = memberSums("weighted_population");
        // 2 schemes of 9 years with 42 + 7 + 1 coarser areas, 2 schemes of 2 years with 7 + 1
        assertThat(targets).hasSize(2 * 9 * 50 + 2 * 2 * 8);
        targets.forEach((area, sum) -> {
            Map<String, String> row = at(byKey, area);
            assertThat(decimal(row, "target_gbp")).as(area).isEqualByComparingTo(sum);
            assertThat(decimal(row, "actual_gbp")).as(area).isEqualByComparingTo(at(paid, area));
            assertThat(number(row, "population")).isCloseTo(at(people, area).doubleValue(), within(1e-6));
            assertThat(number(row, "weighted_population"))
                    .isCloseTo(at(weighted, area).doubleValue(), within(1e-6));
            assertThat(number(row, "need_index"))
                    .isCloseTo(number(row, "weighted_population") / number(row, "population"), within(1e-14));
        });
    }

    /** Sums over the finest level of each scheme, for every coarser area of it. */
    private Map<String, BigDecimal> memberSums(String column) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (SampleScheme scheme : SampleScheme.values()) {
            String finest = scheme.supplied ? "icb" : "sub_icb";
            for (Map<String, String> row :
                    distances.where("scheme", scheme.id, "level", finest).all()) {
                for (String level : List.of("nation", "region", "icb")) {
                    if (!level.equals(finest)) {
                        String area = key(row, "scheme", "period") + "|" + level + "|"
                                + figures.above(text(row, "area_code"), level);
                        sums.merge(area, decimal(row, column), BigDecimal::add);
                    }
                }
            }
        }
        return sums;
    }
}

package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.PublishedFigures;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.RunFigures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Figures computed independently from the published payments of 106 sub-ICB locations and allocations of 42 ICBs. */
@Tag("shared")
class PublishedIndicatorsTest {
    static final Scheme BY_CARR_HILL = SchemeBuilder.fairShare("gp-payments", "gp_payments")
            .component("carr_hill")
            .needDrivesMoney()
            .gross("dispensing_and_drugs")
            .build();
    static final Scheme BY_NEED = SchemeBuilder.fairShare("gp-payments-need", "gp_payments")
            .component("primary_medical_final")
            .gross("dispensing_and_drugs")
            .build();
    static final Scheme CORE = SchemeBuilder.supplied("core", "core")
            .component("core_overall")
            .needDrivesMoney()
            .build();
    static final Scheme PRIMARY_MEDICAL = SchemeBuilder.supplied("primary-medical", "primary_medical")
            .component("primary_medical_final")
            .needDrivesMoney()
            .build();
    static final List<Scheme> ALL = List.of(BY_NEED, BY_CARR_HILL, CORE, PRIMARY_MEDICAL);

    private static RunFigures run(String period, int replicates, List<String> levels) {
        HealthData data = PublishedFigures.everything();
        AssessmentSettings settings = new AssessmentSettings(
                period, levels, replicates, 20261122, List.of(0.95), "gp-payments-need", "sub_icb");
        Assessment assessment = Assessment.standard();
        SchemePositions positions = assessment.targets(data, ALL, settings);
        assertThat(positions.checks())
                .filteredOn(check -> check.status() == Check.Status.FAILED)
                .filteredOn(check -> !check.id().startsWith("scheme_data."))
                .isEmpty();
        RunFigures figures = assessment.indicators(data, positions, settings);
        assertThat(assessment.checks(figures)).allMatch(check -> check.status() == Check.Status.PASSED);
        return figures;
    }

    private static double estimate(
            RunFigures figures, String period, String level, Scheme scheme, String indicator, String group) {
        return figures.indicators().stream()
                .filter(row -> row.period().equals(period)
                        && row.level().equals(level)
                        && row.scheme().equals(scheme.id())
                        && row.indicator().equals(indicator)
                        && row.group().equals(group))
                .findFirst()
                .map(IndicatorRow::estimate)
                .orElseThrow()
                .number();
    }

    private static double estimate(RunFigures figures, String period, String level, Scheme scheme, String indicator) {
        return estimate(figures, period, level, scheme, indicator, "[z]");
    }

    @Test
    void payments_of_2021_22_give_the_independent_figures() {
        RunFigures figures = run("2021/22", 0, List.of());
        String[] indicators = {"concentration_spending", "concentration_need", "horizontal_inequity", "misplaced_share"
        };
        double[] expected = {0.013268596847, 0.012653000055, 0.000615596792, 0.022818199418};
        for (int i = 0; i < indicators.length; i++) {
            assertThat(estimate(figures, "2021/22", "sub_icb", BY_CARR_HILL, indicators[i]))
                    .as(indicators[i])
                    .isCloseTo(expected[i], within(1e-9));
        }
        assertThat(estimate(figures, "2021/22", "sub_icb", BY_NEED, "concentration_need"))
                .isCloseTo(0.021382928979, within(1e-9));
        assertThat(estimate(figures, "2021/22", "sub_icb", BY_NEED, "horizontal_inequity"))
                .isCloseTo(-0.008114332132, within(1e-9));
        assertThat(estimate(figures, "2021/22", "icb", BY_NEED, "spending_per_head", "money=net"))
                .isCloseTo(150.6204, within(5e-5));
        assertThat(estimate(figures, "2021/22", "icb", BY_NEED, "spending_per_head", "money=gross"))
                .isCloseTo(163.6476, within(5e-5));
    }

    @Test
    void the_verdict_depends_on_the_need_measure_and_on_money_net_or_gross() {
        RunFigures figures = run("2021/22", 0, List.of("sub_icb"));
        String carrHill = "need=carr_hill rank=deprivation money=";
        assertThat(estimate(figures, "2021/22", "sub_icb", BY_NEED, "horizontal_inequity", carrHill + "net"))
                .isCloseTo(0.000615596792, within(1e-9));
        assertThat(estimate(figures, "2021/22", "sub_icb", BY_NEED, "horizontal_inequity", carrHill + "gross"))
                .isCloseTo(-0.017, within(5e-4));
        assertThat(estimate(
                        figures,
                        "2021/22",
                        "sub_icb",
                        BY_NEED,
                        "horizontal_inequity",
                        "need=primary_medical_final rank=deprivation money=net"))
                .isCloseTo(-0.008114332132, within(1e-9));
        assertThat(estimate(
                        figures,
                        "2021/22",
                        "sub_icb",
                        BY_NEED,
                        "horizontal_inequity",
                        "need=primary_medical_final rank=need money=net"))
                .isCloseTo(estimate(figures, "2021/22", "sub_icb", BY_NEED, "kakwani"), within(1e-15));
    }

    @Test
    void misplaced_shares_of_the_published_allocations() {
        RunFigures figures = run("2023/24", 0, List.of());
        assertThat(estimate(figures, "2023/24", "icb", CORE, "misplaced_share"))
                .isCloseTo(0.010543202882, within(1e-9));
        assertThat(estimate(figures, "2023/24", "icb", PRIMARY_MEDICAL, "misplaced_share"))
                .isCloseTo(0.007242184924, within(1e-9));
        assertThat(figures.distances())
                .filteredOn(row -> row.scheme().equals("core") && row.level().equals("icb"))
                .hasSize(42)
                .filteredOn(row -> row.distance().number() < 0)
                .hasSize(4);
        assertThat(figures.distances())
                .filteredOn(row -> row.scheme().equals("core") && row.level().equals("icb"))
                .filteredOn(row -> row.distanceRelative().number() < 0)
                .hasSize(22);
        DistanceRow england = figures.distances().stream()
                .filter(row -> row.scheme().equals("core") && row.level().equals("nation"))
                .findFirst()
                .orElseThrow();
        assertThat(england.distance().number()).isCloseTo(0.0344, within(5e-5));
        assertThat(england.distanceRelative().number()).isZero();
    }

    @Test
    void coverage_of_2019_20_is_registered_over_resident() {
        RunFigures figures = run("2019/20", 0, List.of());
        assertThat(estimate(figures, "2019/20", "icb", BY_NEED, "coverage")).isCloseTo(1.07158740, within(5e-9));
        assertThat(figures.coverage())
                .filteredOn(row -> row.areaCode().equals("15E"))
                .singleElement()
                .satisfies(row -> assertThat(row.coverage().number()).isCloseTo(1.14201474, within(5e-9)));
        assertThat(figures.coverage()).hasSize(1 + 7 + 42 + 106);
    }

    @Test
    void the_whole_history_comes_out_the_same_each_time() {
        RunFigures figures = run("all", 20, List.of());
        assertThat(run("all", 20, List.of())).isEqualTo(figures);
        assertThat(figures.distances().stream().filter(row -> row.level().equals("nation")))
                .as("nine years of two schemes and two of two")
                .hasSize(2 * 9 + 2 * 2);
    }
}

package org.everyonecounts.models.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.models.area.PublishedFigures.cell;

import java.util.Map;
import org.everyonecounts.models.allocation.Scheme.Growth;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.PublishedFigures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Relations that hold in published allocations: NHS England 2023/24 and 2024/25 (42 ICBs, two streams), and CCGs of 2013/14. */
@Tag("shared")
class PublishedAllocationsTest {
    private static final String ALLOCATIONS = "data/clean/icb_allocations_2023-24_to_2024-25.csv";

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(cell(row, column));
    }

    @Test
    void opening_distances_are_the_published_ones() {
        int rows = 0;
        HealthData data = PublishedFigures.everything();
        for (Map<String, String> row : PublishedFigures.rows(ALLOCATIONS)) {
            String stream = cell(row, "stream");
            Scheme scheme = SchemeBuilder.supplied(stream, stream)
                    .component(stream.equals("core") ? "core_overall" : "primary_medical_final")
                    .build();
            SchemeInputs.Ready ready =
                    (SchemeInputs.Ready) SchemeInputs.find(data, scheme, cell(row, "financial_year"));
            SchemePosition position = Targets.of(ready.inputs(), data);
            AreaPosition area = position.find(cell(row, "icb_ods")).orElseThrow();
            AreaFigures figures = AreaFigures.of(position);
            assertThat(figures.distance(area).number()).isCloseTo(number(row, "opening_dft"), within(1e-12));
            assertThat(Distance.of(number(row, "baseline_gbp_k"), number(row, "target_gbp_k")))
                    .isEqualTo(number(row, "opening_dft"));
            assertThat(figures.closingDistance(area).number()).isCloseTo(number(row, "closing_dft"), within(5e-6));
            assertThat(area.allocation().number()).isEqualTo(1000 * number(row, "recurrent_allocation_gbp_k"));
            rows++;
        }
        assertThat(rows).isEqualTo(168);
    }

    @Test
    void allocations_and_closing_distances_follow_from_growth_and_convergence() {
        for (Map<String, String> row : PublishedFigures.rows(ALLOCATIONS)) {
            double growth =
                    Distance.growth(number(row, "base_growth"), number(row, "convergence"), Growth.MULTIPLICATIVE);
            assertThat(number(row, "baseline_gbp_k") * (1 + growth))
                    .isCloseTo(number(row, "recurrent_allocation_gbp_k"), within(0.5));
            assertThat(Distance.closing(
                            number(row, "opening_dft"),
                            number(row, "base_growth"),
                            number(row, "convergence"),
                            Growth.MULTIPLICATIVE))
                    .isCloseTo(number(row, "closing_dft"), within(5e-6));
        }
    }

    @Test
    void england_stands_where_it_was_published_to_stand() {
        HealthData data = PublishedFigures.everything();
        Scheme core =
                SchemeBuilder.supplied("core", "core").component("core_overall").build();
        double[] expected = {0.0344, 0.0278};
        String[] periods = {"2023/24", "2024/25"};
        for (int i = 0; i < 2; i++) {
            SchemeInputs.Ready ready = (SchemeInputs.Ready) SchemeInputs.find(data, core, periods[i]);
            SchemePosition position = Targets.of(ready.inputs(), data);
            assertThat(AreaFigures.of(position).distance(position.whole()).number())
                    .isCloseTo(expected[i], within(5e-5));
        }
    }

    @Test
    void distances_of_2013_14_are_those_printed() {
        for (Map<String, String> row : PublishedFigures.rows("reference/allocation/nhs_2013_14_dft.csv")) {
            double target = number(row, "target_k");
            double actual = number(row, "allocation_k");
            assertThat(actual - target).isCloseTo(number(row, "dft_k"), within(1.0));
            assertThat(100 * Distance.of(actual, target)).isCloseTo(number(row, "dft_pct"), within(0.005));
            assertThat(1000 * target / number(row, "weighted_pop")).isCloseTo(1135.41, within(0.5));
            assertThat(1000 * actual / number(row, "raw_pop")).isCloseTo(number(row, "alloc_per_head"), within(0.5));
        }
    }
}

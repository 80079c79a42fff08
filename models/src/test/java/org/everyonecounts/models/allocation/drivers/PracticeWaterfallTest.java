package org.everyonecounts.models.allocation.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.models.area.PublishedFigures.cell;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.allocation.ShareFormula.Columns;
import org.everyonecounts.models.area.PublishedFigures;
import org.everyonecounts.models.measure.CompensatedSum;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Published weighted populations of about 6,550 practices, 2022/23 to 2024/25, and the published money of primary medical care. */
@Tag("shared")
class PracticeWaterfallTest {
    private static final String NEED = "data/clean/practice_need_weighted_population_2022-23_to_2024-25.csv";
    private static final String ALLOCATIONS = "data/clean/icb_allocations_2023-24_to_2024-25.csv";
    private static final double MONEY_2022_23 = 9_500_000_000.0;

    /** Primary medical care of a year, by the areas of a column; h the weight of the inequalities. */
    private static FormulaSide side(String year, String by, double h, double money) {
        TreeMap<String, double[]> sums = new TreeMap<>();
        for (Map<String, String> row : PublishedFigures.rows(NEED)) {
            if (cell(row, "financial_year").equals(year)) {
                double[] sum = sums.computeIfAbsent(cell(row, by), code -> new double[3]);
                String[] columns = {"population", "wp_primary_medical_need", "wp_health_inequalities"};
                for (int i = 0; i < 3; i++) {
                    sum[i] += Double.parseDouble(cell(row, columns[i]));
                }
            }
        }
        return new FormulaSide(
                List.copyOf(sums.keySet()),
                List.of(new Block(
                        "all",
                        1,
                        List.of(new Component("primary_medical_need", 1)),
                        new HealthInequalities("health_inequalities", h),
                        List.of())),
                new Columns(
                        column(sums, 0),
                        Map.of("primary_medical_need", column(sums, 1), "health_inequalities", column(sums, 2)),
                        Map.of()),
                new double[sums.size()],
                money);
    }

    private static double[] column(Map<String, double[]> sums, int column) {
        return sums.values().stream().mapToDouble(sum -> sum[column]).toArray();
    }

    private static double published() {
        CompensatedSum sum = new CompensatedSum();
        PublishedFigures.rows(ALLOCATIONS).stream()
                .filter(row -> cell(row, "stream").equals("primary_medical")
                        && cell(row, "financial_year").equals("2023/24"))
                .forEach(row -> sum.add(1000 * Double.parseDouble(cell(row, "target_gbp_k"))));
        return sum.value();
    }

    private static Waterfall lawsHold(FormulaSide from, FormulaSide to) {
        Waterfall waterfall = Waterfall.between(from, to, Attribution.SHAPLEY);
        double[] opening = from.targets();
        double[] closing = to.targets();
        double[] change = waterfall.change();
        for (int i = 0; i < change.length; i++) {
            String code = waterfall.areas().get(i);
            int was = Collections.binarySearch(from.areas(), code);
            int is = Collections.binarySearch(to.areas(), code);
            assertThat(change[i])
                    .as(code)
                    .isCloseTo((is < 0 ? 0 : closing[is]) - (was < 0 ? 0 : opening[was]), within(1.0));
        }
        for (Driver driver : Driver.values()) {
            if (driver != Driver.ENVELOPE) {
                assertThat(CompensatedSum.of(waterfall.pounds(driver)))
                        .as(driver.code())
                        .isCloseTo(0, within(1.0));
            }
        }
        return waterfall;
    }

    @Test
    void another_weight_of_inequalities_moves_nothing_but_that_driver() {
        double money = published();
        FormulaSide base = side("2023/24", "icb_ods", 0.15, money);
        assertThat(base.areas()).hasSize(42);
        double[] base15 = base.targets();
        double[] less = lawsHold(base, side("2023/24", "icb_ods", 0.10, money)).pounds(Driver.INEQUALITIES);
        double[] more = lawsHold(base, side("2023/24", "icb_ods", 0.20, money)).pounds(Driver.INEQUALITIES);
        double moved = 0;
        for (int i = 0; i < more.length; i++) {
            assertThat(more[i]).as("the formula is linear in the weight").isCloseTo(-less[i], within(1.0));
            assertThat(base15[i]).isPositive();
            moved += Math.max(0, more[i]);
        }
        assertThat(moved).isBetween(money * 0.001, money * 0.01);
    }

    @Test
    void from_one_year_to_the_next_drivers_sum_to_the_change_of_every_board() {
        Waterfall waterfall = lawsHold(
                side("2022/23", "icb_ods", 0.15, MONEY_2022_23), side("2023/24", "icb_ods", 0.15, published()));
        assertThat(waterfall.moving())
                .containsExactlyInAnyOrder(Driver.ENVELOPE, Driver.POPULATION, Driver.NEED, Driver.INEQUALITIES);
    }

    @Test
    void practices_that_open_or_close_are_area_changes() {
        Waterfall waterfall = lawsHold(
                side("2022/23", "practice_code", 0.15, MONEY_2022_23),
                side("2023/24", "practice_code", 0.15, published()));
        assertThat(waterfall.areas()).hasSizeGreaterThan(6500);
        assertThat(waterfall.moving()).contains(Driver.AREA_CHANGES);
    }
}

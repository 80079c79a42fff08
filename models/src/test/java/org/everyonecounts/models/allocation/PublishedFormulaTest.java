package org.everyonecounts.models.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.models.allocation.PublishedFormula.number;
import static org.everyonecounts.models.area.PublishedFigures.cell;

import java.util.List;
import java.util.Map;
import org.everyonecounts.models.area.HealthData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Published targets and weighted populations, made again from their published parts: NHS England, 2018/19 base and 2023/24. */
@Tag("shared")
class PublishedFormulaTest {
    private static SchemePosition core(List<Map<String, String>> rows, String code) {
        HealthData data = PublishedFormula.core(rows, code);
        SchemeInputs.Found found = SchemeInputs.find(data, PublishedFormula.core(), PublishedFormula.BASE);
        assertThat(found).isInstanceOf(SchemeInputs.Ready.class);
        return Targets.of(((SchemeInputs.Ready) found).inputs());
    }

    @Test
    void targets_of_192_ccgs_with_remoteness_are_the_published_ones() {
        List<Map<String, String>> rows = PublishedFormula.ccgs();
        SchemePosition position = core(rows, "ccg19_code");
        AreaFigures figures = AreaFigures.of(position);
        assertThat(rows).hasSize(192);
        assertThat(position.areas()).hasSize(192);
        double people = position.people();
        double money = position.envelope().number();
        for (Map<String, String> row : rows) {
            AreaPosition area = position.find(cell(row, "ccg19_code")).orElseThrow();
            double published = 1000 * number(row, "target_incl_remoteness_gbp_k");
            double excluding = 1000 * number(row, "target_excl_remoteness_gbp_k");
            assertThat(figures.unroundedTarget(area)).as(area.code()).isCloseTo(published, within(1e-9 * published));
            assertThat(figures.unroundedTarget(area) - area.lumpSums()).isCloseTo(excluding, within(1e-9 * excluding));
            assertThat(area.target().number()).isCloseTo(figures.unroundedTarget(area), within(0.011));
            assertThat(figures.weightedPeople(area))
                    .as("weighted people in proportion to the target")
                    .isCloseTo(people * published / money, within(1e-3));
            assertThat(figures.weightedPeople(area)).isCloseTo(number(row, "wp_overall"), within(1e-3));
        }
    }

    @Test
    void targets_of_7325_practices_are_the_published_ones_to_the_pound() {
        List<Map<String, String>> rows = PublishedFormula.practices();
        SchemePosition position = core(rows, "practice_code");
        AreaFigures figures = AreaFigures.of(position);
        assertThat(position.areas()).hasSize(7325);
        for (Map<String, String> row : rows) {
            AreaPosition area = position.find(cell(row, "practice_code")).orElseThrow();
            assertThat(figures.unroundedTarget(area))
                    .as(area.code())
                    .isCloseTo(1000 * number(row, "target_incl_remoteness_gbp_k"), within(1.0));
        }
    }

    /** Weighted people after the blend, by practice, and the greatest distance from those published. */
    private static double[] blended(List<Map<String, String>> rows, String need, String inequalities) {
        double[] people = new double[rows.size()];
        java.util.Arrays.fill(people, 1);
        return BlockFormula.weightedPeople(
                PublishedFormula.primaryMedical(0.15).blocks().get(0),
                people,
                Map.of("need", column(rows, need), "inequalities", column(rows, inequalities)),
                Map.of());
    }

    private static double[] column(List<Map<String, String>> rows, String name) {
        return rows.stream().mapToDouble(row -> number(row, name)).toArray();
    }

    @Test
    void primary_medical_is_0_85_need_and_0_15_inequalities_in_every_practice() {
        List<Map<String, String>> issued = PublishedFormula.issuedPractices();
        assertThat(issued).hasSize(6553);
        double[] exact = blended(issued, "Primary Medical Care WP", "Health Ineq WP");
        assertThat(exact).containsExactly(column(issued, "Final PMC WP"), within(1e-9));
        assertThat(sum(exact)).isCloseTo(sum(column(issued, "pop 2022/23")), within(1e-6));
        List<Map<String, String>> clean = PublishedFormula.cleanPractices();
        double[] restated = blended(clean, "wp_primary_medical_need", "wp_health_inequalities");
        assertThat(restated).containsExactly(column(clean, "wp_primary_medical_final"), within(2e-4));
        assertThat(sum(restated)).isCloseTo(61_903_547.32, within(0.01));
    }

    private static double sum(double[] column) {
        return org.everyonecounts.models.measure.CompensatedSum.of(column);
    }

    private static double[] weightedByIcb(HealthData data, double inequalities) {
        SchemeInputs.Found found =
                SchemeInputs.find(data, PublishedFormula.primaryMedical(inequalities), PublishedFormula.YEAR);
        SchemePosition practices = Targets.of(((SchemeInputs.Ready) found).inputs());
        AreaFigures figures = AreaFigures.of(practices);
        return practices.at(data.geography(), "icb").areas().stream()
                .mapToDouble(figures::weightedPeople)
                .toArray();
    }

    @Test
    void five_points_of_inequalities_weight_more_or_less_move_half_a_percent_each_in_opposite_directions() {
        HealthData data = PublishedFormula.primaryMedical(PublishedFormula.cleanPractices());
        double[] now = weightedByIcb(data, 0.15);
        double[] less = weightedByIcb(data, 0.10);
        double[] more = weightedByIcb(data, 0.20);
        assertThat(now).hasSize(42);
        double[] moved = new double[2];
        for (int i = 0; i < 42; i++) {
            moved[0] += Math.max(0, less[i] - now[i]);
            moved[1] += Math.max(0, more[i] - now[i]);
            assertThat((less[i] - now[i]) * (more[i] - now[i])).isNegative();
        }
        assertThat(100 * moved[0] / sum(now)).isCloseTo(0.4997, within(5e-5));
        assertThat(100 * moved[1] / sum(now)).isCloseTo(0.4997, within(5e-5));
    }
}

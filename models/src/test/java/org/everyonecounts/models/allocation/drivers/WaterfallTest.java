package org.everyonecounts.models.allocation.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.everyonecounts.models.allocation.LargestRemainder;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.Cost;
import org.everyonecounts.models.allocation.Scheme.CostOn;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.allocation.ShareFormula.Columns;
import org.everyonecounts.models.measure.CompensatedSum;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaterfallTest {
    private static final List<String> ABC = List.of("A", "B", "C");
    private static final double[] NO_ADJUSTMENTS = {0, 0, 0};
    private static final Cost MFF = new Cost("mff", CostOn.NEED);

    private static Block block(double h, Cost... costs) {
        return new Block("all", 1, List.of(new Component("need", 1)), new HealthInequalities("hi", h), List.of(costs));
    }

    private static double[] people(double... people) {
        return people;
    }

    /** Weighted people of an index. */
    private static double[] weighted(double[] people, double... index) {
        double[] weighted = new double[people.length];
        for (int i = 0; i < weighted.length; i++) {
            weighted[i] = people[i] * index[i];
        }
        double factor = CompensatedSum.of(people) / CompensatedSum.of(weighted);
        return Arrays.stream(weighted).map(one -> one * factor).toArray();
    }

    private static FormulaSide y0() {
        double[] p = people(100_000, 150_000, 250_000);
        return new FormulaSide(
                ABC,
                List.of(block(0.10, MFF)),
                new Columns(
                        p,
                        Map.of("need", weighted(p, 1.20, 1.00, 0.92), "hi", weighted(p, 1.60, 1.00, 0.76)),
                        Map.of("mff", people(0.97, 1.00, 1.02))),
                NO_ADJUSTMENTS,
                900_000_000);
    }

    private static FormulaSide y1() {
        double[] p = people(101_000, 153_000, 256_000);
        return new FormulaSide(
                ABC,
                List.of(block(0.15, MFF)),
                new Columns(
                        p,
                        Map.of("need", weighted(p, 1.21, 0.99, 0.92), "hi", weighted(p, 1.60, 1.00, 0.76)),
                        Map.of("mff", people(0.96, 1.00, 1.03))),
                NO_ADJUSTMENTS,
                945_000_000);
    }

    private static double[] thousands(double... amounts) {
        return Arrays.stream(amounts).map(one -> one * 1000).toArray();
    }

    /** METHODS, worked example 6: targets and drivers to the pound printed there. */
    @Test
    void the_worked_example_comes_out_to_the_digit() {
        assertThat(y0().targets()).containsExactly(thousands(216_991.617, 269_514.970, 413_493.413), within(0.5));
        assertThat(y1().targets()).containsExactly(thousands(229_273.276, 280_517.922, 435_208.802), within(0.5));
        Waterfall waterfall = Waterfall.between(y0(), y1(), Attribution.SHAPLEY);
        Map<Driver, double[]> expected = Map.of(
                Driver.ENVELOPE, thousands(10_849.581, 13_475.749, 20_674.671),
                Driver.POPULATION, thousands(-2_107.622, 164.390, 1_943.233),
                Driver.NEED, thousands(1_790.066, -2_209.691, 419.624),
                Driver.COSTS, thousands(-2_399.392, -543.129, 2_942.521),
                Driver.INEQUALITIES, thousands(4_149.026, 115.633, -4_264.659));
        expected.forEach((driver, amounts) ->
                assertThat(waterfall.pounds(driver)).as(driver.code()).containsExactly(amounts, within(0.5)));
        assertThat(waterfall.moving()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(waterfall.pounds(Driver.METHOD)).containsExactly(0, 0, 0);
    }

    @ParameterizedTest
    @EnumSource(Attribution.class)
    void drivers_sum_to_the_change_and_all_but_the_envelope_to_nothing(Attribution attribution) {
        lawsHold(y0(), y1(), attribution);
        lawsHold(y1(), y0(), attribution);
    }

    private static void lawsHold(FormulaSide from, FormulaSide to, Attribution attribution) {
        Waterfall waterfall = Waterfall.between(from, to, attribution);
        double[] opening = from.targets();
        double[] closing = to.targets();
        double[] change = waterfall.change();
        for (String code : waterfall.areas()) {
            double was = from.areas().contains(code) ? opening[from.areas().indexOf(code)] : 0;
            double is = to.areas().contains(code) ? closing[to.areas().indexOf(code)] : 0;
            assertThat(change[waterfall.areas().indexOf(code)]).as(code).isCloseTo(is - was, within(1e-5));
        }
        for (Driver driver : Driver.values()) {
            double sum = CompensatedSum.of(waterfall.pounds(driver));
            assertThat(sum)
                    .as(driver.code())
                    .isCloseTo(driver == Driver.ENVELOPE ? to.envelope() - from.envelope() : 0, within(1e-5));
        }
    }

    @Test
    void one_after_another_each_driver_gets_what_changes_at_its_turn() {
        Waterfall waterfall = Waterfall.between(y0(), y1(), Attribution.SEQUENTIAL);
        double[] p = people(101_000, 153_000, 256_000);
        double[] before = new FormulaSide(ABC, y0().blocks(), y0().columns(), NO_ADJUSTMENTS, 945_000_000).targets();
        double[] after = new FormulaSide(
                        ABC,
                        y0().blocks(),
                        new Columns(
                                p,
                                Map.of("need", weighted(p, 1.20, 1.00, 0.92), "hi", weighted(p, 1.60, 1.00, 0.76)),
                                y0().columns().costs()),
                        NO_ADJUSTMENTS,
                        945_000_000)
                .targets();
        for (int i = 0; i < 3; i++) {
            assertThat(waterfall.pounds(Driver.POPULATION)[i]).isCloseTo(after[i] - before[i], within(1e-4));
        }
    }

    @Test
    void equal_sides_have_no_drivers() {
        Waterfall waterfall = Waterfall.between(y0(), y0(), Attribution.SHAPLEY);
        assertThat(waterfall.moving()).isEmpty();
        assertThat(waterfall.change()).containsExactly(0, 0, 0);
    }

    @Test
    void a_cost_factor_that_comes_new_is_one_before_and_moves_costs_alone() {
        FormulaSide without = new FormulaSide(
                ABC,
                List.of(block(0.10)),
                new Columns(y0().columns().people(), y0().columns().weighted(), Map.of()),
                NO_ADJUSTMENTS,
                900_000_000);
        Waterfall waterfall = Waterfall.between(without, y0(), Attribution.SHAPLEY);
        assertThat(waterfall.moving()).containsExactly(Driver.COSTS);
        lawsHold(without, y0(), Attribution.SHAPLEY);
    }

    @Test
    void what_a_cost_applies_to_is_method() {
        FormulaSide after = new FormulaSide(
                ABC,
                List.of(block(0.10, new Cost("mff", CostOn.NEED_AND_INEQUALITIES))),
                y0().columns(),
                NO_ADJUSTMENTS,
                900_000_000);
        assertThat(Waterfall.between(y0(), after, Attribution.SHAPLEY).moving()).containsExactly(Driver.METHOD);
        lawsHold(y0(), after, Attribution.SHAPLEY);
    }

    private static FormulaSide twoComponents(double first, @Nullable HealthInequalities inequalities) {
        double[] p = people(100, 200, 300);
        return new FormulaSide(
                ABC,
                List.of(new Block(
                        "all",
                        1,
                        List.of(new Component("need", first), new Component("births", 1 - first)),
                        inequalities,
                        List.of())),
                new Columns(
                        p,
                        Map.of(
                                "need", weighted(p, 1.2, 1, 0.9),
                                "births", weighted(p, 0.7, 1, 1.3),
                                "hi", weighted(p, 2, 1, 0.5)),
                        Map.of()),
                NO_ADJUSTMENTS,
                6000);
    }

    @Test
    void a_component_that_one_side_lacks_has_weight_nought_and_the_index_of_the_other() {
        FormulaSide before = twoComponents(1, null);
        before = new FormulaSide(
                ABC,
                List.of(new Block("one", 1, List.of(new Component("need", 1)), null, List.of())),
                new Columns(
                        before.columns().people(),
                        Map.of("need", before.columns().weighted().getOrDefault("need", NO_ADJUSTMENTS)),
                        Map.of()),
                NO_ADJUSTMENTS,
                6000);
        FormulaSide after = twoComponents(0.6, new HealthInequalities("hi", 0.1));
        Waterfall waterfall = Waterfall.between(before, after, Attribution.SHAPLEY);
        assertThat(waterfall.moving()).containsExactly(Driver.INEQUALITIES, Driver.COMPONENT_SHARES);
        lawsHold(before, after, Attribution.SHAPLEY);
        lawsHold(after, before, Attribution.SHAPLEY);
    }

    @Test
    void blocks_that_do_not_match_move_all_at_once_as_method() {
        FormulaSide one = twoComponents(0.6, new HealthInequalities("hi", 0.1));
        FormulaSide two = new FormulaSide(
                ABC,
                List.of(
                        new Block("hospital", 0.7, List.of(new Component("need", 1)), null, List.of()),
                        new Block("births", 0.3, List.of(new Component("births", 1)), null, List.of(MFF))),
                new Columns(people(110, 200, 290), one.columns().weighted(), Map.of("mff", people(1.1, 1, 0.9))),
                people(10, -5, 0),
                7000);
        Waterfall waterfall = Waterfall.between(one, two, Attribution.SHAPLEY);
        assertThat(waterfall.moving())
                .contains(Driver.METHOD, Driver.POPULATION, Driver.COSTS, Driver.ADJUSTMENTS, Driver.ENVELOPE)
                .doesNotContain(Driver.COMPONENT_SHARES);
        lawsHold(one, two, Attribution.SHAPLEY);
        lawsHold(two, one, Attribution.SEQUENTIAL);
    }

    @Test
    void pounds_outside_the_blocks_are_a_driver_of_their_own() {
        FormulaSide after = new FormulaSide(ABC, y0().blocks(), y0().columns(), people(1000, 0, 500), 900_000_000);
        Waterfall waterfall = Waterfall.between(y0(), after, Attribution.SHAPLEY);
        assertThat(waterfall.moving()).containsExactly(Driver.ADJUSTMENTS);
        double[] shares = y0().shares();
        assertThat(waterfall.pounds(Driver.ADJUSTMENTS))
                .containsExactly(
                        people(1000 - 1500 * shares[0], -1500 * shares[1], 500 - 1500 * shares[2]), within(1e-6));
    }

    @Test
    void an_area_into_which_the_first_people_move_takes_its_index_from_the_side_that_has_one() {
        double[] before = people(100, 0, 300);
        double[] after = people(100, 50, 300);
        FormulaSide empty = new FormulaSide(
                ABC,
                List.of(block(0)),
                new Columns(
                        before,
                        Map.of("need", weighted(before, 1.2, 9, 0.9), "hi", weighted(before, 1, 1, 1)),
                        Map.of()),
                NO_ADJUSTMENTS,
                1000);
        FormulaSide settled = new FormulaSide(
                ABC,
                List.of(block(0)),
                new Columns(
                        after, Map.of("need", weighted(after, 1.2, 2, 0.9), "hi", weighted(after, 1, 1, 1)), Map.of()),
                NO_ADJUSTMENTS,
                1000);
        Waterfall waterfall = Waterfall.between(empty, settled, Attribution.SHAPLEY);
        assertThat(waterfall.pounds(Driver.POPULATION)[1]).isCloseTo(settled.targets()[1], within(1e-9));
        assertThat(waterfall.pounds(Driver.NEED)).containsExactly(NO_ADJUSTMENTS, within(1e-9));
        lawsHold(empty, settled, Attribution.SHAPLEY);
        lawsHold(settled, empty, Attribution.SHAPLEY);
    }

    @Test
    void weighted_people_that_do_not_sum_to_the_people_come_out_exactly_at_both_ends() {
        FormulaSide raw = new FormulaSide(
                ABC,
                List.of(block(0.2, MFF)),
                new Columns(
                        people(10, 20, 30),
                        Map.of("need", people(30, 40, 50), "hi", people(1, 2, 4)),
                        Map.of("mff", people(1, 1.1, 0.9))),
                NO_ADJUSTMENTS,
                500);
        FormulaSide other = new FormulaSide(
                ABC,
                List.of(block(0.3, MFF)),
                new Columns(
                        people(12, 20, 28),
                        Map.of("need", people(35, 40, 45), "hi", people(2, 2, 4)),
                        Map.of("mff", people(1, 1.2, 0.9))),
                NO_ADJUSTMENTS,
                500);
        lawsHold(raw, other, Attribution.SHAPLEY);
    }

    @Test
    void areas_with_figures_on_one_side_only_are_a_driver_that_sums_to_nothing() {
        FormulaSide from = y0();
        FormulaSide withoutA = from.only(List.of("B", "C"));
        assertThat(withoutA.targets()[0] + withoutA.targets()[1]).isCloseTo(900_000_000, within(1e-5));
        Waterfall gone = Waterfall.between(from, withoutA, Attribution.SHAPLEY);
        assertThat(gone.areas()).isEqualTo(ABC);
        assertThat(gone.moving()).containsExactly(Driver.AREA_CHANGES);
        assertThat(gone.pounds(Driver.AREA_CHANGES)[0]).isCloseTo(-from.targets()[0], within(1e-5));
        lawsHold(from, withoutA, Attribution.SHAPLEY);
        lawsHold(withoutA, y1(), Attribution.SHAPLEY);
        lawsHold(from.only(List.of("A", "B")), y1().only(List.of("B", "C")), Attribution.SEQUENTIAL);
        assertThatThrownBy(
                        () -> Waterfall.between(from.only(List.of("A")), y1().only(List.of("B")), Attribution.SHAPLEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no area has figures on both sides");
    }

    @Test
    void published_targets_have_the_envelope_and_the_published_share() {
        Waterfall waterfall = Waterfall.ofTargets(
                new TargetSide(ABC, people(100, 300, 600)),
                new TargetSide(ABC, people(121, 319, 660)),
                Driver.PUBLISHED_SHARE);
        assertThat(waterfall.pounds(Driver.ENVELOPE)).containsExactly(people(10, 30, 60), within(1e-9));
        assertThat(waterfall.pounds(Driver.PUBLISHED_SHARE)).containsExactly(people(11, -11, 0), within(1e-9));
        Waterfall gone = Waterfall.ofTargets(
                new TargetSide(ABC, people(100, 300, 600)),
                new TargetSide(List.of("A", "B"), people(121, 319)),
                Driver.PUBLISHED_SHARE);
        assertThat(gone.change()).containsExactly(people(21, 19, -600), within(1e-9));
        assertThat(CompensatedSum.of(gone.pounds(Driver.AREA_CHANGES))).isCloseTo(0, within(1e-9));
    }

    @Test
    void shown_pounds_add_up_to_the_penny_both_ways() {
        Waterfall waterfall = Waterfall.between(y0(), y1(), Attribution.SHAPLEY);
        long[] before = LargestRemainder.pence(y0().shares(), 90_000_000_000L);
        long[] after = LargestRemainder.pence(y1().shares(), 94_500_000_000L);
        List<BigDecimal> change = IntStream.range(0, 3)
                .mapToObj(i -> BigDecimal.valueOf(after[i] - before[i], 2))
                .toList();
        List<Driver> drivers =
                List.of(Driver.ENVELOPE, Driver.POPULATION, Driver.NEED, Driver.COSTS, Driver.INEQUALITIES);
        Map<Driver, List<BigDecimal>> shown = ShownPounds.of(waterfall, drivers, change);
        for (int i = 0; i < 3; i++) {
            int area = i;
            assertThat(shown.values().stream().map(column -> column.get(area)).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(change.get(i));
        }
        shown.forEach((driver, column) -> {
            assertThat(column.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(driver.code())
                    .isEqualByComparingTo(driver == Driver.ENVELOPE ? "45000000.00" : "0");
            for (int i = 0; i < 3; i++) {
                assertThat(column.get(i).doubleValue())
                        .isCloseTo(waterfall.pounds(driver)[i], within(driver == Driver.ENVELOPE ? 0.05 : 0.01));
            }
        });
    }

    @Test
    void without_a_change_of_money_the_envelope_stays_nought_to_the_penny() {
        FormulaSide after = new FormulaSide(ABC, List.of(block(0.2, MFF)), y0().columns(), NO_ADJUSTMENTS, 900_000_000);
        Waterfall waterfall = Waterfall.between(y0(), after, Attribution.SHAPLEY);
        Map<Driver, List<BigDecimal>> shown = ShownPounds.of(
                waterfall,
                List.of(Driver.ENVELOPE, Driver.POPULATION, Driver.INEQUALITIES),
                List.of(new BigDecimal("0.03"), new BigDecimal("-0.05"), new BigDecimal("0.02")));
        assertThat(shown.get(Driver.ENVELOPE)).allMatch(amount -> amount.signum() == 0);
        assertThat(shown.get(Driver.POPULATION)).allMatch(amount -> amount.signum() == 0);
        assertThat(shown.get(Driver.INEQUALITIES))
                .containsExactly(new BigDecimal("0.03"), new BigDecimal("-0.05"), new BigDecimal("0.02"));
    }
}

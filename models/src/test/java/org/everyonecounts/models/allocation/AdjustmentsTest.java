package org.everyonecounts.models.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.models.allocation.SmallCountry.CODES;
import static org.everyonecounts.models.allocation.SmallCountry.NOW;
import static org.everyonecounts.models.allocation.SmallCountry.WEIGHTED;
import static org.everyonecounts.models.allocation.SmallCountry.area;
import static org.everyonecounts.models.allocation.SmallCountry.filled;
import static org.everyonecounts.models.allocation.SmallCountry.inputs;
import static org.everyonecounts.models.allocation.SmallCountry.position;

import java.math.BigDecimal;
import java.util.List;
import org.everyonecounts.models.allocation.Scheme.Rounding;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;

/** Pounds outside the blocks: added lump sums, own resources, top slices, and the unit of rounding. */
class AdjustmentsTest {
    private static final double MONEY = 10_001.03;

    private static DataBuilder adjusted() {
        return filled().adjustment(NOW, "money", "remoteness", "A", "500.50")
                .adjustment(NOW, "money", "remoteness", "C", "200")
                .adjustment(NOW, "money", "council_tax", "D", "1000");
    }

    private static Scheme all() {
        return SmallCountry.scheme()
                .adding("remoteness")
                .subtracting("council_tax")
                .topSlice(0.01)
                .build();
    }

    private static BigDecimal sum(SchemePosition position) {
        return position.areas().stream().map(one -> one.target().exact()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void blocks_share_what_lump_sums_own_resources_and_top_slice_leave() {
        SchemePosition position = position(adjusted().build(), all());
        double slice = 0.01 * MONEY;
        double[] net = {500.50 + slice * 0.1, slice * 0.2, 200 + slice * 0.3, -1000 + slice * 0.4};
        double left = MONEY - (500.50 + 200 - 1000) - slice;
        for (int i = 0; i < 4; i++) {
            double target = WEIGHTED[i] / 940 * left + net[i];
            AreaPosition found = area(position, CODES[i]);
            assertThat(found.target().number()).as(CODES[i]).isCloseTo(target, within(0.01));
            assertThat(found.targetShare()).isCloseTo(target / MONEY, within(1e-15));
            assertThat(found.needShare()).as("share by need").isCloseTo(WEIGHTED[i] / 940, within(1e-15));
        }
        assertThat(area(position, "D").lumpSums()).isEqualTo(-1000);
        assertThat(sum(position)).isEqualByComparingTo("10001.03");
    }

    @Test
    void roll_up_by_sums_is_exact_and_money_at_target_has_distance_zero() {
        HealthData data = adjusted().build();
        SchemePosition icbs = position(data, all());
        SchemePosition regions = icbs.at(data.geography(), "region");
        AreaPosition r1 = area(regions, "R1");
        assertThat(r1.target().exact())
                .isEqualByComparingTo(area(icbs, "A")
                        .target()
                        .exact()
                        .add(area(icbs, "B").target().exact()));
        assertThat(r1.targetShare())
                .isCloseTo(area(icbs, "A").targetShare() + area(icbs, "B").targetShare(), within(1e-15));
        assertThat(r1.lumpSums()).isEqualTo(500.50);
        AreaFigures figures = AreaFigures.of(icbs);
        assertThat(figures.distance(area(icbs.at(data.geography(), "nation"), "ENG"))
                        .number())
                .isZero();
        double weighted = 0;
        for (AreaPosition one : icbs.areas()) {
            weighted += one.targetShare() * figures.distance(one).number();
        }
        assertThat(weighted).isCloseTo(0, within(1e-15));
        DataBuilder spentAsTargeted = adjusted();
        icbs.areas()
                .forEach(one -> spentAsTargeted.pounds(
                        NOW, "money", one.code(), one.target().toString()));
        SchemePosition there = position(spentAsTargeted.build(), all());
        there.areas()
                .forEach(one ->
                        assertThat(AreaFigures.of(there).distance(one).number()).isCloseTo(0, within(1e-5)));
    }

    @Test
    void weighted_people_follow_the_target_so_that_target_per_weighted_head_is_the_same_everywhere() {
        SchemePosition position = position(adjusted().build(), all());
        AreaFigures figures = AreaFigures.of(position);
        for (AreaPosition one : position.areas()) {
            assertThat(figures.unroundedTarget(one) / figures.weightedPeople(one))
                    .isCloseTo(MONEY / 1000, within(1e-12));
            assertThat(figures.needIndex(one).number())
                    .isEqualTo(figures.weightedPeople(one) / one.people().number());
        }
    }

    @Test
    void shares_and_pounds_can_be_made_again_from_the_inputs_alone() {
        SchemeInputs inputs = inputs(adjusted().build(), all());
        double[] shares = ShareFormula.of(inputs.scheme().blocks(), inputs.formulaColumns())
                .shares();
        double[] pounds = TargetMoney.pounds(shares, inputs.envelope(), inputs.netAdjustments());
        SchemePosition position = Targets.of(inputs);
        AreaFigures figures = AreaFigures.of(position);
        for (int i = 0; i < 4; i++) {
            assertThat(figures.unroundedTarget(position.areas().get(i))).isCloseTo(pounds[i], within(1e-11));
        }
        assertThat(position).isEqualTo(position(adjusted().build(), all()));
    }

    @Test
    void nothing_outside_the_blocks_is_as_good_as_no_adjustments() {
        SchemePosition plain = position(filled().build(), SmallCountry.scheme().build());
        SchemePosition zero = position(
                filled().adjustment(NOW, "money", "remoteness", "A", "0").build(),
                SmallCountry.scheme().adding("remoteness").build());
        for (int i = 0; i < 4; i++) {
            assertThat(zero.areas().get(i).target())
                    .isEqualTo(plain.areas().get(i).target());
            assertThat(zero.areas().get(i).targetShare())
                    .isCloseTo(plain.areas().get(i).targetShare(), within(1e-15));
            assertThat(plain.areas().get(i).targetShare())
                    .isEqualTo(plain.areas().get(i).needShare());
        }
    }

    @Test
    void an_area_without_a_row_has_no_lump_sum_and_one_with_an_empty_cell_is_left_out() {
        Scheme scheme = SmallCountry.scheme().adding("remoteness").build();
        SchemeInputs inputs = inputs(adjusted().build(), scheme);
        assertThat(inputs.column("adjustment:remoteness").get("B").toString()).isEqualTo("0");
        SchemePosition missing = position(
                adjusted().adjustment(NOW, "money", "remoteness", "B", "[x]").build(), scheme);
        assertThat(missing.excluded()).containsOnlyKeys("B").containsEntry("B", Figure.NOT_AVAILABLE);
        SchemePosition suppressed = position(
                adjusted().adjustment(NOW, "money", "remoteness", "B", "[c]").build(), scheme);
        assertThat(suppressed.excluded()).containsEntry("B", Figure.SUPPRESSED);
    }

    @Test
    void an_adjustment_of_which_there_are_no_rows_is_absent_and_supplied_targets_need_none() {
        Scheme scheme = SmallCountry.scheme().adding("remoteness").build();
        assertThat(SmallCountry.absent(filled().build(), scheme).reason())
                .contains("remoteness", "money", "resource adjustments");
        DataBuilder supplied = filled();
        for (String code : CODES) {
            supplied.allocation(NOW, "core", code, "100", "110");
        }
        SchemePosition position = position(
                supplied.build(),
                SchemeBuilder.supplied("core", "core")
                        .component("need")
                        .adding("remoteness")
                        .topSlice(0.5)
                        .build());
        assertThat(area(position, "A").target().toString()).isEqualTo("110");
        assertThat(area(position, "A").lumpSums()).isZero();
        assertThat(AreaFigures.of(position).weightedPeople(area(position, "A"))).isCloseTo(150 / 0.94, within(1e-12));
    }

    @Test
    void targets_of_merged_areas_add() {
        SchemePosition apart = position(adjusted().build(), all());
        DataBuilder merged = new DataBuilder("nation", "icb").area("ENG", "nation", "");
        String[][] rows = {
            {"AB", "300", "350", "3000.30"}, {"C", "300", "150", "3000.30"}, {"D", "400", "440", "4000.43"}
        };
        for (String[] row : rows) {
            merged.area(row[0], "icb", "ENG")
                    .people(NOW, "registered", row[0], row[1])
                    .weighted(NOW, "need", row[0], row[2])
                    .pounds(NOW, "money", row[0], row[3]);
        }
        merged.adjustment(NOW, "money", "remoteness", "AB", "500.50")
                .adjustment(NOW, "money", "remoteness", "C", "200")
                .adjustment(NOW, "money", "council_tax", "D", "1000");
        AreaPosition sum = AreaPosition.sum("AB", List.of(area(apart, "A"), area(apart, "B")));
        AreaPosition together = area(position(merged.build(), all()), "AB");
        assertThat(together.targetShare()).isCloseTo(sum.targetShare(), within(1e-15));
        assertThat(together.target().number()).isCloseTo(sum.target().number(), within(0.011));
    }

    @Test
    void rows_sum_to_the_money_in_every_unit_and_the_odd_pence_stand_with_the_largest() {
        long[] pounds = LargestRemainder.pence(new double[] {1, 1, 1}, 1_000_103, Rounding.POUNDS);
        assertThat(pounds).containsExactly(333_403, 333_400, 333_300);
        for (Rounding unit : Rounding.values()) {
            SchemePosition position = position(
                    adjusted().build(),
                    SmallCountry.scheme().adding("remoteness").roundedTo(unit).build());
            assertThat(sum(position)).as(unit.code()).isEqualByComparingTo("10001.03");
            long odd = Math.floorMod(1_000_103L, unit.pence());
            for (AreaPosition one : position.areas()) {
                long pence = one.target().money().toPence() - (one.code().equals("D") ? odd : 0);
                assertThat(pence % unit.pence()).as(unit + " " + one.code()).isZero();
                assertThat((double) pence).isCloseTo(100 * one.targetShare() * MONEY, within((double) unit.pence()));
            }
        }
    }

    @Test
    void a_total_below_one_unit_stands_in_one_row() {
        assertThat(LargestRemainder.pence(new double[] {0.2, 0.5, 0.3}, 99_999, Rounding.THOUSANDS))
                .containsExactly(0, 99_999, 0);
        assertThat(LargestRemainder.pence(new double[] {-0.5, 1.0, 0.5}, 300_000, Rounding.THOUSANDS))
                .as("a target below zero, which a check reports")
                .containsExactly(-100_000, 300_000, 100_000);
    }
}

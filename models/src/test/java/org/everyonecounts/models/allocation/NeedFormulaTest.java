package org.everyonecounts.models.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.models.allocation.SmallCountry.CODES;
import static org.everyonecounts.models.allocation.SmallCountry.NOW;
import static org.everyonecounts.models.allocation.SmallCountry.area;
import static org.everyonecounts.models.allocation.SmallCountry.filled;
import static org.everyonecounts.models.allocation.SmallCountry.position;

import java.util.List;
import java.util.Map;
import org.everyonecounts.models.allocation.InequalityScale.Exponential;
import org.everyonecounts.models.allocation.InequalityScale.GroupScale;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.allocation.Scheme.Programme;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.junit.jupiter.api.Test;

/** Programmes by product, scales of inequalities, people held to another basis. */
class NeedFormulaTest {
    private static final GroupScale SIXTEEN = new GroupScale(10, 16);
    private static final double[] SHARES = {0.10, 0.25, 0.65};

    private static double[] times(double factor, double[] one, double... other) {
        double[] product = new double[one.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = factor * one[i] * other[i];
        }
        return product;
    }

    private static double[] product(double factor) {
        double[] people = {100, 250, 650};
        Map<String, double[]> weighted = Map.of(
                "age_sex", times(factor, people, 1.05, 1.00, 0.992),
                "morbidity", times(1, people, 1.10, 0.95, 1.00),
                "excess_cost", times(1, people, 1.20, 1.00, 0.97));
        Block block = new Block(
                "all",
                1,
                List.of(),
                List.of(new Programme("care", 1, List.of("age_sex", "morbidity", "excess_cost"))),
                null,
                List.of());
        return ShareFormula.of(List.of(block), new ShareFormula.Columns(people, weighted, Map.of()))
                .shares();
    }

    @Test
    void the_whole_pipeline_from_data_and_scheme_gives_the_printed_targets_of_both_years() {
        String[][] need = {{"1.20", "1.00", "0.92"}, {"1.21", "0.99", "0.92"}};
        String[][] people = {{"100000", "150000", "250000"}, {"101000", "153000", "256000"}};
        String[][] mff = {{"0.97", "1.00", "1.02"}, {"0.96", "1.00", "1.03"}};
        String[] inequalities = {"1.60", "1.00", "0.76"};
        String[] money = {"900000000", "945000000"};
        double[] h = {0.10, 0.15};
        double[][] printed = {{216_991.617, 269_514.970, 413_493.413}, {229_273.276, 280_517.922, 435_208.802}};
        for (int year = 0; year < 2; year++) {
            DataBuilder builder = new DataBuilder("nation", "icb").area("ENG", "nation", "");
            for (int i = 0; i < 3; i++) {
                builder.area(CODES[i], "icb", "ENG")
                        .people(NOW, "registered", CODES[i], people[year][i])
                        .index(NOW, "need", CODES[i], need[year][i])
                        .index(NOW, "inequalities", CODES[i], inequalities[i])
                        .cost(NOW, "mff", CODES[i], mff[year][i])
                        .pounds(NOW, "money", CODES[i], i == 0 ? money[year] : "0");
            }
            Scheme scheme = SchemeBuilder.fairShare("pipeline", "money")
                    .block(
                            "all",
                            1,
                            List.of(new Component("need", 1)),
                            new HealthInequalities("inequalities", h[year]),
                            List.of(SchemeBuilder.onNeed("mff")))
                    .build();
            SchemePosition position = position(builder.build(), scheme);
            for (int i = 0; i < 3; i++) {
                assertThat(AreaFigures.of(position)
                                .unroundedTarget(position.areas().get(i)))
                        .isCloseTo(1000 * printed[year][i], within(0.5));
            }
        }
    }

    @Test
    void a_product_of_indices_gives_the_printed_shares() {
        assertThat(product(1)).containsExactly(new double[] {0.13838467, 0.23713102, 0.62448430}, within(5e-9));
        assertThat(product(3)).as("an index has no scale").containsExactly(product(1), within(1e-15));
    }

    @Test
    void several_programmes_are_added_by_share_and_one_without_indices_is_shared_by_people() {
        double[] people = {100, 250, 650};
        Map<String, double[]> weighted = Map.of("a", new double[] {200, 250, 550});
        Block block = new Block(
                "all",
                1,
                List.of(),
                List.of(new Programme("one", 0.4, List.of("a", "a")), new Programme("two", 0.6, List.of())),
                new HealthInequalities("hi", 0.1),
                List.of());
        double[] x = BlockFormula.weightedPeople(
                block,
                people,
                Map.of("a", weighted.getOrDefault("a", people), "hi", new double[] {500, 250, 250}),
                Map.of());
        // a²/P: 400, 250, 465.3846… of 1,115.3846…
        double[] squares = {400, 250, 550.0 * 550 / 650};
        double sum = squares[0] + squares[1] + squares[2];
        double[] hi = {500, 250, 250};
        for (int i = 0; i < 3; i++) {
            double need = 1000 * (0.4 * squares[i] / sum + 0.6 * SHARES[i]);
            assertThat(x[i]).isCloseTo(0.9 * need + 0.1 * hi[i], within(1e-10));
        }
    }

    @Test
    void an_area_without_people_has_no_product_and_a_product_of_nothing_is_a_failure() {
        Block block =
                new Block("all", 1, List.of(), List.of(new Programme("care", 1, List.of("a", "b"))), null, List.of());
        double[] people = {0, 10, 10};
        assertThat(BlockFormula.weightedPeople(
                        block, people, Map.of("a", new double[] {0, 5, 15}, "b", new double[] {0, 10, 10}), Map.of()))
                .containsExactly(new double[] {0, 5, 15}, within(1e-12));
        Map<String, double[]> apart = Map.of("a", new double[] {0, 20, 0}, "b", new double[] {0, 0, 20});
        assertThatThrownBy(() -> BlockFormula.weightedPeople(block, people, apart, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("programme care of block all");
    }

    @Test
    void every_index_of_a_programme_acts_on_the_whole_of_it() {
        Scheme scheme = SchemeBuilder.fairShare("p", "money")
                .programmes(
                        "all", 1, new Programme("one", 0.7, List.of("a", "b")), new Programme("two", 0.3, List.of("a")))
                .build();
        assertThat(NeedComponents.weights(scheme)).containsOnlyKeys("a", "b");
        assertThat(NeedComponents.weights(scheme).get("a")).isCloseTo(1, within(1e-15));
        assertThat(NeedComponents.weights(scheme).get("b")).isEqualTo(0.7);
    }

    @Test
    void groups_of_equal_steps_have_the_printed_weights() {
        double[] printed = {1, 1.165914, 1.359356};
        for (int group = 1; group <= 3; group++) {
            assertThat(SIXTEEN.weight(group)).isCloseTo(printed[group - 1], within(5e-7));
        }
        assertThat(SIXTEEN.weight(15)).isCloseTo(8.576959, within(5e-7));
        assertThat(SIXTEEN.weight(16)).isEqualTo(10);
        assertThat(new Exponential(3).weight(100)).isEqualTo(1);
        assertThat(new Exponential(3).weight(110)).isCloseTo(Math.exp(0.3), within(1e-12));
    }

    @Test
    void the_slope_of_a_scale_is_its_derivative() {
        for (InequalityScale scale : List.of(SIXTEEN, new Exponential(3), new InequalityScale.Given())) {
            for (double value : new double[] {1.5, 7, 15}) {
                double difference = (scale.weight(value + 1e-5) - scale.weight(value - 1e-5)) / 2e-5;
                assertThat(scale.slope(value)).isCloseTo(difference, within(1e-7 * Math.max(1, difference)));
            }
        }
    }

    private static Scheme scaled(InequalityScale scale) {
        return SchemeBuilder.fairShare("scaled", "money")
                .block(
                        "all",
                        1,
                        List.of(new Component("need", 1)),
                        new HealthInequalities("group", 0.1, scale),
                        List.of())
                .build();
    }

    @Test
    void groups_become_weights_where_they_came_before_anything_is_added_up() {
        DataBuilder builder = SmallCountry.empty();
        String[] groups = {"1", "16", "4", "4"};
        for (int i = 0; i < 4; i++) {
            builder.people(NOW, "registered", CODES[i], "100")
                    .index(NOW, "need", CODES[i], "1")
                    .index(NOW, "group", CODES[i], groups[i])
                    .needError(NOW, "group", CODES[i], "0.5");
        }
        builder.pounds(NOW, "money", "R1", "600").pounds(NOW, "money", "R2", "400");
        SchemeInputs inputs = SmallCountry.inputs(builder.build(), scaled(SIXTEEN));
        assertThat(inputs.level()).isEqualTo("region");
        assertThat(inputs.column("need:group").get("R1").number())
                .as("100 · 1 + 100 · 10, not 200 people of group 8.5")
                .isCloseTo(1100, within(1e-9));
        double r2 = 200 * SIXTEEN.weight(4);
        assertThat(inputs.column("need:group").get("R2").number()).isCloseTo(r2, within(1e-9));
        assertThat(inputs.errors()
                        .getOrDefault("group", inputs.column("people"))
                        .get("R2")
                        .number())
                .isCloseTo(SIXTEEN.slope(4) * 0.5 * 100 * Math.sqrt(2), within(1e-9));
        double share = 0.9 * 0.5 + 0.1 * 1100 / (1100 + r2);
        assertThat(area(Targets.of(inputs), "R1").needShare()).isCloseTo(share, within(1e-15));
    }

    @Test
    void what_a_scale_cannot_weigh_is_said_with_area_and_value() {
        DataBuilder outside = filled();
        for (String code : CODES) {
            outside.index(NOW, "group", code, code.equals("C") ? "17" : "3");
        }
        SchemeInputs.Absent absent = SmallCountry.absent(outside.build(), scaled(SIXTEEN));
        assertThat(absent.wrong()).isTrue();
        assertThat(absent.reason()).contains("group of area C is 17", "groups run from 1 to 16", "correct the row");
        DataBuilder people = filled();
        for (String code : CODES) {
            people.weighted(NOW, "group", code, "3");
        }
        assertThat(SmallCountry.absent(people.build(), scaled(SIXTEEN)).reason())
                .contains("group", "kind index");
        Scheme twice = SchemeBuilder.fairShare("twice", "money")
                .block(
                        "all",
                        1,
                        List.of(new Component("need", 1)),
                        new HealthInequalities("need", 0.1, SIXTEEN),
                        List.of())
                .build();
        assertThat(SmallCountry.absent(filled().build(), twice).reason()).contains("need", "two scales");
    }

    @Test
    void people_are_scaled_to_the_sums_of_another_basis() {
        DataBuilder builder = filled();
        String[] residents = {"90", "180", "330", "420"};
        for (int i = 0; i < 4; i++) {
            builder.people(NOW, "resident", CODES[i], residents[i]);
        }
        HealthData data = builder.build();
        SchemePosition nation = position(
                data, SmallCountry.scheme().constrainedTo("resident", "nation").build());
        assertThat(nation.people()).isCloseTo(1020, within(1e-9));
        assertThat(area(nation, "A").people().number()).isCloseTo(100 * 1.02, within(1e-12));
        SchemePosition region = position(
                data, SmallCountry.scheme().constrainedTo("resident", "region").build());
        assertThat(area(region, "A").people().number()).isCloseTo(100 * 0.9, within(1e-12));
        assertThat(area(region, "D").people().number()).isCloseTo(400 * 750.0 / 700, within(1e-12));
        assertThat(area(region.at(data.geography(), "region"), "R2").people().number())
                .isCloseTo(750, within(1e-10));
        // People × index, with the scaled people: 135, 180, 160.7…, 471.4….
        double weighted = 135 + 180 + (150 + 440) * 750.0 / 700;
        assertThat(area(region, "A").needShare()).isCloseTo(135 / weighted, within(1e-15));
        SchemePosition own = position(
                data,
                SmallCountry.scheme().constrainedTo("registered", "region").build());
        assertThat(own.areas())
                .isEqualTo(position(data, SmallCountry.scheme().build()).areas());
    }

    @Test
    void people_of_a_coarser_basis_hold_the_areas_below() {
        DataBuilder builder = filled().people(NOW, "resident", "R1", "270").people(NOW, "resident", "R2", "750");
        SchemePosition position = position(
                builder.build(),
                SmallCountry.scheme().constrainedTo("resident", "nation").build());
        assertThat(position.level()).isEqualTo("icb");
        assertThat(position.people()).isCloseTo(1020, within(1e-9));
    }

    @Test
    void an_area_without_people_of_its_own_leaves_both_sums() {
        DataBuilder builder = filled().people(NOW, "registered", "A", "[x]");
        String[] residents = {"90", "180", "330", "420"};
        for (int i = 0; i < 4; i++) {
            builder.people(NOW, "resident", CODES[i], residents[i]);
        }
        SchemePosition position = position(
                builder.build(),
                SmallCountry.scheme().constrainedTo("resident", "region").build());
        assertThat(area(position, "B").people().number()).isCloseTo(180, within(1e-12));
        assertThat(position.excluded()).containsOnlyKeys("A");
    }

    @Test
    void where_the_other_basis_is_missing_the_people_held_to_it_are_missing_too() {
        DataBuilder builder = filled();
        String[] residents = {"90", "[c]", "330", "420"};
        for (int i = 0; i < 4; i++) {
            builder.people(NOW, "resident", CODES[i], residents[i]);
        }
        Scheme scheme =
                SmallCountry.scheme().constrainedTo("resident", "region").build();
        SchemePosition position = position(builder.build(), scheme);
        assertThat(position.excluded())
                .containsOnlyKeys("A", "B")
                .containsEntry("A", Figure.SUPPRESSED)
                .containsEntry("B", Figure.SUPPRESSED);
        assertThat(SmallCountry.absent(filled().build(), scheme).reason())
                .contains("no population of basis resident", "resource population");
        Scheme unknown =
                SmallCountry.scheme().constrainedTo("registered", "county").build();
        assertThat(SmallCountry.absent(filled().build(), unknown).reason()).contains("county", "nation, region, icb");
        DataBuilder coarse = filled().people(NOW, "resident", "R1", "270");
        Scheme finer = SmallCountry.scheme().constrainedTo("resident", "icb").build();
        assertThat(SmallCountry.absent(coarse.build(), finer).reason()).contains("icb", "at or above region");
    }

    @Test
    void flags_of_the_other_basis_are_carried() {
        HealthData plain = filled().people(NOW, "resident", "ENG", "1020").build();
        var population = new java.util.TreeMap<>(plain.population());
        var key = new HealthData.SeriesKey(NOW, "resident");
        var column = population.get(key);
        assertThat(column).isNotNull();
        var flagged = new org.everyonecounts.models.area.AreaColumn(
                "nation",
                new java.util.TreeMap<>(Map.of("ENG", Figure.of(1020))),
                new java.util.TreeMap<>(Map.of("ENG", java.util.Set.of(Flag.ESTIMATED))));
        population.put(key, flagged);
        HealthData data = new HealthData(
                plain.geography(),
                population,
                plain.need(),
                plain.spending(),
                plain.allocations(),
                plain.costs(),
                plain.deprivation(),
                plain.outcomes(),
                plain.breaks(),
                plain.deflators(),
                plain.rejectedPeople());
        SchemePosition position = position(
                data, SmallCountry.scheme().constrainedTo("resident", "nation").build());
        assertThat(area(position, "A").flags()).containsExactly(Flag.ESTIMATED);
    }

    @Test
    void figures_that_cannot_be_right_are_named_with_the_way_to_mend_them() {
        Scheme simple = SmallCountry.scheme().build();
        SchemeInputs.Absent people = SmallCountry.absent(
                filled().people(NOW, "registered", "B", "-5").build(), simple);
        assertThat(people.wrong()).isTrue();
        assertThat(people.reason()).contains("population of basis registered of area B is -5", "resource population");
        DataBuilder none = filled();
        for (String code : CODES) {
            none.people(NOW, "registered", code, "0");
        }
        assertThat(SmallCountry.absent(none.build(), simple).reason())
                .contains("population of basis registered of all areas sums to 0", "resource population");
        SchemeInputs.Absent negative =
                SmallCountry.absent(filled().pounds(NOW, "money", "D", "-9000").build(), simple);
        assertThat(negative.wrong()).isTrue();
        assertThat(negative.reason())
                .contains("spending of stream money of all areas sums to -2999.40", "resource spending");
        assertThat(position(filled().pounds(NOW, "money", "D", "-1").build(), simple)
                        .areas())
                .as("money of one area may be a repayment")
                .hasSize(4);
        DataBuilder apart = filled();
        for (String code : CODES) {
            apart.index(NOW, "other", code, code.equals("A") ? "1" : "0");
            apart.index(NOW, "need", code, code.equals("A") ? "0" : "1");
        }
        Scheme product = SchemeBuilder.fairShare("p", "money")
                .programmes("all", 1, new Programme("care", 1, List.of("need", "other")))
                .build();
        assertThat(SmallCountry.absent(apart.build(), product).reason())
                .contains("programme care of block all", "above zero");
        assertThat(SmallCountry.absent(
                                filled().adjustment(NOW, "money", "x", "A", "1").build(),
                                SmallCountry.scheme()
                                        .constrainedTo("nobody", "nation")
                                        .build())
                        .wrong())
                .as("not there is not wrong")
                .isFalse();
    }
}

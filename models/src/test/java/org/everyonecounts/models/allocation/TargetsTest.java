package org.everyonecounts.models.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.junit.jupiter.api.Test;

/** From inputs to positions: levels, missing figures, modes, and the laws of the methods. */
class TargetsTest {
    private static final String NOW = "2023/24";
    private static final Scheme SIMPLE =
            SchemeBuilder.fairShare("simple", "money").component("need").build();

    private static DataBuilder country() {
        return new DataBuilder("nation", "region", "icb")
                .area("ENG", "nation", "")
                .area("R1", "region", "ENG")
                .area("R2", "region", "ENG")
                .area("A", "icb", "R1")
                .area("B", "icb", "R1")
                .area("C", "icb", "R2")
                .area("D", "icb", "R2");
    }

    private static DataBuilder filled() {
        DataBuilder builder = country();
        String[] codes = {"A", "B", "C", "D"};
        String[] people = {"100", "200", "300", "400"};
        String[] need = {"1.5", "1.0", "0.5", "1.1"};
        String[] pounds = {"1000.10", "2000.20", "3000.30", "4000.43"};
        for (int i = 0; i < 4; i++) {
            builder.people(NOW, "registered", codes[i], people[i])
                    .index(NOW, "need", codes[i], need[i])
                    .pounds(NOW, "money", codes[i], pounds[i]);
        }
        return builder;
    }

    private static SchemePosition position(HealthData data, Scheme scheme) {
        SchemeInputs.Found found = SchemeInputs.find(data, scheme, NOW);
        assertThat(found).isInstanceOf(SchemeInputs.Ready.class);
        return Targets.of(((SchemeInputs.Ready) found).inputs(), data);
    }

    private static String reason(HealthData data, Scheme scheme) {
        SchemeInputs.Found found = SchemeInputs.find(data, scheme, NOW);
        assertThat(found).isInstanceOf(SchemeInputs.Absent.class);
        return ((SchemeInputs.Absent) found).reason();
    }

    private static AreaPosition area(SchemePosition position, String code) {
        return position.find(code).orElseThrow();
    }

    @Test
    void an_index_becomes_weighted_people_that_sum_to_the_people() {
        SchemePosition position = position(filled().build(), SIMPLE);
        AreaFigures figures = AreaFigures.of(position);
        // 150 + 200 + 150 + 440 = 940 weighted before normalising to 1,000.
        assertThat(figures.weightedPeople(area(position, "A"))).isCloseTo(150.0 / 0.94, within(1e-12));
        assertThat(figures.needIndex(area(position, "A")).number()).isCloseTo(1.5 / 0.94, within(1e-14));
        assertThat(figures.componentIndex(area(position, "A"), 0).number()).isCloseTo(1.5 / 0.94, within(1e-14));
        assertThat(figures.weightedPeople(position.whole())).isEqualTo(1000);
        assertThat(figures.needIndex(position.whole()).number()).isEqualTo(1);
    }

    @Test
    void fair_shares_sum_to_the_money_to_the_penny_at_every_level() {
        HealthData data = filled().build();
        SchemePosition icbs = position(data, SIMPLE);
        for (String level : List.of("icb", "region", "nation")) {
            SchemePosition at = icbs.at(data.geography(), level);
            assertThat(at.areas().stream()
                            .map(position -> position.target().exact())
                            .reduce(java.math.BigDecimal::add)
                            .orElseThrow())
                    .isEqualByComparingTo("10001.03");
        }
        // 10,001.03 · 150/940 = 1,595.9090…
        assertThat(area(icbs, "A").target().toString()).isEqualTo("1595.91");
        assertThat(AreaFigures.of(icbs).distancePounds(area(icbs, "A")).toString())
                .isEqualTo("-595.81");
    }

    @Test
    void coarser_levels_are_sums_and_their_indices_come_from_the_sums() {
        HealthData data = filled().build();
        SchemePosition icbs = position(data, SIMPLE);
        SchemePosition regions = icbs.at(data.geography(), "region");
        AreaFigures figures = AreaFigures.of(icbs);
        AreaPosition r1 = area(regions, "R1");
        assertThat(r1.people().number()).isEqualTo(300);
        assertThat(r1.actual().toString()).isEqualTo("3000.30");
        assertThat(figures.needIndex(r1).number()).isCloseTo(350 / 0.94 / 300, within(1e-14));
        assertThat(figures.actualPerHead(r1).number()).isCloseTo(10.001, within(1e-12));
        assertThat(figures.targetPerHead(r1).number()).isCloseTo(r1.target().number() / 300, within(1e-12));
        assertThat(figures.actualPerWeightedHead(r1).number()).isCloseTo(3000.30 / (350 / 0.94), within(1e-12));
        assertThat(figures.distance(r1).number()).isCloseTo(3000.30 / (10001.03 * 350 / 940) - 1, within(1e-14));
        AreaPosition nation = area(icbs.at(data.geography(), "nation"), "ENG");
        assertThat(figures.distance(nation).number()).isZero();
        assertThat(figures.relativeDistance(r1)).isEqualTo(figures.distance(r1));
        assertThat(figures.growth(r1)).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(figures.closingDistance(r1)).isEqualTo(Figure.NOT_APPLICABLE);
    }

    @Test
    void doubling_all_people_leaves_shares_as_they_are() {
        DataBuilder doubled = filled();
        String[] codes = {"A", "B", "C", "D"};
        for (int i = 0; i < 4; i++) {
            doubled.people(NOW, "registered", codes[i], Integer.toString(200 * (i + 1)));
        }
        SchemePosition once = position(filled().build(), SIMPLE);
        SchemePosition twice = position(doubled.build(), SIMPLE);
        for (String code : codes) {
            assertThat(area(twice, code).targetShare())
                    .isCloseTo(area(once, code).targetShare(), within(1e-15));
            assertThat(area(twice, code).target()).isEqualTo(area(once, code).target());
        }
    }

    @Test
    void targets_of_merged_areas_add() {
        SchemePosition apart = position(filled().build(), SIMPLE);
        DataBuilder merged = new DataBuilder("nation", "icb").area("ENG", "nation", "");
        merged.area("AB", "icb", "ENG").area("C", "icb", "ENG").area("D", "icb", "ENG");
        String[][] rows = {
            {"AB", "300", "350", "3000.30"}, {"C", "300", "150", "3000.30"}, {"D", "400", "440", "4000.43"}
        };
        for (String[] row : rows) {
            merged.people(NOW, "registered", row[0], row[1])
                    .weighted(NOW, "need", row[0], row[2])
                    .pounds(NOW, "money", row[0], row[3]);
        }
        SchemePosition together = position(merged.build(), SIMPLE);
        AreaPosition sum = AreaPosition.sum("AB", List.of(area(apart, "A"), area(apart, "B")));
        assertThat(area(together, "AB").targetShare()).isCloseTo(sum.targetShare(), within(1e-15));
        assertThat(area(together, "AB").people().number())
                .isEqualTo(sum.people().number());
    }

    @Test
    void an_area_without_people_moves_nothing_and_has_no_index() {
        DataBuilder with = filled().area("E", "icb", "R2");
        with.people(NOW, "registered", "E", "0").index(NOW, "need", "E", "2").pounds(NOW, "money", "E", "0");
        SchemePosition without = position(filled().build(), SIMPLE);
        SchemePosition position = position(with.build(), SIMPLE);
        AreaPosition empty = area(position, "E");
        AreaFigures figures = AreaFigures.of(position);
        assertThat(empty.target().number()).isZero();
        assertThat(figures.needIndex(empty)).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(figures.actualPerHead(empty)).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(figures.actualPerWeightedHead(empty)).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(figures.distance(empty)).isEqualTo(Figure.NOT_APPLICABLE);
        for (AreaPosition other : without.areas()) {
            assertThat(area(position, other.code())).isEqualTo(other);
        }
    }

    @Test
    void missing_need_is_not_zero_and_not_one() {
        SchemePosition position =
                position(filled().index(NOW, "need", "C", "[x]").build(), SIMPLE);
        assertThat(position.find("C")).isEmpty();
        assertThat(position.excluded()).containsEntry("C", Figure.NOT_AVAILABLE);
        assertThat(position.envelope().toString()).isEqualTo("7000.73");
        assertThat(position.people()).isEqualTo(700);
        assertThat(AreaFigures.of(position).needIndex(area(position, "A")).number())
                .isCloseTo(1.5 * 700 / 790, within(1e-14));
    }

    @Test
    void a_suppressed_input_is_shown_as_suppressed() {
        SchemePosition position =
                position(filled().pounds(NOW, "money", "C", "[c]").build(), SIMPLE);
        assertThat(position.excluded()).containsEntry("C", Figure.SUPPRESSED);
    }

    @Test
    void a_coarser_area_is_the_sum_of_its_members_with_figures_or_missing_when_it_has_none() {
        HealthData data = filled().index(NOW, "need", "C", "[x]")
                .pounds(NOW, "money", "A", "[c]")
                .pounds(NOW, "money", "B", "[x]")
                .build();
        SchemePosition regions = position(data, SIMPLE).at(data.geography(), "region");
        assertThat(area(regions, "R2").people().number()).isEqualTo(400);
        assertThat(regions.excluded()).containsOnlyKeys("R1").containsEntry("R1", Figure.SUPPRESSED);
    }

    @Test
    void inputs_of_several_levels_meet_at_the_coarsest_of_them() {
        DataBuilder builder = country();
        for (String code : List.of("A", "B", "C", "D")) {
            builder.people(NOW, "registered", code, "100");
        }
        builder.index(NOW, "need", "A", "1.2")
                .index(NOW, "need", "B", "0.8")
                .index(NOW, "need", "C", "1.0")
                .index(NOW, "need", "D", "1.4")
                .cost(NOW, "mff", "A", "1.0")
                .cost(NOW, "mff", "B", "1.2")
                .cost(NOW, "mff", "C", "1.0")
                .cost(NOW, "mff", "D", "1.0")
                .pounds(NOW, "money", "R1", "500")
                .pounds(NOW, "money", "R2", "500");
        Scheme scheme = SchemeBuilder.fairShare("costed", "money")
                .block("all", 1, List.of(new Component("need", 1)), null, List.of(SchemeBuilder.onNeed("mff")))
                .build();
        SchemePosition position = position(builder.build(), scheme);
        assertThat(position.level()).isEqualTo("region");
        // 200 · 1.1 against 240 · 1.0; the cost of R1 is the mean of its members.
        assertThat(area(position, "R1").needShare()).isCloseTo(220.0 / 460, within(1e-15));
        assertThat(area(position, "R1").flags()).containsExactly(Flag.MEAN);
        assertThat(AreaFigures.of(position)
                        .componentIndex(area(position, "R1"), 0)
                        .number())
                .isCloseTo(200.0 / 440 * 400 / 200, within(1e-14));
    }

    @Test
    void an_index_finer_than_the_people_cannot_be_weighted() {
        DataBuilder builder = country();
        for (String code : List.of("A", "B", "C", "D")) {
            builder.index(NOW, "need", code, "1");
        }
        builder.people(NOW, "registered", "R1", "100").people(NOW, "registered", "R2", "100");
        builder.pounds(NOW, "money", "R1", "1").pounds(NOW, "money", "R2", "1");
        assertThat(reason(builder.build(), SIMPLE)).contains("need", "finer than the population");
    }

    @Test
    void what_is_absent_is_said() {
        assertThat(reason(country().build(), SIMPLE)).contains("population", "registered");
        DataBuilder people = country().people(NOW, "registered", "A", "1");
        assertThat(reason(people.build(), SIMPLE)).contains("spending", "money");
        assertThat(reason(
                        people.build(),
                        SchemeBuilder.supplied("s", "money").component("need").build()))
                .contains("allocations", "money");
        people.pounds(NOW, "money", "A", "1");
        assertThat(reason(people.build(), SIMPLE)).contains("need component need");
        people.index(NOW, "need", "A", "[x]");
        assertThat(reason(people.build(), SIMPLE)).contains("no area");
        people.index(NOW, "need", "A", "0");
        assertThat(reason(people.build(), SIMPLE)).contains("need component need", "above zero", "resource need");
        Scheme costed = SchemeBuilder.fairShare("c", "money")
                .block("all", 1, List.of(new Component("need", 1)), null, List.of(SchemeBuilder.onNeed("mff")))
                .build();
        assertThat(reason(people.build(), costed)).contains("cost factor mff");
    }

    @Test
    void components_of_several_blocks_have_one_weight_each_and_sum_to_one() {
        Scheme scheme = SchemeBuilder.fairShare("b", "money")
                .block(
                        "one",
                        0.8,
                        List.of(new Component("a", 0.7), new Component("b", 0.3)),
                        new HealthInequalities("hi", 0.1),
                        List.of())
                .block("two", 0.2, List.of(new Component("c", 1)), new HealthInequalities("hi", 0.2), List.of())
                .build();
        assertThat(NeedComponents.weights(scheme).keySet()).containsExactly("a", "b", "hi", "c");
        assertThat(NeedComponents.weights(scheme).get("hi")).isCloseTo(0.12, within(1e-15));
        assertThat(NeedComponents.weights(scheme).get("a")).isCloseTo(0.8 * 0.9 * 0.7, within(1e-15));
        assertThat(NeedComponents.weights(scheme).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-15));
    }

    @Test
    void a_scheme_of_two_blocks_shares_each_pot_by_its_own_formula() {
        DataBuilder builder = filled();
        String[] codes = {"A", "B", "C", "D"};
        for (int i = 0; i < 4; i++) {
            builder.weighted(NOW, "drugs", codes[i], Integer.toString(40 - 10 * i));
        }
        Scheme scheme = SchemeBuilder.fairShare("two", "money")
                .block("care", 0.9, List.of(new Component("need", 1)), null, List.of())
                .block("drugs", 0.1, List.of(new Component("drugs", 1)), null, List.of())
                .build();
        SchemePosition position = position(builder.build(), scheme);
        assertThat(area(position, "A").targetShare()).isCloseTo(0.9 * 150 / 940 + 0.1 * 0.4, within(1e-15));
        assertThat(area(position, "A").blockPeople()).hasSize(2);
        assertThat(position.components()).containsExactly("need", "drugs");
    }

    @Test
    void supplied_targets_are_kept_and_growth_comes_from_sums() {
        DataBuilder builder = filled();
        builder.allocation(NOW, "core", "A", "100", "110", "0.05", "0.01", "106", "[x]")
                .allocation(NOW, "core", "B", "200", "190", "0.04", "-0.01", "206", "[x]")
                .allocation(NOW, "core", "C", "300", "290", "0.04", "-0.01")
                .allocation(NOW, "core", "D", "400", "400");
        HealthData data = builder.build();
        Scheme scheme = SchemeBuilder.supplied("core", "core").component("need").build();
        SchemePosition icbs = position(data, scheme);
        AreaFigures figures = AreaFigures.of(icbs);
        assertThat(figures.distance(area(icbs, "A")).number()).isEqualTo(100.0 / 110 - 1);
        assertThat(figures.relativeDistance(area(icbs, "A")).number())
                .isCloseTo((100.0 / 110) / (1000.0 / 990) - 1, within(1e-15));
        assertThat(figures.growth(area(icbs, "A")).number()).isCloseTo(0.06, within(1e-15));
        assertThat(figures.closingDistance(area(icbs, "A")).number()).isCloseTo(106 / 115.5 - 1, within(1e-15));
        assertThat(area(icbs, "C").allocation().number())
                .as("not published: baseline grown by the rule")
                .isCloseTo(300 * 1.04 * 0.99, within(1e-9));
        assertThat(figures.growth(area(icbs, "D"))).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(figures.closingDistance(area(icbs, "D"))).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(area(icbs, "A").targetShare()).isCloseTo(110.0 / 990, within(1e-15));
        AreaPosition r1 = area(icbs.at(data.geography(), "region"), "R1");
        assertThat(figures.growth(r1).number()).isCloseTo(312.0 / 300 - 1, within(1e-15));
        assertThat(figures.closingDistance(r1).number()).isCloseTo(312 / (115.5 + 197.6) - 1, within(1e-15));
        assertThat(figures.growth(area(icbs.at(data.geography(), "region"), "R2")))
                .as("one member has none")
                .isEqualTo(Figure.NOT_AVAILABLE);
    }

    @Test
    void flags_of_inputs_and_breaks_are_carried_upwards() {
        HealthData data = filled().needFlag("A", Flag.ESTIMATED)
                .breakAt("money", "B", NOW)
                .build();
        SchemePosition icbs = position(data, SIMPLE);
        assertThat(area(icbs, "A").flags()).containsExactly(Flag.ESTIMATED);
        assertThat(area(icbs, "B").flags()).containsExactly(Flag.BREAK);
        assertThat(area(icbs, "C").flags()).isEmpty();
        assertThat(area(icbs.at(data.geography(), "region"), "R1").flags()).containsExactly(Flag.BREAK, Flag.ESTIMATED);
    }
}

package org.everyonecounts.models.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.area.HealthData.AreaChange;
import org.everyonecounts.models.area.HealthData.GroupOutcome;
import org.everyonecounts.models.area.HealthData.SeriesBreak;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.junit.jupiter.api.Test;

class AreaChangesTest {
    private static final String OLD = "2018/19";
    private static final String NEW = "2022/23";

    private static AreaChange change(String from, String to, String period, double weight) {
        return new AreaChange(from, to, period, weight);
    }

    /** A becomes B in 2019/20, B becomes C (a quarter) and D in 2021/22; G gives a tenth to H in 2021/22 and lives on. */
    private static AreaChanges chain() {
        return new AreaChanges(List.of(
                change("A", "B", "2019/20", 1),
                change("B", "C", "2021/22", 0.25),
                change("B", "D", "2021/22", 0.75),
                change("G", "G", "2021/22", 0.9),
                change("G", "H", "2021/22", 0.1)));
    }

    @Test
    void weights_multiply_along_a_chain_and_sum_to_one() {
        assertThat(chain().successors("A", OLD))
                .isEqualTo(new TreeMap<>(Map.of("C", new BigDecimal("0.25"), "D", new BigDecimal("0.75"))));
        assertThat(chain().successors("B", "2020/21")).containsOnlyKeys("C", "D");
        assertThat(chain().successors("B", NEW)).containsOnlyKeys("B");
        assertThat(chain().successors("G", OLD)).containsOnlyKeys("G", "H");
        assertThat(chain().successors("Z", OLD)).isEqualTo(new TreeMap<>(Map.of("Z", BigDecimal.ONE)));
        AreaChanges thirds = new AreaChanges(List.of(
                change("A", "B", NEW, 0.333333333),
                change("A", "C", NEW, 0.333333333),
                change("A", "D", NEW, 0.333333333)));
        assertThat(thirds.successors("A", OLD).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
    }

    @Test
    void a_code_ends_with_its_change_unless_it_is_one_of_its_own_new_codes() {
        assertThat(chain().ended()).containsExactly("A", "B");
        assertThat(chain().hasEnded("A", OLD)).isFalse();
        assertThat(chain().hasEnded("A", "2019/20")).isTrue();
        assertThat(chain().hasEnded("G", NEW)).isFalse();
        assertThat(chain().inUse("A", "2020/21")).containsExactly("B");
        assertThat(chain().inUse("A", NEW)).containsExactly("C", "D");
    }

    @Test
    void an_area_was_made_of_the_codes_that_were_there_at_the_time() {
        assertThat(chain().sources("C", OLD)).as("B was not there yet").containsExactly("A");
        assertThat(chain().sources("C", "2020/21")).containsExactly("B");
        assertThat(chain().sources("C", NEW)).isEmpty();
        assertThat(chain().sources("H", OLD)).containsExactly("G");
        assertThat(chain().sources("Z", OLD)).isEmpty();
    }

    /** Old boards X and Y became N in 2022/23; old board S was split into K and L, L a board of its own before; Z did not change. */
    private static DataBuilder boards() {
        return new DataBuilder("nation", "icb")
                .area("ENG", "nation", "")
                .area("K", "icb", "ENG")
                .area("L", "icb", "ENG")
                .area("N", "icb", "ENG")
                .area("Z", "icb", "ENG");
    }

    private static final AreaChanges MERGE_AND_SPLIT = new AreaChanges(List.of(
            change("X", "N", NEW, 1),
            change("Y", "N", NEW, 1),
            change("S", "K", NEW, 0.25),
            change("S", "L", NEW, 0.75)));

    private static HealthData restated(DataBuilder data) {
        return RestatedData.of(data.build(), MERGE_AND_SPLIT, data.geography());
    }

    /** The level of a column is that of its first area, which may be an old one that is not in the geography. */
    private static DataBuilder withOld(DataBuilder data) {
        return data.oldLevel("X", "icb").oldLevel("S", "icb").oldLevel("Y", "icb");
    }

    private static <V> V at(SortedMap<SeriesKey, V> columns, String period, String name) {
        V column = columns.get(new SeriesKey(period, name));
        if (column == null) {
            throw new AssertionError("no " + name + " of " + period);
        }
        return column;
    }

    @Test
    void amounts_are_shared_by_weight_to_the_penny_and_nothing_is_lost() {
        DataBuilder data = withOld(boards());
        String[][] pounds = {{"X", "100.01"}, {"Y", "7"}, {"S", "100.01"}, {"L", "1000"}, {"Z", "5.123"}};
        for (String[] one : pounds) {
            data.pounds(OLD, "care", one[0], one[1]);
        }
        data.pounds(NEW, "care", "N", "9").pounds(NEW, "care", "Z", "1");
        AreaColumn care = at(restated(data).spending(), OLD, "care");
        assertThat(care.values())
                .containsOnlyKeys("K", "L", "N", "Z")
                .containsEntry("K", Figure.of(new BigDecimal("25.00")))
                .containsEntry("L", Figure.of(new BigDecimal("1075.01")))
                .containsEntry("N", Figure.of(new BigDecimal("107.01")))
                .containsEntry("Z", Figure.of(new BigDecimal("5.123")));
        assertThat(RollUp.sum(care.values().values()).exact()).isEqualByComparingTo("1212.143");
        assertThat(care.flagsOf("N")).containsExactly(Flag.BREAK);
        assertThat(care.flagsOf("L")).containsExactly(Flag.BREAK);
        assertThat(care.flagsOf("Z")).isEmpty();
        AreaColumn after = at(restated(data).spending(), NEW, "care");
        assertThat(after.get("N")).isEqualTo(Figure.of(new BigDecimal("9")));
        assertThat(after.flags())
                .as("what was given on the new codes is as given")
                .isEmpty();
    }

    @Test
    void indices_become_means_by_people_and_a_part_keeps_its_index() {
        DataBuilder data = withOld(boards())
                .people(OLD, "registered", "X", "100")
                .people(OLD, "registered", "Y", "300")
                .people(OLD, "registered", "S", "80")
                .index(OLD, "need", "X", "1.0")
                .index(OLD, "need", "Y", "1.4")
                .index(OLD, "need", "S", "0.9")
                .index(OLD, "need", "Z", "1.1")
                .needError(OLD, "need", "X", "0.04")
                .needError(OLD, "need", "Y", "0.03")
                .weighted(OLD, "list", "X", "110")
                .weighted(OLD, "list", "Y", "290")
                .cost(OLD, "mff", "X", "0.9")
                .cost(OLD, "mff", "Y", "1.1")
                .score("IMD", "X", "10")
                .score("IMD", "Y", "20")
                .score("IMD", "Z", "30");
        HealthData restated = restated(data);
        AreaColumn need = at(restated.need(), OLD, "need").values();
        assertThat(need.get("N").number()).isCloseTo(1.3, within(1e-12));
        assertThat(need.flagsOf("N")).containsExactly(Flag.BREAK, Flag.MEAN);
        assertThat(need.get("K")).isEqualTo(Figure.of(new BigDecimal("0.9")));
        assertThat(need.flagsOf("K")).containsExactly(Flag.BREAK);
        assertThat(need.get("Z")).isEqualTo(Figure.of(new BigDecimal("1.1")));
        assertThat(at(restated.need(), OLD, "need").standardErrors().get("N").number())
                .as("√(100² 0.04² + 300² 0.03²)/400")
                .isCloseTo(Math.sqrt(16 + 81) / 400, within(1e-12));
        assertThat(at(restated.need(), OLD, "list").values().get("N")).isEqualTo(Figure.of(new BigDecimal("400")));
        assertThat(at(restated.costs(), OLD, "mff").get("N").number()).isCloseTo(1.05, within(1e-12));
        assertThat(restated.deprivation()
                        .values()
                        .iterator()
                        .next()
                        .score()
                        .get("N")
                        .number())
                .isCloseTo(17.5, within(1e-12));
    }

    @Test
    void a_score_of_its_own_on_the_new_code_is_kept() {
        HealthData restated = restated(withOld(boards()).score("IMD", "X", "10").score("IMD", "N", "12"));
        AreaColumn score = restated.deprivation().values().iterator().next().score();
        assertThat(score.values()).containsOnlyKeys("N").containsEntry("N", Figure.of(new BigDecimal("12")));
        assertThat(score.flags()).isEmpty();
    }

    @Test
    void a_part_that_is_not_there_or_has_no_number_leaves_no_sum() {
        DataBuilder data = withOld(boards())
                .pounds(OLD, "care", "X", "100")
                .pounds(OLD, "drugs", "X", "[c]")
                .pounds(OLD, "drugs", "Y", "5")
                .people(OLD, "registered", "N", "50");
        HealthData restated = restated(data);
        assertThat(at(restated.spending(), OLD, "care").get("N")).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(at(restated.spending(), OLD, "drugs").get("N")).isEqualTo(Figure.SUPPRESSED);
        assertThat(at(restated.population(), OLD, "registered").get("N"))
                .as("a history that was restated already")
                .isEqualTo(Figure.of(new BigDecimal("50")));
    }

    @Test
    void published_growth_is_worked_out_from_the_sums() {
        DataBuilder data = withOld(boards())
                .allocation(OLD, "core", "X", "100", "110", "0.03", "0.01", "104.03", "-0.08")
                .allocation(OLD, "core", "Y", "200", "190", "0.05", "0.00", "210", "0.05")
                .allocation(OLD, "core", "S", "40", "80", "0.02", "0.01", "41.208", "-0.49");
        var core = at(restated(data).allocations(), OLD, "core");
        assertThat(core.baseline().get("N")).isEqualTo(Figure.of(new BigDecimal("300")));
        assertThat(core.target().get("N")).isEqualTo(Figure.of(new BigDecimal("300")));
        assertThat(core.allocation().get("N")).isEqualTo(Figure.of(new BigDecimal("314.03")));
        assertThat(300 * (1 + core.baseGrowth().get("N").number())).isCloseTo(110 * 1.03 + 190 * 1.05, within(1e-9));
        assertThat(core.convergence().get("N")).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(core.closingDistance().get("N")).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(core.target().get("K")).isEqualTo(Figure.of(new BigDecimal("20")));
        assertThat(core.convergence().get("K")).isEqualTo(Figure.of(new BigDecimal("0.01")));
        assertThat(core.closingDistance().get("L")).isEqualTo(Figure.of(new BigDecimal("-0.49")));
    }

    @Test
    void outcomes_breaks_and_people_behind_rejected_rows_follow() {
        DataBuilder data = withOld(boards())
                .people(OLD, "registered", "X", "100")
                .people(OLD, "registered", "Y", "300")
                .outcome(OLD, "X", "smoking", "10", "1000", "0.5")
                .outcome(OLD, "Y", "smoking", "20", "1000", "0.5")
                .outcome(OLD, "X", "health", "10", "[x]", "[x]")
                .outcome(OLD, "Y", "health", "20", "[x]", "[x]")
                .outcome(OLD, "Z", "health", "5", "[x]", "[x]")
                .breakAt("care", "S", "2016/17")
                .rejected(OLD, "need", "X", "100")
                .rejected(OLD, "need", "Y", "300");
        HealthData restated = restated(data);
        assertThat(restated.outcomes()).hasSize(3);
        var health = restated.outcomes().get(0);
        assertThat(health.areaCode()).isEqualTo("N");
        assertThat(health.value().number()).as("by people").isCloseTo(17.5, within(1e-12));
        assertThat(restated.outcomes().get(1).value()).isEqualTo(Figure.of(new BigDecimal("5")));
        var smoking = restated.outcomes().get(2);
        assertThat(smoking.value().number()).as("by denominators").isCloseTo(15, within(1e-12));
        assertThat(smoking.denominator()).isEqualTo(Figure.of(new BigDecimal("2000")));
        assertThat(smoking.standardError().number()).isCloseTo(Math.sqrt(0.5) / 2, within(1e-12));
        assertThat(restated.breaks()).extracting(SeriesBreak::areaCode).containsExactly("K", "L");
        assertThat(at(restated.rejectedPeople(), OLD, "need"))
                .isEqualTo(new TreeMap<>(Map.of("N", Figure.of(new BigDecimal("400")))));
        assertThat(restated.areaChanges()).isEqualTo(MERGE_AND_SPLIT.list());
    }

    @Test
    void groups_follow_each_by_itself_counts_as_sums_and_values_by_denominators() {
        DataBuilder data = withOld(boards())
                .people(OLD, "registered", "X", "100")
                .people(OLD, "registered", "Y", "300")
                .group(OLD, "X", "deprivation", "1", "falls", "0.02", "2", "100", "0.004")
                .group(OLD, "Y", "deprivation", "1", "falls", "0.03", "9", "300", "0.002")
                .group(OLD, "X", "deprivation", "unknown", "falls", "[x]", "1", "[x]", "[x]")
                .group(OLD, "Y", "deprivation", "unknown", "falls", "[x]", "[c]", "[x]", "[x]")
                .group(OLD, "S", "sex x deprivation", "female x 1", "falls", "0.07", "7", "100", "[x]")
                .group(OLD, "X", "sex", "male", "sleep", "10", "[x]", "[x]", "[x]")
                .group(OLD, "Y", "sex", "male", "sleep", "20", "[x]", "[x]", "[x]")
                .group(NEW, "Z", "sex", "male", "sleep", "30", "[x]", "[x]", "[x]");
        List<GroupOutcome> groups = restated(data).groups();
        assertThat(groups)
                .extracting(
                        one -> one.outcome() + " " + one.characteristic() + " " + one.group() + " " + one.areaCode())
                .containsExactly(
                        "falls deprivation 1 N",
                        "falls deprivation unknown N",
                        "falls sex x deprivation female x 1 K",
                        "falls sex x deprivation female x 1 L",
                        "sleep sex male N",
                        "sleep sex male Z");
        GroupOutcome merged = groups.get(0);
        assertThat(merged.numerator()).isEqualTo(Figure.of(new BigDecimal("11")));
        assertThat(merged.denominator()).isEqualTo(Figure.of(new BigDecimal("400")));
        assertThat(merged.value().number()).isCloseTo(0.0275, within(1e-15));
        assertThat(merged.standardError().number()).isCloseTo(Math.sqrt(0.4 * 0.4 + 0.6 * 0.6) / 400, within(1e-15));
        assertThat(groups.get(1).numerator()).isEqualTo(Figure.SUPPRESSED);
        assertThat(groups.get(1).denominator()).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(groups.get(2).numerator()).isEqualTo(Figure.of(new BigDecimal("1.75")));
        assertThat(groups.get(3).numerator()).isEqualTo(Figure.of(new BigDecimal("5.25")));
        assertThat(groups.get(3).value()).as("a part keeps its rate").isEqualTo(Figure.of(new BigDecimal("0.07")));
        assertThat(groups.get(4).value().number()).as("by people").isCloseTo(17.5, within(1e-12));
        assertThat(groups.get(5).value()).as("given on the new code").isEqualTo(Figure.of(new BigDecimal("30")));
    }

    @Test
    void without_changes_the_data_are_the_same() {
        HealthData data = boards().pounds(OLD, "care", "Z", "1").build();
        assertThat(RestatedData.of(data, new AreaChanges(Set.of()), data.geography()))
                .isSameAs(data);
    }
}

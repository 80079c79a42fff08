package org.everyonecounts.models.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.junit.jupiter.api.Test;

class RollUpTest {
    private final Geography geography = new DataBuilder("nation", "region", "icb")
            .area("ENG", "nation", "")
            .area("R1", "region", "ENG")
            .area("R2", "region", "ENG")
            .area("R3", "region", "ENG")
            .area("A", "icb", "R1")
            .area("B", "icb", "R1")
            .area("C", "icb", "R2")
            .area("D", "icb", "R2")
            .geography();

    private static Figure number(double value) {
        return Figure.of(value);
    }

    private static AreaColumn icbs(Figure a, Figure b, Figure c, Figure d) {
        return AreaColumn.of("icb", Map.of("A", a, "B", b, "C", c, "D", d));
    }

    @Test
    void amounts_of_members_are_added() {
        AreaColumn regions = RollUp.sums(icbs(number(2), number(3), number(4), number(5)), geography, "region");
        assertThat(regions.level()).isEqualTo("region");
        assertThat(regions.get("R1").number()).isEqualTo(5);
        assertThat(regions.get("R2").number()).isEqualTo(9);
        assertThat(RollUp.sums(regions, geography, "nation").get("ENG"))
                .as("a region without areas leaves the nation without a figure")
                .isEqualTo(Figure.NOT_AVAILABLE);
    }

    @Test
    void an_area_without_members_has_no_figure() {
        AreaColumn regions = RollUp.sums(icbs(number(2), number(3), number(4), number(5)), geography, "region");
        assertThat(regions.get("R3")).isEqualTo(Figure.NOT_AVAILABLE);
    }

    @Test
    void exact_amounts_stay_exact_and_do_not_depend_on_order() {
        Figure tenth = Figure.of(new BigDecimal("0.1"));
        Figure fifth = Figure.of(new BigDecimal("0.2"));
        assertThat(RollUp.sum(List.of(tenth, fifth)).toString()).isEqualTo("0.3");
        assertThat(RollUp.sum(List.of(fifth, tenth))).isEqualTo(RollUp.sum(List.of(tenth, fifth)));
        assertThat(RollUp.sum(List.of(tenth, number(0.2))).isExact()).isFalse();
        assertThat(RollUp.sum(List.of()).number()).isZero();
    }

    @Test
    void one_missing_member_leaves_the_sum_missing_and_suppression_is_kept() {
        AreaColumn regions = RollUp.sums(
                icbs(number(2), Figure.NOT_AVAILABLE, Figure.SUPPRESSED, Figure.NOT_AVAILABLE), geography, "region");
        assertThat(regions.get("R1")).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(regions.get("R2")).isEqualTo(Figure.SUPPRESSED);
        assertThat(RollUp.sum(List.of(Figure.NOT_APPLICABLE, Figure.NOT_APPLICABLE)))
                .isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(RollUp.sum(List.of(Figure.NOT_APPLICABLE, Figure.NOT_AVAILABLE)))
                .isEqualTo(Figure.NOT_AVAILABLE);
    }

    @Test
    void a_member_that_is_not_in_the_column_is_missing() {
        AreaColumn partial = AreaColumn.of("icb", Map.of("A", number(1)));
        assertThat(RollUp.sums(partial, geography, "region").get("R1")).isEqualTo(Figure.NOT_AVAILABLE);
    }

    @Test
    void scores_are_weighted_by_people_and_say_so() {
        AreaColumn people = icbs(number(2), number(3), number(0), number(0));
        AreaColumn scores = icbs(number(10), number(20), number(1), number(2));
        AreaColumn regions = RollUp.means(scores, people, geography, "region");
        assertThat(regions.get("R1").number()).isEqualTo(16);
        assertThat(regions.flagsOf("R1")).containsExactly(Flag.MEAN);
        assertThat(regions.get("R2")).as("nobody lives there").isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(RollUp.means(scores, people, geography, "icb")).isSameAs(scores);
    }

    @Test
    void a_mean_needs_every_score_of_a_member_with_people() {
        AreaColumn scores = icbs(number(10), Figure.NOT_AVAILABLE, number(30), Figure.NOT_AVAILABLE);
        AreaColumn people = icbs(number(2), number(3), number(4), number(0));
        AreaColumn regions = RollUp.means(scores, people, geography, "region");
        assertThat(regions.get("R1")).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(regions.get("R2").number())
                .as("the empty member does not count")
                .isEqualTo(30);
        AreaColumn hidden = icbs(Figure.SUPPRESSED, number(3), number(4), number(5));
        assertThat(RollUp.means(people, hidden, geography, "region").get("R1")).isEqualTo(Figure.SUPPRESSED);
    }

    @Test
    void flags_of_members_are_united() {
        AreaColumn column = new AreaColumn(
                "icb",
                icbs(number(1), number(1), number(1), number(1)).values(),
                new TreeMap<>(Map.of("A", Set.of(Flag.ESTIMATED), "B", Set.of(Flag.REVISED))));
        assertThat(RollUp.sums(column, geography, "region").flagsOf("R1"))
                .containsExactly(Flag.ESTIMATED, Flag.REVISED);
    }

    @Test
    void figures_cannot_be_brought_to_a_finer_or_unknown_level() {
        AreaColumn regions = AreaColumn.of("region", Map.of("R1", number(1)));
        assertThatThrownBy(() -> RollUp.sums(regions, geography, "icb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("icb");
        assertThatThrownBy(() -> RollUp.sums(regions, geography, "county"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_break_separates_the_periods_on_its_two_sides_only() {
        SeriesBreaks breaks = new SeriesBreaks(new DataBuilder("nation")
                .breakAt("money", "", "2016/17")
                .build()
                .breaks());
        Set<String> money = Set.of("money", "people");
        assertThat(breaks.separate(money, "2015/16", "2016/17")).isTrue();
        assertThat(breaks.separate(money, "2014/15", "2018/19")).isTrue();
        assertThat(breaks.separate(money, "2014/15", "2015/16")).isFalse();
        assertThat(breaks.separate(money, "2016/17", "2017/18")).isFalse();
        assertThat(breaks.separate(Set.of("people"), "2015/16", "2016/17")).isFalse();
    }

    @Test
    void a_break_starts_in_its_own_area_and_those_below_it() {
        SeriesBreaks breaks = new SeriesBreaks(new DataBuilder("nation")
                .breakAt("money", "R1", "2016/17")
                .build()
                .breaks());
        Set<String> money = Set.of("money");
        assertThat(breaks.startsAt(money, "2016/17", "A", geography)).isTrue();
        assertThat(breaks.startsAt(money, "2016/17", "R1", geography)).isTrue();
        assertThat(breaks.startsAt(money, "2016/17", "C", geography)).isFalse();
        assertThat(breaks.startsAt(money, "2017/18", "A", geography)).isFalse();
        assertThat(breaks.startsAt(Set.of("people"), "2016/17", "A", geography)).isFalse();
        SeriesBreaks everywhere = new SeriesBreaks(new DataBuilder("nation")
                .breakAt("money", "", "2016/17")
                .build()
                .breaks());
        assertThat(everywhere.startsAt(money, "2016/17", "C", geography)).isTrue();
    }
}

package org.everyonecounts.reports.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.TrajectoryRow;
import org.everyonecounts.models.exchange.WaterfallRow;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;

/** What the page of an area says in each case. */
class AreaPageTest {
    private static AreaContent at(double distance) {
        return AreaContents.of(AreaRuns.at(BoardRuns.at(AreaRuns.row(), distance)));
    }

    private static AreaContent without(Figure state) {
        return AreaContents.of(AreaRuns.at(BoardRuns.without(AreaRuns.row(), state)));
    }

    private static AreaContent moved(
            Optional<DistanceRow> before, List<TrajectoryRow> years, List<WaterfallRow> drivers) {
        DistanceRow own = BoardRuns.at(AreaRuns.row(), 0.04);
        return AreaContents.of(AreaRuns.of(own, AreaRuns.others(own), before, years, drivers, List.of()));
    }

    @Test
    void an_area_below_within_and_above_its_fair_share() {
        String name = AreaRuns.row().areaName();
        assertThat(at(-0.05).headline()).isEqualTo(name + ": 5.0% less money than its modelled fair share");
        assertThat(at(-0.05).position().get(0))
                .isEqualTo("At −5.0% it is further below its modelled fair share than the tolerance of 2.5%.");
        assertThat(at(0.01).headline()).isEqualTo(name + ": within 2.5% of its modelled fair share");
        assertThat(at(0.01).position().get(0)).isEqualTo("At +1.0% it is within the tolerance of 2.5% either way.");
        assertThat(at(0.05).headline()).isEqualTo(name + ": 5.0% more money than its modelled fair share");
        assertThat(at(0.05).position().get(0)).contains("further above");
        assertThat(at(0.025).headline()).contains("within");
    }

    @Test
    void the_rank_is_said_in_words() {
        DistanceRow own = AreaRuns.row();
        assertThat(AreaContents.of(AreaRuns.account()).position().get(2))
                .isEqualTo("Of 4 integrated care boards, one stands further below and two further above, compared with"
                        + " England.");
        assertThat(rank(own, BoardRuns.at(own, 0.9)))
                .isEqualTo("Of 2 integrated care boards it is the furthest below, compared with England.");
        assertThat(rank(own, BoardRuns.at(own, -0.9)))
                .isEqualTo("Of 2 integrated care boards it is the furthest above, compared with England.");
        assertThat(rank(own)).isEqualTo("It is the only integrated care board with figures.");
        assertThat(rank(own, BoardRuns.without(own, Figure.SUPPRESSED))).contains("the only");
    }

    private static String rank(DistanceRow own, DistanceRow... others) {
        List<DistanceRow> level = new java.util.ArrayList<>(List.of(others));
        level.add(own);
        return AreaContents.of(AreaRuns.of(own, level, Optional.empty(), List.of(), List.of(), List.of()))
                .position()
                .get(2);
    }

    @Test
    void withheld_and_absent_figures_are_said_and_have_no_tiles() {
        AreaContent withheld = without(Figure.SUPPRESSED);
        assertThat(withheld.headline()).endsWith(": the figures are withheld");
        assertThat(withheld.position())
                .containsExactly("The figures of this area are withheld, so its position is not shown.");
        assertThat(withheld.have()).containsExactly("What this means a head cannot be said from these data.");
        assertThat(withheld.tiles())
                .noneMatch(tile -> tile.label().contains("need") || tile.label().contains("distance"));
        AreaContent absent = without(Figure.NOT_AVAILABLE);
        assertThat(absent.headline()).endsWith(": the data do not say how far it is from its modelled fair share");
        assertThat(absent.position()).containsExactly("The data lack a figure that its position rests on.");
        assertThat(absent.stepsRead()).startsWith("There are no steps to show");
    }

    @Test
    void a_run_without_an_earlier_period_or_a_rule_says_so() {
        AreaContent content = moved(Optional.empty(), List.of(), List.of());
        assertThat(content.change()).containsExactly("There is no earlier period in this run to compare with.");
        assertThat(content.moved())
                .isEqualTo("What moved its modelled fair share is not known: the run compares no earlier period.");
        assertThat(content.reaches())
                .isEqualTo("When it comes within the tolerance is not known: the run has no rule of change for it.");
        assertThat(content.years()).isEmpty();
        assertThat(content.drivers()).isEmpty();
    }

    @Test
    void change_and_its_drivers_are_said_in_words() {
        AreaContent content = moved(
                Optional.of(AreaRuns.before(AreaRuns.row(), 0.05)),
                List.of(),
                List.of(AreaRuns.driver("envelope", 5_000_000), AreaRuns.driver("need", -250_000)));
        assertThat(content.change())
                .containsExactly(
                        "Since financial year 2020/21 the distance went down, from +5.0% to +4.0%.",
                        "Since financial year 2021/22 its modelled fair share went up by £4.8 million.");
        assertThat(content.moved())
                .isEqualTo("Apart from the money available to all, need moved it most, down by £0.3 million.");
        assertThat(moved(Optional.of(AreaRuns.before(AreaRuns.row(), 0.04)), List.of(), List.of())
                        .change())
                .containsExactly("Since financial year 2020/21 the distance has stayed at +4.0%.");
        AreaContent money = moved(Optional.empty(), List.of(), List.of(AreaRuns.driver("envelope", 5)));
        assertThat(money.moved()).isEqualTo("Nothing but the money available to all moved it.");
        AreaContent still = moved(Optional.empty(), List.of(), List.of(AreaRuns.driver("need", 0)));
        assertThat(still.change())
                .containsExactly("Since financial year 2021/22 its modelled fair share has not changed.");
    }

    @Test
    void the_years_ahead_are_a_projection() {
        assertThat(reaches(Figure.of(0))).startsWith("It is within the tolerance already");
        assertThat(reaches(Figure.of(1))).contains("after 1 year:", "not a forecast");
        assertThat(reaches(Figure.of(3))).contains("after 3 years:");
        assertThat(reaches(Figure.NOT_APPLICABLE)).contains("not within the tolerance for good in 10 years");
    }

    private static String reaches(Figure years) {
        return moved(Optional.empty(), List.of(AreaRuns.year("2023/24", 0.03, years)), List.of())
                .reaches();
    }

    @Test
    void limits_of_the_distance_say_whether_it_is_clear() {
        assertThat(firm(-0.08, -0.04)).contains("between −8.0% and −4.0%", "on the same side");
        assertThat(firm(-0.08, 0.01)).contains("not clear");
        assertThat(at(-0.05).position().get(1)).startsWith("How exact that is cannot be said");
    }

    private static String firm(double lower, double upper) {
        DistanceRow row = BoardRuns.at(AreaRuns.row(), -0.05);
        DistanceRow own = new DistanceRow(
                row.period(),
                row.level(),
                row.scheme(),
                row.stream(),
                row.mode(),
                row.areaCode(),
                row.areaName(),
                row.population(),
                row.weightedPopulation(),
                row.needIndex(),
                row.targetShare(),
                row.targetGbp(),
                row.actualGbp(),
                row.distanceGbp(),
                row.distance(),
                row.distanceRelative(),
                Figure.of(lower),
                Figure.of(upper),
                row.allocationGbp(),
                row.growth(),
                row.closingDistance(),
                row.actualPerHead(),
                row.actualPerWeightedHead(),
                row.targetPerHead(),
                row.flags());
        return AreaContents.of(AreaRuns.at(own)).position().get(1);
    }

    @Test
    void the_page_is_safe_whole_and_the_same_every_time() {
        String html = AreaPage.html(AreaRuns.account());
        assertThat(html).isEqualTo(AreaPage.html(AreaRuns.account()));
        assertThat(html)
                .contains("default-src &#39;none&#39;", "Share &lt;of&gt; need", "[c]", "0.250000", "1,234.5")
                .doesNotContain("<script", "http://", "https://", "style=");
    }

    @Test
    void the_rows_of_the_level_must_hold_the_area() {
        DistanceRow own = AreaRuns.row();
        assertThatThrownBy(() -> AreaRuns.of(own, List.of(), Optional.empty(), List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(own.areaCode());
    }
}

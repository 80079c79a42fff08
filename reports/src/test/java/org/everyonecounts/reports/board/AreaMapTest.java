package org.everyonecounts.reports.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.area.Outlines;
import org.everyonecounts.models.area.Outlines.Ring;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.SyntheticOutlines;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.words.InWords;
import org.junit.jupiter.api.Test;

/** The map: its level, its classes, its table and its paths. */
class AreaMapTest {
    private static AreaMap map(RunFigures figures, RunFacts facts) {
        return AreaMap.of(BoardRuns.run(figures, facts), SyntheticOutlines.boards())
                .orElseThrow();
    }

    @Test
    void a_headline_without_outlines_is_shown_at_the_next_coarser_level_that_has_them() {
        AreaMap map = map(SyntheticRun.figures(), SyntheticRun.facts());
        assertThat(map.shapes()).hasSize(42);
        assertThat(map.notes())
                .containsExactly("The map shows integrated care boards, since the data hold no outlines of sub-ICB"
                        + " locations that can be read at this size.");
        RunFacts boards =
                BoardRuns.facts("gp-payments-need", "icb", SyntheticRun.facts().checks(), "");
        assertThat(map(SyntheticRun.figures(), boards).notes()).isEmpty();
    }

    @Test
    void a_finer_level_than_the_headline_is_never_shown() {
        RunFacts regions = BoardRuns.facts(
                "gp-payments-need", "region", SyntheticRun.facts().checks(), "");
        assertThat(AreaMap.of(BoardRuns.run(SyntheticRun.figures(), regions), SyntheticOutlines.boards()))
                .isEmpty();
    }

    @Test
    void the_table_has_every_figure_of_the_level_in_the_order_of_distance() {
        List<DistanceRow> rows = BoardRuns.run(SyntheticRun.figures(), SyntheticRun.facts()).distances().stream()
                .filter(row ->
                        row.scheme().equals("gp-payments-need") && row.level().equals("icb"))
                .toList();
        List<List<String>> expected = rows.stream()
                .map(row -> List.of(
                        row.areaName(),
                        InWords.signedPercent(row.distanceRelative()),
                        InWords.poundsAndPence(Figure.of(
                                row.distanceGbp().number() / row.population().number())),
                        DistanceClass.of(row.distanceRelative(), 0.025).words()))
                .toList();
        assertThat(map(SyntheticRun.figures(), SyntheticRun.facts()).grid().rows())
                .isEqualTo(expected);
    }

    @Test
    void the_legend_counts_every_area_once() {
        AreaMap map = map(SyntheticRun.figures(), SyntheticRun.facts());
        assertThat(map.legend().stream().mapToInt(AreaMap.Shade::areas).sum()).isEqualTo(42);
        assertThat(map.legend()).extracting(AreaMap.Shade::style).containsExactly("c1", "c2", "c3", "c4", "c5");
        for (AreaMap.Shade shade : map.legend()) {
            assertThat(map.shapes().stream()
                            .filter(shape -> shape.style().equals(shade.style()))
                            .count())
                    .isEqualTo(shade.areas());
        }
    }

    @Test
    void an_area_without_a_figure_is_hatched_and_keeps_its_token() {
        RunFigures figures = BoardRuns.with(
                rows -> rows.stream()
                        .map(row -> row.areaCode().equals("Q07") ? BoardRuns.without(row, Figure.SUPPRESSED) : row)
                        .toList(),
                rows -> rows,
                rows -> rows);
        AreaMap map = map(figures, SyntheticRun.facts());
        assertThat(map.shapes().get(7).style()).isEqualTo("cx");
        assertThat(map.shapes().get(7).tooltip()).endsWith("no figure [c]");
        assertThat(map.legend()).extracting(AreaMap.Shade::words).endsWith("No figure");
        assertThat(map.grid().rows()).anyMatch(row -> row.subList(1, 4).equals(List.of("[c]", "[c]", "No figure")));
        assertThat(map.grid().shorthand()).startsWith("Shorthand used in this table: [c]");
    }

    @Test
    void areas_without_an_outline_are_counted_and_stand_in_the_table() {
        TreeMap<String, List<Ring>> some = new TreeMap<>();
        SyntheticOutlines.boards().areas().stream()
                .filter(code -> !code.equals("Q03"))
                .forEach(code -> some.put(code, SyntheticOutlines.boards().of(code)));
        AreaMap map = AreaMap.of(BoardRuns.run(SyntheticRun.figures(), SyntheticRun.facts()), Outlines.of(some))
                .orElseThrow();
        assertThat(map.shapes()).hasSize(41);
        assertThat(map.grid().rows()).hasSize(42);
        assertThat(map.notes()).contains("In the table only, for want of an outline: 1 integrated care board.");
    }

    @Test
    void classes_end_at_one_and_two_tolerances() {
        double[] distances = {-0.06, -0.05, -0.03, -0.025, 0, 0.025, 0.03, 0.05, 0.06};
        List<String> styles = List.of("c1", "c2", "c2", "c3", "c3", "c3", "c4", "c4", "c5");
        for (int i = 0; i < distances.length; i++) {
            assertThat(DistanceClass.of(Figure.of(distances[i]), 0.025).style())
                    .as("%s", distances[i])
                    .isEqualTo(styles.get(i));
        }
        assertThat(DistanceClass.all(0.025)).extracting(DistanceClass::words).contains("2.5% to 5.0% below");
    }

    @Test
    void the_projection_keeps_the_meridian_upright_and_angles_as_they_are() {
        TransverseMercator projection = new TransverseMercator(-2);
        assertThat(projection.x(-2, 53)).isZero();
        assertThat(projection.y(-2, 53)).isCloseTo(Math.toRadians(53), within(1e-15));
        assertThat(projection.x(-1, 53)).isCloseTo(-projection.x(-3, 53), within(1e-15));
        double step = 1e-5;
        double east = projection.x(0 + step, 52) - projection.x(0, 52);
        double north = projection.y(0, 52 + step * Math.cos(Math.toRadians(52))) - projection.y(0, 52);
        assertThat(east).isCloseTo(north, within(1e-10));
    }

    @Test
    void neighbours_share_their_border_and_the_north_is_on_top() {
        OutlinePaths paths = OutlinePaths.of(
                Outlines.of(new TreeMap<>(Map.of(
                        "A", List.of(new Ring(new double[] {-1, 0, 0, -1}, new double[] {52, 52, 53, 53})),
                        "B", List.of(new Ring(new double[] {0, 1, 1, 0}, new double[] {52, 52, 53, 53}))))),
                List.of("A", "B"));
        assertThat(paths.paths().get("A")).startsWith("M0 ");
        assertThat(paths.paths().get("B")).startsWith("M600 ");
        int southOfA = Integer.parseInt(paths.paths().getOrDefault("A", "").replaceAll("M0 (\\d+)l.*", "$1"));
        assertThat(southOfA).isGreaterThan(paths.height() / 2);
    }

    @Test
    void an_area_too_small_to_draw_is_a_small_square() {
        double tiny = 1e-7;
        OutlinePaths paths = OutlinePaths.of(
                Outlines.of(new TreeMap<>(Map.of(
                        "A", List.of(new Ring(new double[] {-1, 0, 0}, new double[] {52, 52, 53})),
                        "S", List.of(new Ring(new double[] {-1, -1 + tiny, -1}, new double[] {53, 53, 53 + tiny}))))),
                List.of("A", "S"));
        assertThat(paths.paths().get("S")).endsWith("l6 0 0 6-6 0z");
    }
}

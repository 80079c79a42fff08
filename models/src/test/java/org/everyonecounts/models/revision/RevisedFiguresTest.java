package org.everyonecounts.models.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.RevisionFigures.Publication;
import org.everyonecounts.models.exchange.RevisionRow;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was restated, and what that did, by hand on three areas and by law. */
class RevisedFiguresTest {
    private static final ThreeAreas BEFORE = ThreeAreas.of(100, 100, 200);
    private static final String NEED = "need.csv restated";
    private static final String OTHERS = "inputs of other areas";

    private static RunDifferences files(String... resources) {
        TreeMap<String, SortedSet<String>> files = new TreeMap<>();
        Arrays.stream(resources).forEach(one -> files.put(one, new TreeSet<>(Set.of(one + ".csv"))));
        return new RunDifferences(files, Set.of(), false, false);
    }

    private static RunFigures compared(ThreeAreas before, ThreeAreas now, RunDifferences differences) {
        return RevisedFigures.of(
                now.figures(),
                new ThreeAreas.Printed(before.figures()),
                new RunPair(
                        new Publication("2026-11-22", "0".repeat(64)),
                        differences,
                        before.geography(),
                        now.geography(),
                        ThreeAreas.SCHEME,
                        ThreeAreas.DATA));
    }

    private static List<RevisionRow> rows(ThreeAreas before, ThreeAreas now, RunDifferences differences) {
        return compared(before, now, differences).revisions().rows();
    }

    private static RevisionRow row(List<RevisionRow> rows, String area, String column) {
        return rows.stream()
                .filter(row -> row.areaCode().equals(area) && row.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_restated_need_is_one_row_of_input_and_moves_the_shares_of_all() {
        List<RevisionRow> rows = rows(BEFORE, ThreeAreas.of(200, 100, 200), files("need"));
        assertThat(rows.stream().filter(row -> row.column().contains(":")))
                .containsExactly(new RevisionRow(
                        "2021/22", "place", "core", "A", "need:all", Figure.of(100.0), Figure.of(200.0), NEED));
        RevisionRow own = row(rows, "A", "target_share");
        assertThat(own.old().number()).isEqualTo(100.0 / 400);
        assertThat(own.now().number()).isEqualTo(200.0 / 500);
        assertThat(own.cause()).isEqualTo(NEED);
        RevisionRow other = row(rows, "B", "target_share");
        assertThat(other.old().number()).isEqualTo(100.0 / 400);
        assertThat(other.now().number()).isEqualTo(100.0 / 500);
        assertThat(other.cause()).isEqualTo(OTHERS);
        // Spending 60 in all: the distance of A goes from 10 / 15 − 1 to 10 / 24 − 1.
        assertThat(row(rows, "A", "distance").old().number()).isCloseTo(-1.0 / 3, within(1e-15));
        assertThat(row(rows, "A", "distance").now().number()).isCloseTo(-14.0 / 24, within(1e-15));
    }

    @Test
    void what_did_not_change_has_no_row() {
        List<RevisionRow> rows = rows(BEFORE, ThreeAreas.of(200, 100, 200), files("need"));
        assertThat(rows.stream().map(RevisionRow::column))
                .doesNotContain("people", "actual", "population", "actual_gbp");
    }

    @Test
    void the_cause_of_a_region_is_that_of_an_area_in_it() {
        List<RevisionRow> rows = rows(BEFORE, ThreeAreas.of(200, 100, 200), files("need"));
        assertThat(row(rows, "N", "target_share").cause()).isEqualTo(NEED);
        assertThat(row(rows, "S", "target_share").cause()).isEqualTo(OTHERS);
    }

    @Test
    void the_headline_indicator_stands_in_the_row_of_the_nation() {
        RevisionRow misplaced = row(rows(BEFORE, ThreeAreas.of(200, 100, 200), files("need")), "E", "misplaced_share");
        assertThat(misplaced.level()).isEqualTo("nation");
        // Before ½(|1/6 − 1/4| + |1/3 − 1/4| + |1/2 − 1/2|), now ½(|1/6 − 2/5| + |1/3 − 1/5| + |1/2 − 2/5|).
        assertThat(misplaced.old().number()).isCloseTo(1.0 / 12, within(1e-15));
        assertThat(misplaced.now().number()).isCloseTo(7.0 / 30, within(1e-15));
        assertThat(misplaced.cause()).isEqualTo(NEED);
    }

    @Test
    void restated_areas_and_those_above_them_are_flagged_and_no_other() {
        RunFigures figures = compared(BEFORE, ThreeAreas.of(200, 100, 200), files("need"));
        assertThat(figures.distances().stream()
                        .filter(row -> row.flags().contains(Flag.REVISED))
                        .map(DistanceRow::areaCode))
                .containsExactly("A", "N", "E");
    }

    @ParameterizedTest
    @CsvSource({"200, 100, 200", "1, 999, 3", "100, 100.5, 200", "0.1, 0.2, 0.3"})
    void changes_of_shares_sum_to_nought_at_every_level(double a, double b, double c) {
        List<RevisionRow> rows = rows(BEFORE, ThreeAreas.of(a, b, c), files("need"));
        for (String level : List.of("place", "region")) {
            assertThat(rows.stream()
                            .filter(row ->
                                    row.level().equals(level) && row.column().equals("target_share"))
                            .mapToDouble(row -> row.now().number() - row.old().number())
                            .sum())
                    .as(level)
                    .isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void the_same_figures_have_no_rows_and_no_flags() {
        RunFigures figures = compared(BEFORE, ThreeAreas.of(100, 100, 200), files("need"));
        assertThat(figures.revisions().rows()).isEmpty();
        assertThat(figures.revisions().since()).isPresent();
        assertThat(figures.distances()).isEqualTo(BEFORE.figures().distances());
    }

    @Test
    void there_and_back_again_mirrors_every_row() {
        ThreeAreas after = ThreeAreas.of(200, 90, 200);
        List<RevisionRow> there = rows(BEFORE, after, files("need"));
        List<RevisionRow> back = rows(after, BEFORE, files("need"));
        assertThat(there).isNotEmpty();
        assertThat(back.stream()
                        .map(row -> new RevisionRow(
                                row.period(),
                                row.level(),
                                row.scheme(),
                                row.areaCode(),
                                row.column(),
                                /* old= */ row.now(),
                                /* now= */ row.old(),
                                row.cause())))
                .containsExactlyElementsOf(there);
    }

    @Test
    void areas_that_are_new_or_gone_have_no_value_on_the_other_side() {
        List<RevisionRow> rows = rows(BEFORE, BEFORE.with("D", 100, 5).without("B"), files("areas", "need"));
        RevisionRow added = row(rows, "D", "need:all");
        assertThat(added.old()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(added.now()).isEqualTo(Figure.of(100.0));
        assertThat(added.cause()).isEqualTo("area codes");
        RevisionRow gone = row(rows, "B", "target_share");
        assertThat(gone.old()).isEqualTo(Figure.of(0.25));
        assertThat(gone.now()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(row(rows, "N", "target_share").cause()).isEqualTo("area codes");
    }

    @Test
    void a_scheme_that_differs_is_a_cause_beside_the_inputs_and_alone() {
        RunDifferences scheme = new RunDifferences(new TreeMap<>(), Set.of("core"), true, true);
        assertThat(rows(BEFORE, ThreeAreas.of(200, 100, 200), scheme))
                .extracting(RevisionRow::cause)
                .contains("scheme", "inputs of other areas; scheme");
    }

    @Test
    void settings_and_software_are_named_only_where_nothing_nearer_differs() {
        ThreeAreas after = ThreeAreas.of(200, 100, 200);
        RunDifferences both = new RunDifferences(new TreeMap<>(), Set.of(), true, true);
        assertThat(row(rows(BEFORE, after, both), "A", "need:all").cause()).isEqualTo("settings; software");
        TreeMap<String, SortedSet<String>> need =
                new TreeMap<>(Map.of("need", new TreeSet<>(Set.of("n.csv", "m.csv"))));
        RunDifferences files = new RunDifferences(need, Set.of(), true, true);
        assertThat(row(rows(BEFORE, after, files), "A", "need:all").cause())
                .isEqualTo("m.csv restated; n.csv restated");
    }

    @Test
    void a_figure_that_moved_without_a_file_of_its_own_is_not_flagged_as_revised() {
        RunDifferences settings = new RunDifferences(new TreeMap<>(), Set.of(), true, false);
        assertThat(compared(BEFORE, ThreeAreas.of(200, 100, 200), settings).distances())
                .allMatch(row -> row.flags().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.30000000000000004, true",
        "100, 100.0000001, false",
        "0, 0.00000000000001, true",
        "500000000000, 500000000001, false"
    })
    void noise_of_arithmetic_is_no_revision(String before, double now, boolean same) {
        assertThat(RoundingNoise.isAll(before, Figure.of(now))).isEqualTo(same);
    }

    @Test
    void a_token_is_the_same_as_itself_only() {
        assertThat(RoundingNoise.isAll("[c]", Figure.SUPPRESSED)).isTrue();
        assertThat(RoundingNoise.isAll("[c]", Figure.NOT_AVAILABLE)).isFalse();
        assertThat(RoundingNoise.isAll("0", Figure.NOT_AVAILABLE)).isFalse();
        assertThat(RoundingNoise.isAll("[x]", Figure.of(0.0))).isFalse();
    }
}

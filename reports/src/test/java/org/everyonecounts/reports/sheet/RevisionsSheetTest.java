package org.everyonecounts.reports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.RevisionFigures;
import org.everyonecounts.models.exchange.RevisionRow;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.words.CauseWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table 25, the line of the cover and the sentence for a board. */
class RevisionsSheetTest {
    private static final RunFigures FIGURES = SyntheticRun.figures();

    private static ReportedRun run(RevisionFigures revisions) {
        return new ReportedRun(
                FIGURES.with(FIGURES.distances(), revisions),
                SyntheticRun.facts(),
                new ModelTerms(Indicators.standard())::of);
    }

    private static RevisionFigures with(List<RevisionRow> rows) {
        return new RevisionFigures(FIGURES.revisions().since(), rows);
    }

    private static TableContent table(RevisionFigures revisions) {
        return (TableContent) new RevisionsSheet().content(run(revisions)).orElseThrow();
    }

    private static DistanceRow first() {
        return FIGURES.distances().stream()
                .filter(row ->
                        row.scheme().equals("gp-payments-need") && row.level().equals("sub_icb"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_area_that_moved_most_comes_first_with_its_restated_input() {
        TableContent table = table(FIGURES.revisions());
        List<Cell> row = table.rows().get(0);
        assertThat(row.get(3)).isEqualTo(Cell.text(first().areaCode()));
        assertThat(row.get(4)).isEqualTo(Cell.text(first().areaName()));
        assertThat(row.get(5))
                .isEqualTo(Cell.text("Input: need index times people, primary medical final (need-weighted people)"));
        assertThat(((Cell.Numeric) row.get(6)).value()).isEqualTo(1.0391);
        assertThat(((Cell.Numeric) row.get(7)).value()).isEqualTo(1.05);
        assertThat(((Cell.Numeric) row.get(8)).value()).isCloseTo(0.0109, within(1e-15));
        assertThat(row.get(9)).isEqualTo(Cell.text("need.csv was restated"));
    }

    @Test
    void a_distance_is_in_per_cent_and_an_area_that_is_gone_has_no_value_now() {
        TableContent table = table(FIGURES.revisions());
        List<Cell> distance = table.rows().stream()
                .filter(row -> row.get(5).toString().contains("relative"))
                .findFirst()
                .orElseThrow();
        assertThat(((Cell.Numeric) distance.get(8)).value()).isCloseTo(-1.25, within(1e-9));
        List<Cell> gone = table.rows().stream()
                .filter(row -> row.get(3).equals(Cell.text("gone")))
                .findFirst()
                .orElseThrow();
        assertThat(gone.get(4)).isEqualTo(Cell.token(Shorthand.NOT_AVAILABLE));
        assertThat(gone.get(7)).isEqualTo(Cell.token(Shorthand.NOT_APPLICABLE));
        assertThat(gone.get(8)).isEqualTo(Cell.token(Shorthand.NOT_APPLICABLE));
    }

    @Test
    void an_indicator_of_the_nation_has_its_title_and_unit() {
        assertThat(table(FIGURES.revisions()).rows().stream().map(row -> row.get(5)))
                .contains(Cell.text("Share of money misplaced (%)"));
    }

    @Test
    void of_many_rows_the_first_are_shown_and_the_file_is_named() {
        List<RevisionRow> many = new ArrayList<>();
        for (int i = 0; i < RevisionsSheet.MOST + 5; i++) {
            many.add(new RevisionRow(
                    first().period(),
                    "sub_icb",
                    "gp-payments-need",
                    "A" + i,
                    "target_share",
                    Figure.of(0.1),
                    Figure.of(0.2),
                    "software"));
        }
        TableContent table = table(with(many));
        assertThat(table.rows()).hasSize(3_000);
        assertThat(table.sentences())
                .contains("The first 3,000 rows of 3,005 rows are shown; all of them stand in data/revisions.csv.");
    }

    @Test
    void without_restated_figures_there_is_no_sheet_and_the_cover_says_so() {
        ReportedRun run = run(with(List.of()));
        assertThat(new RevisionsSheet().content(run)).isEmpty();
        assertThat(new RevisedAreas(run).forCover())
                .contains("No figure was revised since the run published before (data of 21 November 2026, fingerprint"
                        + " 01234567).");
        assertThat(new RevisedAreas(run).forBoard()).isEmpty();
    }

    @Test
    void without_an_earlier_run_nobody_says_anything() {
        ReportedRun run = run(RevisionFigures.NONE);
        assertThat(new RevisionsSheet().content(run)).isEmpty();
        assertThat(new RevisedAreas(run).forCover()).isEqualTo(Optional.empty());
        assertThat(new RevisedAreas(run).forBoard()).isEqualTo(Optional.empty());
    }

    @Test
    void cover_and_board_count_areas_that_moved_visibly() {
        RevisedAreas areas = new RevisedAreas(run(FIGURES.revisions()));
        assertThat(areas.forCover())
                .contains("Figures published before have changed: 10 figures since the run on data of 21 November 2026"
                        + " (fingerprint 01234567); the distance of 1 sub-ICB location moved by 0.1 percentage points"
                        + " or more (Table_25).");
        assertThat(areas.forBoard().orElseThrow())
                .startsWith("Figures published before have changed: the distance of 1 sub-ICB location is another by"
                        + " 0.1 percentage points or more, most of all that of " + first().areaName() + ", ")
                .endsWith(" now.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "need.csv restated; scheme | need.csv was restated; The scheme was changed",
                "inputs of other areas | Inputs of other areas were restated",
                "area codes | Areas were changed",
                "settings; software | Settings were changed; Another version of the software",
                "something new | something new"
            })
    void causes_are_plain_words(String code, String words) {
        assertThat(CauseWords.of(code)).isEqualTo(words);
    }
}

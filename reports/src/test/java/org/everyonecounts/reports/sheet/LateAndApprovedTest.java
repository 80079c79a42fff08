package org.everyonecounts.reports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.ApprovedChange;
import org.everyonecounts.models.exchange.LateInput;
import org.everyonecounts.models.exchange.LateInput.Kind;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.SyntheticRun;
import org.junit.jupiter.api.Test;

/** What cover, board page and Table 19 say of inputs that were late and of changes that were approved. */
class LateAndApprovedTest {
    private static final Check CHANGE = new Check(
            "change_people.core",
            Check.Severity.ERROR,
            Check.Status.APPROVED,
            1,
            1,
            "people of scheme core have changed: 2 now, before 1.");

    private static ReportedRun run(List<LateInput> late, Optional<ApprovedChange> approval) {
        return new ReportedRun(
                SyntheticRun.figures(),
                SyntheticRun.facts().with(late, approval),
                new ModelTerms(Indicators.standard())::of);
    }

    private static LateInput late(Kind kind, String input, String series, int areas, Figure people) {
        boolean carried = kind == Kind.CARRIED;
        return new LateInput(
                kind,
                input,
                series,
                List.of("gp-payments-need"),
                "2021/22",
                carried ? "2020/21" : "",
                carried ? 1 : 0,
                areas,
                people);
    }

    private static List<String> cover(ReportedRun run) {
        TextContent cover = (TextContent) new CoverSheet(true).content(run).orElseThrow();
        return cover.lines().stream().map(TextContent.Line::text).toList();
    }

    @Test
    void the_cover_counts_the_areas_whose_figures_rest_on_estimates() {
        ReportedRun run = run(
                List.of(
                        late(Kind.CARRIED, "population", "registered", 106, Figure.of(62_000_000)),
                        late(Kind.CARRIED, "population", "resident", 106, Figure.of(62_000_000)),
                        late(Kind.CARRIED, "need", "illness", 1, Figure.NOT_AVAILABLE),
                        late(Kind.CARRIED, "money to share out", "gp_payments", 0, Figure.of(0)),
                        late(Kind.LEFT_OUT, "population", "registered", 2, Figure.of(300_000))),
                Optional.empty());
        assertThat(cover(run))
                .contains(
                        "Figures of 106 areas rest on estimates, marked [e]: population of 2020/21 carried forward to"
                                + " 2021/22 (62.0 million people).",
                        "Figures of 1 area rest on estimates, marked [e]: need of 2020/21 carried forward to 2021/22.",
                        "The money of 2021/22 is an estimate: money to share out of 2020/21 carried forward to 2021/22.")
                .anyMatch(line -> line.startsWith(
                        "Figures of 2 areas are left out and shown as [x], not as nought: the data hold no population of"
                                + " 2021/22 for 300,000 people."));
        assertThat(new LateInputs(run).unknown())
                .containsExactly(
                        "How things stand with population of 2021/22 in 106 areas: figures of 2020/21 are used until newer"
                                + " ones come.",
                        "How things stand with need of 2021/22 in 1 area: figures of 2020/21 are used until newer ones"
                                + " come.",
                        "How much money there is in 2021/22: that of 2020/21 is used until newer figures come.",
                        "How 2 areas without population of 2021/22 fare: they are left out of every sum.");
    }

    @Test
    void schemes_beside_the_headline_are_named() {
        LateInput other = new LateInput(
                Kind.CARRIED, "need", "core_overall", List.of("core"), "2024/25", "2023/24", 1, 42, Figure.of(1));
        ReportedRun run = run(List.of(other), Optional.empty());
        assertThat(cover(run)).contains("Figures of further schemes rest on late inputs too: core (Table_17).");
        assertThat(new LateInputs(run).unknown()).isEmpty();
    }

    @Test
    void nothing_is_said_where_nothing_was_late_or_approved() {
        List<String> plain = cover(run(List.of(), Optional.empty()));
        assertThat(plain).noneMatch(line -> line.contains("rest on") || line.startsWith("Approved by"));
    }

    @Test
    void an_approval_stands_on_the_cover_and_signed_among_the_assumptions() {
        ReportedRun run = run(
                List.of(),
                Optional.of(new ApprovedChange("=A. Analyst", "two boards were merged", "00ff", List.of(CHANGE))));
        assertThat(cover(run))
                .contains("Approved by =A. Analyst: two boards were merged (1 change since the report published last,"
                        + " released for publication; Table_19).");
        TableContent table = (TableContent) new AssumptionsSheet().content(run).orElseThrow();
        List<Cell> last = table.rows().get(table.rows().size() - 1);
        assertThat(last)
                .startsWith(
                        Cell.text("core"),
                        Cell.text("change_people.core"),
                        Cell.text("released"),
                        Cell.text("Signed"),
                        Cell.text("=A. Analyst"));
        assertThat(last.get(6))
                .isEqualTo(Cell.text(
                        "two boards were merged. Released: people of scheme core have changed: 2 now, before 1."));
    }
}

package org.everyonecounts.reports.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.ReportedRun;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** What the headline means for people, in people and pounds a head, and the largest figures of the page. */
final class SoWhat {
    private final ReportedRun run;
    private final HeadlineNouns nouns;

    SoWhat(ReportedRun run) {
        this.run = run;
        this.nouns = HeadlineNouns.of(run);
    }

    List<String> sentences() {
        return List.of(mostDeprived(), below());
    }

    private String mostDeprived() {
        List<GroupMoney> groups = GroupMoney.of(run);
        if (groups.size() < 2 || !groups.get(0).isComplete()) {
            return Template.BOARD_SO_WHAT_NONE.sentence();
        }
        GroupMoney most = groups.get(0);
        String actual = InWords.poundsAndPence(most.actual());
        String need = InWords.poundsAndPence(most.byNeed());
        Map<String, String> values = Map.of(
                "groups", InWords.count(groups.size()), "people", InWords.people(most.people()), "actual", actual);
        if (actual.equals(need)) {
            return Template.BOARD_SO_WHAT_EVEN.with(values);
        }
        boolean isShort = most.actual().number() < most.byNeed().number();
        return (isShort ? Template.BOARD_SO_WHAT_SHORT : Template.BOARD_SO_WHAT_OVER)
                .with(Map.of(
                        "groups",
                        InWords.count(groups.size()),
                        "people",
                        InWords.people(most.people()),
                        "actual",
                        actual,
                        "need",
                        need,
                        "gap",
                        InWords.poundsAndPence(most.difference().map(Math::abs))));
    }

    private String below() {
        List<DistanceRow> below = run.headlineDistances().stream()
                .filter(row -> HeadlineNouns.isBelow(run, row))
                .toList();
        if (below.isEmpty()) {
            return Template.BOARD_SO_WHAT_NOBODY_BELOW.with(
                    Map.of("area", nouns.area(), "tolerance", nouns.tolerance(), "target", nouns.target()));
        }
        double people = below.stream()
                .filter(row -> row.population().isNumber())
                .mapToDouble(row -> row.population().number())
                .sum();
        return Template.BOARD_SO_WHAT_BELOW.with(Map.of(
                "people", InWords.people(Figure.of(people)),
                "areas", InWords.counted(below.size(), nouns.area()),
                "tolerance", nouns.tolerance(),
                "target", nouns.target()));
    }

    /** At most three; a figure that is not a number has no tile. */
    List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        Figure share = estimate("misplaced_share");
        Figure money = estimate("misplaced_gbp");
        if (share.isNumber() && money.isNumber()) {
            Template label = HeadlineNouns.isFairShare(run)
                    ? Template.BOARD_TILE_MISPLACED_FAIR_SHARE
                    : Template.BOARD_TILE_MISPLACED_SUPPLIED;
            tiles.add(new Tile(InWords.millions(money), label.with(Map.of("share", InWords.percent(share)))));
        }
        Figure below = estimate("below_target_people");
        if (below.isNumber()) {
            tiles.add(
                    new Tile(InWords.people(below), Template.BOARD_TILE_BELOW.with(Map.of("target", nouns.target()))));
        }
        Figure gap = estimate("deprivation_gap");
        if (gap.isNumber()) {
            tiles.add(new Tile(
                    InWords.poundsAndPence(gap.map(Math::abs)),
                    Template.BOARD_TILE_GAP.with(Map.of("more", gap.number() < 0 ? "less" : "more"))));
        }
        return tiles;
    }

    private Figure estimate(String indicator) {
        Optional<IndicatorRow> row = run.headlineIndicator(indicator);
        return row.map(IndicatorRow::estimate).orElse(Figure.NOT_AVAILABLE);
    }
}

package org.everyonecounts.reports.board;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.reports.sheet.ClauseVerdict;

/**
 * Everything the page says, in the order in which it says it. Texts are plain; the template escapes them.
 *
 * @param title of the document
 * @param kicker what the page is about, above the headline
 * @param notice stands on top where the run was held; else empty
 * @param soWhat people and pounds a head
 * @param tiles at most three
 * @param questions the four clauses of the value, one verdict each
 * @param ask what the board is asked; empty where nothing was set
 * @param workbook link to the workbook
 */
public record BoardContent(
        String title,
        String kicker,
        String headline,
        String notice,
        List<String> soWhat,
        List<String> unknown,
        List<String> changes,
        List<Tile> tiles,
        List<ClauseVerdict> questions,
        Optional<Dumbbell> chart,
        String noChart,
        Optional<AreaMap> map,
        String noMap,
        String confidence,
        String confidenceReason,
        BelowList below,
        List<String> turns,
        String ask,
        String contact,
        String status,
        List<Fact> facts,
        List<String> attributions,
        String workbook) {
    public BoardContent {
        soWhat = List.copyOf(soWhat);
        unknown = List.copyOf(unknown);
        changes = List.copyOf(changes);
        tiles = List.copyOf(tiles);
        questions = List.copyOf(questions);
        turns = List.copyOf(turns);
        facts = List.copyOf(facts);
        attributions = List.copyOf(attributions);
    }
}

package org.everyonecounts.reports.board;

import java.util.List;
import java.util.Optional;

/**
 * Everything the page of an area says, in the order in which it says it. Texts are plain; the template escapes them.
 *
 * @param kicker what the page is about, above the headline
 * @param have what its people have and what need would give
 * @param position against the tolerance, and among others
 * @param change since the preceding period
 * @param tiles at most three
 * @param reaches when it comes within the tolerance
 * @param years year by year under the rule of change
 * @param moved what moved its target
 * @param drivers one row a driver
 * @param steps the arithmetic
 * @param unknown what is not known
 * @param files what the page was made from
 */
public record AreaContent(
        String title,
        String kicker,
        String headline,
        List<String> have,
        List<String> position,
        List<String> change,
        List<Tile> tiles,
        String reaches,
        Optional<Grid> years,
        String moved,
        Optional<Grid> drivers,
        String stepsRead,
        Optional<Grid> steps,
        List<String> unknown,
        String status,
        List<Fact> facts,
        Grid files,
        List<String> attributions) {
    public AreaContent {
        have = List.copyOf(have);
        position = List.copyOf(position);
        change = List.copyOf(change);
        tiles = List.copyOf(tiles);
        unknown = List.copyOf(unknown);
        facts = List.copyOf(facts);
        attributions = List.copyOf(attributions);
    }
}

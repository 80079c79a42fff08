package org.everyonecounts.reports.sheet;

import java.util.List;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.reports.words.PaceWords;
import org.everyonecounts.reports.words.Template;

/** The notes that more than one sheet points to. */
final class RunNotes {
    static final Note RESAMPLED = new Note("Range with areas resampled. " + Template.RESAMPLED.sentence());

    static final Note MEASUREMENT =
            new Note("Interval with measurement error: standard errors or counts of the inputs are carried through.");

    static final Note NEED_INDEX = new Note(
            "Need index: weighted population divided by population. The base is the" + " nation, which has 1.");

    static final Note RELATIVE = new Note("Relative to the nation: (1 + distance) divided by (1 + the nation's"
            + " distance), minus 1. Areas stand in this order, the furthest below first.");

    static final Note ACTUAL = new Note("The money set against the target is the published baseline where targets are"
            + " supplied, and spending where a fair share is modelled.");

    static final Note GROUPS = new Note("Groups of areas hold equal numbers of people as nearly as may be. They"
            + " describe people living in areas, not people's own circumstances.");

    static final Note YEARS_TO_TOLERANCE = new Note("Years to tolerance: years from the opening until the distance"
            + " stays within the tolerance of the scheme. 0 means within tolerance at the opening; not applicable means"
            + " not within the years shown.");

    static final Note DRIVERS = new Note("Drivers: the money available comes first, at the earlier share. Each other"
            + " driver is what its change moves on average over all orders in which the changes can be made (Shapley"
            + " values), so that the drivers of an area sum to its change, and each but the money available sums to"
            + " nought over all areas.");

    static final Note MOVED = new Note("Money moved: the sum of all gains of areas. Where the money to share stays the"
            + " same, it is also the sum of all losses. Areas count as gaining or losing from £1 on. Of the pace of change:"
            + " allocations instead of targets; years until every area stays within tolerance are [z] where some area does not"
            + " within the years followed.");

    static final Note SAME_DRAWS = new Note("Change from baseline: its limits come from drawing areas again, the same"
            + " draws for baseline and scenario. " + Template.RESAMPLED.sentence());

    static final Note CONFIDENCE = new Note(
            "Confidence of a row: high where the reading is clear or steady, medium where"
                    + " the interval or range includes no difference or the period begins more than three years before the money's, low where there are too few areas or groups; rows that are"
                    + " described and not tested are not rated. Rows on money are never above the confidence of their clause.");

    static final Note AT_RISK = new Note(
            "People: the people or years at risk of the outcome, on which the width of the" + " limits depends.");

    static final Note FUNNEL = new Note("Funnel limits: where the values of areas of this size would lie around the"
            + " value of all areas by chance and by the variation between areas that is usual for this outcome"
            + " (overdispersion). Areas count as outside only after allowing for how many are looked at (false-discovery"
            + " control at 5%).");

    static final Note COVERAGE = new Note("Coverage: registered people divided by resident people. Registration across"
            + " borders and people who stay on lists after moving shift it, so that above 1 never means that everyone is"
            + " counted.");

    static final Note GROUP_NUMBERS = new Note("Groups with numbers run from 1, the most deprived. Group unknown holds"
            + " people whose group is not known or not stated.");

    static final Note GROUP_GAP =
            new Note("Gap and ratio: the most deprived group against the least deprived where groups"
                    + " are in order, else the worst group against the best. The change is from the preceding period of the same"
                    + " outcome.");

    static final Note PLAIN_RATE =
            new Note("Plain rate: events divided by people, not adjusted for age. Groups of different"
                    + " ages differ in it for that reason alone.");

    static final Note EVENTS_FEWER =
            new Note("Events fewer at the reference rate: how many fewer events there are in the"
                    + " sum if every group has the rate of the reference group. It is arithmetic, and says nothing of what brings"
                    + " the difference about.");

    private RunNotes() {}

    /** What the projections of schemes rest on, one note a scheme that says how money moves. */
    static Note[] paces(List<Scheme> schemes) {
        return schemes.stream()
                .flatMap(scheme -> PaceWords.of(scheme).stream())
                .map(Note::new)
                .toArray(Note[]::new);
    }

    /** What the schemes in a table mean, one note a scheme. */
    static Note[] ofSchemes(RunFacts facts) {
        return facts.schemes().stream().map(RunNotes::of).toArray(Note[]::new);
    }

    /** What one scheme means: its code, title and own notes. */
    static Note of(Scheme scheme) {
        return new Note("Scheme " + scheme.id() + ": " + ended(scheme.title())
                + scheme.notes().stream().map(note -> " " + ended(note)).reduce("", String::concat));
    }

    /** The notes of breaks in a series. */
    static Note[] ofBreaks(RunFacts facts, String stream) {
        return facts.breaks().stream()
                .filter(gap -> gap.series().equals(stream))
                .map(gap -> new Note("Break in the series from " + gap.firstPeriod() + ": " + ended(gap.reason())))
                .distinct()
                .toArray(Note[]::new);
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".";
    }
}

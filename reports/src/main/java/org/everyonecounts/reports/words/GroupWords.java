package org.everyonecounts.reports.words;

import java.util.Set;
import org.everyonecounts.models.exchange.Reading;

/** The words of a reading where it is of groups of people and their outcomes, and not of money. */
public final class GroupWords {
    /** Indicators that set the most deprived group against the least deprived. */
    private static final Set<String> GRADIENTS = Set.of("group_gap", "group_ratio", "group_sii", "group_rii");

    private GroupWords() {}

    /** The words of a reading of an indicator; those of {@link ReadingWords} for indicators that compare no groups. */
    public static String of(String indicator, Reading reading) {
        if (!GRADIENTS.contains(indicator)) {
            return ReadingWords.of(reading);
        }
        return switch (reading) {
            case CLEAR_AGAINST_DEPRIVED -> Template.READING_GROUPS_AGAINST.sentence();
            case CLEAR_PRO_DEPRIVED -> Template.READING_GROUPS_PRO.sentence();
            case NO_INFERENCE -> Template.READING_GROUPS_FEW.sentence();
            default -> ReadingWords.of(reading);
        };
    }
}

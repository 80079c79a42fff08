package org.everyonecounts.models.release;

import java.util.List;
import org.everyonecounts.models.disclosure.RuleSet;
import org.everyonecounts.models.exchange.OutcomeRow;

/**
 * Counts that were published before.
 *
 * @param outcomes rows of the earlier {@code outcomes.csv}, as printed there
 * @param rules the rules that they were published by
 */
public record EarlierPublication(List<OutcomeRow> outcomes, RuleSet rules) {
    /** Nothing was published. */
    public static final EarlierPublication NONE = new EarlierPublication(List.of(), RuleSet.NONE);

    public EarlierPublication {
        outcomes = List.copyOf(outcomes);
    }
}

package org.everyonecounts.jobs.nightly;

import java.util.Set;
import org.everyonecounts.jobs.contract.Layouts;
import org.everyonecounts.models.check.Reject;
import org.everyonecounts.models.disclosure.RuleSet;
import org.everyonecounts.models.measure.Figure;

/**
 * Rejected rows as they may be shown. A row of outcomes or groups is often rejected for something else than its counts, or with a count that is
 * all but right, so that no number of such a row is repeated; place, rule and fix are enough to mend it.
 */
final class RejectedCounts {
    private static final Set<String> COUNTED = Set.of(Layouts.OUTCOMES, Layouts.GROUPS);
    private static final Set<String> FIGURES = Set.of("value", "numerator", "denominator", "standard_error");

    private RejectedCounts() {}

    static Reject safe(Reject reject, RuleSet rules) {
        boolean figure = COUNTED.contains(reject.resource()) && FIGURES.contains(reject.column());
        if (!rules.protects() || !figure || reject.value().chars().noneMatch(Character::isDigit)) {
            return reject;
        }
        return new Reject(
                reject.resource(),
                reject.path(),
                reject.line(),
                reject.column(),
                Figure.SUPPRESSED.toString(),
                reject.rule(),
                "the figure breaks the rule " + reject.rule() + "; it may count few people and is not repeated here",
                reject.fix(),
                reject.people(),
                reject.pounds());
    }
}

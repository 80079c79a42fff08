package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.exchange.ApprovedChange;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** What the report says of changes that somebody approved: a sentence of the cover, and a signed line of Table 19 for each. */
final class ApprovalWords {
    private ApprovalWords() {}

    static Optional<String> sentence(RunFacts facts) {
        return facts.approval()
                .map(approval -> Template.APPROVED.with(Map.of(
                        "who",
                        approval.who(),
                        "why",
                        approval.why(),
                        "count",
                        InWords.counted(approval.released().size(), "change"))));
    }

    /** One judgement for each check that was released, by the name of the check; the day stands with the run, not in the report. */
    static List<Scheme.Assumption> assumptions(RunFacts facts) {
        return facts.approval().stream().flatMap(ApprovalWords::assumptions).toList();
    }

    private static java.util.stream.Stream<Scheme.Assumption> assumptions(ApprovedChange approval) {
        return approval.released().stream()
                .map(check -> new Scheme.Assumption(
                        check.id(),
                        "released",
                        Template.APPROVED_SOURCE.with(
                                Map.of("why", InWords.ended(approval.why()), "change", InWords.ended(check.message()))),
                        approval.who(),
                        ""));
    }
}

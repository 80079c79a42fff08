package org.everyonecounts.jobs.nightly;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.ApprovedChange;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.release.ChangeSincePublished;
import org.everyonecounts.models.release.PublishedDistance;

/** The gates on what changed since each scheme was published last; a first run and a what-if have none. */
final class ChangeGates {
    private final RunPlan plan;

    ChangeGates(RunPlan plan) {
        this.plan = plan;
    }

    /**
     * @param before what was published of the schemes of the run; nothing where they are new
     * @param levels levels of the areas, coarse to fine
     */
    List<Check> checks(RunFigures figures, List<PublishedDistance> before, List<String> levels) {
        List<Check> gates = before.isEmpty() || plan.isWhatIf()
                ? List.of()
                : new ChangeSincePublished(levels, plan.settings().changeLimits())
                        .checks(
                                figures.distances().stream()
                                        .map(PublishedDistance::of)
                                        .toList(),
                                before);
        return plan.approval().map(approval -> approval.applied(gates)).orElse(gates);
    }

    /** What the approval of the run released; none where there was none, or nothing to release. */
    Optional<ApprovedChange> released(List<Check> checks) {
        List<Check> released = checks.stream()
                .filter(check -> check.status() == Check.Status.APPROVED)
                .toList();
        return plan.approval()
                .filter(approval -> !released.isEmpty())
                .map(approval -> new ApprovedChange(approval.who(), approval.why(), plan.plainFingerprint(), released));
    }
}

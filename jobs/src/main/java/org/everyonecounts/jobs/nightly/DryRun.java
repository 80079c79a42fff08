package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.jobs.publish.Evidence;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.models.check.Check;

/** {@code run --dry-run}: checks the input and says what a run would do; writes nothing, not even a lock. */
public final class DryRun {
    private final RunPlan plan;
    private final Reckoning reckoning;

    public DryRun(RunPlan plan) {
        this.plan = plan;
        this.reckoning = new Reckoning(plan);
    }

    /** Prints the plan and says how a run would end as far as the input decides it. */
    public RunOutcome print(PrintWriter out, boolean force) throws IOException {
        new IntakeStep().check(reckoning);
        reckoning.positions();
        Evidence evidence = reckoning.evidence();
        out.println("plan (nothing is written)");
        out.println("  data         " + plan.data().location());
        for (SchemeSource scheme : reckoning.schemes()) {
            out.println("  scheme       " + scheme.scheme().id() + ": "
                    + scheme.scheme().title());
        }
        for (Map.Entry<String, String> setting : plan.changingFigures().entrySet()) {
            if (!setting.getValue().isEmpty()) {
                out.println("  setting      " + setting.getKey() + " = " + setting.getValue());
            }
        }
        out.println("  output       " + plan.out().root());
        out.println("  fingerprint  " + plan.fingerprint());
        Optional<PublishedRuns.Published> published = PublishedRuns.of(plan);
        out.println("  a run would  "
                + published
                        .filter(run -> !force)
                        .map(run -> "do nothing: run " + run.runId() + " has published this")
                        .orElse(reckoning.verdict() == RunStatus.PASS ? "compute and publish" : "be held by a gate"));
        for (Check check : evidence.checks()) {
            if (check.status() == Check.Status.FAILED) {
                out.println("  " + (check.severity() == Check.Severity.ERROR ? "gate failed  " : "warning      ")
                        + check.id() + ": " + check.message());
            }
        }
        return new RunOutcome(
                reckoning.verdict(),
                reckoning.exitCode().code(),
                plan.periodWord(),
                "none",
                evidence.acceptedRows(),
                evidence.rows(),
                evidence.rejectedRows(),
                evidence.warnings(),
                Optional.empty(),
                FailedGate.problems(reckoning),
                false);
    }
}

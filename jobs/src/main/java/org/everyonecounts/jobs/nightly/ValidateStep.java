package org.everyonecounts.jobs.nightly;

import org.everyonecounts.jobs.publish.Evidence;
import org.everyonecounts.models.check.Check;

/** Checks every row, every control total and every gate. */
final class ValidateStep implements NightStep {
    @Override
    public String id() {
        return "validate";
    }

    @Override
    public Done run(RunInProgress run) {
        run.reckoning().content();
        Evidence evidence = run.reckoning().evidence();
        int failed = evidence.failed(Check.Severity.ERROR).size();
        return new Done(
                evidence.rows(),
                evidence.acceptedRows(),
                evidence.rejectedRows(),
                evidence.rows() + " rows, " + evidence.rejectedRows() + " rejected; "
                        + evidence.checks().size() + " checks, " + failed + " failed, " + evidence.warnings()
                        + " warnings");
    }
}

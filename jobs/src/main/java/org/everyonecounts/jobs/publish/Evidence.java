package org.everyonecounts.jobs.publish;

import java.util.List;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Reject;
import org.everyonecounts.models.exchange.RunFacts;

/**
 * What a run found out about its input: enough to judge it even when nothing was computed.
 *
 * @param inputs files read
 * @param controls control totals
 * @param checks every check and how it ended
 * @param rejects every rejected row
 * @param problems what stopped the run; none when it was computed
 */
public record Evidence(
        List<RunFacts.InputFile> inputs,
        List<RunFacts.Control> controls,
        List<Check> checks,
        List<Reject> rejects,
        List<Problem> problems) {
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of(), List.of(), List.of());

    public Evidence {
        inputs = List.copyOf(inputs);
        controls = List.copyOf(controls);
        checks = List.copyOf(checks);
        rejects = List.copyOf(rejects);
        problems = List.copyOf(problems);
    }

    public Evidence with(List<Problem> found) {
        return new Evidence(inputs, controls, checks, rejects, found);
    }

    public long rows() {
        return inputs.stream().mapToLong(RunFacts.InputFile::rows).sum();
    }

    public long rejectedRows() {
        return inputs.stream().mapToLong(RunFacts.InputFile::rejected).sum();
    }

    public long acceptedRows() {
        return rows() - rejectedRows();
    }

    public long warnings() {
        return failed(Check.Severity.WARNING).size();
    }

    /** Failed checks of a severity, in the order tested. */
    public List<Check> failed(Check.Severity severity) {
        return checks.stream()
                .filter(check -> check.severity() == severity && check.status() == Check.Status.FAILED)
                .toList();
    }
}

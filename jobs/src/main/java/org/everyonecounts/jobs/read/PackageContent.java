package org.everyonecounts.jobs.read;

import java.util.List;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.Outlines;
import org.everyonecounts.models.area.late.LateData;
import org.everyonecounts.models.area.late.SchemeSeries;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.RunFacts;

/**
 * What came out of a data package.
 *
 * @param data the figures of the accepted rows
 * @param inputs every file with hash, rows and rejected rows, in the order hashed
 * @param checks every gate and warning, passed or failed
 * @param controls every control total and what was found
 * @param outlines outlines of areas for the map; none where the package has none
 * @param rowsTotal rows read, headers not counted
 * @param rowsRejected rows rejected
 * @param late what was absent, and what stands in for it in {@code data}
 */
public record PackageContent(
        HealthData data,
        List<RunFacts.InputFile> inputs,
        List<Check> checks,
        List<RunFacts.Control> controls,
        Outlines outlines,
        long rowsTotal,
        long rowsRejected,
        LateData late) {
    public PackageContent {
        inputs = List.copyOf(inputs);
        checks = List.copyOf(checks);
        controls = List.copyOf(controls);
    }

    /** The same with figures of earlier periods where whole series of these schemes have not come. */
    public PackageContent carriedFor(List<SchemeSeries> schemes) {
        LateData filled = late.with(schemes);
        return new PackageContent(filled.data(), inputs, checks, controls, outlines, rowsTotal, rowsRejected, filled);
    }

    public long rowsAccepted() {
        return rowsTotal - rowsRejected;
    }

    /** True when a gate failed, so that nothing may be published. */
    public boolean held() {
        return failed(Check.Severity.ERROR) > 0;
    }

    /** Number of warnings. */
    public long warnings() {
        return failed(Check.Severity.WARNING);
    }

    private long failed(Check.Severity severity) {
        return checks.stream()
                .filter(check -> check.severity() == severity && check.status() == Check.Status.FAILED)
                .count();
    }
}

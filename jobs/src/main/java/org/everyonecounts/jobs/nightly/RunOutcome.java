package org.everyonecounts.jobs.nightly;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.RunStatus;

/**
 * How a run ended.
 *
 * @param exitCode the number given to the operating system
 * @param runId the run; {@code none} when it never began
 * @param report the workbook, or the {@code quality/} folder when nothing was published; none when the run never began
 * @param problems why it did not pass; none when it did
 * @param nothingChanged true when the same fingerprint was published already
 */
public record RunOutcome(
        RunStatus status,
        int exitCode,
        String periodWord,
        String runId,
        long accepted,
        long total,
        long rejected,
        long warnings,
        Optional<Path> report,
        List<Problem> problems,
        boolean nothingChanged) {
    public RunOutcome {
        problems = List.copyOf(problems);
    }

    /** A run that never began, for want of a lock, a folder or legal settings. */
    public static RunOutcome neverBegan(int exitCode, String periodWord, List<Problem> problems) {
        return new RunOutcome(
                RunStatus.FAILED, exitCode, periodWord, "none", 0, 0, 0, 0, Optional.empty(), problems, false);
    }
}

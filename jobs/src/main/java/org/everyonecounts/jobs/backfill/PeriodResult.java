package org.everyonecounts.jobs.backfill;

import java.nio.file.Path;
import java.util.Optional;
import org.everyonecounts.jobs.nightly.RunOutcome;

/**
 * What a backfill did about one period.
 *
 * @param status how the period stands: {@code PASS}, {@code HELD}, {@code FAILED}, {@code NO_DATA} or {@code NOT_REACHED}
 * @param done what was done
 * @param exitCode the code of the run; 0 where there was none
 * @param figures whether the tables differ from those published before for this period
 * @param runId the run that made it so, or the word none
 * @param report its workbook, or its {@code quality/} folder
 */
public record PeriodResult(
        String period, String status, Done done, int exitCode, Figures figures, String runId, Optional<Path> report) {
    /** What was done about a period. */
    public enum Done {
        /** A run was made, or one that had been interrupted went on. */
        COMPUTED("computed"),
        /** A run of the same fingerprint was published before. */
        UNCHANGED("unchanged"),
        /** A run of the same fingerprint was held or failed before. */
        NOT_TRIED_AGAIN("not tried again"),
        /** The package has nothing for it. */
        NO_DATA("no data"),
        /** The backfill stopped before it. */
        NOT_REACHED("not reached"),
        /** A dry run: it would be computed. */
        WOULD_COMPUTE("would compute");

        private final String words;

        Done(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How the tables of a run compare with those that were published before for the same period. */
    public enum Figures {
        FIRST("first"),
        SAME("same"),
        CHANGED("changed"),
        NONE("none");

        private final String words;

        Figures(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static PeriodResult of(RunOutcome outcome, Figures figures) {
        return new PeriodResult(
                outcome.periodWord(),
                outcome.status().name(),
                outcome.nothingChanged() ? Done.UNCHANGED : Done.COMPUTED,
                outcome.exitCode(),
                figures,
                outcome.runId(),
                outcome.report());
    }

    static PeriodResult without(String period, String status, Done done) {
        return new PeriodResult(period, status, done, 0, Figures.NONE, "none", Optional.empty());
    }
}

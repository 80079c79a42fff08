package org.everyonecounts.jobs.backfill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.nightly.NightlyRun;
import org.everyonecounts.jobs.nightly.PeriodsWithData;
import org.everyonecounts.jobs.nightly.RunOutcome;
import org.everyonecounts.jobs.nightly.RunPlan;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.ReportFolder;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.jobs.runs.RunSummary;

/**
 * Runs of several years, oldest first, each a run of its own.
 *
 * <p>What is done about a year is decided by looking at the reports, as a night decides it, so that an interrupted backfill goes on where it
 * stopped: years that are published are passed over, and the one that was interrupted goes on under its run id. It stops where the next
 * year would meet the same obstacle: settings (exit 2), input (3), something missing or busy (5), and where a signal stops it. A run that was held or met an error of this software does not stop it.
 */
public final class Backfill {
    /** Makes the plan of a run of one period, or of {@code all}. */
    @FunctionalInterface
    public interface Plans {
        RunPlan of(String periodWord) throws IOException;
    }

    /** Runs a plan and shows how it ended. */
    @FunctionalInterface
    public interface Runner {
        RunOutcome run(RunPlan plan, boolean force);
    }

    private static final String ALL = "all";

    private final Years years;
    private final Reprocess reprocess;
    private final Plans plans;
    private boolean asked;
    private Optional<SortedSet<String>> withData = Optional.empty();

    public Backfill(Years years, Reprocess reprocess, Plans plans) {
        this.years = years;
        this.reprocess = reprocess;
        this.plans = plans;
    }

    /** Runs what is to be run and says how every year stands, oldest first. */
    public List<PeriodResult> run(Runner runner) throws IOException {
        List<PeriodResult> results = new ArrayList<>();
        boolean stopped = false;
        for (String year : years.labels()) {
            if (stopped) {
                results.add(PeriodResult.without(year, "NOT_REACHED", PeriodResult.Done.NOT_REACHED));
                continue;
            }
            RunPlan plan = plans.of(year);
            Optional<PeriodResult> settled = settled(plan);
            if (settled.isPresent()) {
                results.add(settled.get());
            } else {
                RunOutcome outcome = runner.run(plan, reprocess == Reprocess.all);
                results.add(PeriodResult.of(outcome, figures(plan.out(), outcome)));
                stopped = isTheSameForEveryYear(outcome.exitCode());
            }
        }
        return results;
    }

    /** What {@link #run} would do, year by year; nothing is written. */
    public List<PeriodResult> preview() throws IOException {
        List<PeriodResult> results = new ArrayList<>();
        for (String year : years.labels()) {
            results.add(settled(plans.of(year))
                    .orElseGet(() -> PeriodResult.without(year, "none", PeriodResult.Done.WOULD_COMPUTE)));
        }
        return results;
    }

    /** How a year stands that needs no run; none where it needs one. */
    private Optional<PeriodResult> settled(RunPlan plan) throws IOException {
        if (reprocess != Reprocess.all) {
            Optional<RunOutcome> published = NightlyRun.published(plan);
            if (published.isPresent()) {
                return published.map(outcome -> PeriodResult.of(outcome, PeriodResult.Figures.SAME));
            }
        }
        if (reprocess == Reprocess.none) {
            Optional<RunSummary> before = EarlierVerdict.of(plan);
            if (before.isPresent()) {
                return Optional.of(notAgain(plan, before.get()));
            }
        }
        return isWithoutData(plan)
                ? Optional.of(PeriodResult.without(plan.periodWord(), "NO_DATA", PeriodResult.Done.NO_DATA))
                : Optional.empty();
    }

    private static PeriodResult notAgain(RunPlan plan, RunSummary before) throws IOException {
        RunSummary shown = EarlierVerdict.publishedSince(plan.out(), before).orElse(before);
        ReportFolder folder = new ReportFolder(shown.folder(), plan.periodWord());
        return new PeriodResult(
                plan.periodWord(),
                shown.status(),
                PeriodResult.Done.NOT_TRIED_AGAIN,
                shown.exitCode(),
                PeriodResult.Figures.NONE,
                shown.runId(),
                Optional.of(
                        shown.isPublished()
                                ? folder.workbook(plan.settings().profiles().get(0))
                                : folder.quality()));
    }

    /** Asked of the whole package once; a year that seems to be without data is asked again by itself, since settings may bring some. */
    private boolean isWithoutData(RunPlan plan) throws IOException {
        if (!asked) {
            asked = true;
            withData = PeriodsWithData.of(plans.of(ALL));
        }
        return withData.isPresent()
                && !withData.get().contains(plan.periodWord())
                && PeriodsWithData.isWithoutData(plan);
    }

    private static PeriodResult.Figures figures(OutputFolder out, RunOutcome outcome) throws IOException {
        Optional<Path> report = outcome.report();
        if (outcome.status() != RunStatus.PASS || report.isEmpty()) {
            return PeriodResult.Figures.NONE;
        }
        return outcome.nothingChanged()
                ? PeriodResult.Figures.SAME
                : FiguresSince.compared(out, outcome.periodWord(), ReportFolder.runOf(report.get()));
    }

    private static boolean isTheSameForEveryYear(int exitCode) {
        return exitCode == ExitCode.USAGE.code()
                || exitCode == ExitCode.CONTRACT.code()
                || exitCode == ExitCode.MISSING_OR_BUSY.code()
                || exitCode == ExitCode.INTERRUPTED.code();
    }

    /**
     * The exit code of a backfill: 0 when every year is published or has no data, else the code of the oldest year that did not pass; 5
     * when no year has data.
     */
    public static int exitCode(List<PeriodResult> results) {
        boolean noData = results.stream().allMatch(result -> result.done() == PeriodResult.Done.NO_DATA);
        return noData
                ? ExitCode.MISSING_OR_BUSY.code()
                : results.stream()
                        .mapToInt(PeriodResult::exitCode)
                        .filter(code -> code != 0)
                        .findFirst()
                        .orElse(0);
    }
}

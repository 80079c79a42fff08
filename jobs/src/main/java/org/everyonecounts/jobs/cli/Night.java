package org.everyonecounts.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.ScenarioSource;
import org.everyonecounts.jobs.nightly.Approval;
import org.everyonecounts.jobs.nightly.DataFolder;
import org.everyonecounts.jobs.nightly.DryRun;
import org.everyonecounts.jobs.nightly.Faults;
import org.everyonecounts.jobs.nightly.FinishCommand;
import org.everyonecounts.jobs.nightly.NightlyRun;
import org.everyonecounts.jobs.nightly.RunOutcome;
import org.everyonecounts.jobs.nightly.RunPlan;
import org.everyonecounts.jobs.nightly.StopSignal;
import org.everyonecounts.jobs.publish.ReportFolder;
import org.everyonecounts.jobs.publish.ScenarioRecord;
import org.everyonecounts.jobs.settings.Settings;
import picocli.CommandLine.Model.CommandSpec;

/** Runs a night for a command and prints how it ended. */
final class Night {
    private final Surroundings surroundings;
    private final Settings settings;
    private final NightOptions options;
    private final CommandSpec spec;

    Night(Surroundings surroundings, Settings settings, NightOptions options, CommandSpec spec) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.options = options;
        this.spec = spec;
    }

    /**
     * @param scenarios gives what is compared with the baseline; none for a plain run
     * @return exit code
     */
    int run(Supplier<List<ScenarioSource>> scenarios) {
        return run(scenarios, Optional::empty);
    }

    /**
     * @param scenarios gives what is compared with the baseline; none for a plain run
     * @param approval gives who lets changes pass; none where nobody does
     * @return exit code
     */
    int run(Supplier<List<ScenarioSource>> scenarios, Supplier<Optional<Approval>> approval) {
        List<String> args = spec.root().commandLine().getParseResult().originalArgs();
        return told(args, watched -> {
                    try (DataFolder folder = DataFolder.open(settings.data())) {
                        RunPlan plan = RunPlan.of(
                                settings, folder, SoftwareVersion.number(), args, scenarios.get(), approval.get());
                        RunOutcome outcome = options.dryRun
                                ? new DryRun(plan).print(surroundings.out(), options.force)
                                : watched.run(plan, options.force);
                        if (!settings.quiet()) {
                            summary(outcome).ifPresent(surroundings.out()::print);
                        }
                        return outcome;
                    }
                })
                .exitCode();
    }

    /** Runs one of several plans that are made already. */
    RunOutcome run(RunPlan plan, boolean force) {
        return told(plan.args(), watched -> watched.run(plan, force));
    }

    /** A night under the eyes of its console, which a signal may stop. */
    private record Watched(RunConsole console, StopSignal stop) {
        RunOutcome run(RunPlan plan, boolean force) throws IOException {
            return new NightlyRun(plan, console, stop, InstantSource.system()).run(force);
        }
    }

    @FunctionalInterface
    private interface Work {
        RunOutcome of(Watched watched) throws IOException;
    }

    /** Does the work and tells everybody how it ended: the console, then the command that wants to hear of it. */
    private RunOutcome told(List<String> args, Work work) {
        RunConsole console = new RunConsole(surroundings, settings, spec.name(), args);
        RunOutcome outcome;
        try (StopSignal stop = StopSignal.ofProcess(
                settings.stopTime(), runId -> console.finish(NightlyRun.brokenOff(settings.periodWord(), runId)))) {
            outcome = outcome(work, new Watched(console, stop));
            console.finish(outcome);
        }
        // After the last line, for whoever waits for the verdict need not wait for somebody else's command.
        if (!options.dryRun) {
            new FinishCommand(settings, surroundings.environment(), surroundings.err()::println)
                    .after(outcome)
                    .ifPresent(surroundings.err()::println);
        }
        return outcome;
    }

    private RunOutcome outcome(Work work, Watched watched) {
        try {
            return work.of(watched);
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            Fault fault = Faults.of(e);
            return RunOutcome.neverBegan(fault.exitCode().code(), settings.periodWord(), fault.problems());
        }
    }

    /** What the run left about its scenarios, also when it was published before. */
    private static Optional<String> summary(RunOutcome outcome) throws IOException {
        Optional<Path> report = outcome.report();
        return report.isEmpty() ? Optional.empty() : ScenarioRecord.summaryIn(ReportFolder.runOf(report.get()));
    }
}

package org.everyonecounts.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.ScenarioSource;
import org.everyonecounts.jobs.nightly.DataFolder;
import org.everyonecounts.jobs.nightly.DryRun;
import org.everyonecounts.jobs.nightly.Faults;
import org.everyonecounts.jobs.nightly.NightlyRun;
import org.everyonecounts.jobs.nightly.RunOutcome;
import org.everyonecounts.jobs.nightly.RunPlan;
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
        RunConsole console = new RunConsole(surroundings, settings, spec.name());
        RunOutcome outcome;
        try (DataFolder folder = DataFolder.open(settings.data())) {
            RunPlan plan = RunPlan.of(
                    settings,
                    folder,
                    SoftwareVersion.number(),
                    spec.root().commandLine().getParseResult().originalArgs(),
                    scenarios.get());
            if (options.dryRun) {
                outcome = new DryRun(plan).print(surroundings.out(), options.force);
            } else {
                outcome = new NightlyRun(plan, console).run(options.force);
            }
            if (!settings.quiet()) {
                summary(outcome).ifPresent(surroundings.out()::print);
            }
        } catch (Exception e) {
            Fault fault = Faults.of(e);
            outcome = RunOutcome.neverBegan(fault.exitCode().code(), settings.periodWord(), fault.problems());
        }
        console.finish(outcome);
        return outcome.exitCode();
    }

    /** What the run left about its scenarios, also when it was published before. */
    private static Optional<String> summary(RunOutcome outcome) throws IOException {
        Optional<Path> report = outcome.report();
        return report.isEmpty() ? Optional.empty() : ScenarioRecord.summaryIn(ReportFolder.runOf(report.get()));
    }
}

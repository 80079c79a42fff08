package org.everyonecounts.jobs.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.nightly.RunOutcome;
import org.everyonecounts.jobs.nightly.StepWatcher;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.jobs.publish.StepRecord;
import org.everyonecounts.jobs.runs.NextCommand;
import org.everyonecounts.jobs.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What a run shows while it runs and when it ends.
 *
 * <p>Progress goes to standard error: a bar on a terminal, otherwise one line a step, as text or JSON. Standard output ends with the
 * summary line, and before it, when the run did not pass, one line with the cause and the command that mends it.
 */
final class RunConsole implements StepWatcher {
    private final Surroundings surroundings;
    private final Settings settings;
    private final String command;
    private final List<String> args;
    private final AtomicBoolean told = new AtomicBoolean();
    private @Nullable ProgressBar bar;

    /** @param args the command line as given */
    RunConsole(Surroundings surroundings, Settings settings, String command, List<String> args) {
        this.surroundings = surroundings;
        this.settings = settings;
        this.command = command;
        this.args = List.copyOf(args);
    }

    @Override
    public void started(String step, int number, int of) {
        if (!settings.quiet() && surroundings.terminal() && !settings.jsonLog()) {
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName("everyone-counts")
                        .setInitialMax(of)
                        .setUpdateIntervalMillis(200)
                        .setStyle(
                                settings.color()
                                        ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK
                                        : ProgressBarStyle.UNICODE_BLOCK)
                        .build();
                bar.stepTo(number - 1L);
            }
            bar.setExtraMessage(" " + step);
        }
    }

    @Override
    public void ended(StepRecord step) {
        if (bar != null) {
            bar.step();
        } else if (!settings.quiet()) {
            surroundings.err().println(settings.jsonLog() ? json(step) : text(step));
        }
    }

    /** A failed step says no more than that: what failed stands on the last lines. */
    private static String text(StepRecord step) {
        boolean done = step.status().equals("COMPLETED");
        return String.format(
                Locale.ROOT,
                "%-10s %6.1f s  %s",
                step.id(),
                step.elapsedMs() / 1000.0,
                done ? step.message() : step.status().toLowerCase(Locale.ROOT));
    }

    private static String json(StepRecord step) {
        return Json.line(Json.object()
                .put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("step", step.id())
                .put("status", step.status())
                .put("rows_read", step.rowsRead())
                .put("rows_written", step.rowsWritten())
                .put("rows_skipped", step.rowsSkipped())
                .put("elapsed_ms", step.elapsedMs())
                .put("message", step.message()));
    }

    /** Prints how the run ended; what is told first counts, since a run that is broken off may yet end. */
    void finish(RunOutcome outcome) {
        if (told.getAndSet(true)) {
            return;
        }
        if (bar != null) {
            bar.close();
        }
        for (Problem problem : outcome.problems().stream().skip(1).toList()) {
            surroundings.err().println(problem);
        }
        if (outcome.nothingChanged()) {
            surroundings
                    .out()
                    .println("nothing changed: run " + outcome.runId()
                            + " has published the same already; --force computes it again");
        } else if (outcome.status() != RunStatus.PASS) {
            surroundings.out().println(cause(outcome));
        }
        surroundings.out().println(summary(outcome));
    }

    /** One line: the first problem, how many more there are, and the command to give next. */
    private String cause(RunOutcome outcome) {
        String first = outcome.problems().stream()
                .findFirst()
                .map(Problem::toString)
                .orElse("the run did not pass.")
                .replaceAll("\\s+", " ");
        int more = outcome.problems().size() - 1;
        return first + (more > 0 ? " (" + more + " more above)" : "") + " Then: " + command(outcome);
    }

    private String command(RunOutcome outcome) {
        if (outcome.status() == RunStatus.HELD
                && NextCommand.areReleasable(
                        outcome.problems().stream().map(Problem::what).toList())) {
            return NextCommand.approving(args);
        }
        String data = settings.data()
                .map(folder -> " --data " + quote(surroundings.shown(folder)))
                .orElse("");
        boolean input = outcome.exitCode() == ExitCode.CONTRACT.code() || outcome.status() == RunStatus.HELD;
        if (input) {
            return "everyone-counts validate" + data;
        }
        return outcome.exitCode() == ExitCode.USAGE.code()
                ? "everyone-counts " + command + " --help"
                : command.equals("run") ? "everyone-counts run" + data : "the same command again";
    }

    private static String quote(String path) {
        return path.contains(" ") ? "'" + path + "'" : path;
    }

    /** The summary line of the contract. */
    private String summary(RunOutcome outcome) {
        Optional<String> report = outcome.report().map(surroundings::shown);
        return outcome.status() + " period=" + outcome.periodWord() + " run=" + outcome.runId() + " rows="
                + outcome.accepted() + "/" + outcome.total() + " rejected=" + outcome.rejected() + " warnings="
                + outcome.warnings() + " report=" + report.orElse("none");
    }
}

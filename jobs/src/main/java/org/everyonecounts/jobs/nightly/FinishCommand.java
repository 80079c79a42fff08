package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.ReportFolder;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.jobs.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code --on-finish}: tells somebody that a run has ended, by a command of theirs. The only place that starts another program.
 *
 * <p>The command comes from option, environment or settings file, never from data. The path of {@code run_results.json} reaches it as an
 * argument of the shell, never as part of its text. Whatever the command does, the run has ended as it has ended: what goes wrong is
 * returned in words and changes nothing.
 */
public final class FinishCommand {
    private static final Logger LOG = LoggerFactory.getLogger(FinishCommand.class);

    /** Set for the command: a run that it starts has no command of its own, or one night would never end. */
    static final String RUN_ID = "EC_RUN_ID";

    /** The command takes the argument itself; otherwise it is added at the end. */
    private static final Pattern TAKES_ARGUMENT = Pattern.compile("\\$(\\{?1\\b|@|\\*)");

    private static final Duration FOR_THE_REST_OF_ITS_OUTPUT = Duration.ofSeconds(2);

    private final Settings settings;
    private final Map<String, String> environment;
    private final Consumer<String> lines;

    /**
     * @param environment what the command finds in its environment, but for passwords of databases
     * @param lines takes every line that the command prints
     */
    public FinishCommand(Settings settings, Map<String, String> environment, Consumer<String> lines) {
        this.settings = settings;
        this.environment = Map.copyOf(environment);
        this.lines = lines;
    }

    /**
     * Runs the command, if there is one and the run left a {@code run_results.json}.
     *
     * @return what went wrong with the command; none when it ended well or there was nothing to do
     */
    @SuppressWarnings("try") // the log is used by everyone, not by name
    public Optional<Problem> after(RunOutcome outcome) {
        Optional<String> command = settings.onFinish().filter(asked -> !environment.containsKey(RUN_ID));
        if (command.isEmpty() || outcome.report().isEmpty()) {
            return Optional.empty();
        }
        Path results = ReportFolder.runOf(outcome.report().get())
                .toAbsolutePath()
                .normalize()
                .resolve("meta")
                .resolve("run_results.json");
        Path log = new OutputFolder(settings.out()).log(outcome.runId());
        try (RunLog open = RunLog.open(log, settings.jsonLog())) {
            LOG.info("on-finish: {}", command.get());
            Optional<Problem> wrong = run(command.get(), results, outcome);
            wrong.ifPresentOrElse(
                    problem -> LOG.warn("on-finish: {}", problem), () -> LOG.info("on-finish: the command ended well"));
            return wrong;
        } catch (IOException e) {
            return Optional.of(problem("the command could not be run: " + e.getMessage(), "check the log folder"));
        }
    }

    private Optional<Problem> run(String command, Path results, RunOutcome outcome) throws IOException {
        if (!Files.isRegularFile(results)) {
            return Optional.of(problem(
                    "the command was not run, for " + results + " is not there",
                    "leave finished runs in their folder"));
        }
        Process process;
        try {
            process = started(command, results, outcome);
        } catch (IOException e) {
            return Optional.of(problem(
                    "no shell could be started: " + e.getMessage(),
                    "run where a POSIX shell is, or leave --on-finish out"));
        }
        Thread stop = new Thread(() -> kill(process), "on-finish-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return waitFor(process);
        } finally {
            forget(stop);
        }
    }

    private Process started(String command, Path results, RunOutcome outcome) throws IOException {
        Path shell = Path.of("/bin/sh");
        String text = TAKES_ARGUMENT.matcher(command).find() ? command : command + " \"$1\"";
        ProcessBuilder builder = new ProcessBuilder(
                Files.isExecutable(shell) ? shell.toString() : "sh", "-c", text, "everyone-counts", results.toString());
        builder.redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(safe(environment));
        if (!settings.database().isEmbedded()) {
            // Without user and password: a command that asks for the runs must not be sent to the embedded database.
            builder.environment()
                    .put(
                            SettingKey.DATABASE_URL.environmentName(),
                            settings.database().toString());
        }
        builder.environment().put("EC_STATUS", outcome.status().name());
        builder.environment().put("EC_EXIT_CODE", "" + outcome.exitCode());
        builder.environment().put("EC_PERIOD", outcome.periodWord());
        builder.environment().put("EC_NOTHING_CHANGED", "" + outcome.nothingChanged());
        builder.environment().put("EC_RUN_RESULTS", results.toString());
        builder.environment().put(RUN_ID, outcome.runId());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Without passwords, and without the address of a database, which may hold one. */
    static Map<String, String> safe(Map<String, String> environment) {
        Map<String, String> kept = new TreeMap<>(environment);
        kept.keySet().removeIf(name -> {
            String upper = name.toUpperCase(Locale.ROOT);
            return upper.contains("PASSWORD") || upper.endsWith("DATABASE_URL");
        });
        return kept;
    }

    private Optional<Problem> waitFor(Process process) {
        Duration limit = settings.onFinishLimit();
        Thread reader = new Thread(() -> read(process), "on-finish-output");
        reader.setDaemon(true);
        reader.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                kill(process);
                reader.join(FOR_THE_REST_OF_ITS_OUTPUT.toMillis());
                return Optional.of(problem(
                        "the command had not ended after " + limit.toSeconds() + " seconds and was stopped",
                        "make it faster, or give it longer with on_finish_seconds"));
            }
            // What it started and left running may hold its output open for ever.
            reader.join(FOR_THE_REST_OF_ITS_OUTPUT.toMillis());
        } catch (InterruptedException e) {
            kill(process);
            Thread.currentThread().interrupt();
            return Optional.of(problem("the command was interrupted", "run it by hand"));
        }
        return switch (process.exitValue()) {
            case 0 -> Optional.empty();
            case 126 -> Optional.of(problem("the command may not be executed", "check its rights and the path"));
            case 127 -> Optional.of(problem("the command was not found", "check its spelling, or give its whole path"));
            default ->
                Optional.of(problem(
                        "the command ended with exit code " + process.exitValue(), "look at what it printed above"));
        };
    }

    private void read(Process process) {
        try {
            new CommandOutput(process.getInputStream(), StandardCharsets.UTF_8).forEach(line -> {
                lines.accept(line);
                LOG.info("on-finish: {}", line);
            });
        } catch (IOException | UncheckedIOException e) {
            // The stream of a process that was stopped ends like this; how it ended is told elsewhere.
            LOG.debug("on-finish: its output ended early", e);
        }
    }

    /** Ends the command and what it started; children first forget their parent, so they are asked for before. */
    private static void kill(Process process) {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private static void forget(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            LOG.debug("on-finish: the program is being stopped", e);
        }
    }

    private static Problem problem(String what, String fix) {
        return Problem.of("on-finish: " + what, "The run itself ended as its last line says", fix);
    }
}

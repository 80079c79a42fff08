package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.everyonecounts.jobs.publish.StepRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code .state/heartbeat.json}: says again and again that the run is alive and what it is at, for whoever watches from outside.
 *
 * <p>Written when the run begins, at every step and every few seconds between, each time in one step; removed when the run ends by itself,
 * left where it is when the process is killed. A heartbeat that cannot be written is logged once and harms nothing.
 */
public final class Heartbeat implements StepWatcher, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Path file;
    private final RunIdentity identity;
    private final int attempt;
    private final Duration every;
    private final StepWatcher watcher;
    private final String host;
    private final Thread beating;
    private String step = "";
    private int number;
    private int of;
    private Instant stepSince = Instant.now();
    private boolean ended;
    private boolean failedBefore;

    private Heartbeat(OutputFolder out, RunIdentity identity, int attempt, Duration every, StepWatcher watcher) {
        this.file = file(out);
        this.identity = identity;
        this.attempt = attempt;
        this.every = every;
        this.watcher = watcher;
        String process = ManagementFactory.getRuntimeMXBean().getName();
        this.host = process.substring(process.indexOf('@') + 1);
        this.beating = new Thread(this::beat, "heartbeat");
        this.beating.setDaemon(true);
    }

    /**
     * Begins to beat.
     *
     * @param watcher is told of steps as before
     */
    static Heartbeat begin(OutputFolder out, RunIdentity identity, int attempt, Duration every, StepWatcher watcher) {
        Heartbeat heartbeat = new Heartbeat(out, identity, attempt, every, watcher);
        heartbeat.write();
        heartbeat.beating.start();
        return heartbeat;
    }

    /** Where it is found. */
    public static Path file(OutputFolder out) {
        return out.state().resolve("heartbeat.json");
    }

    @Override
    public void started(String name, int at, int steps) {
        synchronized (this) {
            step = name;
            number = at;
            of = steps;
            stepSince = Instant.now();
        }
        write();
        watcher.started(name, at, steps);
    }

    @Override
    public void ended(StepRecord record) {
        watcher.ended(record);
    }

    private void beat() {
        try {
            while (true) {
                Thread.sleep(every.toMillis());
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void write() {
        if (ended) {
            return;
        }
        try {
            Path fresh = file.resolveSibling(".heartbeat.json.new");
            // Not forced to disk: it tells of this moment, and after a power cut there is nobody to tell of.
            Files.write(
                    fresh,
                    Json.pretty(Json.object()
                            .put("run_id", identity.runId())
                            .put("period", identity.periodWord())
                            .put("attempt", attempt)
                            .put("step", step)
                            .put("step_number", number)
                            .put("steps", of)
                            .put("step_since", print(stepSince))
                            .put("time", print(Instant.now()))
                            .put("every_seconds", every.toSeconds())
                            .put("pid", ProcessHandle.current().pid())
                            .put("host", host)));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            if (!failedBefore) {
                LOG.warn("the heartbeat cannot be written: {}", e.toString());
            }
            failedBefore = true;
        }
    }

    private static String print(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The run has ended by itself: nothing to watch any more. */
    @Override
    public void close() {
        beating.interrupt();
        synchronized (this) {
            ended = true;
            try {
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.resolveSibling(".heartbeat.json.new"));
            } catch (IOException e) {
                LOG.warn("the heartbeat cannot be removed: {}", e.toString());
            }
        }
    }
}

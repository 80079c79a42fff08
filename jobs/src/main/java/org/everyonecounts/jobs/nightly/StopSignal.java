package org.everyonecounts.jobs.nightly;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody wants the run to stop: it ends the step it is in, begins no other, and leaves all to the next run.
 *
 * <p>Only a mark that steps look at: the signal touches neither job nor database, so that it can be given while either hangs.
 */
public final class StopSignal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean given;
    private volatile String runId = "none";
    private @Nullable Thread hook;

    /** What the signals of the operating system (SIGTERM, SIGINT) give. They end the process when this is told that the run has ended. */
    public static StopSignal ofProcess(Duration patience, Overdue overdue) {
        StopSignal signal = new StopSignal();
        Thread hook = new Thread(
                () -> {
                    signal.give();
                    if (!signal.endsWithin(patience)) {
                        LOG.warn(
                                "the step did not end within {} s and is broken off; the next run does it again",
                                patience.toSeconds());
                        overdue.brokenOff(signal.runId);
                    }
                },
                "stop");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            signal.hook = hook;
        } catch (IllegalStateException stopping) {
            // The process is ending already, in the middle of a backfill for example: nothing more is to be begun.
            signal.give();
        }
        return signal;
    }

    /** Is told that the run did not end in time: the process ends when this returns. */
    public interface Overdue {
        /** @param runId the run, {@code none} where none had begun */
        void brokenOff(String runId);
    }

    /** Asks for the stop; returns at once. */
    public void give() {
        if (!given && ended.getCount() > 0) {
            LOG.warn("stopped by a signal: the step that runs is ended, no other is begun");
        }
        given = true;
    }

    public boolean isGiven() {
        return given;
    }

    void begins(String run) {
        runId = run;
    }

    private boolean endsWithin(Duration patience) {
        try {
            return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Says that the run has ended and all is printed. */
    @Override
    public void close() {
        ended.countDown();
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException stopping) {
                // The process is ending already: the hook has its answer.
            }
        }
    }
}

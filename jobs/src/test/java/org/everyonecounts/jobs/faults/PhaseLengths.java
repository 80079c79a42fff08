package org.everyonecounts.jobs.faults;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.everyonecounts.jobs.publish.OutputFolder;

/** How long each phase of an undisturbed night takes, in nanoseconds. */
record PhaseLengths(Map<Phase, Long> nanos) {
    private static final long LOOK_EVERY = 200_000;

    PhaseLengths {
        nanos = Map.copyOf(nanos);
    }

    /** Watches a night until it has ended. */
    static PhaseLengths watch(LaunchedRun run, OutputFolder out) {
        EnumMap<Phase, Long> lengths = new EnumMap<>(Phase.class);
        Phase phase = Phase.BEGINNING;
        long since = System.nanoTime();
        while (run.isAlive()) {
            Phase now = Phase.of(run, out);
            if (now.compareTo(phase) > 0) {
                lengths.put(phase, System.nanoTime() - since);
                phase = now;
                since = System.nanoTime();
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
        lengths.put(phase, System.nanoTime() - since);
        return new PhaseLengths(lengths);
    }

    /** Zero for a phase that was over before it was seen. */
    long of(Phase phase) {
        return nanos.getOrDefault(phase, 0L);
    }

    /** Waits until a run is in the phase, or past it, and then for a part of the phase's length; gives up when the run ends. */
    void await(LaunchedRun run, OutputFolder out, Moment moment) {
        while (run.isAlive() && Phase.of(run, out).compareTo(moment.phase()) < 0) {
            LockSupport.parkNanos(LOOK_EVERY);
        }
        long until = System.nanoTime() + (long) (of(moment.phase()) * moment.part());
        while (run.isAlive() && System.nanoTime() < until) {
            LockSupport.parkNanos(Math.min(LOOK_EVERY, until - System.nanoTime()));
        }
    }

    /** A moment within a phase: the part of its length that has gone by, 0 to 1. */
    record Moment(Phase phase, double part) {
        /** The same phase, earlier: for a run that was over before it could be killed. */
        Moment earlier() {
            return new Moment(phase, part / 2);
        }
    }
}

package org.everyonecounts.jobs.timing;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Timers of one run: those of Spring Batch for job and steps, and our own for the parts that people ask about. They stand in the manifest
 * and nowhere else, so that no figure and no report depends on a clock.
 */
public final class RunTimings {
    /** The greatest time of a part must not be forgotten while the run goes on. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final PeakMemory memory = new PeakMemory();

    /** Nothing was timed yet. */
    public RunTimings() {
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return DistributionStatisticConfig.builder()
                        .expiry(REMEMBERED)
                        .build()
                        .merge(config);
            }
        });
        observations
                .observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(
                        registry, DefaultMeterObservationHandler.IgnoredMeters.LONG_TASK_TIMER));
    }

    /** For a run that begins: memory is counted from here. */
    public static RunTimings ofRun() {
        PeakMemory.forget();
        return new RunTimings();
    }

    /** Work that may fail. */
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Work that gives nothing back. */
    public interface Deed<E extends Exception> {
        void run() throws E;
    }

    /**
     * The times of one part.
     *
     * @param tags which of several, by kind
     * @param count how often
     */
    public record Timed(String name, SortedMap<String, String> tags, long count, double totalMs, double maxMs) {}

    /**
     * Does the work and takes its time, also when it fails.
     *
     * @param tags kind and name in turn, such as {@code "resource", "need"}
     */
    public <T, E extends Exception> T time(String part, Work<T, E> work, String... tags) throws E {
        long start = System.nanoTime();
        try {
            return work.run();
        } finally {
            took(part, System.nanoTime() - start, tags);
        }
    }

    /** The same for work that gives nothing back. */
    public <E extends Exception> void timed(String part, Deed<E> work, String... tags) throws E {
        long start = System.nanoTime();
        try {
            work.run();
        } finally {
            took(part, System.nanoTime() - start, tags);
        }
    }

    private void took(String part, long nanos, String... tags) {
        registry.timer(part, Tags.of(tags)).record(nanos, TimeUnit.NANOSECONDS);
    }

    /** The same for work that cannot fail: what the calculation is given to listen with. */
    public <T> T part(String part, Supplier<T> work) {
        return time(part, work::get);
    }

    /** For Spring Batch, which times job and steps itself. */
    public ObservationRegistry observations() {
        return observations;
    }

    /** Everything timed so far, by name and tags. */
    public List<Timed> sorted() {
        TreeMap<String, Timed> sorted = new TreeMap<>();
        for (Meter meter : registry.getMeters()) {
            if (meter instanceof Timer timer && timer.count() > 0) {
                TreeMap<String, String> tags = new TreeMap<>();
                for (Tag tag : timer.getId().getTags()) {
                    tags.put(tag.getKey(), tag.getValue());
                }
                Timed timed = new Timed(
                        timer.getId().getName(),
                        tags,
                        timer.count(),
                        timer.totalTime(TimeUnit.MILLISECONDS),
                        timer.max(TimeUnit.MILLISECONDS));
                sorted.put(timed.name() + " " + tags, timed);
            }
        }
        return new ArrayList<>(sorted.values());
    }

    /** The most of each kind of memory so far, in bytes, by name. */
    public Map<String, Long> memory() {
        return memory.bytes();
    }
}

package org.everyonecounts.jobs.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.everyonecounts.models.equity.catalogue.Measure;
import org.everyonecounts.models.equity.catalogue.MeasureOptions;
import org.everyonecounts.models.equity.catalogue.MeasureResult;
import org.everyonecounts.models.equity.catalogue.Measurement;

/**
 * Measures the parts of a table on several threads.
 *
 * <p>One part alone is measured measure by measure, several parts one by one. Where limits are drawn by chance (a bootstrap, or standard
 * errors that are simulated) all measures of a part stay together, because they share their draws, and the draws are spread over
 * threads instead. Every task has its place in the results, so the threads change nothing.
 */
final class MeasuringThreads {
    private final int threads;

    private final boolean drawn;

    /** @param drawn whether limits are drawn by chance */
    MeasuringThreads(int threads, boolean drawn) {
        this.threads = threads;
        this.drawn = drawn;
    }

    /** The results of each part, in the order of the parts, by measure in the order given. */
    List<List<MeasureResult>> results(List<TablePart> parts, List<? extends Measure> measures, MeasureOptions options) {
        boolean together = drawn || parts.size() > 1;
        ExecutorService workers = Executors.newFixedThreadPool(threads, MeasuringThreads::worker);
        try {
            List<List<Future<List<MeasureResult>>>> waiting = new ArrayList<>();
            for (TablePart part : parts) {
                List<Future<List<MeasureResult>>> ofPart = new ArrayList<>();
                if (together) {
                    ofPart.add(workers.submit(task(part, measures, options)));
                } else {
                    measures.forEach(one -> ofPart.add(workers.submit(task(part, List.of(one), options))));
                }
                waiting.add(ofPart);
            }
            List<List<MeasureResult>> results = new ArrayList<>();
            for (List<Future<List<MeasureResult>>> ofPart : waiting) {
                List<MeasureResult> joined = new ArrayList<>();
                for (Future<List<MeasureResult>> task : ofPart) {
                    joined.addAll(task.get());
                }
                results.add(joined);
            }
            return results;
        } catch (ExecutionException e) {
            throw WorkerFailure.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("measuring was interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Callable<List<MeasureResult>> task(
            TablePart part, List<? extends Measure> measures, MeasureOptions options) {
        return () -> Measurement.run(part.units(), measures, options);
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "measure");
        thread.setDaemon(true);
        return thread;
    }
}

package org.everyonecounts.jobs.measuring;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.Problem;

/**
 * Reads CSV text: pieces of whole rows side by side on several threads, joined in the order of the file.
 *
 * <p>Neither the number of threads nor the size of the pieces changes the table or the faults told.
 */
final class CsvTable {
    private static final int PIECE = 1 << 20;
    private static final int SHORTEST_ROW = 16;

    private final String file;
    private final Limits limits;
    private final List<ColumnWanted> wanted;
    private final int threads;
    private final int piece;
    private long rows;

    private CsvTable(String file, List<ColumnWanted> wanted, Limits limits, int threads, int piece) {
        this.file = file;
        this.limits = limits;
        this.wanted = wanted;
        this.threads = threads;
        this.piece = piece;
    }

    /** The columns wanted, of the text. */
    static Table read(String file, InputStream in, List<ColumnWanted> wanted, Limits limits) throws IOException {
        return read(file, in, wanted, limits, Math.min(8, Runtime.getRuntime().availableProcessors()), PIECE);
    }

    /** As {@link #read(String, InputStream, List, Limits)}, with the threads and the bytes of a piece given. */
    static Table read(String file, InputStream in, List<ColumnWanted> wanted, Limits limits, int threads, int piece)
            throws IOException {
        return new CsvTable(file, wanted, limits, threads, piece).read(in);
    }

    private Table read(InputStream in) throws IOException {
        RowChunks pieces = new RowChunks(in, piece);
        List<Stretch> stretches = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads, CsvTable::worker);
        try {
            byte[] first = pieces.next();
            if (first == null) {
                throw HeaderRow.empty(file);
            }
            int start = ByteOrderMark.length(file, first);
            HeaderRow.Read header = HeaderRow.of(file, first, start, limits);
            int[] positions = HeaderRow.positions(file, header.names(), wanted);
            Deque<Future<Stretch>> waiting = new ArrayDeque<>();
            int from = header.position();
            for (byte[] bytes = first; bytes != null; bytes = pieces.next()) {
                if (waiting.size() > 2 * threads) {
                    stretches.add(done(waiting.removeFirst()));
                    requireRoom(stretches.get(stretches.size() - 1));
                }
                byte[] rows = bytes;
                int begin = from;
                Stretch stretch = new Stretch(
                        file, wanted, positions, header.names().size(), (rows.length - begin) / SHORTEST_ROW, limits);
                waiting.add(workers.submit(() -> stretch.read(rows, begin)));
                from = 0;
            }
            while (!waiting.isEmpty()) {
                stretches.add(done(waiting.removeFirst()));
                requireRoom(stretches.get(stretches.size() - 1));
            }
            return Stretches.joined(file, header.names(), wanted, stretches, header.line() - 1);
        } catch (RowChunks.RowTooLong e) {
            throw tooLong(stretches);
        } finally {
            workers.shutdownNow();
        }
    }

    private void requireRoom(Stretch stretch) {
        rows += stretch.rows();
        if (rows > limits.of(Limit.ROWS)) {
            throw limits.exceeded(
                    Limit.ROWS, "the table has more than " + limits.of(Limit.ROWS) + " rows", file, 0, "");
        }
    }

    private Fault tooLong(List<Stretch> stretches) {
        return new Fault(
                ExitCode.CONTRACT,
                Problem.of(
                        file,
                        "a row after "
                                + stretches.stream().mapToInt(Stretch::lines).sum() + " lines is longer than "
                                + RowChunks.LONGEST_ROW + " bytes",
                        "Most likely a quote is opened and never closed",
                        "close the quote, or double it where it is text"));
    }

    private static Stretch done(Future<Stretch> stretch) {
        try {
            return stretch.get();
        } catch (ExecutionException e) {
            throw WorkerFailure.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", e);
        }
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "measure-reader");
        thread.setDaemon(true);
        return thread;
    }
}

package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.FolderSwap;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One writer per output folder: an operating-system lock on {@code .state/lock}, which ends with the process that holds it, however it
 * ends. {@code .state/running.json} beside it says who holds it; where it is found although the lock was free, a run was interrupted.
 */
public final class WriterLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;
    private final Path holder;
    private final boolean interruptedBefore;

    private WriterLock(FileChannel channel, FileLock lock, Path holder, boolean interruptedBefore) {
        this.channel = channel;
        this.lock = lock;
        this.holder = holder;
        this.interruptedBefore = interruptedBefore;
    }

    /**
     * Takes the lock.
     *
     * @throws Fault (exit 5) when another process holds it; the message says who
     */
    public static WriterLock take(OutputFolder out) throws IOException {
        Path state = Files.createDirectories(out.state());
        Path holder = state.resolve("running.json");
        FileChannel channel =
                FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another run of this same process holds it, as happens in tests: said below like any other holder.
        }
        if (lock == null) {
            channel.close();
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            out.root().toString(),
                            "another run is writing to this folder: " + describe(holder),
                            "One run at a time may write to an output folder",
                            "wait until it has ended and run again, or give another folder with --out"));
        }
        return new WriterLock(channel, lock, holder, Files.exists(holder));
    }

    /** True when the run that held the lock before did not end by itself. */
    public boolean interruptedBefore() {
        return interruptedBefore;
    }

    /** Writes down who holds the lock. */
    public void announce(RunIdentity identity) throws IOException {
        FolderSwap.replaceFile(
                holder,
                Json.pretty(Json.object()
                        .put("run_id", identity.runId())
                        .put("period", identity.periodWord())
                        .put("fingerprint", identity.fingerprint())
                        .put("pid", ProcessHandle.current().pid())
                        .put("process", ManagementFactory.getRuntimeMXBean().getName())
                        .put("user", System.getProperty("user.name", ""))
                        .put(
                                "since",
                                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())));
    }

    /** Says that the run has ended by itself: the next one has nothing to recover. */
    public void finished() throws IOException {
        Files.deleteIfExists(holder);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    private static String describe(Path holder) {
        try {
            JsonNode node = Json.parse(Files.readAllBytes(holder));
            return "run " + node.path("run_id").asString("") + ", process "
                    + node.path("process").asString("") + " of user "
                    + node.path("user").asString("") + ", since "
                    + node.path("since").asString("");
        } catch (IOException | JacksonException e) {
            return "it has only just begun";
        }
    }
}

package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.FolderSwap;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.LeastRights;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One writer per output folder: an operating-system lock on {@code .state/lock}, which ends with the process that holds it, however it
 * ends. {@code .state/running.json} beside it says who holds it; where it is found although the lock was free, a run was interrupted.
 */
public final class WriterLock implements AutoCloseable {
    private static final int ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(50);

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
        Path state = LeastRights.ownFolder(out.state());
        Path holder = holder(out);
        FileChannel channel =
                FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = tryLock(channel);
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

    /** Asks more than once: whoever looks whether the lock is held ({@link #isHeld}) has it for a moment. */
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        @Nullable FileLock lock = null;
        for (int i = 0; i < ATTEMPTS && lock == null; i++) {
            if (i > 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                // Another run of this same process holds it, as happens in tests: like any other holder.
            }
        }
        return lock;
    }

    /** The file that says who holds the lock, or held it when a run was interrupted. */
    public static Path holder(OutputFolder out) {
        return out.state().resolve("running.json");
    }

    /** True while a process holds the lock. Nothing is created, and a lock that is free is not kept longer than the question takes. */
    public static boolean isHeld(OutputFolder out) throws IOException {
        Path file = out.state().resolve("lock");
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            @Nullable FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true);
            if (lock != null) {
                lock.release();
            }
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** True when the run that held the lock before did not end by itself. */
    public boolean interruptedBefore() {
        return interruptedBefore;
    }

    /**
     * Writes down that this process is about to look into the database, before it can know which run it is: one that dies from here on is found
     * by the next. The run that an earlier process left stays named, since it goes on as a rule.
     */
    public void begins(Instant now) throws IOException {
        FolderSwap.replaceFile(holder, Json.pretty(process(interrupted(), now)));
    }

    private ObjectNode interrupted() {
        ObjectNode left = Json.object();
        try {
            JsonNode before = interruptedBefore ? Json.parse(Files.readAllBytes(holder)) : left;
            for (String name : List.of("run_id", "period", "fingerprint")) {
                if (before.has(name)) {
                    left.put(name, before.path(name).asString(""));
                }
            }
        } catch (IOException | JacksonException damaged) {
            // It says nothing of the run that was interrupted.
        }
        return left;
    }

    private static ObjectNode process(ObjectNode node, Instant now) {
        return node.put("pid", ProcessHandle.current().pid())
                .put("process", ManagementFactory.getRuntimeMXBean().getName())
                .put("user", System.getProperty("user.name", ""))
                .put("since", now.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Writes down who holds the lock. */
    public void announce(RunIdentity identity, Instant now) throws IOException {
        FolderSwap.replaceFile(
                holder,
                Json.pretty(process(
                        Json.object()
                                .put("run_id", identity.runId())
                                .put("period", identity.periodWord())
                                .put("fingerprint", identity.fingerprint()),
                        now)));
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
            String runId = node.path("run_id").asString("");
            return (runId.isEmpty() ? "a run that has only just begun" : "run " + runId) + ", process "
                    + node.path("process").asString("") + " of user "
                    + node.path("user").asString("") + ", since "
                    + node.path("since").asString("");
        } catch (IOException | JacksonException e) {
            return "it has only just begun";
        }
    }
}

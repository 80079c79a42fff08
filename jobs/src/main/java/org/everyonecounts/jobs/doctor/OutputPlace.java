package org.everyonecounts.jobs.doctor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.publish.FolderSwap;
import org.everyonecounts.jobs.publish.OutputFolder;

/** The output folder and the folder for temporary files: room, rights, and what a file system must be able to do. */
final class OutputPlace {
    private static final long MEGABYTE = 1L << 20;

    /** Report, database, log and the partial folder of a run of the sample data, each at its largest. */
    private static final long NEEDED_AT_OUT = 100;

    /** The embedded sample data unpacked, and a workbook before it is packed. */
    private static final long NEEDED_FOR_TEMPORARY_FILES = 50;

    /** Below so many runs somebody should look. */
    private static final int RUNS_OF_ROOM = 10;

    /** Clock of a file server and clock of this machine may differ by so much. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private static final DateTimeFormatter RUN_START = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private final OutputFolder out;
    private final Path temporary;

    OutputPlace(Path out, Path temporary) {
        this.out = new OutputFolder(out);
        this.temporary = temporary;
    }

    List<Diagnosis> examine() {
        List<Diagnosis> found = new ArrayList<>();
        found.add(room("room at out", standing(out.root()), NEEDED_AT_OUT, "give another folder with --out"));
        found.add(room(
                "room for temporary files",
                temporary,
                NEEDED_FOR_TEMPORARY_FILES,
                "give java another folder with JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR"));
        found.addAll(work());
        found.add(clock());
        return found;
    }

    /** The folder itself, or the nearest above it that is there. */
    private static Path standing(Path folder) {
        Path found = folder;
        while (!Files.exists(found) && found.getParent() != null) {
            found = found.getParent();
        }
        return found;
    }

    private static Diagnosis room(String id, Path folder, long needed, String elsewhere) {
        try {
            FileStore store = Files.getFileStore(folder);
            long free = store.getUsableSpace() / MEGABYTE;
            String found =
                    free + " MB free at " + folder + "; a run of the sample data takes at most " + needed + " MB";
            String mend = "free some space, or " + elsewhere;
            if (free < needed) {
                return Diagnosis.problem(id, found, mend);
            }
            return free < needed * RUNS_OF_ROOM ? Diagnosis.warning(id, found, mend) : Diagnosis.ok(id, found);
        } catch (IOException e) {
            return Diagnosis.problem(id, folder + " cannot be looked at: " + e.getMessage(), elsewhere);
        }
    }

    /** Does in a folder of its own what a run does: writes, forces to disk, renames, locks. The folder is removed. */
    private List<Diagnosis> work() {
        Path place = standing(out.root());
        if (!Files.isDirectory(place)) {
            return List.of(
                    Diagnosis.problem("rights at out", place + " is no folder", "give another folder with --out"));
        }
        Path trial;
        try {
            trial = Files.createTempDirectory(place, ".doctor");
        } catch (IOException | SecurityException e) {
            return List.of(Diagnosis.problem(
                    "rights at out",
                    "nothing can be written into " + place + ": " + e.getClass().getSimpleName(),
                    "give the user of the night the right to write there, mount it writable, or give another folder with"
                            + " --out"));
        }
        try {
            List<Diagnosis> found = new ArrayList<>();
            found.add(Diagnosis.ok("rights at out", "files can be made and removed in " + place));
            found.add(renaming(trial));
            found.add(locking(trial));
            found.add(clocks(trial));
            return found;
        } finally {
            remove(trial);
        }
    }

    private static void remove(Path trial) {
        try {
            FolderSwap.delete(trial);
        } catch (IOException e) {
            trial.toFile().deleteOnExit();
        }
    }

    private static Diagnosis renaming(Path trial) {
        try {
            Path partial = Files.createDirectory(trial.resolve(".run.partial"));
            Files.writeString(partial.resolve("figures"), "1");
            FolderSwap.publish(partial, trial.resolve("run"));
            Path pointer = trial.resolve("latest.json");
            Files.writeString(pointer, "old");
            Path fresh = Files.writeString(trial.resolve(".latest.json.new"), "new");
            Files.move(fresh, pointer, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Diagnosis.ok("publishing", "files and folders are forced to disk and renamed in one step");
        } catch (IOException | UnsupportedOperationException e) {
            return Diagnosis.problem(
                    "publishing",
                    "files cannot be forced to disk or renamed in one step: "
                            + e.getClass().getSimpleName() + " " + e.getMessage(),
                    "give a folder on a local disk with --out");
        }
    }

    private static Diagnosis locking(Path trial) {
        try (FileChannel channel =
                        FileChannel.open(trial.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null
                    ? Diagnosis.problem(
                            "lock", "a file of our own cannot be locked", "give a folder on a local disk with --out")
                    : Diagnosis.ok("lock", "one writer at a time: locks of the operating system work");
        } catch (IOException e) {
            return Diagnosis.problem(
                    "lock",
                    "files cannot be locked: " + e.getMessage(),
                    "mount the folder with locks, or give a folder on a local disk with --out");
        }
    }

    private static Diagnosis clocks(Path trial) {
        try {
            Path file = Files.writeString(trial.resolve("now"), "");
            Duration apart = Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now())
                    .abs();
            return apart.compareTo(CLOCKS_APART) > 0
                    ? Diagnosis.warning(
                            "clock of out",
                            "it differs from the clock here by " + apart.toSeconds() + " seconds",
                            "let a time service keep both; a heartbeat would look older or younger than it is")
                    : Diagnosis.ok("clock of out", "the same as the clock here");
        } catch (IOException e) {
            return Diagnosis.warning("clock of out", "it cannot be read: " + e.getMessage(), "look at the file system");
        }
    }

    /** Run ids begin with the time of their start and never go backwards. */
    private Diagnosis clock() {
        try {
            List<Path> runs = out.finishedRuns();
            if (runs.isEmpty()) {
                return Diagnosis.ok("runs", "none yet in " + out.root());
            }
            String newest = String.valueOf(runs.get(runs.size() - 1).getFileName());
            String counted = runs.size() + (runs.size() == 1 ? " run" : " runs") + " in " + out.root() + ", the newest "
                    + newest;
            return started(newest).isAfter(Instant.now())
                    ? Diagnosis.warning(
                            "runs",
                            counted + ", which is later than the clock says",
                            "set the clock; until then a run is named one second after the newest")
                    : Diagnosis.ok("runs", counted);
        } catch (IOException e) {
            return Diagnosis.problem("runs", out.root() + " cannot be read: " + e.getMessage(), "check its rights");
        }
    }

    private static Instant started(String runId) {
        try {
            return LocalDateTime.parse(runId.split("_", 2)[0], RUN_START).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            // A folder of somebody else, of which nothing follows.
            return Instant.MIN;
        }
    }
}

package org.everyonecounts.jobs.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A file system of a size of our choice, in memory, that can be made bigger, smaller and read only. */
final class SmallDisk implements AutoCloseable {
    private static final long ROOMY_KB = 400_000;

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** A roomy one; the test is skipped, with a message, where the system does not let this user mount one. */
    static SmallDisk mount(Path place) throws IOException, InterruptedException {
        Files.createDirectories(place);
        String refusal =
                command("mount", "-t", "tmpfs", "-o", "mode=0750,size=" + ROOMY_KB + "k", "tmpfs", place.toString());
        Assumptions.assumeTrue(refusal.isEmpty(), "skipped: no file system may be mounted here: " + refusal);
        return new SmallDisk(place);
    }

    /** Leaves so much room, in bytes. */
    void leave(long bytes) throws IOException, InterruptedException {
        FileStore store = Files.getFileStore(place);
        long used = store.getTotalSpace() - store.getUnallocatedSpace();
        remount("size=" + (used + bytes) / 1024 + "k");
    }

    void makeRoom() throws IOException, InterruptedException {
        remount("size=" + ROOMY_KB + "k");
    }

    void readOnly(boolean on) throws IOException, InterruptedException {
        remount(on ? "ro" : "rw");
    }

    private void remount(String option) throws IOException, InterruptedException {
        String refusal = command("mount", "-o", "remount," + option, place.toString());
        if (!refusal.isEmpty()) {
            throw new IOException(refusal);
        }
    }

    /** What a command complains of; empty where it succeeds. */
    private static String command(String... words) throws IOException, InterruptedException {
        Process process;
        try {
            process =
                    new ProcessBuilder(List.of(words)).redirectErrorStream(true).start();
        } catch (IOException noSuchCommand) {
            return String.valueOf(noSuchCommand.getMessage());
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IOException(String.join(" ", words) + " does not end");
        }
        return process.exitValue() == 0 ? "" : words[0] + " ended with " + process.exitValue() + " " + said;
    }

    @Override
    public void close() throws IOException {
        try {
            String refusal = command("umount", place.toString());
            if (!refusal.isEmpty()) {
                throw new IOException(refusal);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

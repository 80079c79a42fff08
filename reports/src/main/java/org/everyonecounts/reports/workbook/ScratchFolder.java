package org.everyonecounts.reports.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/** A folder for files on the way to a workbook, readable by its owner alone and gone with everything in it when closed. */
final class ScratchFolder implements Closeable {
    private final Path folder;

    private ScratchFolder(Path folder) {
        this.folder = folder;
    }

    static ScratchFolder create() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("everyone-counts-"));
    }

    /** The path of a file in the folder. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Something that may fail to read or write. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Does something whose temporary files, where POI makes any, are to be in this folder. */
    void holdingTemporaryFiles(Work work) throws IOException {
        try {
            boolean done = TempFile.withStrategy(new DefaultTempFileCreationStrategy(folder.toFile()), () -> {
                try {
                    work.run();
                    return true;
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
            if (!done) {
                throw new IllegalStateException("work on temporary files was not done");
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}

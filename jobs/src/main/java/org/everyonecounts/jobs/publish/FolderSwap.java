package org.everyonecounts.jobs.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Gives a finished folder its name in one step, so that a reader sees all of it or nothing.
 *
 * <p>Every file and folder is forced to disk before the rename, and the parent after it: a power cut leaves either the partial folder
 * or the whole one.
 */
public final class FolderSwap {
    /** How the name of a folder ends that was put aside. */
    static final String REPLACED = ".replaced";

    /** How the name of a file ends that is being written. */
    static final String FRESH = ".new";

    private FolderSwap() {}

    /**
     * Renames {@code partial} to {@code target}. A folder already standing there (from an earlier attempt of the same run) is put aside
     * first and deleted afterwards; where the second rename fails it gets its name back at once, and after a loss of power between the two
     * by {@link InterruptedWrites}.
     */
    public static void publish(Path partial, Path target) throws IOException {
        force(partial);
        Path aside = asideOf(target);
        delete(aside);
        boolean replaced = Files.exists(target);
        if (replaced) {
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            if (replaced) {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw failed;
        }
        forceEntry(parentOf(target));
        delete(aside);
    }

    /** Where the folder that {@code target} replaces stands until the new one has its name. */
    static Path asideOf(Path target) {
        return target.resolveSibling("." + target.getFileName() + REPLACED);
    }

    /** Gives a folder that was put aside its name back. */
    static void putBack(Path aside, Path target) throws IOException {
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        forceEntry(parentOf(target));
    }

    /** Replaces a file in one step: written beside it, forced to disk, renamed over it. */
    public static void replaceFile(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + FRESH);
        Files.write(fresh, content);
        LeastRights.narrow(fresh);
        forceEntry(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceEntry(parentOf(file));
    }

    /** Deletes a folder and everything in it; nothing happens where there is none. Links are removed, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Path parentOf(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException(path + " is the root of a file system; a report needs a folder above it");
        }
        return parent;
    }

    /** Forces a folder and everything in it to disk, with no more rights than it needs. */
    public static void force(Path folder) throws IOException {
        LeastRights.narrowAll(folder);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                forceEntry(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                forceEntry(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Forces a file or a folder to disk; systems that cannot open a folder (Windows) keep its entries by themselves. */
    static void forceEntry(Path path) throws IOException {
        if (Files.isDirectory(path) && System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

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
    private FolderSwap() {}

    /**
     * Renames {@code partial} to {@code target}. A folder already standing there (from an earlier attempt of the same run) is put aside
     * first and deleted afterwards.
     */
    public static void publish(Path partial, Path target) throws IOException {
        force(partial);
        Path aside = target.resolveSibling("." + target.getFileName() + ".replaced");
        delete(aside);
        if (Files.exists(target)) {
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        forceEntry(parentOf(target));
        delete(aside);
    }

    /** Replaces a file in one step: written beside it, forced to disk, renamed over it. */
    public static void replaceFile(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(fresh, content);
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

    private static void force(Path folder) throws IOException {
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
    private static void forceEntry(Path path) throws IOException {
        if (Files.isDirectory(path) && System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

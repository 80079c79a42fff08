package org.everyonecounts.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.everyonecounts.jobs.publish.FileHash;
import org.everyonecounts.jobs.publish.FolderSwap;

/** Every file under a folder with the hash of its bytes, to see whether anything was touched. */
final class FolderContent {
    private FolderContent() {}

    static Map<Path, String> of(Path folder) throws IOException {
        Map<Path, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file), FileHash.of(file));
            }
        }
        return content;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        FolderSwap.delete(folder);
    }
}

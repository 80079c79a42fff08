package org.everyonecounts.jobs.publish;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run that lost its power left half done in an output folder. Only for whoever holds the lock: nobody else may be writing.
 *
 * <p>A folder half written, and a file half written, are deleted. A folder that was put aside gets its name back where the new one had not
 * got it yet, else it is deleted: there is never a moment after which the only whole report is gone.
 */
public final class InterruptedWrites {
    private InterruptedWrites() {}

    /** Puts the folder in order and says what was done, one line each; none where nothing was left. */
    public static List<String> clear(OutputFolder out) throws IOException {
        List<String> done = new ArrayList<>();
        for (Path aside : out.replaced()) {
            String name = String.valueOf(aside.getFileName());
            Path target = aside.resolveSibling(name.substring(1, name.length() - FolderSwap.REPLACED.length()));
            if (Files.exists(target)) {
                FolderSwap.delete(aside);
                done.add("deleted " + out.relative(aside));
            } else {
                FolderSwap.putBack(aside, target);
                done.add("put back " + out.relative(target));
            }
        }
        for (Path partial : out.partials()) {
            FolderSwap.delete(partial);
            done.add("deleted " + out.relative(partial));
        }
        for (Path parent : List.of(out.root(), out.state())) {
            for (Path fresh : freshFiles(parent)) {
                Files.deleteIfExists(fresh);
                done.add("deleted " + out.relative(fresh));
            }
        }
        return done;
    }

    private static List<Path> freshFiles(Path parent) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(parent, ".*" + FolderSwap.FRESH)) {
                children.forEach(files::add);
            }
        }
        files.sort(null);
        return files;
    }
}

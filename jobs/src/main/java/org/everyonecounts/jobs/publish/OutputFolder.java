package org.everyonecounts.jobs.publish;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where things stand in an output folder.
 *
 * <p>Reports stand in {@code <period word>/<run id>/}, runs that published nothing in {@code not-published/<run id>/}, the database and
 * the lock in {@code .state/}. A folder being written is called {@code .<run id>.partial}; readers never look at it.
 *
 * @param root the folder given by {@code --out}
 */
public record OutputFolder(Path root) {
    private static final String PARTIAL = ".partial";

    public OutputFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path state() {
        return root.resolve(".state");
    }

    public Path latestPointer() {
        return root.resolve("latest.json");
    }

    /** Folder of a published run; {@code 2021/22} becomes {@code 2021-22}. */
    public Path published(String periodWord, String runId) {
        return root.resolve(fileForm(periodWord)).resolve(runId);
    }

    public Path notPublished(String runId) {
        return root.resolve("not-published").resolve(runId);
    }

    /** The folder in which {@code target} is written before it gets its name. */
    public static Path partialOf(Path target) {
        return target.resolveSibling("." + target.getFileName() + PARTIAL);
    }

    /** The lines of a run's log while it runs. */
    public Path log(String runId) {
        return state().resolve("logs").resolve(runId + ".log");
    }

    /** A period as it stands in names of files: {@code 2021-22} for {@code 2021/22}. */
    public static String fileForm(String periodWord) {
        return periodWord.replace('/', '-');
    }

    /** Path of {@code file} inside this folder, with forward slashes on every system. */
    public String relative(Path file) {
        return root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /** Folders of published runs of a period, oldest first; empty where there are none. */
    public List<Path> publishedRuns(String periodWord) throws IOException {
        return folders(root.resolve(fileForm(periodWord)), false);
    }

    /** Folders of all finished runs, published or not, oldest first; empty where there are none. */
    public List<Path> finishedRuns() throws IOException {
        List<Path> runs = new ArrayList<>();
        for (Path parent : folders(root, false)) {
            runs.addAll(folders(parent, false));
        }
        runs.sort(Comparator.comparing(run -> String.valueOf(run.getFileName())));
        return runs;
    }

    /** Folders that an interrupted run left half written. */
    public List<Path> partials() throws IOException {
        List<Path> partials = new ArrayList<>();
        for (Path parent : folders(root, false)) {
            partials.addAll(folders(parent, true));
        }
        return partials;
    }

    private static List<Path> folders(Path parent, boolean partial) throws IOException {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(parent, Files::isDirectory)) {
                for (Path child : children) {
                    String name = String.valueOf(child.getFileName());
                    if (partial ? name.startsWith(".") && name.endsWith(PARTIAL) : !name.startsWith(".")) {
                        folders.add(child);
                    }
                }
            }
        }
        folders.sort(null);
        return folders;
    }
}

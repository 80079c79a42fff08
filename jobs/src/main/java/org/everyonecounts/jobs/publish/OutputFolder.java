package org.everyonecounts.jobs.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;

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

    /**
     * The name of this folder in a database that serves many: a random UUID in {@code .state/folder-id}, which moves with the folder.
     * Made where there is none yet, so that only the holder of the writer's lock may ask.
     *
     * @throws Fault (exit 5) where something else stands in the file
     */
    public String id() throws IOException {
        Optional<String> known = knownId();
        if (known.isPresent()) {
            return known.get();
        }
        String fresh = UUID.randomUUID().toString();
        LeastRights.ownFolder(state());
        FolderSwap.replaceFile(idFile(), (fresh + "\n").getBytes(StandardCharsets.US_ASCII));
        return fresh;
    }

    /** The name of this folder; none where no run has begun here yet. */
    public Optional<String> knownId() throws IOException {
        if (!Files.exists(idFile())) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(idFile()), StandardCharsets.US_ASCII).strip();
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            idFile().toString(),
                            "the file does not hold the id of this output folder",
                            "The database knows the runs of the folder by it",
                            "bring the file back from a copy; or delete it, and runs that were interrupted begin anew"));
        }
        return Optional.of(text);
    }

    private Path idFile() {
        return state().resolve("folder-id");
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
        return folders(root.resolve(fileForm(periodWord)));
    }

    /** Folders of all finished runs, published or not, oldest first; empty where there are none. */
    public List<Path> finishedRuns() throws IOException {
        List<Path> runs = new ArrayList<>();
        for (Path parent : folders(root)) {
            runs.addAll(folders(parent));
        }
        runs.sort(Comparator.comparing(run -> String.valueOf(run.getFileName())));
        return runs;
    }

    /** Folders that an interrupted run left half written. */
    public List<Path> partials() throws IOException {
        return hidden(PARTIAL);
    }

    /** Folders that an interrupted run had put aside to give their name to new ones. */
    List<Path> replaced() throws IOException {
        return hidden(FolderSwap.REPLACED);
    }

    private List<Path> hidden(String ending) throws IOException {
        List<Path> hidden = new ArrayList<>();
        for (Path parent : folders(root)) {
            hidden.addAll(folders(parent, name -> name.startsWith(".") && name.endsWith(ending)));
        }
        return hidden;
    }

    private static List<Path> folders(Path parent) throws IOException {
        return folders(parent, name -> !name.startsWith("."));
    }

    private static List<Path> folders(Path parent, Predicate<String> wanted) throws IOException {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(parent, Files::isDirectory)) {
                for (Path child : children) {
                    String name = String.valueOf(child.getFileName());
                    if (wanted.test(name)) {
                        folders.add(child);
                    }
                }
            }
        }
        folders.sort(null);
        return folders;
    }
}

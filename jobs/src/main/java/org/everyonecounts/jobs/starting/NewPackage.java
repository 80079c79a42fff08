package org.everyonecounts.jobs.starting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.FolderSwap;

/**
 * A data package to fill in: made-up areas with made-up figures, whole enough to be checked and run at once.
 *
 * <p>It is written beside its place and moved there in one step: either all of it is there or nothing, and nothing is ever overwritten.
 */
public final class NewPackage {
    /** Its files, as they stand beside this class and in the new folder. */
    public static final List<String> FILES = List.of(
            "README.md",
            "datapackage.json",
            "areas.csv",
            "population.csv",
            "need.csv",
            "spending.csv",
            "deprivation.csv",
            "schemes/example.yaml");

    private NewPackage() {}

    /**
     * Makes the package.
     *
     * @param folder a folder that is not there yet, or is empty; the folders above it are made
     * @throws Fault exit 2 when there is something already, exit 5 when the folder cannot be made
     */
    public static void make(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        Path parent = place.getParent();
        refuseWhatIsThere(place);
        if (parent == null) {
            throw taken(place, "this is the root of a file system");
        }
        try {
            Files.createDirectories(parent);
            Path staging = Files.createTempDirectory(parent, ".new-package");
            try {
                for (String file : FILES) {
                    copy(file, staging);
                }
                move(staging, place);
            } finally {
                FolderSwap.delete(staging);
            }
        } catch (IOException e) {
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            place.toString(),
                            "the folder cannot be made: " + e.getClass().getSimpleName() + " " + e.getMessage(),
                            "A new package needs a folder of its own",
                            "check rights and free space, or name another folder"));
        }
    }

    private static void move(Path staging, Path place) throws IOException {
        staging.toFile().setReadable(true, false);
        staging.toFile().setExecutable(true, false);
        // An empty folder is taken away first, so that the move never lands on anything; one filled meanwhile stays.
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(place);
        }
        try {
            Files.move(staging, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            throw taken(place, "something was put there meanwhile");
        }
    }

    private static void refuseWhatIsThere(Path place) {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw taken(place, "this is no folder");
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(place)) {
            if (children.iterator().hasNext()) {
                throw taken(place, "the folder is not empty");
            }
        } catch (IOException e) {
            throw taken(place, "the folder cannot be read");
        }
    }

    private static Fault taken(Path place, String what) {
        return new Fault(
                ExitCode.USAGE,
                Problem.of(
                        place.toString(),
                        what,
                        "init makes a new folder and never writes over anything",
                        "name a folder that is not there yet, or an empty one"));
    }

    private static void copy(String file, Path staging) throws IOException {
        Path target = staging.resolve(file);
        Path holding = target.getParent();
        Files.createDirectories(holding == null ? staging : holding);
        try (InputStream in = NewPackage.class.getResourceAsStream("package/" + file)) {
            if (in == null) {
                throw new IllegalStateException("this program was built without " + file + " of a new package");
            }
            Files.copy(in, target);
        }
    }
}

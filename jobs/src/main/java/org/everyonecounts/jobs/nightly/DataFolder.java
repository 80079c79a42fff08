package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.FolderSwap;

/**
 * The folder of the data package: the one given, or the embedded sample data unpacked to a temporary folder that is deleted on close.
 */
public final class DataFolder implements AutoCloseable {
    private static final String EMBEDDED = "/sample-data/";

    private static final String UNPACKED = "everyone-counts-sample-";
    private static final Pattern NAME = Pattern.compile(UNPACKED + "(\\d{1,18})-.*");

    private final Path folder;
    private final boolean temporary;

    private DataFolder(Path folder, boolean temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    /**
     * @param given folder given with {@code --data}
     * @throws Fault (exit 5) when the folder does not exist
     */
    public static DataFolder open(Optional<Path> given) throws IOException {
        if (given.isEmpty()) {
            return new DataFolder(unpack(), true);
        }
        Path folder = given.get();
        if (!Files.isDirectory(folder)) {
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            folder.toString(),
                            "there is no such folder",
                            "--data names the folder that holds datapackage.json",
                            "check the path given to --data"));
        }
        return new DataFolder(folder, false);
    }

    private static Path unpack() throws IOException {
        Path folder =
                Files.createTempDirectory(UNPACKED + ProcessHandle.current().pid() + "-");
        clearLeft(Optional.ofNullable(folder.getParent()).orElse(folder));
        copy(PackageInventory.DESCRIPTOR, folder);
        for (String path : PackageInventory.named(folder, Limits.DEFAULT)) {
            copy(path, folder);
        }
        return folder;
    }

    /** Deletes what killed processes left: folders of ours, a day old, whose process is no more. What cannot be deleted is left. */
    static void clearLeft(Path temporary) {
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, UNPACKED + "*-*")) {
            for (Path left : folders) {
                if (isDead(left)
                        && Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(left).compareTo(yesterday) < 0) {
                    FolderSwap.delete(left);
                }
            }
        } catch (IOException | DirectoryIteratorException notOurs) {
            // The folder of temporary files is everybody's: the next one may succeed.
        }
    }

    private static boolean isDead(Path folder) {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private static void copy(String path, Path folder) throws IOException {
        Path target = folder.resolve(path);
        Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(folder));
        try (InputStream in = DataFolder.class.getResourceAsStream(EMBEDDED + path)) {
            if (in == null) {
                throw new IOException("the embedded sample data lack " + path);
            }
            Files.copy(in, target);
        }
    }

    public Path path() {
        return folder;
    }

    /** Where the data came from, for the manifest: the temporary folder is gone when it is read. */
    public String location() {
        return temporary ? "embedded sample data" : folder.toString();
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            FolderSwap.delete(folder);
        }
    }
}

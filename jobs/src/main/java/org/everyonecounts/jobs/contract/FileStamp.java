package org.everyonecounts.jobs.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * By what a file is known to be still the same: its size, its times, and what the system calls it by.
 *
 * <p>Who changes a file may set its time of writing back, but not the time at which the system noted the change ({@code ctime}); where there is
 * none, as on Windows, the time of writing must do.
 *
 * @param size bytes
 * @param written when it was written last
 * @param noted when the system noted the last change; empty where it does not
 * @param name what the system calls it by, whatever its path; empty where it does not
 */
public record FileStamp(long size, String written, String noted, String name) {
    /** The stamp of a file as it is now; links are followed. */
    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(
                now.size(),
                now.lastModifiedTime().toInstant().toString(),
                noted(file),
                Objects.toString(now.fileKey(), ""));
    }

    private static String noted(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? Objects.toString(Files.getAttribute(file, "unix:ctime"), "")
                : "";
    }
}

package org.everyonecounts.jobs.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may read what a run writes: the owner everything, the group reports, nobody else anything.
 *
 * <p>Folders of reports get 0750 and files 0640, {@code .state} 0700 and files in it 0600. Rights are only ever taken away, so there are
 * never more than the system's mask leaves. A folder that was there before keeps its rights, but for {@code .state}. Where a system has no
 * such rights (Windows) nothing is done: there a file has the rights of its folder.
 */
public final class LeastRights {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-x---");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");
    private static final Set<PosixFilePermission> OWN_FOLDER = PosixFilePermissions.fromString("rwx------");

    private LeastRights() {}

    /** Makes a folder of reports, and those above it that are absent, and forces the entry of each new one to disk. */
    public static Path folders(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        Path parent = absolute.getParent();
        if (!Files.isDirectory(absolute)) {
            if (parent != null) {
                folders(parent);
            }
            make(absolute, FOLDER);
            if (parent != null) {
                forced(parent);
            }
        }
        return folder;
    }

    /** Makes a folder that is the owner's alone, or takes the rights of others from it, and from all in it, where it is there already. */
    public static Path ownFolder(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            folders(parent);
        }
        if (!Files.isDirectory(folder)) {
            make(folder.toAbsolutePath(), OWN_FOLDER);
        }
        if (isPosix(folder)) {
            keep(folder, OWN_FOLDER);
            narrowAll(folder);
        }
        return folder;
    }

    /** Makes an empty file with least rights where there is none yet. */
    public static Path file(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException kept) {
            // Written on, not anew.
        }
        narrow(file);
        return file;
    }

    /** Takes away what nobody needs, from a folder and everything in it. */
    public static void narrowAll(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                narrow(visited);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                narrow(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw gone;
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Takes away what nobody needs, from a file or a folder; who may not enter the folder above it gets nothing. Links are left alone. */
    public static void narrow(Path path) throws IOException {
        if (!isPosix(path) || Files.isSymbolicLink(path)) {
            return;
        }
        EnumSet<PosixFilePermission> most = EnumSet.copyOf(Files.isDirectory(path) ? FOLDER : FILE);
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null && !Files.getPosixFilePermissions(parent).contains(PosixFilePermission.GROUP_EXECUTE)) {
            most.retainAll(EnumSet.range(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));
        }
        keep(path, most);
    }

    private static void keep(Path path, Set<PosixFilePermission> most) throws IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
        if (!most.containsAll(rights)) {
            EnumSet<PosixFilePermission> kept = EnumSet.noneOf(PosixFilePermission.class);
            kept.addAll(rights);
            kept.retainAll(most);
            Files.setPosixFilePermissions(path, kept);
        }
    }

    private static void make(Path folder, Set<PosixFilePermission> rights) throws IOException {
        try {
            Files.createDirectory(
                    folder,
                    isPosix(folder)
                            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                            : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException there) {
            if (!Files.isDirectory(folder)) {
                throw there;
            }
        }
    }

    private static void forced(Path folder) throws IOException {
        try {
            FolderSwap.forceEntry(folder);
        } catch (AccessDeniedException notOurs) {
            // We may write into a folder that we may not read; its entry reaches the disk when the system likes.
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

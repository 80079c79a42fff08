package org.everyonecounts.jobs.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.everyonecounts.jobs.contract.LocatedDocument.Position;

/** Decides whether a path that a package names may be read: relative, inside the package folder, not led out by a link, and there. */
final class PackagePaths {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*");

    private final Path folder;

    /** @param folder the package folder, which exists */
    PackagePaths(Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    /**
     * Makes sure that the descriptor itself, where it is there, is not a link that leads out of its folder.
     *
     * @throws Fault exit 3 when it is
     */
    static void requireInside(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            if (Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath())) {
                throw outside(
                                name,
                                name,
                                Position.UNKNOWN,
                                "A link that leads out of the package folder is not followed")
                        .orElseThrow();
            }
        } catch (IOException e) {
            // Reading it will say what is the matter.
        }
    }

    /** What is wrong with a path, and the exit code it deserves; empty when the file may be read. */
    Optional<Fault> refusal(String path, String shown, Position position) {
        String rule = "Paths are relative to the package folder, use / and stay inside it";
        if (path.startsWith("/")
                || path.startsWith("~")
                || path.contains("\\")
                || path.indexOf('\0') >= 0
                || SCHEME.matcher(path).matches()) {
            return outside(path, shown, position, rule);
        }
        try {
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder) || file.equals(folder) || path.contains("../")) {
                return outside(path, shown, position, rule);
            }
            Path existing = file;
            while (!Files.exists(existing, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                existing = java.util.Objects.requireNonNull(existing.getParent(), "the folder exists");
            }
            boolean dangling = Files.isSymbolicLink(existing) && !Files.exists(existing);
            if (!dangling && !existing.toRealPath().startsWith(folder)) {
                return outside(path, shown, position, "A link that leads out of the package folder is not followed");
            }
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return Optional.of(new Fault(
                        ExitCode.MISSING_OR_BUSY,
                        Problem.at(
                                shown,
                                position,
                                "file " + path + " is absent or cannot be read",
                                "The descriptor names it",
                                "put the file in its place, or correct the path, and run again")));
            }
            return Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return outside(path, shown, position, rule);
        }
    }

    private static Optional<Fault> outside(String path, String shown, Position position, String why) {
        return Optional.of(new Fault(
                ExitCode.CONTRACT,
                Problem.at(
                        shown,
                        position,
                        "path \"" + path + "\" is outside the package folder",
                        why,
                        "put the file into the package folder and name it by a relative path")));
    }
}

package org.everyonecounts.jobs.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Where tests find the project and, where it is there, the folder {@code shared} beside it. */
public final class ProjectFolders {
    private ProjectFolders() {}

    /** The folder that holds {@code sample-data}: the working directory of the test or one above it. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("sample-data/datapackage.json"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("no folder sample-data at or above "
                        + Path.of("").toAbsolutePath() + "; run the tests inside the project");
            }
            folder = parent;
        }
        return folder;
    }

    public static Path sampleData() {
        return root().resolve("sample-data");
    }

    /** A file of the folder {@code shared} beside the project; the test is skipped, with a message, where it is absent. */
    public static Path shared(String path) {
        Path file = root().resolveSibling("shared").resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "skipped: ../shared/" + path + " is not here");
        return file;
    }
}

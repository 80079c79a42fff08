package org.everyonecounts.jobs.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.everyonecounts.jobs.cli.TypedCommand;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** The folder that a run left behind. */
final class FinishedRun {
    private static @Nullable FinishedRun sampleData;

    private final Path folder;

    private FinishedRun(Path folder) {
        this.folder = folder;
    }

    /** The sample data run once for all tests: every scheme, period and level, and so few replicates that it is quick. */
    static synchronized FinishedRun ofSampleData() {
        FinishedRun run = sampleData;
        if (run == null) {
            run = run();
            sampleData = run;
        }
        return run;
    }

    private static FinishedRun run() {
        try {
            Path fresh = emptyFolder(Path.of("target", "acceptance").toAbsolutePath());
            TypedCommand command = TypedCommand.run(
                    fresh,
                    "run",
                    "--data",
                    ProjectFolders.sampleData().toString(),
                    "--period",
                    "all",
                    "--level",
                    "sub_icb,icb,region",
                    "--replicates",
                    "20",
                    "--out",
                    fresh.toString());
            if (command.exitCode() != 0) {
                throw new IllegalStateException("the run on the sample data ended with exit code " + command.exitCode()
                        + "\n" + command.out() + command.err());
            }
            String latest = Files.readString(fresh.resolve("latest.json"));
            return new FinishedRun(fresh.resolve(
                    new ObjectMapper().readTree(latest).get("path").asString()));
        } catch (IOException cause) {
            throw new IllegalStateException("the run on the sample data could not be read", cause);
        }
    }

    private static Path emptyFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    Path folder() {
        return folder;
    }

    CsvRows table(String name) {
        return CsvRows.of(folder.resolve("data").resolve(name + ".csv"));
    }
}

package org.everyonecounts.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.everyonecounts.jobs.publish.FolderSwap;
import org.everyonecounts.jobs.publish.OutputFolder;

/**
 * What nights leave that nobody disturbs: one into an empty folder, and one after another night of other figures.
 *
 * @param lengths how long the phases take
 * @param nightBefore a folder with one published night
 * @param nightBeforeDatabase the database of that folder
 * @param alone what the night leaves in an empty folder
 * @param after what it leaves after the night before
 */
record Undisturbed(PhaseLengths lengths, OutputFolder nightBefore, String nightBeforeDatabase, Left alone, Left after) {
    private static final String BEFORE = "night_before";

    /** No night. */
    static final Undisturbed NONE = new Undisturbed(
            new PhaseLengths(Map.of()),
            new OutputFolder(Path.of("none")),
            "",
            new Left(new TreeMap<>(), ""),
            new Left(new TreeMap<>(), ""));

    private static Undisturbed embedded = NONE;

    /** Those with the embedded database, made once for all tests of this process. */
    static synchronized Undisturbed embedded() throws IOException, SQLException, InterruptedException {
        if (embedded.equals(NONE)) {
            Path folder = Files.createTempDirectory("everyone-counts-undisturbed");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    FolderSwap.delete(folder);
                } catch (IOException left) {
                    System.err.println("left behind: " + folder);
                }
            }));
            embedded = of(new NightDatabase.Embedded(), folder);
        }
        return embedded;
    }

    /**
     * What one night left.
     *
     * @param bytes hash of every file that must be the same, by path
     * @param results hash over what the database keeps
     */
    record Left(SortedMap<String, String> bytes, String results) {}

    static Undisturbed of(NightDatabase database, Path folder) throws IOException, SQLException, InterruptedException {
        assertThat(Launcher.in(folder).run("--version").err())
                .as("the jar that was just built is run, not built again")
                .noneMatch(line -> line.contains("building"));
        Path beforeFolder = Files.createDirectories(folder.resolve(BEFORE));
        LaunchedRun.Ended before = database.launcher(beforeFolder, BEFORE, "")
                .with("EVERYONE_COUNTS_SEED", "1")
                .run("run");
        assertThat(before.printed()).startsWith("exit 0");
        OutputFolder nightBefore = new OutputFolder(beforeFolder.resolve("out"));

        // Both at the same time, as the nights that are killed go in lanes: so long do phases take there.
        Path aloneFolder = Files.createDirectories(folder.resolve("alone"));
        OutputFolder alone = new OutputFolder(aloneFolder.resolve("out"));
        Path afterFolder = Files.createDirectories(folder.resolve("after"));
        OutputFolder after = new OutputFolder(afterFolder.resolve("out"));
        copy(nightBefore.root(), after.root());
        Launcher afterLauncher = database.launcher(afterFolder, "after", BEFORE);
        LaunchedRun aloneRun = database.launcher(aloneFolder, "alone", "").start("run");
        LaunchedRun afterRun = afterLauncher.start("run");
        PhaseLengths lengths = PhaseLengths.watch(aloneRun, alone);
        return new Undisturbed(
                lengths,
                nightBefore,
                BEFORE,
                left(database, "alone", alone, aloneRun.end()),
                left(database, "after", after, afterRun.end()));
    }

    private static Left left(NightDatabase database, String name, OutputFolder out, LaunchedRun.Ended ended)
            throws IOException, SQLException {
        assertThat(ended.printed()).startsWith("exit 0");
        LeftBehind.isTidy(out);
        LeftBehind.isWholeForReaders(out);
        return new Left(
                LeftBehind.bytes(out.published("latest", ended.runId())), database.results(name, out, ended.runId()));
    }

    Left left(boolean afterAnother) {
        return afterAnother ? after : alone;
    }

    /** Copies a folder with the rights and times of what is in it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}

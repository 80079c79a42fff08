package org.everyonecounts.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.everyonecounts.jobs.publish.FileHash;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import tools.jackson.databind.JsonNode;

/** What an output folder must be like, whatever happened to the night. */
final class LeftBehind {
    /** Parts of a report that are the same bytes for the same fingerprint. */
    private static final List<String> SAME_BYTES =
            List.of("data", "quality", "report", "board", "meta/areas.csv", "meta/schemes");

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-x---");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");

    private LeftBehind() {}

    /** SHA-256 of every file of a report that must be the same for the same input, by path. */
    static SortedMap<String, String> bytes(Path report) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String part : SAME_BYTES) {
            try (Stream<Path> files = Files.walk(report.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    hashes.put(report.relativize(file).toString(), FileHash.of(file));
                }
            }
        }
        return hashes;
    }

    /** Whoever reads now, however the night fares, sees whole reports, and {@code latest.json} names one that passed. */
    static void isWholeForReaders(OutputFolder out) throws IOException {
        for (Path run : out.finishedRuns()) {
            isWhole(run);
        }
        latest(out).ifPresent(run -> assertThat(run.resolve("STATUS")).hasContent("PASS"));
    }

    /** Every file of a report is there with the bytes that the run wrote down, and no other. */
    static void isWhole(Path run) throws IOException {
        Path results = run.resolve("meta/run_results.json");
        assertThat(results).as("%s was published whole", run).exists();
        JsonNode written = Json.parse(Files.readAllBytes(results));
        SortedMap<String, String> expected = new TreeMap<>();
        written.path("outputs")
                .forEach(output -> expected.put(
                        output.path("path").asString(), output.path("sha256").asString()));
        SortedMap<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(results))
                    .toList()) {
                found.put(run.relativize(file).toString().replace('\\', '/'), FileHash.of(file));
            }
        }
        assertThat(found).as(run.toString()).isEqualTo(expected);
    }

    /** The folder that {@code latest.json} names, which is there; none where nothing was published yet. */
    static Optional<Path> latest(OutputFolder out) throws IOException {
        if (!Files.exists(out.latestPointer())) {
            return Optional.empty();
        }
        JsonNode pointer = Json.parse(Files.readAllBytes(out.latestPointer()));
        Path run = out.root().resolve(pointer.path("path").asString());
        assertThat(run).isDirectory();
        assertThat(String.valueOf(run.getFileName()))
                .isEqualTo(pointer.path("run_id").asString());
        return Optional.of(run);
    }

    /** Nothing half written, put aside or announced is left, and nobody else may read what is there. */
    static void isTidy(OutputFolder out) throws IOException {
        try (Stream<Path> files = Files.walk(out.root())) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                assertThat(name).as(file.toString()).doesNotEndWith(".partial");
                assertThat(name).as(file.toString()).doesNotEndWith(".replaced");
                assertThat(name).as(file.toString()).doesNotEndWith(".new");
                assertThat(name).as(file.toString()).isNotEqualTo("running.json");
                rightsAreLeast(out, file);
            }
        }
        assertThat(out.root().resolve("not-published"))
                .satisfiesAnyOf(
                        folder -> assertThat(folder).doesNotExist(),
                        folder -> assertThat(folder).isEmptyDirectory());
    }

    private static void rightsAreLeast(OutputFolder out, Path file) throws IOException {
        if (file.equals(out.root())
                || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        assertThat(Files.isDirectory(file) ? FOLDER : FILE).as(file.toString()).containsAll(rights);
        if (file.startsWith(out.state())) {
            assertThat(PosixFilePermissions.fromString("rwx------"))
                    .as(file.toString())
                    .containsAll(rights);
        }
    }
}

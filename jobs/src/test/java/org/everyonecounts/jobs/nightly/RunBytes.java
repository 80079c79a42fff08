package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.everyonecounts.jobs.publish.FileHash;

/** What a run published, as the hash of each file that must not depend on when and how it ran. */
final class RunBytes {
    private RunBytes() {}

    static List<String> of(RunOutcome outcome) throws IOException {
        Path run = folder(outcome);
        List<String> hashes = new ArrayList<>();
        for (String part : List.of("data", "quality", "report")) {
            try (Stream<Path> files = Files.walk(run.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    hashes.add(run.relativize(file) + " " + FileHash.of(file));
                }
            }
        }
        return hashes;
    }

    static Path folder(RunOutcome outcome) {
        return outcome.report().orElseThrow().resolve("../..").normalize();
    }
}

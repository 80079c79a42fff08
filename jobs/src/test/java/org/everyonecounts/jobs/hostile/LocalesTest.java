package org.everyonecounts.jobs.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.everyonecounts.jobs.publish.FileHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a machine stands makes no difference: in Turkish {@code i} is not the small letter of {@code I}, in Arabic digits have other signs. */
class LocalesTest {
    @TempDir
    private Path outside;

    private Map<String, String> figures(String language, String country) throws IOException {
        SmallJava.Answer answer = SmallJava.type(
                outside,
                Map.of("EVERYONE_COUNTS_REPLICATES", "10"),
                List.of(
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Dfile.encoding=ISO-8859-1"),
                "run",
                "--data",
                "package",
                "--out",
                "out-" + language);
        assertThat(answer.exitCode()).as(answer.said()).isZero();
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(outside.resolve("out-" + language))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                hashes.put(String.valueOf(file.getFileName()), FileHash.of(file));
            }
        }
        return hashes;
    }

    @Test
    void figures_are_the_same_bytes_in_britain_turkey_and_egypt() throws IOException {
        HostilePackage.in(outside);
        Map<String, String> british = figures("en", "GB");
        assertThat(british).hasSizeGreaterThan(5);
        assertThat(figures("tr", "TR")).isEqualTo(british);
        assertThat(figures("ar", "EG-u-nu-arab")).isEqualTo(british);
    }
}

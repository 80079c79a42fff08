package org.everyonecounts.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.everyonecounts.jobs.contract.ExitCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happens to the bytes of a file, reading ends with content or with a fault in words, never with an internal error. */
class DamagedBytesTest {
    private static final byte[] TELLING =
            "\"',:;{}[]()-+.0919eE\n\r\t #&*!|>%@\\/<\u0000\uFEFF£½[c]null true".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "datapackage.json, 40",
        "schemes/care.yaml, 40",
        "data/areas.csv, 20",
        "data/need.csv, 20",
        "data/area_changes.csv, 25",
        "data/breaks.csv, 25",
        "data/boards.geojson, 25",
        "data/costs.xlsx, 20",
        "data/deflators.csv.gz, 20",
    })
    void damaged_bytes_end_in_content_or_in_a_fault(String path, int times, @TempDir Path folder) throws IOException {
        PackageDamage damage = new PackageDamage(GoodPackage.write(folder));
        Files.write(folder.resolve("data/costs.xlsx"), FileFormsTest.workbook("Costs", damage.rows("costs")));
        damage.bytes("data/deflators.csv.gz", BrokenPackage.gzip(damage.text("data/deflators.csv")));
        damage.descriptor(root -> {
            damage.resource(root, "costs").put("path", "data/costs.xlsx");
            damage.resource(root, "deflators").put("path", "data/deflators.csv.gz");
        });
        byte[] good = Files.readAllBytes(folder.resolve(path));
        SplittableRandom random = new SplittableRandom(path.hashCode());
        int faults = 0;
        for (int i = 0; i < times; i++) {
            byte[] bad = good.clone();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                int at = random.nextInt(bad.length);
                switch (random.nextInt(4)) {
                    case 0 -> bad[at] = (byte) random.nextInt(256);
                    case 1 -> bad[at] = TELLING[random.nextInt(TELLING.length)];
                    case 2 -> bad = java.util.Arrays.copyOf(bad, Math.max(1, at));
                    default -> System.arraycopy(good, 0, bad, at, Math.min(bad.length - at, random.nextInt(40)));
                }
            }
            damage.bytes(path, bad);
            ReadOutcome outcome = ReadOutcome.of(folder);
            assertThat(outcome.exitCode()).isNotEqualTo(ExitCode.INTERNAL);
            faults += outcome.fault().isPresent() ? 1 : 0;
            outcome.fault().ifPresent(fault -> assertThat(fault.getMessage()).doesNotContain("Exception", "null."));
        }
        assertThat(faults).isPositive();
    }
}

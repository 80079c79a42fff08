package org.everyonecounts.jobs.settings;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.everyonecounts.jobs.fuzzing.Reading;
import org.everyonecounts.jobs.fuzzing.SmallPackage;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as the file of settings: settings, or a fault. */
class SettingsFuzz {
    private static final SmallPackage PACKAGE = SmallPackage.create();
    private static final String FILE = "settings.yaml";

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "period: all\nlevel: [icb, region]\ngates:\n  rejected_rows: 0.005\n",
                        "disclosure: {rule: own, largest_hidden: 5, base: 5}\nset: [core:tolerance=0.02]\n",
                        "data: there\nout: here\nseed: 7\nreplicates: 200\nquiet: true\n")
                .map(SmallPackage::bytes);
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "data: ",
        "scheme: ",
        "period: ",
        "level: [",
        "places: ",
        "out: ",
        "profile: ",
        "engine: ",
        "replicates: ",
        "seed: ",
        "drivers: ",
        "set: ",
        "strict: ",
        "contact: ",
        "board_ask: ",
        "gates:  ",
        "rejected_rows: ",
        "disclosure: {",
        "rule: own",
        "log_format: json",
        "color: ",
        "1e999",
        "null",
        "~",
        "\"\\0\"",
        "!!",
        "&a",
        "-",
        "[",
        "{"
    })
    @FuzzTest(maxDuration = "2m")
    void any_bytes_make_settings_or_a_fault(byte[] input) {
        PACKAGE.write(FILE, input);
        SettingsReader reader = new SettingsReader(PACKAGE.folder(), Map.of());
        Reading.of(() -> reader.read(Optional.of(PACKAGE.folder().resolve(FILE)), Map.of()));
    }
}

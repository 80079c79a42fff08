package org.everyonecounts.jobs.contract;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.everyonecounts.jobs.fuzzing.Reading;
import org.everyonecounts.jobs.fuzzing.SmallPackage;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a scenario file, or as the text of {@code --set} laid over a scheme: what was asked for, or a fault. */
class SmallDocumentsFuzz {
    private static final SmallPackage PACKAGE = SmallPackage.create();
    private static final String FILE = "fuzzed.yaml";
    private static final PackageDescriptor DESCRIPTOR = descriptor();

    private static PackageDescriptor descriptor() {
        PACKAGE.write(PackageDescriptor.FILE, SmallPackage.bytes(SmallPackage.descriptor("", "")));
        return DescriptorReader.read(PACKAGE.folder());
    }

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Stream.of(
                                " scenario: half\ntitle: Half\nset:\n  care:tolerance: 0.05\n",
                                " scenario: a\nschemes: [schemes/care.yaml]\n")
                        .map(SmallPackage::bytes),
                Stream.of(
                                "!tolerance=0.05",
                                "!care:components.list.weight=0.3",
                                "!health_inequalities={component: list}")
                        .map(SmallPackage::bytes));
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "scenario: ",
        "title: ",
        "set:",
        "schemes: [",
        "care:",
        "tolerance",
        "components.list.weight",
        "components.1.weight",
        "=",
        "transition.",
        "assumptions",
        "1e99",
        "[",
        "{",
        "null",
        "\"",
        "../",
        "costs.mff.on"
    })
    @FuzzTest(maxDuration = "2m")
    void any_bytes_make_a_scenario_or_a_fault(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        if (input[0] == '!') {
            String set = new String(content, StandardCharsets.UTF_8);
            Reading.of(() -> SchemeReader.select(DESCRIPTOR, List.of(), List.of(set)));
        } else {
            PACKAGE.write(FILE, content);
            Reading.of(() -> ScenarioReader.read(PACKAGE.folder(), List.of(FILE), List.of(), Optional.empty(), Limits.DEFAULT))
                    .ifPresent(read -> read.forEach(one ->
                            Reading.of(() -> SchemeReader.select(DESCRIPTOR, List.of(), List.of(), Optional.of(one), Limits.DEFAULT))));
        }
    }
}

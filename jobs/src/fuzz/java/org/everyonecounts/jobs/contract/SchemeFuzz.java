package org.everyonecounts.jobs.contract;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.everyonecounts.jobs.fuzzing.Reading;
import org.everyonecounts.jobs.fuzzing.SmallPackage;
import org.everyonecounts.jobs.publish.SchemeYaml;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a scheme: a scheme that is the same when printed and read again, or a fault. */
class SchemeFuzz {
    private static final SmallPackage PACKAGE = SmallPackage.create();
    private static final String FILE = "schemes/fuzzed.yaml";

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Stream.of(SmallPackage.bytes(SmallPackage.SCHEME)),
                Stream.of(
                                "core.yaml",
                                "gp-payments.yaml",
                                "gp-payments-need.yaml",
                                "primary-medical.yaml",
                                "examples/council-funding.yaml",
                                "examples/england-core-2018-19.yaml",
                                "examples/england-primary-medical.yaml",
                                "examples/public-health-grant.yaml",
                                "examples/scotland-nrac.yaml")
                        .map(name -> SmallPackage.sample("schemes/" + name)));
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "scheme: ",
        "title: ",
        "stream: ",
        "population: {basis: ",
        "components:  - {id: ",
        "weight: ",
        "tolerance: ",
        "target: fair_share",
        "target: published",
        "health_inequalities: ",
        "costs: [{factor: ",
        "assumptions:",
        "blocks:",
        "constraints:",
        "transition:",
        "adjustments:",
        "envelopes:",
        "notes: [",
        "approved_by: ",
        "!!java",
        "!!int ",
        "&a ",
        "*a",
        "<<: ",
        "? ",
        "- - - ",
        "|",
        ">-",
        "---",
        "...",
        "%YAML 1.2",
        "\"\\U0010FFFF\"",
        "\"\\x00\"",
        ".inf",
        ".nan",
        "1e999",
        "-0",
        "0x10",
        "0.1e-308",
        "null",
        "~",
        "[[[[[[[[",
        "{a: {a: {a: ",
        "'",
        "\\",
        "lump_sums:",
        "share: ",
        "need: ",
        "policy: ",
        "bands: ",
        "floor: ",
        "ceiling: ",
        "id: ",
        "of: ",
        "per: ",
        "formula: "
    })
    @FuzzTest(maxDuration = "10m")
    void any_bytes_make_a_scheme_or_a_fault(byte[] input) {
        PACKAGE.write(FILE, input);
        Reading.of(() -> SchemeReader.read(PACKAGE.folder().resolve(FILE), FILE))
                .ifPresent(SchemeFuzz::printedAndReadAgain);
    }

    private static void printedAndReadAgain(SchemeSource read) {
        String printed = SchemeYaml.of(read.document());
        PACKAGE.write(FILE, printed.getBytes(StandardCharsets.UTF_8));
        SchemeSource again = SchemeReader.read(PACKAGE.folder().resolve(FILE), FILE);
        Reading.holds(again.scheme().equals(read.scheme()), "another scheme after printing:\n" + printed);
        Reading.holds(again.document().equals(read.document()), "another document after printing:\n" + printed);
    }
}

package org.everyonecounts.jobs.contract;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.everyonecounts.jobs.fuzzing.Reading;
import org.everyonecounts.jobs.fuzzing.SmallPackage;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as {@code datapackage.json}: a descriptor whose files all lie inside its folder, or a fault. */
class DescriptorFuzz {
    private static final SmallPackage PACKAGE = SmallPackage.create();

    static Stream<byte[]> seeds() {
        String good = SmallPackage.descriptor("areas", "data/areas.csv");
        return Stream.of(
                SmallPackage.bytes(good),
                SmallPackage.bytes(good.replace("data/costs.csv", "data/link.csv")),
                SmallPackage.bytes(good.replace("data/costs.csv", "../" + SmallPackage.OUTSIDE)),
                SmallPackage.bytes(
                        good.replace("\"data/costs.csv\"", "[\"data/costs.csv\"],\"bytes\":46,\"hash\":\"sha256:00\"")),
                SmallPackage.bytes(
                        good.replace("\"data/costs.csv\"", "\"data/costs.csv\",\"dialect\":{\"sheetNumber\":1e3}")),
                SmallPackage.sample("datapackage.json"));
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "\"name\":",
        "\"path\":",
        "\"resources\":",
        "\"x-levels\":",
        "\"x-schemes\":",
        "\"x-controls\":",
        "\"x-headline\":",
        "\"x-area-names\":",
        "\"x-outcomes\":",
        "\"x-grain\":\"record\"",
        "\"schema\":{\"fields\":[",
        "\"primaryKey\":",
        "\"foreignKeys\":[{\"fields\":",
        "\"reference\":{\"resource\":",
        "\"fieldsMatch\":",
        "\"missingValues\":",
        "\"constraints\":{",
        "\"required\":true",
        "\"unique\":true",
        "\"pattern\":\"",
        "\"enum\":[",
        "\"minimum\":",
        "\"maximum\":",
        "\"minLength\":",
        "\"exclusiveMinimum\":",
        "\"dialect\":{",
        "\"sheetName\":",
        "\"sheetNumber\":",
        "\"bytes\":",
        "\"hash\":\"sha256:",
        "data/link.csv",
        "../outside.csv",
        "data/areas.csv",
        "schemes/care.yaml",
        "1e999999999",
        "1e-999999999",
        "\\u0000",
        "\\ud800",
        "null",
        "true",
        "[[[[",
        "{\"\":{\"\":",
        "/",
        "~1",
        "\"where\":{",
        "\"expected\":\"",
        "\"tolerance\":\"",
        "\"type\":\"number\"",
        "\"type\":\"integer\"",
        "(a+)+$",
        "[a-z]{1,999}",
        "\"level\""
    })
    @FuzzTest(maxDuration = "10m")
    void any_bytes_make_a_descriptor_or_a_fault(byte[] input) {
        PACKAGE.write(PackageDescriptor.FILE, input);
        Reading.of(() -> DescriptorReader.read(PACKAGE.folder())).ifPresent(DescriptorFuzz::inside);
    }

    private static void inside(PackageDescriptor read) {
        Reading.holds(!read.levels().isEmpty(), "no levels");
        read.schemeFiles().forEach(path -> inside(read, path));
        read.resources().forEach(resource -> resource.paths().forEach(path -> inside(read, path)));
    }

    private static void inside(PackageDescriptor read, String path) {
        try {
            Path real = read.file(path).toRealPath();
            Reading.holds(real.startsWith(PACKAGE.folder().toRealPath()), path + " leads out to " + real);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

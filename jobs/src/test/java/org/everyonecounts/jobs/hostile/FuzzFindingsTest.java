package org.everyonecounts.jobs.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.everyonecounts.jobs.contract.DescriptorReader;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.InputFiles;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.SchemeReader;
import org.everyonecounts.jobs.read.GoodPackage;
import org.everyonecounts.jobs.read.PackageReader;
import org.everyonecounts.jobs.read.ReadSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every input with which a fuzzer made a reader do something else than read or refuse, as small as it could be made. */
class FuzzFindingsTest {
    private static final int LONGEST = 1_000;

    @TempDir
    private Path folder;

    private Fault descriptor(String text) throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), text, StandardCharsets.UTF_8);
        return fault(() -> DescriptorReader.read(folder));
    }

    private static Fault fault(ThrowingCallable reading) {
        Fault fault = catchThrowableOfType(Fault.class, reading);
        assertThat(fault).isNotNull();
        assertThat(fault.problems()).hasSizeLessThanOrEqualTo(101).allSatisfy(FuzzFindingsTest::isShort);
        return fault;
    }

    private static void isShort(Problem problem) {
        assertThat(problem.what()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST);
        assertThat(problem.why()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST);
        assertThat(problem.fix()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST);
        assertThat(problem.column()).hasSizeLessThanOrEqualTo(LONGEST);
    }

    /** The JSON library threw NumberFormatException, which is none of its own exceptions. */
    @Test
    void a_number_with_an_exponent_beyond_all_bounds_is_refused() throws IOException {
        Fault fault = descriptor("{\"x-levels\": 1e9999999990}");
        assertThat(fault.exitCode()).isEqualTo(ExitCode.CONTRACT);
        assertThat(fault.problems().get(0).line()).isEqualTo(1);
    }

    /** The whole word was told. */
    @Test
    void a_message_holds_the_ends_of_a_long_word_and_not_the_whole() throws IOException {
        Fault fault = descriptor("{\"x-levels\": level" + "l".repeat(100_000) + "}");
        assertThat(fault.problems().get(0).what())
                .startsWith("this is not JSON")
                .contains("levell");
        Fault key = descriptor("{\"" + "k".repeat(100_000) + "\": 1, \"x-levels\": [\"nation\"], \"resources\": []}");
        assertThat(key.getMessage()).hasSizeLessThan(4 * LONGEST);
    }

    /** A thousand breaches made a message of a thousand lines. */
    @Test
    void a_message_tells_the_first_problems_and_counts_the_rest() throws IOException {
        StringBuilder keys = new StringBuilder("{");
        for (int i = 0; i < 1_000; i++) {
            keys.append("\"k").append(i).append("\": 1, ");
        }
        Fault fault = descriptor(keys + "\"x-levels\": [\"nation\"], \"resources\": []}");
        assertThat(fault.problems()).hasSizeGreaterThan(1);
        assertThat(fault.getMessage()).hasLineCount(fault.problems().size());
    }

    /** The JSON library did not know the line of a name that is not UTF-8, and said -1. */
    @Test
    void a_line_that_nobody_knows_is_none() {
        Fault fault = new Fault(
                ExitCode.CONTRACT, new Problem("it is not JSON", "boards.geojson", -1, "", "It must be", "mend it"));
        assertThat(fault.problems().get(0).line()).isZero();
    }

    /** The night took the quotes for letters, {@code measure} refused them. */
    @Test
    void a_quote_inside_a_cell_without_quotes_is_refused_at_night_too() throws IOException {
        Path costs = GoodPackage.write(folder).resolve("data/costs.csv");
        Files.writeString(costs, "period,area_code,factor,index\n2021/22,#x\"\"y\"000,mff,1.01\n");
        PackageDescriptor read = DescriptorReader.read(folder);
        Fault fault = fault(() -> PackageReader.read(
                read,
                InputFiles.of(read, List.of()),
                ReadSettings.DEFAULT,
                reject -> assertThat(reject).isNull()));
        assertThat(fault.exitCode()).isEqualTo(ExitCode.CONTRACT);
        assertThat(fault.problems().get(0).line()).isEqualTo(2);
        assertThat(fault.problems().get(0).what()).contains("a quote is not closed, or stands inside a cell");
    }

    /** The YAML library threw NumberFormatException, which is none of its own exceptions. */
    @ParameterizedTest
    @ValueSource(strings = {"\"\\x", "scheme: \"\\u12", "a: [\"\\U0000"})
    void an_escape_that_breaks_off_is_refused(String yaml) throws IOException {
        Path scheme = Files.writeString(folder.resolve("scheme.yaml"), yaml);
        assertThat(fault(() -> SchemeReader.read(scheme, "scheme.yaml")).exitCode())
                .isEqualTo(ExitCode.USAGE);
    }
}

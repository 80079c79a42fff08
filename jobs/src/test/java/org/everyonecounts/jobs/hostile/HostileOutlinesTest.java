package org.everyonecounts.jobs.hostile;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Outlines that are none. */
class HostileOutlinesTest {
    static Stream<HostileCase> inputs() {
        return Stream.of(
                new HostileCase(
                        "a feature that is a number",
                        3,
                        "a feature is not an object",
                        made -> made.text("data/boards.geojson", "{\"type\":\"FeatureCollection\",\"features\":[1]}")),
                new HostileCase(
                        "a feature that is a list",
                        3,
                        "a feature is not an object",
                        made -> made.text(
                                "data/boards.geojson", "{\"type\":\"FeatureCollection\",\"features\":[[{}]]}")),
                new HostileCase(
                        "positions that are not numbers",
                        3,
                        "not JSON",
                        made -> made.replace("data/boards.geojson", "[1,1]", "[NaN,1]")),
                new HostileCase(
                        "positions beyond all bounds",
                        1,
                        "not longitude and latitude",
                        made -> made.replace("data/boards.geojson", "[1,1]", "[1e308,1e999]")),
                new HostileCase(
                        "positions nested a thousand deep",
                        3,
                        "limits.nesting is 64",
                        made -> made.replace("data/boards.geojson", "[1,1]", "[".repeat(1_000) + "]".repeat(1_000))),
                new HostileCase(
                        "a code of a million letters",
                        3,
                        "longer than a cell may be",
                        made -> made.replace("data/boards.geojson", "000", "x".repeat(1_000_000))),
                new HostileCase(
                        "an end in the middle",
                        3,
                        "not JSON",
                        made -> made.text("data/boards.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{")),
                new HostileCase(
                        "code that steers a terminal",
                        1,
                        "[U+001B]",
                        made -> made.replace("data/boards.geojson", "000", "\\u001b[2J")));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void outlines_are_outlines_or_are_refused(HostileCase hostile, @TempDir Path outside) throws Exception {
        HostilePackage.require(hostile, outside);
    }
}

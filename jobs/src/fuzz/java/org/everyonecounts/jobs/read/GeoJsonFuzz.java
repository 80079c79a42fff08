package org.everyonecounts.jobs.read;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.everyonecounts.jobs.contract.DescriptorReader;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.ResourceDescriptor;
import org.everyonecounts.jobs.fuzzing.Reading;
import org.everyonecounts.jobs.fuzzing.SmallPackage;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.check.Reject;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as GeoJSON: outlines and rejected rows, or a fault. */
class GeoJsonFuzz {
    private static final SmallPackage PACKAGE = SmallPackage.create();
    private static final String FILE = "data/boards.geojson";
    private static final PackageDescriptor DESCRIPTOR = descriptor();
    private static final ResourceDescriptor BOUNDARIES =
            DESCRIPTOR.resource("boundaries").orElseThrow();
    private static final AreaIndex AREAS = new AreaIndex(Geography.of(
            List.of("nation", "board"),
            List.of(
                    new Area("ENG", "England", "nation", null),
                    new Area("000", "Board 0", "board", "ENG"),
                    new Area("001", "Board 1", "board", "ENG"))));

    private static PackageDescriptor descriptor() {
        PACKAGE.write(PackageDescriptor.FILE, SmallPackage.bytes(SmallPackage.descriptor("", "")));
        return DescriptorReader.read(PACKAGE.folder());
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                SmallPackage.bytes(SmallPackage.OUTLINES),
                SmallPackage.bytes(SmallPackage.OUTLINES.replace("\"001\"", "\"E99\"")),
                SmallPackage.bytes(SmallPackage.OUTLINES.replace("[1,1]", "[530000,180000.5,7]")),
                SmallPackage.bytes(
                        "{\"features\":[{\"geometry\":null,\"properties\":{}},{\"geometry\":{\"type\":\"GeometryCollection\","
                                + "\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}]}}],\"type\":\"FeatureCollection\",\"crs\":{\"a\":[1]}}"));
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "\"type\":\"FeatureCollection\"",
        "\"features\":[",
        "{\"type\":\"Feature\",",
        "\"properties\":{",
        "\"area_code\":\"000\"",
        "\"geometry\":{",
        "\"type\":\"Polygon\"",
        "\"type\":\"MultiPolygon\"",
        "\"coordinates\":[",
        "[[[[",
        "]]]]",
        "[1,2]",
        "[-180,90]",
        "1e999",
        "-1e-999",
        "1e400000000",
        "null",
        "true",
        "\"",
        "\\u0000",
        "\\ud800",
        "{",
        "}",
        "[",
        "]",
        ",",
        "NaN",
        "-",
        "\"coordinates\":5",
        "\"features\":{}",
        "\"properties\":null",
        "0.1",
        "\"E99\""
    })
    @FuzzTest(maxDuration = "10m")
    void any_bytes_make_outlines_and_rejected_rows_or_a_fault(byte[] input) {
        PACKAGE.write(FILE, input);
        List<Reject> rejects = new ArrayList<>();
        Boundaries boundaries = new Boundaries(DESCRIPTOR, BOUNDARIES, AREAS, Limits.DEFAULT);
        Reading.of(() -> boundaries.read(rejects::add)).ifPresent(tally -> {
            Reading.holds(
                    tally.rejected() == rejects.size() && tally.rejected() <= tally.rows(),
                    tally.rejected() + " of " + tally.rows() + " rejected, " + rejects.size() + " told");
            boundaries.outlines();
            for (Reject reject : rejects) {
                Reading.holds(
                        reject.message().length() <= 1_000 && reject.value().length() <= 100,
                        "a long reject: " + reject.message());
            }
        });
    }
}

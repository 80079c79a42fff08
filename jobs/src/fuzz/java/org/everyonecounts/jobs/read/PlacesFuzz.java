package org.everyonecounts.jobs.read;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.fuzzing.Reading;
import org.everyonecounts.jobs.fuzzing.SmallPackage;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a file of own places: places, or a fault. */
class PlacesFuzz {
    private static final SmallPackage PACKAGE = SmallPackage.create();
    private static final String FILE = "data/places.csv";

    static Stream<byte[]> seeds() {
        return Stream.of("place,area_code\nThe Coast,000\n\"A, B\",001\n", "area_code,place\r\n000,Å\r\n")
                .map(SmallPackage::bytes);
    }

    @MethodSource("seeds")
    @DictionaryEntries({"place", "area_code", ",", "\"", "000", "001"})
    @FuzzTest(maxDuration = "2m")
    void any_bytes_make_places_or_a_fault(byte[] input) {
        PACKAGE.write(FILE, input);
        Reading.of(() -> OwnPlaces.read(PACKAGE.folder().resolve(FILE), Limits.DEFAULT))
                .ifPresent(read -> Reading.holds(!read.lines().isEmpty(), "places without areas"));
    }
}

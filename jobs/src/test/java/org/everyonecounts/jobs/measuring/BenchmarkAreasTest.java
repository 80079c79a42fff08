package org.everyonecounts.jobs.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkAreasTest {
    /** Hashes as published with the recipe. */
    @ParameterizedTest
    @CsvSource({
        "33000, 6fe0e8fa72030aaf071f053b5299d5fb88880485d4ee4081d04698a2415a4ead",
        "1000000, fe9935deecba56a6adece9a4b8162ea0971523265225825f38dbc5c06e72f8f8"
    })
    void the_areas_are_those_of_the_recipe_to_the_byte(int areas, String sha256)
            throws IOException, NoSuchAlgorithmException {
        StringWriter text = new StringWriter();
        BenchmarkAreas.write(text, areas);
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(sha256);
    }
}

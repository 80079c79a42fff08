package org.everyonecounts.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.publish.FileHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    private static final SortedMap<String, String> NONE = new TreeMap<>();

    private static SortedMap<String, String> of(String... namesAndValues) {
        TreeMap<String, String> map = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    @Test
    void is_the_sha_256_of_its_lines() {
        assertThat(Fingerprint.of(of("a.csv", "12"), NONE, of("seed", "7"), "1.0"))
                .isEqualTo(FileHash.of("software 7:version 3:1.0\ninput 5:a.csv 2:12\nsetting 4:seed 1:7\n"));
    }

    @Test
    void software_input_scheme_and_setting_each_change_it() {
        String base = Fingerprint.of(of("a", "1"), of("s", "2"), of("k", "3"), "1.0");
        assertThat(Fingerprint.of(of("a", "9"), of("s", "2"), of("k", "3"), "1.0"))
                .isNotEqualTo(base);
        assertThat(Fingerprint.of(of("a", "1"), of("s", "9"), of("k", "3"), "1.0"))
                .isNotEqualTo(base);
        assertThat(Fingerprint.of(of("a", "1"), of("s", "2"), of("k", "9"), "1.0"))
                .isNotEqualTo(base);
        assertThat(Fingerprint.of(of("a", "1"), of("s", "2"), of("k", "3"), "1.1"))
                .isNotEqualTo(base);
    }

    @Test
    void names_and_values_cannot_run_into_each_other() {
        assertThat(Fingerprint.of(of("a b", "c"), NONE, NONE, "1"))
                .isNotEqualTo(Fingerprint.of(of("a", "b c"), NONE, NONE, "1"));
        assertThat(Fingerprint.of(of("a", "1\ninput 1:b 1:2"), NONE, NONE, "1"))
                .isNotEqualTo(Fingerprint.of(of("a", "1", "b", "2"), NONE, NONE, "1"));
    }

    @Test
    void files_that_cannot_be_hashed_are_named_by_what_was_found(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("there.csv"), "x");
        Files.createDirectory(folder.resolve("a-folder"));
        Files.writeString(folder.resolve("datapackage.json"), """
                {"resources": [{"path": "there.csv"}, {"path": ["gone.csv", "../out.csv", "/etc/passwd", "a-folder"]}],
                 "x-schemes": ["schemes/s.yaml"]}""");
        Map<String, String> hashes = PackageInventory.of(folder, Limits.DEFAULT).hashes();
        assertThat(hashes)
                .containsEntry("there.csv", FileHash.of("x"))
                .containsEntry("gone.csv", "absent")
                .containsEntry("../out.csv", "refused")
                .containsEntry("/etc/passwd", "refused")
                .containsEntry("a-folder", "unreadable")
                .containsEntry("schemes/s.yaml", "absent")
                .hasSize(7);
    }

    @Test
    void a_link_that_leads_out_of_the_package_is_not_followed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("secret.csv"), "x");
        Path inside = Files.createDirectory(folder.resolve("package"));
        Files.createSymbolicLink(inside.resolve("link.csv"), folder.resolve("secret.csv"));
        Files.writeString(inside.resolve("datapackage.json"), "{\"resources\": [{\"path\": \"link.csv\"}]}");
        assertThat(PackageInventory.of(inside, Limits.DEFAULT).hashes()).containsEntry("link.csv", "refused");
    }

    @Test
    void a_descriptor_that_is_no_json_counts_by_its_bytes(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), "{");
        assertThat(PackageInventory.of(folder, Limits.DEFAULT).hashes())
                .isEqualTo(Map.of("datapackage.json", FileHash.of("{")));
    }
}

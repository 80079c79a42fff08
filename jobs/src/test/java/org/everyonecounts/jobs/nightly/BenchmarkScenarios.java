package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Twenty scenarios for tests of speed on the sample package: each blends two measures of need in both schemes of general practice by other
 * weights, and changes the tolerance of both supplied schemes, so that every scheme is compared every time.
 *
 * <p>{@code options} lists them as options of the command, to be given as {@code @FOLDER/options}.
 */
final class BenchmarkScenarios {
    static final int COUNT = 20;

    private BenchmarkScenarios() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String scheme : List.of("gp-payments", "gp-payments-need")) {
            Files.writeString(
                    folder.resolve(scheme + ".yaml"),
                    String.join(
                            "\n",
                            "scheme: " + scheme,
                            "title: Two measures of need blended",
                            "stream: gp_payments",
                            "gross_streams: [dispensing_and_drugs]",
                            "population: {basis: registered}",
                            "components:",
                            "  - {id: carr_hill, weight: 0.5}",
                            "  - {id: primary_medical_final, weight: 0.5}",
                            "target: fair_share",
                            ""));
        }
        List<String> options = new ArrayList<>();
        for (int i = 1; i <= COUNT; i++) {
            double weight = i / (COUNT + 1.0);
            List<String> sets = new ArrayList<>();
            for (String scheme : List.of("gp-payments", "gp-payments-need")) {
                sets.add(set(scheme + ":components.carr_hill.weight", weight));
                sets.add(set(scheme + ":components.primary_medical_final.weight", 1 - weight));
            }
            sets.add(set("core:tolerance", weight / 10));
            sets.add(set("primary-medical:tolerance", weight / 10));
            options.add(scenario(
                    folder,
                    i,
                    "schemes: [gp-payments.yaml, gp-payments-need.yaml]\nset: [" + String.join(", ", sets) + "]\n"));
        }
        Files.writeString(folder.resolve("options"), String.join("\n", options) + "\n");
    }

    /** Writes a scenario and gives the options that name it. */
    static String scenario(Path folder, int number, String content) throws IOException {
        String name = String.format(Locale.ROOT, "s%02d", number);
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(file, "scenario: " + name + "\n" + content);
        return "--scenario\n" + file;
    }

    static String set(String path, double value) {
        return String.format(Locale.ROOT, "\"%s=%.10f\"", path, value);
    }

    /** For use outside of tests: a folder. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
    }
}

package org.everyonecounts.jobs.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.everyonecounts.jobs.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paths that lead out of the package, or to what is no file. */
class HostilePathsTest {
    static Stream<HostileCase> inputs() {
        return Stream.of(
                new HostileCase(
                        "path one folder up",
                        3,
                        "is outside the package folder|relative path",
                        made -> made.path("costs", "../secret.csv")),
                new HostileCase(
                        "path up in the middle",
                        3,
                        "is outside the package folder|relative path",
                        made -> made.path("costs", "data/../../secret.csv")),
                new HostileCase(
                        "path from the root",
                        3,
                        "is outside the package folder|relative path",
                        made -> made.path("costs", "/etc/passwd")),
                new HostileCase(
                        "path of the home",
                        3,
                        "is outside the package folder|relative path",
                        made -> made.path("costs", "~/secret.csv")),
                new HostileCase(
                        "path with back slashes",
                        3,
                        "is outside the package folder|relative path",
                        made -> made.path("costs", "..\\secret.csv")),
                new HostileCase(
                        "path of a drive",
                        3,
                        "is outside the package folder|relative path",
                        made -> made.path("costs", "C:\\secret.csv")),
                new HostileCase(
                        "path from the web",
                        3,
                        "is outside the package folder|relative path",
                        made -> made.path("costs", "https://example.invalid/x.csv")),
                new HostileCase(
                        "path of another protocol",
                        3,
                        "is outside the package folder|relative path",
                        made -> made.path("costs", "file:/etc/passwd")),
                new HostileCase(
                        "path of the folder itself",
                        3,
                        "is outside the package folder|relative path",
                        made -> made.path("costs", "data/..")),
                new HostileCase(
                        "path with dots written as per cent, which nobody decodes",
                        5,
                        "%2e%2e/secret.csv is absent",
                        made -> made.path("costs", "%2e%2e/secret.csv")),
                new HostileCase(
                        "path with a zero character",
                        3,
                        "a text holds a control character (U+0000)",
                        made -> made.replace(HostilePackage.DESCRIPTOR, "data/costs.csv", "data/costs.csv\\u0000.txt")),
                new HostileCase(
                        "path with a terminal command",
                        3,
                        "a text holds a control character (U+001B)",
                        made -> made.replace(HostilePackage.DESCRIPTOR, "data/costs.csv", "\\u001b[2Jcosts.csv")),
                new HostileCase(
                        "link to a file outside",
                        3,
                        "A link that leads out of the package folder is not followed",
                        made -> {
                            Files.writeString(made.outside().resolve("secret.csv"), "a\n1\n");
                            made.link("data/costs.csv", made.outside().resolve("secret.csv"));
                        }),
                new HostileCase("link to a folder outside", 3, "A link that leads out", made -> {
                    Files.createDirectories(made.outside().resolve("other"));
                    Files.writeString(made.outside().resolve("other/costs.csv"), "a\n1\n");
                    made.link("link", made.outside().resolve("other"));
                    made.path("costs", "link/costs.csv");
                }),
                new HostileCase(
                        "link that leads to itself",
                        5,
                        "data/costs.csv is absent or cannot be read",
                        made -> made.link("data/costs.csv", made.file("data/costs.csv"))),
                new HostileCase(
                        "link to a device without end",
                        3,
                        "A link that leads out",
                        made -> made.link("data/costs.csv", Path.of("/dev/zero"))),
                new HostileCase(
                        "descriptor that is a link to a device without end",
                        3,
                        "datapackage.json|A link that leads out",
                        made -> made.link(HostilePackage.DESCRIPTOR, Path.of("/dev/zero"))),
                new HostileCase("descriptor that is a link out", 3, "A link that leads out", made -> {
                    Files.writeString(made.outside().resolve("d.json"), made.text(HostilePackage.DESCRIPTOR));
                    made.link(HostilePackage.DESCRIPTOR, made.outside().resolve("d.json"));
                }),
                new HostileCase(
                        "named pipe nobody writes into", 5, "data/costs.csv is absent or cannot be read", made -> {
                            Files.delete(made.file("data/costs.csv"));
                            new ProcessBuilder(
                                            "mkfifo",
                                            made.file("data/costs.csv").toString())
                                    .start()
                                    .waitFor();
                        }),
                new HostileCase("folder in place of a file", 5, "data/costs.csv is absent or cannot be read", made -> {
                    Files.delete(made.file("data/costs.csv"));
                    Files.createDirectory(made.file("data/costs.csv"));
                }),
                new HostileCase(
                        "scheme outside",
                        3,
                        "is outside the package folder|relative path",
                        made -> made.replace(HostilePackage.DESCRIPTOR, "schemes/care.yaml", "../care.yaml")),
                new HostileCase("scheme that is a link out", 3, "A link that leads out", made -> {
                    Files.writeString(made.outside().resolve("care.yaml"), made.text(HostilePackage.SCHEME));
                    made.link(HostilePackage.SCHEME, made.outside().resolve("care.yaml"));
                }),
                new HostileCase(
                        "outlines outside",
                        3,
                        "is outside the package folder|relative path",
                        made -> made.path("boundaries", "../boards.geojson")));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void a_path_is_inside_the_package_and_a_file_or_it_is_not_read(HostileCase hostile, @TempDir Path outside)
            throws Exception {
        HostilePackage.require(hostile, outside);
    }

    @Test
    void a_scenario_names_scheme_files_in_its_own_folder_only(@TempDir Path outside) throws Exception {
        HostilePackage made = HostilePackage.in(outside);
        Path own = Files.createDirectories(outside.resolve("what-if"));
        Files.writeString(outside.resolve("care.yaml"), made.text(HostilePackage.SCHEME));
        Files.writeString(own.resolve("up.yaml"), "scenario: up\nschemes: [../care.yaml]\n");
        Files.writeString(own.resolve("link.yaml"), "scenario: link\nschemes: [care.yaml]\n");
        Files.createSymbolicLink(own.resolve("care.yaml"), outside.resolve("care.yaml"));
        for (String file : List.of("what-if/up.yaml", "what-if/link.yaml")) {
            Terminal.Answer answer =
                    new Terminal(outside).type("scenario", "--dry-run", "--data", "package", "--scenario", file);
            assertThat(answer.exitCode()).as(answer.toString()).isEqualTo(2);
            assertThat(answer.toString()).contains("is outside the folder of the scenario");
        }
    }

    @Test
    void places_are_read_from_a_file_and_from_nothing_else(@TempDir Path outside) {
        HostilePackage.in(outside);
        for (String places : List.of("/dev/zero", "package/data", "package/nothing.csv")) {
            Terminal.Answer answer = new Terminal(outside).type("validate", "--data", "package", "--places", places);
            assertThat(answer.exitCode()).as(answer.toString()).isEqualTo(5);
            assertThat(answer.toString()).contains("there is no such file of places");
        }
    }
}

package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, in a copy of the project with a Java and a Maven that only write down how they were called. */
class LauncherTest {
    @TempDir
    Path folder;

    private Path project = Path.of("");
    private Path log = Path.of("");
    private String memory = "";

    @BeforeEach
    void a_project_with_a_pretended_java_and_maven() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        log = folder.resolve("calls.txt");
        Files.writeString(log, "");
        Path launcher = project.resolve("everyone-counts");
        Files.copy(ProjectFolders.root().resolve("everyone-counts"), launcher);
        executable(launcher);
        Files.createDirectories(project.resolve("jobs/src/main/java"));
        Files.createDirectories(project.resolve("sample-data"));
        Files.writeString(project.resolve("pom.xml"), "");
        Files.writeString(project.resolve("jobs/pom.xml"), "");
        script("bin/java", """
                if [ "$1" = -version ]; then echo 'openjdk version "17.0.9" 2023-10-17' >&2; exit 0; fi
                case "$*" in
                    *jarmode=tools*) for last; do :; done; mkdir -p "$last"; echo jar > "$last/everyone-counts.jar"; exit 0 ;;
                    *ArchiveClassesAtExit*) exit 0 ;;
                esac
                for a; do case "$a" in -Xmx*) echo "$a" >> "$CALLS" ;; esac; done
                after=; for a; do if [ -n "$after" ]; then printf '[%s]' "$a"; fi; [ "$a" = -jar ] && after=1; done
                echo
                exit 42
                """);
        script("bin/mvn", """
                echo "mvn $*" >> "$CALLS"
                mkdir -p jobs/target
                echo jar > jobs/target/everyone-counts.jar
                """);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void script(String path, String body) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(file, "#!/bin/sh\n" + body);
        executable(file);
    }

    private record Called(int exitCode, String out) {}

    private Called call(Path launcher, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(folder.toFile());
        builder.redirectOutput(folder.resolve("printed.txt").toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("CALLS", log.toString());
        builder.environment().put("EVERYONE_COUNTS_MEMORY", memory);
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Called(process.exitValue(), Files.readString(folder.resolve("printed.txt")));
    }

    @Test
    void builds_once_says_so_in_one_line_and_passes_arguments_and_exit_code_on() throws Exception {
        Called first = call(project.resolve("everyone-counts"), "run", "--out", "two words", "");
        assertThat(first.exitCode()).isEqualTo(42);
        assertThat(first.out().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("everyone-counts: building"))
                .anyMatch(line -> line.endsWith("everyone-counts.jar][run][--out][two words][]"));
        Called second = call(project.resolve("everyone-counts"), "--version");
        assertThat(second.out().lines()).hasSize(1);
        assertThat(Files.readAllLines(log))
                .containsExactly("mvn -B -Dmaven.test.skip=true -pl jobs -am package", "-Xmx512m", "-Xmx512m");
    }

    @Test
    void works_through_symbolic_links() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("ec"), Path.of("a project/everyone-counts"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("e c"), link);
        assertThat(call(linkToLink, "--version").out())
                .contains(project.resolve("jobs/target").toString())
                .contains("[--version]");
    }

    @Test
    void builds_again_when_a_source_is_newer() throws Exception {
        call(project.resolve("everyone-counts"), "--version");
        Path source = project.resolve("jobs/src/main/java/Newer.java");
        Files.writeString(source, "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        call(project.resolve("everyone-counts"), "--version");
        assertThat(Files.readAllLines(log))
                .filteredOn(line -> line.startsWith("mvn"))
                .hasSize(2);
    }

    @Test
    void memory_is_a_setting() throws Exception {
        Path launcher = project.resolve("everyone-counts");
        call(launcher, "--version");
        for (String given : List.of("850m", "16000m")) {
            memory = given;
            assertThat(call(launcher, "--version").exitCode()).isEqualTo(42);
            assertThat(Files.readAllLines(log)).endsWith("-Xmx" + given);
        }
        for (String refused :
                List.of("127m", "2g", "850", "m", "1m2m", "-8m", "0850m", "99999999999999999999m", "a b")) {
            memory = refused;
            Called called = call(launcher, "--version");
            assertThat(called.exitCode()).as(refused).isEqualTo(2);
            assertThat(called.out()).contains("EVERYONE_COUNTS_MEMORY is \"" + refused + "\"", "128m or more");
        }
    }

    @Test
    void a_failed_build_shows_its_output() throws Exception {
        script("bin/mvn", "echo 'the compiler said no'; exit 1\n");
        Called called = call(project.resolve("everyone-counts"), "run");
        assertThat(called.exitCode()).isEqualTo(10);
        assertThat(called.out()).contains("the compiler said no", "the build failed");
    }

    @Test
    void an_old_java_is_refused_with_the_version_needed() throws Exception {
        script("bin/java", "echo 'openjdk version \"1.8.0_402\"' >&2\n");
        Called called = call(project.resolve("everyone-counts"), "run");
        assertThat(called.exitCode()).isEqualTo(5);
        assertThat(called.out()).contains("Java 17 or later is needed", "is Java 8");
    }

    @Test
    void no_java_is_said_plainly() throws Exception {
        script("bin/java", "exit 127\n");
        Called called = call(project.resolve("everyone-counts"), "run");
        assertThat(called.exitCode()).isEqualTo(5);
        assertThat(called.out()).contains("Java was not found");
    }
}

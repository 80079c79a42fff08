package org.everyonecounts.jobs.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command in a Java of its own with 512 MB and 30 seconds.
 *
 * <p>The seconds are of the processor, held by the system, because on a busy machine others take the time that a clock shows. Whoever uses more is
 * ended and has an exit code above 128.
 */
final class SmallJava {
    private static final int PATIENCE_SECONDS = 240;

    private SmallJava() {}

    /** How a command ended and what it said on both streams. */
    record Answer(int exitCode, String said) {}

    static Answer type(Path folder, String... args) {
        return type(folder, Map.of(), List.of(), args);
    }

    /**
     * Runs a command.
     *
     * @param environment variables set for it
     * @param java options of Java
     */
    static Answer type(Path folder, Map<String, String> environment, List<String> java, String... args) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -t 30; exec \"$@\"", "small-java"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(java);
        command.addAll(List.of("-cp", classes(), "org.everyonecounts.jobs.cli.Main"));
        command.addAll(List.of(args));
        Path said = folder.resolve("said.txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no end in sight: " + Files.readString(said));
            }
            return new Answer(process.exitValue(), Files.readString(said));
        } catch (IOException e) {
            throw new AssertionError("the process could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String classes() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}

package org.everyonecounts.jobs.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.everyonecounts.jobs.sample.ProjectFolders;

/**
 * The real launcher {@code ./everyone-counts}, which runs the jar that this build has made, on the embedded sample data with few
 * replicates.
 *
 * @param currentFolder where it is started
 * @param environment variables of the process; none with the names of our settings is taken over from the test's own
 */
record Launcher(Path currentFolder, Map<String, String> environment) {
    private static final List<String> COMMAND = command();

    Launcher {
        environment = Map.copyOf(environment);
    }

    /** Started in a folder of its own, whose {@code tmp} takes what a killed process cannot clear away. */
    static Launcher in(Path folder) throws IOException {
        Path tmp = Files.createDirectories(folder.resolve("tmp"));
        return new Launcher(
                folder, Map.of("EVERYONE_COUNTS_REPLICATES", "20", "JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + tmp));
    }

    Launcher with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new Launcher(currentFolder, more);
    }

    /**
     * The night gives way to whoever is to kill it, so that moments are met on a busy machine too. A process started in the background by
     * a shell ignores SIGINT, and so do its children; a terminal does not, and that is what is tested.
     */
    private static List<String> command() {
        String launcher = ProjectFolders.root().resolve("everyone-counts").toString();
        try {
            Process env = new ProcessBuilder("env", "--default-signal=INT", "true")
                    .redirectErrorStream(true)
                    .start();
            if (env.waitFor(10, TimeUnit.SECONDS) && env.exitValue() == 0) {
                return List.of("nice", "-n", "5", "env", "--default-signal=INT", launcher);
            }
        } catch (IOException notHere) {
            // Only GNU has that option; elsewhere the test must be run in the foreground.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return List.of(launcher);
    }

    LaunchedRun start(String... args) throws IOException {
        List<String> command = new ArrayList<>(COMMAND);
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(currentFolder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("EVERYONE_COUNTS_"));
        builder.environment().putAll(environment);
        return new LaunchedRun(builder.start());
    }

    /** Starts it and waits until it has ended by itself. */
    LaunchedRun.Ended run(String... args) throws IOException, InterruptedException {
        return start(args).end();
    }
}

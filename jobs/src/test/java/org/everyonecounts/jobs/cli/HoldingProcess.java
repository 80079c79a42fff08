package org.everyonecounts.jobs.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A process of its own that holds the writer's lock and the database of an output folder, as a run does, until its input ends. */
public final class HoldingProcess implements AutoCloseable {
    private static final String READY = "holding";

    private final Process process;

    private HoldingProcess(Process process) {
        this.process = process;
    }

    /** @param args the output folder */
    public static void main(String[] args) throws IOException, SQLException {
        Path state = Path.of(args[0], ".state");
        try (FileChannel channel =
                        FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock();
                Connection database =
                        DriverManager.getConnection("jdbc:h2:file:" + state.resolve("everyone-counts"), "sa", "")) {
            System.out.println(lock.isValid() && database.isValid(1) ? READY : "not holding");
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }

    static HoldingProcess of(Path out) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldingProcess.class.getName(),
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = process.inputReader().readLine();
        if (!READY.equals(said)) {
            throw new IllegalStateException("the process said " + said);
        }
        return new HoldingProcess(process);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

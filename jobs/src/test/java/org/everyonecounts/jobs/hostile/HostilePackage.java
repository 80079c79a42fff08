package org.everyonecounts.jobs.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.everyonecounts.jobs.cli.Terminal;
import org.everyonecounts.jobs.read.GoodPackage;
import org.everyonecounts.jobs.read.PackageDamage;
import org.junit.jupiter.api.Assertions;

/** A good package in a folder of its own, in which one thing is spoiled. */
final class HostilePackage {
    static final String DESCRIPTOR = "datapackage.json";
    static final String SCHEME = "schemes/care.yaml";

    private final Path outside;
    private final Path folder;
    private final PackageDamage damage;

    private HostilePackage(Path outside) {
        this.outside = outside;
        this.folder = GoodPackage.write(outside.resolve("package"));
        this.damage = new PackageDamage(folder);
    }

    /** @param outside an empty folder, in which the folder of the package is made */
    static HostilePackage in(Path outside) {
        return new HostilePackage(outside);
    }

    Path outside() {
        return outside;
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    String text(String path) {
        return damage.text(path);
    }

    void text(String path, String text) {
        damage.text(path, text);
    }

    void bytes(String path, byte[] bytes) {
        damage.bytes(path, bytes);
    }

    void replace(String path, String old, String fresh) {
        damage.replace(path, old, fresh);
    }

    void append(String path, String more) {
        text(path, text(path) + more);
    }

    List<List<String>> rows(String resource) {
        return damage.rows(resource);
    }

    /** Gives a resource another path in the descriptor. */
    void path(String resource, String path) {
        damage.descriptor(root -> damage.resource(root, resource).put("path", path));
    }

    /** Gives a resource a link instead of its file. */
    void link(String path, Path target) throws IOException {
        Files.deleteIfExists(file(path));
        Files.createSymbolicLink(file(path), target);
    }

    /** What is written into a large file. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    void large(String path, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file(path)), 1 << 16)) {
            content.to(out);
        }
    }

    void packed(String path, Content content) throws IOException {
        large(path, plain -> {
            try (OutputStream out = new BufferedOutputStream(new Fast(plain), 1 << 16)) {
                content.to(out);
            }
        });
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Writes the same bytes again and again. */
    static void repeat(OutputStream out, String text, long times) throws IOException {
        int together = (int) Math.max(1, Math.min(times, (1 << 16) / text.length()));
        byte[] block = text.repeat(together).getBytes(StandardCharsets.UTF_8);
        byte[] one = text.getBytes(StandardCharsets.UTF_8);
        for (long left = times; left > 0; left -= left >= together ? together : 1) {
            out.write(left >= together ? block : one);
        }
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Spoils a good package, asks {@code validate} in this process, and holds its answer against what the case expects. */
    static void require(HostileCase hostile, Path outside) throws Exception {
        HostilePackage made = in(outside);
        hostile.spoil().spoil(made);
        Terminal.Answer answer = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> new Terminal(outside).type("validate", "--data", "package"));
        require(hostile, answer.exitCode(), String.join("\n", answer.out()) + "\n" + String.join("\n", answer.err()));
    }

    static void require(HostileCase hostile, int exitCode, String said) {
        String shown = said.length() > 4_000 ? said.substring(0, 4_000) : said;
        assertThat(exitCode).as(shown).isEqualTo(hostile.exitCode());
        assertThat(said).contains(hostile.words().split("\\|"));
        assertThat(said)
                .as("control characters act on a terminal")
                .doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F\\u202E]");
        assertThat(said).doesNotContain("Exception", "internal error", "null.");
    }
}

package org.everyonecounts.jobs.contract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a small text document (descriptor or scheme) whole: UTF-8, with or without byte order mark, at most 16 MiB. */
final class DocumentText {
    private static final long LARGEST = 16L << 20;

    private DocumentText() {}

    /**
     * The text, without byte order mark.
     *
     * @param shown the file as the user knows it
     * @param broken exit code when the file is not readable as text
     */
    static String read(Path file, String shown, ExitCode broken) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Fault(
                        ExitCode.MISSING_OR_BUSY,
                        Problem.of(
                                shown,
                                "the file is not there",
                                "It is needed to know what to do",
                                "put the file in its place, or correct its name"));
            }
            if (Files.size(file) > LARGEST) {
                throw new Fault(
                        broken,
                        Problem.of(
                                shown,
                                "the file has " + Files.size(file) + " bytes",
                                "A document of settings has at most " + LARGEST + " bytes",
                                "check that this is the right file"));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Fault(
                    broken,
                    Problem.of(shown, "the file is not UTF-8 text", "Only UTF-8 is read", "save the file as UTF-8"));
        } catch (IOException e) {
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            shown,
                            "the file cannot be read (" + e.getClass().getSimpleName() + ")",
                            "It is needed to know what to do",
                            "check the rights of the file and try again"));
        }
    }
}

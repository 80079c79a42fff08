package org.everyonecounts.jobs.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a small text document (descriptor, scheme, scenario, settings) whole: UTF-8, with or without byte order mark. */
public final class DocumentText {
    private DocumentText() {}

    /**
     * The text, without byte order mark.
     *
     * @param shown the file as the user knows it
     * @param broken exit code when the file is not readable as text
     */
    public static String read(Path file, String shown, ExitCode broken, Limits limits) {
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
            int most = limits.size(Limit.DOCUMENT_BYTES);
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                // One byte more than allowed tells a document that is too long, whatever size the system states.
                bytes = in.readNBytes(most + 1);
            }
            if (bytes.length > most) {
                throw new Fault(
                        broken,
                        limits.refusal(
                                Limit.DOCUMENT_BYTES, "the file has " + Files.size(file) + " bytes", shown, 0, ""));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
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

package org.everyonecounts.jobs.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;

/**
 * One file of a report folder.
 *
 * @param path path inside the folder, with forward slashes
 * @param sha256 SHA-256 of its bytes
 * @param bytes its size
 */
public record OutputFile(String path, String sha256, long bytes) {
    public static OutputFile of(Path folder, Path file) throws IOException {
        return new OutputFile(
                folder.relativize(file).toString().replace('\\', '/'), FileHash.of(file), Files.size(file));
    }

    /** Every file in the folder, by path. */
    public static List<OutputFile> allIn(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        List<OutputFile> outputs = new ArrayList<>();
        for (Path file : files) {
            outputs.add(of(folder, file));
        }
        return outputs;
    }

    static ArrayNode json(List<OutputFile> outputs) {
        ArrayNode list = Json.array();
        for (OutputFile output : outputs) {
            list.addObject()
                    .put("path", output.path())
                    .put("sha256", output.sha256())
                    .put("bytes", output.bytes());
        }
        return list;
    }
}

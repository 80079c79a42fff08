package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.publish.FileHash;
import org.everyonecounts.jobs.publish.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The bytes a run depends on: the descriptor and every file it names, by path inside the package, each with its SHA-256.
 *
 * <p>Taken before anything is checked, so that a run has a fingerprint even when its input is broken: a file that is absent, cannot be
 * read or lies outside the package is listed with that word instead of a hash, and a descriptor that cannot be parsed names no files.
 *
 * @param hashes SHA-256, {@code absent}, {@code unreadable} or {@code refused}, by path
 */
public record PackageInventory(SortedMap<String, String> hashes) {
    public static final String DESCRIPTOR = "datapackage.json";

    public PackageInventory {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    }

    /** @param limits beyond which nothing is hashed or parsed: a file too large is listed as {@code refused} */
    public static PackageInventory of(Path folder, Limits limits) {
        TreeMap<String, String> hashes = new TreeMap<>();
        hashes.put(DESCRIPTOR, hash(folder, DESCRIPTOR, limits.of(Limit.DOCUMENT_BYTES)));
        for (String path : named(folder, limits)) {
            hashes.put(path, hash(folder, path, limits.of(Limit.FILE_BYTES)));
        }
        return new PackageInventory(hashes);
    }

    /** The files that the descriptor names: paths of resources and schemes, in the order written. */
    static List<String> named(Path folder, Limits limits) {
        List<String> paths = new ArrayList<>();
        try {
            Path file = folder.resolve(DESCRIPTOR);
            if (!Files.isRegularFile(file) || Files.size(file) > limits.of(Limit.DOCUMENT_BYTES)) {
                return paths;
            }
            JsonNode descriptor = Json.parse(Files.readAllBytes(file));
            for (JsonNode resource : descriptor.path("resources")) {
                collect(resource.path("path"), paths);
            }
            collect(descriptor.path("x-schemes"), paths);
        } catch (IOException | JacksonException e) {
            // The intake step reads the descriptor again and says what is wrong with it.
            return paths;
        }
        return paths;
    }

    private static void collect(JsonNode node, List<String> paths) {
        if (node.isString()) {
            paths.add(node.asString());
        }
        for (JsonNode item : node) {
            if (item.isString()) {
                paths.add(item.asString());
            }
        }
    }

    private static String hash(Path folder, String path, long mostBytes) {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(path).normalize();
            if (!file.startsWith(root)) {
                return "refused";
            }
            if (!Files.exists(file)) {
                return "absent";
            }
            if (!file.toRealPath().startsWith(root)) {
                return "refused";
            }
            if (!Files.isRegularFile(file)) {
                return "unreadable";
            }
            return Files.size(file) > mostBytes ? "refused" : FileHash.of(file);
        } catch (InvalidPathException e) {
            return "refused";
        } catch (IOException e) {
            return Files.exists(folder) ? "unreadable" : "absent";
        }
    }
}

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

    public static PackageInventory of(Path folder) {
        TreeMap<String, String> hashes = new TreeMap<>();
        hashes.put(DESCRIPTOR, hash(folder, DESCRIPTOR));
        for (String path : named(folder)) {
            hashes.put(path, hash(folder, path));
        }
        return new PackageInventory(hashes);
    }

    /** The files that the descriptor names: paths of resources and schemes, in the order written. */
    static List<String> named(Path folder) {
        List<String> paths = new ArrayList<>();
        try {
            JsonNode descriptor = Json.parse(Files.readAllBytes(folder.resolve(DESCRIPTOR)));
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

    private static String hash(Path folder, String path) {
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
            return Files.isRegularFile(file) ? FileHash.of(file) : "unreadable";
        } catch (InvalidPathException e) {
            return "refused";
        } catch (IOException e) {
            return Files.exists(folder) ? "unreadable" : "absent";
        }
    }
}

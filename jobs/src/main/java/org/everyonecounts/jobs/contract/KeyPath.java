package org.everyonecounts.jobs.contract;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The name that a user knows a place in a document by, such as {@code blocks.prescribing.share} or {@code transition.bands.3.step}.
 *
 * <p>Keys are joined by full stops. An entry of a list goes by its id, else by its number, 1 for the first. Messages and {@code --set} use
 * the same names.
 */
final class KeyPath {
    private static final List<String> NAMES = List.of("id", "factor", "key", "name");

    private KeyPath() {}

    /** The name of a JSON Pointer in a document; empty for the document itself. */
    static String of(String pointer, JsonNode root) {
        StringBuilder path = new StringBuilder();
        JsonNode here = root;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String key = step.replace("~1", "/").replace("~0", "~");
            boolean entry = here.isArray();
            JsonNode next = entry ? here.path(Integer.parseInt(key)) : here.path(key);
            String name = entry ? entry(next, Integer.parseInt(key)) : key;
            path.append(path.isEmpty() ? "" : ".").append(name);
            here = next;
        }
        return path.toString();
    }

    /** The name of an entry of a list: its id, else its number. */
    static String entry(JsonNode entry, int index) {
        return id(entry).orElseGet(() -> String.valueOf(index + 1));
    }

    private static Optional<String> id(JsonNode entry) {
        return NAMES.stream()
                .filter(name -> entry.path(name).isString())
                .map(name -> entry.path(name).asString())
                .findFirst();
    }
}

package org.everyonecounts.jobs.contract;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON or YAML document that remembers the line and column of every key and value, so that every error can name its place.
 *
 * @param root the content
 * @param positions position by JSON Pointer; of a member of an object it is the position of its key, of an element that of the element
 */
public record LocatedDocument(JsonNode root, Map<String, Position> positions) {
    public LocatedDocument {
        // Not Map.copyOf: a document may be made of keys that share a hash, and only HashMap stays fast on them.
        positions = Collections.unmodifiableMap(new HashMap<>(positions));
    }

    /**
     * A place in a text.
     *
     * @param line 1 for the first line; 0 when unknown
     * @param column 1 for the first character; 0 when unknown
     */
    public record Position(long line, long column) {
        public static final Position UNKNOWN = new Position(0, 0);
    }

    /** The position of what the pointer names, or of the nearest thing around it that exists. */
    public Position at(String pointer) {
        String place = pointer;
        while (true) {
            @Nullable Position found = positions.get(place);
            if (found != null) {
                return found;
            }
            int slash = place.lastIndexOf('/');
            if (slash < 0) {
                return Position.UNKNOWN;
            }
            place = place.substring(0, slash);
        }
    }

    /** The same places with another content, as after an overlay. */
    public LocatedDocument withRoot(JsonNode other) {
        return new LocatedDocument(other, positions);
    }

    /** One step of a JSON Pointer, escaped. */
    public static String step(String key) {
        return "/" + key.replace("~", "~0").replace("/", "~1");
    }
}

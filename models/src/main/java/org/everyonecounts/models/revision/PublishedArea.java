package org.everyonecounts.models.revision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Figures of one area as an earlier run printed them.
 *
 * @param cells printed number or token by column
 */
public record PublishedArea(String period, String level, String scheme, String areaCode, Map<String, String> cells) {
    public PublishedArea {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    Block block() {
        return new Block(period, level, scheme);
    }
}

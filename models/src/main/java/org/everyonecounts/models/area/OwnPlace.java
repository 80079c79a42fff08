package org.everyonecounts.models.area;

import java.util.List;

/**
 * A group of areas of one level that somebody wants to see as one, such as the places of an integrated care board.
 *
 * @param code code of the place, unlike that of any area
 * @param name as its author wrote it
 * @param members codes of its areas, at least one, all below the same area
 */
public record OwnPlace(String code, String name, List<String> members) {
    public OwnPlace {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("place " + code + " has no areas; it must have at least one");
        }
    }
}

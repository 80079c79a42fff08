package org.everyonecounts.models.allocation.explain;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.Geography;

/**
 * The area to explain.
 *
 * @param level its level
 * @param members codes of the areas of the level of the data that make it up, in code order; the area itself at that level
 */
public record Subject(String level, String areaCode, String areaName, List<String> members) {
    public Subject {
        members = members.stream().sorted().toList();
    }

    /** The area with its members at the level of the data; empty where the code is unknown or its level finer than the data. */
    public static Optional<Subject> of(Geography geography, String areaCode, String dataLevel) {
        return geography
                .find(areaCode)
                .filter(area -> geography.atOrAbove(area.level(), dataLevel))
                .map(area -> new Subject(area.level(), area.code(), area.name(), members(geography, area, dataLevel)));
    }

    private static List<String> members(Geography geography, Area area, String dataLevel) {
        return geography.members(area.level(), dataLevel).getOrDefault(area.code(), List.of());
    }
}

package org.everyonecounts.models.scorecard;

import java.util.List;
import org.everyonecounts.models.area.Geography;

/** Which levels are shown of data that came at one level. */
final class LevelChoice {
    private LevelChoice() {}

    /** Levels asked for (all when none are), at or above the level of the data, without the nation; coarse to fine. */
    static List<String> of(AssessmentSettings settings, Geography geography, String dataLevel) {
        return geography.levels().stream()
                .filter(level -> !level.equals(geography.nationLevel()))
                .filter(level -> geography.atOrAbove(level, dataLevel))
                .filter(level ->
                        settings.levels().isEmpty() || settings.levels().contains(level))
                .toList();
    }

    /** The same levels after the nation, whose own figures are always given. */
    static List<String> withNation(AssessmentSettings settings, Geography geography, String dataLevel) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(geography.nationLevel()),
                        of(settings, geography, dataLevel).stream())
                .toList();
    }
}

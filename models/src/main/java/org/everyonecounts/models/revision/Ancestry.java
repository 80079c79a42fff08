package org.everyonecounts.models.revision;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.Geography;

/** Which areas hold which, in either of two runs: what happens to an area concerns those above it then and now. */
final class Ancestry {
    private final Geography before;
    private final Geography after;
    private final Set<String> otherMembers = new HashSet<>();

    Ancestry(Geography before, Geography after) {
        this.before = before;
        this.after = after;
        for (Geography geography : List.of(before, after)) {
            for (Area area : geography.areas()) {
                Set<String> then = above(before, area.code());
                Set<String> now = above(after, area.code());
                then.stream().filter(code -> !now.contains(code)).forEach(otherMembers::add);
                now.stream().filter(code -> !then.contains(code)).forEach(otherMembers::add);
            }
        }
    }

    /** The area itself and every area that holds it in either run. */
    Set<String> withAllAbove(String code) {
        Set<String> all = new LinkedHashSet<>();
        all.add(code);
        all.addAll(above(before, code));
        all.addAll(above(after, code));
        return all;
    }

    private static Set<String> above(Geography geography, String code) {
        Set<String> above = new LinkedHashSet<>();
        Optional<Area> area = parent(geography, geography.find(code));
        while (area.isPresent()) {
            above.add(area.get().code());
            area = parent(geography, area);
        }
        return above;
    }

    private static Optional<Area> parent(Geography geography, Optional<Area> area) {
        return area.map(Area::parentCode).flatMap(geography::find);
    }

    /** True for an area that some area lies in now and did not then, or the other way round. */
    boolean hasOtherMembers(String code) {
        return otherMembers.contains(code);
    }
}

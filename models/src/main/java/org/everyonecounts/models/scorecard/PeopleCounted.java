package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.measure.Figure;

/** Who is counted in one period: registered and resident people, and people behind rejected rows, of areas and of all together. */
final class PeopleCounted {
    static final String REGISTERED = "registered";
    static final String RESIDENT = "resident";

    private final HealthData data;
    private final Geography geography;
    private final String period;

    PeopleCounted(HealthData data, String period) {
        this.data = data;
        this.geography = data.geography();
        this.period = period;
    }

    /** People of a basis at a level; no figures where the basis is not given, or only for coarser areas. */
    AreaColumn people(String basis, String level) {
        AreaColumn people = data.population().get(new SeriesKey(period, basis));
        return people == null || !geography.atOrAbove(level, people.level())
                ? AreaColumn.of(level, Map.of())
                : RollUp.sums(people, geography, level);
    }

    /** All people of a basis; {@code [x]} where one area has no figure. */
    Figure total(String basis) {
        AreaColumn people = data.population().get(new SeriesKey(period, basis));
        if (people == null) {
            return Figure.NOT_AVAILABLE;
        }
        return RollUp.sum(geography.areasAt(people.level()).stream()
                .map(area -> people.get(area.code()))
                .toList());
    }

    /** Areas of the finer basis with and without a figure of it: how many, in this order. */
    int[] known(String basis) {
        AreaColumn people = data.population().get(new SeriesKey(period, basis));
        if (people == null) {
            return new int[] {0, 0};
        }
        List<Area> areas = geography.areasAt(people.level());
        int known = (int) areas.stream()
                .filter(area -> people.get(area.code()).isNumber())
                .count();
        return new int[] {known, areas.size() - known};
    }

    /** Registered ÷ resident. */
    static Figure coverage(Figure registered, Figure resident) {
        return resident.isNumber() ? registered.map(people -> people / resident.number()) : resident;
    }

    /** People behind rejected rows of each area; the same people are counted once, however many of their rows were rejected. */
    SortedMap<String, Figure> rejected() {
        SortedMap<String, Figure> rejected = new TreeMap<>();
        data.rejectedPeople().forEach((key, people) -> {
            if (key.period().equals(period)) {
                people.forEach((code, figure) -> rejected.merge(code, figure, PeopleCounted::more));
            }
        });
        return rejected;
    }

    /** All people behind rejected rows; 0 where none was rejected. */
    Figure totalRejected() {
        return RollUp.sum(rejected().values());
    }

    /** People behind rejected rows of an area and those below it. */
    Figure rejectedIn(String code, String level, SortedMap<String, Figure> rejected) {
        List<Figure> within = new ArrayList<>();
        rejected.forEach((rejectedCode, people) -> {
            if (geography
                    .ancestorAt(rejectedCode, level)
                    .filter(area -> area.code().equals(code))
                    .isPresent()) {
                within.add(people);
            }
        });
        return RollUp.sum(within);
    }

    private static Figure more(Figure one, Figure other) {
        if (!one.isNumber() || !other.isNumber()) {
            return one.isNumber() ? other : one;
        }
        return one.number() >= other.number() ? one : other;
    }
}

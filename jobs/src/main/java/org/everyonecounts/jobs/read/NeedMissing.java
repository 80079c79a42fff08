package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.everyonecounts.models.check.Check;

/**
 * How many people live where need is missing: for each period and component, people of the areas without a number ÷ people of all areas of
 * the level. Where no people are known, areas are counted instead. Above the limit the run is held; below it is a warning.
 */
final class NeedMissing {
    private final AreaIndex areas;
    private final People people;
    private final double limit;

    NeedMissing(AreaIndex areas, People people, double limit) {
        this.areas = areas;
        this.people = people;
        this.limit = limit;
    }

    List<Check> checks(AreaTable need) {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        long tested = 0;
        for (Map.Entry<String, SortedMap<String, Series>> entry : need.series().entrySet()) {
            int level = areas.geography().levels().indexOf(need.level(entry.getKey()));
            for (Series one : entry.getValue().values()) {
                tested++;
                List<String> codes = new ArrayList<>();
                double share = missing(one, level, codes);
                if (!codes.isEmpty()) {
                    (share > limit ? above : below)
                            .add(one.period() + " " + one.name() + " in "
                                    + String.join(", ", codes.subList(0, Math.min(5, codes.size())))
                                    + (codes.size() > 5 ? " and " + (codes.size() - 5) + " more" : "") + " ("
                                    + Verdict.percent(share) + " of people; " + first(need, one, codes.get(0)) + ")");
                }
            }
        }
        return List.of(
                Verdict.gate(
                        "need_missing",
                        above.isEmpty(),
                        tested,
                        above.size(),
                        message(above, "more than " + Verdict.percent(limit) + " of people")
                                + (above.isEmpty() ? "" : " Fill the values in, or leave the component out.")),
                Verdict.warning(
                        "need_missing_somewhere", tested, below.size(), message(below, "some areas, shown as [x]")));
    }

    private String first(AreaTable need, Series one, String code) {
        long place = one.place(areas.of(code));
        return "first in " + need.resource().paths().get(Place.path(place)) + ", line " + Place.line(place)
                + ", column value";
    }

    private static String message(List<String> series, String where) {
        return series.isEmpty()
                ? "No component of need is missing for " + where + "."
                : "Need is missing for " + where + ": "
                        + String.join("; ", series.subList(0, Math.min(5, series.size())))
                        + (series.size() > 5 ? "; and " + (series.size() - 5) + " more" : "") + ".";
    }

    private double missing(Series one, int level, List<String> codes) {
        double without = 0;
        double all = 0;
        long count = 0;
        for (int at = 0; at < areas.size(); at++) {
            if (areas.level(at) == level && one.has(at)) {
                double persons = people.of(one.period(), at).orElse(0);
                all += persons;
                count++;
                if (!one.figure(0, at).isNumber()) {
                    without += persons;
                    codes.add(areas.area(at).code());
                }
            }
        }
        return all > 0 ? without / all : count == 0 ? 0 : (double) codes.size() / count;
    }
}

package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.exchange.CoverageRow;
import org.everyonecounts.models.measure.Figure;

/**
 * Rows of {@code coverage.csv} for one period: who is counted in each area, the nation first.
 *
 * <p>People missing (or suppressed) are the registered people of areas that some scheme of the run leaves out because a figure is not
 * available (or suppressed); nobody is counted twice. The unknown share is the largest one of the area over
 * outcomes and characteristics with an unknown group, each in its latest period not after the one shown; {@code [x]} where there is none.
 */
final class CoverageTable {
    private final HealthData data;
    private final Geography geography;
    private final AssessmentSettings settings;
    private final List<GroupTable> groups;

    CoverageTable(HealthData data, AssessmentSettings settings) {
        this.data = data;
        this.geography = data.geography();
        this.settings = settings;
        this.groups = GroupTable.all(data);
    }

    List<CoverageRow> rows(String period, List<SchemePosition> positions) {
        PeopleCounted counted = new PeopleCounted(data, period);
        SortedMap<String, Figure> excluded = new TreeMap<>();
        positions.stream()
                .filter(position -> position.period().equals(period))
                .forEach(position -> excluded.putAll(position.excluded()));
        SortedMap<String, Figure> rejected = counted.rejected();
        SortedMap<String, Figure> unknown = unknownShares(period);
        List<CoverageRow> rows = new ArrayList<>();
        Optional<String> dataLevel = dataLevel(period);
        if (dataLevel.isEmpty()) {
            return rows;
        }
        for (String level : LevelChoice.withNation(settings, geography, dataLevel.get())) {
            AreaColumn registered = counted.people(PeopleCounted.REGISTERED, level);
            AreaColumn resident = counted.people(PeopleCounted.RESIDENT, level);
            for (Area area : geography.areasAt(level)) {
                Figure here = registered.get(area.code());
                rows.add(new CoverageRow(
                        period,
                        level,
                        area.code(),
                        here,
                        resident.get(area.code()),
                        PeopleCounted.coverage(here, resident.get(area.code())),
                        counted.rejectedIn(area.code(), level, rejected),
                        leftOut(area, excluded, Figure.SUPPRESSED, counted),
                        leftOut(area, excluded, Figure.NOT_AVAILABLE, counted),
                        unknown.getOrDefault(area.code(), Figure.NOT_AVAILABLE)));
            }
        }
        return rows;
    }

    /** The largest share of people of unknown group, by area code; a number before a state, a suppressed share before a missing one. */
    private SortedMap<String, Figure> unknownShares(String period) {
        SortedMap<String, Figure> largest = new TreeMap<>();
        for (GroupTable table : groups) {
            table.latestUpTo(period).ifPresent(latest -> {
                SortedMap<String, List<OutcomeUnit>> areas = new TreeMap<>();
                table.rows(latest)
                        .forEach(row -> areas.computeIfAbsent(row.areaCode(), code -> new ArrayList<>())
                                .add(GroupTable.unit(row)));
                areas.forEach((code, units) ->
                        UnknownShare.of(units).ifPresent(share -> largest.merge(code, share, CoverageTable::larger)));
            });
        }
        return largest;
    }

    private static Figure larger(Figure one, Figure other) {
        if (one.isNumber() && other.isNumber()) {
            return one.number() >= other.number() ? one : other;
        }
        if (one.isNumber() || other.isNumber()) {
            return one.isNumber() ? one : other;
        }
        return one.equals(Figure.SUPPRESSED) ? one : other;
    }

    /** The finest level at which people are given, registered or resident. */
    private Optional<String> dataLevel(String period) {
        String finest = null;
        for (String basis : List.of(PeopleCounted.REGISTERED, PeopleCounted.RESIDENT)) {
            AreaColumn people = data.population().get(new SeriesKey(period, basis));
            if (people != null && (finest == null || geography.atOrAbove(finest, people.level()))) {
                finest = people.level();
            }
        }
        return Optional.ofNullable(finest);
    }

    private Figure leftOut(Area area, SortedMap<String, Figure> excluded, Figure state, PeopleCounted counted) {
        List<Figure> people = new ArrayList<>();
        excluded.forEach((code, why) -> {
            Area out = geography.find(code).orElseThrow();
            boolean inside = within(code, area);
            boolean around = !inside && within(area.code(), out);
            boolean counts = why.equals(state) && !insideAnother(out, excluded);
            if (counts && (inside || around)) {
                Area whose = inside ? out : area;
                people.add(
                        counted.people(PeopleCounted.REGISTERED, whose.level()).get(whose.code()));
            }
        });
        return RollUp.sum(people);
    }

    private boolean within(String code, Area holder) {
        return geography
                .ancestorAt(code, holder.level())
                .filter(ancestor -> ancestor.code().equals(holder.code()))
                .isPresent();
    }

    private boolean insideAnother(Area area, SortedMap<String, Figure> excluded) {
        String parent = area.parentCode();
        while (parent != null) {
            if (excluded.containsKey(parent)) {
                return true;
            }
            parent = geography.find(parent).orElseThrow().parentCode();
        }
        return false;
    }
}

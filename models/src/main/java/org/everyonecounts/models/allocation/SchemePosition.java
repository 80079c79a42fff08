package org.everyonecounts.models.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;

/**
 * Where all areas of one level stand under one scheme in one period.
 *
 * @param components ids of the components, in the order of the scheme, each once
 * @param areas positions in area-code order, only of areas with all inputs
 * @param excluded areas left out because an input is missing, and what to show for them: {@code [c]} or {@code [x]}
 */
public record SchemePosition(
        Scheme scheme,
        String period,
        String level,
        List<String> components,
        List<AreaPosition> areas,
        SortedMap<String, Figure> excluded) {
    public SchemePosition {
        components = List.copyOf(components);
        areas = List.copyOf(areas);
        excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
    }

    /** Where one area stands. */
    public Optional<AreaPosition> find(String code) {
        int low = 0;
        int high = areas.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = areas.get(middle).code().compareTo(code);
            if (order == 0) {
                return Optional.of(areas.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** All areas together; shares are 1. */
    public AreaPosition whole() {
        return AreaPosition.whole("", areas);
    }

    /**
     * The positions of a coarser level, by sums. An area of which no member has a position is excluded; one of which some have is the
     * sum of those.
     */
    public SchemePosition at(Geography geography, String coarser) {
        if (coarser.equals(level)) {
            return this;
        }
        Map<String, AreaPosition> byCode = new TreeMap<>();
        areas.forEach(area -> byCode.put(area.code(), area));
        List<AreaPosition> sums = new ArrayList<>();
        TreeMap<String, Figure> missing = new TreeMap<>();
        geography.members(coarser, level).forEach((code, members) -> {
            List<AreaPosition> found = new ArrayList<>();
            List<Figure> gaps = new ArrayList<>();
            for (String member : members) {
                AreaPosition position = byCode.get(member);
                if (position != null) {
                    found.add(position);
                } else {
                    gaps.add(excluded.getOrDefault(member, Figure.NOT_AVAILABLE));
                }
            }
            if (found.isEmpty()) {
                missing.put(code, RollUp.sum(gaps));
            } else {
                sums.add(
                        found.size() == areas.size() ? AreaPosition.whole(code, found) : AreaPosition.sum(code, found));
            }
        });
        return new SchemePosition(scheme, period, coarser, components, sums, missing);
    }

    /** All people of the areas with a position. */
    public double people() {
        return CompensatedSum.of(
                areas.stream().mapToDouble(area -> area.people().number()).toArray());
    }

    /** The money of all areas, pounds. */
    public Figure envelope() {
        return RollUp.sum(areas.stream().map(AreaPosition::actual).toList());
    }
}

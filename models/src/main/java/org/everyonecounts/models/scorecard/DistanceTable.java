package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.everyonecounts.models.allocation.AreaFigures;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/**
 * Rows of {@code distance_from_target.csv} for one position: one per area of a level, in code order. Limits of a modelled distance are
 * {@link DistanceLimits}.
 */
final class DistanceTable {
    private static final double FEW_PEOPLE = 1000;
    private static final String SUB_ICB = "sub_icb";

    private final Geography geography;

    DistanceTable(Geography geography) {
        this.geography = geography;
    }

    List<DistanceRow> rows(SchemePosition data, String level, DistanceLimits limits) {
        AreaFigures figures = AreaFigures.of(data);
        SchemePosition position = data.at(geography, level);
        List<DistanceRow> rows = new ArrayList<>();
        for (Area area : geography.areasAt(level)) {
            rows.add(position.find(area.code())
                    .map(found -> row(position, area, found, figures, limits))
                    .orElseGet(() -> missing(
                            position, area, position.excluded().getOrDefault(area.code(), Figure.NOT_AVAILABLE))));
        }
        return rows;
    }

    private DistanceRow row(
            SchemePosition position, Area area, AreaPosition found, AreaFigures figures, DistanceLimits limits) {
        return new DistanceRow(
                position.period(),
                position.level(),
                position.scheme().id(),
                position.scheme().stream(),
                position.scheme().target(),
                area.code(),
                area.name(),
                found.people(),
                Figure.of(figures.weightedPeople(found)),
                figures.needIndex(found),
                Figure.of(found.targetShare()),
                found.target(),
                found.actual(),
                figures.distancePounds(found),
                figures.distance(found),
                figures.relativeDistance(found),
                limits.lower(position.level(), area.code()),
                limits.upper(position.level(), area.code()),
                found.allocation(),
                figures.growth(found),
                figures.closingDistance(found),
                figures.actualPerHead(found),
                figures.actualPerWeightedHead(found),
                figures.targetPerHead(found),
                flags(found, area.level()));
    }

    private static DistanceRow missing(SchemePosition position, Area area, Figure state) {
        Figure growth = position.scheme().target() == TargetMode.SUPPLIED ? state : Figure.NOT_APPLICABLE;
        return new DistanceRow(
                position.period(),
                position.level(),
                position.scheme().id(),
                position.scheme().stream(),
                position.scheme().target(),
                area.code(),
                area.name(),
                state,
                state,
                state,
                state,
                state,
                state,
                state,
                state,
                state,
                Figure.NOT_APPLICABLE,
                Figure.NOT_APPLICABLE,
                growth,
                growth,
                growth,
                state,
                state,
                state,
                Set.of());
    }

    /** {@code [low]} only where areas are finer than sub-ICB locations, as practices are. */
    private Set<Flag> flags(AreaPosition found, String level) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(found.flags());
        boolean finer =
                geography.levels().contains(SUB_ICB) ? !geography.atOrAbove(level, SUB_ICB) : level.equals("practice");
        if (finer && found.people().number() < FEW_PEOPLE) {
            flags.add(Flag.LOW);
        }
        return flags;
    }
}

package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.NeedComponents;
import org.everyonecounts.models.allocation.NeedSimulation;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.NeedColumn;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.Limits;

/**
 * Limits of the distances of one position at every level shown, from the errors of need ({@link NeedSimulation}); {@code [z]} where need has
 * none, targets are supplied, or no replicates are asked for. They are limits of measurement.
 */
final class DistanceLimits {
    private final Map<String, Map<String, Limits>> byLevel = new TreeMap<>();

    private DistanceLimits() {}

    static DistanceLimits of(HealthData data, SchemePosition position, AssessmentSettings settings) {
        DistanceLimits limits = new DistanceLimits();
        if (settings.replicates() > 0 && hasErrors(data, position)) {
            simulation(data, position)
                    .ifPresent(simulation -> limits.fill(data.geography(), position, settings, simulation));
        }
        return limits;
    }

    /** Quickly no where a component of the scheme has no errors at all, as is usual. */
    private static boolean hasErrors(HealthData data, SchemePosition position) {
        Scheme scheme = position.scheme();
        for (Map.Entry<String, Double> component :
                NeedComponents.weights(scheme).entrySet()) {
            NeedColumn need = data.need().get(new SeriesKey(position.period(), component.getKey()));
            if (component.getValue() != 0
                    && (need == null || need.standardErrors().values().isEmpty())) {
                return false;
            }
        }
        return true;
    }

    private static Optional<NeedSimulation> simulation(HealthData data, SchemePosition position) {
        return SchemeInputs.find(data, position.scheme(), position.period()) instanceof SchemeInputs.Ready ready
                ? NeedSimulation.of(ready.inputs())
                : Optional.empty();
    }

    private void fill(
            Geography geography, SchemePosition position, AssessmentSettings settings, NeedSimulation simulation) {
        Map<String, Integer> places = new TreeMap<>();
        position.areas().forEach(area -> places.put(area.code(), places.size()));
        List<String> levels = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<int[]> groups = new ArrayList<>();
        for (String level : LevelChoice.withNation(settings, geography, position.level())) {
            geography.members(level, position.level()).forEach((code, members) -> {
                int[] group = members.stream()
                        .filter(places::containsKey)
                        .mapToInt(places::get)
                        .toArray();
                if (group.length > 0) {
                    levels.add(level);
                    codes.add(code);
                    groups.add(group);
                }
            });
        }
        List<Limits> found = settings.watch()
                .part(
                        "resampling",
                        () -> simulation.distances(
                                groups,
                                settings.replicates(),
                                settings.seed(),
                                settings.confidence().get(0)));
        for (int i = 0; i < groups.size(); i++) {
            byLevel.computeIfAbsent(levels.get(i), level -> new TreeMap<>()).put(codes.get(i), found.get(i));
        }
    }

    Figure lower(String level, String code) {
        return Figure.ofFinite(at(level, code).lower());
    }

    Figure upper(String level, String code) {
        return Figure.ofFinite(at(level, code).upper());
    }

    private Limits at(String level, String code) {
        return byLevel.getOrDefault(level, Map.of()).getOrDefault(code, Limits.NONE);
    }
}

package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.AreaFigures;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData;

/**
 * The ten nearest peers of every area of a level ({@link NearestPeers}), by the need of the headline scheme in its latest period shown and the
 * deprivation score.
 *
 * <p>The same peers for every outcome and period, so that anyone can find them from need and deprivation alone. An area without people, need
 * or score neither has nor is a peer. Where need is not known at a level so fine there are none.
 */
final class AreaPeers {
    static final int PEERS = 10;

    private final SortedMap<String, List<String>> peers;

    private AreaPeers(SortedMap<String, List<String>> peers) {
        this.peers = peers;
    }

    static AreaPeers at(HealthData data, SchemePositions positions, AssessmentSettings settings, String level) {
        return headline(positions, settings)
                .filter(position -> data.geography().atOrAbove(level, position.level()))
                .map(position -> at(data, position, level))
                .orElseGet(() -> new AreaPeers(new TreeMap<>()));
    }

    /** Of the headline scheme; of the first that is shown where the run has no such scheme. */
    private static Optional<SchemePosition> headline(SchemePositions positions, AssessmentSettings settings) {
        return positions.latest().stream()
                .filter(position -> position.scheme().id().equals(settings.headlineScheme()))
                .findFirst()
                .or(() -> positions.latest().stream().findFirst());
    }

    private static AreaPeers at(HealthData data, SchemePosition position, String level) {
        AreaFigures figures = AreaFigures.of(position);
        AreaColumn scores = DeprivationScores.at(data, position, level).scores();
        List<AreaPosition> areas = position.at(data.geography(), level).areas().stream()
                .filter(area -> figures.needIndex(area).isNumber())
                .filter(area -> scores.get(area.code()).isNumber())
                .toList();
        List<List<Integer>> nearest = NearestPeers.of(
                areas.stream()
                        .mapToDouble(area -> figures.needIndex(area).number())
                        .toArray(),
                areas.stream()
                        .mapToDouble(area -> scores.get(area.code()).number())
                        .toArray(),
                areas.stream().mapToDouble(area -> area.people().number()).toArray(),
                PEERS);
        TreeMap<String, List<String>> peers = new TreeMap<>();
        for (int area = 0; area < areas.size(); area++) {
            List<String> codes = new ArrayList<>();
            nearest.get(area).forEach(peer -> codes.add(areas.get(peer).code()));
            peers.put(areas.get(area).code(), List.copyOf(codes));
        }
        return new AreaPeers(peers);
    }

    /** Codes of the peers of an area, nearest first; empty where it has need and score but there are too few areas; none without them. */
    Optional<List<String>> of(String code) {
        return Optional.ofNullable(peers.get(code));
    }
}

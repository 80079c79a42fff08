package org.everyonecounts.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.RevisionFigures;
import org.everyonecounts.models.exchange.RevisionFigures.Publication;
import org.everyonecounts.models.exchange.RevisionRow;
import org.everyonecounts.models.measure.Figure;

/** One restated need of the first place of the headline, and what it did to that place, another one and the nation. */
public final class SyntheticRevisions {
    private static final String SCHEME = "gp-payments-need";
    private static final String FILE = "need.csv restated";
    private static final String OTHERS = "inputs of other areas";

    private SyntheticRevisions() {}

    /** @param rows distances of the run; the first two of the headline are revised, the first by 1.25 percentage points */
    public static RevisionFigures of(List<DistanceRow> rows) {
        List<DistanceRow> places = rows.stream()
                .filter(row -> row.scheme().equals(SCHEME) && row.level().equals("sub_icb"))
                .toList();
        DistanceRow first = places.get(0);
        DistanceRow second = places.get(1);
        List<RevisionRow> revised = new ArrayList<>();
        revised.add(row(first, "need_index:primary_medical_final", 1.0391, 1.05, FILE));
        revised.add(before(first, "need_index", first.needIndex(), 0.0109, FILE));
        revised.add(before(first, "target_share", first.targetShare(), 0.0000123, FILE));
        revised.add(before(first, "target_gbp", first.targetGbp(), 2_000_000, FILE));
        revised.add(before(first, "distance", first.distance(), -0.0125, FILE));
        revised.add(before(first, "distance_relative", first.distanceRelative(), -0.0125, FILE));
        revised.add(before(second, "target_share", second.targetShare(), -0.0000001, OTHERS));
        revised.add(before(second, "distance_relative", second.distanceRelative(), 0.0001, OTHERS));
        revised.add(new RevisionRow(
                first.period(), "nation", SCHEME, "ENG", "misplaced_share", Figure.of(0.021), Figure.of(0.022), FILE));
        revised.add(new RevisionRow(
                first.period(),
                "sub_icb",
                SCHEME,
                "gone",
                "target_share",
                Figure.of(0.001),
                Figure.NOT_APPLICABLE,
                "area codes; scheme"));
        revised.sort(RevisionRow.BY_KEY);
        return new RevisionFigures(Optional.of(new Publication("2026-11-21", "0123456789abcdef".repeat(4))), revised);
    }

    private static RevisionRow before(DistanceRow area, String column, Figure now, double change, String cause) {
        return row(area, column, now.number() - change, now.number(), cause);
    }

    private static RevisionRow row(DistanceRow area, String column, double old, double now, String cause) {
        return new RevisionRow(
                area.period(),
                area.level(),
                area.scheme(),
                area.areaCode(),
                column,
                Figure.of(old),
                Figure.of(now),
                cause);
    }
}

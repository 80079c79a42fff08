package org.everyonecounts.reports.board;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.TrajectoryRow;
import org.everyonecounts.models.exchange.WaterfallRow;
import org.everyonecounts.models.measure.Figure;

/**
 * All that a finished run says about one area under one scheme in one period.
 *
 * @param areaNoun what areas of its level are called, such as {@code sub-ICB location}
 * @param nation name of the nation
 * @param own its row of {@code distance_from_target.csv}
 * @param level rows of every area of its level, its own among them
 * @param before its row of the preceding period; none where the run does not show one
 * @param trajectory its years under the scheme's rule of change, in order; none where there is no rule
 * @param drivers what moved its target since the preceding period; none where the run compares none
 * @param steps the arithmetic from inputs to distance; none where an input is missing
 */
public record AreaAccount(
        Scheme scheme,
        String areaNoun,
        String nation,
        DistanceRow own,
        List<DistanceRow> level,
        Optional<DistanceRow> before,
        List<TrajectoryRow> trajectory,
        List<WaterfallRow> drivers,
        List<Step> steps,
        Origin origin) {
    public AreaAccount {
        level = List.copyOf(level);
        trajectory = List.copyOf(trajectory);
        drivers = List.copyOf(drivers);
        steps = List.copyOf(steps);
        if (!level.contains(own)) {
            throw new IllegalArgumentException("the rows of the level lack " + own.areaCode() + "; they must hold it");
        }
    }

    /**
     * One step of the arithmetic.
     *
     * @param unit such as {@code people}, {@code £}, {@code fraction}
     * @param formula with the symbols of earlier steps, or where the value was read
     * @param words what it means
     */
    public record Step(String title, String symbol, String unit, Figure value, String formula, String words) {}

    /**
     * Where the figures come from.
     *
     * @param data title of the data package
     * @param date the data's own date, ISO
     * @param files files of the run that were read, by path, with their SHA-256
     * @param attributions sentences of source and licence
     */
    public record Origin(
            String run,
            String fingerprint,
            String software,
            String data,
            String date,
            List<Fact> files,
            List<String> attributions) {
        public Origin {
            files = List.copyOf(files);
            attributions = List.copyOf(attributions);
        }
    }
}

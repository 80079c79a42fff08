package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.RevisionFigures;
import org.everyonecounts.models.exchange.RevisionFigures.Publication;
import org.everyonecounts.models.exchange.RevisionRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** What a reader of the report published before must know: which figures have changed since, and by how much. */
public final class RevisedAreas {
    private static final String DISTANCE = "distance_relative";
    /** A tenth of a percentage point, the last digit of a distance in a sentence. */
    private static final double NOTABLE = 0.001;

    private static final int LONGEST_NAME = 80;

    private final ReportedRun run;
    private final RevisionFigures revisions;

    public RevisedAreas(ReportedRun run) {
        this.run = run;
        this.revisions = run.figures().revisions();
    }

    /** Rows of the table: headline first, latest period first, in each the areas whose distance changed most, inputs before effects. */
    List<RevisionRow> ordered() {
        Map<Area, Double> changes = new HashMap<>();
        for (RevisionRow row : revisions.rows()) {
            if (row.column().equals(DISTANCE)) {
                changes.put(Area.of(row), Math.abs(change(row)));
            }
        }
        List<String> effects =
                List.of("population", "need_index", "target_share", "target_gbp", "actual_gbp", "distance", DISTANCE);
        List<RevisionRow> ordered = new ArrayList<>(revisions.rows());
        ordered.sort(Comparator.comparingInt((RevisionRow row) -> run.position(row.scheme(), row.level()))
                .thenComparing(RevisionRow::period, Comparator.reverseOrder())
                .thenComparing(row -> -changes.getOrDefault(Area.of(row), 0.0))
                .thenComparing(RevisionRow::areaCode)
                .thenComparingInt(row -> effects.indexOf(row.column()))
                .thenComparing(RevisionRow::column));
        return ordered;
    }

    private record Area(String period, String level, String scheme, String code) {
        static Area of(RevisionRow row) {
            return new Area(row.period(), row.level(), row.scheme(), row.areaCode());
        }
    }

    /** Now minus before; 0 where either is no number. */
    private static double change(RevisionRow row) {
        return row.old().isNumber() && row.now().isNumber()
                ? row.now().number() - row.old().number()
                : 0;
    }

    /** The line of the cover; none where nothing could be compared. */
    Optional<String> forCover() {
        return revisions.since().map(this::line);
    }

    private String line(Publication since) {
        Map<String, String> run = Map.of(
                "date", InWords.date(since.packageDate()),
                "fingerprint", since.fingerprint().substring(0, 8));
        if (revisions.rows().isEmpty()) {
            return Template.REVISIONS_NONE.with(run);
        }
        Map<String, String> values = new HashMap<>(run);
        values.put("figures", InWords.counted(revisions.rows().size(), "figure"));
        values.put("distances", distances(notable().size()));
        return Template.REVISIONS_SOME.with(values);
    }

    private String distances(int areas) {
        return areas == 0
                ? Template.REVISIONS_DISTANCES_NONE.sentence()
                : Template.REVISIONS_DISTANCES.with(Map.of(
                        "areas", InWords.counted(areas, run.areaNoun(run.facts().headlineLevel()))));
    }

    /** The sentence for a board; none where no figure differs from what was published. */
    public Optional<String> forBoard() {
        if (revisions.rows().isEmpty()) {
            return Optional.empty();
        }
        List<RevisionRow> notable = notable();
        if (notable.isEmpty()) {
            return Optional.of(Template.BOARD_REVISED_LITTLE.sentence());
        }
        RevisionRow most = notable.get(0);
        return Optional.of(Template.BOARD_REVISED.with(Map.of(
                "areas",
                        InWords.counted(notable.size(), run.areaNoun(run.facts().headlineLevel())),
                "area", name(most.areaCode()),
                "before", InWords.signedPercent(most.old()),
                "now", InWords.signedPercent(most.now()))));
    }

    /** The name of an area; its code where the name would fill the page. */
    private String name(String code) {
        return run.headlineDistances().stream()
                .filter(row -> row.areaCode().equals(code))
                .map(DistanceRow::areaName)
                .filter(name -> name.length() <= LONGEST_NAME)
                .findFirst()
                .orElse(code);
    }

    /** Areas of the headline whose distance changed by a tenth of a percentage point or more, the greatest change first. */
    private List<RevisionRow> notable() {
        return revisions.rows().stream()
                .filter(row -> row.column().equals(DISTANCE)
                        && run.isHeadline(row.scheme(), row.level())
                        && row.period().equals(run.headlinePeriod())
                        && Math.abs(change(row)) >= NOTABLE)
                .sorted(Comparator.comparing((RevisionRow row) -> -Math.abs(change(row)))
                        .thenComparing(RevisionRow::areaCode))
                .toList();
    }

    /** The difference of the printed values, exact; {@code [z]} where either is no number. */
    static Figure difference(RevisionRow row) {
        return row.old().isNumber() && row.now().isNumber()
                ? Figure.of(row.now().exact().subtract(row.old().exact()))
                : Figure.NOT_APPLICABLE;
    }
}

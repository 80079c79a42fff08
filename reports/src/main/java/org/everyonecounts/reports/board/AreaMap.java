package org.everyonecounts.reports.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.area.Outlines;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.ReportedRun;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/**
 * The map: areas in five shades by how far their money is from target, compared with the nation.
 *
 * <p>It shows the level of the headline or, where that has no outlines or too many areas to tell apart, the next coarser level that has; never the
 * nation alone.
 *
 * @param read how to read it
 * @param notes what else to know, such as that the level is coarser than the headline's
 * @param height of the drawing, whose width is {@link OutlinePaths#WIDTH}
 * @param shapes in code order
 */
public record AreaMap(
        String title,
        String description,
        String read,
        List<String> notes,
        int height,
        List<Shape> shapes,
        List<Shade> legend,
        Grid grid) {
    /** More areas than this cannot be told apart at the size of the page. */
    static final int MOST_AREAS = 350;

    /** One area: its shade, its path and what a pointer over it is told. */
    public record Shape(String style, String path, String tooltip) {}

    /** A shade and what it stands for. */
    public record Shade(String style, String words, int areas) {}

    public AreaMap {
        notes = List.copyOf(notes);
        shapes = List.copyOf(shapes);
        legend = List.copyOf(legend);
    }

    /** The map of the headline scheme; none where no level has outlines. */
    static Optional<AreaMap> of(ReportedRun run, Outlines outlines) {
        Map<String, List<DistanceRow>> levels = new LinkedHashMap<>();
        String scheme = run.facts().headlineScheme();
        run.figures().distances().stream()
                .filter(row -> row.scheme().equals(scheme) && run.isLatest(scheme, row.period()))
                .forEach(row -> levels.computeIfAbsent(row.level(), first -> new ArrayList<>())
                        .add(row));
        List<String> coarser = new ArrayList<>(levels.keySet());
        int headline = coarser.indexOf(run.facts().headlineLevel());
        List<String> candidates = new ArrayList<>(coarser.subList(0, headline + 1));
        Collections.reverse(candidates);
        return candidates.stream()
                .filter(level -> isDrawable(levels.getOrDefault(level, List.of()), outlines))
                .findFirst()
                .map(level -> of(run, outlines, level));
    }

    private static boolean isDrawable(List<DistanceRow> rows, Outlines outlines) {
        return rows.size() > 1
                && rows.size() <= MOST_AREAS
                && rows.stream().anyMatch(row -> outlines.has(row.areaCode()));
    }

    private static AreaMap of(ReportedRun run, Outlines outlines, String level) {
        List<DistanceRow> rows = run.distances().stream()
                .filter(row -> row.scheme().equals(run.facts().headlineScheme())
                        && row.level().equals(level))
                .toList();
        double tolerance = run.headlineScheme().tolerance();
        List<DistanceRow> drawn =
                rows.stream().filter(row -> outlines.has(row.areaCode())).toList();
        OutlinePaths paths = OutlinePaths.of(
                outlines, drawn.stream().map(DistanceRow::areaCode).sorted().toList());
        List<Shape> shapes = new ArrayList<>();
        paths.paths()
                .forEach((code, path) -> drawn.stream()
                        .filter(row -> row.areaCode().equals(code))
                        .findFirst()
                        .ifPresent(row -> shapes.add(new Shape(
                                DistanceClass.of(row.distanceRelative(), tolerance)
                                        .style(),
                                path,
                                tooltip(row)))));
        String target = HeadlineNouns.of(run).target();
        List<Shade> legend = legend(drawn, tolerance);
        return new AreaMap(
                "Distance from " + singular(target) + " by " + run.areaNoun(level) + ", " + run.headlinePeriod(),
                Template.BOARD_MAP_DESCRIPTION.with(Map.of(
                        "drawn",
                        InWords.counted(drawn.size(), run.areaNoun(level)),
                        "target",
                        target,
                        "below",
                        InWords.sentenceCase(InWords.count(legend.get(0).areas())),
                        "above",
                        InWords.count(legend.get(4).areas()))),
                Template.BOARD_MAP_READ.with(Map.of("target", "its " + singular(target), "nation", run.geography())),
                notes(run, level, rows.size() - drawn.size()),
                paths.height(),
                shapes,
                legend,
                grid(run, level, rows, tolerance));
    }

    private static String singular(String target) {
        return target.replaceFirst("^their ", "");
    }

    private static List<Shade> legend(List<DistanceRow> drawn, double tolerance) {
        List<Shade> legend = new ArrayList<>();
        List<DistanceClass> classes = new ArrayList<>(DistanceClass.all(tolerance));
        if (drawn.stream().anyMatch(row -> !row.distanceRelative().isNumber())) {
            classes.add(DistanceClass.of(Figure.NOT_AVAILABLE, tolerance));
        }
        for (DistanceClass one : classes) {
            long areas = drawn.stream()
                    .filter(row ->
                            DistanceClass.of(row.distanceRelative(), tolerance).equals(one))
                    .count();
            legend.add(new Shade(one.style(), one.words(), (int) areas));
        }
        return legend;
    }

    private static List<String> notes(ReportedRun run, String level, int notDrawn) {
        List<String> notes = new ArrayList<>();
        if (!level.equals(run.facts().headlineLevel())) {
            notes.add(Template.BOARD_MAP_COARSER.with(
                    Map.of("areas", InWords.plural(run.areaNoun(level)), "finer", run.headlineAreas())));
        }
        if (notDrawn > 0) {
            notes.add(
                    Template.BOARD_MAP_NOT_DRAWN.with(Map.of("areas", InWords.counted(notDrawn, run.areaNoun(level)))));
        }
        return notes;
    }

    private static String tooltip(DistanceRow row) {
        return row.areaName() + ": "
                + (row.distanceRelative().isNumber()
                        ? InWords.signedPercent(row.distanceRelative())
                        : "no figure " + row.distanceRelative().state().token());
    }

    private static Grid grid(ReportedRun run, String level, List<DistanceRow> rows, double tolerance) {
        Grid.Tokens tokens = new Grid.Tokens();
        List<List<String>> cells = rows.stream()
                .map(row -> List.of(
                        row.areaName(),
                        tokens.cell(row.distanceRelative(), InWords::signedPercent),
                        tokens.cell(BelowList.perHead(row), InWords::poundsAndPence),
                        DistanceClass.of(row.distanceRelative(), tolerance).words()))
                .toList();
        return new Grid(
                InWords.sentenceCase(InWords.plural(run.areaNoun(level))) + ", furthest below first, "
                        + run.headlineScope() + "; distance is compared with that of " + run.geography(),
                List.of("Area", "Distance", "Distance, £ a head", "Shade"),
                cells,
                tokens.sentence());
    }
}

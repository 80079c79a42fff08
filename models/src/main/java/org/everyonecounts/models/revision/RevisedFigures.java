package org.everyonecounts.models.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.RevisionFigures;
import org.everyonecounts.models.exchange.RevisionRow;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.exchange.SchemeInputRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/**
 * The figures of a run beside those of a published one: what differs, why, and {@code [r]} for areas whose own inputs were restated.
 *
 * <p>Compared are periods, schemes and levels that both runs show: every input of the formulas, {@link #columns()} of each area, and the
 * estimates of the headline in the row of the nation. Where nothing differs there are no rows; the other way round the same rows come with
 * old and new changed over. Changes of shares of a level sum to 0, as the shares sum to 1 in both runs. Sameness is {@link RoundingNoise},
 * causes are {@link RevisionCauses}. By hand: of three areas with need 100, 100, 200 the first is restated to 200; its share goes from 0.25
 * to 0.4, the others' from 0.25 to 0.2 and from 0.5 to 0.4.
 */
public final class RevisedFigures {
    private static final Map<String, Function<DistanceRow, Figure>> COLUMNS = columnsOfAreas();

    private final RunFigures now;
    private final RunPair runs;

    private RevisedFigures(RunFigures now, RunPair runs) {
        this.now = now;
        this.runs = runs;
    }

    private static Map<String, Function<DistanceRow, Figure>> columnsOfAreas() {
        Map<String, Function<DistanceRow, Figure>> columns = new LinkedHashMap<>();
        columns.put("population", DistanceRow::population);
        columns.put("need_index", DistanceRow::needIndex);
        columns.put("target_share", DistanceRow::targetShare);
        columns.put("target_gbp", DistanceRow::targetGbp);
        columns.put("actual_gbp", DistanceRow::actualGbp);
        columns.put("distance", DistanceRow::distance);
        columns.put("distance_relative", DistanceRow::distanceRelative);
        return columns;
    }

    /** The columns of {@code distance_from_target.csv} that are compared. */
    public static List<String> columns() {
        return List.copyOf(COLUMNS.keySet());
    }

    /** What an indicator is called in the table of revisions: its id, and its group where it is of one. */
    public static String column(String indicator, String group) {
        return group.equals(Figure.NOT_APPLICABLE.toString()) ? indicator : indicator + ":" + group;
    }

    /** The same figures with what has changed since; as they were where the two runs show nothing that can be compared. */
    public static RunFigures of(RunFigures now, EarlierTables earlier, RunPair runs) {
        return new RevisedFigures(now, runs).compared(earlier);
    }

    private RunFigures compared(EarlierTables earlier) {
        AreaComparison<DistanceRow> figures = figures();
        earlier.distances(figures::see);
        if (!figures.hasShared()) {
            return now;
        }
        AreaComparison<List<SchemeInputRow>> inputs = inputs();
        earlier.inputs(inputs::see);
        List<Difference> restated = inputs.end();
        Map<String, TargetMode> modes = new HashMap<>();
        now.distances().forEach(row -> modes.put(row.scheme(), row.mode()));
        RevisionCauses causes =
                new RevisionCauses(runs.differences(), new Ancestry(runs.before(), runs.after()), modes, restated);
        List<RevisionRow> rows = new ArrayList<>();
        restated.forEach(one -> rows.add(one.because(causes.ofInput(one))));
        figures.end().forEach(one -> rows.add(one.because(causes.ofFigure(one))));
        indicators(earlier).forEach(one -> rows.add(one.because(causes.ofIndicator(one))));
        rows.sort(RevisionRow.BY_KEY);
        return now.with(marked(causes), new RevisionFigures(Optional.of(runs.since()), rows));
    }

    private AreaComparison<DistanceRow> figures() {
        AreaComparison<DistanceRow> comparison = new AreaComparison<>(
                row -> {
                    Map<String, Figure> figures = new LinkedHashMap<>();
                    COLUMNS.forEach((column, figure) -> figures.put(column, figure.apply(row)));
                    return figures;
                },
                false);
        now.distances()
                .forEach(
                        row -> comparison.put(new Block(row.period(), row.level(), row.scheme()), row.areaCode(), row));
        return comparison;
    }

    /** The rows of an area stand together, so that a part of the list is all that is kept of it. */
    private AreaComparison<List<SchemeInputRow>> inputs() {
        AreaComparison<List<SchemeInputRow>> comparison = new AreaComparison<>(
                rows -> {
                    Map<String, Figure> figures = new LinkedHashMap<>();
                    rows.forEach(row -> figures.put(row.input(), row.value()));
                    return figures;
                },
                true);
        List<SchemeInputRow> rows = now.allocation().inputs();
        int from = 0;
        for (int to = 1; to <= rows.size(); to++) {
            SchemeInputRow first = rows.get(from);
            if (to == rows.size() || !isSameArea(first, rows.get(to))) {
                comparison.put(
                        new Block(first.period(), first.level(), first.scheme()),
                        first.areaCode(),
                        rows.subList(from, to));
                from = to;
            }
        }
        return comparison;
    }

    private static boolean isSameArea(SchemeInputRow one, SchemeInputRow other) {
        return one.areaCode().equals(other.areaCode())
                && one.period().equals(other.period())
                && one.level().equals(other.level())
                && one.scheme().equals(other.scheme());
    }

    /** Nothing where the level of the nation holds several areas: an indicator belongs to none of them. */
    private List<Difference> indicators(EarlierTables earlier) {
        String level = runs.after().nationLevel();
        List<Area> nation = runs.after().areasAt(level);
        if (nation.size() != 1) {
            return List.of();
        }
        String code = nation.get(0).code();
        Map<String, Map<String, Figure>> periods = new LinkedHashMap<>();
        for (IndicatorRow row : now.indicators()) {
            if (row.scheme().equals(runs.headlineScheme()) && row.level().equals(runs.headlineLevel())) {
                periods.computeIfAbsent(row.period(), period -> new LinkedHashMap<>())
                        .put(column(row.indicator(), row.group()), row.estimate());
            }
        }
        AreaComparison<Map<String, Figure>> comparison = new AreaComparison<>(Function.identity(), false);
        periods.forEach(
                (period, figures) -> comparison.put(new Block(period, level, runs.headlineScheme()), code, figures));
        earlier.indicators(
                runs.headlineScheme(),
                runs.headlineLevel(),
                code,
                then -> comparison.see(
                        new PublishedArea(then.period(), level, then.scheme(), then.areaCode(), then.cells())));
        return comparison.end();
    }

    /** A row without figures has no remarks either. */
    private List<DistanceRow> marked(RevisionCauses causes) {
        return now.distances().stream()
                .map(row ->
                        row.targetShare().isNumber() && causes.isRestated(row.period(), row.scheme(), row.areaCode())
                                ? row.with(Flag.REVISED)
                                : row)
                .toList();
    }
}

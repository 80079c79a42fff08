package org.everyonecounts.models.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.everyonecounts.models.measure.Figure;

/**
 * Finds the figures that differ, while the areas of the earlier run go by one after another.
 *
 * <p>Only blocks that both runs have are compared. An area or a column of one run only has {@code [z]} on the other side; nothing is found
 * where both sides are {@code [z]}. Memory: one entry an area of this run, and what differs.
 *
 * @param <R> what the figures of an area of this run are read from
 */
final class AreaComparison<R> {
    private final Map<Block, Map<String, R>> unseen = new LinkedHashMap<>();
    private final Map<Block, Map<String, R>> shared = new LinkedHashMap<>();
    private final Function<R, Map<String, Figure>> figures;
    private final boolean everyColumn;
    private final List<Difference> found = new ArrayList<>();

    /** @param everyColumn whether a column that one run only has is a difference of its own; else it is passed over */
    AreaComparison(Function<R, Map<String, Figure>> figures, boolean everyColumn) {
        this.figures = figures;
        this.everyColumn = everyColumn;
    }

    /** Puts in an area of this run; all of them go in before the first of the earlier run is seen. */
    void put(Block block, String areaCode, R row) {
        unseen.computeIfAbsent(block, one -> new HashMap<>()).put(areaCode, row);
    }

    /** Compares an area of the earlier run. */
    void see(PublishedArea then) {
        Block block = then.block();
        Map<String, R> areas = unseen.get(block);
        if (areas == null) {
            return;
        }
        shared.put(block, areas);
        R row = areas.remove(then.areaCode());
        Map<String, Figure> now = row == null ? Map.of() : figures.apply(row);
        boolean inBoth = row != null;
        then.cells().forEach((column, printed) -> {
            if (!now.containsKey(column)) {
                if (everyColumn || !inBoth) {
                    add(block, then.areaCode(), column, Figure.parse(printed), Figure.NOT_APPLICABLE, inBoth);
                }
            } else if (!RoundingNoise.isAll(printed, now.getOrDefault(column, Figure.NOT_AVAILABLE))) {
                add(block, then.areaCode(), column, Figure.parse(printed), now.get(column), inBoth);
            }
        });
        now.forEach((column, value) -> {
            if (everyColumn && !then.cells().containsKey(column)) {
                add(block, then.areaCode(), column, Figure.NOT_APPLICABLE, value, inBoth);
            }
        });
    }

    /** True where both runs have a block. */
    boolean hasShared() {
        return !shared.isEmpty();
    }

    /** All that differs, areas that only this run has among it. */
    List<Difference> end() {
        shared.forEach((block, areas) -> areas.forEach((area, row) -> figures.apply(row)
                .forEach((column, value) -> add(block, area, column, Figure.NOT_APPLICABLE, value, false))));
        shared.clear();
        return found;
    }

    private void add(Block block, String area, String column, Figure old, Figure now, boolean inBoth) {
        if (!old.equals(now)) {
            found.add(new Difference(block, area, column, old, now, inBoth));
        }
    }
}

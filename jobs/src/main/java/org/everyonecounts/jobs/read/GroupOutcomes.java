package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.everyonecounts.jobs.contract.Layout;
import org.everyonecounts.jobs.contract.Layout.Role;
import org.everyonecounts.models.area.HealthData.GroupOutcome;
import org.jspecify.annotations.Nullable;

/** Makes outcomes of groups of people of the accepted rows of {@code groups}. */
final class GroupOutcomes {
    private final AreaIndex areas;
    private final AreaTable table;
    private final int characteristic;
    private final int group;
    private final int outcome;

    private GroupOutcomes(AreaIndex areas, AreaTable table) {
        this.areas = areas;
        this.table = table;
        List<String> names = table.layout().columnsFor(Role.SERIES).stream()
                .map(Layout.Column::name)
                .toList();
        this.characteristic = names.indexOf("characteristic");
        this.group = names.indexOf("group");
        this.outcome = names.indexOf("outcome");
    }

    /**
     * By period, outcome, characteristic, group and area code.
     *
     * @param table the accepted rows; null where the package has none
     */
    static List<GroupOutcome> of(@Nullable AreaTable table, AreaIndex areas) {
        return table == null ? List.of() : new GroupOutcomes(areas, table).inOrder();
    }

    private List<GroupOutcome> inOrder() {
        List<GroupOutcome> rows = new ArrayList<>();
        for (SortedMap<String, Series> ofPeriod : table.series().values()) {
            for (Series one : ofPeriod.values()) {
                add(one, rows);
            }
        }
        rows.sort(GroupOutcome.BY_SERIES.thenComparing(Comparator.comparing(GroupOutcome::areaCode)));
        return rows;
    }

    private void add(Series one, List<GroupOutcome> rows) {
        String[] names = one.name().split(AreaTable.JOINT, -1);
        for (int at = 0; at < areas.size(); at++) {
            if (one.has(at)) {
                rows.add(new GroupOutcome(
                        one.period(),
                        areas.area(at).code(),
                        names[characteristic],
                        names[group],
                        names[outcome],
                        one.figure(0, at),
                        one.figure(1, at),
                        one.figure(2, at),
                        one.figure(3, at)));
            }
        }
    }
}

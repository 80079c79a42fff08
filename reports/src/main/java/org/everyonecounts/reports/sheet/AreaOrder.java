package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.exchange.DistanceRow;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The order in which areas stand in every table: block by block, the furthest below its fair share first. */
final class AreaOrder {
    private AreaOrder() {}

    /** Rows by block, then by relative distance (those without one last), then by area code. */
    static List<DistanceRow> furthestBelowFirst(List<DistanceRow> rows, List<ReportedRun.Block> blocks) {
        if (rows.isEmpty()) {
            return List.of();
        }
        IntColumn row = IntColumn.create("row");
        IntColumn block = IntColumn.create("block");
        IntColumn missing = IntColumn.create("missing");
        DoubleColumn distance = DoubleColumn.create("distance");
        StringColumn code = StringColumn.create("code");
        for (DistanceRow each : rows) {
            row.append(row.size());
            block.append(blocks.indexOf(new ReportedRun.Block(each.scheme(), each.level())));
            missing.append(each.distanceRelative().isNumber() ? 0 : 1);
            distance.append(each.distanceRelative().orElse(0));
            code.append(each.areaCode());
        }
        IntColumn order = Table.create("areas", row, block, missing, distance, code)
                .sortAscendingOn("block", "missing", "distance", "code")
                .intColumn("row");
        List<DistanceRow> ordered = new ArrayList<>(rows.size());
        order.forEach(index -> ordered.add(rows.get(index)));
        return List.copyOf(ordered);
    }
}

package org.everyonecounts.jobs.read;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.everyonecounts.jobs.contract.ControlTotal;
import org.everyonecounts.jobs.contract.Layout;
import org.everyonecounts.jobs.contract.Layout.Role;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.measure.Figure;

/** Adds up what a control total asks for, exactly, over the accepted rows. */
final class ControlSums {
    private final AreaIndex areas;

    ControlSums(AreaIndex areas) {
        this.areas = areas;
    }

    RunFacts.Control control(ControlTotal control, AreaTable table) {
        BigDecimal found = sum(control, table);
        BigDecimal difference = found.subtract(control.expected());
        return new RunFacts.Control(
                control.id(),
                control.description(),
                control.expected().toPlainString(),
                plain(found),
                plain(difference),
                control.tolerance().toPlainString(),
                difference.abs().compareTo(control.tolerance()) <= 0);
    }

    Check check(RunFacts.Control control, ControlTotal asked, List<String> paths) {
        String message = control.passed()
                ? control.description() + ": " + control.found() + ", as expected."
                : control.description() + ": found " + control.found() + ", expected " + control.expected()
                        + ", difference " + control.difference() + ", allowed " + control.tolerance()
                        + ". Look for missing, doubled or rejected rows in column " + asked.column()
                        + " of " + String.join(", ", paths) + ", or correct the control in datapackage.json, line "
                        + asked.line() + ".";
        return Verdict.gate("control_total." + control.id(), control.passed(), 1, control.passed() ? 0 : 1, message);
    }

    private BigDecimal sum(ControlTotal control, AreaTable table) {
        Layout layout = table.layout();
        List<String> names =
                layout.columnsFor(Role.SERIES).stream().map(Layout.Column::name).toList();
        String period = layout.columnsFor(Role.PERIOD).get(0).name();
        String area = layout.columnsFor(Role.AREA).get(0).name();
        int column = layout.columnsFor(Role.VALUE).stream()
                .map(Layout.Column::name)
                .toList()
                .indexOf(control.column());
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, String> key = new HashMap<>();
        for (SortedMap<String, Series> ofPeriod : table.series().values()) {
            for (Series one : ofPeriod.values()) {
                key.put(period, one.period());
                String[] parts = one.name().split(AreaTable.JOINT, -1);
                for (int i = 0; i < names.size(); i++) {
                    key.put(names.get(i), parts[i]);
                }
                for (int at = 0; at < areas.size(); at++) {
                    key.put(area, areas.area(at).code());
                    key.put(ControlTotal.LEVEL, areas.area(at).level());
                    if (one.has(at) && control.holds(key)) {
                        Figure figure = one.figure(column, at);
                        sum = figure.isNumber() ? sum.add(figure.exact()) : sum;
                    }
                }
            }
        }
        return sum;
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }
}

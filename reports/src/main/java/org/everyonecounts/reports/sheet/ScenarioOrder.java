package org.everyonecounts.reports.sheet;

import java.util.Comparator;
import java.util.List;
import org.everyonecounts.models.exchange.ScenarioRow;

/** The order in which areas stand in a scenario: the largest gain first, the largest loss last. */
final class ScenarioOrder {
    private ScenarioOrder() {}

    /** Names of the scenarios in the order of the run. */
    static List<String> names(ReportedRun run) {
        return run.figures().allocation().scenarios().stream()
                .map(ScenarioRow::scenario)
                .distinct()
                .toList();
    }

    /** Block by block, in each scenario by scenario, from the largest gain to the largest loss; areas without a number last. */
    static List<ScenarioRow> gainsFirst(ReportedRun run) {
        List<String> names = names(run);
        Untouched untouched = new Untouched(run.figures().allocation().scenarios());
        LeftToFiles left = new LeftToFiles(run.figures().allocation().scenarios());
        return run.figures().allocation().scenarios().stream()
                .filter(row -> !left.contains(row.scheme(), row.level()))
                .filter(row -> !untouched.contains(row.scenario(), row.scheme()))
                .sorted(Comparator.comparingInt((ScenarioRow row) -> run.position(row.scheme(), row.level()))
                        .thenComparingInt(row -> names.indexOf(row.scenario()))
                        .thenComparing(row -> !row.changeGbp().isNumber())
                        .thenComparing(row -> -row.changeGbp().orElse(0))
                        .thenComparing(ScenarioRow::areaCode))
                .toList();
    }

    static KnownAreas.Key area(ScenarioRow row) {
        return new KnownAreas.Key(row.scheme(), row.level(), row.areaCode());
    }
}

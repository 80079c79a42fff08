package org.everyonecounts.jobs.nightly;

import java.util.List;
import org.everyonecounts.models.exchange.AllocationTables;
import org.everyonecounts.models.exchange.OutputTable;
import org.everyonecounts.models.exchange.OutputTables;

/** Works out the indicators and their ranges, and stores every table of results in the database. */
final class IndicatorsStep implements NightStep {
    private static final List<OutputTable<?>> OF_SCENARIOS = List.of(
            AllocationTables.WATERFALL,
            AllocationTables.SCENARIOS,
            AllocationTables.SCENARIO_INDICATORS,
            AllocationTables.SCENARIO_TRAJECTORY);

    @Override
    public String id() {
        return "indicators";
    }

    @Override
    public Done run(RunInProgress run) {
        long rows = 0;
        for (OutputTables.Filled<?> table : OutputTables.of(run.reckoning().figures())) {
            if (table.table().equals(AllocationTables.SCHEME_INPUTS)) {
                // What went in, not a result: the folder of the run holds it, and the database would grow by it every
                // night.
                continue;
            }
            if (run.plan().isWhatIf() && OF_SCENARIOS.contains(table.table())) {
                // No night's results, and long: twenty scenarios of all practices have some hundred thousand rows.
                continue;
            }
            rows += run.reckoning()
                    .timings()
                    .time(
                            "database",
                            () -> run.store().storeTable(run.identity().runId(), table),
                            "rows",
                            "results");
        }
        int indicators = run.reckoning().figures().indicators().size();
        return new Done(0, rows, 0, indicators + " indicators, " + rows + " rows of output");
    }
}

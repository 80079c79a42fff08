package org.everyonecounts.jobs.nightly;

import org.everyonecounts.models.exchange.OutputTables;

/** Works out the indicators and their ranges, and stores every output table in the database. */
final class IndicatorsStep implements NightStep {
    @Override
    public String id() {
        return "indicators";
    }

    @Override
    public Done run(RunInProgress run) {
        long rows = 0;
        for (OutputTables.Filled<?> table : OutputTables.of(run.reckoning().figures())) {
            rows += run.store().storeTable(run.identity().runId(), table);
        }
        int indicators = run.reckoning().figures().indicators().size();
        return new Done(0, rows, 0, indicators + " indicators, " + rows + " rows of output");
    }
}

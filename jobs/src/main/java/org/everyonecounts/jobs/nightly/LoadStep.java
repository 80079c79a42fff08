package org.everyonecounts.jobs.nightly;

import org.everyonecounts.jobs.publish.Evidence;
import org.everyonecounts.models.area.HealthData;

/** Brings the accepted rows into figures by area, and writes down in the database what was read. */
final class LoadStep implements NightStep {
    @Override
    public String id() {
        return "load";
    }

    @Override
    public Done run(RunInProgress run) {
        HealthData data = run.reckoning().content().data();
        Evidence evidence = run.reckoning().evidence();
        run.reckoning()
                .timings()
                .timed(
                        "database",
                        () -> run.store().storeEvidence(run.identity().runId(), evidence),
                        "rows",
                        "evidence");
        int series = data.population().size()
                + data.need().size()
                + data.spending().size()
                + data.allocations().size();
        return new Done(
                evidence.acceptedRows(),
                series,
                0,
                data.geography().areas().size() + " areas, " + series + " series of people, need and money");
    }
}

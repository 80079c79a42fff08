package org.everyonecounts.jobs.nightly;

import org.everyonecounts.models.scorecard.SchemePositions;

/** Works out need, targets and distances of every scheme in every period with data. */
final class TargetsStep implements NightStep {
    @Override
    public String id() {
        return "targets";
    }

    @Override
    public Done run(RunInProgress run) {
        SchemePositions positions = run.reckoning().positions();
        int schemes = positions.shownPeriods().size();
        return new Done(
                positions.positions().size(),
                0,
                positions.schemes().size() - schemes,
                schemes + (schemes == 1 ? " scheme" : " schemes") + ", latest periods " + positions.latestPeriods());
    }
}

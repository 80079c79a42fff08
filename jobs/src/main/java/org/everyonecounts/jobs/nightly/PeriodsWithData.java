package org.everyonecounts.jobs.nightly;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;

/** Asks a package which periods could be computed, without writing anything: the same need, people and money that a run asks for. */
public final class PeriodsWithData {
    private PeriodsWithData() {}

    /**
     * Periods for which at least one scheme has data.
     *
     * @param every the plan of a run of all periods
     * @return none where the package cannot be judged: a run then says what is wrong with it
     */
    public static Optional<SortedSet<String>> of(RunPlan every) {
        try {
            SortedSet<String> periods = new TreeSet<>();
            new Reckoning(every).positions().positions().forEach(position -> periods.add(position.period()));
            return Optional.of(periods);
        } catch (Fault stopped) {
            return Optional.empty();
        }
    }

    /** True where a run of this plan would have nothing to compute although its package can be read. */
    public static boolean isWithoutData(RunPlan plan) {
        try {
            return new Reckoning(plan).positions().isEmpty();
        } catch (Fault stopped) {
            return stopped.exitCode() == ExitCode.MISSING_OR_BUSY;
        }
    }
}

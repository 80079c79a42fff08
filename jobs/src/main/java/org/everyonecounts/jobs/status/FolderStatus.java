package org.everyonecounts.jobs.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.runs.NextCommand;
import org.everyonecounts.jobs.runs.RunSummary;
import org.everyonecounts.jobs.settings.DatabaseAddress;

/**
 * How an output folder stands at a moment.
 *
 * @param out the folder
 * @param asked the moment
 * @param unread why the database was not read; empty where it was
 * @param unreadable folders that hold no run that can be read
 * @param counts runs by status
 * @param periods how each period stands: {@code latest}, {@code all}, then years
 * @param recent the runs made last, newest first
 */
public record FolderStatus(
        Path out,
        Instant asked,
        String unread,
        int unreadable,
        Optional<GoingOn> goingOn,
        Optional<LatestReport> latest,
        SortedMap<String, Integer> counts,
        List<PeriodState> periods,
        List<ShownRun> recent) {
    private static final List<String> WORDS = List.of("latest", "all");

    public FolderStatus {
        periods = List.copyOf(periods);
        recent = List.copyOf(recent);
    }

    /**
     * Looks, and writes nothing.
     *
     * @param address where the runs of the folder are kept
     * @param period the only one to show; none for all
     * @param recent how many runs to show
     * @throws Fault exit 5 when there is no such folder
     */
    public static FolderStatus of(
            OutputFolder out, DatabaseAddress address, Optional<String> period, int recent, Instant now)
            throws IOException {
        if (!Files.isDirectory(out.root())) {
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            out.root().toString(),
                            "there is no such output folder",
                            "A run makes it; to look at it makes nothing",
                            "give the output folder with --out, or make a run with everyone-counts run"));
        }
        Optional<GoingOn> goingOn = GoingOn.in(out);
        KnownRuns known = KnownRuns.of(out, DatabaseRuns.of(out, address), goingOn);
        List<KnownRun> asked = known.runs().stream()
                .filter(run -> period.isEmpty() || run.period().equals(period.get()))
                .toList();
        SortedMap<String, Integer> counts = new TreeMap<>();
        asked.forEach(run -> counts.merge(run.status(), 1, Integer::sum));
        List<ShownRun> newest = new ArrayList<>();
        for (int i = asked.size() - 1; i >= Math.max(0, asked.size() - recent); i--) {
            newest.add(ShownRun.of(asked.get(i)));
        }
        return new FolderStatus(
                out.root(),
                now,
                known.unread(),
                known.unreadable(),
                goingOn,
                LatestReport.in(out),
                counts,
                periods(asked),
                newest);
    }

    private static List<PeriodState> periods(List<KnownRun> runs) {
        Map<String, ShownRun> last = new LinkedHashMap<>();
        Map<String, String> published = new HashMap<>();
        for (int i = runs.size() - 1; i >= 0; i--) {
            KnownRun run = runs.get(i);
            boolean passed = run.status().equals(KnownRun.PASS);
            boolean asks = !last.containsKey(run.period()) && !run.status().equals(KnownRun.SUPERSEDED);
            boolean names = passed && run.folder().isPresent() && !published.containsKey(run.period());
            if (!asks && !names) {
                continue;
            }
            ShownRun shown = ShownRun.of(run);
            if (!shown.whatIf()) {
                if (asks) {
                    last.put(run.period(), shown);
                }
                if (names) {
                    published.put(run.period(), run.runId());
                }
            }
        }
        return last.entrySet().stream()
                .map(entry -> new PeriodState(
                        entry.getKey(), entry.getValue(), Optional.ofNullable(published.get(entry.getKey()))))
                .sorted(Comparator.comparingInt((PeriodState state) -> place(state.period()))
                        .thenComparing(PeriodState::period))
                .toList();
    }

    private static int place(String period) {
        int place = WORDS.indexOf(period);
        return place < 0 ? WORDS.size() : place;
    }

    /** True where no run was ever begun here, as far as anybody knows. */
    public boolean isWithoutRuns() {
        return counts.isEmpty() && goingOn.isEmpty();
    }

    /** Periods whose last run was held and waits for somebody. */
    public List<ShownRun> held() {
        return last(KnownRun.HELD);
    }

    /** Periods whose last run failed. */
    public List<ShownRun> failed() {
        return last(KnownRun.FAILED);
    }

    private List<ShownRun> last(String status) {
        return periods.stream()
                .map(PeriodState::last)
                .filter(run -> run.is(status))
                .toList();
    }

    /** True where a person may release the run with {@code --approve}. */
    public static boolean mayBeApproved(ShownRun run) {
        return run.folder()
                .flatMap(RunSummary::read)
                .filter(NextCommand::isWaitingForApproval)
                .isPresent();
    }
}

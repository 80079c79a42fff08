package org.everyonecounts.jobs.runs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.everyonecounts.jobs.publish.ScenarioRecord;
import org.everyonecounts.models.release.PublishedDistance;

/**
 * Finds, for every scheme of a run, what was published last of it in the same period; what-ifs are passed over.
 *
 * <p>Where no run shows that period, a run that asks for the newest period there is gets the newest period that was published; one that asks
 * for a year by name gets nothing, since between two years somebody chose there may be any difference.
 *
 * <p>By hand: 2022/23 was published, then 2018/19 again. The next night of 2022/23 is held against 2022/23, the first one of 2023/24 against
 * 2022/23 too, and a run of {@code --period 2017/18} against nothing.
 */
public final class EarlierDistances implements EarlierRuns.Search {
    private static final String DISTANCES = "distance_from_target";

    private final Map<String, String> latestPeriods;
    private final boolean otherPeriods;
    private final Map<String, List<PublishedDistance>> same = new TreeMap<>();
    private final Map<String, List<PublishedDistance>> newest = new TreeMap<>();
    private final Map<String, String> newestPeriods = new TreeMap<>();
    private List<PublishedDistance> gone = List.of();

    /**
     * @param latestPeriods the latest period that the run shows of each scheme
     * @param otherPeriods true where the newest period published will do
     */
    public EarlierDistances(Map<String, String> latestPeriods, boolean otherPeriods) {
        this.latestPeriods = Map.copyOf(latestPeriods);
        this.otherPeriods = otherPeriods;
    }

    @Override
    public boolean isOver() {
        return same.keySet().containsAll(latestPeriods.keySet());
    }

    @Override
    public void look(PublishedRun run) throws IOException {
        Map<String, String> shown = run.latestPeriods();
        Set<String> asked = new HashSet<>(latestPeriods.keySet());
        asked.removeAll(same.keySet());
        asked.removeIf(scheme -> !shown.containsKey(scheme) || !mayHelp(run, scheme, shown.getOrDefault(scheme, "")));
        if (ScenarioRecord.isIn(run.manifest()) || asked.isEmpty()) {
            return;
        }
        List<PublishedDistance> rows = read(run);
        if (same.isEmpty() && newest.isEmpty()) {
            gone = rows.stream()
                    .filter(row -> !latestPeriods.containsKey(row.scheme()))
                    .toList();
        }
        asked.forEach(scheme -> take(
                scheme,
                shown.getOrDefault(scheme, ""),
                rows.stream().filter(row -> row.scheme().equals(scheme)).toList()));
    }

    /** True where the run may show the period, or shows a newer one than any run before it. */
    private boolean mayHelp(PublishedRun run, String scheme, String period) {
        int later = period.compareTo(latestPeriods.getOrDefault(scheme, ""));
        return later == 0 || (later > 0 && LastNight.isOfAll(run)) || isNewest(scheme, period);
    }

    private boolean isNewest(String scheme, String period) {
        return otherPeriods && period.compareTo(newestPeriods.getOrDefault(scheme, "")) > 0;
    }

    private void take(String scheme, String latest, List<PublishedDistance> rows) {
        if (rows.stream().anyMatch(row -> row.period().equals(latestPeriods.get(scheme)))) {
            same.put(scheme, rows);
        } else if (isNewest(scheme, latest)) {
            newest.put(scheme, rows);
            newestPeriods.put(scheme, latest);
        }
    }

    /** Rows of {@code distance_from_target.csv} to compare with; none where nothing of the kind was published. */
    public List<PublishedDistance> rows() {
        Map<String, List<PublishedDistance>> chosen = new TreeMap<>(newest);
        chosen.putAll(same);
        List<PublishedDistance> rows = new ArrayList<>(gone);
        chosen.values().forEach(rows::addAll);
        return rows;
    }

    private static List<PublishedDistance> read(PublishedRun run) throws IOException {
        RunTable table = run.table(DISTANCES);
        List<PublishedDistance> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            rows.add(new PublishedDistance(
                    table.cell(row, "period"),
                    table.cell(row, "level"),
                    table.cell(row, "scheme"),
                    table.cell(row, "area_code"),
                    table.figure(row, "population"),
                    table.figure(row, "actual_gbp"),
                    table.figure(row, "target_share"),
                    table.figure(row, "need_index")));
        }
        return rows;
    }
}

package org.everyonecounts.jobs.trends;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.OutputFolder;

/**
 * Headline figures period by period. Each comes from the folder of the last published run that holds the period, every file held against its
 * hash; so a report that was deleted is no longer part of the series, and the one published before it is.
 *
 * @param scheme the scheme; empty where nothing was published
 * @param level the level; empty where nothing was published
 * @param series one for each indicator asked for, in the order asked; none where nothing was published
 * @param notes where and why figures are not to be compared, and what was left out
 */
public record Trend(String scheme, String level, List<Series> series, List<String> notes) {
    /** What is shown when no indicator is asked for: the money misplaced, who it goes to beside need, and the gap between most and least deprived. */
    public static final List<String> HEADLINE = List.of("misplaced_share", "horizontal_inequity", "deprivation_gap");

    public Trend {
        series = List.copyOf(series);
        notes = List.copyOf(notes);
    }

    /**
     * What is asked.
     *
     * @param indicators ids; none for the headline
     * @param scheme none for that of the run published last
     * @param level none for that of the run published last
     * @param period the only one to show; none for all
     */
    public record Question(
            List<String> indicators, Optional<String> scheme, Optional<String> level, Optional<String> period) {
        public Question {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * Looks.
     *
     * @throws Fault exit 5 when there is no such folder, exit 2 when scheme, level or indicator is in none of its runs
     */
    public static Trend of(OutputFolder out, Question question) throws IOException {
        NewestRuns runs = NewestRuns.of(out, question.scheme());
        if (runs.isEmpty()) {
            return new Trend("", "", List.of(), runs.notes());
        }
        String scheme = runs.scheme();
        known("scheme", scheme, runs.schemes());
        String level = question.level().orElse(runs.level());
        List<String> indicators = question.indicators().isEmpty() ? HEADLINE : question.indicators();
        List<String> notes = new ArrayList<>(runs.notes());
        SortedMap<String, Holder> periods = runs.periods();
        TreeSet<String> levels = new TreeSet<>();
        TreeSet<String> known = new TreeSet<>();
        for (Holder holder : periods.values()) {
            levels.addAll(holder.levels());
            known.addAll(holder.indicators());
        }
        known("level", level, levels);
        List<Series> series = new ArrayList<>();
        for (String indicator : indicators) {
            if (!question.indicators().isEmpty()) {
                known("indicator", indicator, known);
            }
            List<TrendPoint> points = new ArrayList<>();
            Holder before = null;
            for (Holder holder : periods.values()) {
                Optional<TrendPoint> point = holder.point(level, indicator);
                if (point.isPresent()) {
                    points.add(before == null ? point.get() : point.get().with(holder.differences(before)));
                    before = holder;
                }
            }
            points.removeIf(point -> question.period().isPresent()
                    && !point.period().equals(question.period().get()));
            series.add(new Series(indicator, points));
        }
        notes.addAll(changes(new ArrayList<>(periods.values())));
        return new Trend(scheme, level, series, notes);
    }

    private static List<String> changes(List<Holder> holders) {
        List<String> notes = new ArrayList<>();
        for (int i = 1; i < holders.size(); i++) {
            Holder before = holders.get(i - 1);
            Holder after = holders.get(i);
            List<String> differences = after.differences(before);
            if (differences.contains(TrendPoint.BREAK)) {
                notes.add("[b] " + after.period() + ": the scheme is defined otherwise in run " + after.runId()
                        + " than in run " + before.runId() + " of " + before.period()
                        + "; the two figures are not to be compared");
            }
            if (differences.contains(TrendPoint.SOFTWARE)) {
                notes.add("software " + after.period() + ": run " + after.runId() + " is of version " + after.software()
                        + ", run " + before.runId() + " of " + before.software());
            }
        }
        return notes;
    }

    private static void known(String what, String word, Collection<String> known) {
        if (!known.contains(word)) {
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.of(
                            what + " \"" + word + "\" is in none of the published runs",
                            "There is " + String.join(", ", known),
                            Nearest.advice(word, known)));
        }
    }
}

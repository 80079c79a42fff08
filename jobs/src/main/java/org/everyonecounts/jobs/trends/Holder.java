package org.everyonecounts.jobs.trends;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.runs.PublishedRun;
import org.everyonecounts.jobs.runs.RunTable;
import org.everyonecounts.models.measure.Figure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A period, and the run that holds it: its rows of {@code indicators.csv} for one scheme.
 *
 * @param definition the scheme as the run used it, without title, notes and assumptions, which are words
 * @param software version that made the run
 * @param table layout of the rows
 * @param rows rows of the period and scheme that are of no group
 */
record Holder(
        String period, String runId, String definition, String software, RunTable table, List<List<String>> rows) {
    private static final Set<String> WORDS = Set.of("title", "notes", "assumptions");

    Holder {
        rows = List.copyOf(rows);
    }

    static String definition(PublishedRun run, String scheme) throws IOException {
        try {
            JsonNode document = Optional.ofNullable(run.schemes().get(scheme))
                    .map(source -> source.document())
                    .orElseThrow(() -> new IllegalStateException("run " + run.id() + " has no scheme " + scheme));
            if (document instanceof ObjectNode keys) {
                keys.remove(WORDS);
            }
            return document.toString();
        } catch (Fault unreadable) {
            // A scheme of another version of this software: equal only to the same bytes.
            return run.hash("meta/schemes/" + scheme + ".yaml");
        }
    }

    Set<String> levels() {
        return column("level");
    }

    Set<String> indicators() {
        return column("indicator");
    }

    private Set<String> column(String name) {
        Set<String> values = new TreeSet<>();
        rows.forEach(row -> values.add(table.cell(row, name)));
        return values;
    }

    /** The figure of an indicator; none where the run has none at this level. */
    Optional<TrendPoint> point(String level, String indicator) {
        return rows.stream()
                .filter(row -> table.matches(row, "level", level, "indicator", indicator))
                .findFirst()
                .map(this::point);
    }

    private TrendPoint point(List<String> row) {
        return new TrendPoint(
                period,
                cell(row, "estimate"),
                cell(row, "lower"),
                cell(row, "upper"),
                cell(row, "confidence"),
                cell(row, "change"),
                cell(row, "change_lower"),
                cell(row, "change_upper"),
                cell(row, "reading"),
                runId,
                List.of());
    }

    /** A column that the run did not have yet is not available. */
    private String cell(List<String> row, String column) {
        return table.header().contains(column) ? table.cell(row, column) : Figure.NOT_AVAILABLE.toString();
    }

    /** Why figures of two runs are not to be compared; none of the same run. */
    List<String> differences(Holder before) {
        List<String> differences = new ArrayList<>();
        if (!definition.equals(before.definition)) {
            differences.add(TrendPoint.BREAK);
        }
        if (!software.equals(before.software)) {
            differences.add(TrendPoint.SOFTWARE);
        }
        return differences;
    }

    /**
     * The rows of each period that a run holds for a scheme, by period.
     *
     * @param stream the money of the scheme; the same figures of its money gross stand beside it
     */
    static Map<String, List<List<String>>> rows(RunTable table, String scheme, String stream) {
        String none = Figure.NOT_APPLICABLE.toString();
        Map<String, List<List<String>>> periods = new TreeMap<>();
        for (List<String> row : table.rows()) {
            String money = table.cell(row, "stream");
            if (table.matches(row, "scheme", scheme, "group", none) && (money.equals(stream) || money.equals(none))) {
                periods.computeIfAbsent(table.cell(row, "period"), period -> new ArrayList<>())
                        .add(row);
            }
        }
        return periods;
    }
}

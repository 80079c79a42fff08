package org.everyonecounts.jobs.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.jobs.measuring.Answer.Fact;
import org.everyonecounts.models.equity.catalogue.MeasureOptions;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Interval;
import org.everyonecounts.models.measure.Figure;

/** What a reader must know of a table and of the choices made, in a few lines. */
final class Facts {
    private Facts() {}

    static List<Fact> of(MeasureRequest request, Table table, List<TablePart> parts) {
        ColumnNames names = request.columns();
        MeasureOptions options = request.options();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("table", request.shown() + ", " + table.rows() + (table.rows() == 1 ? " row" : " rows")));
        String weight = names.weightOrDenominator();
        facts.add(new Fact(
                "value", names.valueWords() + (weight == null ? ", all units alike" : ", weighted by " + weight)));
        if (names.rank() != null) {
            facts.add(new Fact(
                    "rank",
                    names.rank() + ", rank 0 is the " + (request.rankFromHigh() ? "greatest" : "smallest")
                            + "; tied units share one averaged rank"));
        }
        if (!names.by().isEmpty()) {
            facts.add(new Fact(
                    "by",
                    String.join(", ", names.by()) + ": " + parts.size() + (parts.size() == 1 ? " part" : " parts")
                            + ", ranks taken inside each"));
        }
        facts.add(new Fact("limits", limits(options)));
        String missing = missing(table, names);
        if (!missing.isEmpty()) {
            facts.add(new Fact("missing", missing));
        }
        return facts;
    }

    private static String limits(MeasureOptions options) {
        String kind = options.interval().name().toLowerCase(Locale.ROOT);
        return options.interval() == Interval.BOOTSTRAP
                ? kind + ", " + options.replicates() + " replicates, seed " + options.seed()
                : kind;
    }

    /** Cells without a value, by column and state. */
    private static String missing(Table table, ColumnNames names) {
        Map<String, Map<Figure.State, Integer>> counts = new TreeMap<>();
        table.numbers().forEach((name, column) -> {
            if (column.anyMissing()) {
                for (int row = 0; row < column.size(); row++) {
                    count(counts, name, column.state(row));
                }
            }
        });
        table.texts().forEach((name, column) -> {
            if (!name.equals(names.label())) {
                for (int row = 0; row < column.size(); row++) {
                    count(counts, name, column.state(row));
                }
            }
        });
        List<String> words = new ArrayList<>();
        counts.forEach((name, states) -> states.forEach((state, count) ->
                words.add(name + " " + Missing.words(state) + " in " + count + (count == 1 ? " row" : " rows"))));
        return String.join("; ", words);
    }

    private static void count(Map<String, Map<Figure.State, Integer>> counts, String name, Figure.State state) {
        if (state != Figure.State.NUMBER) {
            counts.computeIfAbsent(name, unseen -> new TreeMap<>()).merge(state, 1, Integer::sum);
        }
    }
}

package org.everyonecounts.reports.sheet;

import java.util.Locale;
import java.util.Map;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.TargetWords;

/**
 * What a column of {@code revisions.csv} is called and how its figures are shown.
 *
 * @param words the name with its unit in brackets
 * @param kind how a value is shown
 * @param change how a difference of two values is shown
 */
record RevisedColumn(String words, Kind kind, Kind change) {
    private static final Map<String, String> UNITS = Map.of(
            "people", "people",
            "actual", "£",
            "target", "£",
            "allocation", "£",
            "projected_target", "£",
            "need", "need-weighted people",
            "need_index", "need-weighted people",
            "adjustment", "£");

    /** The column of a row whose scheme has the mode given; one that is not known goes by its name. */
    static RevisedColumn of(String column, TargetMode mode, ReportedRun run) {
        TargetWords words = TargetWords.of(mode);
        return switch (column) {
            case "population" -> new RevisedColumn("People (people)", Kind.DECIMAL, Kind.DECIMAL_DIFFERENCE);
            case "need_index" -> new RevisedColumn("Need index (index)", Kind.DECIMAL, Kind.DECIMAL_DIFFERENCE);
            case "target_share" ->
                new RevisedColumn(words.target() + ", share of the nation (fraction)", Kind.DETAILED, Kind.DETAILED);
            case "target_gbp" -> pounds(words.target());
            case "actual_gbp" -> pounds(words.actual());
            case "distance" -> percent(words.distance());
            case "distance_relative" -> percent(words.distance() + ", relative to the nation");
            default -> other(column, words, run);
        };
    }

    private static RevisedColumn pounds(String name) {
        return new RevisedColumn(name + " (£)", Kind.POUNDS, Kind.PER_HEAD_DIFFERENCE);
    }

    private static RevisedColumn percent(String name) {
        return new RevisedColumn(name + " (%)", Kind.PERCENT_MOVED, Kind.PERCENT_MOVED);
    }

    private static RevisedColumn other(String column, TargetWords words, ReportedRun run) {
        String[] parts = column.split(":", 2);
        String of = parts.length > 1 ? ", " + InWords.name(parts[1]) : "";
        String name = switch (parts[0]) {
            case "people" -> "people";
            case "actual" -> words.actual().toLowerCase(Locale.UK);
            case "target" -> "target";
            case "allocation" -> "allocation";
            case "projected_target" -> "target after growth";
            case "need" -> "need";
            case "need_index" -> "need index times people";
            case "error" -> "standard error of need";
            case "cost" -> "cost factor";
            case "adjustment" -> "lump sum";
            default -> "";
        };
        if (name.isEmpty()) {
            return indicator(parts[0], parts.length > 1 ? parts[1] : "", run);
        }
        String unit = UNITS.getOrDefault(parts[0], "");
        return new RevisedColumn(
                "Input: " + name + of + (unit.isEmpty() ? "" : " (" + unit + ")"),
                Kind.DECIMAL,
                Kind.DECIMAL_DIFFERENCE);
    }

    private static RevisedColumn indicator(String id, String group, ReportedRun run) {
        IndicatorTerms terms = run.terms(id);
        String of = group.isEmpty() ? "" : IndicatorPart.of(group).words(run);
        String part = group.isEmpty() ? "" : ", " + (of.isEmpty() ? InWords.name(group) : of);
        String unit = terms.kind().unit().isEmpty() ? "" : " (" + terms.kind().unit() + ")";
        return new RevisedColumn(
                terms.title() + part + unit, terms.kind(), terms.kind().moved());
    }
}

package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.measure.Figure;

/** What is worth a word but holds nothing. */
final class Warnings {
    private static final int MOST_NAMED = 5;

    private Warnings() {}

    static Check extraColumns(List<String> columns) {
        return Verdict.warning(
                "extra_columns",
                columns.size(),
                columns.size(),
                columns.isEmpty()
                        ? "No file has columns that are not read."
                        : "Columns that are not read: "
                                + String.join("; ", columns.subList(0, Math.min(MOST_NAMED, columns.size())))
                                + ". Remove them, or correct their names if they were meant to be read.");
    }

    static Check unusedResources(List<String> names) {
        return Verdict.warning(
                "unused_resources",
                names.size(),
                names.size(),
                names.isEmpty()
                        ? "Every resource is read."
                        : "Resources that are not read, because their names are not known: " + named(names)
                                + ". Correct the name if the resource was meant to be read.");
    }

    static Check rejectedSomewhere(long rows, long rejected) {
        return Verdict.warning(
                "rejected_rows",
                rows,
                rejected,
                rejected == 0
                        ? "No row was rejected."
                        : rejected + " of " + rows
                                + " rows were rejected; quality/rejects.csv lists each with its place"
                                + " and how to mend it.");
    }

    static Check areasWithoutParent(long areas, long without) {
        return Verdict.warning(
                "areas_without_parent",
                areas,
                without,
                without == 0
                        ? "Every area below the nation has a parent."
                        : without
                                + " areas below the nation have no parent_code; they are in no sum of a coarser level."
                                + " Give each a parent.");
    }

    static Check negativeSpending(AreaTable spending) {
        long rows = spending.series().values().stream()
                .flatMap(one -> one.values().stream())
                .mapToLong(Warnings::rows)
                .sum();
        return Verdict.warning(
                "negative_spending",
                rows,
                spending.negative(),
                spending.negative() == 0
                        ? "No amount of spending is negative."
                        : spending.negative() + " amounts of spending are negative, the first in "
                                + spending.firstNegative()
                                + ". They are taken as repayments and counted; check that they are.");
    }

    private static long rows(Series one) {
        long rows = 0;
        for (int at = 0; at < one.size(); at++) {
            rows += one.rows(at);
        }
        return rows;
    }

    /** Figures without a number in the first column of a table, need excepted, which has a gate of its own. */
    static Check missingValues(AreaTable table, AreaIndex areas) {
        List<String> missing = new ArrayList<>();
        long tested = 0;
        for (Map.Entry<String, SortedMap<String, Series>> entry : table.series().entrySet()) {
            for (Series one : entry.getValue().values()) {
                for (int at = 0; at < areas.size(); at++) {
                    if (one.has(at)) {
                        tested++;
                        Figure figure = one.figure(0, at);
                        if (!figure.isNumber() && figure.state() != Figure.State.NOT_APPLICABLE) {
                            missing.add(one.period() + " " + areas.area(at).code() + " "
                                    + one.name().replace(AreaTable.JOINT, " ") + " " + figure);
                        }
                    }
                }
            }
        }
        return Verdict.warning(
                "missing_values." + table.resource().name(),
                tested,
                missing.size(),
                missing.isEmpty()
                        ? "No figure of " + table.resource().name() + " is missing."
                        : "Figures of " + table.resource().name() + " without a number: " + named(missing)
                                + ". They stay as they are; figures made of them have no number either.");
    }

    /** Registered ÷ resident people outside the limits, area by area. */
    static Check coverage(AreaTable population, AreaIndex areas, ReadSettings settings) {
        List<String> outside = new ArrayList<>();
        long tested = 0;
        for (SortedMap<String, Series> ofPeriod : population.series().values()) {
            Series registered = ofPeriod.get("registered");
            Series resident = ofPeriod.get("resident");
            if (registered == null || resident == null) {
                continue;
            }
            for (int at = 0; at < areas.size(); at++) {
                Figure above = registered.figure(0, at);
                Figure below = resident.figure(0, at);
                if (above.isNumber() && below.isNumber() && below.number() > 0) {
                    tested++;
                    double ratio = above.number() / below.number();
                    if (ratio < settings.coverageLow() || ratio > settings.coverageHigh()) {
                        outside.add(registered.period() + " " + areas.area(at).code() + " " + Verdict.percent(ratio));
                    }
                }
            }
        }
        return Verdict.warning(
                "coverage",
                tested,
                outside.size(),
                outside.isEmpty()
                        ? "Registered people are between " + Verdict.percent(settings.coverageLow()) + " and "
                                + Verdict.percent(settings.coverageHigh()) + " of residents wherever both are known."
                        : "Registered people are an unlikely share of residents in: " + named(outside)
                                + ". Check both populations.");
    }

    private static String named(List<String> all) {
        return String.join(", ", all.subList(0, Math.min(MOST_NAMED, all.size())))
                + (all.size() > MOST_NAMED ? " and " + (all.size() - MOST_NAMED) + " more" : "");
    }
}

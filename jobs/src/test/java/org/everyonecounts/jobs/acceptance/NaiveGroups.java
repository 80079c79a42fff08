package org.everyonecounts.jobs.acceptance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.jobs.sample.CsvRows;

/**
 * Gaps between ordered groups written straight from their definitions with plain sums, of no code in common with the product: group 1 is the
 * most deprived, the last the reference, and less of the outcome is better.
 */
final class NaiveGroups {
    private final double[] value;
    private final double[] people;
    private final double[] events;
    private final double mean;

    /** @param rows rows of groups.csv of one outcome and period, with counts */
    NaiveGroups(List<Map<String, String>> rows) {
        List<Map<String, String>> ordered = rows.stream()
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(CsvRows.text(row, "group"))))
                .toList();
        value = ordered.stream()
                .mapToDouble(row -> CsvRows.number(row, "value"))
                .toArray();
        people = ordered.stream()
                .mapToDouble(row -> CsvRows.number(row, "denominator"))
                .toArray();
        events = ordered.stream()
                .mapToDouble(row -> CsvRows.number(row, "numerator"))
                .toArray();
        mean = dot(value, people) / sum(people);
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Every figure by the name of its indicator. */
    Map<String, Double> figures() {
        int last = value.length - 1;
        double par = Math.min(0, value[last] - mean);
        double apart = 0;
        double squares = 0;
        for (int i = 0; i <= last; i++) {
            apart += people[i] * Math.abs(value[i] - mean) / sum(people);
            squares += people[i] * (value[i] - mean) * (value[i] - mean) / sum(people);
        }
        double slope = slope();
        Map<String, Double> figures = new TreeMap<>();
        figures.put("group_gap", value[0] - value[last]);
        figures.put("group_ratio", value[0] / value[last]);
        figures.put("group_sii", slope);
        figures.put("group_rii", (mean + slope / 2) / (mean - slope / 2));
        figures.put("par", par);
        figures.put("paf", 100 * par / mean);
        figures.put("events_fewer", -sum(events) * par / mean);
        figures.put("group_disparity", 100 * apart / mean);
        figures.put("group_variance", squares);
        return figures;
    }

    /** Least squares of the values on the middle of the span of people that a group takes up, the least deprived lowest. */
    private double slope() {
        double all = sum(people);
        double taken = 0;
        double above = 0;
        double below = 0;
        for (int i = value.length - 1; i >= 0; i--) {
            double rank = (taken + people[i] / 2) / all - 0.5;
            taken += people[i];
            above += people[i] * rank * (value[i] - mean);
            below += people[i] * rank * rank;
        }
        return above / below;
    }
}

package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.CoverageRow;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;

/**
 * {@code weighted_by_people}: every mean of all people is weighted by people, never by organisations, from the output rows alone.
 *
 * <p>Spending per head of a scheme is the pounds of its areas over their people. The mean outcome is Σ denominator · value ÷ Σ denominator
 * over the rows of {@code outcomes.csv}, or with the registered people of {@code coverage.csv} where an area has no denominator and that
 * period is shown; means whose weights are in no table are left to the tests.
 */
final class PeopleWeighing {
    private static final double TOLERANCE = 1e-9;

    private PeopleWeighing() {}

    static Check check(RunFigures figures) {
        Map<String, Double> expected = new TreeMap<>();
        perHead(figures.distances(), expected);
        means(figures, expected);
        long tested = 0;
        long failed = 0;
        for (IndicatorRow row : figures.indicators()) {
            Double mean = expected.get(
                    String.join(" ", row.indicator(), row.period(), row.level(), row.scheme(), row.group()));
            if (mean != null && row.estimate().isNumber()) {
                tested++;
                double estimate = row.estimate().number();
                failed += Math.abs(estimate - mean) > TOLERANCE * Math.max(1, Math.abs(mean)) ? 1 : 0;
            }
        }
        return FigureChecks.check("weighted_by_people", tested, failed, "every mean is weighted by people");
    }

    /** From the finest level shown of each scheme and period, where every area has its figures. */
    private static void perHead(List<DistanceRow> distances, Map<String, Double> expected) {
        Map<String, Map<String, List<DistanceRow>>> levels = new TreeMap<>();
        for (DistanceRow row : distances) {
            levels.computeIfAbsent(row.scheme() + " " + row.period(), key -> new TreeMap<>())
                    .computeIfAbsent(row.level(), level -> new ArrayList<>())
                    .add(row);
        }
        for (Map<String, List<DistanceRow>> ofScheme : levels.values()) {
            List<DistanceRow> finest = ofScheme.values().stream()
                    .max(Comparator.comparingInt(List::size))
                    .orElseThrow();
            boolean complete = finest.stream()
                    .allMatch(row ->
                            row.actualGbp().isNumber() && row.population().isNumber());
            if (complete) {
                CompensatedSum pounds = new CompensatedSum();
                CompensatedSum people = new CompensatedSum();
                for (DistanceRow row : finest) {
                    pounds.add(row.actualGbp().number());
                    people.add(row.population().number());
                }
                DistanceRow first = finest.get(0);
                for (String level : ofScheme.keySet()) {
                    expected.put(
                            String.join(" ", "spending_per_head", first.period(), level, first.scheme(), "money=net"),
                            pounds.value() / people.value());
                }
            }
        }
    }

    private static void means(RunFigures figures, Map<String, Double> expected) {
        Map<String, Figure> registered = new HashMap<>();
        for (CoverageRow row : figures.coverage()) {
            registered.put(row.period() + " " + row.areaCode(), row.registered());
        }
        Map<String, Map<String, OutcomeRow>> outcomes = new TreeMap<>();
        String whole = Figure.NOT_APPLICABLE.toString();
        for (OutcomeRow row : figures.outcomes()) {
            if (row.characteristic().equals(whole)) {
                outcomes.computeIfAbsent(
                                String.join(
                                        " ",
                                        "mean_outcome",
                                        row.period(),
                                        row.level(),
                                        whole,
                                        "outcome=" + row.outcome()),
                                key -> new TreeMap<>())
                        .putIfAbsent(row.areaCode(), row);
            }
        }
        outcomes.forEach((key, areas) -> {
            boolean denominators = areas.values().stream()
                    .allMatch(row ->
                            row.denominator().isNumber() && row.denominator().number() > 0);
            List<double[]> weighed = new ArrayList<>();
            boolean known = true;
            for (OutcomeRow row : areas.values()) {
                Figure people = denominators
                        ? row.denominator()
                        : registered.getOrDefault(
                                OutcomePeople.financial(row.period()) + " " + row.areaCode(), Figure.NOT_AVAILABLE);
                known &= people.isNumber() || !row.value().isNumber();
                if (people.isNumber() && row.value().isNumber()) {
                    weighed.add(new double[] {people.number(), row.value().number()});
                }
            }
            if (known && !weighed.isEmpty()) {
                CompensatedSum values = new CompensatedSum();
                CompensatedSum people = new CompensatedSum();
                weighed.forEach(pair -> {
                    values.add(pair[0] * pair[1]);
                    people.add(pair[0]);
                });
                expected.put(key, values.value() / people.value());
            }
        });
    }
}

package org.everyonecounts.models.scorecard;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.RunFigures;

/**
 * Check {@code verdict}: whether the headline has one sign under every choice of need measure, rank and money in the latest period shown.
 *
 * <p>It always passes: a verdict that rests on a choice is a finding, not a fault, and must not hold a run. The message says how many choices
 * lie on either side of 0; where both sides have some, confidence is low. A value of exactly 0 is on neither side.
 */
final class VerdictCheck {
    private static final String ID = "verdict";

    private VerdictCheck() {}

    static Check of(RunFigures figures) {
        SortedMap<String, Map<String, Double>> periods = new TreeMap<>();
        for (IndicatorRow row : figures.indicators()) {
            boolean choice = row.group().startsWith(Sensitivity.CHOICE);
            if (choice
                    && row.indicator().equals(Sensitivity.INDICATOR)
                    && row.estimate().isNumber()) {
                periods.computeIfAbsent(row.period(), period -> new TreeMap<>())
                        .put(row.scheme() + " " + row.group(), row.estimate().number());
            }
        }
        if (periods.isEmpty()) {
            return PositionChecks.passed(
                    ID, 0, "the headline is not repeated: there is no choice of need measure to repeat it for");
        }
        String period = periods.lastKey();
        Map<String, Double> choices = periods.getOrDefault(period, Map.of());
        long above = choices.values().stream().filter(value -> value > 0).count();
        long below = choices.values().stream().filter(value -> value < 0).count();
        String counts = Sensitivity.INDICATOR + " of " + period + " is above 0 under " + above + " and below 0 under "
                + below + " of " + choices.size() + " choices of need measure, rank and money";
        return PositionChecks.passed(
                ID,
                choices.size(),
                above > 0 && below > 0
                        ? counts + ": the sign rests on the choice, so confidence is low"
                        : counts + ": the sign does not rest on the choice");
    }
}

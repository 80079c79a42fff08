package org.everyonecounts.jobs.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.ScenarioEffectRow;
import org.everyonecounts.models.exchange.ScenarioTrajectoryRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Money;
import org.everyonecounts.reports.words.InWords;

/**
 * What a what-if says on the terminal of another pace of change: what moves in its first year, whether that takes more or less money, and after
 * how many years every area is within tolerance. Nothing is said where the pace stays as it is.
 */
final class PaceLine {
    private final List<ScenarioEffectRow> effects;
    private final List<ScenarioTrajectoryRow> years;

    /**
     * A line about one scenario, scheme and level.
     *
     * @param place any of the effects
     */
    PaceLine(ScenarioEffectRow place, List<ScenarioEffectRow> effects, List<ScenarioTrajectoryRow> trajectory) {
        this.effects = effects;
        this.years = trajectory.stream()
                .filter(row -> row.scenario().equals(place.scenario())
                        && row.scheme().equals(place.scheme())
                        && row.level().equals(place.level()))
                .toList();
    }

    Optional<String> words() {
        List<String> words = new ArrayList<>();
        years.stream()
                .filter(row -> row.changeGbp().isNumber())
                .map(ScenarioTrajectoryRow::period)
                .min(String::compareTo)
                .ifPresent(first -> words.add(firstYear(first)));
        Optional<ScenarioEffectRow> until = find("years_until_within");
        if (until.isPresent() && (!years.isEmpty() || !unchanged())) {
            words.add(within(until.get()));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(InWords.sentenceCase(String.join("; ", words)));
    }

    private String firstYear(String period) {
        Money more = Money.ZERO;
        for (ScenarioTrajectoryRow row : years) {
            if (row.period().equals(period) && row.changeGbp().isNumber()) {
                more = more.plus(row.changeGbp().money());
            }
        }
        String moves = "first year " + period + ": " + ScenarioSummary.pounds(scenario("pace_moved_gbp")) + " ("
                + String.format(
                        Locale.ROOT,
                        "%.2f%%",
                        100 * scenario("pace_moved_share").orElse(0)) + ") of allocations move";
        // Where growth is given for each area, another pace may cost money instead of moving it.
        return Math.abs(more.pounds().doubleValue()) < 1
                ? moves
                : moves + ", " + ScenarioSummary.pounds(Figure.of(more.pounds().abs()))
                        + (more.pounds().signum() > 0 ? " more" : " less") + " in all than the baseline";
    }

    private String within(ScenarioEffectRow until) {
        if (until.reading() == Reading.NOT_AVAILABLE) {
            return until.scenarioEstimate().isNumber()
                    ? "all within tolerance " + after(until.scenarioEstimate()) + ", the baseline has no pace of change"
                    : "only one side has a pace of change";
        }
        Figure before = until.baselineEstimate();
        Figure after = until.scenarioEstimate();
        if (!after.isNumber()) {
            return atHorizon();
        }
        String all = "all within tolerance " + after(after);
        if (!before.isNumber()) {
            return all + ", not within the horizon in the baseline";
        }
        return before.equals(after) ? all + " as in the baseline" : all + " instead of " + (long) before.number();
    }

    /** Where some area does not come within tolerance. */
    private String atHorizon() {
        Figure before = find("areas_within_at_horizon")
                .map(ScenarioEffectRow::baselineEstimate)
                .orElse(Figure.NOT_AVAILABLE);
        Figure after = scenario("areas_within_at_horizon");
        String areas = InWords.counted((long) after.orElse(0), "area") + " within tolerance at the horizon";
        return before.equals(after) ? areas + " as in the baseline" : areas + " instead of " + (long) before.orElse(0);
    }

    private static String after(Figure years) {
        return years.number() == 0 ? "from the start" : "after " + InWords.counted((long) years.number(), "year");
    }

    private boolean unchanged() {
        return effects.stream()
                .filter(row -> row.indicator().equals("years_until_within")
                        || row.indicator().equals("areas_within_at_horizon"))
                .allMatch(row -> row.baselineEstimate().equals(row.scenarioEstimate()));
    }

    private Optional<ScenarioEffectRow> find(String indicator) {
        return effects.stream().filter(row -> row.indicator().equals(indicator)).findFirst();
    }

    private Figure scenario(String indicator) {
        return find(indicator).map(ScenarioEffectRow::scenarioEstimate).orElse(Figure.NOT_AVAILABLE);
    }
}

package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.exchange.ScenarioEffectRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.scorecard.CountedIndicator.Count;

/**
 * Rows of {@code scenario_indicators.csv} of one level: every indicator on both sides. The limits of the change of a money indicator come
 * from the same draws of areas on both sides, which needs the same areas; counted indicators have none.
 */
final class ScenarioEffects {
    private final HealthData data;
    private final AssessmentSettings settings;
    private final Indicators indicators;
    private final RealTerms prices;
    private final BaselineEstimates baselines;

    ScenarioEffects(HealthData data, AssessmentSettings settings, Indicators indicators, RealTerms prices) {
        this.prices = prices;
        this.data = data;
        this.settings = settings;
        this.indicators = indicators;
        this.baselines = new BaselineEstimates(data, settings);
    }

    /** Both positions at the level of the data. */
    List<ScenarioEffectRow> rows(ScenarioPlace place, SchemePosition baseline, SchemePosition scenario) {
        List<ScenarioEffectRow> rows = new ArrayList<>();
        MoneyFigures changed = BaselineEstimates.figures(data, scenario, place.level());
        for (Indicator indicator : indicators.list()) {
            if (indicator instanceof MoneyIndicator money) {
                MoneyEstimate before = baselines.of(money, baseline, place.level());
                MoneyEstimate after = new MoneyEstimate(money, changed);
                if (before.replicates != null) {
                    BaselineEstimates.resampled(after, money, scenario, place.level(), settings);
                }
                rows.addAll(rows(place, money, before, after));
            } else if (indicator instanceof CountedIndicator counted) {
                rows.addAll(rows(place, counted, baseline, scenario));
            }
        }
        return rows;
    }

    /** One row for each level of confidence where there are limits, else one row. */
    private List<ScenarioEffectRow> rows(
            ScenarioPlace place, MoneyIndicator indicator, MoneyEstimate before, MoneyEstimate after) {
        List<ScenarioEffectRow> rows = new ArrayList<>();
        Figure change = MoneyRows.difference(after.estimate, before.estimate);
        for (double confidence : settings.confidence()) {
            Limits limits = after.changeLimits(before, confidence);
            rows.add(place.row(
                    indicator.clause(),
                    indicator.id(),
                    Figure.NOT_APPLICABLE.toString(),
                    before.estimate,
                    after.estimate,
                    limits,
                    limits.isNone() ? Figure.NOT_APPLICABLE : Figure.of(confidence),
                    Readings.ofChange(indicator, change, limits, after.figures.size())));
            if (limits.isNone()) {
                break;
            }
        }
        return rows;
    }

    private List<ScenarioEffectRow> rows(
            ScenarioPlace place, CountedIndicator indicator, SchemePosition baseline, SchemePosition scenario) {
        SortedMap<String, Figure> before = values(indicator, baseline);
        SortedMap<String, Figure> after = values(indicator, scenario);
        SortedMap<String, Figure> either = new TreeMap<>(before);
        either.putAll(after);
        List<ScenarioEffectRow> rows = new ArrayList<>();
        for (String group : either.keySet()) {
            rows.add(place.counted(
                    indicator.clause(),
                    indicator.id(),
                    group,
                    before.getOrDefault(group, Figure.NOT_APPLICABLE),
                    after.getOrDefault(group, Figure.NOT_APPLICABLE)));
        }
        return rows;
    }

    private SortedMap<String, Figure> values(CountedIndicator indicator, SchemePosition position) {
        SortedMap<String, Figure> values = new TreeMap<>();
        for (Count count : indicator.counts(new CountedFigures(data, position, prices))) {
            values.put(count.group(), count.value());
        }
        return values;
    }
}

package org.everyonecounts.models.scorecard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.measure.Figure;

/** The baseline's side of every comparison: figures, estimates and replicates, each worked out once however many scenarios there are. */
final class BaselineEstimates {
    private final HealthData data;
    private final AssessmentSettings settings;
    private final Map<Place, MoneyFigures> figures = new HashMap<>();
    private final Map<Place, MoneyEstimate> estimates = new HashMap<>();

    BaselineEstimates(HealthData data, AssessmentSettings settings) {
        this.data = data;
        this.settings = settings;
    }

    /** A scheme, a level and an indicator; no indicator for the figures of all. The period is the latest of the scheme. */
    private record Place(String scheme, String level, String indicator) {}

    MoneyFigures figures(SchemePosition position, String level) {
        return figures.computeIfAbsent(
                new Place(position.scheme().id(), level, ""), place -> figures(data, position, level));
    }

    /** The columns of a position rolled up to a level. */
    static MoneyFigures figures(HealthData data, SchemePosition position, String level) {
        DeprivationScores scores = DeprivationScores.at(data, position, level);
        return MoneyFigures.of(
                position.at(data.geography(), level), data.geography(), scores.scores(), scores.deciles());
    }

    /** The estimate of an indicator, with replicates where its change may have limits. */
    MoneyEstimate of(MoneyIndicator indicator, SchemePosition position, String level) {
        return estimates.computeIfAbsent(
                new Place(position.scheme().id(), level, indicator.id()),
                place -> resampled(
                        new MoneyEstimate(indicator, figures(position, level)), indicator, position, level, settings));
    }

    /** Gives an estimate its replicates, from the streams of (seed, scheme, level, indicator, replicate): the same on both sides. */
    static MoneyEstimate resampled(
            MoneyEstimate estimate,
            MoneyIndicator indicator,
            SchemePosition position,
            String level,
            AssessmentSettings settings) {
        if (settings.replicates() > 0 && indicator.rule().changeResampled() && estimate.canBeResampled()) {
            MoneySeries series = new MoneySeries(
                    position.scheme(), level, Figure.NOT_APPLICABLE.toString(), new TreeMap<>(), Set.of());
            estimate.replicates = new Replicates(settings)
                    .of(
                            series,
                            indicator.id(),
                            List.of(estimate.figures),
                            1,
                            (sample, into) -> into[0] = indicator.value(sample))[0][0];
        }
        return estimate;
    }
}

package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.ScenarioEffectRow;
import org.everyonecounts.models.measure.Figure;

/** Where an effect of a scenario is looked at: a scenario, a period, a level and a scheme. Makes the rows about it. */
record ScenarioPlace(String scenario, String period, String level, Scheme scheme) {
    ScenarioEffectRow row(
            Clause clause,
            String indicator,
            String group,
            Figure baseline,
            Figure changed,
            Limits limits,
            Figure confidence,
            Reading reading) {
        return new ScenarioEffectRow(
                scenario,
                period,
                level,
                scheme.id(),
                scheme.stream(),
                clause,
                indicator,
                group,
                baseline,
                changed,
                MoneyRows.difference(changed, baseline),
                limits.lower(),
                limits.upper(),
                confidence,
                confidence.isNumber() ? IntervalMethod.AREAS_RESAMPLED : IntervalMethod.NONE,
                reading);
    }

    /** A row without limits. */
    ScenarioEffectRow counted(Clause clause, String indicator, String group, Figure baseline, Figure changed) {
        boolean known = baseline.isNumber() && changed.isNumber();
        return row(
                clause,
                indicator,
                group,
                baseline,
                changed,
                Limits.NONE,
                Figure.NOT_APPLICABLE,
                known ? Reading.DESCRIBED : Reading.NOT_AVAILABLE);
    }
}

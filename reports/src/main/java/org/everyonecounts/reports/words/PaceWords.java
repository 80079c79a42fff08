package org.everyonecounts.reports.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.transition.Modifiers;
import org.everyonecounts.models.allocation.transition.Transition;
import org.everyonecounts.models.allocation.transition.TransitionPolicy;
import org.everyonecounts.models.measure.Figure;

/** What a scheme says about the pace of change, in one or two sentences. */
public final class PaceWords {
    private PaceWords() {}

    /** The sentences of a scheme; empty where it does not say how money moves. */
    public static Optional<String> of(Scheme scheme) {
        Transition transition = scheme.transition();
        return transition == null
                ? Optional.empty()
                : Optional.of(Template.PACE.with(Map.of(
                        "scheme",
                        scheme.id(),
                        "rule",
                        rule(transition),
                        "tolerance",
                        InWords.percent(Figure.of(scheme.tolerance())),
                        "growth",
                        growth(transition.envelopeGrowth()))));
    }

    private static String rule(Transition transition) {
        String rule = rule(transition.policy()).sentence();
        return transition.modifiers().equals(Modifiers.NONE) ? rule : Template.PACE_MODIFIED.with(Map.of("rule", rule));
    }

    private static Template rule(TransitionPolicy policy) {
        if (policy instanceof TransitionPolicy.BasePlusBands) {
            return Template.PACE_BANDS;
        }
        if (policy instanceof TransitionPolicy.BasePlusRamp) {
            return Template.PACE_RAMP;
        }
        if (policy instanceof TransitionPolicy.FloorLift) {
            return Template.PACE_FLOOR;
        }
        if (policy instanceof TransitionPolicy.ProportionalShortfall) {
            return Template.PACE_SHORTFALL;
        }
        return policy instanceof TransitionPolicy.ParityTopUp ? Template.PACE_PARITY : Template.PACE_BLEND;
    }

    private static String growth(List<Double> growth) {
        List<String> percents =
                growth.stream().map(year -> InWords.percent(Figure.of(year))).toList();
        if (growth.stream().allMatch(year -> year == 0)) {
            return Template.PACE_NONE.sentence();
        }
        return percents.size() == 1
                ? Template.PACE_CONSTANT.with(Map.of("percent", percents.get(0)))
                : Template.PACE_BY_YEAR.with(Map.of("percents", InWords.list(percents)));
    }
}

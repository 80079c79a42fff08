package org.everyonecounts.reports.sheet;

import org.everyonecounts.models.scorecard.Better;
import org.everyonecounts.models.scorecard.Indicator;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.models.scorecard.Input;
import org.everyonecounts.models.scorecard.ReadingRule;
import org.everyonecounts.models.scorecard.Unit;
import org.everyonecounts.reports.words.InWords;

/**
 * The terms of an indicator as the list of indicators gives them. What a scenario moves is no indicator of a single run and has its terms in
 * {@link MovedTerms}; any other that is not listed goes by its code.
 */
public final class ModelTerms {
    private final Indicators indicators;

    public ModelTerms(Indicators indicators) {
        this.indicators = indicators;
    }

    /** The terms of an indicator by its code. */
    public IndicatorTerms of(String id) {
        return indicators
                .find(id)
                .map(ModelTerms::of)
                .or(() -> MovedTerms.find(id))
                .orElseGet(() -> new IndicatorTerms(
                        id,
                        InWords.sentenceCase(InWords.name(id)),
                        Kind.OUTCOME,
                        "Not stated",
                        "Not stated",
                        "",
                        false));
    }

    private static IndicatorTerms of(Indicator indicator) {
        return new IndicatorTerms(
                indicator.id(),
                indicator.title(),
                kind(indicator.unit()),
                better(indicator.better()),
                convention(indicator),
                remark(indicator.rule()),
                indicator.overTime());
    }

    private static Kind kind(Unit unit) {
        return switch (unit) {
            case FRACTION -> Kind.PERCENT;
            case INDEX -> Kind.INDEX;
            case RATIO -> Kind.RATIO;
            case POUNDS -> Kind.POUNDS_MILLIONS;
            case POUNDS_PER_HEAD -> Kind.PER_HEAD_PENCE;
            case PEOPLE -> Kind.PEOPLE;
            case EVENTS, AREAS -> Kind.COUNT;
            case AS_GIVEN -> Kind.OUTCOME;
            case PERCENT -> Kind.RATE;
        };
    }

    private static String better(Better better) {
        return switch (better) {
            case HIGHER -> "Higher";
            case LOWER -> "Lower";
            case NEARER_NEUTRAL -> "Nearer the neutral value";
            case NEITHER -> "Neither by itself";
            case AS_STATED -> "As the outcome says";
        };
    }

    private static String remark(ReadingRule rule) {
        return switch (rule) {
            case TESTED -> "";
            case DESCRIBED -> "This figure cannot be negative, so it is never tested against 0; only its change is.";
            case CHANGE_ONLY ->
                "This figure has no range of its own, since drawing areas again would shift it; only"
                        + " its change has one.";
            case MEASURED -> "The range of this figure comes from errors of measurement.";
            case COUNTED -> "This figure is counted or taken from the data as they are.";
        };
    }

    private static String convention(Indicator indicator) {
        return indicator.needs().contains(Input.DEPRIVATION)
                ? "Areas ranked by deprivation, the least deprived first; weighted by people"
                : "Weighted by people";
    }
}

package org.everyonecounts.reports.sheet;

import java.util.Map;
import java.util.Set;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.reports.words.InWords;

/** Short names of indicators of outcomes and groups, which begin with what they are of: {@code Under-75 mortality by deprivation: gap}. */
final class PeopleTitles {
    /** Indicators in the unit of the outcome itself. */
    private static final Set<String> IN_UNIT = Set.of(
            "mean_outcome",
            "achievement",
            "ede",
            "par",
            "group_gap",
            "group_sii",
            "gap_lower_bound",
            "gap_upper_bound");

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("mean_outcome", "mean of all people"),
            Map.entry("achievement", "mean that counts the more deprived more"),
            Map.entry("ede", "level that would be as good if all had the same"),
            Map.entry("par", "change of the mean if all groups had the reference level"),
            Map.entry("paf", "change as a share of the mean (%)"),
            Map.entry("events_fewer", "events fewer if all groups had the reference level (count)"),
            Map.entry("group_gap", "gap"),
            Map.entry("group_ratio", "ratio"),
            Map.entry("group_sii", "slope index of inequality"),
            Map.entry("group_rii", "relative index of inequality (ratio)"),
            Map.entry("group_disparity", "index of disparity (%)"),
            Map.entry("group_variance", "variance between groups"),
            Map.entry("group_variance_corrected", "variance between groups, less chance"),
            Map.entry("area_variance_corrected", "variance between areas, less chance"),
            Map.entry("outlier_areas", "areas outside the funnel (count)"),
            Map.entry("unknown_share", "share of people whose group is not known (%)"),
            Map.entry("gap_lower_bound", "least possible gap, whatever the groups of those not known"),
            Map.entry("gap_upper_bound", "greatest possible gap, whatever the groups of those not known"));

    private PeopleTitles() {}

    /** Indicators in the square of the unit of the outcome, which say little by themselves. */
    static boolean isVariance(String indicator) {
        return indicator.contains("variance");
    }

    static boolean isInUnitOfOutcome(String indicator) {
        return IN_UNIT.contains(indicator);
    }

    /** The name of an indicator of a part of the people with its unit; one without a short name goes by its title. */
    static String of(ReportedRun run, IndicatorRow row) {
        IndicatorPart part = IndicatorPart.of(row.group());
        String name =
                SHORT.getOrDefault(row.indicator(), run.terms(row.indicator()).titleWithUnit());
        OutcomeUnit unit = run.unit(part.outcome());
        boolean ofFractions = isVariance(row.indicator()) && unit.kind() == Kind.PERCENT;
        boolean named = isInUnitOfOutcome(row.indicator()) && unit.named();
        return InWords.sentenceCase(part.words(run)) + ": " + name
                + (named ? " (" + unit.name() + ")" : ofFractions ? " (of fractions)" : "");
    }
}

package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The terms of what a scenario moves altogether, targets and the allocations of its pace of change: counted from baseline to scenario, so no
 * indicator of a single run.
 */
final class MovedTerms {
    private static final List<IndicatorTerms> FROM_BASELINE = List.of(
            of("moved_gbp", "Money moved", Kind.POUNDS_MILLIONS),
            of("moved_share", "Share of money moved", Kind.PERCENT),
            of("areas_gaining", "Areas that gain", Kind.COUNT),
            of("areas_losing", "Areas that lose", Kind.COUNT),
            of("people_gaining", "People living in areas that gain", Kind.PEOPLE),
            of("people_losing", "People living in areas that lose", Kind.PEOPLE),
            of("pace_moved_gbp", "Money moved in the first year of the pace of change", Kind.POUNDS_MILLIONS),
            of("pace_moved_share", "Share of money moved in the first year of the pace of change", Kind.PERCENT));

    /** Of each side by itself, so that their change has a direction. */
    private static final List<IndicatorTerms> OF_EACH_SIDE = List.of(
            new IndicatorTerms(
                    "years_until_within",
                    "Years until every area stays within tolerance",
                    Kind.YEARS,
                    "Neither by itself",
                    "Followed year by year to the horizon of the pace of change",
                    "",
                    false),
            new IndicatorTerms(
                    "areas_within_at_horizon",
                    "Areas within tolerance at the end of the pace of change",
                    Kind.COUNT,
                    "Neither by itself",
                    "Followed year by year to the horizon of the pace of change",
                    "",
                    false));

    private MovedTerms() {}

    /** The terms of a code; empty for a code of an indicator. */
    static Optional<IndicatorTerms> find(String id) {
        return Stream.concat(FROM_BASELINE.stream(), OF_EACH_SIDE.stream())
                .filter(terms -> terms.id().equals(id))
                .findFirst();
    }

    /** True for what is counted from the baseline, which is 0 there: its change has no direction. */
    static boolean isFromBaseline(String id) {
        return FROM_BASELINE.stream().anyMatch(terms -> terms.id().equals(id));
    }

    private static IndicatorTerms of(String id, String title, Kind kind) {
        return new IndicatorTerms(id, title, kind, "Neither by itself", "Counted from baseline to scenario", "", false);
    }
}

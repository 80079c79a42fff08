package org.everyonecounts.models.release;

import java.util.Set;
import org.everyonecounts.models.exchange.CoverageRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.measure.Figure;

/**
 * Indicators and rows of coverage as they may be shown.
 *
 * <p>Indicators are of all areas together and come from unrounded figures. Sums over areas and groups of the nation are raw counts, which the
 * choice of withheld counts knows of. What weighs single areas (an index over areas, their variance) is rounded to three significant figures
 * where any of their counts is withheld, since digits to spare are equations to solve. The share of unknown people of an area is
 * withheld where the count of its unknown is.
 */
final class ShownIndicators {
    /** Indicators that are functions of the counts of single areas. */
    static final Set<String> OVER_AREAS = Set.of("achievement", "ede", "area_variance_corrected");

    private static final String OUTCOME = "outcome=";
    private static final String UNKNOWN = "unknown";

    private final Decisions decisions;
    private final String nation;

    ShownIndicators(Decisions decisions, String nation) {
        this.decisions = decisions;
        this.nation = nation;
    }

    IndicatorRow of(IndicatorRow row) {
        if (!OVER_AREAS.contains(row.indicator()) || !decisions.withholdsAny(row.period(), outcome(row.group()))) {
            return row;
        }
        return new IndicatorRow(
                row.period(),
                row.level(),
                row.scheme(),
                row.stream(),
                row.clause(),
                row.indicator(),
                row.group(),
                ShownRate.rounded(row.estimate()),
                ShownRate.rounded(row.standardError()),
                ShownRate.rounded(row.lower()),
                ShownRate.rounded(row.upper()),
                row.confidence(),
                row.method(),
                row.nAreas(),
                row.nExcluded(),
                ShownRate.rounded(row.previousEstimate()),
                ShownRate.rounded(row.change()),
                ShownRate.rounded(row.changeLower()),
                ShownRate.rounded(row.changeUpper()),
                row.reading());
    }

    private static String outcome(String group) {
        for (String pair : group.split(";", -1)) {
            if (pair.startsWith(OUTCOME)) {
                return pair.substring(OUTCOME.length());
            }
        }
        return group;
    }

    CoverageRow of(CoverageRow row) {
        if (row.level().equals(nation) || !row.unknownShare().isNumber()) {
            return row;
        }
        Figure share = decisions.withholdsGroup(row.areaCode(), UNKNOWN)
                ? Figure.SUPPRESSED
                : ShownRate.rounded(row.unknownShare());
        return new CoverageRow(
                row.period(),
                row.level(),
                row.areaCode(),
                row.registered(),
                row.resident(),
                row.coverage(),
                row.peopleInRejectedRows(),
                row.peopleSuppressed(),
                row.peopleMissing(),
                share);
    }
}

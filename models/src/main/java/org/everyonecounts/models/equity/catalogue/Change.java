package org.everyonecounts.models.equity.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * How a measure changed between two periods: later less earlier, with limits that know the units are the same.
 *
 * <p>Bootstrap: a unit that is drawn is drawn in both periods (paired resampling). Analytic: one regression over both periods, errors by
 * unit: variance = Σ over units of (later influence − earlier influence)² · G/(G − 1) · (2n − 1)/(2n − 4), Student's t with G − 1 degrees,
 * for measures that are slopes; for others none. A change whose limits span zero is no clear change.
 *
 * <p>Units are paired by label. Units that are in one period only, or a break in the series, leave limits undefined, with the reason; a
 * break leaves the change itself undefined too, for the two figures do not compare. Under 10 units: no limits.
 */
public final class Change {
    private Change() {}

    /**
     * The changes, by measure in the order given and within it by part.
     *
     * @param breakReason why the series is not comparable across the two periods; empty where it is
     */
    public static List<MeasureResult> between(
            UnitTable earlier,
            UnitTable later,
            List<? extends Measure> measures,
            MeasureOptions options,
            String breakReason) {
        List<MeasureResult> results = new ArrayList<>();
        for (Measure measure : measures) {
            for (UnitTable table : List.of(earlier, later)) {
                String missing = Measurement.missing(table, measure, options);
                if (!missing.isEmpty()) {
                    throw new IllegalArgumentException("measure " + measure.name() + " " + missing);
                }
            }
            UnitTable first = earlier.completeFor(measure.description().needs());
            UnitTable second = later.completeFor(measure.description().needs());
            results.addAll(new PairedPeriods(measure, first, second, options, breakReason).changes());
        }
        return results;
    }
}

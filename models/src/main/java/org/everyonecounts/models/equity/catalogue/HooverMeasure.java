package org.everyonecounts.models.equity.catalogue;

import org.everyonecounts.models.equity.Hoover;

/** {@code hoover}: the share of the total that would have to move for all to have the same. */
final class HooverMeasure implements Measure {
    @Override
    public Description description() {
        return Description.of(
                "hoover",
                "Hoover's index",
                "½ Σ |a y/μ − a|",
                "0: all have the same; otherwise the share of the total that would have to move. Never below 0.",
                "For values of both signs.",
                "bootstrap");
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        String reason = Reasons.first(
                Reasons.fewerThanTwo(units), Reasons.negative(units, "Hoover's index"), Reasons.meanZero(units));
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        double[] y = units.values();
        return Findings.of(Finding.of(Hoover.of(units.weights(), y)), weights -> Hoover.of(weights, y));
    }
}

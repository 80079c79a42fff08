package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.rates.FunnelPlot;
import org.everyonecounts.models.uncertainty.Limits;

/**
 * The funnel of one outcome and period: areas with counts beside what chance and the usual differences between areas would give an area of
 * their size, and which of them lie further out than that ({@link FunnelPlot}).
 *
 * <p>Proportions or rates of events, as {@link CountScale} tells from the values; limits are on the scale of the values. Areas are told as
 * outliers by control of false discoveries at 5 %, so that of those told at most one in twenty is told wrongly, on average. Only for outcomes
 * whose values follow from counts, never for money, and only from 10 areas with counts. All areas alike: none is told.
 *
 * <p>Reference: Spiegelhalter D (2005), Statistics in Medicine 24:1185–1202, doi:10.1002/sim.1970; Benjamini Y, Hochberg Y (1995), J Royal
 * Statistical Society B 57:289–300.
 */
final class AreaFunnel {
    /** The levels of confidence at which the limits of a funnel are drawn. */
    static final List<Double> CONFIDENCE = List.of(0.95, 0.998);

    static final int FEWEST_AREAS = 10;
    private static final double FALSE_DISCOVERIES = 0.05;

    private final List<OutcomeUnit> areas;
    private final double multiplier;
    private final FunnelPlot plot;
    private final boolean[] outlying;

    private AreaFunnel(List<OutcomeUnit> areas, double multiplier, FunnelPlot plot) {
        this.areas = areas;
        this.multiplier = multiplier;
        this.plot = plot;
        this.outlying = plot.outliers(FALSE_DISCOVERIES);
    }

    /** The funnel of the areas that have counts; none of groups, without counts that the values follow from, or under 10 areas. */
    static Optional<AreaFunnel> of(OutcomeUnits units) {
        List<OutcomeUnit> counted = units.all().stream()
                .filter(unit -> unit.hasCounts() && unit.value().isNumber())
                .toList();
        if (!units.areAreas() || units.scale().isEmpty() || counted.size() < FEWEST_AREAS) {
            return Optional.empty();
        }
        double[] events =
                counted.stream().mapToDouble(unit -> unit.numerator().number()).toArray();
        double[] people = counted.stream()
                .mapToDouble(unit -> unit.denominator().number())
                .toArray();
        CountScale scale = units.scale().get();
        FunnelPlot plot =
                scale.proportion() ? FunnelPlot.proportions(events, people) : FunnelPlot.rates(events, people);
        return Optional.of(new AreaFunnel(counted, scale.multiplier(), plot));
    }

    /** Areas of the funnel, by code. */
    List<OutcomeUnit> areas() {
        return areas;
    }

    boolean isOutlying(int area) {
        return outlying[area];
    }

    /** How many areas are told as outliers. */
    int outliers() {
        int told = 0;
        for (boolean one : outlying) {
            told += one ? 1 : 0;
        }
        return told;
    }

    /** The limits of the funnel at the size of an area, on the scale of the values. */
    Limits limits(int area, double confidence) {
        Limits shares = plot.limits(area, confidence);
        return new Limits(multiplier * shares.lower(), multiplier * shares.upper());
    }
}

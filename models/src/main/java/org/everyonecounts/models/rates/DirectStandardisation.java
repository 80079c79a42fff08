package org.everyonecounts.models.rates;

import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.uncertainty.Limits;

/**
 * Directly standardised rates: what the rate would be, had the area the age structure of a standard: Σ w_i x_i/n_i ÷ Σ w_i, times a
 * multiplier.
 *
 * <p>x events, n people and w standard people by age band. Dobson's limits: rate + √(V/Σx) (L − Σx) and the same with U, V = Σ (w/n)² x ÷
 * (Σw)² and L, U Byar's limits of Σx. Where people have several events each, V = Σ (w/n)² Σ_f f² p_f ÷ (Σw)² over people p_f with f
 * events, so that limits do not take the events for independent.
 *
 * <p>Fewer than 10 events: undefined, as not reliable. A band without people: an error. Reference: Dobson A et al. (1991), Statistics in
 * Medicine 10:457–462, doi:10.1002/sim.4780100317.
 */
public final class DirectStandardisation {
    private static final double LEAST_EVENTS = 10;

    private DirectStandardisation() {}

    /** The rate, events taken as independent. */
    public static Rate rate(double[] events, double[] people, double[] standard, double multiplier) {
        return rate(events, events, people, standard, multiplier, "Dobson");
    }

    /**
     * The rate where people may have several events.
     *
     * @param frequencies the number of events a person had, such as 1, 2, 3
     * @param peopleWith people of each age band with each frequency: {@code peopleWith[band][frequency]}
     */
    public static Rate repeatedEvents(
            double[] frequencies, double[][] peopleWith, double[] people, double[] standard, double multiplier) {
        double[] events = new double[peopleWith.length];
        double[] squares = new double[peopleWith.length];
        for (int band = 0; band < events.length; band++) {
            for (int f = 0; f < frequencies.length; f++) {
                events[band] += frequencies[f] * peopleWith[band][f];
                squares[band] += frequencies[f] * frequencies[f] * peopleWith[band][f];
            }
        }
        return rate(
                events,
                squares,
                people,
                standard,
                multiplier,
                "Dobson, with confidence adjusted for non-independent events");
    }

    private static Rate rate(
            double[] events, double[] variances, double[] people, double[] standard, double multiplier, String method) {
        Rate.requireMultiplier(multiplier);
        CompensatedSum weighted = new CompensatedSum();
        CompensatedSum variance = new CompensatedSum();
        double total = CompensatedSum.of(standard);
        for (int band = 0; band < events.length; band++) {
            require(band, events[band], people[band]);
            double weight = standard[band] / total / people[band];
            weighted.add(weight * events[band]);
            variance.add(weight * weight * variances[band]);
        }
        double count = CompensatedSum.of(events);
        if (count < LEAST_EVENTS) {
            return Rate.undefined("fewer than 10 events: a directly standardised rate is not reliable");
        }
        double rate = weighted.value();
        double scale = Math.sqrt(variance.value() / count);
        return Rate.of(multiplier * rate, method, confidence -> {
            Limits byar = CountLimits.byar(count, confidence);
            return new Limits(
                    multiplier * (rate + scale * (byar.lower() - count)),
                    multiplier * (rate + scale * (byar.upper() - count)));
        });
    }

    private static void require(int band, double events, double people) {
        if (!(people > 0)) {
            throw new IllegalArgumentException(
                    "age band " + band + " has " + people + " people; there must be some in every band");
        }
        if (!(events >= 0)) {
            throw new IllegalArgumentException(
                    "age band " + band + " has " + events + " events; a count must be zero or more");
        }
    }
}

package org.everyonecounts.models.rates;

import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.uncertainty.Limits;

/**
 * Indirectly standardised ratio and rate: events observed against those expected, had each age band the rate of a reference.
 *
 * <p>Expected E = Σ n_i r_i/m_i, with n people here and r events among m people of the reference. Ratio O/E; rate O/E × reference crude
 * rate. Limits of the observed count, exact under 10 events, Byar's from 10 on. E of zero: undefined.
 *
 * @param observed events here
 * @param expected events expected
 * @param referenceRate Σr/Σm, events per person of the reference
 */
public record IndirectStandardisation(double observed, double expected, double referenceRate) {
    /** From counts by age band; the reference must have people in every band. */
    public static IndirectStandardisation of(
            double observed, double[] people, double[] referenceEvents, double[] referencePeople) {
        CompensatedSum expected = new CompensatedSum();
        for (int band = 0; band < people.length; band++) {
            if (!(referencePeople[band] > 0)) {
                throw new IllegalArgumentException("age band " + band + " of the reference has " + referencePeople[band]
                        + " people; there must be some in every band");
            }
            expected.add(people[band] * referenceEvents[band] / referencePeople[band]);
        }
        double rate = CompensatedSum.of(referenceEvents) / CompensatedSum.of(referencePeople);
        return new IndirectStandardisation(observed, expected.value(), rate);
    }

    /** O/E times a multiplier, such as 1 or 100. */
    public Rate ratio(double multiplier) {
        return scaled(multiplier);
    }

    /** The rate per multiplier people. */
    public Rate rate(double multiplier) {
        return scaled(multiplier * referenceRate);
    }

    private Rate scaled(double factor) {
        if (!(expected > 0)) {
            return Rate.undefined("expected events are 0: a standardised ratio is undefined");
        }
        return Rate.of(factor * observed / expected, CountLimits.method(observed), confidence -> {
            Limits count = CountLimits.of(observed, confidence);
            return Rate.scaled(count, factor / expected);
        });
    }
}

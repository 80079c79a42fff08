package org.everyonecounts.models.rates;

import java.util.Arrays;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Spread;

/**
 * An abridged life table by Chiang's second method, with Silcocks's variance for the open last band.
 *
 * <p>For band i of width n_i, starting with l_i of 100,000 alive: death rate M = deaths/people, fraction a of the band lived by those who
 * die in it (0.1 in the first year, ½ after), probability of dying q = nM/(1 + nM(1 − a)), person-years L = n(l_(i+1) + a d) and, in the
 * last band, l/M. Expectation e_i = Σ_(j≥i) L_j/l_i. Variance Σ_j l_j² [(1 − a_j)n_j + e_(j+1)]² q²(1 − q)/deaths_j ÷ l_i², and for the
 * last band (l/l_i)²/(deaths M²).
 *
 * <p>A band without people, more deaths than people, none who died in the last band, or under 5,000 people in all: undefined, with the
 * reason. References: Chiang C (1968), Introduction to Stochastic Processes in Biostatistics; Silcocks P, Jenner D, Reza R (2001), J
 * Epidemiol Community Health 55:38–43, doi:10.1136/jech.55.1.38.
 */
public final class LifeTable {
    private static final double LEAST_PEOPLE = 5_000;
    private static final double FIRST_YEAR = 0.1;

    private final int[] ages;
    private final double[] expectation;
    private final double[] standardError;
    private final String undefined;

    private LifeTable(int[] ages, double[] expectation, double[] standardError, String undefined) {
        this.ages = ages;
        this.expectation = expectation;
        this.standardError = standardError;
        this.undefined = undefined;
    }

    /**
     * The table of an area.
     *
     * @param ages the age at which each band starts, from 0 upwards; the last band is open
     */
    public static LifeTable of(int[] ages, double[] people, double[] deaths) {
        requireAges(ages);
        String reason = reason(people, deaths);
        int bands = ages.length;
        double[] expectation = new double[bands];
        double[] error = new double[bands];
        if (!reason.isEmpty()) {
            Arrays.fill(expectation, Double.NaN);
            Arrays.fill(error, Double.NaN);
            return new LifeTable(ages.clone(), expectation, error, reason);
        }
        int last = bands - 1;
        double[] alive = new double[bands];
        double[] dying = new double[bands];
        double rate = 0;
        alive[0] = 1;
        for (int i = 0; i < bands; i++) {
            rate = deaths[i] / people[i];
            double years = i < last ? (ages[i + 1] - ages[i]) * rate : 0;
            dying[i] = i < last ? Math.min(1, years / (1 + years * (1 - lived(ages[i])))) : 1;
            if (i < last) {
                alive[i + 1] = alive[i] * (1 - dying[i]);
            }
        }
        double yearsAhead = alive[last] / rate;
        double variance = alive[last] * alive[last] / (deaths[last] * rate * rate);
        expectation[last] = 1 / rate;
        error[last] = Math.sqrt(variance) / alive[last];
        for (int i = last - 1; i >= 0; i--) {
            double width = ages[i + 1] - ages[i];
            double a = lived(ages[i]);
            yearsAhead += width * (alive[i + 1] + a * (alive[i] - alive[i + 1]));
            double lost = (1 - a) * width + expectation[i + 1];
            double ofDying = deaths[i] > 0 ? dying[i] * dying[i] * (1 - dying[i]) / deaths[i] : 0;
            variance += ofDying * alive[i] * alive[i] * lost * lost;
            expectation[i] = alive[i] > 0 ? yearsAhead / alive[i] : 0;
            error[i] = alive[i] > 0 ? Math.sqrt(variance) / alive[i] : Double.NaN;
        }
        return new LifeTable(ages.clone(), expectation, error, "");
    }

    private static double lived(int age) {
        return age == 0 ? FIRST_YEAR : 0.5;
    }

    private static void requireAges(int[] ages) {
        for (int i = 0; i < ages.length; i++) {
            boolean inOrder = i == 0 ? ages[0] == 0 : ages[i] > ages[i - 1];
            if (!inOrder) {
                throw new IllegalArgumentException(
                        "age band " + i + " starts at " + ages[i] + "; bands must start at 0 and rise");
            }
        }
    }

    private static String reason(double[] people, double[] deaths) {
        double all = 0;
        for (int i = 0; i < people.length; i++) {
            if (!(people[i] > 0)) {
                return "age band " + i + " has " + people[i] + " people: life expectancy is undefined";
            }
            if (!(deaths[i] >= 0 && deaths[i] <= people[i])) {
                return "age band " + i + " has " + deaths[i] + " deaths among " + people[i]
                        + " people: life expectancy is undefined";
            }
            all += people[i];
        }
        if (deaths.length == 0 || deaths[deaths.length - 1] == 0) {
            return "no deaths in the last age band: life expectancy is undefined";
        }
        return all < LEAST_PEOPLE ? "under 5,000 people in all: life expectancy is not reliable" : "";
    }

    /** Years of life ahead at the start of a band; NaN where undefined. */
    public double expectation(int age) {
        return expectation[band(age)];
    }

    /** Its error and limits. */
    public Spread spread(int age) {
        int band = band(age);
        return Spread.normal(expectation[band], standardError[band], LimitMethod.MEASUREMENT);
    }

    /** Why there is no table; empty where there is. */
    public String undefinedBecause() {
        return undefined;
    }

    private int band(int age) {
        int band = Arrays.binarySearch(ages, age);
        if (band < 0) {
            throw new IllegalArgumentException(
                    "age " + age + " is not the start of a band; bands start at " + Arrays.toString(ages));
        }
        return band;
    }
}

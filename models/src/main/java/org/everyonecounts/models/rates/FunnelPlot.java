package org.everyonecounts.models.rates;

import java.util.Arrays;
import org.everyonecounts.models.uncertainty.Critical;
import org.everyonecounts.models.uncertainty.Limits;

/**
 * A funnel: how far from a common target each unit would lie by chance alone, given its size, allowing for overdispersion.
 *
 * <p>A unit's z score is (y − target)/s, s its standard error at the target: √(target(1 − target)/n) for a proportion, √(target/n) for a
 * rate per person. Units differ more than chance has it for many harmless reasons; so the scores are winsorised (10 % at each end moved
 * to the quantile there) and φ = mean of their squares; where φ is above 1, all standard errors grow by √φ. Limits are target ± z √φ s;
 * for proportions kept within 0 and 1, for rates at 0 or above.
 *
 * <p>Outliers are told by two-sided p-values of z/√φ with false discovery control (Benjamini–Hochberg). Funnels are for outcomes with
 * counts, never for money.
 *
 * <p>Reference: Spiegelhalter D (2005), Statistics in Medicine 24:1185–1202, doi:10.1002/sim.1970; Benjamini Y, Hochberg Y (1995), J Royal
 * Statistical Society B 57:289–300.
 */
public final class FunnelPlot {
    private static final double WINSORISED = 0.1;

    private final double target;
    private final double[] errors;
    private final double[] scores;
    private final double dispersion;
    private final double greatest;

    private FunnelPlot(double target, double[] errors, double[] scores, double greatest) {
        this.target = target;
        this.errors = errors;
        this.scores = scores;
        this.dispersion = dispersion(scores);
        this.greatest = greatest;
    }

    /** A funnel of proportions about their overall proportion. */
    public static FunnelPlot proportions(double[] count, double[] people) {
        double target = overall(count, people);
        return about(target, count, people, Math.sqrt(target * (1 - target)), 1);
    }

    /** A funnel of rates per person about their overall rate; of ratios O/E with the expected for people. */
    public static FunnelPlot rates(double[] events, double[] people) {
        double target = overall(events, people);
        return about(target, events, people, Math.sqrt(target), Double.POSITIVE_INFINITY);
    }

    private static double overall(double[] count, double[] people) {
        for (int i = 0; i < people.length; i++) {
            if (!(people[i] > 0 && count[i] >= 0)) {
                throw new IllegalArgumentException("unit " + i + " has " + count[i] + " of " + people[i]
                        + "; a funnel needs counts of zero or more among people above zero");
            }
        }
        return Arrays.stream(count).sum() / Arrays.stream(people).sum();
    }

    private static FunnelPlot about(double target, double[] count, double[] people, double unit, double greatest) {
        double[] errors = new double[people.length];
        double[] scores = new double[people.length];
        for (int i = 0; i < people.length; i++) {
            errors[i] = unit / Math.sqrt(people[i]);
            scores[i] = errors[i] > 0 ? (count[i] / people[i] - target) / errors[i] : 0;
        }
        return new FunnelPlot(target, errors, scores, greatest);
    }

    private static double dispersion(double[] scores) {
        if (scores.length == 0) {
            return 1;
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int moved = (int) Math.floor(WINSORISED * sorted.length);
        double low = sorted[moved];
        double high = sorted[sorted.length - 1 - moved];
        double squares = 0;
        for (double score : sorted) {
            double kept = Math.max(low, Math.min(high, score));
            squares += kept * kept;
        }
        return Math.max(1, squares / sorted.length);
    }

    /** The level units are compared with. */
    public double target() {
        return target;
    }

    /** φ, 1 or more: how many times chance the units' variance is. */
    public double dispersion() {
        return dispersion;
    }

    /** z/√φ of a unit. */
    public double score(int unit) {
        return scores[unit] / Math.sqrt(dispersion);
    }

    /** The funnel at a unit's size. */
    public Limits limits(int unit, double confidence) {
        double reach = Critical.z(confidence) * Math.sqrt(dispersion) * errors[unit];
        return new Limits(Math.max(0, target - reach), Math.min(greatest, target + reach));
    }

    /**
     * The units that lie outside beyond chance, when as many as there are were looked at.
     *
     * @param falseDiscoveries the share of false ones among those told that is accepted, such as 0.05
     */
    public boolean[] outliers(double falseDiscoveries) {
        double[] p = new double[scores.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = Critical.twoSided(score(i));
        }
        return FalseDiscovery.control(p, falseDiscoveries);
    }
}

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
 * <p>Outliers are told with false discovery control (Benjamini–Hochberg) by two-sided p-values of z/√φ', φ' = max(1, mean square ÷ κ), where κ is
 * the mean square that winsorising leaves of normal scores: κ = 1 − 2p − 2c f(c) + 2p c², p the share moved at each end, c the normal quantile at
 * 1 − p, f its density; 0.6787 for 10 %. Without κ, φ is too small by a third and, where units are overdispersed, far more than the share
 * accepted would be told wrongly. Where φ' is above 1 it is an estimate from the n − 2m scores left as they are, and p-values are Student's with
 * n − 2m − 1 degrees. The limits that are drawn go by φ, as is usual. Funnels are for outcomes with counts, never for money.
 *
 * <p>Reference: Tukey JW, McLaughlin DH (1963), Sankhyā A 25:331–352 for winsorised scores; Spiegelhalter D (2005), Statistics in Medicine 24:1185–1202, doi:10.1002/sim.1970; Benjamini Y, Hochberg Y (1995), J Royal
 * Statistical Society B 57:289–300.
 */
public final class FunnelPlot {
    private static final double WINSORISED = 0.1;

    private final double target;
    private final double[] errors;
    private final double[] scores;
    private final int moved;
    private final double meanSquare;
    private final double greatest;

    private FunnelPlot(double target, double[] errors, double[] scores, double greatest) {
        this.target = target;
        this.errors = errors;
        this.scores = scores;
        this.moved = (int) Math.floor(WINSORISED * scores.length);
        this.meanSquare = winsorisedMeanSquare(scores, moved);
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

    private static double winsorisedMeanSquare(double[] scores, int moved) {
        if (scores.length == 0) {
            return 0;
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double low = sorted[moved];
        double high = sorted[sorted.length - 1 - moved];
        double squares = 0;
        for (double score : sorted) {
            double kept = Math.max(low, Math.min(high, score));
            squares += kept * kept;
        }
        return squares / sorted.length;
    }

    /** The level units are compared with. */
    public double target() {
        return target;
    }

    /** φ, 1 or more: how many times chance the units' variance is. */
    public double dispersion() {
        return Math.max(1, meanSquare);
    }

    /** φ' without the bound: the mean square of the scores had they not been winsorised and were they normal. */
    private double unwinsorised() {
        if (moved == 0) {
            return meanSquare;
        }
        double share = (double) moved / scores.length;
        double c = Critical.z(1 - 2 * share);
        double density = StrictMath.exp(-c * c / 2) / StrictMath.sqrt(2 * Math.PI);
        return meanSquare / (1 - 2 * share - 2 * c * density + 2 * share * c * c);
    }

    /** z/√φ of a unit. */
    public double score(int unit) {
        return scores[unit] / Math.sqrt(dispersion());
    }

    /** The funnel at a unit's size. */
    public Limits limits(int unit, double confidence) {
        double reach = Critical.z(confidence) * Math.sqrt(dispersion()) * errors[unit];
        return new Limits(Math.max(0, target - reach), Math.min(greatest, target + reach));
    }

    /**
     * The units that lie outside beyond chance, when as many as there are were looked at.
     *
     * @param falseDiscoveries the share of false ones among those told that is accepted, such as 0.05
     */
    public boolean[] outliers(double falseDiscoveries) {
        double[] p = new double[scores.length];
        double spread = unwinsorised();
        int degrees = Math.max(1, scores.length - 2 * moved - 1);
        for (int i = 0; i < p.length; i++) {
            p[i] = spread > 1
                    ? Critical.twoSided(scores[i] / Math.sqrt(spread), degrees)
                    : Critical.twoSided(scores[i]);
        }
        return FalseDiscovery.control(p, falseDiscoveries);
    }
}

package org.everyonecounts.models.measure;

/**
 * A running sum of doubles that keeps what rounding drops (Neumaier's variant of Kahan summation).
 *
 * <p>The error of the result is about one unit in the last place, however many terms are added and however much they cancel. The
 * result still depends on the order of the terms in its last digit, so terms are added in a canonical order (area code, or rank).
 *
 * <p>None added: 0. Any NaN added: NaN. Cost: four additions a term.
 *
 * <p>Reference: Neumaier A (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54:39–51,
 * doi:10.1002/zamm.19740540106.
 *
 * <p>By hand: 1 + 1e100 + 1 − 1e100 is 2, where plain addition gives 0.
 */
public final class CompensatedSum {
    private double sum;
    private double lost;

    /** Adds one term. */
    public void add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    /** The sum of all terms added so far. */
    public double value() {
        return sum + lost;
    }

    /** The sum of all terms, in the order given. */
    public static double of(double[] terms) {
        CompensatedSum sum = new CompensatedSum();
        for (double term : terms) {
            sum.add(term);
        }
        return sum.value();
    }

    /** Σ a_i b_i, in the order given; both arrays of one length. */
    public static double ofProducts(double[] a, double[] b) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < a.length; i++) {
            sum.add(a[i] * b[i]);
        }
        return sum.value();
    }
}

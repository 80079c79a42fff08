package org.everyonecounts.models.equity;

import java.util.function.IntToDoubleFunction;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.rank.RankOrder;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Spread;

/**
 * The standard error of a concentration index: regress 2σ²_R y/μ on the fractional rank R; its slope is the index.
 *
 * <p>Classical, HC1 and cluster errors take the mean and the ranks as known and use Student's t with n − 2 degrees (clusters: G − 1).
 * Kakwani, Wagstaff and van Doorslaer (1997) also take their error into account: var(C) = Σ a_i² (c_i − (1 + C))² with c_i =
 * (y_i/μ)(2R_i − 1 − C) + 2 − q_(t−1) − q_t, q the ordinates of the concentration curve at the ends of the unit's tied block; normal
 * limits. Programs that run q through the units of a tied block one by one get another figure for each order of the rows.
 *
 * <p>The difference of two indices over one ranking is the index of the difference of their y/μ, so it has an error of its own.
 *
 * <p>Reference: O'Donnell O, O'Neill S, Van Ourti T, Walsh B (2016), Stata Journal 16:112–138, doi:10.1177/1536867X1601600112.
 */
public final class ConvenientRegression {
    private final RankOrder rank;
    private final double[] weights;
    private final double[] relative;
    private final WeightedLine line;
    private final double index;

    private ConvenientRegression(RankOrder rank, double[] weights, double[] relative) {
        this.rank = rank;
        this.weights = weights;
        this.relative = relative;
        double[] ranks = rank.fractionalRanks(weights);
        double variance = rankVariance(weights, ranks);
        double[] response = new double[relative.length];
        for (int i = 0; i < response.length; i++) {
            response[i] = 2 * variance * relative[i];
        }
        this.line = WeightedLine.of(weights, ranks, response);
        this.index = line.slope();
    }

    /**
     * The regression for values relative to their mean.
     *
     * @param relative y_i/μ, or the difference of two such columns
     */
    public static ConvenientRegression of(RankOrder rank, double[] weights, IntToDoubleFunction relative) {
        double[] values = new double[weights.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = weights[i] > 0 ? relative.applyAsDouble(i) : 0;
        }
        return new ConvenientRegression(rank, weights, values);
    }

    /** σ²_R = Σ a_i (R_i − ½)²; 1/12 for many units without ties. */
    public static double rankVariance(double[] weights, double[] ranks) {
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < ranks.length; i++) {
            squares.add(weights[i] * (ranks[i] - 0.5) * (ranks[i] - 0.5));
        }
        return squares.value() / CompensatedSum.of(weights);
    }

    /** The index itself, the slope of the regression. */
    public double index() {
        return index;
    }

    /** Each unit's influence on the index, in unit order, the mean and the ranks taken as known. */
    public double[] influences() {
        return line.influences();
    }

    /** The error of the index. {@code cluster} is used for {@link ResidualError#CLUSTER} only, numbers from 0. */
    public Spread spread(ResidualError error, int[] cluster) {
        return switch (error) {
            case CLASSICAL -> student(line.classical(0, 1), line.n() - 2.0, LimitMethod.CLASSICAL_T);
            case HC1 -> student(line.hc1(0, 1), line.n() - 2.0, LimitMethod.HC1_T);
            case CLUSTER -> {
                int clusters = ClusterSums.of(relative, weights, cluster).clusters();
                yield student(line.cluster(0, 1, cluster), clusters - 1.0, LimitMethod.CLUSTER_T);
            }
            case KWVD -> Spread.normal(index, Math.sqrt(kwvd()), LimitMethod.KWVD_Z);
        };
    }

    private Spread student(double variance, double degrees, LimitMethod method) {
        return Spread.student(index, Math.sqrt(variance), degrees, method);
    }

    private double kwvd() {
        double total = CompensatedSum.of(weights);
        double[] ranks = rank.fractionalRanks(weights);
        CompensatedSum variance = new CompensatedSum();
        CompensatedSum curve = new CompensatedSum();
        for (int block = 0; block < rank.blocks(); block++) {
            double before = curve.value();
            for (int position = rank.blockStart(block); position < rank.blockEnd(block); position++) {
                int i = rank.at(position);
                curve.add(weights[i] / total * relative[i]);
            }
            double ordinates = before + curve.value();
            for (int position = rank.blockStart(block); position < rank.blockEnd(block); position++) {
                int i = rank.at(position);
                double term = relative[i] * (2 * ranks[i] - 1 - index) + 2 - ordinates - (1 + index);
                variance.add(weights[i] / total * (weights[i] / total) * term * term);
            }
        }
        return variance.value();
    }
}

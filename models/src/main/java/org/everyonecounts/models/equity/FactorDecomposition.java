package org.everyonecounts.models.equity;

import org.everyonecounts.models.rank.RankOrder;

/**
 * The concentration index as a sum over factors: C = Σ_k (β_k x̄_k/μ) C_k + GC_ε/μ.
 *
 * <p>β_k is the slope of y on factor k in one regression on all factors, x̄_k the factor's mean, C_k its own concentration index over the
 * same ranking; β_k x̄_k/μ is the elasticity of y to it. The residual is what no factor accounts for. The parts are an accounting
 * identity, not causes. A factor of mean zero has no C_k, but its contribution β_k GC_k/μ is defined. Cost: O(n k²).
 *
 * <p>Reference: Wagstaff A, van Doorslaer E, Watanabe N (2003), J Econometrics 112:207–223, doi:10.1016/S0304-4076(02)00161-6.
 */
public final class FactorDecomposition {
    private final double[] slopes;
    private final double[] elasticities;
    private final double[] indices;
    private final double[] contributions;
    private final double index;

    private FactorDecomposition(
            double[] slopes, double[] elasticities, double[] indices, double[] contributions, double index) {
        this.slopes = slopes;
        this.elasticities = elasticities;
        this.indices = indices;
        this.contributions = contributions;
        this.index = index;
    }

    /** The decomposition; all NaN where the mean is zero or the factors do not vary or hang on one another. */
    public static FactorDecomposition of(RankOrder rank, double[] weights, double[] y, double[][] factors) {
        int k = factors.length;
        LeastSquares plane = LeastSquares.of(weights, factors, y);
        double mean = WeightedMean.of(weights, y);
        double[] slopes = new double[k];
        double[] elasticities = new double[k];
        double[] indices = new double[k];
        double[] contributions = new double[k];
        for (int j = 0; j < k; j++) {
            double factorMean = WeightedMean.of(weights, factors[j]);
            slopes[j] = plane.slope(j);
            elasticities[j] = slopes[j] * factorMean / mean;
            indices[j] = ConcentrationIndex.standard(rank, weights, factors[j]);
            contributions[j] = slopes[j] * ConcentrationIndex.generalised(rank, weights, factors[j]) / mean;
        }
        double index = plane.defined() ? ConcentrationIndex.standard(rank, weights, y) : Double.NaN;
        return new FactorDecomposition(slopes, elasticities, indices, contributions, index);
    }

    /** β of a factor. */
    public double slope(int factor) {
        return slopes[factor];
    }

    /** β x̄/μ of a factor. */
    public double elasticity(int factor) {
        return elasticities[factor];
    }

    /** C of a factor. */
    public double index(int factor) {
        return indices[factor];
    }

    /** What a factor adds to C. */
    public double contribution(int factor) {
        return contributions[factor];
    }

    /** C itself. */
    public double total() {
        return index;
    }

    /** C less all contributions. */
    public double residual() {
        double residual = index;
        for (double contribution : contributions) {
            residual -= contribution;
        }
        return residual;
    }
}

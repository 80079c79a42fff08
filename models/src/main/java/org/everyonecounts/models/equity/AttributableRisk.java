package org.everyonecounts.models.equity;

/**
 * What would change if every unit had the level of a reference: PAR = reference − μ where that would improve things, else 0; PAF =
 * 100 · PAR/μ, in %.
 *
 * <p>The error follows Walter: with c = reference cases, d = reference people without, a and b the same for everyone else and N all
 * people, the fraction PAR/μ has variance c N [a d (N − c) + b c²]/[(a + c)³(c + d)³]. PAR has μ times that standard error and PAF 100
 * times, so both speak on one scale.
 *
 * <p>Reference: Walter S (1978), Int J Epidemiology 7:175–182, doi:10.1093/ije/7.2.175. By hand: levels 50 and 80 for as many people
 * each, more is better, reference 80 → PAR = 15.
 *
 * @param reference level of the reference
 * @param mean mean level of everyone
 * @param higherIsBetter whether more is better
 */
public record AttributableRisk(double reference, double mean, boolean higherIsBetter) {
    /** PAR, in units of the level: above zero for goods, below zero for ills, zero when the reference is no better than the mean. */
    public double risk() {
        double gain = reference - mean;
        return higherIsBetter ? Math.max(0, gain) : Math.min(0, gain);
    }

    /** PAF in %; NaN for a mean of zero. */
    public double fraction() {
        return mean == 0 ? Double.NaN : 100 * risk() / mean;
    }

    /**
     * The standard error of PAR/μ; see the class.
     *
     * @param scale the level at which everyone is a case, such as 100 for percentages
     * @param referencePeople people in the reference
     * @param people people in all
     */
    public double relativeError(double scale, double referencePeople, double people) {
        double referenceCases = reference / scale * referencePeople;
        double referenceOthers = referencePeople - referenceCases;
        double cases = mean / scale * people - referenceCases;
        double others = people - cases - referencePeople;
        double allCases = cases + referenceCases;
        double variance = referenceCases
                * people
                * (cases * referenceOthers * (people - referenceCases) + others * referenceCases * referenceCases)
                / (allCases * allCases * allCases * referencePeople * referencePeople * referencePeople);
        return Math.sqrt(variance);
    }
}

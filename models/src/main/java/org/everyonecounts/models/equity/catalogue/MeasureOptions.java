package org.everyonecounts.models.equity.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.everyonecounts.models.equity.ResidualError;
import org.everyonecounts.models.equity.SlopeConvention;
import org.everyonecounts.models.uncertainty.Critical;

/**
 * How to measure: one set of choices for a whole run.
 *
 * @param convention for {@code sii}, {@code rii}, {@code rii_mean}
 * @param error for every other measure whose limits come from a regression
 * @param interval which limits to give
 * @param replicates of the bootstrap
 * @param seed of every stream of chance
 * @param confidences one or more levels, each strictly between 0 and 1
 * @param bounds of the value
 * @param better whether more of the value is better; empty means more is better, said in the notes
 * @param worstOff which end of the rank column is worst off, for {@code achievement}; empty means rank 0
 * @param reference for {@code mdr}, {@code par}, {@code paf}: a number, or
 * @param referenceLabel the label of a unit
 */
public record MeasureOptions(
        SlopeConvention convention,
        ResidualError error,
        Interval interval,
        int replicates,
        long seed,
        List<Double> confidences,
        Bounds bounds,
        Optional<Better> better,
        Optional<End> worstOff,
        OptionalDouble reference,
        Optional<String> referenceLabel) {
    /** Which limits to give. */
    public enum Interval {
        /** From standard errors, counts or residuals; none where there is no such form. */
        ANALYTIC,
        /** From resampling the units. */
        BOOTSTRAP,
        NONE
    }

    /** Which way the value is better. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** An end of the rank column. */
    public enum End {
        LOW,
        HIGH
    }

    public MeasureOptions {
        confidences = List.copyOf(confidences);
        if (confidences.isEmpty()) {
            throw new IllegalArgumentException("no confidence is given; give one or more, such as 0.95");
        }
        confidences.forEach(Critical::require);
        if (replicates < 2) {
            throw new IllegalArgumentException(
                    "replicates are " + replicates + "; a bootstrap needs 2 or more, such as 2000");
        }
    }

    /** Default convention, HC1, analytic limits at 95 %, seed 20261122, 2,000 replicates. */
    public static MeasureOptions defaults() {
        return new MeasureOptions(
                SlopeConvention.DEFAULT,
                ResidualError.HC1,
                Interval.ANALYTIC,
                2_000,
                20_261_122L,
                List.of(0.95),
                Bounds.NONE,
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    public MeasureOptions with(SlopeConvention chosen) {
        return new MeasureOptions(
                chosen,
                error,
                interval,
                replicates,
                seed,
                confidences,
                bounds,
                better,
                worstOff,
                reference,
                referenceLabel);
    }

    public MeasureOptions with(ResidualError chosen) {
        return new MeasureOptions(
                convention,
                chosen,
                interval,
                replicates,
                seed,
                confidences,
                bounds,
                better,
                worstOff,
                reference,
                referenceLabel);
    }

    public MeasureOptions with(Interval chosen) {
        return new MeasureOptions(
                convention,
                error,
                chosen,
                replicates,
                seed,
                confidences,
                bounds,
                better,
                worstOff,
                reference,
                referenceLabel);
    }

    public MeasureOptions withReplicates(int chosen) {
        return new MeasureOptions(
                convention,
                error,
                interval,
                chosen,
                seed,
                confidences,
                bounds,
                better,
                worstOff,
                reference,
                referenceLabel);
    }

    public MeasureOptions withSeed(long chosen) {
        return new MeasureOptions(
                convention,
                error,
                interval,
                replicates,
                chosen,
                confidences,
                bounds,
                better,
                worstOff,
                reference,
                referenceLabel);
    }

    public MeasureOptions withConfidences(List<Double> chosen) {
        return new MeasureOptions(
                convention,
                error,
                interval,
                replicates,
                seed,
                chosen,
                bounds,
                better,
                worstOff,
                reference,
                referenceLabel);
    }

    public MeasureOptions with(Bounds chosen) {
        return new MeasureOptions(
                convention,
                error,
                interval,
                replicates,
                seed,
                confidences,
                chosen,
                better,
                worstOff,
                reference,
                referenceLabel);
    }

    public MeasureOptions with(Better chosen) {
        return new MeasureOptions(
                convention,
                error,
                interval,
                replicates,
                seed,
                confidences,
                bounds,
                Optional.of(chosen),
                worstOff,
                reference,
                referenceLabel);
    }

    public MeasureOptions withWorstOff(End chosen) {
        return new MeasureOptions(
                convention,
                error,
                interval,
                replicates,
                seed,
                confidences,
                bounds,
                better,
                Optional.of(chosen),
                reference,
                referenceLabel);
    }

    public MeasureOptions withReference(double chosen) {
        return new MeasureOptions(
                convention,
                error,
                interval,
                replicates,
                seed,
                confidences,
                bounds,
                better,
                worstOff,
                OptionalDouble.of(chosen),
                Optional.empty());
    }

    public MeasureOptions withReferenceLabel(String chosen) {
        return new MeasureOptions(
                convention,
                error,
                interval,
                replicates,
                seed,
                confidences,
                bounds,
                better,
                worstOff,
                OptionalDouble.empty(),
                Optional.of(chosen));
    }

    boolean higherIsBetter() {
        return better.orElse(Better.HIGHER) == Better.HIGHER;
    }
}

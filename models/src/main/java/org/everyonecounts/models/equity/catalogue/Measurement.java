package org.everyonecounts.models.equity.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.equity.ResidualError;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Interval;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.rank.RankOrder;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Limits;
import org.everyonecounts.models.uncertainty.Spread;

/**
 * Measures a table of units: every measure on the units that have what it needs, with limits of the kind asked for.
 *
 * <p>All measures on the same units are resampled together, from the same draws. Pure and deterministic: the same table, measures and
 * options give the same results to the last digit, in whatever order rows came and on however many threads.
 */
public final class Measurement {
    /** Units under which resampling says nothing. */
    public static final int LEAST_FOR_INFERENCE = 10;

    private Measurement() {}

    /**
     * The results, by measure in the order given and within it by part.
     *
     * @throws IllegalArgumentException when a measure needs a column or option that was not given, or options contradict one another
     */
    public static List<MeasureResult> run(UnitTable table, List<? extends Measure> measures, MeasureOptions options) {
        if (options.error() == ResidualError.CLUSTER && !table.hasCluster()) {
            throw new IllegalArgumentException(
                    "standard error cluster needs a column of clusters, such as cluster:region");
        }
        List<Measured> found = new ArrayList<>();
        for (Measure measure : measures) {
            String missing = missing(table, measure, options);
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("measure " + measure.name() + " " + missing);
            }
            UnitTable units = table.completeFor(measure.description().needs());
            found.add(new Measured(measure, units, measure.on(units, options)));
        }
        Map<Integer, List<Spread>> drawn = switch (options.interval()) {
            case ANALYTIC -> DrawnSpreads.simulated(found, options);
            case BOOTSTRAP -> DrawnSpreads.resampled(found, options);
            case NONE -> Map.of();
        };
        List<MeasureResult> results = new ArrayList<>();
        for (int m = 0; m < found.size(); m++) {
            Measured measured = found.get(m);
            List<Finding> parts = measured.findings.parts();
            List<Spread> spreads = drawn.get(m);
            for (int i = 0; i < parts.size(); i++) {
                Spread closed =
                        options.interval() == Interval.ANALYTIC ? parts.get(i).spread() : Spread.none();
                Spread spread = spreads == null ? closed : spreads.get(i);
                results.add(result(measured, parts.get(i), spread, options));
            }
        }
        return results;
    }

    /** What a measure needs and this table or these options lack, such as {@code needs --need}; empty when nothing. */
    static String missing(UnitTable table, Measure measure, MeasureOptions options) {
        for (Requirement requirement : Requirement.values()) {
            if (measure.description().needs().contains(requirement)) {
                boolean given = table.has(requirement)
                        && switch (requirement) {
                            case LOWER_BOUND -> options.bounds().hasLow();
                            case BOUNDS -> options.bounds().hasBoth();
                            case REFERENCE ->
                                options.reference().isPresent()
                                        || options.referenceLabel().isPresent();
                            case RANK, NEED, GROUP, FACTORS -> true;
                        };
                if (!given) {
                    return "needs " + requirement.option() + ", " + requirement.meaning();
                }
            }
        }
        return "";
    }

    private static MeasureResult result(Measured measured, Finding finding, Spread spread, MeasureOptions options) {
        Spread known = finding.defined() ? spread : Spread.none();
        List<MeasureResult.AtConfidence> limits = new ArrayList<>();
        boolean any = Double.isFinite(known.standardError());
        for (double confidence : options.confidences()) {
            Limits at = known.at(confidence);
            any |= at.defined();
            limits.add(new MeasureResult.AtConfidence(
                    confidence, Figure.ofFinite(at.lower()), Figure.ofFinite(at.upper())));
        }
        UnitTable units = measured.units;
        boolean ranked = measured.measure.description().needs().contains(Requirement.RANK);
        RankOrder rank = ranked ? units.byRank() : null;
        List<String> notes = new ArrayList<>(finding.notes());
        if (rank != null) {
            notes.add(units.rankFromHigh() ? "rank 0 = greatest" : "rank 0 = smallest");
            if (rank.tied() > 0) {
                notes.add(rank.tied() + " units share a rank, averaged");
            }
        }
        if (options.interval() == Interval.BOOTSTRAP && units.size() < LEAST_FOR_INFERENCE) {
            notes.add("fewer than " + LEAST_FOR_INFERENCE + " units: no inference");
        }
        if (units.errorsHaveGaps()) {
            notes.add("some standard errors are missing: none is used");
        }
        units.exclusions().forEach(exclusion -> notes.add(exclusion.toString()));
        return new MeasureResult(
                measured.measure.name(),
                measured.measure.convention(options),
                finding.part(),
                Figure.ofFinite(finding.estimate()),
                Figure.ofFinite(known.standardError()),
                limits,
                any ? known.method() : LimitMethod.NONE,
                units.size(),
                units.excluded(),
                rank == null ? 0 : rank.tied(),
                units.exclusions(),
                notes);
    }

    /** A measure, the units it was taken on, and what it found. */
    record Measured(Measure measure, UnitTable units, Findings findings) {}
}

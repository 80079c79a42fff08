package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.everyonecounts.models.equity.catalogue.Catalogue;
import org.everyonecounts.models.equity.catalogue.MeasureOptions;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Interval;
import org.everyonecounts.models.equity.catalogue.MeasureResult;
import org.everyonecounts.models.equity.catalogue.Measurement;
import org.everyonecounts.models.equity.catalogue.UnitTable;
import org.everyonecounts.models.equity.catalogue.UnitTableBuilder;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Limits;
import org.everyonecounts.models.uncertainty.RandomStreams;
import org.everyonecounts.models.uncertainty.Spread;

/** Measures of the catalogue on the units of an outcome: units with a value and a weight, weighted as {@link OutcomeUnits#known} says. */
final class OutcomeMeasures {
    private final OutcomeUnits units;
    private final AssessmentSettings settings;
    private final List<OutcomeUnit> known;

    OutcomeMeasures(OutcomeUnits units, AssessmentSettings settings) {
        this(units, units.known(), settings);
    }

    /** The same on some of the units. */
    OutcomeMeasures(OutcomeUnits units, List<OutcomeUnit> known, AssessmentSettings settings) {
        this.units = units;
        this.settings = settings;
        this.known = List.copyOf(known);
    }

    double[] values() {
        return column(unit -> unit.value().number());
    }

    double[] people() {
        return column(unit -> unit.people().number());
    }

    /** Standard errors; each of them 0 where one is not known, so ask {@link OutcomeUnits#haveErrors} first. */
    double[] errors() {
        return column(unit -> unit.standardError().orElse(0));
    }

    private double[] column(ToDoubleFunction<OutcomeUnit> figure) {
        return known.stream().mapToDouble(figure).toArray();
    }

    /** The table of units, to be ranked and built. */
    UnitTableBuilder table() {
        UnitTableBuilder builder = new UnitTableBuilder(values())
                .weight(people())
                .labels(known.stream().map(OutcomeUnit::name).toArray(String[]::new));
        return units.haveErrors() ? builder.standardError(errors()) : builder;
    }

    /** The table of ordered groups, ranked so that group 1, the most deprived, is the first or the last. */
    UnitTable ranked(boolean mostDeprivedFirst) {
        double[] numbers = column(unit -> Double.parseDouble(unit.name()));
        return table().rank(numbers, !mostDeprivedFirst).build();
    }

    /** With analytic limits, and which way is better where that is known. */
    MeasureOptions options() {
        long seed = RandomStreams.seed(
                settings.seed(), "outcome " + units.outcome(), units.characteristic(), units.period(), 0);
        MeasureOptions options =
                MeasureOptions.defaults().withConfidences(settings.confidence()).withSeed(seed);
        return units.higherIsBetter()
                .map(higher -> options.with(higher ? MeasureOptions.Better.HIGHER : MeasureOptions.Better.LOWER))
                .orElse(options);
    }

    /** The first figure of one measure, with limits of measurement where there are any. */
    OutcomeFinding first(UnitTable table, String measure, MeasureOptions options) {
        return all(table, List.of(measure), options).get(0);
    }

    /** Every figure of these measures. Limits that rest on neither errors of measurement nor resampled areas are left out. */
    List<OutcomeFinding> all(UnitTable table, List<String> measures, MeasureOptions options) {
        List<OutcomeFinding> findings = new ArrayList<>();
        for (MeasureResult result :
                Measurement.run(table, measures.stream().map(Catalogue::parse).toList(), options)) {
            OutcomeFinding finding =
                    OutcomeFinding.of(result.estimate(), result.n(), units.all().size() - result.n());
            Spread spread = Spread.of(result.standardError().orElse(Double.NaN), result.method(), confidence -> {
                MeasureResult.AtConfidence at = result.at(confidence);
                return new Limits(at.lower().orElse(Double.NaN), at.upper().orElse(Double.NaN));
            });
            boolean measured =
                    result.method() == LimitMethod.MEASUREMENT || result.method() == LimitMethod.MEASUREMENT_SIMULATED;
            if (measured) {
                findings.add(finding.measured(spread));
            } else if (result.method() == LimitMethod.AREAS_RESAMPLED) {
                findings.add(finding.resampled(spread));
            } else {
                findings.add(finding);
            }
        }
        return findings;
    }

    /** Options for areas without errors of measurement: resampled where asked for, else no limits. */
    MeasureOptions resampling() {
        return settings.replicates() < 2 || !units.areAreas()
                ? options().with(Interval.NONE)
                : options().with(Interval.BOOTSTRAP).withReplicates(settings.replicates());
    }

    /** An estimate with the error √Σ (lever · se)² of its units. */
    OutcomeFinding levered(OutcomeFinding finding, double[] levers) {
        if (!finding.estimate().isNumber()) {
            return finding;
        }
        double[] errors = errors();
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < levers.length; i++) {
            squares.add(levers[i] * errors[i] * levers[i] * errors[i]);
        }
        return finding.measured(
                Spread.normal(finding.estimate().number(), StrictMath.sqrt(squares.value()), LimitMethod.MEASUREMENT));
    }

    /** The state of a figure that needs more units than are known: that of what is missing, {@code [z]} where nothing is. */
    static Figure missing(OutcomeUnits units) {
        if (units.excluded() == 0) {
            return Figure.NOT_APPLICABLE;
        }
        return units.all().stream().anyMatch(unit -> unit.value().equals(Figure.SUPPRESSED))
                ? Figure.SUPPRESSED
                : Figure.NOT_AVAILABLE;
    }
}

package org.everyonecounts.models.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.everyonecounts.models.allocation.ShareFormula.Columns;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.Limits;
import org.everyonecounts.models.uncertainty.NormalDraws;
import org.everyonecounts.models.uncertainty.PercentileInterval;
import org.everyonecounts.models.uncertainty.RandomStreams;

/**
 * Limits of a modelled distance from the standard errors of need, by Monte Carlo: what the shares would have been, had the errors of
 * measurement fallen otherwise.
 *
 * <p>In each draw the weighted people of every component and area are drawn from a normal distribution about their value with their standard
 * error, truncated at 0 (drawn again while below it), areas and components being independent; the column is brought back to its sum, because
 * errors are of how need is spread and not of the nation; the shares of all blocks with inequalities, costs and adjustments are made anew.
 * An area that holds others has the sum of their drawn targets. Limits are percentiles of actual ÷ drawn target − 1.
 *
 * <p>Errors of 0 give the distance itself. There are none where a component that plays a part has no error in some area, or targets are
 * supplied. A draw has the stream (seed, scheme, level of the data, {@code need}, draw) and in it one for each component, the same for every
 * level and on both sides of a comparison. Cost: draws × areas × components; at most about 16 million drawn shares are held at a time.
 */
public final class NeedSimulation {
    private static final String STREAM_OF_CHANCE = "need";
    private static final int CELLS = 1 << 24;
    private static final int UNDEFINED_ALLOWED_ONE_IN = 20;

    private final SchemeInputs inputs;
    private final Columns columns;
    private final Map<String, double[]> errors;
    private final double envelope;
    private final double[] net;

    private NeedSimulation(SchemeInputs inputs, Columns columns, Map<String, double[]> errors) {
        this.inputs = inputs;
        this.columns = columns;
        this.errors = errors;
        this.envelope = inputs.envelope();
        this.net = inputs.netAdjustments();
    }

    /** Ready to draw; empty where need has no errors or targets are supplied. */
    public static Optional<NeedSimulation> of(SchemeInputs inputs) {
        if (inputs.scheme().target() == TargetMode.SUPPLIED || inputs.errors().isEmpty()) {
            return Optional.empty();
        }
        Columns columns = inputs.formulaColumns();
        Map<String, double[]> errors = new LinkedHashMap<>();
        for (Map.Entry<String, Double> component :
                NeedComponents.weights(inputs.scheme()).entrySet()) {
            double[] values = inputs.numbers(SchemeInputs.NEED + component.getKey());
            double[] scaled = BlockFormula.column(columns.weighted(), component.getKey());
            Optional<double[]> own = errors(inputs, component.getKey(), values, CompensatedSum.of(scaled));
            if (own.isPresent()) {
                errors.put(component.getKey(), own.get());
            } else if (component.getValue() != 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new NeedSimulation(inputs, columns, errors));
    }

    /** Errors on the scale of the columns; empty where an area with need has none. */
    private static Optional<double[]> errors(SchemeInputs inputs, String component, double[] values, double sum) {
        AreaColumn given = inputs.errors().get(component);
        if (given == null) {
            return Optional.empty();
        }
        double factor = sum / CompensatedSum.of(values);
        double[] errors = new double[values.length];
        for (int i = 0; i < errors.length; i++) {
            Figure error = given.get(inputs.areas().get(i));
            if (!error.isNumber() && values[i] != 0) {
                return Optional.empty();
            }
            errors[i] = error.orElse(0) * factor;
        }
        return Optional.of(errors);
    }

    /**
     * Limits of the distance of groups of areas; NaN where the distance is undefined in more than 1 draw in 20.
     *
     * @param groups places of areas in the inputs, one group for each area of the level that is asked for
     */
    public List<Limits> distances(List<int[]> groups, int draws, long seed, double confidence) {
        List<Limits> limits = new ArrayList<>();
        int atOnce = Math.max(1, CELLS / Math.max(1, draws));
        for (int from = 0; from < groups.size(); from += atOnce) {
            List<int[]> some = groups.subList(from, Math.min(groups.size(), from + atOnce));
            double[][] shares = targetShares(some, draws, seed);
            for (int group = 0; group < some.size(); group++) {
                limits.add(limits(shares[group], pounds(some.get(group)), confidence));
            }
        }
        return limits;
    }

    private Limits limits(double[] shares, double actual, double confidence) {
        for (int draw = 0; draw < shares.length; draw++) {
            shares[draw] = Distance.of(actual, shares[draw] * envelope);
        }
        PercentileInterval interval = PercentileInterval.of(shares, confidence);
        return interval.undefined() * UNDEFINED_ALLOWED_ONE_IN > shares.length
                ? Limits.NONE
                : new Limits(interval.lower(), interval.upper());
    }

    private double pounds(int[] group) {
        AreaColumn actual = inputs.column(SchemeInputs.ACTUAL);
        return RollUp.sum(IntStream.of(group)
                        .mapToObj(area -> actual.get(inputs.areas().get(area)))
                        .toList())
                .number();
    }

    /** Drawn target shares by group and draw; all areas together have the whole. */
    double[][] targetShares(List<int[]> groups, int draws, long seed) {
        double[][] shares = new double[groups.size()][draws];
        IntStream.range(0, draws).parallel().forEach(draw -> {
            double[] drawn = targetShares(
                    RandomStreams.seed(seed, inputs.scheme().id(), inputs.level(), STREAM_OF_CHANCE, draw));
            for (int group = 0; group < shares.length; group++) {
                shares[group][draw] = sum(drawn, groups.get(group));
            }
        });
        return shares;
    }

    private static double sum(double[] shares, int[] group) {
        if (group.length == shares.length) {
            return 1;
        }
        CompensatedSum sum = new CompensatedSum();
        for (int area : group) {
            sum.add(shares[area]);
        }
        return sum.value();
    }

    private double[] targetShares(long stream) {
        Map<String, double[]> drawn = new LinkedHashMap<>();
        columns.weighted().forEach(drawn::put);
        errors.forEach((component, own) -> {
            // A stream of its own for each component, so that a component more or less leaves the draws of the others.
            NormalDraws normal = new NormalDraws(RandomStreams.seed(stream, "", "", component, 0));
            drawn.put(component, drawn(BlockFormula.column(columns.weighted(), component), own, normal));
        });
        double[] shares = ShareFormula.of(
                        inputs.scheme().blocks(), new Columns(columns.people(), drawn, columns.costs()))
                .shares();
        if (!NetAdjustments.any(inputs.scheme())) {
            return shares;
        }
        double[] pounds = TargetMoney.pounds(shares, envelope, net);
        for (int i = 0; i < pounds.length; i++) {
            pounds[i] /= envelope;
        }
        return pounds;
    }

    private static double[] drawn(double[] values, double[] errors, NormalDraws normal) {
        double[] drawn = values.clone();
        for (int i = 0; i < drawn.length; i++) {
            if (errors[i] > 0) {
                drawn[i] = normal.within(values[i], errors[i], 0, Double.POSITIVE_INFINITY);
            }
        }
        double factor = CompensatedSum.of(values) / CompensatedSum.of(drawn);
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] *= factor;
        }
        return drawn;
    }
}

package org.everyonecounts.models.equity.catalogue;

import java.util.List;
import org.everyonecounts.models.equity.AttributableRisk;
import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.equity.catalogue.UnitTable.Column;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.rank.RankOrder;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Spread;

/**
 * {@code par} and {@code paf}: what would change if all had the level of a reference: the one given, else the last group of the ranking,
 * else the best unit with at least 10 % of people.
 */
final class AttributableMeasure implements Measure {
    private static final double LEAST_SHARE = 0.1;

    private final boolean fraction;

    AttributableMeasure(boolean fraction) {
        this.fraction = fraction;
    }

    @Override
    public Description description() {
        String notFor = "As a promise: it says what a level would mean, not that it can be had.";
        String interval = "Walter's, from --bounds or counts; else from standard errors";
        return fraction
                ? Description.of(
                        "paf",
                        "Population attributable fraction",
                        "100 PAR/μ",
                        "In %: above 0 for goods, below 0 for ills, 0 where the reference is no better than the mean.",
                        notFor,
                        interval)
                : Description.of(
                        "par",
                        "Population attributable risk",
                        "reference − μ where that would improve things, else 0",
                        "Above 0 for goods, below 0 for ills, 0 where the reference is no better than the mean.",
                        notFor,
                        interval);
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        String reason = Reasons.first(Reasons.fewerThanTwo(units), fraction ? Reasons.meanZero(units) : "");
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        UnitTable ranked = units.has(Requirement.RANK) ? units.completeFor(List.of(Requirement.RANK)) : units;
        Level level = level(ranked, options);
        if (!level.problem.isEmpty()) {
            return Findings.of(Finding.undefined(level.problem));
        }
        AttributableRisk risk = new AttributableRisk(level.value, ranked.mean(), options.higherIsBetter());
        double factor = fraction ? 100 / ranked.mean() : 1;
        Finding finding = Finding.of(fraction ? risk.fraction() : risk.risk())
                .note("reference: " + level.name)
                .note(options.better().isEmpty() ? "taken that more is better; say --better lower where less is" : "");
        double error = error(ranked, level, risk, options);
        if (Double.isFinite(error)) {
            finding =
                    finding.with(Spread.normal(finding.estimate(), Math.abs(factor) * error, LimitMethod.MEASUREMENT));
        }
        return Findings.of(finding);
    }

    /** The level compared with, its people, and its members. */
    private record Level(double value, double people, List<Integer> members, String name, String problem) {
        static Level none(String problem) {
            return new Level(Double.NaN, 0, List.of(), "", problem);
        }
    }

    private static Level level(UnitTable units, MeasureOptions options) {
        if (options.reference().isPresent()) {
            return new Level(options.reference().getAsDouble(), 0, List.of(), "the value given", "");
        }
        if (options.referenceLabel().isPresent()) {
            Reference given = Reference.given(units, options);
            return given.problem().isEmpty()
                    ? group(
                            units,
                            List.of(given.unit()),
                            options.referenceLabel().get())
                    : Level.none(given.problem());
        }
        if (units.has(Requirement.RANK)) {
            String reason = Reasons.ranked(units);
            if (!reason.isEmpty()) {
                return Level.none(reason);
            }
            RankOrder rank = units.byRank();
            int last = rank.blocks() - 1;
            List<Integer> members = new java.util.ArrayList<>();
            for (int position = rank.blockStart(last); position < rank.blockEnd(last); position++) {
                members.add(rank.at(position));
            }
            return group(units, members, "the last group by rank");
        }
        return best(units, options.higherIsBetter());
    }

    /** Units that share the best value among those with enough people count together. */
    private static Level best(UnitTable units, boolean higher) {
        double[] y = units.values();
        double least = LEAST_SHARE * units.totalWeight();
        double best = Double.NaN;
        for (int i = 0; i < y.length; i++) {
            if (units.weights()[i] >= least && !(higher ? y[i] <= best : y[i] >= best)) {
                best = y[i];
            }
        }
        if (Double.isNaN(best)) {
            return Level.none("no unit has at least 10 % of people to be the reference; rank units, or name one");
        }
        List<Integer> members = new java.util.ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            if (units.weights()[i] >= least && y[i] == best) {
                members.add(i);
            }
        }
        String label = units.label(members.get(0));
        return group(units, members, label.isEmpty() ? "the best unit with at least 10 % of people" : label);
    }

    private static Level group(UnitTable units, List<Integer> members, String name) {
        double[] y = members.stream().mapToDouble(i -> units.values()[i]).toArray();
        double[] people = members.stream().mapToDouble(i -> units.weights()[i]).toArray();
        return new Level(WeightedMean.of(people, y), CompensatedSum.of(people), members, name, "");
    }

    /** The standard error of PAR, NaN for none. */
    private static double error(UnitTable units, Level level, AttributableRisk risk, MeasureOptions options) {
        double scale = scale(units, options);
        if (Double.isFinite(scale) && !level.members.isEmpty()) {
            return Math.abs(units.mean()) * risk.relativeError(scale, level.people, units.totalWeight());
        }
        double[] errors = units.standardErrors();
        if (errors == null) {
            return Double.NaN;
        }
        double[] levers = new double[units.size()];
        double total = units.totalWeight();
        for (int i = 0; i < levers.length; i++) {
            levers[i] = -units.weights()[i] / total;
        }
        for (int member : level.members) {
            levers[member] += units.weights()[member] / level.people;
        }
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < levers.length; i++) {
            squares.add(levers[i] * levers[i] * errors[i] * errors[i]);
        }
        return Math.sqrt(squares.value());
    }

    /** The level at which everyone is a case: 1 for counts, the upper bound over a lower bound of 0; NaN where neither is known. */
    private static double scale(UnitTable units, MeasureOptions options) {
        boolean counts = units.has(Column.NUMERATOR);
        boolean bounded = options.bounds().hasBoth() && options.bounds().low() == 0;
        return bounded ? options.bounds().high() : counts ? 1 : Double.NaN;
    }
}

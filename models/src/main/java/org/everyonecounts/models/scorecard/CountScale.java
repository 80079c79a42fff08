package org.everyonecounts.models.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.rates.Rate;
import org.everyonecounts.models.uncertainty.Limits;

/**
 * How values follow from counts: value = multiplier · numerator ÷ denominator.
 *
 * <p>The multiplier is the one of 1, 100, 1,000 and 100,000 that gives every value of the outcome from its counts, within rounding (half a
 * unit of the last place given, or 0.5 %, since published counts may be rounded). Where no value is given it is 1. Values that do not
 * follow from counts, such as directly standardised rates, have no scale and bring their own standard error.
 *
 * <p>Shares and percentages of which no numerator is above its denominator are proportions: binomial error, Wilson's limits. All else is a
 * rate of events: Poisson error, limits of the count. Where none or all have it, half an event is added to each side for the error, since
 * an error of 0 would claim certainty.
 *
 * <p>By hand: 20 of 100 given as 20 → multiplier 100, proportion, error 100 √(0.2 · 0.8 ÷ 100) = 4.
 *
 * @param multiplier 1, 100, 1,000 or 100,000
 * @param proportion whether the numerators count some of the people of the denominators
 */
public record CountScale(double multiplier, boolean proportion) {
    private static final double[] MULTIPLIERS = {1, 100, 1_000, 100_000};
    private static final double GREATEST_OF_PROPORTIONS = 100;
    private static final double ROUNDED_COUNTS = 0.005;
    private static final double JUST_ABOVE_HALF = 0.5000001;

    /** The scale of units whose values are as given; none where values do not follow from counts. */
    static Optional<CountScale> of(List<OutcomeUnit> given) {
        List<OutcomeUnit> counted =
                given.stream().filter(OutcomeUnit::hasCounts).toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        boolean withinPeople = counted.stream()
                .allMatch(
                        unit -> unit.numerator().number() <= unit.denominator().number());
        OptionalDouble multiplier = multiplier(
                counted.stream().filter(unit -> unit.value().isNumber()).toList());
        return multiplier.isEmpty()
                ? Optional.empty()
                : Optional.of(new CountScale(
                        multiplier.getAsDouble(), withinPeople && multiplier.getAsDouble() <= GREATEST_OF_PROPORTIONS));
    }

    private static OptionalDouble multiplier(List<OutcomeUnit> valued) {
        for (double multiplier : MULTIPLIERS) {
            if (valued.stream().allMatch(unit -> follows(unit, multiplier))) {
                return OptionalDouble.of(multiplier);
            }
        }
        return OptionalDouble.empty();
    }

    private static boolean follows(OutcomeUnit unit, double multiplier) {
        double fromCounts =
                multiplier * unit.numerator().number() / unit.denominator().number();
        double value = unit.value().number();
        double lastPlace =
                BigDecimal.ONE.movePointLeft(unit.value().exact().scale()).doubleValue();
        double allowed = Math.max(JUST_ABOVE_HALF * lastPlace, ROUNDED_COUNTS * Math.abs(fromCounts));
        return Math.abs(value - fromCounts) <= allowed;
    }

    double value(double numerator, double denominator) {
        return multiplier * numerator / denominator;
    }

    /** The standard error of the value of these counts. */
    double standardError(double numerator, double denominator) {
        boolean none = numerator == 0;
        boolean all = proportion && numerator == denominator;
        double x = none || all ? (none ? 0.5 : numerator + 0.5) : numerator;
        double n = proportion && (none || all) ? denominator + 1 : denominator;
        double share = x / n;
        return multiplier * StrictMath.sqrt((proportion ? share * (1 - share) : share) / n);
    }

    /** The limits of the value of these counts. */
    Limits limits(double numerator, double denominator, double confidence) {
        Rate rate = proportion
                ? Rate.proportion(numerator, denominator, multiplier)
                : Rate.crude(numerator, denominator, multiplier);
        return rate.at(confidence);
    }

    /** The unit with its value and standard error from its counts, where they are not given. */
    static OutcomeUnit completed(OutcomeUnit unit, Optional<CountScale> scale) {
        if (scale.isEmpty() || !unit.hasCounts()) {
            return unit;
        }
        double x = unit.numerator().number();
        double n = unit.denominator().number();
        boolean absent = unit.value().state() == Figure.State.NOT_AVAILABLE;
        Figure value = absent ? Figure.of(scale.get().value(x, n)) : unit.value();
        Figure error = unit.standardError().isNumber() || !value.isNumber()
                ? unit.standardError()
                : Figure.of(scale.get().standardError(x, n));
        return new OutcomeUnit(unit.name(), value, error, unit.numerator(), unit.denominator(), unit.people());
    }
}

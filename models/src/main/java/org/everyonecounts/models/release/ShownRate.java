package org.everyonecounts.models.release;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.everyonecounts.models.disclosure.RuleSet;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.rates.CountLimits;
import org.everyonecounts.models.rates.Wilson;

/**
 * Rates as they are shown below national level: worked out from the shown counts, so that they tell nothing that the counts do not.
 *
 * <p>To three significant figures; percentages to 1 decimal over a denominator of more than 4,000, else to whole per cent. Limits are worked
 * out from the shown counts too, by Wilson's method for a part of a whole and by Poisson limits (exact under 10 events, Byar's from 10 on) for
 * other rates, whatever the source used. By hand: 8 of 92 → 10 of 90 → 0.111.
 */
final class ShownRate {
    private static final MathContext FIGURES = new MathContext(RuleSet.SIGNIFICANT_FIGURES, RoundingMode.HALF_UP);

    private final RateKind kind;

    ShownRate(RateKind kind) {
        this.kind = kind;
    }

    /** To three significant figures; what is no number stays. */
    static Figure rounded(Figure figure) {
        return figure.isNumber() && figure.number() != 0
                ? Figure.of(BigDecimal.valueOf(figure.number()).round(FIGURES).doubleValue())
                : figure;
    }

    /** The value from shown counts; {@code [z]} over nobody. */
    Figure value(Figure given, Figure numerator, Figure denominator) {
        if (!given.isNumber()) {
            return given;
        }
        return switch (kind.form()) {
            case COUNT -> numerator;
            case RATIO ->
                printed(
                        Figure.ofFinite(kind.scale() * numerator.orElse(0) / denominator.orElse(0)),
                        denominator.orElse(0));
            case OTHER -> rounded(given);
        };
    }

    /** The lower limit from shown counts; a limit that was not given stays away. */
    Figure lower(Figure given, Figure numerator, Figure denominator, Figure confidence) {
        return limit(given, numerator, denominator, confidence, true);
    }

    /** The upper limit from shown counts; a limit that was not given stays away. */
    Figure upper(Figure given, Figure numerator, Figure denominator, Figure confidence) {
        return limit(given, numerator, denominator, confidence, false);
    }

    private Figure limit(Figure given, Figure numerator, Figure denominator, Figure confidence, boolean lower) {
        if (!given.isNumber()) {
            return given;
        }
        boolean known = confidence.isNumber() && numerator.isNumber();
        if (kind.form() == RateKind.Form.OTHER || !known) {
            return rounded(given);
        }
        double x = numerator.number();
        if (kind.form() == RateKind.Form.COUNT) {
            var limits = CountLimits.of(x, confidence.number());
            return rounded(Figure.ofFinite(lower ? limits.lower() : limits.upper()));
        }
        double n = denominator.orElse(0);
        if (!(n > 0)) {
            return Figure.NOT_APPLICABLE;
        }
        if (kind.proportion() && x <= n) {
            var limits = Wilson.limits(x, n, confidence.number());
            return printed(Figure.ofFinite(kind.scale() * (lower ? limits.lower() : limits.upper())), n);
        }
        var limits = CountLimits.of(x, confidence.number());
        return printed(Figure.ofFinite(kind.scale() * (lower ? limits.lower() : limits.upper()) / n), n);
    }

    private Figure printed(Figure rate, double denominator) {
        if (!rate.isNumber() || !kind.isPercentage()) {
            return rounded(rate);
        }
        int decimals = denominator > RuleSet.PEOPLE_FOR_A_DECIMAL ? 1 : 0;
        return Figure.of(BigDecimal.valueOf(rate.number())
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue());
    }
}

package org.everyonecounts.models.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.everyonecounts.models.disclosure.CountCell;
import org.everyonecounts.models.disclosure.CountRule;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;

/**
 * Rows of outcomes and of funnels as they may be shown. Rows of the nation and rows without any count stay as they are; where a count is
 * withheld, so are value and limits, and the row has no reading.
 */
final class ShownOutcomes {
    private final String nation;
    private final CountRule rule;
    private final Decisions decisions;
    private final Map<SeriesKey, Map<String, RateKind>> kinds = new TreeMap<>();

    /** @param rows all rows of outcomes; what a value is follows from the rows of its outcome, period, level and characteristic together */
    ShownOutcomes(List<OutcomeRow> rows, String nation, CountRule rule, Decisions decisions) {
        this.nation = nation;
        this.rule = rule;
        this.decisions = decisions;
        Map<SeriesKey, Map<String, List<OutcomeRow>>> together = new TreeMap<>();
        rows.forEach(row -> together.computeIfAbsent(SeriesKey.of(row), key -> new TreeMap<>())
                .computeIfAbsent(row.characteristic(), name -> new ArrayList<>())
                .add(row));
        together.forEach((key, characteristics) -> characteristics.forEach((name, members) ->
                kinds.computeIfAbsent(key, added -> new TreeMap<>()).put(name, RateKind.of(members))));
    }

    RateKind kind(OutcomeRow row) {
        return kinds.getOrDefault(SeriesKey.of(row), Map.of())
                .getOrDefault(row.characteristic(), RateKind.of(List.of(row)));
    }

    /** A row of {@code outcomes.csv}. */
    OutcomeRow outcome(OutcomeRow row) {
        if (untouched(row)) {
            return row;
        }
        Figure numerator = count(row, Decisions.Kind.NUMERATOR);
        Figure denominator = count(row, Decisions.Kind.DENOMINATOR);
        if (isWithheld(numerator) || isWithheld(denominator)) {
            return withheld(row, numerator, denominator);
        }
        ShownRate rate = new ShownRate(kind(row));
        return with(
                row,
                rate.value(row.value(), numerator, denominator),
                numerator,
                denominator,
                rate.lower(row.lower(), numerator, denominator, row.confidence()),
                rate.upper(row.upper(), numerator, denominator, row.confidence()),
                row.reading());
    }

    /** A row of {@code outliers.csv}: limits are those of the funnel. */
    OutcomeRow funnel(OutcomeRow row) {
        if (untouched(row)) {
            return row;
        }
        Figure numerator = count(row, Decisions.Kind.NUMERATOR);
        Figure denominator = count(row, Decisions.Kind.DENOMINATOR);
        if (isWithheld(numerator) || isWithheld(denominator)) {
            return withheld(row, numerator, denominator);
        }
        return with(
                row,
                new ShownRate(kind(row)).value(row.value(), numerator, denominator),
                numerator,
                denominator,
                ShownRate.rounded(row.lower()),
                ShownRate.rounded(row.upper()),
                row.reading());
    }

    private boolean untouched(OutcomeRow row) {
        boolean counted = row.numerator().isNumber()
                || row.denominator().isNumber()
                || isWithheld(row.numerator())
                || isWithheld(row.denominator());
        return row.level().equals(nation) || !counted;
    }

    private Figure count(OutcomeRow row, Decisions.Kind kind) {
        Figure count = kind.of(row);
        OptionalLong whole = WholeCount.of(count);
        if (whole.isEmpty()) {
            return count;
        }
        CountCell cell = WholeCount.cell(row);
        boolean withheld = decisions.withholds(SeriesKey.of(row), kind, cell) || rule.hides(whole.getAsLong());
        return withheld ? Figure.SUPPRESSED : Figure.of((double) rule.rounded(whole.getAsLong()));
    }

    static boolean isWithheld(Figure figure) {
        return figure.state() == Figure.State.SUPPRESSED;
    }

    private static OutcomeRow withheld(OutcomeRow row, Figure numerator, Figure denominator) {
        return with(
                row,
                withheld(row.value()),
                numerator,
                denominator,
                withheld(row.lower()),
                withheld(row.upper()),
                Reading.NOT_AVAILABLE);
    }

    /** {@code [c]} in place of a number. */
    static Figure withheld(Figure figure) {
        return figure.isNumber() ? Figure.SUPPRESSED : figure;
    }

    private static OutcomeRow with(
            OutcomeRow row,
            Figure value,
            Figure numerator,
            Figure denominator,
            Figure lower,
            Figure upper,
            Reading reading) {
        return new OutcomeRow(
                row.period(),
                row.level(),
                row.outcome(),
                row.characteristic(),
                row.group(),
                row.areaCode(),
                value,
                numerator,
                denominator,
                lower,
                upper,
                row.confidence(),
                reading);
    }
}

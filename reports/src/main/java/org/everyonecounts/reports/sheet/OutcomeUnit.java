package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.everyonecounts.models.exchange.OutcomeName;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.OutcomeWords;

/**
 * How an outcome is called and in which unit it is shown: as the package says, else as far as its id and its figures tell.
 *
 * <p>A share of people shows as a percentage: all values lie from 0 to 1, and every value with people and events is their quotient to two
 * decimals. A plain rate is events over people times 1,000, 10,000 or 100,000. Anything else is in the unit that its source states.
 *
 * @param title its name, beginning a sentence or standing in a cell
 * @param words its name within a sentence
 * @param kind how values are shown
 * @param name the unit in words
 * @param plain true for a rate that is not adjusted for age or anything else
 * @param note what a reader must know of the values; empty for nothing
 */
record OutcomeUnit(String title, String words, Kind kind, String name, boolean plain, String note) {
    private static final String AS_STATED = "as its source states";

    /** How far a share given with two decimals may lie from events over people, with room for counts that were rounded. */
    private static final double ROUNDED_SHARE = 0.0075;
    /** A plain rate to seven digits. */
    private static final double SAME_RATE = 1e-6;
    /** From here on one decimal is enough. */
    private static final double LARGE = 20;

    private static final double[] BASES = {1_000, 10_000, 100_000};

    /** The unit of an outcome from all its rows and what the package says of it; as stated where there is neither. */
    static OutcomeUnit of(String outcome, List<OutcomeRow> rows, Optional<OutcomeName> name) {
        OutcomeUnit told = told(rows);
        OutcomeUnit called = name.map(given -> told.called(given.title(), within(given.title()), given.note()))
                .orElseGet(() -> told.called(OutcomeWords.start(outcome), OutcomeWords.of(outcome), ""));
        if (name.isEmpty() || name.get().unit().isEmpty()) {
            return called;
        }
        return name.get().isFraction()
                ? called.in(Kind.PERCENT, "%")
                : called.in(
                        called.kind == Kind.PERCENT ? Kind.OUTCOME : called.kind,
                        name.get().unit());
    }

    private OutcomeUnit called(String otherTitle, String otherWords, String otherNote) {
        return new OutcomeUnit(otherTitle, otherWords, kind, name, plain, otherNote);
    }

    private OutcomeUnit in(Kind otherKind, String otherName) {
        return new OutcomeUnit(title, words, otherKind, otherName, plain, note);
    }

    /** A title within a sentence: its first letter small, unless it begins a short form such as {@code A&E}. */
    private static String within(String title) {
        boolean shortForm = title.length() > 1 && !Character.isLowerCase(title.charAt(1));
        return shortForm ? title : title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
    }

    private static OutcomeUnit unnamed(Kind kind, String unit, boolean plain) {
        return new OutcomeUnit("", "", kind, unit, plain, "");
    }

    private static OutcomeUnit told(List<OutcomeRow> rows) {
        List<OutcomeRow> valued =
                rows.stream().filter(row -> row.value().isNumber()).toList();
        List<OutcomeRow> counted = valued.stream()
                .filter(row -> row.numerator().isNumber()
                        && row.denominator().isNumber()
                        && row.denominator().number() > 0)
                .toList();
        boolean share = valued.stream()
                .allMatch(row -> row.value().number() >= 0 && row.value().number() <= 1);
        if (share && matches(counted, 1, ROUNDED_SHARE)) {
            return unnamed(Kind.PERCENT, "%", false);
        }
        double largest = valued.stream()
                .mapToDouble(row -> Math.abs(row.value().number()))
                .max()
                .orElse(0);
        Kind kind = largest >= LARGE ? Kind.RATE : Kind.OUTCOME;
        for (double base : BASES) {
            if (matches(counted, base, SAME_RATE * base)) {
                return unnamed(kind, "per " + InWords.number(Figure.of(base), 0) + " people", true);
            }
        }
        return unnamed(kind, AS_STATED, false);
    }

    private static boolean matches(List<OutcomeRow> counted, double base, double tolerance) {
        return !counted.isEmpty()
                && counted.stream()
                        .allMatch(row -> Math.abs(row.value().number()
                                        - base
                                                * row.numerator().number()
                                                / row.denominator().number())
                                <= tolerance);
    }

    /** A value in the words of a sentence. */
    String value(Figure value) {
        return kind == Kind.PERCENT ? InWords.percent(value) : given(value);
    }

    /** A difference of two values in the words of a sentence. */
    String difference(Figure difference) {
        return kind == Kind.PERCENT && difference.isNumber()
                ? InWords.number(difference.map(size -> 100 * size), 1) + " percentage points"
                : given(difference);
    }

    private String given(Figure figure) {
        return kind == Kind.RATE ? InWords.number(figure, 1) : InWords.measured(figure);
    }

    /** True where the unit itself is known. */
    boolean named() {
        return !name.equals(AS_STATED);
    }

    /** Where a value stands on an axis, in the unit in which cells hold it. */
    double drawn(double value) {
        return kind.stored(Figure.of(value));
    }

    /** The title with the unit in brackets, where a reader of the figure would otherwise miss it. */
    String titleWithUnit() {
        return named() && kind != Kind.PERCENT ? title + " (" + name + ")" : title;
    }

    /** The title of an axis or column with the unit in brackets. */
    String titled(String title) {
        return title + " (" + (named() ? name : "unit of the outcome") + ")";
    }
}

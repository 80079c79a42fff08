package org.everyonecounts.models.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table: a number, or the reason why there is none.
 *
 * <p>Four states are kept apart everywhere: a number (zero included), {@code [c]} suppressed, {@code [x]} not available and
 * {@code [z]} not applicable. A figure is never NaN or infinite.
 */
public final class Figure {
    /** Why a cell holds what it holds. */
    public enum State {
        NUMBER(""),
        /** Withheld to protect people: {@code [c]}. */
        SUPPRESSED("[c]"),
        /** Should exist but was not given: {@code [x]}. */
        NOT_AVAILABLE("[x]"),
        /** Has no meaning here: {@code [z]}. */
        NOT_APPLICABLE("[z]");

        private final String token;

        State(String token) {
            this.token = token;
        }

        /** The token printed instead of a number; empty for a number. */
        public String token() {
            return token;
        }
    }

    public static final Figure SUPPRESSED = new Figure(State.SUPPRESSED, 0, null);
    public static final Figure NOT_AVAILABLE = new Figure(State.NOT_AVAILABLE, 0, null);
    public static final Figure NOT_APPLICABLE = new Figure(State.NOT_APPLICABLE, 0, null);

    private final State state;
    private final double number;
    private final @Nullable BigDecimal exact;

    private Figure(State state, double number, @Nullable BigDecimal exact) {
        this.state = state;
        this.number = number;
        this.exact = exact;
    }

    /**
     * A number.
     *
     * @throws IllegalArgumentException when the number is NaN or infinite: a result that is undefined has a state instead
     */
    public static Figure of(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(
                    "figure is " + number + "; a figure must be a finite number or have a state");
        }
        return new Figure(State.NUMBER, number == 0 ? 0.0 : number, null);
    }

    /** An exact number, printed with the decimals it has. */
    public static Figure of(BigDecimal exact) {
        return new Figure(State.NUMBER, exact.doubleValue(), exact);
    }

    /** An amount of money, exact. */
    public static Figure of(Money money) {
        return of(money.pounds());
    }

    /** A number when finite, else {@code [z]}. */
    public static Figure ofFinite(double number) {
        return Double.isFinite(number) ? of(number) : NOT_APPLICABLE;
    }

    /**
     * The figure that was printed: a state by its token, else a number, which is exact where a double would be printed in other digits.
     *
     * @throws NumberFormatException when the text is neither
     */
    public static Figure parse(String printed) {
        for (Figure figure : List.of(SUPPRESSED, NOT_AVAILABLE, NOT_APPLICABLE)) {
            if (figure.state.token().equals(printed)) {
                return figure;
            }
        }
        double number = Double.parseDouble(printed);
        return PlainDecimal.of(number).equals(printed) ? of(number) : of(new BigDecimal(printed));
    }

    public State state() {
        return state;
    }

    public boolean isNumber() {
        return state == State.NUMBER;
    }

    /**
     * The number.
     *
     * @throws IllegalStateException when there is none
     */
    public double number() {
        if (!isNumber()) {
            throw new IllegalStateException("figure is " + state.token() + ", not a number");
        }
        return number;
    }

    /** The number, exact where it was given exactly. */
    public BigDecimal exact() {
        return exact != null ? exact : BigDecimal.valueOf(number());
    }

    /** True where the number was given as an exact decimal, as money always is. */
    public boolean isExact() {
        return exact != null;
    }

    /** The money in this cell. */
    public Money money() {
        return new Money(exact());
    }

    public double orElse(double otherwise) {
        return isNumber() ? number : otherwise;
    }

    /** The same state, or the function of the number; {@code [z]} when the function is undefined there. */
    public Figure map(DoubleUnaryOperator function) {
        return isNumber() ? ofFinite(function.applyAsDouble(number)) : this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figure that
                && state == that.state
                && Double.compare(number, that.number) == 0
                && (exact == null) == (that.exact == null)
                && (exact == null || that.exact == null || exact.compareTo(that.exact) == 0);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, number);
    }

    /** The number in plain decimals, never in exponent form, or the token of its state. */
    @Override
    public String toString() {
        if (!isNumber()) {
            return state.token();
        }
        return exact != null ? exact.toPlainString() : PlainDecimal.of(number);
    }
}

package org.everyonecounts.reports.sheet;

import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.PlainDecimal;

/**
 * What a column or cell holds: its unit, how it is shown and by which power of ten it is moved before it is stored.
 *
 * <p>The unit stands in the header, never in the cell, so the stored number is in the unit of its header: a fraction of 0.0194 is
 * stored as 1.94 under "%", £1,234,567 as 1.234567 under "£ millions". Decimals are moved exactly and no digit is lost.
 */
public enum Kind {
    TEXT("", "General", 0, Side.LEFT),
    PEOPLE("people", "#,##0", 0, Side.RIGHT),
    COUNT("count", "#,##0", 0, Side.RIGHT),
    YEARS("years", "#,##0", 0, Side.RIGHT),
    /** A whole number that names something, such as a seed or a group: no thousands separator. */
    WHOLE("", "0", 0, Side.RIGHT),
    POUNDS("£", "#,##0", 0, Side.RIGHT),
    POUNDS_MILLIONS("£ millions", "#,##0.0", -6, Side.RIGHT),
    POUNDS_MILLIONS_DIFFERENCE("£ millions", "+#,##0.0;-#,##0.0;0.0", -6, Side.RIGHT),
    /** For drivers and scenarios, where a few thousand pounds matter. */
    POUNDS_MILLIONS_MOVED("£ millions", "+#,##0.000;-#,##0.000;0.000", -6, Side.RIGHT),
    PER_HEAD("£ per head", "#,##0", 0, Side.RIGHT),
    PER_HEAD_DIFFERENCE("£ per head", "+#,##0;-#,##0;0", 0, Side.RIGHT),
    /** For indicators, where a few pence matter. */
    PER_HEAD_PENCE("£ per head", "#,##0.00", 0, Side.RIGHT),
    PER_HEAD_PENCE_DIFFERENCE("£ per head", "+#,##0.00;-#,##0.00;0.00", 0, Side.RIGHT),
    PERCENT("%", "#,##0.0", 2, Side.RIGHT),
    PERCENT_DIFFERENCE("%", "+#,##0.0;-#,##0.0;0.0", 2, Side.RIGHT),
    /** For scenarios, where a hundredth of a per cent matters. */
    PERCENT_MOVED("%", "+#,##0.00;-#,##0.00;0.00", 2, Side.RIGHT),
    INDEX("index", "0.000", 0, Side.RIGHT),
    INDEX_DIFFERENCE("index", "+0.000;-0.000;0.000", 0, Side.RIGHT),
    RATIO("ratio", "0.000", 0, Side.RIGHT),
    PEOPLE_DIFFERENCE("people", "+#,##0;-#,##0;0", 0, Side.RIGHT),
    /** An outcome in its own unit: a rate such as 333.84 or a share such as 0.132. */
    OUTCOME("", "#,##0.000", 0, Side.RIGHT),
    OUTCOME_DIFFERENCE("", "+#,##0.000;-#,##0.000;0.000", 0, Side.RIGHT),
    /** An outcome of which a tenth is enough, such as deaths per 100,000 people. */
    RATE("", "#,##0.0", 0, Side.RIGHT),
    RATE_DIFFERENCE("", "+#,##0.0;-#,##0.0;0.0", 0, Side.RIGHT),
    /** A number shown with the decimals it came with. */
    AS_GIVEN("", "General", 0, Side.RIGHT),
    /** A number with two to six decimals. */
    DECIMAL("", "#,##0.00####", 0, Side.RIGHT),
    DECIMAL_DIFFERENCE("", "+#,##0.00####;-#,##0.00####;0", 0, Side.RIGHT),
    /** A share or an index of which small differences matter: two to ten decimals. */
    DETAILED("", "#,##0.00########", 0, Side.RIGHT),
    /** A number too small for six decimals, such as an error of rounding. */
    TINY("", "0.0E+00", 0, Side.RIGHT),
    TINY_DIFFERENCE("", "+0.0E+00;-0.0E+00;0", 0, Side.RIGHT);

    /** The side of the cell on which its content stands. */
    public enum Side {
        LEFT,
        RIGHT
    }

    private final String unit;
    private final String format;
    private final int power;
    private final Side side;

    Kind(String unit, String format, int power, Side side) {
        this.unit = unit;
        this.format = format;
        this.power = power;
        this.side = side;
    }

    /** The unit in words as it stands in headers; empty where there is none. */
    public String unit() {
        return unit;
    }

    /** The number format in the notation of spreadsheets. */
    public String format() {
        return format;
    }

    public Side side() {
        return side;
    }

    public boolean isText() {
        return this == TEXT;
    }

    /** The kind in which differences of this kind are shown: the same unit with an explicit sign. */
    public Kind difference() {
        return switch (this) {
            case PEOPLE, COUNT, YEARS -> PEOPLE_DIFFERENCE;
            case POUNDS_MILLIONS -> POUNDS_MILLIONS_DIFFERENCE;
            case PER_HEAD, POUNDS -> PER_HEAD_DIFFERENCE;
            case PER_HEAD_PENCE -> PER_HEAD_PENCE_DIFFERENCE;
            case PERCENT -> PERCENT_DIFFERENCE;
            case INDEX, RATIO -> INDEX_DIFFERENCE;
            case OUTCOME -> OUTCOME_DIFFERENCE;
            case RATE -> RATE_DIFFERENCE;
            case DECIMAL -> DECIMAL_DIFFERENCE;
            case TINY -> TINY_DIFFERENCE;
            default -> this;
        };
    }

    /** The kind in which what a scenario changes is shown: as {@link #difference()}, with more decimals. */
    public Kind moved() {
        return switch (this) {
            case POUNDS_MILLIONS -> POUNDS_MILLIONS_MOVED;
            case PERCENT -> PERCENT_MOVED;
            case INDEX, RATIO -> DECIMAL_DIFFERENCE;
            default -> difference();
        };
    }

    /**
     * The number stored in a cell of this kind.
     *
     * @throws IllegalStateException when the figure is not a number
     */
    public double stored(Figure figure) {
        if (figure.isExact()) {
            return figure.exact().scaleByPowerOfTen(power).doubleValue();
        }
        // The shortest decimal of a double reads back as the same double; only minus nought becomes nought.
        return power == 0 ? figure.number() + 0.0 : PlainDecimal.moved(figure.number(), power);
    }
}

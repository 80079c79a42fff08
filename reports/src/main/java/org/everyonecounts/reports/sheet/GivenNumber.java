package org.everyonecounts.reports.sheet;

import java.math.BigDecimal;
import org.everyonecounts.models.measure.Figure;

/** Text that may hold a number, such as a published total printed as given: a number becomes a number, other text stays text. */
final class GivenNumber {
    private static final String DECIMAL = "[+-]?\\d{1,18}(\\.\\d{1,400})?([eE][+-]?\\d{1,2})?";

    /** The smallest number that six decimals show well. */
    private static final BigDecimal SMALL = new BigDecimal("0.0001");

    private GivenNumber() {}

    /** The cell of a value as it was given. */
    static Cell cell(String given) {
        return cell(given, false);
    }

    /** The cell of a difference as it was given: an explicit sign where it is a number. */
    static Cell difference(String given) {
        return cell(given, true);
    }

    /** The cell of a setting: a number without thousands separators, since a setting may be a seed or a year. */
    static Cell setting(String given) {
        Cell cell = cell(given, false);
        return cell instanceof Cell.Numeric number ? new Cell.Numeric(number.value(), Kind.AS_GIVEN) : cell;
    }

    private static Cell cell(String given, boolean signed) {
        String text = given.strip();
        if (!text.matches(DECIMAL) || text.matches("[+-]?0\\d.*")) {
            return Cell.text(text);
        }
        BigDecimal number = new BigDecimal(text);
        Kind kind = kind(number);
        return Cell.of(Figure.of(number), signed ? kind.difference() : kind);
    }

    private static Kind kind(BigDecimal number) {
        if (number.stripTrailingZeros().scale() <= 0) {
            return Kind.COUNT;
        }
        return number.abs().compareTo(SMALL) < 0 ? Kind.TINY : Kind.DECIMAL;
    }

    static Cell cell(Figure number, boolean signed) {
        return cell(number.toString(), signed);
    }
}

package org.everyonecounts.reports.workbook;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.everyonecounts.models.measure.PlainDecimal;
import org.everyonecounts.reports.sheet.Cell;
import org.everyonecounts.reports.sheet.Kind;

/** How a number is seen in a cell of its kind, as near as need be to find its width. For one thread. */
final class ShownNumber {
    private final Map<Kind, DecimalFormat> formats = new EnumMap<>(Kind.class);

    /** The number or the result of the formula in a cell; any other cell is a mistake. */
    String of(Cell cell) {
        Cell.Numeric number = cell instanceof Cell.Formula formula ? formula.result() : (Cell.Numeric) cell;
        String positive = positive(number.kind());
        if (positive.contains("General")) {
            return PlainDecimal.of(number.value());
        }
        if (positive.contains("E")) {
            return "+0.0E+00";
        }
        String sign = positive.startsWith("+") || number.value() < 0 ? "+" : "";
        return sign
                + formats.computeIfAbsent(number.kind(), ShownNumber::format).format(Math.abs(number.value()));
    }

    private static DecimalFormat format(Kind kind) {
        return new DecimalFormat(positive(kind).replace("+", ""), DecimalFormatSymbols.getInstance(Locale.UK));
    }

    /** The part of a number format that holds for numbers above 0. */
    private static String positive(Kind kind) {
        String format = kind.format();
        int end = format.indexOf(';');
        return end < 0 ? format : format.substring(0, end);
    }
}

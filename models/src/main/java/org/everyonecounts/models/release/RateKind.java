package org.everyonecounts.models.release;

import java.util.List;
import org.everyonecounts.models.exchange.OutcomeRow;

/**
 * How a value follows from its counts: value = scale · numerator ÷ denominator, value = numerator, or neither (a standardised rate).
 *
 * @param form how
 * @param scale of a ratio: 1, 100, 1,000 … 1,000,000; else 1
 * @param proportion true for a ratio of part to whole: scale 1 or 100, and no numerator above its denominator
 */
record RateKind(Form form, double scale, boolean proportion) {
    private static final double[] SCALES = {1, 100, 1e3, 1e4, 1e5, 1e6};
    private static final double ROUNDED_BY_SOURCE = 0.006;
    private static final double DECIMAL_OF_SOURCE = 0.051;

    /** The three ways. */
    enum Form {
        RATIO,
        COUNT,
        OTHER
    }

    private static final RateKind OTHER = new RateKind(Form.OTHER, 1, false);

    /** The kind that holds for every row, values being rounded as the source did; a standardised rate where none holds. */
    static RateKind of(List<OutcomeRow> rows) {
        List<OutcomeRow> known = rows.stream()
                .filter(row -> row.value().isNumber() && row.numerator().isNumber())
                .toList();
        if (known.isEmpty()) {
            return OTHER;
        }
        if (known.stream()
                .allMatch(row -> row.value().number() == row.numerator().number())) {
            return new RateKind(Form.COUNT, 1, false);
        }
        for (double scale : SCALES) {
            if (known.stream().allMatch(row -> isRatio(row, scale))) {
                boolean parts = scale <= 100
                        && known.stream()
                                .allMatch(row -> row.numerator().number()
                                        <= row.denominator().number());
                return new RateKind(Form.RATIO, scale, parts);
            }
        }
        return OTHER;
    }

    private static boolean isRatio(OutcomeRow row, double scale) {
        if (!row.denominator().isNumber() || !(row.denominator().number() > 0)) {
            return false;
        }
        double ratio = scale * row.numerator().number() / row.denominator().number();
        double off = Math.abs(row.value().number() - ratio);
        return off <= ROUNDED_BY_SOURCE * Math.abs(ratio) || (scale > 1 && off <= DECIMAL_OF_SOURCE);
    }

    /** True where the value is a percentage. */
    boolean isPercentage() {
        return form == Form.RATIO && proportion && scale == 100;
    }
}

package org.everyonecounts.models.release;

import java.util.OptionalLong;
import org.everyonecounts.models.disclosure.CountCell;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.measure.Figure;

/** Counts as they stand in rows: published estimates may have decimals, and are judged by the nearest whole count, halves up. */
final class WholeCount {
    private static final String EVERYONE = Figure.NOT_APPLICABLE.toString();
    private static final double LARGEST = 1e15;

    private WholeCount() {}

    /** The count to judge; none where the figure is no number, below zero or past all people. */
    static OptionalLong of(Figure figure) {
        boolean count = figure.isNumber() && figure.number() >= 0 && figure.number() <= LARGEST;
        return count ? OptionalLong.of((long) Math.floor(figure.number() + 0.5)) : OptionalLong.empty();
    }

    /** The place of a row's counts. */
    static CountCell cell(OutcomeRow row) {
        return row.characteristic().equals(EVERYONE)
                ? CountCell.everyone(row.areaCode())
                : new CountCell(row.areaCode(), row.characteristic(), row.group());
    }
}

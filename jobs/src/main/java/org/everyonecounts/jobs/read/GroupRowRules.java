package org.everyonecounts.jobs.read;

import java.util.List;
import org.everyonecounts.models.area.HealthData.GroupOutcome;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What a row of {@code groups} must hold beside what each of its cells must.
 *
 * <p>Something to compare: a value, or a numerator with its denominator; of people whose group is not known any one of them. {@code [c]} and
 * {@code [z]} are answers, an empty cell is none. A numerator above its denominator is no mistake here: events per person may be more than
 * one. The group of a crossing such as {@code sex x deprivation} names a group of each part.
 */
final class GroupRowRules {
    private static final String CROSSING = " x ";

    private final CellCheck characteristic;
    private final CellCheck group;
    private final CellCheck value;
    private final CellCheck numerator;
    private final CellCheck denominator;

    GroupRowRules(TableBinding table) {
        this.characteristic = table.column("characteristic");
        this.group = table.column("group");
        this.value = table.column("value");
        this.numerator = table.column("numerator");
        this.denominator = table.column("denominator");
    }

    /** What is wrong with a row whose cells were checked; null for nothing. */
    @Nullable
    Finding check(Row row) {
        boolean known = !row.is(group.index(), GroupOutcome.UNKNOWN);
        @Nullable Finding crossing = known ? crossing(row) : null;
        return crossing != null ? crossing : something(row, known);
    }

    private @Nullable Finding crossing(Row row) {
        String of = row.text(characteristic.index());
        if (!of.contains(CROSSING)) {
            return null;
        }
        String name = row.text(group.index());
        List<String> parts = parts(of);
        if (parts(name).size() == parts.size() && !parts(name).contains("")) {
            return null;
        }
        return new Finding(
                group.name(),
                name,
                "crossing",
                group.name() + " is \"" + Finding.cut(name) + "\", but \"" + Finding.cut(of) + "\" crosses "
                        + parts.size() + " characteristics and needs a group of each",
                "write a group of each with \"" + CROSSING + "\" between, such as female x 1, or "
                        + GroupOutcome.UNKNOWN);
    }

    private static List<String> parts(String text) {
        return List.of(text.split(CROSSING, -1));
    }

    private @Nullable Finding something(Row row, boolean known) {
        boolean counted = known ? given(numerator) && given(denominator) : given(numerator) || given(denominator);
        if (given(value) || counted) {
            return null;
        }
        return new Finding(
                Finding.WHOLE_ROW,
                row.text(group.index()),
                "outcome",
                known
                        ? "the row has neither a value nor a numerator with its denominator, so that it says nothing of the group"
                        : "the row has no value, no numerator and no denominator, so that it says nothing",
                "give numerator and denominator, or the value; write [c] where they are withheld, and leave the row out where"
                        + " nothing is known");
    }

    private static boolean given(CellCheck figure) {
        return figure.number().state() != Figure.State.NOT_AVAILABLE;
    }
}

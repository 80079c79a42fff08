package org.everyonecounts.jobs.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.contract.Layout.Column;
import org.everyonecounts.jobs.contract.Layout.Kind;
import org.everyonecounts.jobs.contract.Layout.Role;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.PlainText;
import org.everyonecounts.jobs.contract.TableSchema;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Checks the cells of one column: first by our layout, then by the package's own field.
 *
 * <p>A figure may be a number, empty or a text declared as missing ({@code [x]}), or one of {@code [c] [x] [z]}.
 */
final class CellCheck {
    private final String name;
    private final int index;
    private final @Nullable Column column;
    private final TableSchema.@Nullable Field field;
    private final @Nullable FieldCheck fieldCheck;
    private final List<String> missing;
    private final boolean figure;
    private final NumberCell number = new NumberCell();

    /** @param index position of the column in the file; -1 when the file has not got it */
    CellCheck(String name, int index, @Nullable Column column, TableSchema.@Nullable Field field) {
        this.name = name;
        this.index = index;
        this.column = column;
        this.field = field;
        this.fieldCheck = field == null ? null : new FieldCheck(field, index);
        List<String> texts = new ArrayList<>(field == null ? List.of() : field.missingValues());
        this.figure = column != null && column.role() == Role.VALUE;
        List<String> tokens = List.of("", "[c]", "[x]", "[z]");
        if (figure) {
            // Declared as missing or not, these tell why there is no number, and that is kept.
            texts.removeAll(tokens);
        } else if (column != null && !column.filled()) {
            texts.addAll(tokens.subList(2, 4));
        }
        this.missing = texts;
    }

    String name() {
        return name;
    }

    /** Position of the column in the file; -1 when the file has not got it. */
    int index() {
        return index;
    }

    /** The number or state of the cell last checked, where the column holds figures. */
    NumberCell number() {
        return number;
    }

    boolean isMissing(Row row) {
        if (index < 0 || row.isEmpty(index)) {
            return true;
        }
        for (String text : missing) {
            if (row.is(index, text)) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with the cell; null for nothing. */
    @Nullable
    Finding check(Row row) {
        number.set(Figure.State.NOT_AVAILABLE);
        if (isMissing(row)) {
            boolean needed = (column != null && column.filled()) || (field != null && field.required());
            return index >= 0 && needed
                    ? finding(row, "required", name + " is empty; every row must have it", "fill the cell in")
                    : null;
        }
        if (figure && token(row)) {
            return null;
        }
        @Nullable Finding found = column == null ? null : byLayout(row, column);
        return found != null || fieldCheck == null ? found : fieldCheck.check(row, number);
    }

    private boolean token(Row row) {
        if (row.characters()[row.start(index)] != '[') {
            return false;
        }
        for (Figure.State state : Figure.State.values()) {
            if (state != Figure.State.NUMBER && row.is(index, state.token())) {
                number.set(state);
                return true;
            }
        }
        return false;
    }

    private @Nullable Finding byLayout(Row row, Column rule) {
        return switch (rule.kind()) {
            case TEXT -> text(row, rule);
            case FINANCIAL_YEAR, ANY_YEAR -> year(row, rule.kind());
            case NUMBER, MONEY, WHOLE -> figure(row, rule);
        };
    }

    private @Nullable Finding text(Row row, Column rule) {
        char first = row.characters()[row.start(index)];
        char last = row.characters()[row.end(index) - 1];
        if (first <= ' ' || last <= ' ' || first == '\u00A0' || last == '\u00A0') {
            return finding(
                    row,
                    "blanks",
                    name + " begins or ends with a blank; it would not match other rows",
                    "remove the blanks around the value");
        }
        if (rule.words().isEmpty()) {
            return rule.role() == Role.AREA ? null : characters(row, rule);
        }
        for (String word : rule.words()) {
            if (row.is(index, word)) {
                return null;
            }
        }
        return finding(
                row,
                "enum",
                name + " is \"" + Finding.cut(row.text(index)) + "\"; it must be one of "
                        + String.join(", ", rule.words()),
                Nearest.advice(row.text(index), rule.words()));
    }

    /** A code of an area needs no look here: it must be one of those that were looked at in {@code areas}. */
    private @Nullable Finding characters(Row row, Column rule) {
        char[] text = row.characters();
        int at = row.start(index);
        int end = row.end(index);
        while (at < end && text[at] >= ' ' && text[at] < 0x7F) {
            at++;
        }
        if (at == end) {
            return null;
        }
        String whole = row.text(index);
        boolean words = rule.role() == Role.OTHER && !name.endsWith("_code");
        String wrong = words ? PlainText.problemOfWords(whole) : PlainText.problemOfCode(whole);
        return wrong.isEmpty()
                ? null
                : finding(
                        row,
                        "characters",
                        name + " holds " + wrong
                                + (words ? ", which no page can show as it is" : ", which a reader cannot see"),
                        "remove the character; letters of every alphabet are fine");
    }

    private @Nullable Finding year(Row row, Kind kind) {
        if (isFinancialYear(row) || (kind == Kind.ANY_YEAR && isCalendarYear(row))) {
            return null;
        }
        return finding(
                row,
                "period",
                name + " is \"" + Finding.cut(row.text(index)) + "\"; it must be a financial year such as 2021/22"
                        + (kind == Kind.ANY_YEAR ? ", or a calendar year such as 2021" : ""),
                "write the year as 2021/22, the second part one more than the first");
    }

    private boolean isFinancialYear(Row row) {
        int start = row.start(index);
        if (row.end(index) - start != 7 || row.characters()[start + 4] != '/') {
            return false;
        }
        int first = digits(row, start, 4);
        int second = digits(row, start + 5, 2);
        return first > 0 && second == (first + 1) % 100;
    }

    private boolean isCalendarYear(Row row) {
        return row.end(index) - row.start(index) == 4 && digits(row, row.start(index), 4) > 0;
    }

    private static int digits(Row row, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            char c = row.characters()[i];
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private @Nullable Finding figure(Row row, Column rule) {
        if (!number.parse(row.characters(), row.start(index), row.end(index))) {
            return notANumber(row);
        }
        if (rule.kind() == Kind.WHOLE && !number.isWhole()) {
            return finding(
                    row,
                    "type",
                    name + " is \"" + Finding.cut(row.text(index)) + "\", which is not a whole number",
                    "write a whole number");
        }
        Double minimum = rule.minimum();
        if (minimum != null && number.toDouble() < minimum) {
            return outOfRange(row, "minimum", minimum, "more");
        }
        Double maximum = rule.maximum();
        if (maximum != null && number.toDouble() > maximum) {
            return outOfRange(row, "maximum", maximum, "less");
        }
        return null;
    }

    private Finding notANumber(Row row) {
        return finding(
                row,
                "type",
                name + " is \"" + Finding.cut(row.text(index)) + "\", which is not a number",
                "write a plain number such as 1234.5, without blanks, signs of currency or percent, or thousands"
                        + " separators; leave the cell empty where the figure is not known");
    }

    private Finding outOfRange(Row row, String rule, double limit, String side) {
        return finding(
                row,
                rule,
                name + " is " + Finding.cut(row.text(index)) + "; it must be "
                        + BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString() + " or " + side,
                "correct the figure at its source");
    }

    private Finding finding(Row row, String rule, String message, String fix) {
        return new Finding(name, row.text(index), rule, message, fix);
    }

    /** The amount in a cell whatever the checks say of it; empty where it is no number. */
    Optional<BigDecimal> amount(Row row) {
        NumberCell cell = new NumberCell();
        return index >= 0 && index < row.cells() && cell.parse(row.characters(), row.start(index), row.end(index))
                ? Optional.of(cell.decimal())
                : Optional.empty();
    }
}

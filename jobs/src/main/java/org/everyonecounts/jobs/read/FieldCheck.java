package org.everyonecounts.jobs.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.everyonecounts.jobs.contract.CellPattern;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.TableSchema;
import org.jspecify.annotations.Nullable;

/** Checks the cells of one column against the field that the package's own Table Schema gives it. */
final class FieldCheck {
    private final TableSchema.Field rule;
    private final int index;

    /** @param index position of the column in the file */
    FieldCheck(TableSchema.Field rule, int index) {
        this.rule = rule;
        this.index = index;
    }

    /** What is wrong with a cell that is filled in; null for nothing. The number is filled when the field is one. */
    @Nullable
    Finding check(Row row, NumberCell number) {
        @Nullable String typeProblem = typeProblem(row, number);
        if (typeProblem != null) {
            return finding(
                    row,
                    "type",
                    rule.name() + " is \"" + Finding.cut(row.text(index)) + "\", which is not " + typeProblem,
                    "write " + typeProblem);
        }
        if (!rule.words().isEmpty() && !rule.words().contains(row.text(index))) {
            return finding(
                    row,
                    "enum",
                    rule.name() + " is \"" + Finding.cut(row.text(index)) + "\"; the descriptor allows "
                            + String.join(", ", rule.words()),
                    Nearest.advice(row.text(index), rule.words()));
        }
        if (rule.pattern() != null && !follows(row, rule.pattern())) {
            return finding(
                    row,
                    "pattern",
                    rule.name() + " is \"" + Finding.cut(row.text(index)) + "\", which does not follow the pattern "
                            + rule.pattern().text(),
                    "correct the value, or the pattern in the descriptor");
        }
        if (rule.minimum() != null && compare(row, number, rule.minimum()) < 0) {
            return limit(row, "minimum", rule.minimum(), "more");
        }
        if (rule.maximum() != null && compare(row, number, rule.maximum()) > 0) {
            return limit(row, "maximum", rule.maximum(), "less");
        }
        return null;
    }

    private boolean follows(Row row, CellPattern pattern) {
        try {
            return pattern.matches(row.text(index));
        } catch (CellPattern.TooSlow e) {
            throw new Fault(
                    ExitCode.CONTRACT,
                    Problem.of(
                            PackageDescriptor.FILE,
                            "the pattern of \"" + rule.name() + "\" takes too many steps for the cell \""
                                    + Finding.cut(row.text(index)) + "\" in line " + row.line(),
                            "Repetitions inside repetitions double the work with each letter",
                            "write the pattern " + pattern.text() + " without a repetition in a repetition"));
        }
    }

    private Finding limit(Row row, String code, String limit, String side) {
        return finding(
                row,
                code,
                rule.name() + " is " + Finding.cut(row.text(index)) + "; the descriptor asks for " + limit + " or "
                        + side,
                "correct the value, or the limit in the descriptor");
    }

    private @Nullable String typeProblem(Row row, NumberCell number) {
        boolean good = switch (rule.type()) {
            case STRING, ANY -> true;
            case NUMBER -> number.isNumber() || number.parse(row.characters(), row.start(index), row.end(index));
            case INTEGER ->
                (number.isNumber() || number.parse(row.characters(), row.start(index), row.end(index)))
                        && number.isWhole();
            case BOOLEAN ->
                List.of("true", "false", "True", "False", "TRUE", "FALSE", "1", "0")
                        .contains(row.text(index));
            case YEAR -> row.text(index).matches("-?[0-9]{4}");
            case DATE -> isDate(row.text(index));
        };
        if (good) {
            return null;
        }
        return switch (rule.type()) {
            case INTEGER -> "a whole number";
            case BOOLEAN -> "true or false";
            case YEAR -> "a year such as 2021";
            case DATE -> "a date such as 2021-04-01";
            case STRING, ANY, NUMBER -> "a number";
        };
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private int compare(Row row, NumberCell number, String limit) {
        return switch (rule.type()) {
            case NUMBER, INTEGER ->
                number.decimal().compareTo(TableSchema.Field.number(limit).orElse(BigDecimal.ZERO));
            case YEAR -> Integer.compare(Integer.parseInt(row.text(index)), Integer.parseInt(limit));
            case STRING, ANY, BOOLEAN, DATE -> row.text(index).compareTo(limit);
        };
    }

    private Finding finding(Row row, String code, String message, String fix) {
        return new Finding(rule.name(), row.text(index), code, message, fix);
    }
}

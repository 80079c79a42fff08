package org.everyonecounts.models.area;

import java.util.OptionalInt;

/**
 * Labels of years and the year after: {@code 2023/24} is followed by {@code 2024/25}, the calendar year {@code 2019} by {@code 2020}.
 *
 * <p>{@code 1999/00} is followed by {@code 2000/01}.
 */
public final class FinancialYear {
    private FinancialYear() {}

    /**
     * The label so many years later; earlier for a negative number.
     *
     * @throws IllegalArgumentException when the label is neither a financial nor a calendar year
     */
    public static String plus(String label, int years) {
        boolean financial = label.matches("\\d{4}/\\d{2}");
        if (!financial && !label.matches("\\d{4}")) {
            throw new IllegalArgumentException(
                    "period is \"" + label + "\"; it must be a year such as 2023/24 or 2023");
        }
        int first = Integer.parseInt(label.substring(0, 4)) + years;
        String start = padded(first, 4);
        return financial ? start + "/" + padded((first + 1) % 100, 2) : start;
    }

    /** True for a financial or calendar year, such as {@code 2023/24} or {@code 2023}. */
    public static boolean isYear(String label) {
        return label.matches("\\d{4}(/\\d{2})?");
    }

    /** Years from one label to a later one, negative to an earlier one; none where they are not years of the same kind. */
    public static OptionalInt between(String from, String to) {
        return isYear(from) && isYear(to) && from.length() == to.length()
                ? OptionalInt.of(Integer.parseInt(to.substring(0, 4)) - Integer.parseInt(from.substring(0, 4)))
                : OptionalInt.empty();
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}

package org.everyonecounts.reports.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.models.measure.Figure;

/**
 * Figures, dates and lists as they stand in sentences.
 *
 * <p>Numbers are rounded half up from their decimal form. A negative number begins with a true minus sign, which screen readers say.
 * A figure that is not a number reads as words, never as a token.
 */
public final class InWords {
    private static final Pattern FINANCIAL_YEAR = Pattern.compile("(\\d{4})/(\\d{2})");
    private static final List<String> SMALL =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private InWords() {}

    /** A fraction as a percentage with one decimal: 0.0228 is {@code 2.3%}. */
    public static String percent(Figure fraction) {
        return state(fraction, number -> decimal(number.movePointRight(2), 1, "") + "%");
    }

    /** A difference as a percentage with one decimal and its sign: 0.0228 is {@code +2.3%}. */
    public static String signedPercent(Figure fraction) {
        return state(fraction, number -> decimal(number.movePointRight(2), 1, "+") + "%");
    }

    /** A difference of two fractions: 0.0012 is {@code 0.12 percentage points}; the sign is left to the sentence. */
    public static String points(Figure fraction) {
        return state(fraction, number -> decimal(number.abs().movePointRight(2), 2, "") + " percentage points");
    }

    /** A difference of two fractions with its sign, in percentage points: {@code −0.20}; the unit is left to the sentence. */
    public static String signedPoints(Figure fraction) {
        return state(fraction, number -> decimal(number.movePointRight(2), 2, "+"));
    }

    /** An index with three decimals and its sign. */
    public static String index(Figure index) {
        return state(index, number -> decimal(number, 3, "+"));
    }

    /** A change of an index with four decimals; a minus sign where it is negative. */
    public static String smallChange(Figure change) {
        return state(change, number -> decimal(number, 4, ""));
    }

    /** An outcome in its own unit: one decimal from 100 on, two from 0.1 on, else three; a minus sign where it is negative. */
    public static String measured(Figure value) {
        return state(value, number -> {
            double size = number.abs().doubleValue();
            return decimal(number, size >= 100 ? 1 : size >= 0.1 || size == 0 ? 2 : 3, "");
        });
    }

    /** A ratio with two decimals. */
    public static String ratio(Figure ratio) {
        return state(ratio, number -> decimal(number, 2, ""));
    }

    /** Pounds in millions with one decimal: {@code £211.5 million}. */
    public static String millions(Figure pounds) {
        return state(pounds, number -> sterling(number.movePointLeft(6), 1) + " million");
    }

    /** Pounds per head with two decimals: {@code £3.21}. */
    public static String poundsAndPence(Figure pounds) {
        return state(pounds, number -> sterling(number, 2));
    }

    /** Pounds without pence, as they stand beside marks of a chart: {@code £159}. */
    public static String wholePounds(Figure pounds) {
        return state(pounds, number -> sterling(number, 0));
    }

    /** A number with thousands separated and so many decimals. */
    public static String number(Figure figure, int decimals) {
        return state(figure, number -> decimal(number, decimals, ""));
    }

    /** A number of people: in millions with one decimal from one million on. */
    public static String people(Figure people) {
        return state(
                people,
                number -> number.abs().compareTo(BigDecimal.valueOf(1_000_000)) >= 0
                        ? decimal(number.movePointLeft(6), 1, "") + " million people"
                        : decimal(number, 0, "") + " people");
    }

    /** A whole number with thousands separated; from none to ten in letters. */
    public static String count(long number) {
        return number >= 0 && number < SMALL.size()
                ? SMALL.get((int) number)
                : decimal(BigDecimal.valueOf(number), 0, "");
    }

    /** {@code 1 row}, {@code 2 rows}: a count in digits with its noun. */
    public static String counted(long number, String noun) {
        return decimal(BigDecimal.valueOf(number), 0, "") + " " + (number == 1 ? noun : plural(noun));
    }

    /** The plural of a noun phrase by the regular rule. */
    public static String plural(String noun) {
        return noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    /** An ISO date as {@code 22 November 2026}; any other text as it is. */
    public static String date(String iso) {
        if (!iso.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            return iso;
        }
        return LocalDate.parse(iso.substring(0, 10)).format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
    }

    /** {@code financial year 2021/22}, or {@code calendar year 2021}. */
    public static String period(String period) {
        return FINANCIAL_YEAR.matcher(period).matches()
                ? "financial year " + period
                : period.matches("\\d{4}") ? "calendar year " + period : period;
    }

    /** The days that a financial year covers: {@code 1 April 2021 to 31 March 2022}; empty for any other period. */
    public static String days(String period) {
        Matcher year = FINANCIAL_YEAR.matcher(period);
        if (!year.matches()) {
            return "";
        }
        int first = Integer.parseInt(year.group(1));
        return "1 April " + first + " to 31 March " + (first + 1);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last <= 0
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** A name with its underscores read as spaces. */
    public static String name(String code) {
        return code.replace('_', ' ');
    }

    /** The text with a full stop, unless it ends as a sentence does. */
    public static String ended(String text) {
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    /** The text with its first letter as a capital. */
    public static String sentenceCase(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    private static String state(Figure figure, java.util.function.Function<BigDecimal, String> number) {
        return switch (figure.state()) {
            case NUMBER -> number.apply(figure.exact());
            case SUPPRESSED -> "withheld";
            case NOT_AVAILABLE -> "not available";
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    private static String sterling(BigDecimal pounds, int decimals) {
        String magnitude = "£" + decimal(pounds.abs(), decimals, "");
        boolean negative = pounds.setScale(decimals, RoundingMode.HALF_UP).signum() < 0;
        return negative ? "−" + magnitude : magnitude;
    }

    private static String decimal(BigDecimal number, int decimals, String plus) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        DecimalFormat format = new DecimalFormat(
                decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), DecimalFormatSymbols.getInstance(Locale.UK));
        String magnitude = format.format(rounded.abs());
        return (rounded.signum() < 0 ? "−" : rounded.signum() > 0 ? plus : "") + magnitude;
    }
}

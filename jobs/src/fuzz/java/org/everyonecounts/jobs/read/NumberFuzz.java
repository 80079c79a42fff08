package org.everyonecounts.jobs.read;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.everyonecounts.jobs.fuzzing.Reading;
import org.everyonecounts.jobs.fuzzing.SmallPackage;
import org.everyonecounts.jobs.measuring.MeasuredTable;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text as a number: both readers of numbers give what {@link BigDecimal} and {@link Double#parseDouble} give, or none. */
class NumberFuzz {
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "0",
                        "-12.50",
                        "1.2E-3",
                        "29787.25",
                        "9007199254740993",
                        "1e308",
                        "4.9e-324",
                        "99999999999999999")
                .map(SmallPackage::bytes);
    }

    @MethodSource("seeds")
    @DictionaryEntries({"e-", "E+", ".", "-", "+", "00000", "99999", "e308", "e-324", "9007199254740993"})
    @FuzzTest(maxDuration = "2m")
    void any_text_is_the_same_number_for_every_reader(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        boolean number = NUMBER.matcher(text).matches() && text.length() <= 100;
        NumberCell cell = new NumberCell();
        boolean read = cell.parse(text.toCharArray(), 0, text.length());
        double measured = MeasuredTable.number(text);
        if (!number) {
            Reading.holds(!read, "read as a number: " + text);
            return;
        }
        double expected = Double.parseDouble(text);
        if (read) {
            Reading.holds(cell.toDouble() == expected, text + " read as " + cell.toDouble());
            Reading.holds(cell.decimal().compareTo(new BigDecimal(text)) == 0, text + " read as " + cell.decimal());
        }
        Reading.holds(
                Double.isInfinite(expected) ? Double.isNaN(measured) : measured == expected,
                text + " measured as " + measured);
    }
}

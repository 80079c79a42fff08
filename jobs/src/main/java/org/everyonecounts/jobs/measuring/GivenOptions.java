package org.everyonecounts.jobs.measuring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.Problem;

/** The options of one call as they were written, by name; a value out of its range ends with exit code 2 and names the range. */
public final class GivenOptions {
    private final Map<String, List<String>> values;

    /** @param values what was written, by option such as {@code --rank}; an option not given is absent or has no values */
    public GivenOptions(Map<String, List<String>> values) {
        this.values = Map.copyOf(values);
    }

    boolean has(String option) {
        return !all(option).isEmpty();
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    Optional<String> one(String option) {
        List<String> given = all(option);
        if (given.size() > 1) {
            throw misuse(
                    option + " is given " + given.size() + " times",
                    "It takes one value",
                    "keep one of " + String.join(" and ", given));
        }
        if (given.size() == 1 && given.get(0).isBlank()) {
            throw misuse(option + " is empty", "It takes a value", "give one, or leave the option out");
        }
        return given.stream().findFirst();
    }

    /** One of a few words. */
    Optional<String> word(String option, String... known) {
        Optional<String> given = one(option);
        List<String> words = Arrays.asList(known);
        given.filter(word -> !words.contains(word)).ifPresent(word -> {
            throw misuse(
                    option + " is \"" + word + "\"",
                    "It must be " + String.join(" or ", words),
                    Nearest.advice(word, words));
        });
        return given;
    }

    /** A whole number between two limits. */
    Optional<Long> whole(String option, long low, long high) {
        return one(option).map(text -> {
            try {
                long number = Long.parseLong(text);
                if (number >= low && number <= high) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw outside(option, text, "a whole number from " + low + " to " + high);
            }
            throw outside(option, text, "a whole number from " + low + " to " + high);
        });
    }

    /** A plain decimal number. */
    static double number(String option, String text) {
        double number = DecimalText.parse(text.strip());
        if (Double.isNaN(number)) {
            throw outside(option, text, "a number, such as 12.5");
        }
        return number;
    }

    static Fault outside(String option, String text, String legal) {
        return misuse(option + " is \"" + text + "\"", "It must be " + legal, "give " + legal);
    }

    static Fault misuse(String what, String why, String fix) {
        return new Fault(ExitCode.USAGE, Problem.of(what, why, fix));
    }
}

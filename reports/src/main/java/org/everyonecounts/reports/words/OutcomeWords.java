package org.everyonecounts.reports.words;

import java.util.Map;
import java.util.regex.Pattern;

/** The name of an outcome in plain words, from its id. */
public final class OutcomeWords {
    private static final Pattern UNDER_AGE = Pattern.compile("^under ?(\\d+) ");
    private static final Pattern YEARS = Pattern.compile(" (\\d+) years$");

    /** Short forms that are read letter by letter, and so stand in capitals. */
    private static final Map<String, String> SHORT_FORMS = Map.of(
            "ae",
            "A&E",
            "covid",
            "COVID-19",
            "covid19",
            "COVID-19",
            "gp",
            "GP",
            "nhs",
            "NHS",
            "ons",
            "ONS",
            "qof",
            "QOF");

    private OutcomeWords() {}

    /**
     * The words of an id within a sentence.
     *
     * <p>By hand: {@code under75_mortality_3_years} is {@code under-75 mortality, 3 years together}; {@code ons_health_index} is
     * {@code ONS health index}.
     */
    public static String of(String outcome) {
        StringBuilder words = new StringBuilder();
        for (String word : InWords.name(outcome).split(" ", -1)) {
            words.append(words.length() == 0 ? "" : " ").append(SHORT_FORMS.getOrDefault(word, word));
        }
        String aged = UNDER_AGE.matcher(words).replaceFirst("under-$1 ");
        return YEARS.matcher(aged).replaceFirst(", $1 years together");
    }

    /** As {@link #of(String)}, beginning a sentence or standing in a cell. */
    public static String start(String outcome) {
        return InWords.sentenceCase(of(outcome));
    }
}

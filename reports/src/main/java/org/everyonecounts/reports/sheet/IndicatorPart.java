package org.everyonecounts.reports.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.everyonecounts.reports.words.InWords;

/**
 * What an indicator of outcomes is of, read from its group: {@code outcome=under_75_mortality;characteristic=deprivation;v=2}.
 *
 * @param outcome id of the outcome; empty where the group names none
 * @param characteristic what groups are compared; empty for everyone
 * @param choices further keys and values in their order, such as {@code v} to {@code 2}
 */
record IndicatorPart(String outcome, String characteristic, Map<String, String> choices) {
    /** The key of the aversion to inequality of a mean that counts the more deprived more. */
    static final String AVERSION = "v";

    private static final String OUTCOME = "outcome";
    private static final String CHARACTERISTIC = "characteristic";

    /** Choices of inequality aversion shown on the scorecard; the others stand in Table_6. */
    private static final Map<String, String> USUAL = Map.of(IndicatorPart.AVERSION, "2", "epsilon", "1");

    private static final Map<String, String> CHOICES =
            Map.of(AVERSION, "inequality aversion", "epsilon", "inequality aversion");

    IndicatorPart {
        choices = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** Reads a group; parts without an equals sign are left out. */
    static IndicatorPart of(String group) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String pair : group.split(";")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                found.put(
                        pair.substring(0, sign).strip(),
                        pair.substring(sign + 1).strip());
            }
        }
        String outcome = found.getOrDefault(OUTCOME, "");
        String characteristic = found.getOrDefault(CHARACTERISTIC, "");
        found.remove(OUTCOME);
        found.remove(CHARACTERISTIC);
        return new IndicatorPart(outcome, characteristic, found);
    }

    /** True where every choice of inequality aversion is the usual one, or there is none. */
    boolean isUsual() {
        return USUAL.entrySet().stream()
                .allMatch(usual ->
                        choices.getOrDefault(usual.getKey(), usual.getValue()).equals(usual.getValue()));
    }

    /** True for groups of two characteristics crossed, such as {@code sex x deprivation}. */
    boolean isCrossing() {
        return characteristic.contains(" x ");
    }

    /** {@code under-75 mortality by deprivation, inequality aversion 2}; empty where nothing is named. */
    String words(ReportedRun run) {
        StringBuilder words =
                new StringBuilder(outcome.isEmpty() ? "" : run.unit(outcome).words());
        if (!characteristic.isEmpty()) {
            words.append(words.length() == 0 ? "by " : " by ").append(InWords.name(characteristic));
        }
        choices.forEach((key, value) -> words.append(words.length() == 0 ? "" : ", ")
                .append(CHOICES.getOrDefault(key, InWords.name(key)))
                .append(' ')
                .append(value));
        return words.toString();
    }
}

package org.everyonecounts.jobs.measuring;

import java.util.Comparator;

/** The order in which the words of a column are shown. */
final class WordOrder {
    private WordOrder() {}

    /** By number when every word is a whole number, words of one number (1 and 01) by their characters; otherwise by characters. */
    static Comparator<String> of(String[] words) {
        for (String word : words) {
            if (!isWhole(word)) {
                return Comparator.naturalOrder();
            }
        }
        return Comparator.<String, Long>comparing(Long::parseLong).thenComparing(Comparator.naturalOrder());
    }

    private static boolean isWhole(String word) {
        int from = word.startsWith("-") ? 1 : 0;
        if (from == word.length() || word.length() > 18) {
            return false;
        }
        for (int i = from; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}

package org.everyonecounts.jobs.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.everyonecounts.jobs.contract.Problem;

/** The problems of one stretch of a table: the first few in full, the rest counted. */
final class CellFaults {
    /** How many problems are told in full. */
    static final int TOLD = 10;

    static final String ZERO_BYTE = "a zero byte stands in the text, as in UTF-16 or in a binary file";
    static final String SAVE_AS_UTF8 = "save the file as \"CSV UTF-8\" and try again";

    private static final int LONGEST_VALUE = 40;
    private static final int MOST_NAMES = 40;

    private final String file;
    private final List<Problem> told = new ArrayList<>();
    private long count;

    /** @param file name as the user gave it */
    CellFaults(String file) {
        this.file = file;
    }

    void add(long line, String column, String what, String why, String fix) {
        count++;
        if (told.size() < TOLD) {
            told.add(new Problem(what, file, line, column, why, fix));
        }
    }

    boolean any() {
        return count > 0;
    }

    long count() {
        return count;
    }

    /** The problems kept, with lines counted from the start of the file. */
    List<Problem> told(long linesBefore) {
        return told.stream()
                .map(p -> new Problem(p.what(), p.file(), p.line() + linesBefore, p.column(), p.why(), p.fix()))
                .toList();
    }

    /** A value as it is shown in a message: at most 40 characters. */
    static String shown(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
    }

    /** Names as they are shown in a message: at most forty of them. */
    static String list(List<String> names) {
        int shown = Math.min(names.size(), MOST_NAMES);
        String text = names.subList(0, shown).stream().map(CellFaults::shown).collect(Collectors.joining(", "));
        return shown < names.size() ? text + " and " + (names.size() - shown) + " more" : text;
    }
}

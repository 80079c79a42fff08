package org.everyonecounts.jobs.measuring;

import java.util.ArrayList;
import java.util.List;

/** The names in {@code --measures}, divided by commas; a comma inside brackets divides nothing. */
final class MeasureList {
    private MeasureList() {}

    /** The names without blanks, in the order written, each once. */
    static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int open = 0;
        for (char letter : (text + ",").toCharArray()) {
            open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == ',' && open <= 0) {
                String written = name.toString();
                if (written.isEmpty()) {
                    throw GivenOptions.misuse(
                            "--measures is \"" + text + "\", with an empty name in it",
                            "Names are divided by single commas",
                            "write a list such as gini,atkinson(0.5), or all");
                }
                if (!names.contains(written)) {
                    names.add(written);
                }
                name.setLength(0);
            } else if (!Character.isWhitespace(letter)) {
                name.append(letter);
            }
        }
        if (open > 0) {
            throw GivenOptions.misuse(
                    "--measures is \"" + text + "\", in which a bracket is not closed",
                    "A parameter stands in brackets, as in atkinson(0.5)",
                    "close the bracket");
        }
        return names;
    }
}

package org.everyonecounts.reports.board;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.Shorthand;

/**
 * The table beside a picture: the same figures for those who cannot see it.
 *
 * @param headers one a column; the first column names the row
 * @param rows as many cells each as there are headers
 * @param shorthand what the tokens in the cells mean; empty where there are none
 */
public record Grid(String caption, List<String> headers, List<List<String>> rows, String shorthand) {
    public Grid {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The tokens used while cells are made. */
    static final class Tokens {
        private final Set<Shorthand> used = EnumSet.noneOf(Shorthand.class);

        /** A number in words, or its token. */
        String cell(Figure figure, Function<Figure, String> words) {
            if (figure.isNumber()) {
                return words.apply(figure);
            }
            used.add(Shorthand.of(figure.state()));
            return figure.state().token();
        }

        String sentence() {
            return Shorthand.sentence(used);
        }
    }
}

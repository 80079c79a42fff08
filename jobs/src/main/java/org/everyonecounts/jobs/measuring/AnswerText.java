package org.everyonecounts.jobs.measuring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.LimitMethod;

/**
 * The answer for a reader: a table of at most 100 columns, six significant digits, and numbered notes below it, each written once.
 *
 * <p>The full digits are in CSV and JSON.
 */
final class AnswerText {
    private static final int WIDTH = 100;
    private static final int NAME = 33;
    private static final int REFERENCES = 89;
    private static final int FIGURE = 12;
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_UP);

    private final Answer answer;
    private final StringBuilder text = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> everywhere;

    private AnswerText(Answer answer) {
        this.answer = answer;
        this.everywhere = everywhere(answer.rows());
    }

    /** What is said of every row: it stands above the table, once. */
    private static Set<String> everywhere(List<ResultRow> rows) {
        Set<String> everywhere = rows.isEmpty() ? Set.of() : new LinkedHashSet<>(said(rows.get(0)));
        rows.forEach(row -> everywhere.retainAll(said(row)));
        return everywhere;
    }

    static String of(Answer answer) {
        return new AnswerText(answer).write();
    }

    private String write() {
        answer.about().forEach(fact -> wrapped(fact.word() + ": ", fact.text()));
        everywhere.forEach(note -> wrapped("every row: ", note));
        List<String> part = List.of();
        boolean first = true;
        for (ResultRow row : answer.rows()) {
            if (first || !row.by().equals(part)) {
                heading(row);
                first = false;
                part = row.by();
            }
            line(row);
        }
        if (!notes.isEmpty()) {
            text.append('\n');
        }
        for (int i = 0; i < notes.size(); i++) {
            wrapped("[" + (i + 1) + "] ", notes.get(i));
        }
        if (!answer.leftOut().isEmpty()) {
            text.append("\nLeft out:\n");
            answer.leftOut().forEach(left -> wrapped("  " + left.word() + ": ", left.text()));
        }
        return text.toString();
    }

    private void heading(ResultRow row) {
        text.append('\n');
        if (!row.by().isEmpty()) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < row.by().size(); i++) {
                words.add(answer.by().get(i) + " = " + row.by().get(i));
            }
            wrapped("", String.join(", ", words));
        }
        cells("measure", "estimate", "lower", "upper", "level", "n", "notes");
    }

    private void line(ResultRow row) {
        String name = row.measure() + (row.group().equals(Figure.NOT_APPLICABLE.toString()) ? "" : " " + row.group());
        cells(
                name,
                shown(row.estimate()),
                shown(row.lower()),
                shown(row.upper()),
                row.confidence().isNumber()
                        ? percent(row.confidence().number())
                        : row.confidence().toString(),
                Integer.toString(row.n()),
                references(row));
    }

    private void cells(String name, String estimate, String lower, String upper, String level, String n, String refs) {
        String figures = String.format(
                Locale.ROOT,
                "%" + FIGURE + "s %" + FIGURE + "s %" + FIGURE + "s %7s %8s %s",
                estimate,
                lower,
                upper,
                level,
                n,
                refs);
        if (name.length() > NAME) {
            wrapped("", name);
        }
        text.append(String.format(Locale.ROOT, "%-" + NAME + "s", name.length() > NAME ? "" : name))
                .append(figures.stripTrailing())
                .append('\n');
    }

    private String references(ResultRow row) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String note : said(row)) {
            if (!everywhere.contains(note)) {
                if (!notes.contains(note)) {
                    notes.add(note);
                }
                numbers.add(notes.indexOf(note) + 1);
            }
        }
        StringBuilder references = new StringBuilder();
        int onLine = 0;
        for (int number : numbers) {
            String next = (references.isEmpty() ? "" : ",") + number;
            if (onLine + next.length() > WIDTH - REFERENCES) {
                references.append(",\n").append(" ".repeat(REFERENCES));
                next = Integer.toString(number);
                onLine = 0;
            }
            references.append(next);
            onLine += next.length() + 1;
        }
        return references.toString();
    }

    /** What is to be said of a row: its notes (the rank direction stands above), its convention, and how its limits were made. */
    private static List<String> said(ResultRow row) {
        List<String> said = new ArrayList<>(row.notes());
        said.removeIf(note -> note.startsWith("rank 0 = "));
        if (!row.convention().equals(Figure.NOT_APPLICABLE.toString())) {
            said.add("convention " + row.convention());
        }
        method(row.method()).ifPresent(method -> said.add("limits: " + method));
        return said;
    }

    private static Optional<String> method(String code) {
        for (LimitMethod method : LimitMethod.values()) {
            if (method != LimitMethod.NONE && method.code().equals(code)) {
                return Optional.of(method.meaning());
            }
        }
        return Optional.empty();
    }

    /** Six significant digits; whole numbers up to twelve digits in full. */
    static String shown(Figure figure) {
        if (!figure.isNumber()) {
            return figure.toString();
        }
        BigDecimal exact = new BigDecimal(figure.toString());
        BigDecimal rounded = exact.abs().compareTo(BigDecimal.valueOf(100_000)) >= 0
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(DIGITS);
        String plain = rounded.stripTrailingZeros().toPlainString();
        return plain.length() <= FIGURE ? plain : String.format(Locale.ROOT, "%.4e", figure.number());
    }

    private static String percent(double confidence) {
        return BigDecimal.valueOf(confidence)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }

    /** A lead and words after it, broken at blanks; further lines are indented below the words. */
    private void wrapped(String lead, String words) {
        StringBuilder line = new StringBuilder(lead);
        String indent = " ".repeat(Math.min(lead.length(), 12));
        for (String word : words.split(" ")) {
            boolean full = line.length() + word.length() + 1 > WIDTH && line.length() > indent.length();
            if (full) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}

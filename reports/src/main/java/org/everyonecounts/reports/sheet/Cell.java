package org.everyonecounts.reports.sheet;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.everyonecounts.reports.words.ChangeWords;
import org.everyonecounts.reports.words.InWords;

/** One cell of a table. There is no blank cell: where there is no number, a token says why. */
public sealed interface Cell {
    /** A number in the unit of its kind, at full precision. */
    record Numeric(double value, Kind kind) implements Cell {
        public Numeric {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "number of a cell is " + value + "; a cell holds a finite number or a token");
            }
        }
    }

    /** A number that the spreadsheet works out from other cells of the table; {@code value} is what it gives. */
    record Formula(CellFormula formula, double value, Kind kind) implements Cell {
        public Formula {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "result of a formula is " + value + "; a cell holds a finite number or a token");
            }
        }

        /** The result as a plain number. */
        public Numeric result() {
            return new Numeric(value, kind);
        }
    }

    /** Text from anywhere, shown as it is. */
    record Text(String text) implements Cell {
        public Text {
            if (text.isBlank()) {
                throw new IllegalArgumentException("text of a cell is blank; a cell without content holds a token");
            }
        }
    }

    /** One or more tokens in square brackets, each explained above the table. */
    record Token(List<Shorthand> tokens) implements Cell {
        public Token {
            tokens = List.copyOf(tokens);
        }
    }

    /** Pointers to notes, printed as {@code [note 1] [note 2]}. */
    record NoteMarks(List<Note> notes) implements Cell {
        public NoteMarks {
            notes = List.copyOf(notes);
        }
    }

    /** Words that lead to cell A1 of another sheet. */
    record Link(String words, String sheet) implements Cell {}

    /** The figure in a kind, or the token of its state. */
    static Cell of(Figure figure, Kind kind) {
        return figure.isNumber()
                ? new Numeric(kind.stored(figure), kind)
                : new Token(List.of(Shorthand.of(figure.state())));
    }

    static Cell of(long number, Kind kind) {
        return new Numeric(number, kind);
    }

    /** The text, or {@code [z]} when there is none. */
    static Cell text(String text) {
        return text.isBlank() ? token(Shorthand.NOT_APPLICABLE) : new Text(text);
    }

    /** A period as text: a lone year as {@code calendar year 2021}, so that it is not taken for a number. */
    static Cell period(String period) {
        return text(period.matches("\\d{4}") ? InWords.period(period) : period);
    }

    /** The reading of a change, or the token of its state where there is none. */
    static Cell change(IntervalMethod method, Figure change, Figure lower, Figure upper) {
        return ChangeWords.of(method, change, lower, upper)
                .map(Cell::text)
                .orElseGet(() -> token(Shorthand.of(change.state())));
    }

    static Cell token(Shorthand shorthand) {
        return new Token(List.of(shorthand));
    }

    /** The tokens of flags in fixed order, or {@code [z]} when there are none. */
    static Cell flags(Collection<Flag> flags) {
        return flags.isEmpty()
                ? token(Shorthand.NOT_APPLICABLE)
                : new Token(EnumSet.copyOf(flags).stream().map(Shorthand::of).toList());
    }
}

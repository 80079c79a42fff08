package org.everyonecounts.jobs.contract;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The {@code pattern} of a Table Schema: a regular expression that a package gives, matched in bounded time.
 *
 * <p>A pattern such as {@code (a+)+} takes twice as long for each further letter. Every letter looked at is a step; a cell gets 20,000 and 100
 * for each of its characters, and a pattern that needs more is at fault, not the cell. Patterns are at most 1,000 characters long, and the
 * numbers of their repetitions {@code {n,m}} multiply to at most 10,000, because repeating nothing takes no step.
 */
public final class CellPattern {
    private static final int LONGEST = 1_000;
    private static final long MOST_REPEATS = 10_000;
    private static final int STEPS = 20_000;
    private static final int STEPS_PER_CHARACTER = 100;
    private static final Pattern REPEAT = Pattern.compile("\\{([0-9]+)(?:,([0-9]*))?\\}");

    private final Pattern pattern;

    private CellPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** A pattern needs more steps for a cell than it is given. */
    public static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("a pattern takes too many steps", null, false, false);
        }
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException with words for people when it is no regular expression, or one too large to be matched safely
     */
    public static CellPattern of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "it has " + text.length() + " characters; at most " + LONGEST + " are read");
        }
        long repeats = 1;
        for (var found = REPEAT.matcher(text); found.find(); ) {
            String upper = found.group(2);
            String given = upper == null || upper.isEmpty() ? found.group(1) : upper;
            long most = given.length() > 6 ? MOST_REPEATS + 1 : Long.parseLong(given);
            repeats = Math.min(Integer.MAX_VALUE, repeats * Math.max(1, most));
        }
        if (repeats > MOST_REPEATS) {
            throw new IllegalArgumentException("its repetitions multiply to more than " + MOST_REPEATS);
        }
        try {
            return new CellPattern(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(String.valueOf(e.getDescription()), e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("it is nested too deep", e);
        }
    }

    /**
     * True when the whole cell follows the pattern.
     *
     * @throws TooSlow when that cannot be told in the steps given
     */
    public boolean matches(String cell) {
        try {
            return pattern.matcher(new Counted(cell, new AtomicInteger(STEPS + STEPS_PER_CHARACTER * cell.length())))
                    .matches();
        } catch (StackOverflowError e) {
            throw new TooSlow();
        }
    }

    /** The pattern as it was given. */
    public String text() {
        return pattern.pattern();
    }

    /** A text that counts how often it is looked at; parts of it count on the same account. */
    private record Counted(CharSequence text, AtomicInteger left) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left.decrementAndGet() < 0) {
                throw new TooSlow();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}

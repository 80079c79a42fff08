package org.everyonecounts.reports.sheet;

import java.util.Collection;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/** The tokens that may stand in a table, with their meanings; printed above a table only where they are used in it. */
public enum Shorthand {
    SUPPRESSED(Figure.State.SUPPRESSED.token(), "withheld to protect people"),
    NOT_AVAILABLE(Figure.State.NOT_AVAILABLE.token(), "not available"),
    NOT_APPLICABLE(Figure.State.NOT_APPLICABLE.token(), "not applicable"),
    LOW(Flag.LOW),
    BREAK(Flag.BREAK),
    ESTIMATED(Flag.ESTIMATED),
    REVISED(Flag.REVISED),
    PROVISIONAL(Flag.PROVISIONAL),
    MEAN(Flag.MEAN);

    private final String token;
    private final String meaning;

    Shorthand(Flag flag) {
        this(flag.token(), flag.meaning());
    }

    Shorthand(String token, String meaning) {
        this.token = token;
        this.meaning = meaning;
    }

    public String token() {
        return token;
    }

    public String meaning() {
        return meaning;
    }

    /**
     * The token of a state.
     *
     * @throws IllegalArgumentException for a number, which needs none
     */
    public static Shorthand of(Figure.State state) {
        return switch (state) {
            case SUPPRESSED -> SUPPRESSED;
            case NOT_AVAILABLE -> NOT_AVAILABLE;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case NUMBER -> throw new IllegalArgumentException("a number has no token; only the other states have one");
        };
    }

    public static Shorthand of(Flag flag) {
        return switch (flag) {
            case LOW -> LOW;
            case BREAK -> BREAK;
            case ESTIMATED -> ESTIMATED;
            case REVISED -> REVISED;
            case PROVISIONAL -> PROVISIONAL;
            case MEAN -> MEAN;
        };
    }

    /** One sentence that explains the tokens given, in fixed order; empty for none. */
    public static String sentence(Collection<Shorthand> used) {
        if (used.isEmpty()) {
            return "";
        }
        return EnumSet.copyOf(used).stream()
                .map(shorthand -> shorthand.token + " " + shorthand.meaning)
                .collect(Collectors.joining("; ", "Shorthand used in this table: ", "."));
    }
}

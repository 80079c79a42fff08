package org.everyonecounts.models.measure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.stream.Collectors;

/** A remark carried by a figure from its inputs to every output. */
public enum Flag {
    LOW("[low]", "fewer than 1,000 people"),
    BREAK("[b]", "break in the series"),
    ESTIMATED("[e]", "estimated"),
    REVISED("[r]", "revised"),
    PROVISIONAL("[p]", "provisional"),
    MEAN("[mean]", "people-weighted mean of the areas below, not recomputed from sums");

    private final String token;
    private final String meaning;

    Flag(String token, String meaning) {
        this.token = token;
        this.meaning = meaning;
    }

    public String token() {
        return token;
    }

    public String meaning() {
        return meaning;
    }

    /** The tokens in fixed order, separated by spaces; {@code [z]} for none. */
    public static String print(Collection<Flag> flags) {
        if (flags.isEmpty()) {
            return Figure.State.NOT_APPLICABLE.token();
        }
        return EnumSet.copyOf(flags).stream().map(Flag::token).collect(Collectors.joining(" "));
    }
}

package org.everyonecounts.jobs.contract;

import java.util.EnumMap;
import java.util.Map;

/**
 * The limits in force.
 *
 * @param values limits that differ from the default
 */
public record Limits(Map<Limit, Long> values) {
    /** Every limit as it is where nothing is set. */
    public static final Limits DEFAULT = new Limits(Map.of());

    public Limits {
        values = Map.copyOf(values);
        values.forEach((limit, value) -> {
            if (value < limit.least() || value > limit.greatest()) {
                throw new IllegalArgumentException(limit.key() + " is " + value + "; it must be from " + limit.least()
                        + " to " + limit.greatest());
            }
        });
    }

    /** The value in force. */
    public long of(Limit limit) {
        return values.getOrDefault(limit, limit.fallback());
    }

    /** The value in force, of a limit that fits an {@code int}. */
    public int size(Limit limit) {
        return Math.toIntExact(of(limit));
    }

    /** The same limits with another value for one of them. */
    public Limits with(Limit limit, long value) {
        Map<Limit, Long> changed = new EnumMap<>(Limit.class);
        changed.putAll(values);
        changed.put(limit, value);
        return new Limits(changed);
    }

    /**
     * What to tell of something beyond a limit.
     *
     * @param met what was met, such as {@code the row has more than 16384 cells}
     * @param line 0 when no line is meant
     */
    public Problem refusal(Limit limit, String met, String file, long line, String column) {
        return new Problem(
                met,
                file,
                line,
                column,
                limit.key() + " is " + of(limit) + " (most " + limit.meaning() + ")",
                "check that this is the right file and whole; if it is, raise the setting " + limit.key());
    }

    /** The fault of something beyond a limit in input. */
    public Fault exceeded(Limit limit, String met, String file, long line, String column) {
        return new Fault(ExitCode.CONTRACT, refusal(limit, met, file, line, column));
    }
}

package org.everyonecounts.jobs.comparing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the cells of a column differ.
 *
 * @param changed number of cells
 * @param largest largest relative change of a number, |after ÷ before − 1|; empty where no number other than 0 became another number
 * @param row key of the row with the largest change, or of the first that changed
 * @param before its cell in the first run
 * @param after its cell in the second run
 */
public record ColumnChange(
        String column, long changed, OptionalDouble largest, String row, String before, String after) {
    /** Counts while rows go by. */
    static final class Count {
        private final String column;
        private final int placeBefore;
        private final int placeAfter;
        private final boolean numbers;
        private long changed;
        private double largest = -1;
        private String row = "";
        private String before = "";
        private String after = "";

        Count(String column, int placeBefore, int placeAfter, boolean numbers) {
            this.column = column;
            this.placeBefore = placeBefore;
            this.placeAfter = placeAfter;
            this.numbers = numbers;
        }

        /** True where the cells differ. */
        boolean see(String key, List<String> rowBefore, List<String> rowAfter) {
            String old = rowBefore.get(placeBefore);
            String now = rowAfter.get(placeAfter);
            if (old.equals(now)) {
                return false;
            }
            changed++;
            double relative = numbers ? relative(old, now) : -1;
            if (changed == 1 || relative > largest) {
                largest = relative;
                row = key;
                before = old;
                after = now;
            }
            return true;
        }

        /** −1 where there is none: a state on either side, or nothing to relate to. */
        private static double relative(String old, String now) {
            if (old.startsWith("[") || now.startsWith("[")) {
                return -1;
            }
            double from = Double.parseDouble(old);
            return from == 0 ? -1 : Math.abs(Double.parseDouble(now) / from - 1);
        }

        Optional<ColumnChange> result() {
            return changed == 0
                    ? Optional.empty()
                    : Optional.of(new ColumnChange(
                            column,
                            changed,
                            largest < 0 ? OptionalDouble.empty() : OptionalDouble.of(largest),
                            row,
                            before,
                            after));
        }
    }
}

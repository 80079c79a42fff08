package org.everyonecounts.jobs.read;

import java.math.BigDecimal;
import java.util.Arrays;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/** Figures of one column by area: either one figure an area, or an exact sum of records an area. */
abstract class Values {
    abstract void add(int area, NumberCell cell);

    /** The figure of an area that has rows. */
    abstract Figure get(int area);

    /** @param exact true to keep decimals exactly as given */
    static Values single(int areas, boolean exact) {
        return new Single(areas, exact);
    }

    static Values sums(int areas) {
        return new Sums(areas);
    }

    private static final class Single extends Values {
        private final Figure[] figures;
        private final boolean exact;

        Single(int areas, boolean exact) {
            this.figures = new Figure[areas];
            Arrays.fill(figures, Figure.NOT_AVAILABLE);
            this.exact = exact;
        }

        @Override
        void add(int area, NumberCell cell) {
            figures[area] = cell.figure(exact);
        }

        @Override
        Figure get(int area) {
            return figures[area];
        }
    }

    /** Pence as long; amounts that are not whole pence, and sums that outgrow a long, as decimals beside. */
    private static final class Sums extends Values {
        private final long[] pence;
        private final @Nullable BigDecimal[] rest;

        Sums(int areas) {
            this.pence = new long[areas];
            this.rest = new @Nullable BigDecimal[areas];
        }

        @Override
        void add(int area, NumberCell cell) {
            if (cell.isPence()) {
                long amount = cell.pence();
                long sum = pence[area] + amount;
                if (((pence[area] ^ sum) & (amount ^ sum)) >= 0) {
                    pence[area] = sum;
                    return;
                }
            }
            @Nullable BigDecimal before = rest[area];
            rest[area] = before == null ? cell.decimal() : before.add(cell.decimal());
        }

        @Override
        Figure get(int area) {
            BigDecimal sum = BigDecimal.valueOf(pence[area], 2);
            @Nullable BigDecimal more = rest[area];
            return Figure.of(more == null ? sum : sum.add(more));
        }
    }
}

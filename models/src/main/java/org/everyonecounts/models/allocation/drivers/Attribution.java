package org.everyonecounts.models.allocation.drivers;

import java.util.Locale;

/**
 * How a change is split between drivers that act together.
 *
 * <p>v(S) is the value of every area when the drivers of the set S have moved and the others have not. Both ways the amounts of an area
 * sum to v(all) − v(none), a driver that changes nothing gets 0, and n drivers cost at most 2ⁿ values.
 */
public enum Attribution {
    /**
     * The mean over all orders in which the drivers could move (Shapley): φ_j = Σ_S |S|!(n − |S| − 1)!/n! · (v(S ∪ j) − v(S)) over the sets S
     * without j. No driver gains from its place in a list; two drivers that act alike get the same.
     *
     * <p>Reference: Shapley LS (1953), A value for n-person games, Annals of Mathematics Studies 28:307–317,
     * doi:10.1515/9781400881970-018.
     *
     * <p>By hand: v = 0, 1 after the first alone, 3 after the second alone, 6 after both → 2 and 4.
     */
    SHAPLEY {
        @Override
        double[][] split(int drivers, Values values) {
            double[] none = values.after(0);
            double[][] amounts = new double[drivers][none.length];
            for (int set = 1; set < 1 << drivers; set++) {
                double[] value = values.after(set);
                int size = Integer.bitCount(set);
                double joining = weight(drivers, size - 1);
                double staying = size == drivers ? 0 : weight(drivers, size);
                for (int driver = 0; driver < drivers; driver++) {
                    double factor = (set & (1 << driver)) != 0 ? joining : -staying;
                    for (int i = 0; i < value.length; i++) {
                        amounts[driver][i] += factor * (value[i] - none[i]);
                    }
                }
            }
            return amounts;
        }
    },

    /** One after another in the order given: each gets what changes at its turn, so that early drivers are valued at old terms. */
    SEQUENTIAL {
        @Override
        double[][] split(int drivers, Values values) {
            double[][] amounts = new double[drivers][];
            double[] before = values.after(0);
            for (int driver = 0; driver < drivers; driver++) {
                double[] after = values.after((1 << (driver + 1)) - 1);
                double[] amount = new double[after.length];
                for (int i = 0; i < amount.length; i++) {
                    amount[i] = after[i] - before[i];
                }
                amounts[driver] = amount;
                before = after;
            }
            return amounts;
        }
    };

    /** At this many drivers an exact answer takes 256 values; more would take too many. */
    public static final int MOST_DRIVERS = 8;

    /** The value of every area after some drivers have moved. */
    @FunctionalInterface
    public interface Values {
        /** @param moved bit j is set when driver j has moved */
        double[] after(int moved);
    }

    /**
     * Amounts by driver and area.
     *
     * @param drivers number of drivers, 0 to {@value #MOST_DRIVERS}
     * @throws IllegalArgumentException when there are more
     */
    public double[][] amounts(int drivers, Values values) {
        if (drivers < 0 || drivers > MOST_DRIVERS) {
            throw new IllegalArgumentException(
                    "number of drivers is " + drivers + "; it must be between 0 and " + MOST_DRIVERS);
        }
        return split(drivers, values);
    }

    abstract double[][] split(int drivers, Values values);

    /** Its name in settings. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The way of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Attribution of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** |S|! (n − |S| − 1)! ÷ n!: how probable it is that just the drivers of S move before one that is not in S. */
    private static double weight(int drivers, int size) {
        double ways = 1;
        for (int i = 0; i < size; i++) {
            ways = ways * (drivers - 1 - i) / (i + 1);
        }
        return 1 / (ways * drivers);
    }
}

package org.everyonecounts.models.allocation.drivers;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The amounts of a waterfall as they are shown, so that they add up exactly: per area to the change of the target shown, over all areas every
 * driver but the envelope to 0.
 *
 * <p>Every driver but one is rounded to whole pence that sum to 0, the pence left over going to the largest remainders. The one that is
 * left, the envelope, or without change of money the first driver that moves anything, gets what is missing to the change shown: its own
 * amount to within a penny for each other driver, and the rounding of the targets.
 */
public final class ShownPounds {
    private static final double PENCE = 100;

    private ShownPounds() {}

    /**
     * Pounds by driver and area; a driver that moves nothing has zeros.
     *
     * @param drivers the drivers to show, in order; those that move something among them
     * @param change change of the target shown, by area in the order of the waterfall
     */
    public static Map<Driver, List<BigDecimal>> of(Waterfall waterfall, List<Driver> drivers, List<BigDecimal> change) {
        Driver last = drivers.stream()
                .filter(waterfall.moving()::contains)
                .findFirst()
                .orElse(drivers.get(drivers.size() - 1));
        Map<Driver, List<BigDecimal>> shown = new EnumMap<>(Driver.class);
        BigDecimal[] left = change.toArray(BigDecimal[]::new);
        for (Driver driver : drivers) {
            if (driver != last) {
                long[] pence = summingToZero(waterfall.pounds(driver));
                BigDecimal[] pounds = new BigDecimal[pence.length];
                for (int i = 0; i < pence.length; i++) {
                    pounds[i] = BigDecimal.valueOf(pence[i], 2);
                    left[i] = left[i].subtract(pounds[i]);
                }
                shown.put(driver, List.of(pounds));
            }
        }
        shown.put(last, List.of(left));
        return shown;
    }

    private static long[] summingToZero(double[] pounds) {
        long[] pence = new long[pounds.length];
        Integer[] order = new Integer[pounds.length];
        long over = 0;
        for (int i = 0; i < pence.length; i++) {
            pence[i] = (long) Math.floor(pounds[i] * PENCE);
            over -= pence[i];
            order[i] = i;
        }
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer i) -> pounds[i] * PENCE - pence[i])
                        .reversed());
        for (int place = 0; place < over; place++) {
            pence[order[place]]++;
        }
        return pence;
    }
}

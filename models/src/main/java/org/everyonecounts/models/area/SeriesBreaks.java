package org.everyonecounts.models.area;

import java.util.List;
import java.util.Set;
import org.everyonecounts.models.area.HealthData.SeriesBreak;

/**
 * Where series may not be compared: figures before the first period of a break and from it on are different things.
 *
 * <p>A break without an area code holds for every area. Periods sort as text.
 */
public final class SeriesBreaks {
    private final List<SeriesBreak> breaks;

    public SeriesBreaks(List<SeriesBreak> breaks) {
        this.breaks = List.copyOf(breaks);
    }

    /** True when a break of any of the series, in any area, lies after {@code earlier} and not after {@code later}. */
    public boolean separate(Set<String> series, String earlier, String later) {
        for (SeriesBreak one : breaks) {
            if (series.contains(one.series())
                    && earlier.compareTo(one.firstPeriod()) < 0
                    && one.firstPeriod().compareTo(later) <= 0) {
                return true;
            }
        }
        return false;
    }

    /** True when {@code period} is the first after a break of one of the series, for the area itself or an area that holds it. */
    public boolean startsAt(Set<String> series, String period, String areaCode, Geography geography) {
        for (SeriesBreak one : breaks) {
            if (series.contains(one.series())
                    && one.firstPeriod().equals(period)
                    && holds(one.areaCode() == null ? areaCode : one.areaCode(), areaCode, geography)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String holder, String areaCode, Geography geography) {
        if (holder.equals(areaCode)) {
            return true;
        }
        return geography
                .find(holder)
                .flatMap(area -> geography.ancestorAt(areaCode, area.level()))
                .filter(ancestor -> ancestor.code().equals(holder))
                .isPresent();
    }
}

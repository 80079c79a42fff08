package org.everyonecounts.jobs.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.allocation.Targets;
import org.everyonecounts.models.allocation.drivers.Attribution;
import org.everyonecounts.models.allocation.drivers.Driver;
import org.everyonecounts.models.allocation.drivers.FormulaSide;
import org.everyonecounts.models.allocation.drivers.ShownPounds;
import org.everyonecounts.models.allocation.drivers.TargetSide;
import org.everyonecounts.models.allocation.drivers.Waterfall;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.exchange.WaterfallRow;
import org.everyonecounts.models.measure.Figure;

/**
 * What moved the targets of one scheme between two runs, from what went into its formula in each.
 *
 * <p>Computed targets have all drivers; published ones the envelope and the published share. A scheme that became another kind, or whose data
 * came at another level, has the envelope and the method. The drivers of an area sum to the change of its target as shown, to the penny; every
 * driver but the envelope sums to 0 over all areas. Coarser levels are sums.
 */
final class RunDrivers {
    private final String from;
    private final String to;
    private final Geography geography;
    private final Attribution attribution;

    /** @param geography the areas of the second run */
    RunDrivers(String from, String to, Geography geography, Attribution attribution) {
        this.from = from;
        this.to = to;
        this.geography = geography;
        this.attribution = attribution;
    }

    /** True where an area has a target in both runs, without which nothing can be compared. */
    boolean comparable(SchemeInputs before, SchemeInputs after) {
        return geography.levels().contains(before.level())
                && position(before, level(before, after)).areas().stream()
                        .anyMatch(area -> position(after, level(before, after))
                                .find(area.code())
                                .isPresent());
    }

    /** Rows of the levels asked for that are not finer than the data, from the nation down; areas in code order. */
    List<WaterfallRow> rows(SchemeInputs before, SchemeInputs after, Collection<String> levels) {
        String finest = level(before, after);
        SchemePosition opening = position(before, finest);
        SchemePosition closing = position(after, finest);
        boolean computed =
                both(before, after, TargetMode.FAIR_SHARE) && before.level().equals(after.level());
        List<Driver> drivers = drivers(computed, both(before, after, TargetMode.SUPPLIED));
        Waterfall waterfall = computed
                ? Waterfall.between(FormulaSide.of(before), FormulaSide.of(after), attribution)
                : Waterfall.ofTargets(targets(opening), targets(closing), drivers.get(1));
        List<BigDecimal> change = waterfall.areas().stream()
                .map(code -> target(closing, code).subtract(target(opening, code)))
                .toList();
        Map<Driver, List<BigDecimal>> amounts = new EnumMap<>(ShownPounds.of(waterfall, drivers, change));
        List<WaterfallRow> rows = new ArrayList<>();
        for (String level : geography.levels()) {
            if (levels.contains(level) && geography.atOrAbove(level, finest)) {
                geography.members(level, finest).forEach((code, members) -> {
                    List<Integer> places = members.stream()
                            .map(member -> Collections.binarySearch(waterfall.areas(), member))
                            .filter(place -> place >= 0)
                            .toList();
                    if (!places.isEmpty()) {
                        amounts.forEach((driver, pounds) -> rows.add(
                                row(after, level, code, driver, places.stream().map(pounds::get))));
                    }
                });
            }
        }
        return rows;
    }

    private WaterfallRow row(SchemeInputs after, String level, String code, Driver driver, Stream<BigDecimal> pounds) {
        return new WaterfallRow(
                from,
                to,
                level,
                after.scheme().id(),
                after.scheme().stream(),
                code,
                driver.code(),
                Figure.of(pounds.reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private static List<Driver> drivers(boolean computed, boolean published) {
        if (computed) {
            return Stream.of(Driver.values())
                    .filter(driver -> driver != Driver.PUBLISHED_SHARE)
                    .toList();
        }
        return List.of(Driver.ENVELOPE, published ? Driver.PUBLISHED_SHARE : Driver.METHOD, Driver.AREA_CHANGES);
    }

    private static boolean both(SchemeInputs before, SchemeInputs after, TargetMode mode) {
        return before.scheme().target() == mode && after.scheme().target() == mode;
    }

    /** The coarser of the two levels. */
    private String level(SchemeInputs before, SchemeInputs after) {
        return geography.atOrAbove(before.level(), after.level()) ? before.level() : after.level();
    }

    private SchemePosition position(SchemeInputs inputs, String level) {
        return Targets.of(inputs).at(geography, level);
    }

    private static TargetSide targets(SchemePosition position) {
        return new TargetSide(
                position.areas().stream().map(AreaPosition::code).toList(),
                position.areas().stream()
                        .mapToDouble(area -> area.target().number())
                        .toArray());
    }

    private static BigDecimal target(SchemePosition position, String code) {
        return position.find(code).map(area -> area.target().exact()).orElse(BigDecimal.ZERO);
    }
}

package org.everyonecounts.models.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.allocation.drivers.Driver;
import org.everyonecounts.models.allocation.drivers.FormulaSide;
import org.everyonecounts.models.allocation.drivers.ShownPounds;
import org.everyonecounts.models.allocation.drivers.TargetSide;
import org.everyonecounts.models.allocation.drivers.Waterfall;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.SeriesBreaks;
import org.everyonecounts.models.exchange.WaterfallRow;
import org.everyonecounts.models.measure.Figure;

/**
 * Rows of {@code waterfall.csv}: what moved the target of each area, between two periods or between a baseline and a scenario.
 *
 * <p>Exact to the penny: the drivers of an area sum to the change of its target as shown (nothing where an area has no target), every driver
 * but the envelope sums to 0 over all areas, and coarser levels are sums. Computed targets have all drivers, published ones the envelope and
 * the published share. An area that has a target on neither side has no rows.
 */
public final class DriverRows {
    /** What a scenario is compared with. */
    public static final String BASELINE = "baseline";

    private static final List<Driver> OF_A_FORMULA = List.of(
            Driver.ENVELOPE,
            Driver.POPULATION,
            Driver.NEED,
            Driver.COSTS,
            Driver.INEQUALITIES,
            Driver.COMPONENT_SHARES,
            Driver.ADJUSTMENTS,
            Driver.AREA_CHANGES,
            Driver.METHOD);
    private static final List<Driver> OF_PUBLISHED_TARGETS =
            List.of(Driver.ENVELOPE, Driver.PUBLISHED_SHARE, Driver.AREA_CHANGES);
    private static final List<Driver> OF_ANOTHER_KIND_OF_TARGET =
            List.of(Driver.ENVELOPE, Driver.METHOD, Driver.AREA_CHANGES);

    private final HealthData data;
    private final AssessmentSettings settings;

    private DriverRows(HealthData data, AssessmentSettings settings) {
        this.data = data;
        this.settings = settings;
    }

    /** Pounds by driver, in output order, of the areas of one comparison. */
    private record Split(
            String from,
            String to,
            Scheme scheme,
            String level,
            List<String> areas,
            Map<Driver, List<BigDecimal>> amounts) {}

    /**
     * Between each period shown and the one before it with data. None where a series of the scheme breaks between the two, or where the data
     * of the two are of different levels. In output order: period, level from the nation down, scheme, area.
     */
    static List<WaterfallRow> betweenPeriods(HealthData data, SchemePositions positions, AssessmentSettings settings) {
        DriverRows rows = new DriverRows(data, settings);
        List<Split> splits = new ArrayList<>();
        for (SchemePosition position : positions.shown()) {
            Map<String, SchemePosition> periods = positions.of(position.scheme().id());
            new Comparison(periods.keySet(), new SeriesBreaks(data.breaks()))
                    .before(position.period(), SchemeInputs.series(position.scheme()))
                    .map(periods::get)
                    .filter(before -> before.level().equals(position.level()))
                    .flatMap(before -> rows.split(before, position, before.period(), position.period()))
                    .ifPresent(splits::add);
        }
        splits.sort(Comparator.comparing(Split::to));
        return rows.rows(splits);
    }

    /**
     * Between a baseline and a scenario: the position of one scheme in one period on both sides, at the level of the data, the nation first.
     *
     * @param name name of the scenario
     */
    public static List<WaterfallRow> betweenScenario(
            HealthData data,
            SchemePosition baseline,
            SchemePosition scenario,
            String name,
            AssessmentSettings settings) {
        DriverRows rows = new DriverRows(data, settings);
        return rows.rows(rows.split(baseline, scenario, BASELINE, name).stream().toList());
    }

    /** Empty where no area has a target above zero on both sides. */
    private Optional<Split> split(SchemePosition before, SchemePosition after, String from, String to) {
        String level = data.geography().atOrAbove(before.level(), after.level()) ? before.level() : after.level();
        SchemePosition opening = before.at(data.geography(), level);
        SchemePosition closing = after.at(data.geography(), level);
        if (opening.areas().stream()
                .noneMatch(area -> area.target().number() > 0
                        && target(closing, area.code()).signum() > 0)) {
            return Optional.empty();
        }
        boolean computed =
                both(before, after, TargetMode.FAIR_SHARE) && before.level().equals(after.level());
        boolean published = both(before, after, TargetMode.SUPPLIED);
        List<Driver> drivers = computed ? OF_A_FORMULA : published ? OF_PUBLISHED_TARGETS : OF_ANOTHER_KIND_OF_TARGET;
        Waterfall waterfall = computed
                ? Waterfall.between(side(before), side(after), settings.drivers())
                : Waterfall.ofTargets(targets(opening), targets(closing), drivers.get(1));
        List<BigDecimal> change = waterfall.areas().stream()
                .map(code -> target(closing, code).subtract(target(opening, code)))
                .toList();
        Map<Driver, List<BigDecimal>> amounts = new EnumMap<>(ShownPounds.of(waterfall, drivers, change));
        if (!computed && !waterfall.moving().contains(Driver.AREA_CHANGES)) {
            amounts.remove(Driver.AREA_CHANGES);
        }
        return Optional.of(new Split(from, to, after.scheme(), level, waterfall.areas(), amounts));
    }

    private static boolean both(SchemePosition before, SchemePosition after, TargetMode mode) {
        return before.scheme().target() == mode && after.scheme().target() == mode;
    }

    private FormulaSide side(SchemePosition position) {
        SchemeInputs.Found found = SchemeInputs.find(data, position.scheme(), position.period());
        if (found instanceof SchemeInputs.Ready ready) {
            return FormulaSide.of(ready.inputs());
        }
        throw new IllegalStateException("inputs of scheme " + position.scheme().id() + " in " + position.period()
                + " are gone, though it has a position");
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

    private List<WaterfallRow> rows(List<Split> splits) {
        Geography geography = data.geography();
        List<WaterfallRow> rows = new ArrayList<>();
        List<String> periods = splits.stream().map(Split::to).distinct().toList();
        for (String to : periods) {
            for (String level : geography.levels()) {
                for (Split split : splits) {
                    if (split.to().equals(to)
                            && LevelChoice.withNation(settings, geography, split.level())
                                    .contains(level)) {
                        addRows(split, level, rows);
                    }
                }
            }
        }
        return rows;
    }

    private void addRows(Split split, String level, List<WaterfallRow> rows) {
        data.geography().members(level, split.level()).forEach((code, members) -> {
            int[] places = members.stream()
                    .mapToInt(member -> Collections.binarySearch(split.areas(), member))
                    .filter(place -> place >= 0)
                    .toArray();
            if (places.length > 0) {
                split.amounts().forEach((driver, amounts) -> {
                    BigDecimal sum = BigDecimal.ZERO;
                    for (int place : places) {
                        sum = sum.add(amounts.get(place));
                    }
                    rows.add(new WaterfallRow(
                            split.from(),
                            split.to(),
                            level,
                            split.scheme().id(),
                            split.scheme().stream(),
                            code,
                            driver.code(),
                            Figure.of(sum)));
                });
            }
        });
    }
}

package org.everyonecounts.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.allocation.explain.Explanation;
import org.everyonecounts.models.allocation.transition.Modifiers;
import org.everyonecounts.models.allocation.transition.Transition;
import org.everyonecounts.models.allocation.transition.TransitionPolicy;
import org.everyonecounts.models.exchange.AllocationFigures;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.ScenarioEffectRow;
import org.everyonecounts.models.exchange.ScenarioRow;
import org.everyonecounts.models.exchange.TrajectoryRow;
import org.everyonecounts.models.exchange.WaterfallRow;
import org.everyonecounts.models.measure.Figure;

/**
 * Made-up drivers, trajectories and scenarios of {@link SyntheticRun}: drivers but the money available sum to nought over places, coarser
 * levels are sums, and each year takes away a tenth of a distance, at most half a point.
 */
final class SyntheticAllocation {
    static final Transition TRANSITION = new Transition(
            new TransitionPolicy.BasePlusRamp(0.005, 0.05, 0.005, 0.05),
            new TreeMap<>(),
            Transition.Base.SOLVED,
            OptionalDouble.empty(),
            List.of(0.03),
            Modifiers.NONE,
            10);

    private static final Figure NONE = Figure.NOT_APPLICABLE;
    private static final List<String> LEVELS = List.of("nation", "region", "icb", "sub_icb");
    private static final String NEED = "gp-payments-need";
    private static final String MONEY = "gp_payments";

    private final List<SyntheticRun.Place> places;
    private final List<DistanceRow> distances;
    private final List<WaterfallRow> waterfall = new ArrayList<>();
    private final List<TrajectoryRow> trajectory = new ArrayList<>();
    private final List<ScenarioRow> scenarios = new ArrayList<>();
    private final List<ScenarioEffectRow> effects = new ArrayList<>();

    private SyntheticAllocation(List<SyntheticRun.Place> places, List<DistanceRow> distances) {
        this.places = places;
        this.distances = distances;
        between(
                "2020/21",
                "2021/22",
                NEED,
                MONEY,
                LEVELS,
                List.of("population", "need", "inequalities", "costs"),
                0.034);
        between("2023/24", "2024/25", "core", "core", LEVELS.subList(0, 3), List.of("published_share"), 0.041);
        distances.stream().filter(row -> !row.scheme().equals("gp-payments")).forEach(this::years);
        scenario("inequalities-20", 1, "inequalities");
        scenario("need-by-age", 0.2, "component_shares", "need");
    }

    static AllocationFigures of(
            List<SyntheticRun.Place> places, List<DistanceRow> distances, Optional<Explanation> trace) {
        SyntheticAllocation made = new SyntheticAllocation(places, distances);
        return new AllocationFigures(
                made.waterfall, made.trajectory, made.scenarios, made.effects, List.of(), List.of(), trace);
    }

    /** Pounds by place that sum to nought: a draw by place less the mean draw, by people; the last place takes the pence. */
    private Map<String, BigDecimal> shift(String seed, double size) {
        double people = 0;
        double drawn = 0;
        for (SyntheticRun.Place place : places) {
            people += place.people();
            drawn += place.people() * draw(seed, place);
        }
        Map<String, BigDecimal> shift = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (SyntheticRun.Place place : places) {
            BigDecimal pounds = pounds(place.people() * 150 * size * (draw(seed, place) - drawn / people));
            shift.put(place.code(), pounds);
            sum = sum.add(pounds);
        }
        shift.merge(places.get(places.size() - 1).code(), sum.negate(), BigDecimal::add);
        return shift;
    }

    private static double draw(String seed, SyntheticRun.Place place) {
        return (Math.floorMod(seed.hashCode() * 17 + place.code().hashCode() * 4_241 + place.board() * 89, 201) - 100)
                / 100.0;
    }

    private void between(
            String from,
            String to,
            String scheme,
            String stream,
            List<String> levels,
            List<String> drivers,
            double growth) {
        Map<String, Map<String, BigDecimal>> amounts = new LinkedHashMap<>();
        Map<String, BigDecimal> money = new LinkedHashMap<>();
        places.forEach(place -> money.put(place.code(), pounds(place.people() * 150 * growth)));
        amounts.put("envelope", money);
        drivers.forEach(driver -> amounts.put(driver, shift(scheme + driver, 0.01)));
        add(from, to, scheme, stream, levels, amounts);
    }

    private void add(
            String from,
            String to,
            String scheme,
            String stream,
            List<String> levels,
            Map<String, Map<String, BigDecimal>> amounts) {
        for (String level : levels) {
            for (String area : areas(level)) {
                amounts.forEach((driver, byPlace) -> waterfall.add(new WaterfallRow(
                        from, to, level, scheme, stream, area, driver, Figure.of(sum(level, area, byPlace)))));
            }
        }
    }

    private void years(DistanceRow row) {
        boolean supplied = row.mode() == TargetMode.SUPPLIED;
        int first = supplied ? 2024 : 2022;
        double opening = row.distance().number();
        Figure years = Math.abs(opening) <= 0.025 ? Figure.of(0) : NONE;
        double[] path = new double[11];
        path[0] = opening;
        for (int year = 1; year <= 10; year++) {
            double before = path[year - 1];
            path[year] = before - Math.signum(before) * Math.min(0.005, Math.abs(before) / 10);
            if (!years.isNumber() && Math.abs(path[year]) <= 0.025) {
                years = Figure.of(year);
            }
        }
        for (int year = 1; year <= 10; year++) {
            double target = row.targetGbp().number() * Math.pow(1.03, year);
            int start = first + year - 1;
            trajectory.add(new TrajectoryRow(
                    row.level(),
                    row.scheme(),
                    row.stream(),
                    row.areaCode(),
                    start + "/" + String.format(Locale.ROOT, "%02d", (start + 1) % 100),
                    Figure.of(target),
                    Figure.of(target * (1 + path[year])),
                    Figure.of(path[year]),
                    years));
        }
    }

    private void scenario(String name, double size, String... drivers) {
        Map<String, Map<String, BigDecimal>> amounts = new LinkedHashMap<>();
        amounts.put("envelope", shift(name, 0));
        for (String driver : drivers) {
            amounts.put(driver, shift(name + driver, 0.008 * size));
        }
        add("baseline", name, NEED, MONEY, LEVELS, amounts);
        double moved = 0;
        for (DistanceRow row : distances) {
            if (row.scheme().equals(NEED)) {
                BigDecimal change = amounts.values().stream()
                        .map(byPlace -> sum(row.level(), row.areaCode(), byPlace))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal baseline = row.targetGbp().exact();
                moved += row.level().equals("sub_icb") ? Math.max(0, change.doubleValue()) : 0;
                scenarios.add(new ScenarioRow(
                        name,
                        row.level(),
                        NEED,
                        MONEY,
                        row.areaCode(),
                        Figure.of(baseline),
                        Figure.of(baseline.add(change)),
                        Figure.of(change),
                        Figure.of(change.doubleValue() / baseline.doubleValue())));
            }
        }
        effect(name, "moved_gbp", Figure.of(0), Figure.of(moved), Figure.of(moved), 0, Reading.DESCRIBED);
        effect(name, "areas_gaining", Figure.of(0), Figure.of(51), Figure.of(51), 0, Reading.DESCRIBED);
        effect(name, "pace_moved_gbp", Figure.of(0), Figure.of(4_500_000), Figure.of(4_500_000), 0, Reading.DESCRIBED);
        effect(name, "pace_moved_share", Figure.of(0), Figure.of(0.004), Figure.of(0.004), 0, Reading.DESCRIBED);
        effect(name, "years_until_within", Figure.of(7), Figure.of(4), Figure.of(-3), 0, Reading.DESCRIBED);
        effect(name, "areas_within_at_horizon", NONE, Figure.of(42), NONE, 0, Reading.NOT_AVAILABLE);
        effect(name, "kakwani", NONE, NONE, NONE, 0, Reading.NOT_AVAILABLE);
        effect(name, "misplaced_share", Figure.of(0.0228), Figure.of(0.0231), Figure.of(0.0003), 0, Reading.DESCRIBED);
        effect(
                name,
                "horizontal_inequity",
                Figure.of(-0.0081143),
                Figure.of(-0.0089),
                Figure.of(-0.0007857),
                0.0002 / size,
                size == 1 ? Reading.STEADY : Reading.RESTS_ON_FEW_AREAS);
        effect(name, "deprivation_gap", Figure.of(9.42), Figure.of(9.42), Figure.of(0), 0, Reading.DESCRIBED);
    }

    private void effect(
            String scenario,
            String indicator,
            Figure baseline,
            Figure value,
            Figure change,
            double half,
            Reading reading) {
        boolean limits = half > 0;
        effects.add(new ScenarioEffectRow(
                scenario,
                SyntheticRun.PERIOD,
                "sub_icb",
                NEED,
                MONEY,
                Clause.FAIRNESS,
                indicator,
                "[z]",
                baseline,
                value,
                change,
                limits ? change.map(number -> number - half) : NONE,
                limits ? change.map(number -> number + half) : NONE,
                limits ? Figure.of(0.95) : NONE,
                limits ? IntervalMethod.AREAS_RESAMPLED : IntervalMethod.NONE,
                reading));
    }

    private List<String> areas(String level) {
        return places.stream()
                .map(place -> codeAt(level, place))
                .distinct()
                .sorted()
                .toList();
    }

    private BigDecimal sum(String level, String area, Map<String, BigDecimal> byPlace) {
        return places.stream()
                .filter(place -> codeAt(level, place).equals(area))
                .map(place -> byPlace.getOrDefault(place.code(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String codeAt(String level, SyntheticRun.Place place) {
        return switch (level) {
            case "nation" -> "ENG";
            case "region" -> "Y" + (place.region() + 1);
            case "icb" -> String.format(Locale.ROOT, "Q%02d", place.board());
            default -> place.code();
        };
    }

    private static BigDecimal pounds(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }
}

package org.everyonecounts.reports.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.ScenarioRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.DriverWords;

/**
 * Identities of the drivers of change, each shown where it holds least well.
 *
 * <ul>
 *   <li>drivers of an area sum to the change of its target, for every area whose two targets are in the run: scenario minus baseline, or the
 *       later period minus the earlier;
 *   <li>each driver but the money available sums to nought over the areas of a level.
 * </ul>
 *
 * By hand: target 100 before, 104 after, money available +3, population +1.5, need −0.5: 3 + 1.5 − 0.5 = 4.
 */
final class DriverChecks {
    /** Largest difference allowed in pounds, for targets shown to the penny. */
    private static final double POUND = 1;

    private final ReportedRun run;

    DriverChecks(ReportedRun run) {
        this.run = run;
    }

    /** Which lines an identity covers. */
    private record Scope(String scheme, boolean scenario) {}

    List<SelfChecks.Identity> identities() {
        Map<Scope, List<DriverLine>> scopes = new LinkedHashMap<>();
        for (DriverLine line : DriverLine.of(run)) {
            if (line.total().isNumber()) {
                scopes.computeIfAbsent(new Scope(line.area().scheme(), line.isScenario()), first -> new ArrayList<>())
                        .add(line);
            }
        }
        Map<DriverLine, BigDecimal> changes = changes(scopes);
        List<SelfChecks.Identity> identities = new ArrayList<>();
        scopes.forEach((scope, lines) -> {
            sums(scope, lines, changes).ifPresent(identities::add);
            nought(scope, lines).ifPresent(identities::add);
        });
        return identities;
    }

    private Map<DriverLine, BigDecimal> changes(Map<Scope, List<DriverLine>> scopes) {
        record Target(KnownAreas.Key area, String when) {}
        Map<Target, BigDecimal> targets = new HashMap<>();
        for (DistanceRow row : run.figures().distances()) {
            if (row.targetGbp().isNumber()) {
                targets.put(
                        new Target(new KnownAreas.Key(row.scheme(), row.level(), row.areaCode()), row.period()),
                        row.targetGbp().exact());
            }
        }
        Map<Target, BigDecimal> moved = new HashMap<>();
        for (ScenarioRow row : run.figures().allocation().scenarios()) {
            if (row.changeGbp().isNumber()) {
                moved.put(
                        new Target(new KnownAreas.Key(row.scheme(), row.level(), row.areaCode()), row.scenario()),
                        row.changeGbp().exact());
            }
        }
        Map<DriverLine, BigDecimal> changes = new HashMap<>();
        scopes.values()
                .forEach(lines -> lines.forEach(line -> {
                    BigDecimal after = targets.get(new Target(line.area(), line.to()));
                    BigDecimal before = targets.get(new Target(line.area(), line.from()));
                    BigDecimal change = line.isScenario()
                            ? moved.get(new Target(line.area(), line.to()))
                            : after == null || before == null ? null : after.subtract(before);
                    if (change != null) {
                        changes.put(line, change);
                    }
                }));
        return changes;
    }

    private Optional<SelfChecks.Identity> sums(
            Scope scope, List<DriverLine> lines, Map<DriverLine, BigDecimal> changes) {
        return lines.stream()
                .filter(changes::containsKey)
                .map(line -> identity(
                        "drivers sum to change",
                        "Drivers of each area sum to its change in pounds, shown for the area where they do least: "
                                + words(scope),
                        changes.getOrDefault(line, BigDecimal.ZERO),
                        line.total().exact(),
                        scope))
                .max(java.util.Comparator.comparingDouble(DriverChecks::size));
    }

    private Optional<SelfChecks.Identity> nought(Scope scope, List<DriverLine> lines) {
        record Sum(String level, String from, String to, String driver) {}
        Map<Sum, BigDecimal> sums = new LinkedHashMap<>();
        for (DriverLine line : lines) {
            for (String driver : DriverLine.drivers(List.of(line))) {
                if (!driver.equals(DriverWords.MONEY)) {
                    sums.merge(
                            new Sum(line.area().level(), line.from(), line.to(), driver),
                            line.amount(driver).exact(),
                            BigDecimal::add);
                }
            }
        }
        return sums.values().stream()
                .map(sum -> identity(
                        "drivers sum to nought",
                        "Each driver but the money available sums to nought over areas, in pounds, shown where it does"
                                + " least: " + words(scope),
                        BigDecimal.ZERO,
                        sum,
                        scope))
                .max(java.util.Comparator.comparingDouble(DriverChecks::size));
    }

    private SelfChecks.Identity identity(
            String id, String description, BigDecimal expected, BigDecimal found, Scope scope) {
        double unit = run.scheme(scope.scheme()).rounding().pence() / 100.0;
        return new SelfChecks.Identity(
                id,
                description,
                Figure.of(expected),
                Figure.of(found),
                Figure.of(found.subtract(expected)),
                Math.max(POUND, 2 * unit));
    }

    private static double size(SelfChecks.Identity identity) {
        return Math.abs(identity.difference().number());
    }

    private static String words(Scope scope) {
        return scope.scheme() + (scope.scenario() ? ", scenarios" : ", between periods");
    }
}

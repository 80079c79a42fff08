package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.Targets;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.ScenarioEffectRow;
import org.everyonecounts.models.exchange.ScenarioRow;
import org.everyonecounts.models.exchange.ScenarioTrajectoryRow;
import org.everyonecounts.models.exchange.WaterfallRow;

/**
 * The what-if stage: each scenario beside the baseline, on the same data, in the latest period shown of each scheme.
 *
 * <p>Only schemes whose definition differs from the baseline's are looked at. Targets: every level shown, the nation included. What moves
 * and the indicators: every level shown but the nation. Where either side states a transition, also what its pace of change does: altogether, and
 * year by year for every level shown where any year differs. Where targets are supplied a scenario changes need index figures only, and a
 * failed check of severity warning says so; so does one for a scenario that changes no scheme, that lacks its data, or that has a target for
 * other areas than the baseline, or whose pace of change some year's money does not allow: that holds no run. Scenarios come in the order of their names. Drivers that move no area are left out of their waterfall.
 */
public final class ScenarioStage {
    private final HealthData data;
    private final SchemePositions baseline;
    private final AssessmentSettings settings;
    private final ScenarioEffects effectRows;
    private final ScenarioTargets targetRows;
    private final List<ScenarioRow> targets = new ArrayList<>();
    private final List<ScenarioEffectRow> effects = new ArrayList<>();
    private final List<ScenarioTrajectoryRow> trajectory = new ArrayList<>();
    private final List<WaterfallRow> waterfall = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    private ScenarioStage(
            HealthData data, SchemePositions baseline, AssessmentSettings settings, Indicators indicators) {
        this.data = data;
        this.baseline = baseline;
        this.settings = settings;
        this.effectRows = new ScenarioEffects(data, settings, indicators, RealTerms.of(data, baseline));
        this.targetRows = new ScenarioTargets(data.geography());
    }

    /**
     * Compares.
     *
     * @param baseline positions of the run
     */
    public static ScenarioFigures of(
            HealthData data,
            SchemePositions baseline,
            AssessmentSettings settings,
            Indicators indicators,
            List<Scenario> scenarios) {
        ScenarioStage stage = new ScenarioStage(data, baseline, settings, indicators);
        scenarios.stream().sorted(Comparator.comparing(Scenario::name)).forEach(stage::compare);
        return new ScenarioFigures(stage.targets, stage.effects, stage.trajectory, stage.waterfall, stage.checks);
    }

    private void compare(Scenario scenario) {
        boolean differs = false;
        List<Pair> pairs = new ArrayList<>();
        for (Scheme scheme : baseline.schemes()) {
            Optional<Scheme> instead = scenario.insteadOf(scheme);
            Optional<SchemePosition> before = latest(scheme);
            if (instead.isEmpty() || before.isEmpty()) {
                continue;
            }
            differs = true;
            String id = "scenario." + scenario.name() + "." + scheme.id();
            SchemeInputs.Found found =
                    SchemeInputs.find(data, instead.get(), before.get().period());
            if (found instanceof SchemeInputs.Ready ready) {
                SchemePosition after = Targets.of(ready.inputs(), data);
                PacePair pace = PacePair.of(data, before.get(), after);
                pairs.add(new Pair(scenario.name(), before.get(), after, pace));
                waterfall.addAll(
                        moving(DriverRows.betweenScenario(data, before.get(), after, scenario.name(), settings)));
                checks.add(new ScenarioChecks(id, scenario.name(), before.get(), after).of(pace, data.geography()));
            } else if (found instanceof SchemeInputs.Absent absent) {
                checks.add(ScenarioChecks.absent(id, scenario.name(), before.get(), absent.reason()));
            }
        }
        if (!differs) {
            checks.add(ScenarioChecks.unchanged("scenario." + scenario.name(), scenario.name()));
        }
        addRows(pairs);
    }

    /** Only drivers that move the money of any area: a scenario touches few, and rows of noughts would be most of a long table. */
    private static List<WaterfallRow> moving(List<WaterfallRow> rows) {
        Set<String> drivers = new HashSet<>();
        for (WaterfallRow row : rows) {
            if (row.amountGbp().orElse(0) != 0) {
                drivers.add(row.driver());
            }
        }
        return rows.stream().filter(row -> drivers.contains(row.driver())).toList();
    }

    private record Pair(String scenario, SchemePosition before, SchemePosition after, PacePair pace) {
        ScenarioPlace at(String level) {
            return new ScenarioPlace(scenario, before.period(), level, after.scheme());
        }
    }

    /** Levels from the nation down, then schemes in the order of the run. */
    private void addRows(List<Pair> pairs) {
        Geography geography = data.geography();
        for (String level : geography.levels()) {
            for (Pair one : pairs) {
                if (LevelChoice.withNation(settings, geography, one.before().level())
                        .contains(level)) {
                    targets.addAll(targetRows.rows(
                            one.at(level),
                            one.before().at(geography, level),
                            one.after().at(geography, level)));
                }
            }
        }
        addTrajectories(pairs);
        List<ScenarioEffectRow> rows = new ArrayList<>();
        for (String level : geography.levels()) {
            for (Pair one : pairs) {
                if (LevelChoice.of(settings, geography, one.before().level()).contains(level)) {
                    rows.addAll(MovedMoney.between(
                                    one.before().at(geography, level),
                                    one.after().at(geography, level))
                            .rows(one.at(level)));
                    if (one.pace().isShown()) {
                        rows.addAll(one.pace().at(geography, one.at(level)).effects());
                    }
                    rows.addAll(effectRows.rows(one.at(level), one.before(), one.after()));
                }
            }
        }
        // The sort is stable: within a period the order is as made.
        rows.sort(Comparator.comparing(ScenarioEffectRow::period));
        effects.addAll(rows);
    }

    private void addTrajectories(List<Pair> pairs) {
        Geography geography = data.geography();
        List<Pair> differing = pairs.stream()
                .filter(one -> one.pace().isShown())
                .filter(one ->
                        one.pace().at(geography, one.at(one.before().level())).differs())
                .toList();
        for (String level : geography.levels()) {
            for (Pair one : differing) {
                if (LevelChoice.withNation(settings, geography, one.before().level())
                        .contains(level)) {
                    trajectory.addAll(one.pace().at(geography, one.at(level)).rows());
                }
            }
        }
    }

    private Optional<SchemePosition> latest(Scheme scheme) {
        return Optional.ofNullable(baseline.latestPeriods().get(scheme.id()))
                .map(period -> baseline.of(scheme.id()).get(period));
    }
}

package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.CoverageRow;
import org.everyonecounts.models.exchange.CurveRow;
import org.everyonecounts.models.exchange.DeprivationRow;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.NeedComponentRow;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;

/**
 * The whole calculation of a run, in two stages: targets, then indicators and all other tables.
 *
 * <p>Pure: the same data, schemes and settings give the same figures, whatever the machine. Checks are returned, never thrown; the caller
 * decides what they mean for the run. Their ids, one of each for a scheme where {@code <scheme>} stands:
 *
 * <ul>
 *   <li>{@code scheme_data.<scheme>}: warning when the scheme is skipped for want of data, or money of some period could not be used;
 *   <li>{@code scheme_figures.<scheme>}: only where it fails: an error, figures of a period that would be shown are there but cannot be right;
 *   <li>{@code adjustments.<scheme>}: an error where pounds outside the blocks are more than the money or leave a target below zero; only of
 *       schemes that have any;
 *   <li>{@code level.<scheme>}: warning when a level asked for is finer than the data;
 *   <li>{@code need_missing.<scheme>}: areas without need, an error above 1 % of people of a period, else a warning;
 *   <li>{@code figures_missing.<scheme>}: warning, areas without people, money, target or cost;
 *   <li>{@code rows_sum_to_envelope.<scheme>}, {@code shares_sum_to_one.<scheme>}: errors, faults of this program;
 *   <li>{@code deprivation.<scheme>}: warning when there are no scores; passed, the message says which people weigh them;
 *   <li>{@code published_growth.<scheme>}, {@code published_closing_distance.<scheme>}: warnings, supplied schemes only;
 *   <li>{@code pace_of_change.<scheme>}: error when the money of a year cannot be shared out as the scheme says, {@code cliff_edges.<scheme>}:
 *       passed, the message names areas near an edge; schemes with a transition only;
 *   <li>{@code outcomes_data}: passed, the message says which data would fill clauses that have none;
 *   <li>{@code scenario.<scenario>} and {@code scenario.<scenario>.<scheme>}: warnings, see {@link ScenarioFigures};
 *   <li>{@code theil_parts}, {@code curve_area}, {@code drivers_sum_to_change}, {@code weighted_by_people}: errors, faults of this program ({@link #checks});
 *   <li>{@code verdict}: passed, the message says whether the sign of the headline rests on the choice of need measure, rank or money.
 * </ul>
 */
public final class Assessment {
    private final Indicators indicators;

    public Assessment(Indicators indicators) {
        this.indicators = indicators;
    }

    /** With the indicators of this version. */
    public static Assessment standard() {
        return new Assessment(Indicators.standard());
    }

    /**
     * First stage: the position of every area under every scheme, in every period with data.
     *
     * @throws IllegalArgumentException when a level asked for is not a level of the data; a caller should have said so before
     */
    public SchemePositions targets(HealthData data, List<Scheme> schemes, AssessmentSettings settings) {
        for (String level : settings.levels()) {
            if (!data.geography().levels().contains(level)) {
                throw new IllegalArgumentException("level " + level + " is unknown; levels are "
                        + data.geography().levels());
            }
        }
        return new TargetStage(data, settings).of(schemes);
    }

    /** Second stage: all output rows, in output order. No rows where no scheme has data. */
    public RunFigures indicators(HealthData data, SchemePositions positions, AssessmentSettings settings) {
        Geography geography = data.geography();
        List<DistanceRow> distances = new ArrayList<>();
        List<NeedComponentRow> needs = new ArrayList<>();
        List<DeprivationRow> profile = new ArrayList<>();
        List<CurveRow> curves = new ArrayList<>();
        SortedSet<String> periods = new TreeSet<>();
        DistanceTable distanceTable = new DistanceTable(geography);
        Map<String, DistanceLimits> limits = new TreeMap<>();
        for (Shown shown : shown(data, positions, settings)) {
            SchemePosition position = shown.position();
            periods.add(position.period());
            distances.addAll(distanceTable.rows(
                    position,
                    shown.level(),
                    limits.computeIfAbsent(
                            position.scheme().id() + " " + position.period(),
                            key -> DistanceLimits.of(data, position, settings))));
            needs.addAll(new NeedTable(geography).rows(position, shown.level()));
            if (!shown.level().equals(geography.nationLevel())) {
                DeprivationScores scores = DeprivationScores.at(data, position, shown.level());
                MoneyFigures figures = MoneyFigures.of(
                        position.at(geography, shown.level()), geography, scores.scores(), scores.deciles());
                MoneySeries series = new MoneySeries(
                        position.scheme(), shown.level(), Figure.NOT_APPLICABLE.toString(), new TreeMap<>(), periods);
                profile.addAll(
                        new DeprivationTable(settings).rows(series, position.period(), scores.edition(), figures));
                curves.addAll(CurveTable.rows(series, position.period(), figures));
            }
        }
        List<CoverageRow> coverage = new ArrayList<>();
        CoverageTable coverageTable = new CoverageTable(data, settings);
        periods.forEach(period -> coverage.addAll(coverageTable.rows(period, positions.shown())));
        List<OutcomeRow> outcomes = periods.isEmpty() ? List.of() : new OutcomeRows(data, settings).rows(periods);
        return new RunFigures(
                        distances,
                        new IndicatorTable(data, positions, settings, indicators).rows(),
                        needs,
                        profile,
                        curves,
                        coverage,
                        outcomes)
                .with(PeopleStage.of(data, positions, settings))
                .with(AllocationStage.of(data, positions, settings));
    }

    /** What-if, after the first stage: each scenario beside these positions, on the same data and the same random draws. */
    public ScenarioFigures scenarios(
            HealthData data, SchemePositions positions, AssessmentSettings settings, List<Scenario> scenarios) {
        return ScenarioStage.of(data, positions, settings, indicators, scenarios);
    }

    /** Checks of finished figures against one another. */
    public List<Check> checks(RunFigures figures) {
        return FigureChecks.of(figures);
    }

    private record Shown(SchemePosition position, String level) {}

    /** What is shown, in output order: period, level from the nation down, scheme. */
    private static List<Shown> shown(HealthData data, SchemePositions positions, AssessmentSettings settings) {
        Geography geography = data.geography();
        List<Shown> shown = new ArrayList<>();
        for (SchemePosition position : positions.shown()) {
            for (String level : LevelChoice.withNation(settings, geography, position.level())) {
                shown.add(new Shown(position, level));
            }
        }
        List<String> schemes = positions.schemes().stream().map(Scheme::id).toList();
        shown.sort(Comparator.comparing((Shown one) -> one.position().period())
                .thenComparing(one -> geography.levels().indexOf(one.level()))
                .thenComparing(one -> schemes.indexOf(one.position().scheme().id())));
        return shown;
    }
}

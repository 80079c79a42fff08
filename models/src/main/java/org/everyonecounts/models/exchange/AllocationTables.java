package org.everyonecounts.models.exchange;

import static org.everyonecounts.models.exchange.OutputTable.Column.number;
import static org.everyonecounts.models.exchange.OutputTable.Column.text;

import java.util.List;

/**
 * The layouts of the tables that say how money is shared: what moved targets, where they lead, what if, what went into the formulas, and what
 * differs from what was published before.
 */
public final class AllocationTables {
    /** Layout of {@code waterfall.csv}. */
    public static final OutputTable<WaterfallRow> WATERFALL = new OutputTable<>(
            "waterfall",
            "What moved the target of each area between two periods, or between baseline and scenario",
            List.of(
                    text("from", "earlier period, or baseline", WaterfallRow::from),
                    text("to", "later period, or the name of a scenario", WaterfallRow::to),
                    text("level", "level of the area", WaterfallRow::level),
                    text("scheme", "formula by which need is weighed", WaterfallRow::scheme),
                    text("stream", "the money", WaterfallRow::stream),
                    text("area_code", "code of the area", WaterfallRow::areaCode),
                    text("driver", "what moved the target", WaterfallRow::driver),
                    number(
                            "amount_gbp",
                            "pounds; the drivers of an area sum to the change of its target",
                            WaterfallRow::amountGbp)),
            List.of("from", "to", "level", "scheme", "stream", "area_code", "driver"));

    /** Layout of {@code trajectory.csv}. */
    public static final OutputTable<TrajectoryRow> TRAJECTORY = new OutputTable<>(
            "trajectory",
            "Target, allocation and distance of each area in the years of the pace of change",
            List.of(
                    text("level", "level of the area", TrajectoryRow::level),
                    text("scheme", "formula by which need is weighed", TrajectoryRow::scheme),
                    text("stream", "the money", TrajectoryRow::stream),
                    text("area_code", "code of the area", TrajectoryRow::areaCode),
                    text("period", "year of the allocation", TrajectoryRow::period),
                    number("target_gbp", "target of the year, pounds", TrajectoryRow::targetGbp),
                    number("allocation_gbp", "allocation of the year, pounds", TrajectoryRow::allocationGbp),
                    number("distance", "allocation divided by target, minus 1", TrajectoryRow::distance),
                    number(
                            "years_to_tolerance",
                            "years from the opening until within tolerance; 0 at the opening, [z] not within the horizon",
                            TrajectoryRow::yearsToTolerance)),
            List.of("level", "scheme", "stream", "area_code", "period"));

    /** Layout of {@code scenarios.csv}. */
    public static final OutputTable<ScenarioRow> SCENARIOS = new OutputTable<>(
            "scenarios",
            "Targets of each area in the baseline and in each scenario",
            List.of(
                    text("scenario", "name of the scenario", ScenarioRow::scenario),
                    text("level", "level of the area", ScenarioRow::level),
                    text("scheme", "formula by which need is weighed", ScenarioRow::scheme),
                    text("stream", "the money", ScenarioRow::stream),
                    text("area_code", "code of the area", ScenarioRow::areaCode),
                    number(
                            "baseline_target_gbp",
                            "target or fair share in the baseline, pounds",
                            ScenarioRow::baselineTargetGbp),
                    number(
                            "scenario_target_gbp",
                            "target or fair share in the scenario, pounds",
                            ScenarioRow::scenarioTargetGbp),
                    number("change_gbp", "scenario minus baseline, pounds", ScenarioRow::changeGbp),
                    number("change", "scenario divided by baseline, minus 1", ScenarioRow::change)),
            List.of("scenario", "level", "scheme", "stream", "area_code"));

    /** Layout of {@code scenario_indicators.csv}. */
    public static final OutputTable<ScenarioEffectRow> SCENARIO_INDICATORS = new OutputTable<>(
            "scenario_indicators",
            "Indicators in the baseline and in each scenario",
            List.of(
                    text("scenario", "name of the scenario", ScenarioEffectRow::scenario),
                    text("period", "financial year of the data", ScenarioEffectRow::period),
                    text("level", "level of the area", ScenarioEffectRow::level),
                    text("scheme", "formula by which need is weighed", ScenarioEffectRow::scheme),
                    text("stream", "the money", ScenarioEffectRow::stream),
                    text(
                            "clause",
                            "clause of the value everyone counts",
                            row -> row.clause().code()),
                    text(
                            "indicator",
                            "id of the indicator; or what moves: moved_gbp (sum of all gains), moved_share (of the targets of"
                                    + " the baseline), areas_gaining, areas_losing, people_gaining, people_losing (by £1 or"
                                    + " more); or what the pace of change does: pace_moved_gbp (sum of all gains of"
                                    + " allocations in its first year), pace_moved_share (of the allocations of that"
                                    + " year in the baseline), years_until_within (until every area stays within"
                                    + " tolerance; [z] not within the horizon), areas_within_at_horizon",
                            ScenarioEffectRow::indicator),
                    text("group", "part or variant; [z] for the whole", ScenarioEffectRow::group),
                    number("baseline_estimate", "value in the baseline", ScenarioEffectRow::baselineEstimate),
                    number("scenario_estimate", "value in the scenario", ScenarioEffectRow::scenarioEstimate),
                    number("change", "scenario minus baseline", ScenarioEffectRow::change),
                    number(
                            "change_lower",
                            "lower limit of the change, the same draws on both sides",
                            ScenarioEffectRow::changeLower),
                    number("change_upper", "upper limit of the change", ScenarioEffectRow::changeUpper),
                    number("confidence", "level of the limits; [z] without limits", ScenarioEffectRow::confidence),
                    text(
                            "method",
                            "how the limits were made",
                            row -> row.method().code()),
                    text(
                            "reading",
                            "what the change may be said to show",
                            row -> row.reading().code())),
            List.of("scenario", "period", "level", "scheme", "stream", "indicator", "group", "confidence"));

    /** Layout of {@code scenario_trajectory.csv}. */
    public static final OutputTable<ScenarioTrajectoryRow> SCENARIO_TRAJECTORY = new OutputTable<>(
            "scenario_trajectory",
            "Allocation and distance of each area in the years of the pace of change, in the baseline and in each scenario",
            List.of(
                    text("scenario", "name of the scenario", ScenarioTrajectoryRow::scenario),
                    text("level", "level of the area", ScenarioTrajectoryRow::level),
                    text("scheme", "formula by which need is weighed", ScenarioTrajectoryRow::scheme),
                    text("stream", "the money", ScenarioTrajectoryRow::stream),
                    text("area_code", "code of the area", ScenarioTrajectoryRow::areaCode),
                    text("period", "year of the allocation", ScenarioTrajectoryRow::period),
                    number(
                            "baseline_allocation_gbp",
                            "allocation of the year in the baseline, pounds; [z] without a pace of change for the year",
                            ScenarioTrajectoryRow::baselineAllocationGbp),
                    number(
                            "scenario_allocation_gbp",
                            "allocation of the year in the scenario, pounds",
                            ScenarioTrajectoryRow::scenarioAllocationGbp),
                    number("change_gbp", "scenario minus baseline, pounds", ScenarioTrajectoryRow::changeGbp),
                    number(
                            "baseline_distance",
                            "allocation divided by target, minus 1, in the baseline",
                            ScenarioTrajectoryRow::baselineDistance),
                    number(
                            "scenario_distance",
                            "allocation divided by target, minus 1, in the scenario",
                            ScenarioTrajectoryRow::scenarioDistance)),
            List.of("scenario", "level", "scheme", "stream", "area_code", "period"));

    /** Layout of {@code scheme_inputs.csv}. */
    public static final OutputTable<SchemeInputRow> SCHEME_INPUTS = new OutputTable<>(
            "scheme_inputs",
            "What went into the formula of each scheme, at the level of the data",
            List.of(
                    text("period", "financial year of the data", SchemeInputRow::period),
                    text("level", "level of the area", SchemeInputRow::level),
                    text("scheme", "formula by which need is weighed", SchemeInputRow::scheme),
                    text("area_code", "code of the area", SchemeInputRow::areaCode),
                    text("input", "name of the input", SchemeInputRow::input),
                    number("value", "its value: people, weighted people, pounds or an index", SchemeInputRow::value)),
            List.of("period", "level", "scheme", "area_code", "input"));

    /** Layout of {@code revisions.csv}. */
    public static final OutputTable<RevisionRow> REVISIONS = new OutputTable<>(
            "revisions",
            "Figures that were published before with another value",
            List.of(
                    text("period", "financial year of the data", RevisionRow::period),
                    text("level", "level of the area", RevisionRow::level),
                    text("scheme", "formula by which need is weighed", RevisionRow::scheme),
                    text("area_code", "code of the area", RevisionRow::areaCode),
                    text(
                            "column",
                            "an input of scheme_inputs, a column of distance_from_target, or in the nation's row an"
                                    + " indicator of the headline",
                            RevisionRow::column),
                    number("old", "the value published before; [z] where the area was not there", RevisionRow::old),
                    number("new", "the value now; [z] where the area is no longer there", RevisionRow::now),
                    text(
                            "cause",
                            "what may have made the difference, separated by \"; \": <file> restated, inputs of other areas,"
                                    + " scheme, area codes, settings, software",
                            RevisionRow::cause)),
            List.of("period", "level", "scheme", "area_code", "column"));

    private AllocationTables() {}
}

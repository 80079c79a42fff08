package org.everyonecounts.models.exchange;

import static org.everyonecounts.models.exchange.OutputTable.Column.integer;
import static org.everyonecounts.models.exchange.OutputTable.Column.number;
import static org.everyonecounts.models.exchange.OutputTable.Column.text;

import java.util.List;
import java.util.stream.Stream;
import org.everyonecounts.models.measure.Flag;

/**
 * The layouts of all output tables: the one place that says which columns a table has, in which order, and what they mean. CSV files,
 * their descriptor and the database are made from it. Tables on how money is shared have their columns in {@link AllocationTables}, those on groups of people in {@link PeopleTables}.
 */
public final class OutputTables {
    /** Layout of {@code distance_from_target.csv}. */
    public static final OutputTable<DistanceRow> DISTANCE_FROM_TARGET = new OutputTable<>(
            "distance_from_target",
            "Population, need, target, money and distance from target of each area",
            List.of(
                    text("period", "financial year of the data, such as 2021/22", DistanceRow::period),
                    text("level", "level of the area", DistanceRow::level),
                    text("scheme", "formula by which need is weighed", DistanceRow::scheme),
                    text("stream", "the money", DistanceRow::stream),
                    text(
                            "mode",
                            "supplied: published targets; fair_share: shares of the money spent",
                            row -> row.mode().code()),
                    text("area_code", "code of the area", DistanceRow::areaCode),
                    text("area_name", "name of the area", DistanceRow::areaName),
                    number("population", "people", DistanceRow::population),
                    number(
                            "weighted_population",
                            "people weighted by need, summing to the people of the nation",
                            DistanceRow::weightedPopulation),
                    number(
                            "need_index",
                            "weighted population divided by population; nation = 1",
                            DistanceRow::needIndex),
                    number("target_share", "share of the targets of the nation, a fraction", DistanceRow::targetShare),
                    number("target_gbp", "target (supplied) or modelled fair share, pounds", DistanceRow::targetGbp),
                    number(
                            "actual_gbp",
                            "baseline (supplied) or spending (fair_share), pounds",
                            DistanceRow::actualGbp),
                    number(
                            "distance_gbp",
                            "actual minus target, pounds; minus = under target",
                            DistanceRow::distanceGbp),
                    number(
                            "distance",
                            "actual divided by target, minus 1; a fraction, minus = under target",
                            DistanceRow::distance),
                    number(
                            "distance_relative",
                            "(1 + distance) divided by (1 + distance of the nation), minus 1",
                            DistanceRow::distanceRelative),
                    number(
                            "distance_lower",
                            "lower limit from errors of the need inputs; [z] without them",
                            DistanceRow::distanceLower),
                    number(
                            "distance_upper",
                            "upper limit from errors of the need inputs; [z] without them",
                            DistanceRow::distanceUpper),
                    number("allocation_gbp", "published allocation, pounds", DistanceRow::allocationGbp),
                    number("growth", "allocation divided by baseline, minus 1; a fraction", DistanceRow::growth),
                    number(
                            "closing_distance",
                            "allocation divided by target grown by base growth, minus 1; a fraction",
                            DistanceRow::closingDistance),
                    number("actual_per_head", "pounds per person", DistanceRow::actualPerHead),
                    number(
                            "actual_per_weighted_head",
                            "pounds per need-weighted person",
                            DistanceRow::actualPerWeightedHead),
                    number("target_per_head", "target pounds per person", DistanceRow::targetPerHead),
                    text("flags", "remarks, separated by spaces; [z] if none", row -> Flag.print(row.flags()))),
            List.of("period", "level", "scheme", "area_code"));

    /** Layout of {@code indicators.csv}. */
    public static final OutputTable<IndicatorRow> INDICATORS = new OutputTable<>(
            "indicators",
            "Indicators of the scorecard with limits and readings",
            List.of(
                    text("period", "financial year of the data", IndicatorRow::period),
                    text("level", "level of the areas compared", IndicatorRow::level),
                    text("scheme", "formula by which need is weighed", IndicatorRow::scheme),
                    text("stream", "the money", IndicatorRow::stream),
                    text(
                            "clause",
                            "the part of the value that the indicator answers",
                            row -> row.clause().code()),
                    text("indicator", "id of the indicator", IndicatorRow::indicator),
                    text("group", "what the indicator is repeated for; [z] for the whole", IndicatorRow::group),
                    number("estimate", "the value", IndicatorRow::estimate),
                    number(
                            "standard_error",
                            "measurement: standard error; areas_resampled: standard deviation of the replicates",
                            IndicatorRow::standardError),
                    number("lower", "lower limit of the value", IndicatorRow::lower),
                    number("upper", "upper limit of the value", IndicatorRow::upper),
                    number(
                            "confidence",
                            "level of the limits, such as 0.95; [z] without limits",
                            IndicatorRow::confidence),
                    text(
                            "method",
                            "what the limits mean: measurement, areas_resampled or none",
                            row -> row.method().code()),
                    integer("n_areas", "areas used", IndicatorRow::nAreas),
                    integer("n_excluded", "areas of the level left out", IndicatorRow::nExcluded),
                    number(
                            "previous_estimate",
                            "the value in the preceding period of the package",
                            IndicatorRow::previousEstimate),
                    number("change", "value minus previous value", IndicatorRow::change),
                    number("change_lower", "lower limit of the change", IndicatorRow::changeLower),
                    number("change_upper", "upper limit of the change", IndicatorRow::changeUpper),
                    text(
                            "reading",
                            "what the figure may be said to show",
                            row -> row.reading().code())),
            List.of("period", "level", "scheme", "stream", "indicator", "group", "confidence"));

    /** Layout of {@code need_components.csv}. */
    public static final OutputTable<NeedComponentRow> NEED_COMPONENTS = new OutputTable<>(
            "need_components",
            "Weighted population and index of each component of need",
            List.of(
                    text("period", "financial year of the data", NeedComponentRow::period),
                    text("level", "level of the area", NeedComponentRow::level),
                    text("scheme", "formula by which need is weighed", NeedComponentRow::scheme),
                    text("area_code", "code of the area", NeedComponentRow::areaCode),
                    text("component", "id of the component", NeedComponentRow::component),
                    number(
                            "weight",
                            "part of the component in the whole formula, a fraction; the parts of a scheme sum to 1",
                            NeedComponentRow::weight),
                    number("population", "people", NeedComponentRow::population),
                    number(
                            "weighted_population",
                            "people weighted by the component",
                            NeedComponentRow::weightedPopulation),
                    number("index", "weighted population divided by population; nation = 1", NeedComponentRow::index)),
            List.of("period", "level", "scheme", "area_code", "component"));

    /** Layout of {@code deprivation_profile.csv}. */
    public static final OutputTable<DeprivationRow> DEPRIVATION_PROFILE = new OutputTable<>(
            "deprivation_profile",
            "People, need and money of people living in areas grouped by deprivation",
            List.of(
                    text("period", "financial year of the data", DeprivationRow::period),
                    text("level", "level of the areas grouped", DeprivationRow::level),
                    text("scheme", "formula by which need is weighed", DeprivationRow::scheme),
                    text("stream", "the money", DeprivationRow::stream),
                    text("edition", "edition of the deprivation scores", DeprivationRow::edition),
                    integer("group", "1 = people living in the most deprived areas", DeprivationRow::group),
                    number("population", "people", DeprivationRow::population),
                    number("weighted_population", "people weighted by need", DeprivationRow::weightedPopulation),
                    number("actual_gbp", "baseline or spending, pounds", DeprivationRow::actualGbp),
                    number("need_share", "share of the weighted population, a fraction", DeprivationRow::needShare),
                    number("spending_share", "share of the money, a fraction", DeprivationRow::spendingShare),
                    number("ratio", "spending share divided by need share", DeprivationRow::ratio),
                    number("lower", "lower limit of the ratio, areas resampled", DeprivationRow::lower),
                    number("upper", "upper limit of the ratio, areas resampled", DeprivationRow::upper),
                    number("per_head", "pounds per person", DeprivationRow::perHead),
                    number("per_weighted_head", "pounds per need-weighted person", DeprivationRow::perWeightedHead)),
            List.of("period", "level", "scheme", "stream", "group"));

    /** Layout of {@code concentration_curve.csv}. */
    public static final OutputTable<CurveRow> CONCENTRATION_CURVE = new OutputTable<>(
            "concentration_curve",
            "Cumulative shares of people, money and need, least deprived areas first",
            List.of(
                    text("period", "financial year of the data", CurveRow::period),
                    text("level", "level of the areas", CurveRow::level),
                    text("scheme", "formula by which need is weighed", CurveRow::scheme),
                    text("stream", "the money", CurveRow::stream),
                    integer(
                            "position",
                            "0 = origin, then one for each area or block of equally deprived areas",
                            CurveRow::position),
                    number("people", "cumulative share of people, a fraction", CurveRow::people),
                    number("spending", "cumulative share of the money, a fraction", CurveRow::spending),
                    number("need", "cumulative share of the weighted population, a fraction", CurveRow::need)),
            List.of("period", "level", "scheme", "stream", "position"));

    /** Layout of {@code coverage.csv}. */
    public static final OutputTable<CoverageRow> COVERAGE = new OutputTable<>(
            "coverage",
            "Who is counted: registered and resident people of each area",
            List.of(
                    text("period", "financial year of the data", CoverageRow::period),
                    text("level", "level of the area", CoverageRow::level),
                    text("area_code", "code of the area", CoverageRow::areaCode),
                    number("registered", "people registered with practices", CoverageRow::registered),
                    number("resident", "people resident", CoverageRow::resident),
                    number(
                            "coverage",
                            "registered divided by resident, a ratio of two counts; above 1 does not mean that everyone is counted",
                            CoverageRow::coverage),
                    number(
                            "people_in_rejected_rows",
                            "people behind rejected rows of the inputs",
                            CoverageRow::peopleInRejectedRows),
                    number(
                            "people_suppressed",
                            "people of areas left out because a figure is suppressed",
                            CoverageRow::peopleSuppressed),
                    number(
                            "people_missing",
                            "people of areas left out because a figure is not available",
                            CoverageRow::peopleMissing),
                    number(
                            "unknown_share",
                            "share of people whose group is not known, a fraction",
                            CoverageRow::unknownShare)),
            List.of("period", "level", "area_code"));

    /** Layout of {@code outcomes.csv}. */
    public static final OutputTable<OutcomeRow> OUTCOMES = PeopleTables.outcomes(
            "outcomes",
            "Outcomes of areas and of groups of people",
            "lower limit from counts or the standard error; [z] without either",
            "upper limit from counts or the standard error; [z] without either");

    private OutputTables() {}

    /** A table and its rows. */
    public record Filled<R>(OutputTable<R> table, List<R> rows) {
        public Filled {
            rows = List.copyOf(rows);
        }

        /** The printed cells of all rows, in output order. */
        public List<List<String>> cells() {
            return printed().toList();
        }

        /** The printed cells row by row, in output order, without holding them all. */
        public Stream<List<String>> printed() {
            return rows.stream().map(table::cells);
        }
    }

    /** All layouts in output order. */
    public static List<OutputTable<?>> all() {
        return List.of(
                DISTANCE_FROM_TARGET,
                INDICATORS,
                NEED_COMPONENTS,
                DEPRIVATION_PROFILE,
                CONCENTRATION_CURVE,
                COVERAGE,
                OUTCOMES,
                PeopleTables.OUTLIERS,
                PeopleTables.PEERS,
                PeopleTables.DEPRIVATION_QUANTILES,
                PeopleTables.DISCLOSURE,
                AllocationTables.WATERFALL,
                AllocationTables.TRAJECTORY,
                AllocationTables.SCENARIOS,
                AllocationTables.SCENARIO_INDICATORS,
                AllocationTables.SCENARIO_TRAJECTORY,
                AllocationTables.SCHEME_INPUTS,
                AllocationTables.REVISIONS);
    }

    /** All tables of a run with their rows, in output order; a table may have no rows. */
    public static List<Filled<?>> of(RunFigures figures) {
        return List.of(
                new Filled<>(DISTANCE_FROM_TARGET, figures.distances()),
                new Filled<>(INDICATORS, figures.indicators()),
                new Filled<>(NEED_COMPONENTS, figures.needComponents()),
                new Filled<>(DEPRIVATION_PROFILE, figures.deprivationProfile()),
                new Filled<>(CONCENTRATION_CURVE, figures.concentrationCurve()),
                new Filled<>(COVERAGE, figures.coverage()),
                new Filled<>(OUTCOMES, figures.outcomes()),
                new Filled<>(PeopleTables.OUTLIERS, figures.people().outliers()),
                new Filled<>(PeopleTables.PEERS, figures.people().peers()),
                new Filled<>(
                        PeopleTables.DEPRIVATION_QUANTILES, figures.people().quantiles()),
                new Filled<>(PeopleTables.DISCLOSURE, figures.people().disclosure()),
                new Filled<>(AllocationTables.WATERFALL, figures.allocation().waterfall()),
                new Filled<>(AllocationTables.TRAJECTORY, figures.allocation().trajectory()),
                new Filled<>(AllocationTables.SCENARIOS, figures.allocation().scenarios()),
                new Filled<>(
                        AllocationTables.SCENARIO_INDICATORS,
                        figures.allocation().scenarioEffects()),
                new Filled<>(
                        AllocationTables.SCENARIO_TRAJECTORY,
                        figures.allocation().scenarioTrajectory()),
                new Filled<>(
                        AllocationTables.SCHEME_INPUTS, figures.allocation().inputs()),
                new Filled<>(AllocationTables.REVISIONS, figures.revisions().rows()));
    }
}

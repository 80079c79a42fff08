package org.everyonecounts.models.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.junit.jupiter.api.Test;

/** The layouts are those of the contract, and no cell is ever empty. */
class OutputTablesTest {
    private static final Map<String, String> CONTRACT = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "distance_from_target",
                    "period,level,scheme,stream,mode,area_code,area_name,population,weighted_population,"
                            + "need_index,target_share,target_gbp,actual_gbp,distance_gbp,distance,"
                            + "distance_relative,distance_lower,distance_upper,allocation_gbp,growth,"
                            + "closing_distance,actual_per_head,actual_per_weighted_head,target_per_head,flags"),
            Map.entry(
                    "indicators",
                    "period,level,scheme,stream,clause,indicator,group,estimate,standard_error,lower,"
                            + "upper,confidence,method,n_areas,n_excluded,previous_estimate,change,change_lower,"
                            + "change_upper,reading"),
            Map.entry(
                    "need_components",
                    "period,level,scheme,area_code,component,weight,population,weighted_population,index"),
            Map.entry(
                    "deprivation_profile",
                    "period,level,scheme,stream,edition,group,population,weighted_population,actual_gbp,"
                            + "need_share,spending_share,ratio,lower,upper,per_head,per_weighted_head"),
            Map.entry("concentration_curve", "period,level,scheme,stream,position,people,spending,need"),
            Map.entry(
                    "coverage",
                    "period,level,area_code,registered,resident,coverage,people_in_rejected_rows,"
                            + "people_suppressed,people_missing,unknown_share"),
            Map.entry(
                    "outcomes",
                    "period,level,outcome,characteristic,group,area_code,value,numerator,denominator,"
                            + "lower,upper,confidence,reading"),
            Map.entry(
                    "outliers",
                    "period,level,outcome,characteristic,group,area_code,value,numerator,denominator,"
                            + "lower,upper,confidence,reading"),
            Map.entry(
                    "peers",
                    "period,level,outcome,area_code,value,national,national_difference,national_lower,national_upper,"
                            + "peers,peer_value,peer_difference,peer_lower,peer_upper,confidence"),
            Map.entry(
                    "deprivation_quantiles",
                    "period,level,scheme,stream,edition,within,groups,group,population,weighted_population,actual_gbp,"
                            + "need_share,spending_share,ratio,per_head,per_weighted_head,real_per_weighted_head,price_base"),
            Map.entry("disclosure", "period,level,table,series,rule,cells,primary,secondary,differencing,rounded"),
            Map.entry("waterfall", "from,to,level,scheme,stream,area_code,driver,amount_gbp"),
            Map.entry(
                    "trajectory",
                    "level,scheme,stream,area_code,period,target_gbp,allocation_gbp,distance," + "years_to_tolerance"),
            Map.entry(
                    "scenarios",
                    "scenario,level,scheme,stream,area_code,baseline_target_gbp,scenario_target_gbp,"
                            + "change_gbp,change"),
            Map.entry(
                    "scenario_indicators",
                    "scenario,period,level,scheme,stream,clause,indicator,group,baseline_estimate,"
                            + "scenario_estimate,change,change_lower,change_upper,confidence,method,reading"),
            Map.entry(
                    "scenario_trajectory",
                    "scenario,level,scheme,stream,area_code,period,baseline_allocation_gbp,"
                            + "scenario_allocation_gbp,change_gbp,baseline_distance,scenario_distance"),
            Map.entry("scheme_inputs", "period,level,scheme,area_code,input,value"),
            Map.entry("revisions", "period,level,scheme,area_code,column,old,new,cause")));

    private static final Figure X = Figure.NOT_AVAILABLE;
    private static final Figure Z = Figure.NOT_APPLICABLE;

    private static RunFigures figures() {
        Figure one = Figure.of(1.5);
        return new RunFigures(
                List.of(new DistanceRow(
                        "2022/23",
                        "icb",
                        "s",
                        "m",
                        TargetMode.FAIR_SHARE,
                        "00L",
                        "",
                        one,
                        one,
                        one,
                        one,
                        one,
                        one,
                        one,
                        X,
                        X,
                        Z,
                        Z,
                        Z,
                        Z,
                        Z,
                        one,
                        one,
                        Figure.SUPPRESSED,
                        Set.of(Flag.ESTIMATED, Flag.BREAK))),
                List.of(new IndicatorRow(
                        "2022/23",
                        "icb",
                        "s",
                        "m",
                        Clause.FAIRNESS,
                        "kakwani",
                        "[z]",
                        Figure.of(-0.0000012),
                        Z,
                        Z,
                        Z,
                        Z,
                        IntervalMethod.NONE,
                        42,
                        0,
                        Z,
                        Z,
                        Z,
                        Z,
                        Reading.NO_INFERENCE)),
                List.of(new NeedComponentRow("2022/23", "icb", "s", "00L", "a", one, one, one, one)),
                List.of(new DeprivationRow(
                        "2022/23", "icb", "s", "m", "IMD", 3, one, one, one, one, one, one, Z, Z, one, one)),
                List.of(new CurveRow("2022/23", "icb", "s", "m", 7, one, one, one)),
                List.of(new CoverageRow("2022/23", "icb", "00L", one, X, X, one, one, one, X)),
                List.of(new OutcomeRow("2021", "icb", "o", "[z]", "[z]", "00L", one, X, X, Z, Z, Z, Reading.DESCRIBED)),
                new PeopleFigures(
                        List.of(new OutcomeRow(
                                "2021", "icb", "o", "[z]", "[z]", "00L", one, X, X, Z, Z, Z, Reading.DESCRIBED)),
                        List.of(new PeerRow(
                                "2021", "icb", "o", "00L", one, one, one, Z, Z, "00M 00N", one, one, Z, Z, Z)),
                        List.of(new QuantileRow(
                                "2022/23", "icb", "s", "m", "IMD", "ENG", 10, 1, one, one, one, one, one, one, one, one,
                                X, "[z]")),
                        List.of(new DisclosureRow("2021", "icb", "outcomes", "o", "standard", 10, 1, 1, 0, 8))),
                new AllocationFigures(
                        List.of(new WaterfallRow("2021/22", "2022/23", "icb", "s", "m", "00L", "need", one)),
                        List.of(new TrajectoryRow("icb", "s", "m", "00L", "2023/24", one, one, one, Z)),
                        List.of(new ScenarioRow("more", "icb", "s", "m", "00L", one, one, one, one)),
                        List.of(new ScenarioEffectRow(
                                "more",
                                "2022/23",
                                "icb",
                                "s",
                                "m",
                                Clause.FAIRNESS,
                                "kakwani",
                                "[z]",
                                one,
                                one,
                                one,
                                Z,
                                Z,
                                Z,
                                IntervalMethod.NONE,
                                Reading.NO_INFERENCE)),
                        List.of(new ScenarioTrajectoryRow(
                                "more", "icb", "s", "m", "00L", "2023/24", one, one, one, one, Z)),
                        List.of(new SchemeInputRow("2022/23", "icb", "s", "00L", "people", one)),
                        Optional.empty()));
    }

    @Test
    void columns_are_those_of_the_contract_in_its_order() {
        assertThat(OutputTables.all())
                .extracting(OutputTable::name)
                .containsExactlyInAnyOrderElementsOf(CONTRACT.keySet());
        for (OutputTable<?> table : OutputTables.all()) {
            assertThat(String.join(",", table.header())).as(table.name()).isEqualTo(CONTRACT.get(table.name()));
        }
    }

    @Test
    void keys_are_columns_and_every_column_is_described() {
        for (OutputTable<?> table : OutputTables.all()) {
            assertThat(table.header()).containsAll(table.key());
            assertThat(new HashSet<>(table.header())).hasSameSizeAs(table.header());
            assertThat(table.title()).isNotBlank();
            assertThat(table.columns())
                    .allSatisfy(column -> assertThat(column.description()).isNotBlank());
        }
        assertThat(OutputTables.INDICATORS.key())
                .containsExactly("period", "level", "scheme", "stream", "indicator", "group", "confidence");
    }

    @Test
    void rows_are_printed_in_column_order_and_no_cell_is_empty() {
        Map<String, List<List<String>>> printed = new TreeMap<>();
        RunFigures figures = figures()
                .with(
                        figures().distances(),
                        new RevisionFigures(
                                Optional.empty(),
                                List.of(new RevisionRow(
                                        "2022/23",
                                        "icb",
                                        "s",
                                        "00L",
                                        "need:a",
                                        Z,
                                        Figure.of(2.5),
                                        "area codes; scheme"))));
        for (OutputTables.Filled<?> filled : OutputTables.of(figures)) {
            printed.put(filled.table().name(), filled.cells());
            assertThat(filled.cells()).hasSize(1);
            assertThat(filled.cells().get(0))
                    .hasSameSizeAs(filled.table().columns())
                    .noneMatch(String::isBlank);
        }
        assertThat(printed.keySet()).isEqualTo(CONTRACT.keySet());
        assertThat(printed.get("distance_from_target"))
                .containsExactly(List.of(
                        ("2022/23,icb,s,m,fair_share,00L,[x],1.5,1.5,1.5,1.5,1.5,1.5,1.5,[x],[x],[z],[z],[z],[z],[z],1.5,1.5,"
                                        + "[c],[b] [e]")
                                .split(",")));
        assertThat(printed.get("indicators"))
                .containsExactly(List.of(
                        ("2022/23,icb,s,m,fairness,kakwani,[z],-0.0000012,[z],[z],[z],[z],none,42,0,[z],[z],[z],[z],"
                                        + "no_inference")
                                .split(",")));
        assertThat(printed.get("concentration_curve"))
                .containsExactly(List.of("2022/23", "icb", "s", "m", "7", "1.5", "1.5", "1.5"));
        assertThat(printed.get("trajectory"))
                .containsExactly(List.of("icb", "s", "m", "00L", "2023/24", "1.5", "1.5", "1.5", "[z]"));
    }
}

package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.Targets;
import org.everyonecounts.models.allocation.drivers.Attribution;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.exchange.WaterfallRow;
import org.junit.jupiter.api.Test;

class DriverRowsTest {
    private static final List<String> ALL_DRIVERS = List.of(
            "envelope",
            "population",
            "need",
            "costs",
            "inequalities",
            "component_shares",
            "adjustments",
            "area_changes",
            "method");
    private static final Scheme SCHEME = scheme(0.1);

    private static Scheme scheme(double h) {
        return SchemeBuilder.fairShare("fair", "care")
                .block(
                        "all",
                        1,
                        List.of(new Component("need", 1)),
                        new HealthInequalities("hi", h),
                        List.of(SchemeBuilder.onNeed("mff")))
                .build();
    }

    /** METHODS, worked example 6, its areas in two regions; the money in pounds and pence. */
    private static DataBuilder example() {
        DataBuilder data = new DataBuilder("nation", "region", "icb")
                .area("ENG", "nation", "")
                .area("R1", "region", "ENG")
                .area("R2", "region", "ENG")
                .area("A", "icb", "R1")
                .area("B", "icb", "R1")
                .area("C", "icb", "R2");
        period(data, "2021/22", "100000 150000 250000", "1.20 1.00 0.92", "0.97 1.00 1.02", "900000000");
        return period(data, "2022/23", "101000 153000 256000", "1.21 0.99 0.92", "0.96 1.00 1.03", "945000000");
    }

    private static DataBuilder period(
            DataBuilder data, String period, String people, String need, String mff, String pounds) {
        String[] codes = {"A", "B", "C"};
        for (int i = 0; i < 3; i++) {
            data.people(period, "registered", codes[i], people.split(" ")[i])
                    .index(period, "need", codes[i], need.split(" ")[i])
                    .index(period, "hi", codes[i], new String[] {"1.60", "1.00", "0.76"}[i])
                    .cost(period, "mff", codes[i], mff.split(" ")[i])
                    .pounds(period, "care", codes[i], i == 0 ? pounds : "0");
        }
        return data;
    }

    private static AssessmentSettings settings(String period, Attribution attribution) {
        return new AssessmentSettings(period, List.of(), 1, 1, List.of(0.95), "fair", "icb", attribution);
    }

    private static List<WaterfallRow> rows(HealthData data, Scheme scheme, AssessmentSettings settings) {
        SchemePositions positions = Assessment.standard().targets(data, List.of(scheme), settings);
        return Assessment.standard()
                .indicators(data, positions, settings)
                .allocation()
                .waterfall();
    }

    private static Map<String, BigDecimal> sums(List<WaterfallRow> rows, Function<WaterfallRow, String> key) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        key,
                        TreeMap::new,
                        Collectors.reducing(
                                BigDecimal.ZERO, row -> row.amountGbp().exact(), BigDecimal::add)));
    }

    @Test
    void a_run_says_why_targets_moved_since_the_period_before_at_every_level() {
        List<WaterfallRow> rows = rows(example().build(), SCHEME, settings("latest", Attribution.SHAPLEY));
        assertThat(rows).hasSize((1 + 2 + 3) * ALL_DRIVERS.size());
        assertThat(rows)
                .allMatch(row -> row.from().equals("2021/22")
                        && row.to().equals("2022/23")
                        && row.scheme().equals("fair")
                        && row.stream().equals("care"));
        assertThat(rows.stream().map(WaterfallRow::driver).limit(9)).isEqualTo(ALL_DRIVERS);
        assertThat(rows.stream().map(row -> row.level() + " " + row.areaCode()).distinct())
                .containsExactly("nation ENG", "region R1", "region R2", "icb A", "icb B", "icb C");
        assertThat(sums(rows, row -> row.level() + " " + row.driver()).get("nation envelope"))
                .isEqualByComparingTo("45000000");
        assertThat(rows.stream()
                        .filter(row ->
                                row.level().equals("nation") && !row.driver().equals("envelope")))
                .allMatch(row -> row.amountGbp().exact().signum() == 0);
        assertThat(sums(rows, row -> row.level() + " " + row.driver()).entrySet())
                .filteredOn(sum -> !sum.getKey().endsWith("envelope"))
                .allMatch(sum -> sum.getValue().signum() == 0);
        assertThat(sums(rows, WaterfallRow::driver).get("inequalities"))
                .as("h did not change")
                .isEqualByComparingTo("0");
    }

    @Test
    void drivers_of_an_area_sum_to_the_change_of_the_target_shown_to_the_penny() {
        HealthData data = example().build();
        AssessmentSettings settings = settings("all", Attribution.SHAPLEY);
        SchemePositions positions = Assessment.standard().targets(data, List.of(SCHEME), settings);
        var figures = Assessment.standard().indicators(data, positions, settings);
        Map<String, BigDecimal> changes = new TreeMap<>();
        figures.distances()
                .forEach(row -> changes.merge(
                        row.level() + row.areaCode(),
                        row.period().equals("2022/23")
                                ? row.targetGbp().exact()
                                : row.targetGbp().exact().negate(),
                        BigDecimal::add));
        Map<String, BigDecimal> drivers = sums(figures.allocation().waterfall(), row -> row.level() + row.areaCode());
        assertThat(drivers.keySet()).isEqualTo(changes.keySet());
        drivers.forEach((area, sum) ->
                assertThat(sum).as(area).isEqualByComparingTo(changes.getOrDefault(area, BigDecimal.ZERO)));
    }

    @Test
    void one_after_another_is_a_setting() {
        HealthData data = example().build();
        List<WaterfallRow> mean = rows(data, SCHEME, settings("latest", Attribution.SHAPLEY));
        List<WaterfallRow> ordered = rows(data, SCHEME, settings("latest", Attribution.SEQUENTIAL));
        assertThat(ordered).hasSameSizeAs(mean).isNotEqualTo(mean);
        assertThat(sums(ordered, row -> row.level() + row.areaCode()))
                .isEqualTo(sums(mean, row -> row.level() + row.areaCode()));
    }

    @Test
    void the_first_period_and_the_first_after_a_break_have_none() {
        HealthData data = example().build();
        assertThat(rows(data, SCHEME, settings("2021/22", Attribution.SHAPLEY))).isEmpty();
        HealthData broken = example().breakAt("care", "", "2022/23").build();
        assertThat(rows(broken, SCHEME, settings("latest", Attribution.SHAPLEY)))
                .isEmpty();
    }

    @Test
    void an_area_without_figures_on_one_side_moves_by_area_changes_only() {
        DataBuilder data = example();
        data.index("2021/22", "need", "B", "[x]");
        List<WaterfallRow> rows = rows(data.build(), SCHEME, settings("latest", Attribution.SHAPLEY)).stream()
                .filter(row -> row.areaCode().equals("B"))
                .toList();
        assertThat(rows).hasSize(9);
        assertThat(rows.stream().filter(row -> row.amountGbp().exact().signum() != 0))
                .extracting(WaterfallRow::driver)
                .containsExactly("area_changes");
    }

    @Test
    void published_targets_move_by_the_envelope_and_the_published_share() {
        DataBuilder data = example();
        String[][] targets = {{"100.10", "300", "600"}, {"121", "319.25", "660"}};
        for (int year = 0; year < 2; year++) {
            for (int i = 0; i < 3; i++) {
                data.allocation(
                        "202" + (1 + year) + "/2" + (2 + year),
                        "core",
                        "ABC".substring(i, i + 1),
                        "1",
                        targets[year][i]);
            }
        }
        Scheme core = SchemeBuilder.supplied("core", "core").component("need").build();
        List<WaterfallRow> rows = rows(data.build(), core, settings("latest", Attribution.SHAPLEY));
        assertThat(rows).hasSize(12);
        assertThat(rows.stream().map(WaterfallRow::driver).distinct()).containsExactly("envelope", "published_share");
        Map<String, BigDecimal> sums = sums(rows, row -> row.level() + row.areaCode());
        assertThat(sums.get("icbA")).isEqualByComparingTo("20.90");
        assertThat(sums.get("nationENG")).isEqualByComparingTo("100.15");
        assertThat(sums(rows, row -> row.level() + row.driver()).get("icbpublished_share"))
                .isEqualByComparingTo("0");
    }

    @Test
    void a_scenario_moves_what_it_defines_otherwise() {
        HealthData data = example().build();
        List<WaterfallRow> rows = DriverRows.betweenScenario(
                data,
                position(data, SCHEME),
                position(data, scheme(0.15)),
                "more-weight",
                settings("latest", Attribution.SHAPLEY));
        assertThat(rows)
                .hasSize(54)
                .allMatch(row -> row.from().equals("baseline") && row.to().equals("more-weight"));
        assertThat(rows.stream()
                        .filter(row -> row.amountGbp().exact().signum() != 0)
                        .map(WaterfallRow::driver)
                        .distinct())
                .containsExactly("inequalities");
    }

    private static SchemePosition position(HealthData data, Scheme scheme) {
        return Targets.of(((SchemeInputs.Ready) SchemeInputs.find(data, scheme, "2022/23")).inputs(), data);
    }
}

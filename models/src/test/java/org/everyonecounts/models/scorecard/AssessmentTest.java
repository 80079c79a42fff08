package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.AllocationFigures;
import org.everyonecounts.models.exchange.CoverageRow;
import org.everyonecounts.models.exchange.CurveRow;
import org.everyonecounts.models.exchange.DeprivationRow;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.junit.jupiter.api.Test;

/** Both stages together: periods, levels, checks, comparisons, and the tables beside the indicators. */
class AssessmentTest {
    private static final Scheme FAIR = SchemeBuilder.fairShare("fair", "money")
            .component("a")
            .gross("drugs")
            .build();
    private static final Scheme CORE =
            SchemeBuilder.supplied("core", "core").component("w").build();

    private record Run(SchemePositions positions, RunFigures figures) {
        Check check(String id) {
            return positions.checks().stream()
                    .filter(check -> check.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        List<IndicatorRow> rows(String indicator, String period) {
            return figures.indicators().stream()
                    .filter(row ->
                            row.indicator().equals(indicator) && row.period().equals(period))
                    .toList();
        }
    }

    private static AssessmentSettings settings(String period, int replicates, String... levels) {
        return new AssessmentSettings(period, List.of(levels), replicates, 1, List.of(0.95), "fair", "sub_icb");
    }

    private static Run run(HealthData data, AssessmentSettings settings, Scheme... schemes) {
        Assessment assessment = Assessment.standard();
        SchemePositions positions = assessment.targets(data, List.of(schemes), settings);
        return new Run(positions, assessment.indicators(data, positions, settings));
    }

    private static DataBuilder country() {
        return new RandomCountry(30, 3).fill().inOrder();
    }

    @Test
    void latest_is_the_latest_period_with_all_inputs_and_all_is_every_one() {
        DataBuilder builder = country().pounds("2023/24", "money", "S001", "5");
        Run latest = run(builder.build(), settings("latest", 0), FAIR, CORE);
        assertThat(latest.positions().latestPeriods())
                .containsEntry("fair", "2022/23")
                .containsEntry("core", "2022/23");
        assertThat(latest.check("scheme_data.fair").status()).isEqualTo(Check.Status.FAILED);
        assertThat(latest.check("scheme_data.fair").message()).contains("2023/24", "no population");
        assertThat(latest.check("scheme_data.core").status()).isEqualTo(Check.Status.PASSED);
        assertThat(latest.figures().distances()).extracting(DistanceRow::period).containsOnly("2022/23");
        Run all = run(country().build(), settings("all", 0), FAIR);
        assertThat(all.figures().distances()).extracting(DistanceRow::period).containsOnly("2021/22", "2022/23");
    }

    @Test
    void with_latest_earlier_periods_stand_only_in_indicators_shown_over_time() {
        Run run = run(country().build(), settings("latest", 0, "sub_icb"), FAIR);
        assertThat(run.figures().indicators().stream()
                        .filter(row ->
                                row.period().equals("2021/22") && !row.scheme().equals("[z]"))
                        .map(IndicatorRow::indicator)
                        .distinct())
                .containsExactly(
                        "real_spending_per_weighted_head",
                        "misplaced_share",
                        "horizontal_inequity",
                        "core20_gap",
                        "core20_ratio",
                        "deprivation_gap");
    }

    @Test
    void a_scheme_without_data_for_the_period_is_skipped_and_none_left_is_empty() {
        Run run = run(country().build(), settings("2020/21", 0), FAIR, CORE);
        assertThat(run.positions().isEmpty()).isTrue();
        assertThat(run.check("scheme_data.fair").message()).contains("skipped", "2020/21");
        assertThat(run.figures().distances()).isEmpty();
        assertThat(run.figures().indicators()).isEmpty();
        assertThat(run.figures().outcomes()).isEmpty();
        Scheme other =
                SchemeBuilder.fairShare("other", "nothing").component("a").build();
        Run none = run(country().build(), settings("latest", 0), other);
        assertThat(none.check("scheme_data.other").message()).contains("nothing has no money in any period");
    }

    @Test
    void one_period_can_be_asked_for() {
        Run run = run(country().build(), settings("2021/22", 0), FAIR);
        assertThat(run.positions().latestPeriods()).containsEntry("fair", "2021/22");
        assertThat(run.positions().of("fair")).containsOnlyKeys("2021/22", "2022/23");
    }

    @Test
    void levels_are_those_at_or_above_the_data_and_the_nation_is_always_given() {
        Run all = run(country().build(), settings("latest", 0), FAIR);
        assertThat(all.figures().distances().stream().map(DistanceRow::level).distinct())
                .containsExactly("nation", "region", "icb", "sub_icb");
        assertThat(all.figures().indicators().stream()
                        .filter(row -> !row.scheme().equals("[z]"))
                        .map(IndicatorRow::level)
                        .distinct())
                .containsExactly("region", "icb", "sub_icb");
        Run one = run(country().build(), settings("latest", 0, "icb"), FAIR);
        assertThat(one.figures().distances().stream().map(DistanceRow::level).distinct())
                .containsExactly("nation", "icb");
    }

    @Test
    void a_level_finer_than_the_data_is_skipped_with_a_warning_and_an_unknown_one_is_a_mistake() {
        HealthData data = new DataBuilder("nation", "icb", "practice")
                .area("ENG", "nation", "")
                .area("A", "icb", "ENG")
                .area("P", "practice", "A")
                .people("2022/23", "registered", "A", "10")
                .index("2022/23", "a", "A", "1")
                .pounds("2022/23", "money", "A", "10")
                .build();
        Run run = run(data, settings("latest", 0, "practice", "icb"), FAIR);
        assertThat(run.check("level.fair").status()).isEqualTo(Check.Status.FAILED);
        assertThat(run.check("level.fair").message()).contains("practice", "finer");
        assertThat(run.figures().distances()).extracting(DistanceRow::level).containsExactly("nation", "icb");
        assertThat(run.check("deprivation.fair").status()).isEqualTo(Check.Status.FAILED);
        assertThatThrownBy(() -> run(data, settings("latest", 0, "county"), FAIR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("county");
    }

    @Test
    void need_missing_for_more_than_one_person_in_a_hundred_is_an_error() {
        DataBuilder builder = country().index("2022/23", "a", "S001", "[x]");
        Run many = run(builder.build(), settings("latest", 0), FAIR);
        assertThat(many.check("need_missing.fair").severity()).isEqualTo(Check.Severity.ERROR);
        assertThat(many.check("need_missing.fair").message()).contains("S001 in 2022/23");
        assertThat(many.check("need_missing.fair").failed()).isEqualTo(1);
        builder.people("2022/23", "registered", "S001", "9");
        Run few = run(builder.build(), settings("latest", 0), FAIR);
        assertThat(few.check("need_missing.fair").severity()).isEqualTo(Check.Severity.WARNING);
        assertThat(few.check("need_missing.fair").status()).isEqualTo(Check.Status.FAILED);
    }

    @Test
    void an_area_with_a_missing_figure_is_shown_as_missing_and_counted() {
        DataBuilder builder = country();
        for (int i = 0; i < 8; i++) {
            builder.pounds("2022/23", "money", RandomCountry.code(i), "[x]");
        }
        builder.pounds("2022/23", "money", "S010", "[c]").allocation("2022/23", "core", "S001", "[x]", "5");
        Run run = run(builder.build(), settings("latest", 0), FAIR, CORE);
        assertThat(run.check("figures_missing.fair").message()).contains("S000 in 2022/23", "and 4 more");
        DistanceRow missing = distance(run, "fair", "S001");
        assertThat(missing.targetGbp()).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(missing.population()).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(missing.growth()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(distance(run, "fair", "S010").actualGbp()).isEqualTo(Figure.SUPPRESSED);
        assertThat(distance(run, "core", "S001").growth()).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(run.rows("gini_spending", "2022/23"))
                .filteredOn(row -> row.level().equals("sub_icb") && row.scheme().equals("fair"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.nAreas()).isEqualTo(21);
                    assertThat(row.nExcluded()).isEqualTo(9);
                });
        CoverageRow nation = run.figures().coverage().get(0);
        assertThat(nation.level()).isEqualTo("nation");
        assertThat(nation.peopleMissing().number()).isPositive();
        assertThat(nation.peopleSuppressed().number()).isPositive();
        assertThat(run.figures().coverage())
                .filteredOn(row -> row.areaCode().equals("S010"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.peopleSuppressed().number())
                            .isEqualTo(row.registered().number());
                    assertThat(row.peopleMissing().number()).isZero();
                });
    }

    private static DistanceRow distance(Run run, String scheme, String area) {
        return run.figures().distances().stream()
                .filter(row -> row.scheme().equals(scheme) && row.areaCode().equals(area))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_break_between_two_periods_leaves_no_comparison_and_flags_the_later() {
        Run whole = run(country().build(), settings("latest", 20, "sub_icb"), FAIR);
        IndicatorRow compared = whole.rows("horizontal_inequity", "2022/23").get(0);
        assertThat(compared.changeLower().isNumber()).isTrue();
        assertThat(compared.change().number())
                .isEqualTo(compared.estimate().number()
                        - compared.previousEstimate().number());
        assertThat(whole.rows("horizontal_inequity", "2021/22").get(0).previousEstimate())
                .isEqualTo(Figure.NOT_APPLICABLE);
        Run broken = run(country().breakAt("money", "", "2022/23").build(), settings("latest", 20, "sub_icb"), FAIR);
        IndicatorRow apart = broken.rows("horizontal_inequity", "2022/23").get(0);
        assertThat(apart.lower()).isEqualTo(compared.lower());
        assertThat(List.of(apart.previousEstimate(), apart.change(), apart.changeLower(), apart.changeUpper()))
                .containsOnly(Figure.NOT_APPLICABLE);
        assertThat(broken.rows("spending_per_head", "2022/23").get(0).change()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(whole.rows("spending_per_head", "2022/23").get(0).change().isNumber())
                .isTrue();
        assertThat(distance(broken, "fair", "S001").flags()).contains(Flag.BREAK);
        assertThat(distance(whole, "fair", "S001").flags()).isEmpty();
    }

    @Test
    void the_headline_is_repeated_for_every_need_measure_rank_and_money() {
        Run run = run(country().build(), settings("latest", 20, "sub_icb", "icb"), FAIR, CORE);
        List<IndicatorRow> variants = run.rows("horizontal_inequity", "2022/23").stream()
                .filter(row -> !row.group().equals("[z]"))
                .toList();
        assertThat(variants).hasSize(3 * 2 * 2);
        assertThat(variants)
                .allMatch(row -> row.scheme().equals("fair") && row.level().equals("sub_icb"));
        assertThat(variants)
                .allMatch(row -> row.lower().isNumber() && row.changeUpper().isNumber());
        IndicatorRow own = run.rows("horizontal_inequity", "2022/23").stream()
                .filter(row -> row.group().equals("[z]")
                        && row.level().equals("sub_icb")
                        && row.scheme().equals("fair"))
                .findFirst()
                .orElseThrow();
        IndicatorRow same = variants.stream()
                .filter(row -> row.group().equals("need=a rank=deprivation money=net"))
                .findFirst()
                .orElseThrow();
        assertThat(same.estimate().number()).isCloseTo(own.estimate().number(), within(1e-14));
        assertThat(same.lower().number())
                .as("the same draws")
                .isCloseTo(own.lower().number(), within(1e-12));
        assertThat(run.rows("horizontal_inequity", "2021/22"))
                .as("the trend has no variants")
                .allMatch(row -> row.group().equals("[z]"));
    }

    @Test
    void a_supplied_headline_has_no_gross_money_and_absent_streams_make_no_variant() {
        AssessmentSettings core =
                new AssessmentSettings("latest", List.of("sub_icb"), 0, 1, List.of(0.95), "core", "sub_icb");
        assertThat(run(country().build(), core, CORE).rows("horizontal_inequity", "2022/23"))
                .hasSize(1 + 3 * 2);
        Scheme absent = SchemeBuilder.fairShare("fair", "money")
                .component("a")
                .gross("no such stream")
                .build();
        Run run = run(country().build(), settings("latest", 0, "sub_icb"), absent);
        assertThat(run.rows("horizontal_inequity", "2022/23")).hasSize(1 + 3 * 2);
        assertThat(run.rows("spending_per_head", "2022/23"))
                .extracting(IndicatorRow::group)
                .containsExactly("money=net");
    }

    @Test
    void the_deprivation_profile_sums_to_the_whole_and_its_ratios_have_limits() {
        Run run = run(country().build(), settings("latest", 50, "sub_icb"), FAIR);
        List<DeprivationRow> profile = run.figures().deprivationProfile();
        assertThat(profile).extracting(DeprivationRow::group).containsExactly(1, 2, 3, 4, 5);
        assertThat(profile.stream().mapToDouble(row -> row.needShare().number()).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(profile.stream()
                        .mapToDouble(row -> row.spendingShare().number())
                        .sum())
                .isCloseTo(1, within(1e-12));
        for (DeprivationRow row : profile) {
            assertThat(row.ratio().number())
                    .isCloseTo(row.spendingShare().number() / row.needShare().number(), within(1e-12))
                    .isBetween(row.lower().number(), row.upper().number());
            assertThat(row.perHead().number())
                    .isCloseTo(row.actualGbp().number() / row.population().number(), within(1e-9));
            assertThat(row.perWeightedHead().number())
                    .isCloseTo(
                            row.actualGbp().number() / row.weightedPopulation().number(), within(1e-9));
            assertThat(row.edition()).isEqualTo("IMD");
        }
        double gap = run.rows("deprivation_gap", "2022/23").get(0).estimate().number();
        assertThat(gap)
                .isCloseTo(
                        profile.get(0).perHead().number()
                                - profile.get(4).perHead().number(),
                        within(1e-9));
        assertThat(run(country().build(), settings("latest", 0, "icb"), FAIR)
                        .figures()
                        .deprivationProfile())
                .as("twelve areas make no groups")
                .isEmpty();
        assertThat(run(country().build(), settings("latest", 0, "sub_icb"), FAIR)
                        .figures()
                        .deprivationProfile())
                .allMatch(row -> row.lower().equals(Figure.NOT_APPLICABLE));
    }

    @Test
    void the_curve_starts_at_nothing_ends_at_all_and_joins_equally_deprived_areas() {
        Run run = run(country().build(), settings("latest", 0, "sub_icb"), FAIR);
        List<CurveRow> curve = run.figures().concentrationCurve();
        assertThat(curve.get(0).people().number()).isZero();
        CurveRow last = curve.get(curve.size() - 1);
        assertThat(List.of(
                        last.people().number(),
                        last.spending().number(),
                        last.need().number()))
                .containsOnly(1.0);
        assertThat(curve).as("30 areas have at most 12 different scores").hasSizeLessThanOrEqualTo(13);
        assertThat(curve)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(row -> row.people().number()));
    }

    @Test
    void practices_under_a_thousand_people_are_flagged_low_and_larger_areas_never() {
        for (String finest : List.of("practice", "sub_icb")) {
            HealthData data = new DataBuilder("nation", "icb", finest)
                    .area("ENG", "nation", "")
                    .area("A", "icb", "ENG")
                    .area("P1", finest, "A")
                    .area("P2", finest, "A")
                    .people("2022/23", "registered", "P1", "999")
                    .people("2022/23", "registered", "P2", "1000")
                    .index("2022/23", "a", "P1", "1")
                    .index("2022/23", "a", "P2", "1")
                    .pounds("2022/23", "money", "P1", "10")
                    .pounds("2022/23", "money", "P2", "10")
                    .build();
            Run run = run(data, settings("latest", 0), FAIR);
            Set<Flag> expected = finest.equals("practice") ? Set.of(Flag.LOW) : Set.of();
            assertThat(distance(run, "fair", "P1").flags()).isEqualTo(expected);
            assertThat(distance(run, "fair", "P2").flags()).isEmpty();
            assertThat(distance(run, "fair", "A").flags()).isEmpty();
        }
    }

    @Test
    void people_behind_rejected_rows_are_counted_once() {
        DataBuilder builder = country()
                .rejected("2022/23", "population", "S001", "70")
                .rejected("2022/23", "spending", "S001", "50")
                .rejected("2022/23", "spending", "S002", "5")
                .rejected("2021/22", "spending", "S002", "1000");
        Run run = run(builder.build(), settings("latest", 0), FAIR);
        assertThat(run.rows("people_in_rejected_rows", "2022/23")
                        .get(0)
                        .estimate()
                        .number())
                .isEqualTo(75);
        assertThat(run.figures().coverage())
                .filteredOn(row -> row.areaCode().equals("S001"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.peopleInRejectedRows().number()).isEqualTo(70));
        assertThat(run.figures().coverage().get(0).peopleInRejectedRows().number())
                .isEqualTo(75);
        Run unknown = run(
                country()
                        .rejected("2022/23", "need", "S001", "[x]")
                        .rejected("2022/23", "spending", "S001", "5")
                        .build(),
                settings("latest", 0),
                FAIR);
        assertThat(unknown.rows("people_in_rejected_rows", "2022/23").get(0).estimate())
                .isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(run(country().build(), settings("latest", 0), FAIR)
                        .rows("people_in_rejected_rows", "2022/23")
                        .get(0)
                        .estimate()
                        .number())
                .isZero();
    }

    @Test
    void coverage_is_registered_over_resident_and_not_available_without_residents() {
        DataBuilder builder = country();
        for (int i = 0; i < 30; i++) {
            builder.people("2021/22", "resident", RandomCountry.code(i), "100000");
        }
        Run run = run(builder.build(), settings("all", 0), FAIR);
        double registered = run.positions().of("fair").get("2021/22") == null
                ? 0
                : run.positions()
                        .of("fair")
                        .getOrDefault("2021/22", run.positions().positions().get(0))
                        .people();
        IndicatorRow coverage = run.rows("coverage", "2021/22").get(0);
        assertThat(coverage.estimate().number()).isCloseTo(registered / 3_000_000, within(1e-12));
        assertThat(coverage.nAreas()).isEqualTo(30);
        assertThat(coverage.reading()).isEqualTo(Reading.DESCRIBED);
        assertThat(coverage.method()).isEqualTo(IntervalMethod.NONE);
        assertThat(run.rows("coverage", "2022/23").get(0).estimate()).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(run.rows("coverage", "2022/23").get(0).reading()).isEqualTo(Reading.NOT_AVAILABLE);
        assertThat(run.rows("unknown_share", "2022/23").get(0).estimate()).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(run.figures().coverage())
                .filteredOn(
                        row -> row.period().equals("2022/23") && row.areaCode().equals("S001"))
                .singleElement()
                .satisfies(row -> assertThat(row.coverage()).isEqualTo(Figure.NOT_AVAILABLE));
    }

    @Test
    void people_left_out_with_a_whole_area_count_in_its_parts() {
        DataBuilder builder = country().allocation("2022/23", "icbs", "I00", "[x]", "5");
        builder.allocation("2022/23", "icbs", "I01", "5", "5");
        Scheme coarse = SchemeBuilder.supplied("icbs", "icbs").component("w").build();
        Run run = run(builder.build(), settings("latest", 0), coarse);
        List<String> parts = builder.geography().members("icb", "sub_icb").getOrDefault("I00", List.of());
        assertThat(parts).isNotEmpty();
        assertThat(run.figures().coverage())
                .filteredOn(row -> parts.contains(row.areaCode()))
                .allSatisfy(row -> assertThat(row.peopleMissing().number())
                        .isEqualTo(row.registered().number()));
        assertThat(run.figures().coverage())
                .filteredOn(row -> row.areaCode().equals("I00"))
                .singleElement()
                .satisfies(row -> assertThat(row.peopleMissing().number())
                        .isEqualTo(row.registered().number()));
    }

    @Test
    void the_mean_outcome_is_weighted_by_people_at_its_own_latest_period() {
        DataBuilder builder = new DataBuilder("nation", "icb")
                .area("ENG", "nation", "")
                .area("A", "icb", "ENG")
                .area("B", "icb", "ENG")
                .people("2022/23", "registered", "A", "100")
                .people("2022/23", "registered", "B", "300")
                .index("2022/23", "a", "A", "1")
                .index("2022/23", "a", "B", "1")
                .pounds("2022/23", "money", "A", "10")
                .pounds("2022/23", "money", "B", "10")
                .outcome("2021", "A", "health", "80", "[x]", "[x]")
                .outcome("2021", "B", "health", "100", "[x]", "[x]")
                .outcome("2023", "B", "health", "1", "[x]", "[x]")
                .outcome("2022", "A", "deaths", "5", "1000", "0.3")
                .outcome("2022", "B", "deaths", "7", "1000", "0.4")
                .outcome("2022", "NOWHERE", "deaths", "7", "1000", "0.4")
                .outcome("2023/24", "A", "later", "7", "1000", "0.4")
                .outcome("2020", "A", "gaps", "7", "[x]", "[x]")
                .outcome("2020", "B", "gaps", "[x]", "[x]", "[x]")
                .outcome("2020", "ENG", "gaps", "8", "[x]", "[x]")
                .outcome("2019", "A", "nothing", "[x]", "[x]", "[x]");
        AssessmentSettings two = new AssessmentSettings("latest", List.of(), 0, 1, List.of(0.95, 0.998), "fair", "icb");
        Run run = run(builder.build(), two, FAIR);
        assertThat(run.rows("mean_outcome", "2022/23")).isEmpty();
        assertThat(run.rows("mean_outcome", "2022")).hasSize(2).allSatisfy(row -> {
            assertThat(row.group()).isEqualTo("outcome=deaths");
            assertThat(row.estimate().number()).isEqualTo(6);
            assertThat(row.standardError().number()).isCloseTo(0.25, within(1e-15));
            assertThat(row.method()).isEqualTo(IntervalMethod.MEASUREMENT);
            assertThat(List.of(row.scheme(), row.stream())).containsOnly("[z]");
        });
        assertThat(run.rows("mean_outcome", "2022"))
                .extracting(row -> row.confidence().number())
                .containsExactly(0.95, 0.998);
        assertThat(run.rows("mean_outcome", "2022").get(0).upper().number())
                .isCloseTo(6 + 1.959963985 * 0.25, within(1e-9));
        assertThat(run.rows("mean_outcome", "2021")).singleElement().satisfies(row -> {
            assertThat(row.group()).isEqualTo("outcome=health");
            assertThat(row.estimate().number()).isEqualTo(95);
            assertThat(row.method()).isEqualTo(IntervalMethod.NONE);
        });
        assertThat(run.rows("mean_outcome", "2020")).singleElement().satisfies(row -> {
            assertThat(row.group()).isEqualTo("outcome=gaps");
            assertThat(row.estimate().number()).isEqualTo(7);
            assertThat(row.nAreas()).isEqualTo(1);
            assertThat(row.nExcluded()).isEqualTo(1);
        });
        assertThat(run.rows("mean_outcome", "2019"))
                .singleElement()
                .satisfies(row -> assertThat(row.estimate()).isEqualTo(Figure.NOT_AVAILABLE));
        assertThat(run.rows("mean_outcome", "2023"))
                .as("after the last one shown")
                .isEmpty();
        assertThat(run.rows("mean_outcome", "2023/24")).isEmpty();
        List<OutcomeRow> outcomes = run.figures().outcomes();
        assertThat(outcomes)
                .filteredOn(row -> row.outcome().equals("health"))
                .extracting(OutcomeRow::period)
                .containsOnly("2021");
        assertThat(outcomes).filteredOn(row -> row.outcome().equals("deaths")).hasSize(4);
        assertThat(outcomes)
                .filteredOn(row -> row.value().equals(Figure.NOT_AVAILABLE))
                .allMatch(row -> row.reading() == Reading.NOT_AVAILABLE);
        AssessmentSettings all = new AssessmentSettings("all", List.of(), 0, 1, List.of(0.95), "fair", "icb");
        assertThat(run(builder.build(), all, FAIR).figures().outcomes())
                .extracting(OutcomeRow::period)
                .contains("2023", "2023/24");
    }

    @Test
    void outcomes_of_a_level_not_asked_for_are_not_shown() {
        DataBuilder builder = country().outcome("2021", "I00", "health", "80", "[x]", "[x]");
        assertThat(run(builder.build(), settings("latest", 0, "sub_icb"), FAIR)
                        .figures()
                        .outcomes())
                .isEmpty();
        assertThat(run(builder.build(), settings("latest", 0), FAIR).figures().outcomes())
                .hasSize(1);
        Run without = run(country().build(), settings("latest", 0, "sub_icb"), FAIR);
        assertThat(without.rows("mean_outcome", "2022/23")).singleElement().satisfies(row -> {
            assertThat(row.group()).isEqualTo("[z]");
            assertThat(row.estimate()).isEqualTo(Figure.NOT_AVAILABLE);
        });
    }

    @Test
    void scores_are_rolled_up_with_the_people_of_the_latest_earlier_period_that_has_them() {
        DataBuilder builder = new DataBuilder("nation", "icb", "sub_icb").area("ENG", "nation", "");
        for (int i = 0; i < 12; i++) {
            String icb = "I" + (char) ('A' + i);
            builder.area(icb, "icb", "ENG")
                    .people("2023/24", "registered", icb, "100")
                    .weighted("2023/24", "w", icb, Integer.toString(90 + i))
                    .allocation("2023/24", "core", icb, Integer.toString(1000 + i), "1000");
            for (int j = 0; j < 2; j++) {
                String code = icb + j;
                builder.area(code, "sub_icb", icb)
                        .people("2022/23", "registered", code, Integer.toString(j == 0 ? 30 : 10))
                        .score("IMD 2015", code, Integer.toString(40 - i))
                        .score("IMD 2019", code, Integer.toString(i + 4 * j));
            }
        }
        HealthData data = builder.build();
        Run run = run(data, settings("latest", 0), CORE);
        assertThat(run.check("deprivation.core").status()).isEqualTo(Check.Status.PASSED);
        assertThat(run.check("deprivation.core").message()).contains("2023/24", "people of 2022/23");
        DeprivationScores scores =
                DeprivationScores.at(data, run.positions().positions().get(0), "icb");
        assertThat(scores.edition()).isEqualTo("IMD 2019");
        assertThat(scores.scores().get("IC").number())
                .as("(30 · 2 + 10 · 6)/40")
                .isEqualTo(3);
        assertThat(scores.scores().flagsOf("IC")).containsExactly(Flag.MEAN);
        assertThat(run.rows("concentration_spending", "2023/24")
                        .get(0)
                        .estimate()
                        .number())
                .isPositive();
    }

    @Test
    void distances_have_limits_where_need_has_errors() {
        DataBuilder builder = country();
        for (int i = 0; i < 30; i++) {
            builder.needError("2022/23", "a", RandomCountry.code(i), "0.01");
        }
        DistanceRow row = distance(run(builder.build(), settings("latest", 40), FAIR), "fair", "S001");
        assertThat(row.distanceLower().number()).isLessThan(row.distance().number());
        assertThat(row.distanceUpper().number()).isGreaterThan(row.distance().number());
        DistanceRow without = distance(run(country().build(), settings("latest", 0), FAIR), "fair", "S001");
        assertThat(List.of(without.distanceLower(), without.distanceUpper())).containsOnly(Figure.NOT_APPLICABLE);
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> settings("latest", -1)).hasMessageContaining("replicates");
        assertThatThrownBy(() -> new AssessmentSettings("latest", List.of(), 1, 1, List.of(1.0), "", ""))
                .hasMessageContaining("confidence");
        assertThatThrownBy(() -> new AssessmentSettings("latest", List.of(), 1, 1, List.of(), "", ""))
                .hasMessageContaining("confidence");
    }

    @Test
    void finished_figures_are_checked_against_one_another() {
        Run run = run(country().build(), settings("all", 0), FAIR, CORE);
        assertThat(Assessment.standard().checks(run.figures())).allSatisfy(check -> {
            assertThat(check.status()).isEqualTo(Check.Status.PASSED);
            assertThat(check.tested()).isPositive();
        });
        RunFigures spoilt = new RunFigures(
                run.figures().distances(),
                run.figures().indicators().stream()
                        .map(row -> row.indicator().startsWith("theil_w")
                                        || row.indicator().startsWith("concentration_s")
                                        || row.indicator().equals("spending_per_head")
                                ? moved(row)
                                : row)
                        .toList(),
                List.of(),
                List.of(),
                run.figures().concentrationCurve(),
                List.of(),
                List.of(),
                new AllocationFigures(
                        run.figures().allocation().waterfall().stream()
                                .filter(row -> !row.driver().equals("need"))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
        assertThat(Assessment.standard().checks(spoilt))
                .filteredOn(check -> !check.id().equals("verdict"))
                .allSatisfy(check -> {
                    assertThat(check.status()).isEqualTo(Check.Status.FAILED);
                    assertThat(check.severity()).isEqualTo(Check.Severity.ERROR);
                });
    }

    private static IndicatorRow moved(IndicatorRow row) {
        return new IndicatorRow(
                row.period(),
                row.level(),
                row.scheme(),
                row.stream(),
                row.clause(),
                row.indicator(),
                row.group(),
                row.estimate().map(value -> value + 1e-6),
                row.standardError(),
                row.lower(),
                row.upper(),
                row.confidence(),
                row.method(),
                row.nAreas(),
                row.nExcluded(),
                row.previousEstimate(),
                row.change(),
                row.changeLower(),
                row.changeUpper(),
                row.reading());
    }

    @Test
    void published_growth_that_does_not_follow_from_its_parts_is_a_warning() {
        DataBuilder good = country();
        assertThat(run(good.build(), settings("latest", 0), CORE)
                        .check("published_growth.core")
                        .status())
                .isEqualTo(Check.Status.PASSED);
        DataBuilder wrong =
                country().allocation("2022/23", "core", "S001", "100000", "90000", "0.05", "0.01", "120000", "0.5");
        Run run = run(wrong.build(), settings("latest", 0), CORE);
        assertThat(run.check("published_growth.core").status()).isEqualTo(Check.Status.FAILED);
        assertThat(run.check("published_closing_distance.core").status()).isEqualTo(Check.Status.FAILED);
        DataBuilder without = country().allocation("2022/23", "core", "S001", "100000", "90000");
        assertThat(run(without.build(), settings("latest", 0), CORE)
                        .check("published_growth.core")
                        .tested())
                .isEqualTo(29);
    }
}

package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.Scheme.Rounding;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.allocation.transition.Modifiers;
import org.everyonecounts.models.allocation.transition.Transition;
import org.everyonecounts.models.allocation.transition.Transition.Base;
import org.everyonecounts.models.allocation.transition.TransitionPolicy;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.Band;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.BasePlusBands;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.ShareBlend;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Check.Severity;
import org.everyonecounts.models.check.Check.Status;
import org.everyonecounts.models.exchange.TrajectoryRow;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;

/** Two regions of two boards each, 100 people and need 1 in every board; spending 150, 50, 100, 100. */
class PaceOfChangeTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final BasePlusBands FLAT = new BasePlusBands(List.of(new Band(NONE, 0)));

    private record Run(List<Check> checks, List<TrajectoryRow> rows) {
        Check check(String id) {
            return checks.stream()
                    .filter(check -> check.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        TrajectoryRow row(String area, String period) {
            return rows.stream()
                    .filter(row -> row.areaCode().equals(area) && row.period().equals(period))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static DataBuilder country() {
        DataBuilder builder = new DataBuilder("nation", "region", "board")
                .area("ENG", "nation", "")
                .area("R1", "region", "ENG")
                .area("R2", "region", "ENG");
        String[] boards = {"A", "B", "C", "D"};
        String[] spending = {"150", "50", "100", "100"};
        for (int i = 0; i < boards.length; i++) {
            builder.area(boards[i], "board", i < 2 ? "R1" : "R2")
                    .people("2021/22", "registered", boards[i], "100")
                    .index("2021/22", "a", boards[i], "1")
                    .pounds("2021/22", "money", boards[i], spending[i]);
        }
        return builder;
    }

    private static Transition transition(TransitionPolicy policy, Base base, int horizon, Double... envelopeGrowth) {
        return new Transition(policy, new TreeMap<>(), base, NONE, List.of(envelopeGrowth), Modifiers.NONE, horizon);
    }

    private static Transition with(Transition transition, Modifiers modifiers) {
        return new Transition(
                transition.policy(),
                transition.policies(),
                transition.base(),
                transition.baseGrowth(),
                transition.envelopeGrowth(),
                modifiers,
                transition.horizon());
    }

    private static Scheme fair(Transition transition) {
        return scheme(SchemeBuilder.fairShare("fair", "money").component("a").build(), transition, Rounding.PENCE);
    }

    private static Scheme scheme(Scheme plain, Transition transition, Rounding rounding) {
        return new Scheme(
                plain.id(),
                plain.title(),
                plain.stream(),
                plain.populationBasis(),
                null,
                plain.target(),
                plain.tolerance(),
                plain.growth(),
                plain.needDrivesMoney(),
                plain.grossStreams(),
                plain.blocks(),
                plain.adjustments(),
                rounding,
                transition,
                plain.assumptions(),
                plain.notes());
    }

    private static HealthData withEnvelope(HealthData data, String period, String stream, String pounds) {
        SortedMap<SeriesKey, Figure> envelopes = new TreeMap<>(data.envelopes());
        envelopes.put(new SeriesKey(period, stream), Figure.of(Double.parseDouble(pounds)));
        return new HealthData(
                data.geography(),
                data.population(),
                data.need(),
                data.spending(),
                data.allocations(),
                data.costs(),
                data.deprivation(),
                data.outcomes(),
                data.breaks(),
                data.deflators(),
                data.adjustments(),
                envelopes,
                data.areaChanges(),
                data.rejectedPeople());
    }

    private static Run run(HealthData data, Scheme... schemes) {
        AssessmentSettings settings =
                new AssessmentSettings("latest", List.of(), 0, 1, List.of(0.95), schemes[0].id(), "board");
        Assessment assessment = Assessment.standard();
        SchemePositions positions = assessment.targets(data, List.of(schemes), settings);
        return new Run(
                positions.checks(),
                assessment.indicators(data, positions, settings).allocation().trajectory());
    }

    @Test
    void fair_shares_move_from_the_spending_of_the_shown_year_in_the_years_after_it() {
        // ½ of the way: A = 440 · (½ · 0.375 + ½ · 0.25) = 137.50, target 110
        Scheme scheme = fair(transition(new ShareBlend(List.of(0.5, 1.0)), Base.SOLVED, 3, 0.1));
        Run run = run(country().build(), scheme);
        TrajectoryRow first = run.row("A", "2022/23");
        assertThat(first.targetGbp().money().toString()).isEqualTo("110.00");
        assertThat(first.allocationGbp().money().toString()).isEqualTo("137.50");
        assertThat(first.distance().number()).isCloseTo(0.25, within(1e-12));
        assertThat(first.yearsToTolerance().number()).isEqualTo(2);
        assertThat(run.row("B", "2022/23").allocationGbp().money().toString()).isEqualTo("82.50");
        assertThat(run.row("C", "2022/23").yearsToTolerance().number()).isZero();
        assertThat(run.row("A", "2024/25").allocationGbp().money().toString()).isEqualTo("133.10");
        assertThat(run.check("pace_of_change.fair").message())
                .isEqualTo("pace of change of scheme fair: every area is within 2.5 % of target after 2 years; no area"
                        + " is more than 2.5 % under after 2 years");
        assertThat(run.check("pace_of_change.fair").status()).isEqualTo(Status.PASSED);
    }

    @Test
    void coarser_levels_are_sums_and_come_first() {
        Scheme scheme = fair(transition(new ShareBlend(List.of(0.5, 1.0)), Base.SOLVED, 2, 0.1));
        Run run = run(country().build(), scheme);
        List<String> order = new ArrayList<>();
        run.rows().forEach(row -> order.add(row.level() + " " + row.areaCode() + " " + row.period()));
        assertThat(order)
                .startsWith(
                        "nation ENG 2022/23",
                        "nation ENG 2023/24",
                        "region R1 2022/23",
                        "region R1 2023/24",
                        "region R2 2022/23")
                .hasSize(14);
        assertThat(run.row("R1", "2022/23").allocationGbp().money().toString()).isEqualTo("220.00");
        assertThat(run.row("R1", "2022/23").distance().number()).isCloseTo(0, within(1e-12));
        assertThat(run.row("R1", "2022/23").yearsToTolerance().number()).isZero();
        assertThat(run.row("ENG", "2023/24").targetGbp().money().toString()).isEqualTo("484.00");
    }

    @Test
    void a_scheme_without_transition_has_no_rows_and_no_checks() {
        Run run = run(
                country().build(),
                SchemeBuilder.fairShare("fair", "money").component("a").build());
        assertThat(run.rows()).isEmpty();
        assertThat(run.checks()).noneMatch(check -> check.id().startsWith("pace_of_change"));
    }

    @Test
    void an_envelope_of_the_package_goes_before_growth_of_the_scheme() {
        Scheme scheme = fair(transition(FLAT, Base.SOLVED, 2, 0.1, 0.5));
        Run run = run(withEnvelope(country().build(), "2022/23", "money", "600"), scheme);
        assertThat(run.row("ENG", "2022/23").allocationGbp().number()).isEqualTo(600);
        assertThat(run.row("ENG", "2023/24").allocationGbp().number()).isEqualTo(900);
        assertThat(run.row("A", "2023/24").allocationGbp().number()).isEqualTo(337.5);
    }

    @Test
    void rows_are_in_the_unit_of_the_scheme_and_still_sum() {
        Scheme scheme = scheme(
                fair(transition(FLAT, Base.SOLVED, 1)), transition(FLAT, Base.SOLVED, 1, 0.0125), Rounding.POUNDS);
        Run run = run(country().build(), scheme);
        // 405 in all: 151.875, 50.625, 101.25, 101.25
        assertThat(run.rows().subList(3, 7))
                .extracting(row -> row.allocationGbp().number())
                .containsExactly(152.0, 51.0, 101.0, 101.0);
    }

    @Test
    void floors_above_the_money_hold_the_run_and_say_by_how_much() {
        Modifiers floor = new Modifiers(OptionalDouble.of(0.02), NONE, NONE, NONE, null);
        Scheme scheme = fair(with(transition(FLAT, Base.SOLVED, 3, 0.03, 0.01), floor));
        Run run = run(country().build(), scheme);
        Check check = run.check("pace_of_change.fair");
        assertThat(check.severity()).isEqualTo(Severity.ERROR);
        assertThat(check.status()).isEqualTo(Status.FAILED);
        assertThat(check.tested()).isEqualTo(3);
        assertThat(check.failed()).isEqualTo(2);
        assertThat(check.message())
                .isEqualTo(
                        "pace of change of scheme fair in 2023/24 is infeasible: floors exceed the envelope by £4.12;"
                                + " lower minimum_growth, or raise the envelope");
        assertThat(run.rows()).extracting(TrajectoryRow::period).containsOnly("2022/23");
    }

    @Test
    void areas_near_an_edge_are_named_in_a_check_that_passes() {
        BasePlusBands bands = new BasePlusBands(List.of(
                new Band(OptionalDouble.of(-0.4985), 0.02),
                new Band(OptionalDouble.of(0.001), 0.01),
                new Band(NONE, 0)));
        Run run = run(country().build(), fair(transition(bands, Base.SOLVED, 2)));
        Check check = run.check("cliff_edges.fair");
        assertThat(check.status()).isEqualTo(Status.PASSED);
        assertThat(check.message())
                .isEqualTo("scheme fair: within 0.25 points of an edge, where a small change of need or money moves a"
                        + " whole step: B (-50.00 %, edge -49.85 %), C (0.00 %, edge 0.10 %), D (0.00 %, edge 0.10 %)");
        assertThat(run(country().build(), fair(transition(FLAT, Base.SOLVED, 2)))
                        .check("cliff_edges.fair")
                        .message())
                .isEqualTo("scheme fair: no area is within 0.25 points of an edge of the pace of change");
    }

    @Test
    void of_many_areas_near_an_edge_five_are_named() {
        DataBuilder builder = new DataBuilder("nation", "board").area("ENG", "nation", "");
        for (int i = 1; i <= 7; i++) {
            builder.area("B" + i, "board", "ENG")
                    .people("2021/22", "registered", "B" + i, "100")
                    .index("2021/22", "a", "B" + i, "1")
                    .pounds("2021/22", "money", "B" + i, "100");
        }
        BasePlusBands bands = new BasePlusBands(List.of(new Band(OptionalDouble.of(0), 0.01), new Band(NONE, 0)));
        assertThat(run(builder.build(), fair(transition(bands, Base.SOLVED, 1)))
                        .check("cliff_edges.fair")
                        .message())
                .contains("B5 (0.00 %, edge 0.00 %) and 2 more");
    }

    @Test
    void supplied_targets_open_the_year_shown_and_given_growth_is_used() {
        DataBuilder builder = supplied("0.02", "0.04");
        // d = −20 %: step +1 %; 80 · 1.02 · 1.01 = 82.416, target 100 · 1.02; the next year is solved, at 3 % more
        // money
        BasePlusBands bands = new BasePlusBands(List.of(new Band(OptionalDouble.of(0), 0.01), new Band(NONE, 0)));
        Scheme scheme = scheme(
                SchemeBuilder.supplied("core", "core").component("a").build(),
                transition(bands, Base.GIVEN, 2, 0.03),
                Rounding.PENCE);
        Run run = run(withEnvelope(builder.build(), "2021/22", "core", "200"), scheme);
        TrajectoryRow first = run.row("A", "2021/22");
        assertThat(first.allocationGbp().number()).isEqualTo(82.42);
        assertThat(first.targetGbp().number()).isEqualTo(102);
        assertThat(first.distance().number()).isCloseTo(0.8 * 1.01 - 1, within(1e-12));
        assertThat(run.row("B", "2021/22").allocationGbp().number()).isEqualTo(124.8);
        assertThat(run.check("pace_of_change.core").message())
                .contains("allocations of 2021/22 are £7 above the envelope");
        assertThat(run.row("ENG", "2022/23").allocationGbp().number()).isEqualTo(206);
        assertThat(run.row("ENG", "2022/23").targetGbp().number()).isCloseTo(206 * 1.03, within(0.001));
    }

    @Test
    void a_supplied_year_that_is_solved_shares_out_the_published_money() {
        Scheme scheme = scheme(
                SchemeBuilder.supplied("core", "core").component("a").build(),
                transition(FLAT, Base.GIVEN, 1, 0.5),
                Rounding.PENCE);
        Run run = run(supplied("0.02", "[x]").build(), scheme);
        assertThat(run.row("ENG", "2021/22").allocationGbp().number()).isEqualTo(210);
        assertThat(run.row("A", "2021/22").allocationGbp().number()).isEqualTo(84);
        assertThat(run.row("A", "2021/22").targetGbp().number()).isEqualTo(105);
    }

    /** Two boards, baseline 80 and 120, target 100 each, published allocations 90 and 120. */
    private static DataBuilder supplied(String... growth) {
        DataBuilder builder = new DataBuilder("nation", "board").area("ENG", "nation", "");
        String[] boards = {"A", "B"};
        String[] baselines = {"80", "120"};
        String[] allocations = {"90", "120"};
        for (int i = 0; i < boards.length; i++) {
            builder.area(boards[i], "board", "ENG")
                    .people("2021/22", "registered", boards[i], "100")
                    .index("2021/22", "a", boards[i], "1")
                    .allocation("2021/22", "core", boards[i], baselines[i], "100", growth[i], "[x]", allocations[i]);
        }
        return builder;
    }

    @Test
    void fixed_base_growth_moves_fair_shares_and_their_money_alike() {
        Transition fixed = new Transition(
                FLAT, new TreeMap<>(), Base.FIXED, OptionalDouble.of(0.03), List.of(), Modifiers.NONE, 2);
        Run run = run(country().build(), fair(fixed));
        assertThat(run.row("A", "2023/24").allocationGbp().number()).isCloseTo(159.135, within(0.006));
        assertThat(run.row("A", "2023/24").targetGbp().number()).isCloseTo(106.09, within(1e-9));
    }

    @Test
    void a_policy_of_one_year_goes_before_the_general_one() {
        Transition general = transition(new ShareBlend(List.of(1.0)), Base.SOLVED, 2);
        Transition own = new Transition(
                general.policy(),
                new TreeMap<>(Map.of("2022/23", FLAT)),
                Base.SOLVED,
                NONE,
                List.of(),
                Modifiers.NONE,
                2);
        Run run = run(country().build(), fair(own));
        assertThat(run.row("A", "2022/23").allocationGbp().number()).isEqualTo(150);
        assertThat(run.row("A", "2023/24").allocationGbp().number()).isEqualTo(100);
    }

    @Test
    void people_of_later_years_count_for_growth_per_head_where_the_package_has_them() {
        DataBuilder builder = country();
        for (String board : List.of("A", "B", "C", "D")) {
            builder.people("2022/23", "registered", board, board.equals("C") ? "120" : "100");
        }
        Modifiers perHead = new Modifiers(NONE, NONE, OptionalDouble.of(0), NONE, null);
        Run run = run(builder.build(), fair(with(transition(FLAT, Base.SOLVED, 1, 0.05), perHead)));
        // C is held at 120, the rest share 300 as 150 : 50 : 100
        assertThat(run.rows().subList(3, 7))
                .extracting(row -> row.allocationGbp().number())
                .containsExactly(150.0, 50.0, 120.0, 100.0);
    }

    @Test
    void an_area_left_out_of_the_scheme_has_no_figures() {
        DataBuilder builder = country()
                .area("E", "board", "R2")
                .people("2021/22", "registered", "E", "100")
                .index("2021/22", "a", "E", "[x]")
                .pounds("2021/22", "money", "E", "10");
        Run run = run(builder.build(), fair(transition(FLAT, Base.SOLVED, 1)));
        TrajectoryRow row = run.row("E", "2022/23");
        assertThat(List.of(row.targetGbp(), row.allocationGbp(), row.distance(), row.yearsToTolerance()))
                .containsOnly(Figure.NOT_AVAILABLE);
        assertThat(run.row("R2", "2022/23").allocationGbp().number()).isEqualTo(200);
    }

    @Test
    void an_area_that_does_not_stay_within_tolerance_has_no_years() {
        Run run = run(country().build(), fair(transition(FLAT, Base.SOLVED, 2)));
        assertThat(run.row("A", "2022/23").yearsToTolerance()).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(run.check("pace_of_change.fair").message())
                .contains(
                        "2 of 4 areas are within 2.5 % of target by 2023/24",
                        "some area is still more than 2.5 % under");
    }
}

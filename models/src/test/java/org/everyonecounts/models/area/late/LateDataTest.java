package org.everyonecounts.models.area.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.LateInputs;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.Targets;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.everyonecounts.models.scorecard.Assessment;
import org.everyonecounts.models.scorecard.AssessmentSettings;
import org.junit.jupiter.api.Test;

/**
 * Figures of earlier periods that stand in, on three areas worked out by hand. There is no reference implementation of these rules to hold them
 * against: they are this project's own.
 *
 * <p>2022/23: people 100, 200, 300, need 1, 1, 1, £100, £200, £300. 2023/24: people 110, 200, 300, need 2, 1, 1, £100, £200, £420: need-weighted
 * people 220, 200 and 300 of 720, and so of £720.
 */
class LateDataTest {
    private static final String BEFORE = "2022/23";
    private static final String NOW = "2023/24";
    private static final List<String> CODES = List.of("A", "B", "C");
    private static final LateSeries PEOPLE = new LateSeries(LateResource.POPULATION, "registered");
    private static final LateSeries NEED = new LateSeries(LateResource.NEED, "need");
    private static final Scheme SCHEME =
            SchemeBuilder.fairShare("simple", "money").component("need").build();

    private static DataBuilder areas() {
        return new DataBuilder("nation", "icb")
                .area("ENG", "nation", "")
                .area("A", "icb", "ENG")
                .area("B", "icb", "ENG")
                .area("C", "icb", "ENG");
    }

    private static DataBuilder people(DataBuilder builder, String period, String... figures) {
        for (int i = 0; i < figures.length; i++) {
            builder.people(period, "registered", CODES.get(i), figures[i]);
        }
        return builder;
    }

    private static DataBuilder need(DataBuilder builder, String period, String... figures) {
        for (int i = 0; i < figures.length; i++) {
            builder.index(period, "need", CODES.get(i), figures[i]);
        }
        return builder;
    }

    private static DataBuilder money(DataBuilder builder, String period, String... figures) {
        for (int i = 0; i < figures.length; i++) {
            builder.pounds(period, "money", CODES.get(i), figures[i]);
        }
        return builder;
    }

    private static DataBuilder before() {
        return money(
                need(people(areas(), BEFORE, "100", "200", "300"), BEFORE, "1", "1", "1"), BEFORE, "100", "200", "300");
    }

    private static DataBuilder newMoney(DataBuilder builder) {
        return money(builder, NOW, "100", "200", "420");
    }

    private static Map<LateResource, LatePolicy> all(LatePolicy policy) {
        Map<LateResource, LatePolicy> policies = new EnumMap<>(LateResource.class);
        for (LateResource resource : LateResource.values()) {
            policies.put(resource, policy);
        }
        return policies;
    }

    private static LateData late(HealthData data, LatePolicy policy, Absence... absences) {
        return LateData.of(data, all(policy), List.of(absences)).with(List.of(LateInputs.of(SCHEME)));
    }

    private static Absence absent(LateSeries series, String... codes) {
        return new Absence(series, NOW, new TreeSet<>(List.of(codes)), 0.5);
    }

    private static LatePolicy carry(int years) {
        return new LatePolicy.CarryForward(years);
    }

    private static AreaColumn people(HealthData data, String period) {
        return Optional.ofNullable(data.population().get(new SeriesKey(period, "registered")))
                .orElseThrow();
    }

    private static SchemePosition position(HealthData data) {
        SchemeInputs.Found found = SchemeInputs.find(data, SCHEME, NOW);
        assertThat(found).isInstanceOf(SchemeInputs.Ready.class);
        return Targets.of(((SchemeInputs.Ready) found).inputs(), data);
    }

    private static List<String> targets(SchemePosition position) {
        return position.areas().stream()
                .map(area -> area.target().money().pounds().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void areas_without_a_row_keep_the_figure_of_the_year_before_marked_as_an_estimate() {
        HealthData given =
                newMoney(need(people(before(), NOW, "110"), NOW, "2", "1", "1")).build();
        LateData late = late(given, carry(1), absent(PEOPLE, "B", "C"));

        AreaColumn people = people(late.data(), NOW);
        assertThat(people.values().values()).extracting(Figure::number).containsExactly(110.0, 200.0, 300.0);
        assertThat(people.flagsOf("A")).isEmpty();
        assertThat(people.flagsOf("B")).containsExactly(Flag.ESTIMATED);
        assertThat(targets(position(late.data()))).containsExactly("220", "200", "300");
        assertThat(late.standIns())
                .containsExactly(new StandIn(PEOPLE, NOW, BEFORE, 1, new TreeSet<>(Set.of("B", "C"))));
        assertThat(late.stillAbsent(late.absences().get(0))).isEmpty();
        assertThat(PeopleBehind.of(late.data(), NOW, List.of("B", "C")).number())
                .isEqualTo(500);
    }

    @Test
    void a_period_without_any_row_of_a_series_takes_the_whole_period_before() {
        HealthData given = newMoney(need(before(), NOW, "2", "1", "1")).build();
        LateData late = late(given, carry(1));
        assertThat(people(late.data(), NOW).values())
                .isEqualTo(people(given, BEFORE).values());
        assertThat(people(late.data(), NOW).flags()).hasSize(3);
        assertThat(late.given().population()).doesNotContainKey(new SeriesKey(NOW, "registered"));
    }

    @Test
    void a_copy_of_the_year_before_is_the_same_as_carrying_it_but_for_the_flags() {
        HealthData copied = newMoney(people(need(before(), NOW, "2", "1", "1"), NOW, "100", "200", "300"))
                .build();
        HealthData carried = late(newMoney(need(before(), NOW, "2", "1", "1")).build(), carry(1))
                .data();
        assertThat(people(carried, NOW).values()).isEqualTo(people(copied, NOW).values());
        List<DistanceRow> own = rows(copied);
        List<DistanceRow> stood = rows(carried);
        assertThat(stood.stream().map(row -> plain(row)).toList())
                .isEqualTo(own.stream().map(row -> plain(row)).toList());
        assertThat(own).allMatch(row -> row.flags().stream().noneMatch(Flag.ESTIMATED::equals));
        assertThat(stood).isNotEmpty().allMatch(row -> row.flags().contains(Flag.ESTIMATED));
    }

    private static List<DistanceRow> rows(HealthData data) {
        AssessmentSettings settings = new AssessmentSettings("latest", List.of(), 0, 1, List.of(0.95), "simple", "icb");
        Assessment assessment = Assessment.standard();
        return assessment
                .indicators(data, assessment.targets(data, List.of(SCHEME), settings), settings)
                .distances();
    }

    /** Every column but the last, which is the flags. */
    private static String plain(DistanceRow row) {
        String text = row.toString();
        return text.substring(0, text.lastIndexOf(", flags="));
    }

    @Test
    void nothing_is_carried_over_nought_years_nor_by_fail_nor_where_nothing_is_absent() {
        HealthData gap = newMoney(need(before(), NOW, "2", "1", "1")).build();
        HealthData whole = newMoney(people(need(before(), NOW, "2", "1", "1"), NOW, "110", "200", "300"))
                .build();
        for (LatePolicy policy : List.of(carry(0), LatePolicy.FAIL, new LatePolicy.Partial(1))) {
            assertThat(late(gap, policy).data()).isEqualTo(gap);
            assertThat(late(gap, policy).standIns()).isEmpty();
        }
        for (LatePolicy policy : List.of(carry(9), LatePolicy.FAIL, new LatePolicy.Partial(1))) {
            assertThat(late(whole, policy).data()).isEqualTo(whole);
        }
    }

    @Test
    void figures_older_than_allowed_do_not_stand_in_and_are_named() {
        HealthData given = money(need(before(), "2025/26", "2", "1", "1"), "2025/26", "1", "2", "3")
                .build();
        assertThat(late(given, carry(2)).tooOld()).containsExactly(new TooOld(PEOPLE, "2025/26", BEFORE, 3, 2));
        assertThat(late(given, carry(2)).data()).isEqualTo(given);
        assertThat(late(given, carry(3)).standIns())
                .containsExactly(new StandIn(PEOPLE, "2025/26", BEFORE, 3, new TreeSet<>(CODES)));
    }

    @Test
    void what_was_carried_is_never_carried_on() {
        DataBuilder builder = people(before(), NOW, "110");
        need(builder, NOW, "1", "1", "1");
        newMoney(builder);
        need(builder, "2024/25", "1", "1", "1");
        money(builder, "2024/25", "1", "2", "3");
        LateData late = late(builder.build(), carry(1), absent(PEOPLE, "B", "C"));
        assertThat(people(late.data(), NOW).values()).hasSize(3);
        assertThat(people(late.data(), "2024/25").values()).containsOnlyKeys("A");
    }

    @Test
    void no_period_is_made_of_older_figures_alone() {
        DataBuilder builder = before().score("2019", "A", "1");
        builder.cost(NOW, "mff", "A", "1");
        assertThat(late(builder.build(), carry(9)).standIns()).isEmpty();
        LateData late = late(people(before(), NOW, "110", "200", "300").build(), carry(1));
        assertThat(late.standIns())
                .extracting(StandIn::series)
                .containsExactly(NEED, LateInputs.of(SCHEME).money());
        assertThat(late.data().spending()).containsKey(new SeriesKey(NOW, "money"));
    }

    @Test
    void either_all_that_a_scheme_needs_stands_in_or_nothing() {
        Map<LateResource, LatePolicy> policies = new EnumMap<>(all(carry(1)));
        policies.put(LateResource.NEED, LatePolicy.FAIL);
        LateData late = LateData.of(people(before(), NOW, "110", "200", "300").build(), policies, List.of())
                .with(List.of(LateInputs.of(SCHEME)));
        assertThat(late.standIns()).isEmpty();
    }

    @Test
    void partial_leaves_absent_areas_out_and_shares_the_money_of_the_others() {
        HealthData given = newMoney(people(before(), NOW, "110", "200", "300")
                        .index(NOW, "need", "A", "2")
                        .index(NOW, "need", "C", "1"))
                .build();
        LateData late = late(given, new LatePolicy.Partial(0.5), absent(NEED, "B"));
        SchemePosition position = position(late.data());

        assertThat(targets(position)).containsExactly("220", "300");
        assertThat(position.envelope().money().pounds()).isEqualByComparingTo("520");
        assertThat(position.areas().stream()
                        .mapToDouble(AreaPosition::targetShare)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(position.areas().stream()
                        .mapToDouble(AreaPosition::needShare)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(position.excluded()).isEqualTo(new TreeMap<>(Map.of("B", Figure.NOT_AVAILABLE)));
        assertThat(late.stillAbsent(late.absences().get(0))).containsExactly("B");
    }

    @Test
    void figures_given_another_way_do_not_stand_in_beside_one_another() {
        DataBuilder builder = people(before(), NOW, "110", "200", "300");
        newMoney(builder).weighted(NOW, "need", "A", "220").weighted(NOW, "need", "C", "300");
        LateData late = late(builder.build(), carry(1), absent(NEED, "B"));
        assertThat(late.stillAbsent(late.absences().get(0))).containsExactly("B");
    }

    /** Whatever is missing, carrying forward changes no figure that is there, and every figure it adds is one of an earlier row. */
    @Test
    void carrying_forward_only_adds() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            DataBuilder builder = areas();
            for (int year = 2018; year < 2025; year++) {
                String period = year + "/" + (year + 1) % 100;
                for (int i = 0; i < CODES.size(); i++) {
                    if (random.nextInt(4) > 0) {
                        builder.people(period, "registered", CODES.get(i), String.valueOf(1000 * year + i));
                    }
                    if (random.nextInt(4) > 0) {
                        builder.index(period, "need", CODES.get(i), String.valueOf(year));
                    }
                    if (random.nextInt(4) > 0) {
                        builder.pounds(period, "money", CODES.get(i), String.valueOf(year));
                    }
                }
            }
            HealthData given = builder.build();
            int most = 1 + random.nextInt(3);
            HealthData data = late(given, carry(most)).data();
            data.population()
                    .forEach((key, column) -> column.values().forEach((code, figure) -> {
                        AreaColumn own = given.population().get(key);
                        if (own != null && own.values().containsKey(code)) {
                            assertThat(figure).isEqualTo(own.get(code));
                        } else {
                            int from = (int) (figure.number() / 1000);
                            int at = Integer.parseInt(key.period().substring(0, 4));
                            assertThat(from).isBetween(at - most, at - 1);
                            assertThat(column.flagsOf(code)).contains(Flag.ESTIMATED);
                        }
                    }));
            assertThat(data.population().keySet())
                    .containsAll(given.population().keySet());
        }
    }

    @Test
    void a_policy_reads_as_it_is_written() {
        for (String text : List.of("fail", "carry_forward(2)", "partial(0.95)", "partial(1.0)")) {
            assertThat(LatePolicy.parse(text)).hasToString(text);
        }
        for (String text : List.of("", "Fail", "carry_forward", "carry_forward(10)", "partial(2)", "partial(-1)")) {
            assertThatThrownBy(() -> LatePolicy.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.PeerRow;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;

/** Each area beside the nation and its nearest peers, and areas that are expected but absent. */
class PeersTest {
    private static final Scheme FAIR =
            SchemeBuilder.fairShare("fair", "money").component("a").build();

    private static RunFigures run(HealthData data, String headline) {
        AssessmentSettings settings =
                new AssessmentSettings("latest", List.of(), 0, 1, List.of(0.95), headline, "sub_icb");
        Assessment assessment = Assessment.standard();
        return assessment.indicators(data, assessment.targets(data, List.of(FAIR), settings), settings);
    }

    private static DataBuilder smoking(int areas) {
        DataBuilder builder = new RandomCountry(areas, 8).fill().inOrder();
        Random random = new Random(3);
        for (int i = 0; i < areas; i++) {
            builder.events(
                    "2022",
                    RandomCountry.code(i),
                    "smoking",
                    "[x]",
                    Integer.toString(100 + random.nextInt(300)),
                    Integer.toString(1_000 + random.nextInt(2_000)));
        }
        return builder;
    }

    private static Map<String, PeerRow> rows(RunFigures figures) {
        Map<String, PeerRow> rows = new TreeMap<>();
        figures.people().peers().forEach(row -> rows.put(row.areaCode(), row));
        return rows;
    }

    /** Peers from the rows of distances and the scores alone; values and errors from the counts, with the covariance written out. */
    @Test
    void every_row_is_that_of_a_naive_recomputation() {
        HealthData data = smoking(40).build();
        RunFigures figures = run(data, "fair");
        Map<String, DistanceRow> areas = new TreeMap<>();
        figures.distances().stream()
                .filter(row -> row.level().equals("sub_icb"))
                .forEach(row -> areas.put(row.areaCode(), row));
        double[] need = moments(areas.values().stream().toList(), data, false);
        double[] score = moments(areas.values().stream().toList(), data, true);
        Map<String, double[]> counts = new TreeMap<>();
        data.outcomes()
                .forEach(row -> counts.put(row.areaCode(), new double[] {
                    row.numerator().number(), row.denominator().number()
                }));
        assertThat(figures.people().peers()).hasSize(40);
        for (PeerRow row : figures.people().peers()) {
            DistanceRow own = distance(areas, row.areaCode());
            List<String> order = new ArrayList<>(areas.keySet());
            order.remove(row.areaCode());
            order.sort(Comparator.comparingDouble((String other) -> {
                        double x = (own.needIndex().number()
                                        - distance(areas, other).needIndex().number())
                                / need[1];
                        double y = (score(data, row.areaCode()) - score(data, other)) / score[1];
                        return Math.rint((x * x + y * y) * 1e9);
                    })
                    .thenComparing(other -> other));
            List<String> peers = order.subList(0, 10);
            assertThat(row.peers()).isEqualTo(String.join(" ", peers));
            check(row.value(), counts, List.of(row.areaCode()));
            check(row.national(), counts, List.copyOf(counts.keySet()));
            check(row.peerValue(), counts, peers);
            Map<String, Double> ofNation = new TreeMap<>();
            counts.keySet().forEach(code -> ofNation.put(code, -share(counts, code, counts.keySet())));
            ofNation.merge(row.areaCode(), 1.0, Double::sum);
            limits(row.nationalDifference(), row.nationalLower(), row.nationalUpper(), counts, ofNation);
            Map<String, Double> ofPeers = new TreeMap<>();
            peers.forEach(code -> ofPeers.put(code, -share(counts, code, Set.copyOf(peers))));
            ofPeers.put(row.areaCode(), 1.0);
            limits(row.peerDifference(), row.peerLower(), row.peerUpper(), counts, ofPeers);
            assertThat(row.confidence()).isEqualTo(Figure.of(0.95));
        }
    }

    private static DistanceRow distance(Map<String, DistanceRow> areas, String code) {
        DistanceRow row = areas.get(code);
        if (row == null) {
            throw new AssertionError(code);
        }
        return row;
    }

    private static double[] count(Map<String, double[]> counts, String code) {
        return counts.getOrDefault(code, new double[] {Double.NaN, Double.NaN});
    }

    private static double score(HealthData data, String code) {
        return data.deprivation().values().iterator().next().score().get(code).number();
    }

    private static double[] moments(List<DistanceRow> areas, HealthData data, boolean ofScore) {
        double people = 0;
        double sum = 0;
        double squares = 0;
        for (DistanceRow area : areas) {
            double value =
                    ofScore ? score(data, area.areaCode()) : area.needIndex().number();
            people += area.population().number();
            sum += area.population().number() * value;
            squares += area.population().number() * value * value;
        }
        double mean = sum / people;
        return new double[] {mean, Math.sqrt(squares / people - mean * mean)};
    }

    private static double share(Map<String, double[]> counts, String code, Set<String> among) {
        return count(counts, code)[1]
                / among.stream().mapToDouble(other -> count(counts, other)[1]).sum();
    }

    private static void check(Figure value, Map<String, double[]> counts, List<String> areas) {
        double events =
                areas.stream().mapToDouble(code -> count(counts, code)[0]).sum();
        double people =
                areas.stream().mapToDouble(code -> count(counts, code)[1]).sum();
        assertThat(value.number()).isCloseTo(events / people, within(1e-12));
    }

    /** A sum of values with known factors; areas are independent of one another. */
    private static void limits(
            Figure difference, Figure lower, Figure upper, Map<String, double[]> counts, Map<String, Double> factors) {
        double expected = 0;
        double variance = 0;
        for (Map.Entry<String, Double> factor : factors.entrySet()) {
            double[] count = count(counts, factor.getKey());
            double share = count[0] / count[1];
            expected += factor.getValue() * share;
            variance += factor.getValue() * factor.getValue() * share * (1 - share) / count[1];
        }
        assertThat(difference.number()).isCloseTo(expected, within(1e-12));
        assertThat(lower.number()).isCloseTo(expected - 1.959963984540054 * Math.sqrt(variance), within(1e-10));
        assertThat(upper.number()).isCloseTo(expected + 1.959963984540054 * Math.sqrt(variance), within(1e-10));
    }

    @Test
    void peers_go_by_need_and_deprivation_and_not_by_the_outcome() {
        Map<String, PeerRow> rows = rows(run(smoking(40).build(), "fair"));
        DataBuilder other = new RandomCountry(40, 8).fill().inOrder();
        for (int i = 0; i < 40; i++) {
            other.outcome("2019", RandomCountry.code(i), "index", Integer.toString(i), "[x]", "[x]");
        }
        Map<String, PeerRow> others = rows(run(other.build(), "no such scheme"));
        assertThat(others.keySet()).isEqualTo(rows.keySet());
        others.forEach((code, row) -> {
            assertThat(row.peers()).isEqualTo(peersOf(rows, code));
            assertThat(row.peerDifference().isNumber()).isTrue();
            assertThat(List.of(row.peerLower(), row.nationalUpper(), row.confidence()))
                    .as("without errors of the values there are no limits")
                    .containsOnly(Figure.NOT_APPLICABLE);
        });
    }

    private static String peersOf(Map<String, PeerRow> rows, String code) {
        PeerRow row = rows.get(code);
        return row == null ? "" : row.peers();
    }

    @Test
    void ten_areas_are_too_few_for_ten_peers_each_and_eleven_are_not() {
        for (PeerRow row : rows(run(smoking(10).build(), "fair")).values()) {
            assertThat(row.peers()).isEqualTo("[z]");
            assertThat(List.of(row.peerValue(), row.peerDifference(), row.peerLower()))
                    .containsOnly(Figure.NOT_APPLICABLE);
            assertThat(row.nationalLower().isNumber()).isTrue();
        }
        for (PeerRow row : rows(run(smoking(11).build(), "fair")).values()) {
            assertThat(row.peers().split(" ")).hasSize(10).doesNotContain(row.areaCode());
        }
    }

    @Test
    void an_area_without_a_score_has_no_peers_and_is_none_and_one_without_a_value_is_still_a_peer() {
        DataBuilder builder = smoking(30).score("IMD", RandomCountry.code(3), "[x]");
        builder.area("S900", "sub_icb", "I00").score("IMD", "S900", "11");
        for (String period : List.of("2021/22", "2022/23")) {
            builder.people(period, "registered", "S900", "100000")
                    .index(period, "a", "S900", "1")
                    .pounds(period, "money", "S900", "15000000");
        }
        Map<String, PeerRow> rows = rows(run(builder.build(), "fair"));
        PeerRow unscored = rows.remove(RandomCountry.code(3));
        assertThat(unscored).isNotNull();
        if (unscored != null) {
            assertThat(unscored.peers()).isEqualTo("[x]");
            assertThat(unscored.peerValue()).isEqualTo(Figure.NOT_AVAILABLE);
            assertThat(unscored.nationalDifference().isNumber()).isTrue();
        }
        Set<String> named = new HashSet<>();
        rows.values().forEach(row -> named.addAll(List.of(row.peers().split(" "))));
        assertThat(named).contains("S900").doesNotContain(RandomCountry.code(3));
        PeerRow unknown = rows.get("S900");
        assertThat(unknown).isNotNull();
        if (unknown != null) {
            assertThat(List.of(unknown.value(), unknown.nationalDifference(), unknown.peerDifference()))
                    .containsOnly(Figure.NOT_AVAILABLE);
            assertThat(unknown.peerValue().isNumber()).isTrue();
        }
    }

    @Test
    void the_nearest_by_hand_and_ties_by_place() {
        double[] people = {1, 1, 1};
        double[] same = {7, 7, 7};
        assertThat(NearestPeers.of(new double[] {1, 1.1, 1.3}, same, people, 1))
                .containsExactly(List.of(1), List.of(0), List.of(1));
        assertThat(NearestPeers.of(same, new double[] {20, 10, 30}, people, 2))
                .as("10 and 30 are equally far from 20")
                .containsExactly(List.of(1, 2), List.of(0, 2), List.of(0, 1));
        assertThat(NearestPeers.of(same, same, people, 2)).containsExactly(List.of(1, 2), List.of(0, 2), List.of(0, 1));
        assertThat(NearestPeers.of(same, same, people, 3)).containsOnly(List.of());
        assertThat(NearestPeers.of(new double[0], new double[0], new double[0], 3))
                .isEmpty();
    }

    @Test
    void neither_the_order_of_areas_nor_the_units_of_need_and_score_change_who_is_near() {
        Random random = new Random(9);
        int n = 60;
        double[] need = random.doubles(n, 0.8, 1.3).toArray();
        double[] score = random.doubles(n, 5, 40).toArray();
        double[] people = random.doubles(n, 1e4, 1e6).toArray();
        List<List<Integer>> nearest = NearestPeers.of(need, score, people, 10);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        double[][] moved = {need, score, people};
        for (int column = 0; column < moved.length; column++) {
            double[] from = moved[column];
            moved[column] = order.stream().mapToDouble(i -> from[i]).toArray();
        }
        List<List<Integer>> again = NearestPeers.of(
                Arrays.stream(moved[0]).map(x -> 100 * x - 3).toArray(),
                Arrays.stream(moved[1]).map(x -> -x / 7).toArray(),
                Arrays.stream(moved[2]).map(x -> 5 * x).toArray(),
                10);
        for (int i = 0; i < n; i++) {
            List<Integer> theirs = again.get(i).stream().map(order::get).toList();
            assertThat(theirs).isEqualTo(nearest.get(order.get(i)));
        }
    }

    @Test
    void an_area_without_a_figure_is_absent_and_a_suppressed_one_is_not() {
        DataBuilder builder = smoking(30)
                .people("2022/23", "registered", RandomCountry.code(1), "[x]")
                .index("2022/23", "a", RandomCountry.code(2), "[x]")
                .pounds("2022/23", "money", RandomCountry.code(3), "[c]")
                .area("S900", "sub_icb", "I00");
        IndicatorRow row = run(builder.build(), "fair").indicators().stream()
                .filter(one ->
                        one.indicator().equals("absent_areas") && one.level().equals("sub_icb"))
                .findFirst()
                .orElseThrow();
        assertThat(row.estimate()).isEqualTo(Figure.of(3));
        assertThat(row.nAreas()).isEqualTo(27);
        assertThat(row.nExcluded()).isEqualTo(4);
        assertThat(row.scheme()).isEqualTo("fair");
    }
}

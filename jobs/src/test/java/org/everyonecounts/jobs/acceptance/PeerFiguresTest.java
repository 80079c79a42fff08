package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.jobs.sample.CsvRows.at;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.jobs.sample.CsvRows;
import org.junit.jupiter.api.Test;

/** Peers of the boards of the sample data, found again from need and deprivation, and their outcome beside that of the peers and the nation. */
class PeerFiguresTest {
    private static final String HEADLINE = "gp-payments-need";

    private final SampleFigures figures = new SampleFigures();

    /** The ten nearest of each board, nearest first. */
    private Map<String, List<String>> peers() {
        NaivePosition naive = new NaivePosition(figures, SampleScheme.of(HEADLINE), "2022/23", "icb");
        Map<String, Double> need = new TreeMap<>();
        naive.people.forEach((area, people) -> need.put(area, at(naive.weighted, area) / people));
        Map<String, Double> score = figures.score("2022/23", "icb");
        double needSpread = spread(need, naive.people);
        double scoreSpread = spread(score, naive.people);
        Map<String, List<String>> peers = new HashMap<>();
        for (String area : need.keySet()) {
            List<String> others = new ArrayList<>(need.keySet());
            others.remove(area);
            others.sort(Comparator.comparingDouble(other -> Math.hypot(
                    (at(need, other) - at(need, area)) / needSpread,
                    (at(score, other) - at(score, area)) / scoreSpread)));
            peers.put(area, others.subList(0, 10));
        }
        return peers;
    }

    private static double spread(Map<String, Double> values, Map<String, Double> people) {
        double mean = NaiveMeasures.mean(values, people);
        Map<String, Double> squares = new TreeMap<>(values);
        squares.replaceAll((area, value) -> (value - mean) * (value - mean));
        return Math.sqrt(NaiveMeasures.mean(squares, people));
    }

    @Test
    void each_board_is_beside_the_nation_and_its_ten_nearest_peers() {
        Map<String, List<String>> peers = peers();
        CsvRows rows = FinishedRun.ofSampleData().table("peers").where("outcome", "ons_health_index");
        assertThat(rows.size()).isEqualTo(7 * 42);
        for (Map<String, String> row : rows.all()) {
            String area = text(row, "area_code");
            int year = Integer.parseInt(text(row, "period"));
            Map<String, Double> values = figures.outcome(text(row, "period"), "ons_health_index");
            Map<String, Double> people = figures.registered(year + "/" + (year + 1) % 100, "icb");
            Map<String, Double> near = new TreeMap<>(values);
            near.keySet().retainAll(at(peers, area));
            Map<String, Double> nearPeople = new TreeMap<>(people);
            nearPeople.keySet().retainAll(near.keySet());
            double national = NaiveMeasures.mean(values, people);
            double peer = NaiveMeasures.mean(near, nearPeople);
            assertThat(text(row, "peers")).isEqualTo(String.join(" ", at(peers, area)));
            assertThat(number(row, "national")).isCloseTo(national, within(1e-9));
            assertThat(number(row, "peer_value")).isCloseTo(peer, within(1e-9));
            assertThat(number(row, "national_difference")).isCloseTo(at(values, area) - national, within(1e-9));
            assertThat(number(row, "peer_difference")).isCloseTo(at(values, area) - peer, within(1e-9));
            assertThat(row).containsEntry("peer_lower", "[z]").containsEntry("confidence", "[z]");
        }
    }
}

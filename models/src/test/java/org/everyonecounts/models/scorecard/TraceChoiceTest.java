package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.allocation.explain.Explanation;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.RunFigures;
import org.junit.jupiter.api.Test;

/** Which area a run explains. */
class TraceChoiceTest {
    private static final Scheme FAIR =
            SchemeBuilder.fairShare("fair", "money").component("need").build();

    private static RunFigures run(HealthData data, String headlineLevel) {
        AssessmentSettings settings =
                new AssessmentSettings("all", List.of(), 0, 1, List.of(0.95), "fair", headlineLevel);
        Assessment assessment = Assessment.standard();
        return assessment.indicators(data, assessment.targets(data, List.of(FAIR), settings), settings);
    }

    private static HealthData data(String... pounds) {
        DataBuilder builder = new DataBuilder("nation", "region", "icb")
                .area("ENG", "nation", "")
                .area("R1", "region", "ENG")
                .area("R2", "region", "ENG");
        String[] codes = {"A", "B", "C", "D"};
        for (String period : List.of("2021/22", "2022/23")) {
            for (int i = 0; i < 4; i++) {
                if (period.equals("2021/22")) {
                    builder.area(codes[i], "icb", i < 2 ? "R1" : "R2");
                }
                builder.people(period, "registered", codes[i], "100")
                        .index(period, "need", codes[i], "1")
                        .pounds(period, "money", codes[i], period.equals("2021/22") ? "100" : pounds[i]);
            }
        }
        return builder.build();
    }

    @Test
    void the_area_furthest_below_in_the_latest_period_is_explained() {
        for (String level : List.of("icb", "region")) {
            RunFigures figures = run(data("90", "120", "110", "80"), level);
            DistanceRow furthest = figures.distances().stream()
                    .filter(row -> row.level().equals(level) && row.period().equals("2022/23"))
                    .min(Comparator.comparingDouble(
                            row -> row.distanceRelative().number()))
                    .orElseThrow();
            Explanation trace = figures.allocation().trace().orElseThrow();
            assertThat(trace.areaCode()).isEqualTo(furthest.areaCode()).isEqualTo(level.equals("icb") ? "D" : "R2");
            assertThat(trace.period()).isEqualTo("2022/23");
            assertThat(trace.level()).isEqualTo(level);
            assertThat(trace.steps())
                    .filteredOn(step -> step.id().equals("distance_relative"))
                    .singleElement()
                    .satisfies(step -> assertThat(step.value()).isEqualTo(furthest.distanceRelative()));
        }
    }

    @Test
    void of_areas_equally_far_the_first_by_code_is_explained() {
        assertThat(run(data("110", "90", "90", "110"), "icb").allocation().trace())
                .hasValueSatisfying(trace -> assertThat(trace.areaCode()).isEqualTo("B"));
    }

    @Test
    void a_headline_without_data_has_no_trace() {
        HealthData data = data("1", "1", "1", "1");
        AssessmentSettings other = new AssessmentSettings("all", List.of(), 0, 1, List.of(0.95), "other", "icb");
        Assessment assessment = Assessment.standard();
        assertThat(assessment
                        .indicators(data, assessment.targets(data, List.of(FAIR), other), other)
                        .allocation()
                        .trace())
                .isEmpty();
    }
}

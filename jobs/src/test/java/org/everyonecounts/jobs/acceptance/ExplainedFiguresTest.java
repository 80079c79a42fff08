package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.DescriptorReader;
import org.everyonecounts.jobs.contract.InputFiles;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.SchemeReader;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.jobs.read.PackageReader;
import org.everyonecounts.jobs.read.ReadSettings;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.Targets;
import org.everyonecounts.models.allocation.explain.Evaluation;
import org.everyonecounts.models.allocation.explain.Explanation;
import org.everyonecounts.models.allocation.explain.Explanation.Step;
import org.everyonecounts.models.allocation.explain.Explanations;
import org.everyonecounts.models.allocation.explain.Subject;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;

/** The explanation of every area, scheme and period of the sample data, beside what the run published of it. */
class ExplainedFiguresTest {
    private static final List<String> COLUMNS = List.of(
            "need_index",
            "target_share",
            "target_gbp",
            "actual_gbp",
            "distance_gbp",
            "distance",
            "distance_relative",
            "actual_per_head",
            "actual_per_weighted_head",
            "target_per_head");
    private static final List<String> OF_SUPPLIED = List.of("allocation_gbp", "growth", "closing_distance");

    private final PackageDescriptor descriptor = DescriptorReader.read(ProjectFolders.sampleData());
    private final List<SchemeSource> schemes = SchemeReader.select(descriptor, List.of(), List.of());
    private final HealthData data = PackageReader.read(
                    descriptor, InputFiles.of(descriptor, schemes), ReadSettings.DEFAULT, reject -> {})
            .data();

    @Test
    void every_step_named_like_a_column_holds_what_the_run_published_to_the_last_digit() {
        Map<String, SchemeInputs> inputs = new TreeMap<>();
        Map<String, SchemePosition> positions = new TreeMap<>();
        int explained = 0;
        for (Map<String, String> row :
                FinishedRun.ofSampleData().table("distance_from_target").all()) {
            if (text(row, "target_gbp").startsWith("[")) {
                continue;
            }
            String key = text(row, "scheme") + " " + text(row, "period");
            SchemeInputs own = inputs.computeIfAbsent(key, missing -> inputs(text(row, "scheme"), text(row, "period")));
            SchemePosition position = positions.computeIfAbsent(key, missing -> Targets.of(own));
            Explanation explanation = Subject.of(data.geography(), text(row, "area_code"), own.level())
                    .flatMap(subject -> Explanations.of(own, position, subject))
                    .orElseThrow();
            assertPublished(explanation, row);
            assertLive(explanation);
            explained++;
        }
        assertThat(inputs.keySet()).hasSizeGreaterThan(4);
        assertThat(explained).isGreaterThan(1000);
    }

    private SchemeInputs inputs(String scheme, String period) {
        SchemeSource source = schemes.stream()
                .filter(one -> one.scheme().id().equals(scheme))
                .findFirst()
                .orElseThrow();
        assertThat(SchemeInputs.find(data, source.scheme(), period)).isInstanceOf(SchemeInputs.Ready.class);
        return ((SchemeInputs.Ready) SchemeInputs.find(data, source.scheme(), period)).inputs();
    }

    private static void assertPublished(Explanation explanation, Map<String, String> row) {
        Map<String, Figure> values = new TreeMap<>();
        explanation.steps().forEach(step -> values.put(step.id(), step.value()));
        for (String column : COLUMNS) {
            assertThat(values.get(column)).as("%s of %s", column, row).hasToString(text(row, column));
        }
        if (text(row, "mode").equals("supplied")) {
            for (String column : OF_SUPPLIED) {
                assertThat(values.get(column)).as("%s of %s", column, row).hasToString(text(row, column));
            }
        }
    }

    private static void assertLive(Explanation explanation) {
        Map<String, Figure> live = Evaluation.recomputed(explanation.steps());
        double largest = 1;
        for (Step step : explanation.steps()) {
            if (step.value().isNumber()) {
                double value = step.value().number();
                boolean pounds = step.unit().equals("£");
                largest = pounds ? Math.max(largest, Math.abs(value)) : largest;
                assertThat(live.getOrDefault(step.id(), Figure.NOT_AVAILABLE).number())
                        .as("%s of %s", step.id(), explanation.areaCode())
                        .isCloseTo(value, within(1e-12 * (pounds ? largest : Math.max(1, Math.abs(value)))));
            }
        }
    }
}

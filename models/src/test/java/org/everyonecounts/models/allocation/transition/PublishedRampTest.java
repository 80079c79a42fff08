package org.everyonecounts.models.allocation.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.everyonecounts.models.area.PublishedFigures.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.BasePlusRamp;
import org.everyonecounts.models.allocation.transition.YearOutcome.Settled;
import org.everyonecounts.models.area.PublishedFigures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Published allocations of England, 2023/24 and 2024/25, core and primary medical: the ramp on the opening distance gives every published
 * convergence, and with published base growth every published allocation. The caps and knots are inferred from the figures.
 */
class PublishedRampTest {
    private static final Map<String, BasePlusRamp> RAMPS = Map.of(
            "core 2023/24", new BasePlusRamp(0.002, 0.03, 0.0071, 0.0071),
            "core 2024/25", new BasePlusRamp(0.002, 0.03, 0.0136, 0.0138),
            "primary_medical 2023/24", new BasePlusRamp(0.01, 0.04, 0.0038, 0.0038),
            "primary_medical 2024/25", new BasePlusRamp(0.01, 0.04, 0.0040, 0.0042));

    private record Published(
            String series, double baseline, double target, double base, double convergence, double allocation) {}

    private static List<Published> shared() {
        List<Published> rows = new ArrayList<>();
        for (Map<String, String> row : PublishedFigures.rows("data/clean/icb_allocations_2023-24_to_2024-25.csv")) {
            rows.add(new Published(
                    cell(row, "stream") + " " + cell(row, "financial_year"),
                    1000 * Double.parseDouble(cell(row, "baseline_gbp_k")),
                    1000 * Double.parseDouble(cell(row, "target_gbp_k")),
                    Double.parseDouble(cell(row, "base_growth")),
                    Double.parseDouble(cell(row, "convergence")),
                    1000 * Double.parseDouble(cell(row, "recurrent_allocation_gbp_k"))));
        }
        return rows;
    }

    /** The same figures as they come with this project. */
    private static List<Published> sample() throws IOException {
        List<Published> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(Path.of("..", "sample-data", "allocations.csv"));
        List<String> header = List.of(lines.get(0).split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            header.forEach(name -> row.put(name, cells[header.indexOf(name)]));
            rows.add(new Published(
                    cell(row, "stream") + " " + cell(row, "period"),
                    Double.parseDouble(cell(row, "baseline_gbp")),
                    Double.parseDouble(cell(row, "target_gbp")),
                    Double.parseDouble(cell(row, "base_growth")),
                    Double.parseDouble(cell(row, "convergence")),
                    Double.parseDouble(cell(row, "allocation_gbp"))));
        }
        return rows;
    }

    private static void holds(List<Published> rows) {
        assertThat(rows).hasSize(168);
        for (Map.Entry<String, BasePlusRamp> ramp : RAMPS.entrySet()) {
            List<Published> series = rows.stream()
                    .filter(row -> row.series().equals(ramp.getKey()))
                    .toList();
            assertThat(series).hasSize(42);
            double[] baseline = series.stream().mapToDouble(Published::baseline).toArray();
            double[] target = series.stream().mapToDouble(Published::target).toArray();
            double[] base = series.stream().mapToDouble(Published::base).toArray();
            TransitionYear year =
                    TransitionYear.first(baseline, target, target, 1).withBase(base);
            Settled settled = SixAreas.settled(ramp.getValue(), Modifiers.NONE, GrowthRule.MULTIPLICATIVE, year);
            for (int i = 0; i < base.length; i++) {
                double convergence = RampCalculator.convergence(ramp.getValue(), year.opening()[i]);
                assertThat(Math.abs(convergence - series.get(i).convergence()))
                        .as("convergence %s, row %s", ramp.getKey(), i)
                        .isLessThanOrEqualTo(1e-8);
                assertThat(Math.abs(settled.allocations()[i] - series.get(i).allocation()))
                        .as("allocation %s, row %s", ramp.getKey(), i)
                        .isLessThanOrEqualTo(500);
            }
        }
    }

    @Test
    void the_ramp_gives_every_published_convergence_and_allocation_of_the_sample() throws IOException {
        holds(sample());
    }

    @Test
    @Tag("shared")
    void the_ramp_gives_every_published_convergence_and_allocation() {
        holds(shared());
    }
}

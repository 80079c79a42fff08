package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.everyonecounts.models.allocation.transition.GrowthRule;
import org.everyonecounts.models.allocation.transition.Transition;
import org.everyonecounts.models.allocation.transition.TransitionPolicy;
import org.everyonecounts.models.allocation.transition.TransitionRule;
import org.everyonecounts.models.allocation.transition.TransitionYear;
import org.everyonecounts.models.allocation.transition.YearOutcome;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData.AllocationColumns;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pace of change of the shipped schemes gives every published convergence and allocation of 42 boards. */
class ConvergenceTest {
    private static double[] numbers(AreaColumn column) {
        return column.values().values().stream()
                .mapToDouble(figure -> figure.number())
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "core, core, 2023/24",
        "core, core, 2024/25",
        "primary-medical, primary_medical, 2023/24",
        "primary-medical, primary_medical, 2024/25"
    })
    void every_board_has_its_published_convergence_to_1e_8_and_allocation_to_500_pounds(
            String scheme, String stream, String period) {
        ComputedScheme computed = ComputedScheme.of(ProjectFolders.sampleData(), scheme);
        Transition transition = Objects.requireNonNull(computed.scheme().transition());
        assertThat(transition.base()).isEqualTo(Transition.Base.GIVEN);
        AllocationColumns published =
                Objects.requireNonNull(computed.data().allocations().get(new SeriesKey(period, stream)));
        double[] baseline = numbers(published.baseline());
        double[] target = numbers(published.target());
        double[] growth = numbers(published.baseGrowth());
        Map<String, TransitionPolicy> years = transition.policies();
        TransitionRule rule = new TransitionRule(
                years.getOrDefault(period, transition.policy()),
                transition.modifiers(),
                GrowthRule.valueOf(computed.scheme().growth().name()));
        double[] same = DoubleStream.generate(() -> 1).limit(baseline.length).toArray();
        YearOutcome outcome = rule.of(new TransitionYear(
                1,
                baseline,
                target,
                TransitionYear.distances(baseline, target),
                baseline,
                same,
                OptionalDouble.empty(),
                Optional.of(growth)));
        double[] allocations = ((YearOutcome.Settled) outcome).allocations();
        double[] convergence = numbers(published.convergence());
        double[] allocation = numbers(published.allocation());
        assertThat(allocations).hasSize(42);
        for (int i = 0; i < allocations.length; i++) {
            assertThat(allocations[i] / (baseline[i] * (1 + growth[i])) - 1).isCloseTo(convergence[i], within(1e-8));
            assertThat(allocations[i]).isCloseTo(allocation[i], within(500.0));
        }
    }
}

package org.everyonecounts.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.allocation.transition.Modifiers;
import org.everyonecounts.models.allocation.transition.Transition;
import org.everyonecounts.models.allocation.transition.TransitionPolicy;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationWordsTest {
    @Test
    void drivers_have_names_and_stand_in_the_order_in_which_they_are_worked_out() {
        assertThat(DriverWords.ordered(List.of("method", "made_up", "need", "envelope", "need", "published_share")))
                .containsExactly("envelope", "need", "method", "published_share", "made_up");
        assertThat(DriverWords.of("envelope")).isEqualTo("Money available");
        assertThat(DriverWords.of("adjustments")).isEqualTo("Lump sums");
        assertThat(DriverWords.of("made_up")).isEqualTo("Made up");
    }

    @ParameterizedTest
    @CsvSource({
        "STEADY, -0.001, Lower in the scenario whichever areas are drawn",
        "STEADY, 0.001, Higher in the scenario whichever areas are drawn",
        "DESCRIBED, 0.1, 'Higher in the scenario; described, not tested'",
        "DESCRIBED, 0, The same in the scenario",
        "RESTS_ON_FEW_AREAS, 0.1, No clear change: the range includes 0",
        "NOT_CLEAR, 0.1, No clear change: the range includes 0",
        "NO_INFERENCE, -3, Lower in the scenario; too few areas to say how firm that is",
        "NOT_AVAILABLE, 0, Not available"
    })
    void a_change_reads_with_its_direction_only_where_it_may(Reading reading, double change, String words) {
        assertThat(EffectWords.of(reading, Figure.of(change))).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource
    void a_change_that_is_no_number_has_words_and_no_direction(Reading reading) {
        assertThat(EffectWords.of(reading, Figure.NOT_APPLICABLE))
                .isNotBlank()
                .doesNotContain("Higher")
                .doesNotContain("Lower");
    }

    @Test
    void a_resampled_change_is_never_called_clear() {
        for (Reading reading : List.of(Reading.STEADY, Reading.DESCRIBED, Reading.NO_INFERENCE)) {
            assertThat(EffectWords.of(reading, Figure.of(1))).doesNotContainIgnoringCase("clear");
        }
    }

    @Test
    void pace_says_rule_tolerance_and_growth() {
        assertThat(PaceWords.of(scheme(transition(
                        new TransitionPolicy.BasePlusRamp(0.002, 0.03, 0.007, 0.007), List.of(0.03), Modifiers.NONE))))
                .hasValue(
                        "Pace of change of scheme core: the same growth for all, plus or minus a part that grows with the"
                                + " distance up to a cap; tolerance 2.5% either way. Where the data give no money for a later"
                                + " year, the money grows by 3.0% a year.");
    }

    @Test
    void pace_says_growth_by_year_none_and_bounds() {
        assertThat(PaceWords.of(scheme(
                                transition(new TransitionPolicy.FloorLift(0.02), List.of(0.03, 0.02), Modifiers.NONE)))
                        .orElseThrow())
                .contains("by 3.0% and 2.0% from year to year, and by the last of these from then on");
        assertThat(PaceWords.of(scheme(transition(
                                new TransitionPolicy.ShareBlend(List.of(1.0)), List.of(0.0), Modifiers.NONE)))
                        .orElseThrow())
                .endsWith("the money grows by nothing.");
        Modifiers floor = new Modifiers(
                OptionalDouble.of(0.01), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), null);
        assertThat(PaceWords.of(scheme(transition(new TransitionPolicy.ProportionalShortfall(), List.of(), floor)))
                        .orElseThrow())
                .contains("short of, within bounds on growth and distance; tolerance");
    }

    @Test
    void every_rule_has_words_of_its_own() {
        List<String> words = java.util.stream.Stream.of(
                        new TransitionPolicy.BasePlusBands(List.of()),
                        new TransitionPolicy.BasePlusRamp(0, 1, 0, 1),
                        new TransitionPolicy.FloorLift(0),
                        new TransitionPolicy.ProportionalShortfall(),
                        new TransitionPolicy.ParityTopUp(0.05),
                        new TransitionPolicy.ShareBlend(List.of()))
                .map(policy -> PaceWords.of(scheme(transition(policy, List.of(0.0), Modifiers.NONE)))
                        .orElseThrow())
                .toList();
        assertThat(words).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void a_scheme_that_does_not_say_how_money_moves_has_no_sentence() {
        assertThat(PaceWords.of(scheme(null))).isEmpty();
    }

    @Test
    void none_of_the_new_words_claims_more_than_the_figures_show() {
        List<String> said = Arrays.stream(Reading.values())
                .map(reading -> EffectWords.of(reading, Figure.of(1)))
                .toList();
        assertThat(said)
                .noneMatch(words ->
                        Template.FORBIDDEN.stream().anyMatch(words.toLowerCase(java.util.Locale.UK)::contains));
    }

    private static Transition transition(TransitionPolicy policy, List<Double> growth, Modifiers modifiers) {
        return new Transition(
                policy, new TreeMap<>(), Transition.Base.SOLVED, OptionalDouble.empty(), growth, modifiers, 10);
    }

    private static Scheme scheme(@org.jspecify.annotations.Nullable Transition transition) {
        return new Scheme(
                "core",
                "Core services",
                "core",
                "registered",
                null,
                TargetMode.SUPPLIED,
                0.025,
                Scheme.Growth.MULTIPLICATIVE,
                false,
                List.of(),
                List.of(),
                List.of(),
                Scheme.Rounding.PENCE,
                transition,
                List.of(),
                List.of());
    }
}

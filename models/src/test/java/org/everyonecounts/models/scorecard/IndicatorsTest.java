package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;

/** One place for an indicator: what is listed is everywhere, and nothing else has to be touched. */
class IndicatorsTest {
    /** The greatest spending per head: of no use, but an indicator. */
    private static final class Greatest extends MoneyIndicator {
        Greatest() {
            super(new Definition(
                    "greatest_per_head",
                    Clause.NO_ONE_DISADVANTAGED,
                    "Greatest spending per head",
                    Unit.POUNDS_PER_HEAD,
                    Better.NEITHER,
                    OptionalDouble.empty(),
                    Set.of(),
                    ReadingRule.DESCRIBED,
                    false));
        }

        @Override
        protected double value(MoneySample sample) {
            double greatest = Double.NaN;
            for (int i = 0; i < sample.size(); i++) {
                double here = sample.spendingPerHead()[i];
                greatest = sample.people()[i] > 0 && !(here <= greatest) ? here : greatest;
            }
            return greatest;
        }
    }

    /** The greatest value of an outcome: of no use, but an indicator. */
    private static final class GreatestOutcome extends OutcomeIndicator {
        GreatestOutcome() {
            super(new Definition(
                    "greatest_outcome",
                    Clause.BENEFIT,
                    "Greatest outcome",
                    Unit.AS_GIVEN,
                    Better.AS_STATED,
                    OptionalDouble.empty(),
                    Set.of(),
                    ReadingRule.COUNTED,
                    true));
        }

        @Override
        protected List<OutcomeFinding> findings(OutcomeUnits units, AssessmentSettings settings) {
            double greatest = units.known().stream()
                    .mapToDouble(unit -> unit.value().number())
                    .max()
                    .orElse(0);
            return List.of(OutcomeFinding.of(Figure.of(greatest), units.known().size(), units.excluded()));
        }
    }

    @Test
    void an_added_indicator_of_outcomes_has_one_row_an_outcome_and_period_without_a_scheme() {
        Indicators indicators = Indicators.standard().plus(new GreatestOutcome());
        HealthData data = new RandomCountry(30, 1)
                .fill()
                .inOrder()
                .outcome("2020", "S001", "health", "80", "[x]", "[x]")
                .outcome("2022", "S001", "health", "90", "[x]", "[x]")
                .outcome("2022", "S002", "health", "70", "[x]", "[x]")
                .outcome("2024", "S002", "health", "60", "[x]", "[x]")
                .build();
        Scheme scheme = SchemeBuilder.fairShare("fair", "money").component("a").build();
        Scheme other = SchemeBuilder.fairShare("other", "money").component("b").build();
        AssessmentSettings settings = new AssessmentSettings("latest", List.of(), 0, 1, List.of(0.9), "fair", "icb");
        Assessment assessment = new Assessment(indicators);
        RunFigures figures =
                assessment.indicators(data, assessment.targets(data, List.of(scheme, other), settings), settings);
        List<IndicatorRow> rows = figures.indicators().stream()
                .filter(row -> row.indicator().equals("greatest_outcome"))
                .toList();
        assertThat(rows).extracting(IndicatorRow::period).containsExactly("2020", "2022");
        assertThat(rows).allSatisfy(row -> {
            assertThat(List.of(row.scheme(), row.stream())).containsOnly("[z]");
            assertThat(row.group()).isEqualTo("outcome=health");
            assertThat(row.level()).isEqualTo("sub_icb");
        });
        assertThat(rows.get(1).estimate().number()).isEqualTo(90);
        assertThat(rows.get(1).nAreas()).isEqualTo(2);
        assertThat(rows.get(1).nExcluded()).isEqualTo(28);
        assertThat(rows.get(1).previousEstimate().number()).isEqualTo(80);
        assertThat(rows.get(1).change().number()).isEqualTo(10);
    }

    @Test
    void an_added_indicator_is_in_the_rows_and_in_scorecard_order_without_touching_another_class() {
        Indicators indicators = Indicators.standard().plus(new Greatest());
        HealthData data = new RandomCountry(30, 1).fill().inOrder().build();
        Scheme scheme = SchemeBuilder.fairShare("fair", "money").component("a").build();
        AssessmentSettings settings = new AssessmentSettings("latest", List.of(), 100, 1, List.of(0.9), "fair", "icb");
        Assessment assessment = new Assessment(indicators);
        RunFigures figures = assessment.indicators(data, assessment.targets(data, List.of(scheme), settings), settings);
        List<IndicatorRow> rows = figures.indicators().stream()
                .filter(row -> row.level().equals("sub_icb") && row.period().equals("2022/23"))
                .toList();
        IndicatorRow last = rows.get(rows.size() - 1);
        assertThat(last.indicator()).isEqualTo("greatest_per_head");
        assertThat(last.clause()).isEqualTo(Clause.NO_ONE_DISADVANTAGED);
        assertThat(last.upper().number())
                .as("an area left out of a draw can only lower the greatest")
                .isEqualTo(last.estimate().number());
        assertThat(indicators.place("greatest_per_head"))
                .isEqualTo(Indicators.standard().list().size());
        assertThat(indicators.place("no such")).isGreaterThan(indicators.place("greatest_per_head"));
        assertThat(rows.stream().map(IndicatorRow::indicator).distinct())
                .containsExactlyElementsOf(indicators.list().stream()
                        .filter(indicator -> !(indicator instanceof OutcomeIndicator))
                        .map(Indicator::id)
                        .toList());
        assertThat(figures.indicators().stream()
                        .filter(row -> row.scheme().equals("[z]"))
                        .map(IndicatorRow::indicator)
                        .distinct())
                .as("without outcomes, a row each says so")
                .containsExactlyElementsOf(indicators.list().stream()
                        .filter(OutcomeIndicator.class::isInstance)
                        .map(Indicator::id)
                        .toList());
    }

    @Test
    void an_indicator_cannot_be_listed_twice() {
        Indicators indicators = Indicators.standard().plus(new Greatest());
        assertThatThrownBy(() -> indicators.plus(new Greatest()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("greatest_per_head");
    }

    @Test
    void the_indicators_of_the_contract_are_listed() {
        assertThat(Indicators.standard().list())
                .extracting(Indicator::id)
                .contains(
                        ("misplaced_share, misplaced_gbp, mean_abs_distance, concentration_spending, concentration_need, "
                                        + "horizontal_inequity, kakwani, gini_spending, theil_spending, theil_between, "
                                        + "theil_within, elasticity, sii_spending, rii_spending, deprivation_gap, "
                                        + "deprivation_ratio, below_target_people, outside_tolerance_people, coverage, "
                                        + "unknown_share, people_in_rejected_rows")
                                .split(", "));
        assertThat(Indicators.standard().list().stream()
                        .filter(indicator -> !(indicator instanceof OutcomeIndicator))
                        .filter(Indicator::overTime))
                .extracting(Indicator::id)
                .containsExactly(
                        "real_spending_per_weighted_head",
                        "misplaced_share",
                        "horizontal_inequity",
                        "core20_gap",
                        "core20_ratio",
                        "deprivation_gap");
    }

    @Test
    void what_is_tested_has_a_neutral_value_and_what_cannot_be_negative_has_none() {
        for (Indicator indicator : Indicators.standard().list()) {
            assertThat(indicator.neutral().isPresent())
                    .as(indicator.id())
                    .isEqualTo(indicator.rule() == ReadingRule.TESTED || indicator.rule() == ReadingRule.MEASURED);
            assertThat(indicator.id()).matches("[a-z][a-z0-9_]+");
            assertThat(indicator.title()).isNotBlank();
            assertThat(indicator.better()).isNotNull();
        }
    }

    @Test
    void the_readme_lists_every_indicator_as_the_code_does() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (Indicator indicator : Indicators.standard().list()) {
            assertThat(readme).contains(line(indicator));
        }
    }

    /** One line of the table of indicators in the module's README. */
    private static String line(Indicator indicator) {
        String neutral = indicator.neutral().isPresent()
                ? Integer.toString((int) indicator.neutral().getAsDouble())
                : "–";
        return String.join(
                " | ",
                "| `" + indicator.id() + "`",
                indicator.clause().code(),
                indicator.title(),
                words(indicator.unit()),
                words(indicator.better()),
                neutral,
                words(indicator.rule()) + " |");
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package org.everyonecounts.models.allocation.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.models.allocation.transition.SixAreas.times;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.everyonecounts.models.allocation.transition.Modifiers.PhasedCap;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.BasePlusRamp;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.FloorLift;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.ParityTopUp;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.ProportionalShortfall;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.ShareBlend;
import org.everyonecounts.models.allocation.transition.YearOutcome.Settled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of every policy with and without modifiers, on economies of random size. */
class TransitionLawsTest {
    record Case(TransitionPolicy policy, Modifiers modifiers, GrowthRule rule, TransitionYear year) {
        double[] allocations() {
            return SixAreas.settled(policy, modifiers, rule, year).allocations();
        }

        Case with(TransitionYear other) {
            return new Case(policy, modifiers, rule, other);
        }

        Case with(Modifiers other) {
            return new Case(policy, other, rule, year);
        }

        double envelope() {
            return year.envelope().orElseThrow();
        }
    }

    static List<Case> cases() {
        List<TransitionPolicy> policies = List.of(
                SixAreas.BANDS,
                new BasePlusRamp(0.02, 0.03, 0.0138, 0.0138),
                new FloorLift(0.005),
                new ProportionalShortfall(),
                new ParityTopUp(0.04),
                new ShareBlend(List.of(0.3)));
        Random random = new Random(20261122);
        List<Case> cases = new ArrayList<>();
        for (TransitionPolicy policy : policies) {
            for (GrowthRule rule : GrowthRule.values()) {
                for (int trial = 0; trial < 12; trial++) {
                    TransitionYear year = year(random);
                    cases.add(new Case(policy, Modifiers.NONE, rule, year));
                    cases.add(new Case(policy, modifiers(random), rule, year));
                }
            }
        }
        return cases.stream().filter(TransitionLawsTest::feasible).toList();
    }

    private static boolean feasible(Case one) {
        return new TransitionRule(one.policy(), one.modifiers(), one.rule()).of(one.year()) instanceof Settled;
    }

    private static TransitionYear year(Random random) {
        int areas = 2 + random.nextInt(300);
        double[] baseline = random.doubles(areas, 1e6, 9e8).toArray();
        double[] shares = new double[areas];
        double[] people = random.doubles(areas, 0.97, 1.04).toArray();
        for (int i = 0; i < areas; i++) {
            shares[i] = baseline[i] * (1 + 0.06 * random.nextGaussian());
        }
        double sum = Arrays.stream(shares).sum();
        double envelope = Arrays.stream(baseline).sum() * (1.02 + 0.04 * random.nextDouble());
        return SixAreas.year(baseline, times(shares, 1 / sum), envelope).withPeopleGrowth(people);
    }

    private static Modifiers modifiers(Random random) {
        double from = 0.06 * random.nextDouble() - 0.02;
        return new Modifiers(
                OptionalDouble.of(0.01 * random.nextDouble()),
                OptionalDouble.of(0.07 + 0.1 * random.nextDouble()),
                OptionalDouble.of(-0.02 * random.nextDouble()),
                OptionalDouble.of(-0.12 + 0.02 * random.nextDouble()),
                new PhasedCap(from, from + 0.05 * random.nextDouble(), 0.01 * random.nextDouble()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void allocations_sum_to_the_envelope(Case one) {
        double sum = Arrays.stream(one.allocations()).sum();
        assertThat(sum).isCloseTo(one.envelope(), within(1e-13 * one.envelope() * one.allocations().length));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_bound_is_kept(Case one) {
        double[] allocations = one.allocations();
        Modifiers modifiers = one.modifiers();
        for (int i = 0; i < allocations.length; i++) {
            double baseline = one.year().baseline()[i];
            double floor = Math.max(
                    baseline * (1 + modifiers.minimumGrowth().orElse(-1)),
                    Math.max(
                            baseline
                                    * one.year().peopleGrowth()[i]
                                    * (1 + modifiers.minimumGrowthPerHead().orElse(-1)),
                            one.year().target()[i]
                                    * (1 + modifiers.minimumClosingDistance().orElse(-1))));
            double ceiling = baseline * (1 + modifiers.maximumGrowth().orElse(9));
            assertThat(allocations[i]).isBetween(floor * (1 - 1e-12), Math.max(floor, ceiling) * (1 + 1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_order_of_areas_does_not_matter(Case one) {
        TransitionYear year = one.year();
        TransitionYear reversed = new TransitionYear(
                year.number(),
                reverse(year.baseline()),
                reverse(year.target()),
                reverse(year.opening()),
                reverse(year.oldMoney()),
                reverse(year.peopleGrowth()),
                year.envelope(),
                year.base());
        assertThat(reverse(one.with(reversed).allocations())).containsExactly(one.allocations(), within(1e-3));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pounds_and_pence_give_the_same_growth(Case one) {
        TransitionYear year = one.year();
        TransitionYear pence = new TransitionYear(
                year.number(),
                times(year.baseline(), 100),
                times(year.target(), 100),
                year.opening(),
                times(year.oldMoney(), 100),
                year.peopleGrowth(),
                OptionalDouble.of(100 * one.envelope()),
                year.base());
        assertThat(times(one.with(pence).allocations(), 0.01)).containsExactly(one.allocations(), within(1e-3));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void more_money_takes_from_nobody(Case one) {
        TransitionYear year = one.year();
        TransitionYear richer = new TransitionYear(
                year.number(),
                year.baseline(),
                year.target(),
                year.opening(),
                year.oldMoney(),
                year.peopleGrowth(),
                OptionalDouble.of(1.001 * one.envelope()),
                year.base());
        Case more = one.with(richer);
        if (feasible(more)) {
            double[] before = one.allocations();
            double[] after = more.allocations();
            for (int i = 0; i < before.length; i++) {
                assertThat(after[i]).isGreaterThanOrEqualTo(before[i] - 1e-3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_higher_floor_gives_more_only_to_those_who_stand_on_it(Case one) {
        double floor = one.modifiers().minimumGrowth().orElse(0) + 0.004;
        Case higher = one.with(new Modifiers(
                OptionalDouble.of(floor),
                one.modifiers().maximumGrowth(),
                one.modifiers().minimumGrowthPerHead(),
                one.modifiers().minimumClosingDistance(),
                one.modifiers().cap()));
        if (feasible(higher)) {
            double[] before = one.allocations();
            double[] after = higher.allocations();
            for (int i = 0; i < before.length; i++) {
                double held = one.year().baseline()[i] * (1 + floor);
                assertThat(after[i]).isLessThanOrEqualTo(Math.max(before[i], held) + 1e-3);
                assertThat(after[i]).isGreaterThanOrEqualTo(held - 1e-3);
            }
        }
    }

    private static double[] reverse(double[] column) {
        double[] reversed = new double[column.length];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = column[column.length - 1 - i];
        }
        return reversed;
    }
}

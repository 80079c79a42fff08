package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.transition.GrowthRule;
import org.everyonecounts.models.allocation.transition.Transition;
import org.everyonecounts.models.allocation.transition.TransitionRule;
import org.everyonecounts.models.allocation.transition.TransitionYear;
import org.everyonecounts.models.allocation.transition.YearOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every documented example is computed on a country of three areas, against plain loops or figures printed elsewhere. */
class ExampleSchemesTest {
    private static final String PERIOD = "2022/23";
    private static final List<String> AREAS = List.of("A", "B", "C");
    private static final double[] PEOPLE = {100_000, 250_000, 650_000};
    private static final double[] SPENT = {160_000_000, 240_000_000, 600_000_000};

    @TempDir
    private Path folder;

    private final PackageWriter writer = new PackageWriter("nation", "area");

    /** Areas, people and money. */
    private PackageWriter country(String basis, String stream) {
        writer.row("areas", "ALL", "Whole", "nation", "");
        for (int i = 0; i < AREAS.size(); i++) {
            writer.row("areas", AREAS.get(i), "Area " + AREAS.get(i), "area", "ALL");
            writer.row("population", PERIOD, AREAS.get(i), basis, PEOPLE[i]);
            writer.row("spending", PERIOD, AREAS.get(i), stream, (long) SPENT[i]);
        }
        return writer;
    }

    private double[] need(String component, String kind, double... values) {
        for (int i = 0; i < values.length; i++) {
            writer.row("need", PERIOD, AREAS.get(i), component, kind, values[i]);
        }
        return values;
    }

    private double[] cost(String factor, double... values) {
        for (int i = 0; i < values.length; i++) {
            writer.row("costs", PERIOD, AREAS.get(i), factor, values[i]);
        }
        return values;
    }

    private double[] pounds(String stream, String adjustment, double... values) {
        for (int i = 0; i < values.length; i++) {
            writer.row("adjustments", PERIOD, AREAS.get(i), stream, adjustment, (long) values[i]);
        }
        return values;
    }

    private SchemePosition computed(String file) {
        ComputedScheme computed = ComputedScheme.of(
                writer.into(folder), ComputedScheme.shipped("examples/" + file).toString());
        SchemePosition position = computed.position(PERIOD);
        assertPaceOfChangeSharesTheMoneyOut(position);
        return position;
    }

    /** The pace of change of the scheme, where it has one, can be carried out for a year and uses the money up. */
    private static void assertPaceOfChangeSharesTheMoneyOut(SchemePosition position) {
        Transition transition = position.scheme().transition();
        if (transition == null) {
            return;
        }
        double growth = 1 + transition.envelopeGrowth().get(0);
        double[] targets = targets(position);
        double[] next = Arrays.stream(targets).map(target -> target * growth).toArray();
        double money = total(SPENT) * growth;
        YearOutcome outcome = new TransitionRule(transition.policy(), transition.modifiers(), GrowthRule.MULTIPLICATIVE)
                .of(TransitionYear.first(SPENT, targets, next, money));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        YearOutcome.Settled.class,
                        settled -> assertThat(total(settled.allocations())).isCloseTo(money, within(0.01)));
    }

    private static double[] targets(SchemePosition position) {
        return position.areas().stream()
                .mapToDouble(area -> area.target().number())
                .toArray();
    }

    private static double total(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double[] norm(double[] values) {
        return times(values, total(PEOPLE) / total(values));
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private static double[] times(double[] values, double[] factors) {
        double[] product = values.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= factors[i];
        }
        return product;
    }

    private static double[] plus(double[] left, double[] right) {
        double[] sum = left.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += right[i];
        }
        return sum;
    }

    private static double[] share(double[] values) {
        return times(values, 1 / total(values));
    }

    private static void assertPounds(SchemePosition position, double[] expected, double unit) {
        double[] targets = targets(position);
        for (int i = 0; i < expected.length; i++) {
            assertThat(targets[i]).as(AREAS.get(i)).isCloseTo(expected[i], within(unit));
            assertThat(targets[i] / unit).isCloseTo(Math.rint(targets[i] / unit), within(1e-6));
        }
        assertThat(total(targets)).isCloseTo(total(SPENT), within(0.005));
    }

    @Test
    void the_2018_19_core_formula_has_two_pots_costs_on_need_and_inequalities_and_remoteness_in_pounds() {
        country("registered", "core");
        double[] acute = need("general_acute", "weighted_population", 130_000, 240_000, 630_000);
        double[] community = need("community", "weighted_population", 120_000, 250_000, 630_000);
        double[] mental = need("mental_health", "weighted_population", 90_000, 260_000, 650_000);
        double[] maternity = need("maternity", "weighted_population", 110_000, 270_000, 620_000);
        double[] prescribing = need("prescribing", "weighted_population", 105_000, 255_000, 640_000);
        double[] avoidable = need("avoidable_mortality", "weighted_population", 150_000, 250_000, 600_000);
        double[] costs = times(cost("mff", 0.95, 1.0, 1.05), cost("eaca", 1.002, 1.0, 0.998));
        double[] remoteness = pounds("core", "remoteness", 2_000_000, 0, 1_000_000);

        double[] hospital = plus(
                plus(times(acute, 0.744345138510), times(community, 0.064138662134)),
                plus(times(mental, 0.149855452451), times(maternity, 0.041660746904)));
        double[] first = times(plus(times(hospital, 0.9), times(avoidable, 0.1)), costs);
        double[] second = plus(times(prescribing, 0.9), times(avoidable, 0.1));
        double whole = 65_214_610_642.658 + 8_936_517_975.532;
        double[] shares =
                plus(times(share(first), 65_214_610_642.658 / whole), times(share(second), 8_936_517_975.532 / whole));
        double[] expected = plus(times(shares, total(SPENT) - total(remoteness)), remoteness);
        assertPounds(computed("england-core-2018-19.yaml"), expected, 0.01);
    }

    /** Practices E82004 and E82060 in 2026/27, as published. */
    @Test
    void primary_medical_care_blends_85_to_15_as_published_for_two_practices() {
        country("registered", "primary_medical");
        need("primary_medical_need", "weighted_population", 3_995.055141, 19_196.53761, 976_808.407249);
        need("health_inequalities", "weighted_population", 3_669.51454, 14_609.79154, 981_720.69392);
        SchemePosition position = computed("england-primary-medical.yaml");
        assertThat(position.areas().get(0).blockPeople().get(0)).isCloseTo(3_946.22405085, within(1e-9));
        assertThat(position.areas().get(1).blockPeople().get(0)).isCloseTo(18_508.5256995, within(1e-9));
        assertThat(targets(position)[0] / total(SPENT)).isCloseTo(3_946.22405085 / 1_000_000, within(1e-11));
    }

    /** METHODS, example 7: the same indices in every programme give its shares, whatever the programmes weigh. */
    @Test
    void scotland_is_a_product_by_programme_with_the_shares_of_the_printed_example() {
        country("resident", "nrac");
        for (String programme : List.of("acute", "elderly", "mental_health", "maternity", "community", "prescribing")) {
            boolean costed = !programme.equals("prescribing");
            need("age_sex_" + programme, "index", 1.05, 1.00, 0.992);
            if (costed) {
                need("mlc_" + programme, "index", 1.10, 0.95, 1.00);
                need("cost_" + programme, "index", 1.20, 1.00, 0.97);
            } else {
                need("mlc_" + programme, "index", 1.10 * 1.20, 0.95, 0.97);
            }
        }
        SchemePosition position = computed("scotland-nrac.yaml");
        double[] printed = {0.13838467, 0.23713102, 0.62448430};
        for (int i = 0; i < printed.length; i++) {
            assertThat(position.areas().get(i).targetShare()).isCloseTo(printed[i], within(5e-9));
        }
    }

    @Test
    void scotland_adds_up_programmes_of_different_need() {
        country("resident", "nrac");
        List<String> programmes = List.of("acute", "elderly", "mental_health", "maternity", "community", "prescribing");
        double[] weights = {0.52, 0.04, 0.11, 0.03, 0.15, 0.15};
        double[] shares = new double[AREAS.size()];
        for (int k = 0; k < weights.length; k++) {
            double[] product = times(PEOPLE, need("age_sex_" + programmes.get(k), "index", 1.1 + 0.02 * k, 1, 0.97));
            product = times(product, need("mlc_" + programmes.get(k), "index", 1.2 - 0.03 * k, 0.9, 1.02));
            if (k < 5) {
                product = times(product, need("cost_" + programmes.get(k), "index", 1.3 - 0.05 * k, 1.01, 0.95));
            }
            shares = plus(shares, times(share(product), weights[k]));
        }
        assertPounds(computed("scotland-nrac.yaml"), times(shares, total(SPENT)), 0.01);
    }

    /** By hand: groups 1, 4 and 16 of 16 weigh 1, 10^(3/15) = 1.584893 and 10. */
    @Test
    void the_public_health_grant_weighs_people_by_a_group_of_mortality() {
        country("resident", "public_health");
        double[] age = need("age_sex", "index", 1.02, 1.0, 0.99);
        need("smr_under_75_group", "index", 16, 4, 1);
        double[] mff = cost("mff", 0.98, 1.0, 1.01);
        double[] group = {10, 1.5848931924611136, 1};
        double[] x = times(plus(times(norm(times(PEOPLE, age)), 0.25), times(norm(times(PEOPLE, group)), 0.75)), mff);
        assertPounds(computed("public-health-grant.yaml"), times(share(x), total(SPENT)), 1);
    }

    @Test
    void councils_share_by_need_what_grant_and_own_resources_come_to_after_a_top_slice() {
        country("resident", "council_grant");
        double[] adult = need("adult_social_care_need", "index", 1.2, 1.0, 0.95);
        double[] children = need("children_need", "index", 1.1, 1.05, 0.97);
        double[] deprivation = need("deprivation_need", "index", 1.5, 1.1, 0.85);
        double[] density = need("density_need", "index", 0.6, 0.9, 1.1);
        double[] labour = cost("labour", 0.97, 1.0, 1.02);
        double[] own = pounds("council_grant", "council_tax_base", 60_000_000, 180_000_000, 540_000_000);

        double[] deprived = norm(times(PEOPLE, deprivation));
        double[] first = norm(times(norm(times(PEOPLE, adult)), labour));
        double[] second = norm(times(plus(times(norm(times(PEOPLE, children)), 0.8), times(deprived, 0.2)), labour));
        double[] third = plus(times(deprived, 0.3), times(norm(times(PEOPLE, density)), 0.7));
        double[] shares = plus(plus(times(share(first), 0.45), times(share(second), 0.30)), times(share(third), 0.25));
        double[] net = plus(times(share(PEOPLE), 0.02 * total(SPENT)), times(own, -1));
        double[] expected = plus(times(shares, total(SPENT) - total(net)), net);
        assertPounds(computed("council-funding.yaml"), expected, 1000);
    }

    /** Doubling every P moves nobody: people stand in the formula only as shares. */
    @Test
    void constraining_people_to_residents_changes_an_example_only_through_the_people_of_each_region() {
        country("registered", "primary_medical");
        for (String area : AREAS) {
            writer.row("population", PERIOD, area, "resident", 50_000);
        }
        need("primary_medical_need", "index", 1, 1, 1);
        need("health_inequalities", "index", 1, 1, 1);
        String file =
                ComputedScheme.shipped("examples/england-primary-medical.yaml").toString();
        Path data = writer.into(folder);
        AreaPosition nation = ComputedScheme.of(data, file, "population.constrain_to=resident")
                .area(PERIOD, "B");
        assertThat(nation.people().number()).isCloseTo(37_500, within(1e-9));
        assertThat(nation.targetShare()).isCloseTo(0.25, within(1e-12));
        AreaPosition each = ComputedScheme.of(data, file, "population.constrain_to={basis: resident, level: area}")
                .area(PERIOD, "B");
        assertThat(each.people().number()).isCloseTo(50_000, within(1e-9));
        assertThat(each.targetShare()).isCloseTo(1 / 3.0, within(1e-12));
    }
}

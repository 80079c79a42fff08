package org.everyonecounts.models.equity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.everyonecounts.models.ReferenceTable;
import org.everyonecounts.models.equity.AttributableRisk;
import org.everyonecounts.models.equity.BetweenGroupVariance;
import org.everyonecounts.models.equity.LogisticLine;
import org.everyonecounts.models.equity.MeanDifference;
import org.everyonecounts.models.equity.ResidualError;
import org.everyonecounts.models.equity.SlopeConvention;
import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Better;
import org.everyonecounts.models.rank.Weights;
import org.everyonecounts.models.uncertainty.Critical;
import org.everyonecounts.models.uncertainty.Limits;
import org.everyonecounts.models.uncertainty.MeasurementSimulation;
import org.everyonecounts.models.uncertainty.RandomStreams;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Against WHO healthequal 1.0.1; its known defects are named where they are met. */
@Tag("shared")
class HealthEqualReferenceTest {
    private static final double TOLERANCE = 1e-10;

    /** The groups a case is about. */
    private static ReferenceTable groups(String name) {
        if (name.startsWith("OrderedMulti:")) {
            return ReferenceTable.of("healthequal/OrderedSampleMultipleind.csv")
                    .where("indicator", name.substring(13)::equals);
        }
        if (name.startsWith("NonorderedMulti:")) {
            return ReferenceTable.of("healthequal/NonorderedSampleMultipleind.csv")
                    .where("indicator", name.substring(16)::equals);
        }
        return ReferenceTable.of("healthequal/" + name + ".csv");
    }

    private static UnitTableBuilder builder(ReferenceTable groups, double[] people) {
        UnitTableBuilder builder = new UnitTableBuilder(groups.column("estimate"))
                .weight(people)
                .standardError(groups.column("se"))
                .labels(groups.texts("subgroup"));
        return groups.text(0, "ordered_dimension").equals("1")
                ? builder.rank(groups.column("subgroup_order"), false)
                : builder;
    }

    private static MeasureOptions options(ReferenceTable groups) {
        return MeasureOptions.defaults()
                .with(new Bounds(0, groups.number(0, "indicator_scale")))
                .with(groups.text(0, "favourable_indicator").equals("1") ? Better.HIGHER : Better.LOWER);
    }

    @TestFactory
    List<DynamicTest> every_measure_of_groups_and_people_agrees() {
        ReferenceTable results = ReferenceTable.of("healthequal/results.csv");
        List<DynamicTest> tests = new ArrayList<>();
        for (int row = 0; row < results.size(); row++) {
            int r = row;
            tests.add(DynamicTest.dynamicTest(results.text(r, "case"), () -> {
                String[] name = results.text(r, "case").split("\\|");
                if (name[0].equals("Individual")) {
                    individual(results, r, name);
                } else {
                    groups(results, r, name, groups(name[0]));
                }
            }));
        }
        assertThat(tests).hasSize(results.size());
        return tests;
    }

    private static void groups(ReferenceTable results, int row, String[] name, ReferenceTable groups) {
        double expected = results.number(row, "estimate");
        double error = results.number(row, "se");
        double[] people = groups.column("population");
        MeasureOptions options = options(groups);
        UnitTable table = builder(groups, people).build();
        switch (name[1]) {
            case "sii", "rii" -> slope(results, row, name, groups);
            case "aci", "rci" -> {
                boolean alike = name.length > 2 && name[2].equals("unweighted");
                UnitTable counted =
                        alike ? builder(groups, Weights.equal(groups.size())).build() : table;
                String id = name[1].equals("aci") ? "gci" : "ci";
                if (name.length > 2 && (name[2].equals("wagstaff") || name[2].equals("erreygers"))) {
                    id = "ci_" + name[2];
                }
                // Brought to the bounds first, the generalised index is that of shares.
                double scale = name.length > 2 && name[2].equals("lims") ? groups.number(0, "indicator_scale") : 1;
                MeasureResult ours = Tables.one(counted, id, options.with(ResidualError.CLASSICAL));
                Tables.close(ours.estimate().number() / scale, expected, TOLERANCE);
                Tables.close(ours.standardError().number() / scale, error, TOLERANCE);
            }
            case "mld", "ti" -> {
                // The program gives 1,000 times the index, its error as it is, and limits that mix the two.
                MeasureResult ours = Tables.one(table, name[1].equals("ti") ? "theil_t" : "theil_l", options);
                Tables.close(1000 * ours.estimate().number(), expected, TOLERANCE);
                Tables.close(ours.standardError().number(), error, TOLERANCE);
                double half = ours.at(0.95).upper().number() - ours.estimate().number();
                Tables.close(half, Critical.z(0.95) * error, 1e-9);
            }
            case "bgv" -> {
                MeasureResult ours = Tables.one(table, "bgv", options);
                Tables.close(ours.estimate().number(), expected, TOLERANCE);
                Tables.close(ours.standardError().number(), error, TOLERANCE);
                Tables.close(ours.at(0.95).lower().number(), results.number(row, "lowerci"), TOLERANCE);
                Tables.close(ours.at(0.95).upper().number(), results.number(row, "upperci"), TOLERANCE);
            }
            case "bgsd" -> Tables.close(Tables.estimate(table, "bgsd"), expected, TOLERANCE);
            case "covar" -> Tables.close(Tables.estimate(table, "cov"), expected, TOLERANCE);
            case "mdmw", "mdmu", "mdbw", "mdbu", "mdrw", "mdru", "idisu", "idisw" ->
                Tables.close(
                        Tables.one(table, ours(name[1]), withReference(options, groups))
                                .estimate()
                                .number(),
                        expected,
                        TOLERANCE);
            case "d", "r" -> gap(results, row, name, groups, table, options);
            case "paf", "parisk" -> attributable(results, row, name[1].equals("paf"), groups, table, options);
            default -> throw new AssertionError("no test for " + name[1]);
        }
    }

    private static String ours(String measure) {
        String id = measure.substring(0, measure.length() - 1);
        return measure.endsWith("u") ? id + "_u" : id;
    }

    private static MeasureOptions withReference(MeasureOptions options, ReferenceTable groups) {
        ReferenceTable reference = groups.where("reference_subgroup", "1");
        return options.withReferenceLabel(reference.text(0, "subgroup"));
    }

    /** The program rounds people up to whole numbers; its logistic model weighs them twice, ours once. */
    private static void slope(ReferenceTable results, int row, String[] name, ReferenceTable groups) {
        double[] people =
                Arrays.stream(groups.column("population")).map(Math::ceil).toArray();
        boolean linear = name[2].equals("linear=TRUE");
        // The program was left to guess the scale from the greatest value.
        double most = Arrays.stream(groups.column("estimate")).max().orElseThrow();
        double scale = most <= 1 ? 1 : most <= 100 ? 100 : 1000;
        double[] weights =
                linear ? people : Arrays.stream(people).map(p -> p * p).toArray();
        double[] share = groups.column("estimate");
        if (!linear) {
            Arrays.setAll(share, i -> scale * Math.rint(share[i] / scale * people[i]) / people[i]);
        }
        UnitTable table = new UnitTableBuilder(share)
                .weight(weights)
                .rank(groups.column("subgroup_order"), false)
                .build();
        double[] onPeople = new UnitTableBuilder(share)
                .weight(people)
                .rank(groups.column("subgroup_order"), false)
                .build()
                .byRank()
                .fractionalRanks(people);
        MeasureOptions options = MeasureOptions.defaults()
                .with(new Bounds(0, scale))
                .with(linear ? SlopeConvention.WHO : SlopeConvention.WHO_LOGIT)
                .withConfidences(List.of(Double.parseDouble(name[3].substring(5))));
        if (linear) {
            MeasureResult ours = Tables.one(table, name[1], options);
            Tables.close(ours.estimate().number(), results.number(row, "estimate"), TOLERANCE);
            Tables.close(ours.limits().get(0).upper().number(), results.number(row, "upperci"), 1e-9);
            boolean unscaled = name[1].equals("sii");
            Tables.close(ours.standardError().number(), (unscaled ? scale : 1) * results.number(row, "se"), TOLERANCE);
        } else {
            twice(results, row, name[1], table, onPeople, weights, scale);
        }
    }

    /** With its weights twice and ranks once, our logistic line gives the program's figure: only the weights differ. */
    private static void twice(
            ReferenceTable results,
            int row,
            String id,
            UnitTable table,
            double[] ranks,
            double[] weights,
            double scale) {
        double[] share = Arrays.stream(table.values()).map(y -> y / scale).toArray();
        LogisticLine line = LogisticLine.of(weights, ranks, share);
        double ours = id.equals("sii") ? scale * (line.at(1) - line.at(0)) : line.at(1) / line.at(0);
        Tables.close(ours, results.number(row, "estimate"), 1e-9);
    }

    private static void gap(
            ReferenceTable results,
            int row,
            String[] name,
            ReferenceTable groups,
            UnitTable table,
            MeasureOptions options) {
        double expected = results.number(row, "estimate");
        double error = results.number(row, "se");
        boolean ratio = name[1].equals("r");
        if (name.length > 2) {
            // Against a reference of the user's choosing: by hand from the same two groups.
            UnitTable pair = against(groups, options);
            Tables.close(Tables.estimate(pair, "ratio"), expected, TOLERANCE);
            Tables.close(Tables.one(pair, "ratio", options).standardError().number(), error, TOLERANCE);
            return;
        }
        MeasureResult ours = Tables.one(table, ratio ? "ratio" : "difference", options);
        Tables.close(ours.estimate().number(), expected, TOLERANCE);
        Tables.close(ours.standardError().number(), error, TOLERANCE);
        Tables.close(ours.at(0.95).lower().number(), results.number(row, "lowerci"), 1e-9);
        Tables.close(ours.at(0.95).upper().number(), results.number(row, "upperci"), 1e-9);
    }

    /** The reference group and the one that differs most from it. */
    private static UnitTable against(ReferenceTable groups, MeasureOptions options) {
        double[] estimate = groups.column("estimate");
        double[] error = groups.column("se");
        int reference = Arrays.asList(groups.texts("reference_subgroup")).indexOf("1");
        int most = options.higherIsBetter() ? least(estimate) : greatest(estimate);
        return new UnitTableBuilder(new double[] {estimate[reference], estimate[most]})
                .standardError(new double[] {error[reference], error[most]})
                .build();
    }

    private static int least(double[] values) {
        int least = 0;
        for (int i = 0; i < values.length; i++) {
            least = values[i] < values[least] ? i : least;
        }
        return least;
    }

    private static int greatest(double[] values) {
        return least(Arrays.stream(values).map(x -> -x).toArray());
    }

    /**
     * The program takes the best group however small, and ours one with at least 10 % of people; so unordered groups are compared through
     * the same reference. Its PAF has limits 100 times too narrow: ours are 100 times its error.
     */
    private static void attributable(
            ReferenceTable results,
            int row,
            boolean fraction,
            ReferenceTable groups,
            UnitTable table,
            MeasureOptions options) {
        double expected = results.number(row, "estimate");
        double error = results.number(row, "se");
        boolean ordered = groups.text(0, "ordered_dimension").equals("1");
        double[] estimate = groups.column("estimate");
        int best = options.higherIsBetter() ? greatest(estimate) : least(estimate);
        MeasureOptions chosen = ordered ? options : options.withReferenceLabel(groups.text(best, "subgroup"));
        MeasureResult ours = Tables.one(table, fraction ? "paf" : "par", chosen);
        Tables.close(ours.estimate().number(), expected, TOLERANCE);
        Tables.close(ours.standardError().number(), (fraction ? 100 : 1) * error, 1e-9);
        if (!fraction) {
            Tables.close(ours.at(0.95).lower().number(), results.number(row, "lowerci"), 1e-9);
        }
    }

    @Test
    void par_and_paf_limits_speak_on_one_scale() {
        ReferenceTable groups = groups("OrderedSample");
        UnitTable table = builder(groups, groups.column("population")).build();
        MeasureResult par = Tables.one(table, "par", options(groups));
        MeasureResult paf = Tables.one(table, "paf", options(groups));
        Tables.close(paf.at(0.95).lower().number(), 100 * par.at(0.95).lower().number() / table.mean(), 1e-12);
        AttributableRisk byHand = new AttributableRisk(80, 65, true);
        assertThat(byHand.risk()).isEqualTo(15);
        assertThat(byHand.fraction()).isCloseTo(100 * 15.0 / 65, within(1e-12));
    }

    /** Survey designs centre cluster sums and correct by G/(G − 1) or n/(n − 1); ours by (n − 1)/(n − 2) more, known exactly. */
    private static void individual(ReferenceTable results, int row, String[] name) {
        boolean clustered = name[2].startsWith("wpsu");
        ReferenceTable people =
                ReferenceTable.of("healthequal/IndividualSample.csv").where("sba", text -> !text.isEmpty());
        UnitTable table = new UnitTableBuilder(people.column("sba"))
                .weight(people.column("weight"))
                .rank(people.column("subgroup_order"), false)
                .cluster(Category.of(people.texts("psu")))
                .build();
        double n = people.size();
        MeasureOptions options = MeasureOptions.defaults()
                .with(new Bounds(0, 1))
                .with(clustered ? ResidualError.CLUSTER : ResidualError.HC1);
        double expected = results.number(row, "estimate");
        double error = results.number(row, "se");
        if (name[1].equals("sii") || name[1].equals("rii")) {
            boolean linear = name[3].equals("linear=TRUE");
            MeasureResult ours =
                    Tables.one(table, name[1], options.with(linear ? SlopeConvention.WHO : SlopeConvention.WHO_LOGIT));
            Tables.close(ours.estimate().number(), expected, linear ? TOLERANCE : 1e-7);
            if (!clustered) {
                double correction = Math.sqrt(n / (n - 1) / (n / (n - 2)));
                Tables.close(ours.standardError().number() * correction, error, linear ? 1e-9 : 1e-6);
            }
            return;
        }
        String id = switch (name[1]) {
            case "aci" -> "gci";
            case "rci" -> name[2].equals("wagstaff") || name[2].equals("erreygers") ? "ci_" + name[2] : "ci";
            default -> throw new AssertionError("no test for " + name[1]);
        };
        MeasureResult ours = Tables.one(table, id, options);
        Tables.close(ours.estimate().number(), expected, TOLERANCE);
        if (name[2].equals("wpsu")) {
            Tables.close(ours.standardError().number() * Math.sqrt((n - 2) / (n - 1)), error, 1e-9);
        } else if (!clustered) {
            double correction = Math.sqrt(n / (n - 1) / (n / (n - 2)));
            Tables.close(ours.standardError().number() * correction, error, 1e-9);
        } else {
            // Strata of the design make the error a little less than clusters alone; ours has no strata.
            assertThat(ours.standardError().number() / error).isBetween(1.0, 1.15);
        }
    }

    @TestFactory
    List<DynamicTest> plain_simulation_has_the_limits_of_the_converged_one() {
        ReferenceTable results = ReferenceTable.of("healthequal/results_converged_simulation.csv");
        List<DynamicTest> tests = new ArrayList<>();
        for (int row = 0; row < results.size(); row++) {
            int r = row;
            tests.add(DynamicTest.dynamicTest(
                    results.text(r, "case") + " " + results.text(r, "measure"), () -> converged(results, r)));
        }
        assertThat(tests).hasSize(results.size());
        return tests;
    }

    private static void converged(ReferenceTable results, int row) {
        ReferenceTable groups = groups(results.text(row, "case"));
        double[] people = groups.column("population");
        double scale = groups.number(0, "indicator_scale");
        ToDoubleFunction<double[]> statistic = statistic(results.text(row, "measure"), groups, people);
        int draws = 50_000;
        MeasurementSimulation simulation = MeasurementSimulation.run(
                        groups.column("estimate"),
                        groups.column("se"),
                        0,
                        scale == 100 ? 100 : Double.POSITIVE_INFINITY,
                        draws,
                        draw -> RandomStreams.seed(20261122, "test", "", results.text(row, "measure"), draw),
                        List.of(statistic))
                .get(0);
        Limits plain = simulation.plain(0.95);
        // The reference has 400,000 draws, ours 50,000: the error of the difference is 3 times the reference's.
        double lower = results.number(row, "mc_se_lower") * 3;
        double upper = results.number(row, "mc_se_upper") * 3;
        assertThat(plain.lower()).isCloseTo(results.number(row, "lowerci"), within(4 * lower));
        assertThat(plain.upper()).isCloseTo(results.number(row, "upperci"), within(4 * upper));
        double spread = results.number(row, "sim_sd");
        assertThat(simulation.mean())
                .isCloseTo(results.number(row, "sim_mean"), within(4 * spread / Math.sqrt(draws) * 1.2));
        assertThat(simulation.spread().standardError()).isCloseTo(spread, within(0.02 * spread));
        // Ours is not centred on the noise that the draws add: by as much as their mean exceeds the estimate.
        double bias = simulation.mean() - statistic.applyAsDouble(groups.column("estimate"));
        Limits moved = simulation.spread().at(0.95);
        assertThat(moved.lower()).isCloseTo(plain.lower() - bias, within(1e-12 * plain.upper()));
        assertThat(moved.upper()).isCloseTo(plain.upper() - bias, within(1e-12 * plain.upper()));
    }

    private static ToDoubleFunction<double[]> statistic(String measure, ReferenceTable groups, double[] people) {
        double[] alike = Weights.equal(people.length);
        boolean higher = groups.text(0, "favourable_indicator").equals("1");
        int reference = Arrays.asList(groups.texts("reference_subgroup")).indexOf("1");
        double observed = WeightedMean.of(people, groups.column("estimate"));
        return switch (measure) {
            case "bgsd" -> y -> Math.sqrt(BetweenGroupVariance.of(people, y));
            case "covar" -> y -> 100 * Math.sqrt(BetweenGroupVariance.of(people, y)) / WeightedMean.of(people, y);
            case "mdmw" -> y -> MeanDifference.from(WeightedMean.of(people, y), people, y);
            case "mdmu" -> y -> MeanDifference.from(WeightedMean.of(people, y), alike, y);
            case "mdbw" -> y -> MeanDifference.from(best(y, higher), people, y);
            case "mdbu" -> y -> MeanDifference.from(best(y, higher), alike, y);
            case "mdrw" -> y -> MeanDifference.from(y[reference], people, y);
            case "mdru" -> y -> MeanDifference.from(y[reference], alike, y);
            case "idisw_fixed" ->
                y -> 100 * MeanDifference.from(WeightedMean.of(people, y), people, y) / WeightedMean.of(people, y);
            case "idisu" ->
                y -> 100 * MeanDifference.from(WeightedMean.of(people, y), alike, y) / WeightedMean.of(people, y);
            // As the package has it: the mean of the draw is ignored for the one observed.
            case "idisw_pkg" -> y -> 100 * MeanDifference.from(observed, people, y) / observed;
            default -> throw new AssertionError("no test for " + measure);
        };
    }

    private static double best(double[] y, boolean higher) {
        return higher
                ? Arrays.stream(y).max().orElseThrow()
                : Arrays.stream(y).min().orElseThrow();
    }

    @Test
    void published_limits_of_disparity_lie_about_the_estimate() {
        ReferenceTable groups = groups("NonorderedSample");
        UnitTable table = builder(groups, groups.column("population")).build();
        for (String measure : List.of("bgsd", "cov", "mdm", "mdm_u", "mdb", "mdr", "idis", "idis_u")) {
            MeasureResult ours = Tables.one(table, measure, withReference(options(groups), groups));
            double below = ours.estimate().number() - ours.at(0.95).lower().number();
            double above = ours.at(0.95).upper().number() - ours.estimate().number();
            assertThat(below / above).as(measure).isBetween(0.6, 1.4);
        }
    }

    @Test
    void bgv_free_of_noise_is_shown_even_below_zero() {
        UnitTable noisy = new UnitTableBuilder(new double[] {1, 1.1, 0.9})
                .standardError(new double[] {1, 1, 1})
                .build();
        double free = Tables.part(noisy, "bgv", "noise_corrected").estimate().number();
        // By hand: 0.02/3 - 3 (1/3)(2/3) = -0.66.
        assertThat(free).isCloseTo(0.02 / 3 - 2.0 / 3, within(1e-12));
    }
}

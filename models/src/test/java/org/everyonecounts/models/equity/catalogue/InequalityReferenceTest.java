package org.everyonecounts.models.equity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.ReferenceTable;
import org.everyonecounts.models.equity.Linearised;
import org.everyonecounts.models.rank.RankOrder;
import org.everyonecounts.models.rank.Weights;
import org.everyonecounts.models.uncertainty.Critical;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Against R ineq, IC2, dineq, laeken and convey, PySAL inequality, and tiny cases with a derivation. */
@Tag("shared")
class InequalityReferenceTest {
    /** Measures that are in these programs and not in our catalogue. */
    private static final List<String> NOT_OURS =
            List.of("Kolm", "qsr", "Wolfson", "betweenELMO", "Gini_Spatial", "TheilDSim");

    private static boolean ours(String measure) {
        return NOT_OURS.stream().noneMatch(measure::contains);
    }

    private static UnitTable mexico(String column) {
        ReferenceTable states = ReferenceTable.of("pysal/mexico.csv");
        return new UnitTableBuilder(states.column(column))
                .group(Category.of(states.texts("hanson98")))
                .build();
    }

    private static UnitTable people(boolean weighted) {
        ReferenceTable people = ReferenceTable.of("conindex/synth400.csv");
        UnitTableBuilder builder = new UnitTableBuilder(people.column("income"))
                .group(Category.of(people.texts("grp")))
                .cluster(Category.of(people.texts("psu")));
        return weighted ? builder.weight(people.column("wt")).build() : builder.build();
    }

    @TestFactory
    List<DynamicTest> r_programs_agree() {
        ReferenceTable results = ReferenceTable.of("ineq/results.csv");
        List<DynamicTest> tests = new ArrayList<>();
        for (int row = 0; row < results.size(); row++) {
            int r = row;
            String measure = results.text(r, "measure");
            if (ours(measure)) {
                tests.add(DynamicTest.dynamicTest(
                        results.text(r, "input") + " " + results.text(r, "system") + " " + measure,
                        () -> Tables.close(
                                r(results.text(r, "input"), results.text(r, "system"), measure),
                                results.number(r, "value"),
                                1e-10)));
            }
        }
        assertThat(tests).hasSize(73);
        return tests;
    }

    private static double r(String input, String system, String measure) {
        boolean weighted = measure.contains("w=wt");
        UnitTable table = input.startsWith("mexico") ? mexico(input.substring(11)) : people(weighted);
        String name = measure.replaceAll(" w=.*", "");
        if (system.equals("convey") && name.contains("SE")) {
            return conveyError(table, name, measure.endsWith("des=psu"));
        }
        if (name.equals("svygini") && weighted) {
            return conveyGini(table);
        }
        if (name.startsWith("decomp")) {
            return decomposition(table, name);
        }
        if (name.equals("SConc h by income")) {
            ReferenceTable people = ReferenceTable.of("conindex/synth400.csv");
            UnitTable h = new UnitTableBuilder(people.column("h"))
                    .weight(people.column("wt"))
                    .rank(people.column("income"), false)
                    .build();
            return Tables.estimate(h, "ci");
        }
        return switch (name) {
            case "Atkinson 0.5", "svyatk eps=.5" -> Tables.estimate(table, "atkinson(0.5)");
            case "Atkinson 1", "svyatk eps=1" -> Tables.estimate(table, "atkinson(1)");
            case "Atkinson 2" -> Tables.estimate(table, "atkinson(2)");
            case "MLD (Theil parameter=1)", "GE 0", "mld.wtd", "svygei eps=0" -> Tables.estimate(table, "theil_l");
            case "theil.wtd", "svygei eps=1" -> Tables.estimate(table, "theil_t");
            case "GE 2" -> Tables.estimate(table, "ge(2)");
            case "GE -1" -> Tables.estimate(table, "ge(-1)");
            case "entropy 0.5" -> Tables.estimate(table, "ge(0.5)");
            case "var.coeff" -> Tables.estimate(table, "cov") / 100;
            case "square var.coeff" -> Math.pow(Tables.estimate(table, "cov") / 100, 2);
            case "Herfindahl" -> (2 * Tables.estimate(table, "ge(2)") + 1) / table.size();
            case "Rosenbluth" -> 1 / (table.size() * (1 - Tables.estimate(table, "gini")));
            case "Gini corr=TRUE" -> Tables.estimate(table, "gini") * table.size() / (table.size() - 1.0);
            case "SGini param=2", "gini.wtd", "gini/100" -> Tables.estimate(table, "gini");
            case "SGini param=3" -> extendedGini(table, 3);
            case "svyjdiv" -> Tables.estimate(table, "theil_t") + Tables.estimate(table, "theil_l");
            default -> throw new AssertionError("no test for " + measure);
        };
    }

    private static double extendedGini(UnitTable table, double v) {
        UnitTable ranked =
                new UnitTableBuilder(table.values()).rank(table.values(), false).build();
        return Tables.estimate(ranked, "ci_extended(" + v + ")");
    }

    private static double decomposition(UnitTable table, String name) {
        double theilBetween = Tables.part(table, "between_within", "theil_t:between")
                .estimate()
                .number();
        double theilWithin = Tables.part(table, "between_within", "theil_t:within")
                .estimate()
                .number();
        double logBetween = Tables.part(table, "between_within", "theil_l:between")
                .estimate()
                .number();
        double logWithin = Tables.part(table, "between_within", "theil_l:within")
                .estimate()
                .number();
        return switch (name) {
            case "decompGEI alpha=0 between" -> logBetween;
            case "decompGEI alpha=0 within" -> logWithin;
            case "decompGEI alpha=1 between" -> theilBetween;
            case "decompGEI alpha=1 within" -> theilWithin;
            // Atkinson's index at 1 is 1 - exp(-L), and so are its parts.
            case "decompAtkinson e=1 between" -> -Math.expm1(-logBetween);
            case "decompAtkinson e=1 within" -> -Math.expm1(-logWithin);
            case "decompSGini between" -> part(table, "gini:between");
            case "decompSGini within" -> part(table, "gini:within");
            case "decompSGini overlap" -> part(table, "gini:overlap");
            default -> throw new AssertionError("no test for " + name);
        };
    }

    private static double part(UnitTable table, String part) {
        return Tables.part(table, "between_within", part).estimate().number();
    }

    /** convey's own rank convention, (2 r − 1) with r the cumulated weight: it changes when all weights are doubled, ours does not. */
    private static double conveyGini(UnitTable table) {
        double cumulated = 0;
        double ranked = 0;
        RankOrder order = table.order(UnitTable.Column.VALUE);
        for (int position = 0; position < table.size(); position++) {
            int i = order.at(position);
            cumulated += table.weights()[i];
            ranked += (2 * cumulated - 1) * table.weights()[i] * table.values()[i];
        }
        return ranked / (cumulated * table.mean() * cumulated) - 1;
    }

    private static double conveyError(UnitTable table, String name, boolean clustered) {
        double[] y = table.values();
        double[] w = table.weights();
        double[] influence = switch (name) {
            case "svygini SE" -> conveyInfluence(table);
            case "svygei eps=0 SE" -> Linearised.entropy(w, y, 0);
            case "svygei eps=1 SE" -> Linearised.entropy(w, y, 1);
            case "svyatk eps=.5 SE" -> Linearised.atkinson(w, y, 0.5);
            case "svyatk eps=1 SE" -> Linearised.atkinson(w, y, 1);
            case "svyjdiv SE" -> sum(Linearised.entropy(w, y, 1), Linearised.entropy(w, y, 0));
            default -> throw new AssertionError("no test for " + name);
        };
        return clustered
                ? Linearised.standardError(influence, w, table.cluster().codes())
                : Linearised.standardError(influence, w);
    }

    /** Ours, plus what convey's rank convention adds: y (2 w − 1)/(N T) for each unit, and its own estimate in place of ours. */
    private static double[] conveyInfluence(UnitTable table) {
        double[] influence = Linearised.gini(table.order(UnitTable.Column.VALUE), table.weights(), table.values());
        double n = table.totalWeight();
        double total = n * table.mean();
        double shift = conveyGini(table) - Tables.estimate(table, "gini");
        for (int i = 0; i < influence.length; i++) {
            double w = table.weights()[i];
            double y = table.values()[i];
            influence[i] +=
                    w * (y * (2 * w - 1) - w * y - shift * (total + n * y)) / (n * total) + w * w * y / (n * total);
        }
        return influence;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    @Test
    void our_gini_does_not_depend_on_the_unit_of_weight_and_conveys_does() {
        ReferenceTable people = ReferenceTable.of("conindex/synth400.csv");
        UnitTable once = people(true);
        UnitTable twice = new UnitTableBuilder(people.column("income"))
                .weight(Arrays.stream(people.column("wt")).map(w -> 2 * w).toArray())
                .build();
        Tables.close(Tables.estimate(twice, "gini"), Tables.estimate(once, "gini"), 1e-14);
        assertThat(Math.abs(conveyGini(twice) - conveyGini(once))).isGreaterThan(1e-4);
    }

    @TestFactory
    List<DynamicTest> pysal_agrees() {
        ReferenceTable results = ReferenceTable.of("pysal/results.csv");
        List<DynamicTest> tests = new ArrayList<>();
        for (int row = 0; row < results.size(); row++) {
            int r = row;
            String measure = results.text(r, "measure");
            if (ours(measure)) {
                tests.add(DynamicTest.dynamicTest(
                        results.text(r, "input") + " " + measure,
                        () -> Tables.close(
                                pysal(results.text(r, "input"), measure), results.number(r, "value"), 1e-10)));
            }
        }
        assertThat(tests).hasSize(12);
        return tests;
    }

    private static double pysal(String input, String measure) {
        UnitTable table;
        if (input.startsWith("mexico")) {
            table = mexico(input.substring(11));
        } else if (input.startsWith("[10,")) {
            table = new UnitTableBuilder(new double[] {10, 20, 30, 40, 50}).build();
        } else {
            table = new UnitTableBuilder(new double[] {0, 0, 0, 10, 10, 10})
                    .group(Category.of(new String[] {"a", "a", "a", "b", "b", "b"}))
                    .build();
        }
        return switch (measure) {
            case "Theil" -> Tables.estimate(table, "theil_t");
            case "TheilD between hanson98", "between" -> part(table, "theil_t:between");
            case "TheilD within hanson98" -> part(table, "theil_t:within");
            case "Gini" -> Tables.estimate(table, "gini");
            case "Atkinson 1" -> Tables.estimate(table, "atkinson(1)");
            case "Atkinson 2" -> Tables.estimate(table, "atkinson(2)");
            case "Schutz distance (=Hoover)" -> Tables.estimate(table, "hoover");
            default -> throw new AssertionError("no test for " + measure);
        };
    }

    @TestFactory
    List<DynamicTest> tiny_cases_agree() {
        ReferenceTable cases = ReferenceTable.of("tiny/tiny_cases.csv");
        Map<String, Double> ours = tiny();
        List<DynamicTest> tests = new ArrayList<>();
        for (int row = 0; row < cases.size(); row++) {
            int r = row;
            String id = cases.text(r, "id");
            if (!id.equals("T06") && !id.equals("T36") && !id.equals("T38")) {
                tests.add(DynamicTest.dynamicTest(
                        id + " " + cases.text(r, "measure"),
                        () -> assertThat(ours.getOrDefault(id, Double.NaN))
                                .isCloseTo(
                                        cases.number(r, "value"),
                                        org.assertj.core.api.Assertions.within(
                                                1e-12 * Math.max(1, Math.abs(cases.number(r, "value")))))));
            }
        }
        assertThat(tests).hasSize(19);
        return tests;
    }

    private static UnitTableBuilder table(double... y) {
        return new UnitTableBuilder(y);
    }

    private static Map<String, Double> tiny() {
        Map<String, Double> ours = new TreeMap<>();
        UnitTable one = table(0, 0, 0, 10).build();
        ours.put("T04", Tables.estimate(one, "gini"));
        ours.put("T05", Tables.estimate(one, "theil_t"));
        UnitTable two = table(1, 3).build();
        ours.put("T09", Tables.estimate(two, "atkinson(1)"));
        ours.put("T10", Tables.estimate(two, "atkinson(2)"));
        ours.put("T11", Tables.estimate(two, "hoover"));
        UnitTable weighted = table(1, 3).weight(new double[] {3, 1}).build();
        ours.put("T13", Tables.estimate(weighted, "gini"));
        ours.put("T14", Tables.estimate(weighted, "mean"));
        ours.put("T15", Tables.estimate(weighted, "bgv"));
        ours.put("T17", Tables.estimate(weighted, "cov"));
        ours.put("T20", Tables.estimate(weighted, "idis_u"));
        double[] five = {1, 2, 3, 4, 5};
        ours.put("T23", Tables.estimate(table(3, 3, 3, 3, 3).rank(five, false).build(), "ci"));
        UnitTable steps = table(five).rank(five, false).build();
        ours.put("T26", Tables.estimate(steps, "rii_mean"));
        ours.put("T27", Tables.estimate(steps, "gci"));
        UnitTable half =
                table(0, 0, 1, 1).rank(new double[] {1, 2, 3, 4}, false).build();
        ours.put("T30", Tables.estimate(half, "ci"));
        ours.put(
                "T32",
                Tables.one(half, "ci_erreygers", MeasureOptions.defaults().with(new Bounds(0, 1)))
                        .estimate()
                        .number());
        UnitTable par = table(50, 80).rank(new double[] {1, 2}, false).build();
        ours.put("T39", Tables.estimate(par, "par"));
        UnitTable groups = table(1, 3, 2, 2)
                .group(Category.of(new String[] {"a", "a", "b", "b"}))
                .build();
        ours.put("T41", part(groups, "theil_t:between"));
        UnitTable apart = table(0, 0, 0, 10, 10, 10)
                .group(Category.of(new String[] {"a", "a", "a", "b", "b", "b"}))
                .build();
        ours.put("T42", part(apart, "theil_t:total"));
        UnitTable proportional =
                table(10, 20, 30).need(new double[] {10, 20, 30}).build();
        ours.put("T43", Tables.estimate(proportional, "kakwani"));
        return ours;
    }

    @Test
    void a_zero_makes_the_mean_log_deviation_undefined_and_says_where() {
        UnitTable zero = new UnitTableBuilder(new double[] {0, 0, 0, 10})
                .labels(new String[] {"E06000003", "E06000001", "E06000002", "E06000004"})
                .build();
        Tables.undefined(
                Tables.one(zero, "theil_l", MeasureOptions.defaults()),
                "zero value in E06000001 and 2 more: mean log deviation is undefined");
        UnitTable single = new UnitTableBuilder(new double[] {0, 10})
                .labels(new String[] {"E06000001", "E06000002"})
                .build();
        Tables.undefined(
                Tables.one(single, "theil_l", MeasureOptions.defaults()),
                "zero value in E06000001: mean log deviation is undefined");
    }

    @Test
    void linearised_limits_are_normal_about_the_gini() {
        MeasureResult gini = Tables.one(people(false), "gini", MeasureOptions.defaults());
        double error = Linearised.standardError(
                Linearised.gini(
                        people(false).order(UnitTable.Column.VALUE),
                        Weights.equal(400),
                        people(false).values()),
                Weights.equal(400));
        Tables.close(gini.standardError().number(), error, 1e-15);
        Tables.close(gini.at(0.95).lower().number(), gini.estimate().number() - Critical.z(0.95) * error, 1e-13);
    }
}

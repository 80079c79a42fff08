package org.everyonecounts.models.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.everyonecounts.models.ReferenceTable;
import org.everyonecounts.models.uncertainty.Limits;
import org.everyonecounts.models.uncertainty.Spread;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Against PHEindicatormethods 2.1.0, at 1e-10. */
@Tag("shared")
class RatesReferenceTest {
    private static final double[] LEVELS = {0.95, 0.998};
    private static final String[] LOWER = {"lower95_0cl", "lower99_8cl"};
    private static final String[] UPPER = {"upper95_0cl", "upper99_8cl"};

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * 1e-10));
    }

    private static void agrees(ReferenceTable results, int row, Rate rate) {
        close(rate.value(), results.number(row, "value"));
        assertThat(rate.method()).isEqualTo(results.text(row, "method"));
        for (int level = 0; level < 2; level++) {
            Limits limits = rate.at(LEVELS[level]);
            close(limits.lower(), results.number(row, LOWER[level]));
            close(limits.upper(), results.number(row, UPPER[level]));
        }
    }

    @TestFactory
    List<DynamicTest> byar_and_wilson_limits_agree() {
        ReferenceTable results = ReferenceTable.of("phe/out_byars_wilson.csv");
        List<DynamicTest> tests = new ArrayList<>();
        for (int row = 0; row < results.size(); row++) {
            int r = row;
            tests.add(DynamicTest.dynamicTest("x = " + results.text(r, "x") + " n = " + results.text(r, "n"), () -> {
                double x = results.number(r, "x");
                double n = results.number(r, "n");
                String[] names = {"95", "998"};
                for (int level = 0; level < 2; level++) {
                    Limits byar = CountLimits.byar(x, LEVELS[level]);
                    same(byar.lower(), results.number(r, "byars_lo_" + names[level]));
                    same(byar.upper(), results.number(r, "byars_hi_" + names[level]));
                    if (!Double.isNaN(n)) {
                        Limits wilson = Wilson.limits(x, n, LEVELS[level]);
                        same(wilson.lower(), results.number(r, "wilson_lo_" + names[level]));
                        same(wilson.upper(), results.number(r, "wilson_hi_" + names[level]));
                    }
                }
            }));
        }
        return tests;
    }

    private static void same(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            close(actual, expected);
        }
    }

    @Test
    void published_limits_of_the_tool_agree_to_their_digits() {
        ReferenceTable cases = ReferenceTable.of("phe/in_test_BW.csv");
        for (int row = 0; row < cases.size(); row++) {
            double confidence = cases.text(row, "confidence").equals("95%") ? 0.95 : 0.998;
            Limits limits = cases.text(row, "method").equals("Byars")
                    ? CountLimits.byar(cases.number(row, "x"), confidence)
                    : Wilson.limits(cases.number(row, "x"), cases.number(row, "n"), confidence);
            same(limits.lower(), cases.number(row, "lowercl"));
            same(limits.upper(), cases.number(row, "uppercl"));
        }
    }

    @Test
    void proportions_agree() {
        ReferenceTable results = ReferenceTable.of("phe/out_proportion.csv");
        int compared = 0;
        for (int row = 0; row < results.size(); row++) {
            double x = results.number(row, "Numerator");
            double n = results.number(row, "Denominator");
            if (!Double.isNaN(x) && !Double.isNaN(n)) {
                agrees(results, row, Rate.proportion(x, n, 100));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(8);
    }

    @Test
    void proportions_and_rates_of_the_input_files_agree() {
        for (String file : List.of("phe/in_test_Prop.csv", "phe/in_test_Rate.csv")) {
            ReferenceTable cases = ReferenceTable.of(file);
            for (int row = 0; row < cases.size(); row++) {
                double x = cases.number(row, "Numerator");
                double n = cases.number(row, "Denominator");
                if (!Double.isNaN(x) && !Double.isNaN(n)) {
                    double multiplier = cases.number(row, "multiplier");
                    Rate rate =
                            file.contains("Prop") ? Rate.proportion(x, n, multiplier) : Rate.crude(x, n, multiplier);
                    agrees(cases, row, rate);
                }
            }
        }
    }

    @Test
    void rates_agree() {
        ReferenceTable results = ReferenceTable.of("phe/out_rate.csv");
        for (int row = 0; row < results.size(); row++) {
            double x = results.number(row, "Numerator");
            double n = results.number(row, "Denominator");
            if (!Double.isNaN(x) && !Double.isNaN(n)) {
                agrees(results, row, Rate.crude(x, n, 100_000));
            }
        }
    }

    @Test
    void means_agree() {
        ReferenceTable results = ReferenceTable.of("phe/out_mean.csv");
        ReferenceTable input = ReferenceTable.of("phe/in_test_Mean.csv");
        for (int row = 0; row < results.size(); row++) {
            double[] values = input.where("area", results.text(row, "area")).column("values");
            agrees(results, row, SampleMean.of(values));
            close(SampleMean.deviation(values), results.number(row, "stdev"));
        }
    }

    @Test
    void directly_standardised_rates_agree() {
        ReferenceTable results = ReferenceTable.of("phe/out_dsr_multiarea.csv");
        ReferenceTable input = ReferenceTable.of("phe/in_test_multiarea_esp.csv");
        for (int row = 0; row < results.size(); row++) {
            ReferenceTable bands = input.where("area", results.text(row, "area"));
            Rate rate =
                    DirectStandardisation.rate(counts(bands), bands.column("pop"), bands.column("esp2013"), 100_000);
            if (Double.isNaN(results.number(row, "value"))) {
                assertThat(rate.value()).isNaN();
                assertThat(rate.undefinedBecause()).startsWith("fewer than 10 events");
                assertThat(rate.at(0.95)).isEqualTo(Limits.NONE);
            } else {
                agrees(results, row, rate);
            }
        }
    }

    /** The program takes a missing count for none. */
    private static double[] counts(ReferenceTable bands) {
        return known(bands.column("count"));
    }

    private static double[] known(double[] column) {
        return Arrays.stream(column).map(x -> Double.isNaN(x) ? 0 : x).toArray();
    }

    @Test
    void an_older_standard_population_works_as_well() {
        ReferenceTable bands = ReferenceTable.of("phe/in_test_DSR_1976.csv");
        Rate rate = DirectStandardisation.rate(
                bands.column("count"), bands.column("pop"), bands.column("esp1976"), 100_000);
        double byHand = 0;
        double standard = 0;
        for (int i = 0; i < bands.size(); i++) {
            byHand += bands.number(i, "count") / bands.number(i, "pop") * bands.number(i, "esp1976");
            standard += bands.number(i, "esp1976");
        }
        close(rate.value(), 100_000 * byHand / standard);
    }

    /** The input of these is not published with the results; their limits still must follow Dobson from one variance. */
    @Test
    void limits_for_events_that_are_not_independent_follow_from_one_variance() {
        ReferenceTable results = ReferenceTable.of("phe/out_dsr_nonindependent.csv");
        for (int row = 0; row < results.size(); row++) {
            double value = results.number(row, "value");
            double count = results.number(row, "total_count");
            if (!Double.isNaN(value)) {
                double byar = CountLimits.byar(count, 0.95).lower() - count;
                double scale = (results.number(row, LOWER[0]) - value) / byar;
                for (int level = 0; level < 2; level++) {
                    Limits limits = CountLimits.byar(count, LEVELS[level]);
                    close(value + scale * (limits.lower() - count), results.number(row, LOWER[level]));
                    close(value + scale * (limits.upper() - count), results.number(row, UPPER[level]));
                }
            }
        }
    }

    @Test
    void indirectly_standardised_ratios_and_rates_agree() {
        ReferenceTable ratios = ReferenceTable.of("phe/out_isratio.csv");
        ReferenceTable rates = ReferenceTable.of("phe/out_israte.csv");
        for (int row = 0; row < ratios.size(); row++) {
            agrees(ratios, row, indirect(ratios, row).ratio(1));
        }
        for (int row = 0; row < rates.size(); row++) {
            IndirectStandardisation indirect = indirect(rates, row);
            agrees(rates, row, indirect.rate(100_000));
            close(100_000 * indirect.referenceRate(), rates.number(row, "ref_rate"));
        }
    }

    private static IndirectStandardisation indirect(ReferenceTable results, int row) {
        ReferenceTable bands = ReferenceTable.of("phe/in_test_ISR_ownref.csv").where("area", results.text(row, "area"));
        ReferenceTable reference = ReferenceTable.of("phe/in_test_ISR_refdata.csv");
        double observed = ReferenceTable.of("phe/in_test_ISR_lookup.csv")
                .lookup("area", results.text(row, "area"), "total_count");
        assertThat(Arrays.stream(counts(bands)).sum()).isEqualTo(observed);
        IndirectStandardisation indirect = IndirectStandardisation.of(
                observed, known(bands.column("pop")), reference.column("refcount"), reference.column("refpop"));
        close(indirect.expected(), results.number(row, "expected"));
        return indirect;
    }

    @Test
    void life_expectancy_agrees_at_every_age() {
        ReferenceTable input = ReferenceTable.of("phe/in_lifetable.csv");
        ReferenceTable results = ReferenceTable.of("phe/out_lifetable.csv");
        int[] ages = Arrays.stream(input.column("startage"))
                .mapToInt(age -> (int) age)
                .toArray();
        LifeTable table = LifeTable.of(ages, input.column("pops"), input.column("deaths"));
        for (int row = 0; row < results.size(); row++) {
            int age = (int) results.number(row, "startage");
            close(table.expectation(age), results.number(row, "value"));
            Spread spread = table.spread(age);
            for (int level = 0; level < 2; level++) {
                close(spread.at(LEVELS[level]).lower(), results.number(row, LOWER[level]));
                close(spread.at(LEVELS[level]).upper(), results.number(row, UPPER[level]));
            }
        }
        assertThat(table.undefinedBecause()).isEmpty();
    }

    @Test
    void deciles_of_deprivation_inside_each_board_agree() {
        ReferenceTable areas = ReferenceTable.of("cookson/areas6000.csv");
        ReferenceTable deciles = ReferenceTable.of("cookson/local_deciles_phe_rule.csv");
        for (int board = 1; board <= 42; board++) {
            String icb = Integer.toString(board);
            int[] ours = QuantileGroups.assign(areas.where("icb", icb).column("imd"), 10, true);
            double[] theirs = deciles.where("icb", icb).column("decl");
            assertThat(Arrays.stream(ours).asDoubleStream().toArray()).containsExactly(theirs);
        }
    }
}

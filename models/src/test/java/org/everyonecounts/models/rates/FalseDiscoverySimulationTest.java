package org.everyonecounts.models.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of false ones among the outliers told, over many made-up countries whose true outliers are known. */
class FalseDiscoverySimulationTest {
    private static final int COUNTRIES = 600;
    private static final double ACCEPTED = 0.05;
    private static final double TARGET = 0.2;

    /**
     * Areas whose true proportions differ by chance of their own (spread times the error of their counts), some of them moved far out: the mean
     * share of false discoveries stays within 5 %, but for the error of the simulation (two standard errors of it).
     */
    @ParameterizedTest
    @CsvSource({
        "42, 0, 0",
        "42, 0, 1.7",
        "42, 4, 0",
        "42, 4, 1.7",
        "106, 0, 0",
        "106, 0, 1.7",
        "106, 10, 0",
        "106, 10, 1.7",
        "12, 0, 0",
        "12, 0, 1.7",
        "12, 1, 1.7"
    })
    void false_discoveries_stay_within_the_share_accepted(int areas, int outliers, double spread) {
        SplittableRandom random = new SplittableRandom(20261122);
        double sum = 0;
        double squares = 0;
        double found = 0;
        for (int country = 0; country < COUNTRIES; country++) {
            double[] people = new double[areas];
            double[] count = new double[areas];
            for (int i = 0; i < areas; i++) {
                people[i] = 2_000 + random.nextInt(8_000);
                double error = Math.sqrt(TARGET * (1 - TARGET) / people[i]);
                double far = i < outliers ? (i % 2 == 0 ? 8 : -8) * Math.sqrt(1 + spread * spread) : 0;
                double truth = TARGET + error * (far + spread * random.nextGaussian());
                double seen = truth + Math.sqrt(truth * (1 - truth) / people[i]) * random.nextGaussian();
                count[i] = Math.rint(people[i] * seen);
            }
            boolean[] told = FunnelPlot.proportions(count, people).outliers(ACCEPTED);
            int all = 0;
            int falsely = 0;
            for (int i = 0; i < areas; i++) {
                all += told[i] ? 1 : 0;
                falsely += told[i] && i >= outliers ? 1 : 0;
            }
            double share = all == 0 ? 0 : (double) falsely / all;
            sum += share;
            squares += share * share;
            found += outliers == 0 ? 1 : (double) (all - falsely) / outliers;
        }
        double mean = sum / COUNTRIES;
        double error = Math.sqrt((squares / COUNTRIES - mean * mean) / COUNTRIES);
        assertThat(mean).isLessThanOrEqualTo(ACCEPTED + 2 * error);
        assertThat(found / COUNTRIES).as("areas that are far out are found").isGreaterThan(0.8);
    }
}

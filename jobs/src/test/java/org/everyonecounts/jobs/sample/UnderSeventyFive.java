package org.everyonecounts.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.rates.DirectStandardisation;

/** Published deaths and people under 75 by year, sex, decile and age band of five years, and the rates that they come to. */
final class UnderSeventyFive {
    /** European standard population 2013, 0 to 4 up to 70 to 74. */
    private static final double[] STANDARD = {
        5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000
    };

    private static final double PER = 100_000;

    private final Map<String, double[][]> cells = new TreeMap<>();

    UnderSeventyFive(CsvRows published) {
        for (Map<String, String> row : published.all()) {
            String sex = text(row, "sex").toLowerCase(Locale.UK);
            String decile = text(row, "imd_decile");
            int band = Integer.parseInt(text(row, "age")) / 5;
            for (String inSex : new String[] {"", sex}) {
                for (String inDecile : new String[] {"", decile}) {
                    double[][] cell = cells.computeIfAbsent(
                            text(row, "period") + "|" + inSex + "|" + inDecile, key -> new double[2][STANDARD.length]);
                    cell[0][band] += number(row, "deaths");
                    cell[1][band] += number(row, "population");
                }
            }
        }
    }

    /** Holds a row against the counts of its years; an empty sex or decile means both or all. */
    void assertRow(Map<String, String> row, int first, int last, String sex, String decile) {
        double[] deaths = new double[STANDARD.length];
        double[] people = new double[STANDARD.length];
        for (int year = first; year <= last; year++) {
            double[][] cell = CsvRows.at(cells, year + "|" + sex + "|" + decile);
            for (int band = 0; band < STANDARD.length; band++) {
                deaths[band] += cell[0][band];
                people[band] += cell[1][band];
            }
        }
        double allDeaths = 0;
        double allPeople = 0;
        double allStandard = 0;
        double variance = 0;
        for (int band = 0; band < STANDARD.length; band++) {
            allDeaths += deaths[band];
            allPeople += people[band];
            allStandard += STANDARD[band];
            double weight = STANDARD[band] / people[band];
            variance += weight * weight * deaths[band];
        }
        assertThat(number(row, "numerator")).as("%s", row).isEqualTo(allDeaths);
        assertThat(number(row, "denominator")).as("%s", row).isEqualTo(allPeople);
        assertThat(number(row, "value"))
                .as("%s", row)
                .isCloseTo(
                        DirectStandardisation.rate(deaths, people, STANDARD, PER)
                                .value(),
                        within(1e-9));
        assertThat(number(row, "standard_error"))
                .as("%s", row)
                .isCloseTo(PER * Math.sqrt(variance) / allStandard, within(1e-9));
    }
}

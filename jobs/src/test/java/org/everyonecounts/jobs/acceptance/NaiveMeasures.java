package org.everyonecounts.jobs.acceptance;

import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.jobs.sample.CsvRows;

/**
 * Equity measures written straight from their definitions, pair by pair, with plain sums: slow, and of no code in common with the product.
 *
 * <p>Every map is by area code; {@code people} are the weights.
 */
final class NaiveMeasures {
    private NaiveMeasures() {}

    static double total(Map<String, Double> values) {
        double sum = 0;
        for (double value : values.values()) {
            sum += value;
        }
        return sum;
    }

    static double mean(Map<String, Double> y, Map<String, Double> people) {
        double sum = 0;
        for (String area : y.keySet()) {
            sum += CsvRows.at(y, area) * CsvRows.at(people, area);
        }
        return sum / total(people);
    }

    /**
     * Share of people in areas with a smaller value, and half of the people in areas with the same value, the area itself included.
     *
     * <p>Values that differ by less than one part in 10^12 are the same: areas were given the same need index, and only the order of multiplying
     * and dividing tells them apart.
     */
    static Map<String, Double> ranks(Map<String, Double> by, Map<String, Double> people) {
        Map<String, Double> ranks = new TreeMap<>();
        by.forEach((area, value) -> {
            double below = 0;
            double level = 0;
            for (Map.Entry<String, Double> other : by.entrySet()) {
                boolean same = Math.abs(other.getValue() - value) <= 1e-12 * Math.abs(value);
                int order = same ? 0 : Double.compare(other.getValue(), value);
                below += order < 0 ? CsvRows.at(people, other.getKey()) : 0;
                level += order == 0 ? CsvRows.at(people, other.getKey()) : 0;
            }
            ranks.put(area, (below + level / 2) / total(people));
        });
        return ranks;
    }

    /** 2 cov(y, rank) ÷ mean. */
    static double concentration(Map<String, Double> y, Map<String, Double> people, Map<String, Double> ranks) {
        double mean = mean(y, people);
        double covariance = 0;
        for (String area : y.keySet()) {
            covariance += CsvRows.at(people, area) * (CsvRows.at(y, area) - mean) * (CsvRows.at(ranks, area) - 0.5);
        }
        return 2 * covariance / total(people) / mean;
    }

    /** Mean absolute difference over all pairs of people ÷ twice the mean. */
    static double gini(Map<String, Double> y, Map<String, Double> people) {
        double sum = 0;
        for (String one : y.keySet()) {
            for (String other : y.keySet()) {
                sum += CsvRows.at(people, one)
                        * CsvRows.at(people, other)
                        * Math.abs(CsvRows.at(y, one) - CsvRows.at(y, other));
            }
        }
        double n = total(people);
        return sum / (2 * mean(y, people) * n * n);
    }

    /** Σ a r ln r with r = y ÷ mean. */
    static double theil(Map<String, Double> y, Map<String, Double> people) {
        double mean = mean(y, people);
        double sum = 0;
        for (String area : y.keySet()) {
            double r = CsvRows.at(y, area) / mean;
            sum += CsvRows.at(people, area) * r * Math.log(r);
        }
        return sum / total(people);
    }

    /** Intercept and slope of the weighted least squares line of y on x. */
    static double[] line(Map<String, Double> y, Map<String, Double> x, Map<String, Double> people) {
        double meanX = mean(x, people);
        double meanY = mean(y, people);
        double above = 0;
        double below = 0;
        for (String area : x.keySet()) {
            double dx = CsvRows.at(x, area) - meanX;
            above += CsvRows.at(people, area) * dx * (CsvRows.at(y, area) - meanY);
            below += CsvRows.at(people, area) * dx * dx;
        }
        double slope = above / below;
        return new double[] {meanY - slope * meanX, slope};
    }
}

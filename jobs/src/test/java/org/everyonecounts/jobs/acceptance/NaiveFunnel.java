package org.everyonecounts.jobs.acceptance;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** A funnel of proportions with overdispersion written from its definition; areas under the curves by Simpson's rule. */
final class NaiveFunnel {
    private final double target;
    private final double[] errors;
    private final double[] scores;
    private final double dispersion;

    NaiveFunnel(double[] events, double[] people) {
        target = Arrays.stream(events).sum() / Arrays.stream(people).sum();
        errors = new double[people.length];
        scores = new double[people.length];
        for (int i = 0; i < people.length; i++) {
            errors[i] = Math.sqrt(target * (1 - target) / people[i]);
            scores[i] = (events[i] / people[i] - target) / errors[i];
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int moved = moved();
        double squares = 0;
        for (int i = 0; i < sorted.length; i++) {
            double kept = sorted[Math.max(moved, Math.min(sorted.length - 1 - moved, i))];
            squares += kept * kept;
        }
        dispersion = squares / sorted.length;
    }

    private int moved() {
        return scores.length / 10;
    }

    /** The limit at the size of an area, so many standard errors from the target. */
    double limit(int area, double errorsAway) {
        return target + errorsAway * Math.sqrt(Math.max(1, dispersion)) * errors[area];
    }

    /** Areas told at a false discovery rate of 5 %, scores set against the spread they had before the ends were moved in. */
    int outliers() {
        int n = scores.length;
        double share = (double) moved() / n;
        double c = upperQuantile(share);
        double kappa = 1 - 2 * share - 2 * c * density(c) + 2 * share * c * c;
        double spread = Math.max(1, dispersion / kappa);
        double degrees = n - 2 * moved() - 1;
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            p[i] = 2
                    * (0.5
                            - area(
                                            x -> Math.pow(1 + x * x / degrees, -(degrees + 1) / 2),
                                            Math.abs(scores[i]) / Math.sqrt(spread))
                                    / (2 * area(x -> Math.pow(1 + x * x / degrees, -(degrees + 1) / 2), 60)));
        }
        Arrays.sort(p);
        int told = 0;
        for (int i = 0; i < n; i++) {
            told = p[i] <= 0.05 * (i + 1) / n ? i + 1 : told;
        }
        return told;
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double upperQuantile(double share) {
        double low = 0;
        double high = 10;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (0.5 - area(NaiveFunnel::density, middle) > share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** From 0 to an end. */
    private static double area(DoubleUnaryOperator curve, double end) {
        int steps = 4000;
        double sum = curve.applyAsDouble(0) + curve.applyAsDouble(end);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * curve.applyAsDouble(end * i / steps);
        }
        return sum * end / steps / 3;
    }
}

package org.everyonecounts.models.uncertainty;

/** One or more figures as a function of the weights of the units alone; everything else about the units is fixed. */
@FunctionalInterface
public interface Statistic {
    /** The figures under these weights, NaN where undefined; always as many, in the same order. Must not keep or change the array. */
    double[] of(double[] weights);
}

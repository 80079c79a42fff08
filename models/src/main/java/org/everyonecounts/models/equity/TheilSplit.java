package org.everyonecounts.models.equity;

/**
 * An entropy index split by groups.
 *
 * @param between what would be left if every unit had its group's mean; zero or more
 * @param within the groups' own indices, weighted; zero or more
 */
public record TheilSplit(double between, double within) {
    /** The whole index: between + within, exactly. */
    public double total() {
        return between + within;
    }
}

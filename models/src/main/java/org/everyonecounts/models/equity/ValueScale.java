package org.everyonecounts.models.equity;

/** The scale on which a slope is fitted and its limits are taken, before it is carried back. */
public enum ValueScale {
    /** As it is. */
    PLAIN,
    /** Logarithms, for rates; values above zero. */
    LOG,
    /** Log odds, for proportions; values strictly between 0 and 1. */
    LOGIT;

    /** The value on the working scale; NaN outside the range. */
    public double to(double value) {
        return switch (this) {
            case PLAIN -> value;
            case LOG -> value > 0 ? StrictMath.log(value) : Double.NaN;
            case LOGIT -> value > 0 && value < 1 ? StrictMath.log(value / (1 - value)) : Double.NaN;
        };
    }

    /** From the working scale back. */
    public double back(double working) {
        return switch (this) {
            case PLAIN -> working;
            case LOG -> StrictMath.exp(working);
            case LOGIT -> LogisticLine.fitted(working);
        };
    }
}

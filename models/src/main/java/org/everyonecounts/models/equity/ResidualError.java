package org.everyonecounts.models.equity;

import java.util.Locale;

/** How the error of a regression is taken from its residuals. */
public enum ResidualError {
    /** One error variance for all units. */
    CLASSICAL,
    /** Unequal variances; the default. */
    HC1,
    /** Kakwani, Wagstaff and van Doorslaer: also the error of the mean and of the ranks. */
    KWVD,
    /** Errors that hang together within clusters. */
    CLUSTER;

    /** The word on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

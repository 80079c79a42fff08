package org.everyonecounts.models.uncertainty;

import java.util.Locale;

/** How limits were made. The first two rest on errors of the inputs, the last on resampling; the rest on a model of the residuals. */
public enum LimitMethod {
    MEASUREMENT("standard errors or counts of the units carried through, normal limits"),
    MEASUREMENT_SIMULATED("standard errors of the units simulated, percentile limits not centred on the added noise"),
    CLASSICAL_T("regression with one error variance, Student's t"),
    CLASSICAL_Z("regression with one error variance, normal limits"),
    HC1_T("regression, errors of unequal variance (HC1), Student's t"),
    HC1_Z("regression, errors of unequal variance (HC1), normal limits"),
    CLUSTER_T("regression, errors that hang together in clusters (CR1), Student's t"),
    KWVD_Z("Kakwani, Wagstaff and van Doorslaer: error of the mean and of the ranks, normal limits"),
    LINEARISED_Z("influence of each unit (linearisation), normal limits"),
    AREAS_RESAMPLED(
            "units resampled with replacement, percentile limits; not sampling error when all units are included"),
    NONE("no limits");

    private final String meaning;

    LimitMethod(String meaning) {
        this.meaning = meaning;
    }

    /** The code as it stands in tables, such as {@code hc1_t}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One plain sentence. */
    public String meaning() {
        return meaning;
    }
}

package org.everyonecounts.jobs.acceptance;

import java.util.Arrays;

/** What the four schemes of the sample package say, restated so that the tests do not read them with the product's reader. */
enum SampleScheme {
    GP_PAYMENTS("gp-payments", "gp_payments", "carr_hill", false, true),
    GP_PAYMENTS_NEED("gp-payments-need", "gp_payments", "primary_medical_final", false, false),
    CORE("core", "core", "core_overall", true, true),
    PRIMARY_MEDICAL("primary-medical", "primary_medical", "primary_medical_final", true, true);

    static final double TOLERANCE = 0.025;

    final String id;
    final String stream;
    final String component;
    final boolean supplied;
    final boolean needDrivesMoney;

    SampleScheme(String id, String stream, String component, boolean supplied, boolean needDrivesMoney) {
        this.id = id;
        this.stream = stream;
        this.component = component;
        this.supplied = supplied;
        this.needDrivesMoney = needDrivesMoney;
    }

    static SampleScheme of(String id) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.id.equals(id))
                .findFirst()
                .orElseThrow();
    }
}

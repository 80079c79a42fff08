package org.everyonecounts.models.allocation;

import java.util.Locale;

/** Where the target of a scheme comes from; the two are never mixed. */
public enum TargetMode {
    /** Published targets from {@code allocations}: "target" and "distance from target". */
    SUPPLIED,
    /** Shares of the money actually spent: "fair share under the scheme" and "distance from the modelled fair share". */
    FAIR_SHARE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

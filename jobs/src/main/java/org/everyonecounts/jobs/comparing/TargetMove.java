package org.everyonecounts.jobs.comparing;

import java.math.BigDecimal;

/**
 * The target of one area in two runs.
 *
 * @param before pounds in the first run
 * @param after pounds in the second run
 */
public record TargetMove(
        String scheme, String level, String areaCode, String areaName, BigDecimal before, BigDecimal after) {
    public BigDecimal change() {
        return after.subtract(before);
    }
}

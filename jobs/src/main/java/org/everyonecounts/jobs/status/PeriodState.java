package org.everyonecounts.jobs.status;

import java.util.Optional;

/**
 * How a period stands.
 *
 * @param period {@code latest}, {@code all} or a year
 * @param last its last run that is no what-if and was not superseded
 * @param published its last published run whose report is still there; none where there is none
 */
public record PeriodState(String period, ShownRun last, Optional<String> published) {}

package org.everyonecounts.models.exchange;

import org.everyonecounts.models.measure.Figure;

/** One row of {@code coverage.csv}: who is counted. Coverage is registered ÷ resident people, a ratio of two counts. */
public record CoverageRow(
        String period,
        String level,
        String areaCode,
        Figure registered,
        Figure resident,
        Figure coverage,
        Figure peopleInRejectedRows,
        Figure peopleSuppressed,
        Figure peopleMissing,
        Figure unknownShare) {}

package org.everyonecounts.models.release;

import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.measure.Figure;

/** What is published of an area under a scheme, as far as one run is compared with the next. */
public record PublishedDistance(
        String period,
        String level,
        String scheme,
        String areaCode,
        Figure people,
        Figure pounds,
        Figure targetShare,
        Figure needIndex) {
    public static PublishedDistance of(DistanceRow row) {
        return new PublishedDistance(
                row.period(),
                row.level(),
                row.scheme(),
                row.areaCode(),
                row.population(),
                row.actualGbp(),
                row.targetShare(),
                row.needIndex());
    }
}

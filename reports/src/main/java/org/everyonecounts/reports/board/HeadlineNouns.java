package org.everyonecounts.reports.board;

import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.ReportedRun;
import org.everyonecounts.reports.words.InWords;

/**
 * What the headline's areas, their target and its tolerance are called.
 *
 * @param area such as {@code sub-ICB location}
 * @param target {@code their target}, or {@code their modelled fair share}
 * @param tolerance such as {@code 2.5%}
 */
record HeadlineNouns(String area, String target, String tolerance) {
    static HeadlineNouns of(ReportedRun run) {
        return new HeadlineNouns(
                run.areaNoun(run.facts().headlineLevel()),
                isFairShare(run) ? "their modelled fair share" : "their target",
                InWords.percent(Figure.of(run.headlineScheme().tolerance())));
    }

    static boolean isFairShare(ReportedRun run) {
        return run.headlineScheme().target() == TargetMode.FAIR_SHARE;
    }

    /** True where an area is further below than the scheme tolerates. */
    static boolean isBelow(ReportedRun run, DistanceRow row) {
        return row.distance().isNumber()
                && row.distance().number() < -run.headlineScheme().tolerance();
    }
}

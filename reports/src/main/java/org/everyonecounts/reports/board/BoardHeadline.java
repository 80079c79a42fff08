package org.everyonecounts.reports.board;

import org.everyonecounts.reports.sheet.Confidence;
import org.everyonecounts.reports.sheet.Lean;
import org.everyonecounts.reports.sheet.ReportedRun;

/** The one sentence a board takes away: which way money leans once need is counted. */
final class BoardHeadline {
    private BoardHeadline() {}

    static String of(ReportedRun run, Confidence confidence) {
        return Lean.of(run, confidence).sentence();
    }
}

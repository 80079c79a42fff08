package org.everyonecounts.reports.sheet;

import java.util.Map;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** The reason for the confidence in the headline, in plain words without figures. */
public final class FairnessReason {
    private FairnessReason() {}

    /** The sentence of the reason that {@link Confidence} gives. */
    public static String of(ReportedRun run, Confidence confidence) {
        return switch (confidence.reason()) {
            case CONFIDENCE_LOW_MANY -> Template.BOARD_CONFIDENCE_NEED.sentence();
            case CONFIDENCE_LOW_CHOICES -> Template.BOARD_CONFIDENCE_CHOICES.sentence();
            case CONFIDENCE_LOW_FEW -> Template.BOARD_CONFIDENCE_FEW.sentence();
            case CONFIDENCE_LOW_DATA -> Template.BOARD_CONFIDENCE_DATA.sentence();
            case CONFIDENCE_MEDIUM_RANGE -> Template.BOARD_CONFIDENCE_RANGE.sentence();
            case CONFIDENCE_MEDIUM_ILLUSTRATIVE ->
                Template.BOARD_CONFIDENCE_ILLUSTRATIVE.with(Map.of("assumptions", unsigned(run)));
            case CONFIDENCE_MEDIUM_ONE -> Template.BOARD_CONFIDENCE_ONE.sentence();
            case CONFIDENCE_HIGH -> Template.BOARD_CONFIDENCE_HIGH.sentence();
            default ->
                throw new IllegalStateException("confidence has the reason " + confidence.reason()
                        + "; there are words for those of Confidence only");
        };
    }

    /** {@code two assumptions}: how many assumptions of the headline scheme nobody has signed. */
    public static String unsigned(ReportedRun run) {
        long unsigned = run.headlineScheme().assumptions().stream()
                .filter(Scheme.Assumption::isIllustrative)
                .count();
        return InWords.count(unsigned) + (unsigned == 1 ? " assumption" : " assumptions");
    }
}

package org.everyonecounts.reports.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.Confidence;
import org.everyonecounts.reports.sheet.Headlines;
import org.everyonecounts.reports.sheet.ReportedRun;
import org.everyonecounts.reports.sheet.RevisedAreas;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** What changed since the preceding period, in shares of money and in words, and whether figures published before have changed. */
final class ChangeInWords {
    private static final String MISPLACED = "misplaced_share";

    private ChangeInWords() {}

    static List<String> of(ReportedRun run) {
        Headlines headlines = new Headlines(run);
        List<String> sentences = new ArrayList<>();
        Optional<String> period = headlines.precedingPeriod(MISPLACED);
        run.headlineIndicator(MISPLACED)
                .filter(ChangeInWords::isCompared)
                .ifPresent(row -> period.ifPresent(before -> sentences.add(misplaced(row, before))));
        if (headlines.precedingPeriod(Confidence.HEADLINE).isPresent()) {
            run.headlineIndicator(Confidence.HEADLINE)
                    .filter(ChangeInWords::isTested)
                    .ifPresent(row -> sentences.add(lean(row)));
        }
        if (sentences.isEmpty()) {
            sentences.add(Template.BOARD_CHANGE_NONE.sentence());
        }
        new RevisedAreas(run).forBoard().ifPresent(sentences::add);
        return sentences;
    }

    private static String misplaced(IndicatorRow row, String period) {
        String now = InWords.percent(row.estimate());
        String before = InWords.percent(row.previousEstimate());
        if (isTested(row) && !isClear(row)) {
            return Template.BOARD_CHANGE_NOT_CLEAR.with(Map.of("period", period, "now", now, "before", before));
        }
        if (row.change().number() == 0) {
            return Template.BOARD_CHANGE_SAME.with(Map.of("period", period, "now", now));
        }
        String direction = row.change().number() < 0 ? "down" : "up";
        return (isTested(row) ? Template.BOARD_CHANGE_CLEAR : Template.BOARD_CHANGE_UNTESTED)
                .with(Map.of("period", period, "now", now, "before", before, "direction", direction));
    }

    private static String lean(IndicatorRow row) {
        return isClear(row)
                ? Template.BOARD_LEAN_CHANGE_CLEAR.with(
                        Map.of("side", row.change().number() < 0 ? "less" : "more"))
                : Template.BOARD_LEAN_CHANGE_NOT_CLEAR.sentence();
    }

    private static boolean isCompared(IndicatorRow row) {
        return areNumbers(row.estimate(), row.previousEstimate(), row.change());
    }

    private static boolean isTested(IndicatorRow row) {
        return areNumbers(row.change(), row.changeLower(), row.changeUpper());
    }

    private static boolean isClear(IndicatorRow row) {
        return row.changeLower().number() > 0 || row.changeUpper().number() < 0;
    }

    private static boolean areNumbers(Figure... figures) {
        return List.of(figures).stream().allMatch(Figure::isNumber);
    }
}

package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** The change of an indicator of outcomes or groups since the preceding period, as a clause that ends a sentence. */
final class PeopleChange {
    private PeopleChange() {}

    static String of(PeopleResults people, IndicatorRow row) {
        if (!row.change().isNumber() || !row.previousEstimate().isNumber()) {
            return Template.SINCE_NONE.sentence();
        }
        List<IndicatorRow> own = people.upTo(row);
        String period = own.size() < 2
                ? Template.SINCE_PRECEDING.sentence()
                : own.get(own.size() - 2).period();
        String before = people.words(row, row.previousEstimate());
        String direction = row.change().number() < 0 ? "down" : "up";
        if (row.change().number() == 0) {
            return Template.SINCE_SAME.with(Map.of("period", period));
        }
        boolean tested = row.method() == IntervalMethod.MEASUREMENT
                && row.changeLower().isNumber()
                && row.changeUpper().isNumber();
        if (!tested) {
            return Template.SINCE_UNTESTED.with(Map.of("direction", direction, "before", before, "period", period));
        }
        boolean clear = row.changeLower().number() > 0 || row.changeUpper().number() < 0;
        return clear
                ? Template.SINCE_CLEAR.with(Map.of("direction", direction, "before", before, "period", period))
                : Template.SINCE_NOT_CLEAR.with(Map.of("before", before, "period", period));
    }

    /** The leading gap between groups and its change as a sentence of its own; none without one that can be compared. */
    static Optional<String> ofLeadingGap(ReportedRun run) {
        PeopleResults people = new PeopleResults(run);
        return people.leadingGap()
                .filter(row -> row.estimate().isNumber() && row.change().isNumber())
                .map(row -> {
                    IndicatorPart part = IndicatorPart.of(row.group());
                    return Template.CHANGE_GAP.with(Map.of(
                            "outcome", run.unit(part.outcome()).title(),
                            "characteristic", InWords.name(part.characteristic()),
                            "gap", people.words(row, row.estimate()),
                            "period", row.period(),
                            "change", of(people, row)));
                });
    }
}

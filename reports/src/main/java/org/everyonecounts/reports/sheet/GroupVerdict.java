package org.everyonecounts.reports.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** What the figures say on the clause that no one is disadvantaged: the leading gap between groups, and areas outside the funnel. */
final class GroupVerdict {
    private final ReportedRun run;
    private final PeopleResults people;

    GroupVerdict(ReportedRun run, PeopleResults people) {
        this.run = run;
        this.people = people;
    }

    ClauseVerdict verdict() {
        Optional<IndicatorRow> gap = people.leadingGap();
        Optional<String> outliers = outliers();
        if (gap.isEmpty() && outliers.isPresent()) {
            return new ClauseVerdict(
                    Clause.NO_ONE_DISADVANTAGED,
                    outliers.get(),
                    "",
                    Confidence.Level.MEDIUM,
                    Template.CLAUSE_REASON_OUTLIERS.sentence(),
                    Template.CLAUSE_DATA_NO_ONE_DISADVANTAGED.sentence(),
                    true);
        }
        return gap.map(row -> new ClauseVerdict(
                        Clause.NO_ONE_DISADVANTAGED,
                        sentence(row),
                        outliers.orElse(""),
                        isFirm(row) && people.isOld(row) ? Confidence.Level.MEDIUM : level(row),
                        isFirm(row) && people.isOld(row)
                                ? Template.CLAUSE_REASON_OLD.with(Map.of("period", row.period()))
                                : reason(row).sentence(),
                        turn(row).sentence(),
                        true))
                .orElseGet(() -> ClauseVerdict.unknown(Clause.NO_ONE_DISADVANTAGED));
    }

    private String sentence(IndicatorRow row) {
        IndicatorPart part = IndicatorPart.of(row.group());
        Map<String, String> names = new LinkedHashMap<>();
        names.put("outcome", run.unit(part.outcome()).title());
        names.put("characteristic", InWords.name(part.characteristic()));
        names.put("period", row.period());
        if (!row.estimate().isNumber()) {
            return (row.estimate().state() == Figure.State.SUPPRESSED
                            ? Template.GROUPS_SUPPRESSED
                            : Template.GROUPS_NOT_AVAILABLE)
                    .with(names);
        }
        names.put("gap", people.words(row, row.estimate().map(Math::abs)));
        Template template = switch (row.reading()) {
            case CLEAR_AGAINST_DEPRIVED -> Template.GROUPS_AGAINST;
            case CLEAR_PRO_DEPRIVED -> Template.GROUPS_PRO;
            case NOT_CLEAR -> Template.GROUPS_NOT_CLEAR;
            case NO_INFERENCE -> Template.GROUPS_FEW;
            default -> Template.GROUPS_DESCRIBED;
        };
        return template.with(names) + " " + GapTrend.of(people, row).orElseGet(Template.TREND_NONE::sentence);
    }

    /** How many areas stand outside the limits of a funnel, over all outcomes of the latest periods. */
    private Optional<String> outliers() {
        List<FunnelArea> areas = FunnelArea.all(run);
        long outside = areas.stream().filter(FunnelArea::isOutside).count();
        return areas.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        outside == 0
                                ? Template.OUTLIERS_NONE.sentence()
                                : Template.OUTLIERS_SOME.with(Map.of(
                                        "count",
                                                InWords.counted(outside, "area").replaceFirst(" .*", ""),
                                        "all", InWords.counted(areas.size(), "area"))));
    }

    private static boolean isFirm(IndicatorRow row) {
        return level(row) == Confidence.Level.HIGH;
    }

    private static Confidence.Level level(IndicatorRow row) {
        if (!row.estimate().isNumber() || row.reading() == Reading.NO_INFERENCE) {
            return Confidence.Level.LOW;
        }
        return switch (row.reading()) {
            case CLEAR_AGAINST_DEPRIVED, CLEAR_PRO_DEPRIVED -> Confidence.Level.HIGH;
            default -> Confidence.Level.MEDIUM;
        };
    }

    private static Template reason(IndicatorRow row) {
        if (!row.estimate().isNumber()) {
            return Template.CLAUSE_REASON_NO_FIGURE;
        }
        return switch (row.reading()) {
            case CLEAR_AGAINST_DEPRIVED, CLEAR_PRO_DEPRIVED -> Template.CLAUSE_REASON_CLEAR;
            case NOT_CLEAR -> Template.CLAUSE_REASON_NOT_CLEAR;
            case NO_INFERENCE -> Template.CLAUSE_REASON_FEW_GROUPS;
            default -> Template.CLAUSE_REASON_DESCRIBED;
        };
    }

    private static Template turn(IndicatorRow row) {
        return switch (row.reading()) {
            case NO_INFERENCE -> Template.TURN_GROUPS_FEW;
            case DESCRIBED -> Template.TURN_GROUPS_DESCRIBED;
            default -> Template.TURN_GROUPS;
        };
    }
}

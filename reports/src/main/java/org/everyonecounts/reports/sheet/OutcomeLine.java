package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.GroupWords;
import org.everyonecounts.reports.words.ReadingWords;

/**
 * One line of the table of outcomes: a group of people, or, above the groups, what compares them.
 *
 * @param area code of the area; {@code [z]} on lines that compare groups
 * @param gap the comparison of groups; all {@code [z]} on lines of one group
 * @param ratio ratio of the groups compared
 * @param events events fewer at the rate of the reference group
 */
record OutcomeLine(
        String outcome,
        String period,
        String level,
        String area,
        String characteristic,
        String group,
        Figure value,
        Figure lower,
        Figure upper,
        Gap gap,
        Figure ratio,
        Figure events,
        String reading) {
    /** Sets of groups with more lines than this stand in data/outcomes.csv only, below the line that compares them. */
    private static final int LONGEST = 2_000;

    private static final Figure NONE = Figure.NOT_APPLICABLE;
    private static final String WHOLE = Shorthand.NOT_APPLICABLE.token();

    /** A gap with limits and its change since the preceding period. */
    record Gap(
            Figure estimate,
            Figure lower,
            Figure upper,
            Figure previous,
            Figure change,
            Figure changeLower,
            Figure changeUpper,
            IntervalMethod method) {
        static final Gap NOT_APPLICABLE = new Gap(NONE, NONE, NONE, NONE, NONE, NONE, NONE, IntervalMethod.NONE);

        static Gap of(IndicatorRow row) {
            return new Gap(
                    row.estimate(),
                    row.lower(),
                    row.upper(),
                    row.previousEstimate(),
                    row.change(),
                    row.changeLower(),
                    row.changeUpper(),
                    row.method());
        }
    }

    private record Block(String outcome, String characteristic, String level) {}

    /** Lines of every outcome with groups at its latest period. */
    static List<OutcomeLine> all(ReportedRun run) {
        PeopleResults people = new PeopleResults(run);
        Map<Block, List<OutcomeRow>> groups = new LinkedHashMap<>();
        for (OutcomeRow row : run.figures().outcomes()) {
            if (!row.characteristic().equals(WHOLE) && isFirstConfidence(run, row)) {
                groups.computeIfAbsent(
                                new Block(row.outcome(), row.characteristic(), row.level()), key -> new ArrayList<>())
                        .add(row);
            }
        }
        List<OutcomeLine> lines = new ArrayList<>();
        groups.forEach((block, rows) -> {
            if (!isOfPeopleAlone(rows)) {
                lines.addAll(lines(run, people, block, rows));
            }
        });
        return lines;
    }

    /** True for a set that counts people and has no outcome, such as residents by ethnicity. */
    private static boolean isOfPeopleAlone(List<OutcomeRow> rows) {
        return rows.stream().allMatch(row -> row.value().state() == Figure.State.NOT_APPLICABLE);
    }

    private static List<OutcomeLine> lines(ReportedRun run, PeopleResults people, Block block, List<OutcomeRow> rows) {
        String period = run.latestPeriod(rows.stream().map(OutcomeRow::period).toList());
        List<OutcomeRow> shown = OutcomesSheet.inOrder(
                rows.stream().filter(row -> row.period().equals(period)).toList());
        List<OutcomeLine> lines = new ArrayList<>();
        compared(people, block, period).ifPresent(lines::add);
        if (shown.size() <= LONGEST) {
            shown.forEach(row -> lines.add(of(row)));
        }
        return lines;
    }

    private static OutcomeLine of(OutcomeRow row) {
        return new OutcomeLine(
                row.outcome(),
                row.period(),
                row.level(),
                row.areaCode(),
                row.characteristic(),
                row.group(),
                row.value(),
                row.lower(),
                row.upper(),
                Gap.NOT_APPLICABLE,
                NONE,
                NONE,
                ReadingWords.of(row.reading()));
    }

    private static Optional<OutcomeLine> compared(PeopleResults people, Block block, String period) {
        Optional<IndicatorRow> gap = indicator(people, "group_gap", block, period);
        return gap.map(row -> new OutcomeLine(
                block.outcome(),
                period,
                block.level(),
                WHOLE,
                block.characteristic(),
                "all groups",
                NONE,
                NONE,
                NONE,
                Gap.of(row),
                indicator(people, "group_ratio", block, period)
                        .map(IndicatorRow::estimate)
                        .orElse(Figure.NOT_AVAILABLE),
                indicator(people, "events_fewer", block, period)
                        .map(IndicatorRow::estimate)
                        .orElse(Figure.NOT_AVAILABLE),
                GroupWords.of(row.indicator(), row.reading())));
    }

    private static Optional<IndicatorRow> indicator(PeopleResults people, String id, Block block, String period) {
        return people.latest().stream()
                .filter(row -> {
                    IndicatorPart part = IndicatorPart.of(row.group());
                    return row.indicator().equals(id)
                            && row.period().equals(period)
                            && row.level().equals(block.level())
                            && part.outcome().equals(block.outcome())
                            && part.characteristic().equals(block.characteristic());
                })
                .findFirst();
    }

    private static boolean isFirstConfidence(ReportedRun run, OutcomeRow row) {
        List<Double> levels = run.facts().confidence();
        return levels.isEmpty()
                || !row.confidence().isNumber()
                || row.confidence().number() == levels.get(0);
    }
}

package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** What the figures say on the clause that everyone is counted: registered against resident people, and groups that are not known. */
final class CountedVerdict {
    private final ReportedRun run;
    private final PeopleResults people;

    CountedVerdict(ReportedRun run, PeopleResults people) {
        this.run = run;
        this.people = people;
    }

    ClauseVerdict verdict() {
        List<String> sentences = new ArrayList<>();
        Optional<Figure> coverage =
                run.headlineIndicator("coverage").map(IndicatorRow::estimate).filter(Figure::isNumber);
        coverage.ifPresent(ratio -> sentences.add((ratio.number() > 1
                        ? Template.COUNTED_MORE
                        : ratio.number() < 1 ? Template.COUNTED_FEWER : Template.COUNTED_EVEN)
                .with(Map.of("registered", InWords.measured(ratio.map(value -> 100 * value))))));
        Optional<IndicatorRow> unknown = largestUnknown();
        Optional<Bounds> bounds = unknown.flatMap(this::bounds);
        unknown.ifPresent(row -> {
            sentences.add(unknown(row, bounds));
            if (bounds.isPresent()
                    && run.unit(IndicatorPart.of(row.group()).outcome()).plain()) {
                sentences.add(Template.PLAIN_RATES.sentence());
            }
        });
        if (sentences.isEmpty()) {
            return ClauseVerdict.unknown(Clause.EVERYONE_COUNTED);
        }
        boolean couldTurn = bounds.filter(Bounds::spanNought).isPresent();
        boolean both = coverage.isPresent() && unknown.isPresent();
        boolean lists = coverage.filter(ratio -> ratio.number() > 1).isPresent();
        boolean plain = bounds.isPresent()
                && unknown.filter(row -> run.unit(IndicatorPart.of(row.group()).outcome())
                                .plain())
                        .isPresent();
        Confidence.Level level = couldTurn
                ? Confidence.Level.LOW
                : both && !lists && !plain ? Confidence.Level.HIGH : Confidence.Level.MEDIUM;
        Template reason = couldTurn
                ? Template.CLAUSE_REASON_UNKNOWN
                : lists
                        ? Template.CLAUSE_REASON_LISTS
                        : !both
                                ? Template.CLAUSE_REASON_COUNTED_PART
                                : plain ? Template.CLAUSE_REASON_PLAIN : Template.CLAUSE_REASON_COUNTED;
        return new ClauseVerdict(
                Clause.EVERYONE_COUNTED,
                String.join(" ", sentences),
                "",
                level,
                reason.sentence(),
                (coverage.isEmpty()
                                ? Template.TURN_COUNTED_RESIDENTS
                                : unknown.isEmpty() ? Template.TURN_COUNTED_GROUPS : Template.TURN_COUNTED)
                        .sentence(),
                true);
    }

    /** The lower and upper end of what the gap could be once nobody is unknown. */
    private record Bounds(Figure lower, Figure upper) {
        boolean spanNought() {
            return lower.number() <= 0 && upper.number() >= 0;
        }
    }

    private Optional<IndicatorRow> largestUnknown() {
        return people.latest().stream()
                .filter(row -> row.indicator().equals("unknown_share")
                        && row.estimate().isNumber()
                        && row.estimate().number() > 0)
                .max(java.util.Comparator.comparingDouble(row -> row.estimate().number()));
    }

    private Optional<Bounds> bounds(IndicatorRow unknown) {
        Figure lower = beside(unknown, "gap_lower_bound");
        Figure upper = beside(unknown, "gap_upper_bound");
        return lower.isNumber() && upper.isNumber() ? Optional.of(new Bounds(lower, upper)) : Optional.empty();
    }

    private Figure beside(IndicatorRow row, String indicator) {
        return people.beside(row, indicator).stream()
                .filter(other -> other.period().equals(row.period()))
                .map(IndicatorRow::estimate)
                .findFirst()
                .orElse(Figure.NOT_AVAILABLE);
    }

    private String unknown(IndicatorRow row, Optional<Bounds> bounds) {
        IndicatorPart part = IndicatorPart.of(row.group());
        String outcome = run.unit(part.outcome()).words();
        String characteristic = InWords.name(part.characteristic());
        String share = InWords.percent(row.estimate());
        return bounds.map(range -> Template.COUNTED_UNKNOWN_BOUNDS.with(Map.of(
                        "share",
                        share,
                        "outcome",
                        outcome,
                        "characteristic",
                        characteristic,
                        "lower",
                        people.words(row, range.lower()),
                        "upper",
                        people.words(row, range.upper()))))
                .orElseGet(() -> Template.COUNTED_UNKNOWN.with(
                        Map.of("share", share, "outcome", outcome, "characteristic", characteristic)));
    }
}

package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** What the figures of a run say on each of the four clauses, in the order of the value. */
public final class FourClauses {
    private final ReportedRun run;
    private final PeopleResults people;

    private FourClauses(ReportedRun run) {
        this.run = run;
        this.people = new PeopleResults(run);
    }

    /** Four verdicts, one a clause. */
    public static List<ClauseVerdict> of(ReportedRun run) {
        FourClauses clauses = new FourClauses(run);
        return List.of(
                clauses.benefit(),
                clauses.fairness(),
                new GroupVerdict(clauses.run, clauses.people).verdict(),
                new CountedVerdict(clauses.run, clauses.people).verdict());
    }

    private ClauseVerdict benefit() {
        Optional<IndicatorRow> found = people.leadingMean();
        if (found.isEmpty()) {
            return ClauseVerdict.unknown(Clause.BENEFIT);
        }
        IndicatorRow mean = found.get();
        String sentence = Template.BENEFIT_MEAN.with(Map.of(
                        "outcome",
                        run.unit(IndicatorPart.of(mean.group()).outcome()).titleWithUnit(),
                        "value",
                        run.unit(IndicatorPart.of(mean.group()).outcome()).value(mean.estimate()),
                        "period",
                        mean.period(),
                        "change",
                        PeopleChange.of(people, mean)))
                + " "
                + Template.ASSOCIATION_ONLY.sentence();
        boolean limits = mean.method() == IntervalMethod.MEASUREMENT
                && mean.lower().isNumber()
                && mean.upper().isNumber();
        boolean old = people.isOld(mean);
        return new ClauseVerdict(
                Clause.BENEFIT,
                sentence,
                aversion(mean).orElse(""),
                limits && !old ? Confidence.Level.HIGH : Confidence.Level.MEDIUM,
                limits && old
                        ? Template.CLAUSE_REASON_OLD.with(Map.of("period", mean.period()))
                        : (limits ? Template.CLAUSE_REASON_INTERVAL : Template.CLAUSE_REASON_NO_INTERVAL).sentence(),
                Template.TURN_BENEFIT.sentence(),
                true);
    }

    /** The mean with the more deprived counted more, under the usual inequality aversion and the least and the most; none where not known. */
    private Optional<String> aversion(IndicatorRow mean) {
        String outcome = IndicatorPart.of(mean.group()).outcome();
        TreeMap<Double, IndicatorRow> found = new TreeMap<>();
        for (IndicatorRow row : people.latest()) {
            IndicatorPart part = IndicatorPart.of(row.group());
            String aversion = part.choices().getOrDefault(IndicatorPart.AVERSION, "");
            if (row.indicator().equals("achievement")
                    && part.outcome().equals(outcome)
                    && row.period().equals(mean.period())
                    && row.estimate().isNumber()
                    && !aversion.isEmpty()) {
                found.putIfAbsent(Double.valueOf(aversion), row);
            }
        }
        return found.values().stream()
                .filter(row -> IndicatorPart.of(row.group()).isUsual())
                .findFirst()
                .map(usual -> Template.BENEFIT_AVERSION.with(Map.of(
                        "usual", aversionOf(usual),
                        "value", run.unit(outcome).value(usual.estimate()),
                        "least", aversionOf(found.firstEntry().getValue()),
                        "most", aversionOf(found.lastEntry().getValue()),
                        "at_least",
                                run.unit(outcome)
                                        .value(found.firstEntry().getValue().estimate()),
                        "at_most",
                                run.unit(outcome)
                                        .value(found.lastEntry().getValue().estimate()))));
    }

    private static String aversionOf(IndicatorRow row) {
        return IndicatorPart.of(row.group()).choices().getOrDefault(IndicatorPart.AVERSION, "");
    }

    private ClauseVerdict fairness() {
        Confidence confidence = Confidence.of(run);
        Template lean = Lean.of(run, confidence);
        Optional<String> share = run.headlineIndicator("misplaced_share")
                .map(IndicatorRow::estimate)
                .filter(figure -> figure.isNumber())
                .map(figure -> Template.FAIRNESS_SHARE.with(
                        Map.of("lean", lean.sentence(), "share", InWords.percent(figure))));
        if (lean == Template.BOARD_HEADLINE_NOT_AVAILABLE) {
            return share.map(FourClauses::withoutDeprivation).orElseGet(() -> ClauseVerdict.unknown(Clause.FAIRNESS));
        }
        String sentence = share.orElse(lean.sentence() + ".");
        return new ClauseVerdict(
                Clause.FAIRNESS,
                sentence,
                "",
                confidence.level(),
                FairnessReason.of(run, confidence),
                (confidence.reason() == Template.CONFIDENCE_LOW_MANY
                                ? Template.BOARD_TURN_NEED
                                : Template.TURN_FAIRNESS)
                        .sentence(),
                true);
    }

    /** How much money is out of place is known, but not on which side of deprivation. */
    private static ClauseVerdict withoutDeprivation(String sentence) {
        return new ClauseVerdict(
                Clause.FAIRNESS,
                sentence + " " + Template.CLAUSE_DATA_DEPRIVATION.sentence(),
                "",
                Confidence.Level.LOW,
                Template.CLAUSE_REASON_COUNTED_PART.sentence(),
                Template.CLAUSE_DATA_DEPRIVATION.sentence(),
                true);
    }
}

package org.everyonecounts.models.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.disclosure.CountCell;
import org.everyonecounts.models.disclosure.RuleSet;
import org.everyonecounts.models.disclosure.Withheld;
import org.everyonecounts.models.exchange.DisclosureRow;
import org.everyonecounts.models.release.Decisions.Decided;

/** What was withheld and rounded, and why: numbers of counts, never the counts. */
final class DisclosureAudit {
    private static final String TABLE = "outcomes";

    private final Decisions decisions;
    private final RuleSet rules;

    DisclosureAudit(Decisions decisions, RuleSet rules) {
        this.decisions = decisions;
        this.rules = rules;
    }

    private static final class Tally {
        private int cells;
        private int rounded;
        private final Map<Withheld, Integer> withheld = new EnumMap<>(Withheld.class);

        int of(Withheld reason) {
            return withheld.getOrDefault(reason, 0);
        }
    }

    /** One row for each period, level, outcome and characteristic that has counts; numerators and denominators together. */
    List<DisclosureRow> rows() {
        List<DisclosureRow> rows = new ArrayList<>();
        decisions.decided().forEach((key, kinds) -> {
            SortedMap<String, Tally> tallies = new TreeMap<>();
            kinds.values()
                    .forEach(one -> one.counts()
                            .keySet()
                            .forEach(cell -> count(
                                    tallies.computeIfAbsent(series(key.outcome(), cell), name -> new Tally()),
                                    one,
                                    cell)));
            tallies.forEach((series, tally) -> rows.add(new DisclosureRow(
                    key.period(),
                    key.level(),
                    TABLE,
                    series,
                    rules.words(),
                    tally.cells,
                    tally.of(Withheld.PRIMARY),
                    tally.of(Withheld.SECONDARY),
                    tally.of(Withheld.DIFFERENCING),
                    tally.rounded)));
        });
        return rows;
    }

    private static String series(String outcome, CountCell cell) {
        return cell.isEveryone() ? outcome : outcome + "," + cell.characteristic();
    }

    private void count(Tally tally, Decided one, CountCell cell) {
        tally.cells++;
        Withheld reason = one.withheld().get(cell);
        if (reason != null) {
            tally.withheld.merge(reason, 1, Integer::sum);
        } else if (rules.protects() && rules.counts().base() > 1) {
            tally.rounded += one.counts().getOrDefault(cell, 0L) > 0 ? 1 : 0;
        }
    }

    /** {@code disclosure.<outcome>}: a warning where an earlier publication shows what is withheld now; no check without counts. */
    List<Check> checks() {
        SortedMap<String, long[]> outcomes = new TreeMap<>();
        decisions.decided().forEach((key, kinds) -> {
            long[] sums = outcomes.computeIfAbsent(key.outcome(), name -> new long[3]);
            for (Decided one : kinds.values()) {
                sums[0] += one.counts().size();
                sums[1] += one.withheld().size();
                sums[2] += one.givenAway();
            }
        });
        List<Check> checks = new ArrayList<>();
        outcomes.forEach((outcome, sums) -> checks.add(check(outcome, sums[0], sums[1], sums[2])));
        return checks;
    }

    private Check check(String outcome, long counts, long withheld, long givenAway) {
        String id = "disclosure." + outcome;
        String told = String.format(
                Locale.ROOT,
                "%d of %d counts of %s below national level are withheld (%s)",
                withheld,
                counts,
                outcome,
                rules.words());
        return givenAway == 0
                ? new Check(id, Check.Severity.WARNING, Check.Status.PASSED, counts, 0, told)
                : new Check(
                        id,
                        Check.Severity.WARNING,
                        Check.Status.FAILED,
                        counts,
                        givenAway,
                        told + "; the run published before shows " + givenAway
                                + " of them, which cannot be taken back; withdraw that publication if the counts are small");
    }
}

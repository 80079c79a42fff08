package org.everyonecounts.jobs.nightly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.models.allocation.LateInputs;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.area.FinancialYear;
import org.everyonecounts.models.area.late.Absence;
import org.everyonecounts.models.area.late.LateData;
import org.everyonecounts.models.area.late.LatePolicy;
import org.everyonecounts.models.area.late.LateResource;
import org.everyonecounts.models.area.late.LateSeries;
import org.everyonecounts.models.area.late.PeopleBehind;
import org.everyonecounts.models.area.late.SchemeSeries;
import org.everyonecounts.models.area.late.StandIn;
import org.everyonecounts.models.area.late.TooOld;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.LateInput;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.scorecard.AssessmentSettings;

/**
 * Says of the periods shown which inputs were late and what was done: a warning {@code late.<resource>} for each resource whose policy is not
 * {@code fail}, and the lines of the report. Figures that stand in for periods that are not shown are not spoken of.
 */
final class LateFigures {
    private final LateData late;
    private final List<SchemeSeries> schemes;
    private final String periodWord;
    private final SortedMap<String, SortedSet<String>> shown;

    /** @param shown periods shown, by scheme */
    LateFigures(LateData late, List<Scheme> schemes, String periodWord, SortedMap<String, SortedSet<String>> shown) {
        this.late = late;
        this.schemes = schemes.stream().map(LateInputs::of).toList();
        this.periodWord = periodWord;
        this.shown = shown;
    }

    /** What the schemes of a run read, those of its scenarios too. */
    static List<SchemeSeries> series(Reckoning reckoning) {
        return Stream.concat(
                        reckoning.schemes().stream().map(SchemeSource::scheme),
                        reckoning.scenarios().stream().flatMap(scenario -> scenario.schemes().stream()))
                .map(LateInputs::of)
                .distinct()
                .toList();
    }

    /** Of people whose need may be left out no more are spoken of than of those who may be absent. */
    static double peopleWithoutNeed(Map<LateResource, LatePolicy> policies) {
        return policies.get(LateResource.NEED) instanceof LatePolicy.Partial partial
                ? Math.max(AssessmentSettings.PEOPLE_WITHOUT_NEED, 1 - partial.least())
                : AssessmentSettings.PEOPLE_WITHOUT_NEED;
    }

    /** What might have stood in and is too old to, for a run that has nothing to show; empty where there is nothing. */
    static String tooOld(LateData late) {
        TreeMap<String, TooOld> newest = new TreeMap<>();
        late.tooOld()
                .forEach(
                        one -> newest.put(one.series().resource() + one.series().name(), one));
        return newest.isEmpty()
                ? ""
                : "; "
                        + String.join(
                                "; ",
                                newest.values().stream().map(LateFigures::words).toList());
    }

    /** What the report says, in order of resources, series and periods. */
    List<LateInput> inputs() {
        List<LateInput> inputs = new ArrayList<>();
        for (StandIn one : late.standIns()) {
            add(inputs, LateInput.Kind.CARRIED, one.series(), one.period(), one.from(), one.years(), one.areas());
        }
        for (Absence one : late.absences()) {
            if (late.policy(one.series().resource()) instanceof LatePolicy.Partial) {
                add(inputs, LateInput.Kind.LEFT_OUT, one.series(), one.period(), "", 0, one.areas());
            }
        }
        return inputs;
    }

    private void add(
            List<LateInput> inputs,
            LateInput.Kind kind,
            LateSeries series,
            String period,
            String from,
            int years,
            SortedSet<String> areas) {
        List<String> using = using(series, period);
        if (!using.isEmpty()) {
            inputs.add(new LateInput(
                    kind,
                    series.resource().words(),
                    series.shownName(),
                    using,
                    period,
                    from,
                    years,
                    areas.size(),
                    PeopleBehind.of(late.data(), period, areas)));
        }
    }

    /** Schemes that show figures made of a series of a period; money to share out also pays for the year after. */
    private List<String> using(LateSeries series, String period) {
        return schemes.stream()
                .filter(scheme -> scheme.uses(series))
                .map(SchemeSeries::scheme)
                .filter(scheme ->
                        shownOf(scheme).contains(period) || paysForAYearAfter(series, period, shownOf(scheme)))
                .toList();
    }

    private static boolean paysForAYearAfter(LateSeries series, String period, SortedSet<String> periods) {
        return series.resource() == LateResource.ENVELOPES
                && FinancialYear.isYear(period)
                && periods.contains(FinancialYear.plus(period, -1));
    }

    private SortedSet<String> shownOf(String scheme) {
        return shown.getOrDefault(scheme, Collections.emptySortedSet());
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (LateResource resource : LateResource.values()) {
            if (late.policy(resource) != LatePolicy.FAIL) {
                checks.add(check(resource));
            }
        }
        return checks;
    }

    private Check check(LateResource resource) {
        List<String> said = new ArrayList<>();
        inputs().stream()
                .filter(input -> input.input().equals(resource.words()))
                .forEach(input -> said.add(words(input)));
        late.tooOld().stream()
                .filter(one -> one.series().resource() == resource && wouldBeShown(one))
                .forEach(one -> said.add(words(one)));
        String code = resource.code();
        long tested = Math.max(
                said.size(),
                shown.values().stream().mapToLong(periods -> periods.size()).sum());
        return new Check(
                "late." + code,
                Check.Severity.WARNING,
                said.isEmpty() ? Check.Status.PASSED : Check.Status.FAILED,
                tested,
                said.size(),
                said.isEmpty()
                        ? "Nothing of " + code + " is late in the periods shown."
                        : String.join("; ", said) + ". Bring the rows that are missing, or set late." + code
                                + " to fail to do without.");
    }

    /** True where the period would be shown, had everything stood in: the one asked for, or one after the last that is. */
    private boolean wouldBeShown(TooOld one) {
        return schemes.stream()
                .filter(scheme -> scheme.uses(one.series()))
                .anyMatch(scheme -> wouldBeShown(one.period(), shownOf(scheme.scheme())));
    }

    private boolean wouldBeShown(String period, SortedSet<String> periods) {
        if (periodWord.equals(AssessmentSettings.LATEST)) {
            return periods.stream().allMatch(known -> period.compareTo(known) > 0);
        }
        return !periods.contains(period) && (periodWord.equals(AssessmentSettings.ALL) || periodWord.equals(period));
    }

    private static String words(LateInput input) {
        String areas = input.areas() == 0 ? "" : " in " + input.areas() + " areas" + people(input.people());
        String what = input.input() + " (" + input.series() + ") of ";
        String schemes = ", schemes " + String.join(", ", input.schemes());
        return input.kind() == LateInput.Kind.CARRIED
                ? what + input.from() + " stands in for " + input.period() + ", " + years(input.years()) + " old,"
                        + " marked [e]" + areas + schemes
                : what + input.period() + " is absent" + areas + ", which are left out and shown as [x]" + schemes;
    }

    private static String people(Figure people) {
        return people.isNumber() ? String.format(java.util.Locale.ROOT, " (%,.0f people)", people.number()) : "";
    }

    private static String words(TooOld one) {
        return one.series().resource().words() + " (" + one.series().shownName() + ") of " + one.period()
                + " is missing, as with fail: the newest before it, of " + one.from() + ", is " + years(one.years())
                + " old, more than carry_forward(" + one.most() + ") allows";
    }

    private static String years(int years) {
        return years == 1 ? "1 year" : years + " years";
    }
}

package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.allocation.Targets;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.check.Check;

/** Computes the targets of every scheme for every period that has its data, and chooses the periods to show. */
final class TargetStage {
    private final HealthData data;
    private final AssessmentSettings settings;
    private final List<SchemePosition> positions = new ArrayList<>();
    private final SortedMap<String, SortedSet<String>> shownPeriods = new TreeMap<>();
    private final List<Check> checks = new ArrayList<>();

    TargetStage(HealthData data, AssessmentSettings settings) {
        this.data = data;
        this.settings = settings;
    }

    SchemePositions of(List<Scheme> schemes) {
        for (Scheme scheme : schemes) {
            position(scheme);
        }
        checks.add(OutcomeChecks.data(data));
        return new SchemePositions(schemes, positions, shownPeriods, checks);
    }

    private void position(Scheme scheme) {
        NavigableMap<String, SchemeInputs> ready = new TreeMap<>();
        NavigableMap<String, String> absent = new TreeMap<>();
        NavigableMap<String, String> wrong = new TreeMap<>();
        SortedSet<String> candidates = periodsWithMoney(scheme);
        if (!settings.period().equals(AssessmentSettings.LATEST)
                && !settings.period().equals(AssessmentSettings.ALL)) {
            candidates.add(settings.period());
        }
        for (String period : candidates) {
            SchemeInputs.Found found = SchemeInputs.find(data, scheme, period);
            if (found instanceof SchemeInputs.Ready inputs) {
                ready.put(period, inputs.inputs());
            } else if (found instanceof SchemeInputs.Absent none) {
                absent.put(period, none.reason());
                if (none.wrong() && asked(period, candidates)) {
                    wrong.put(period, none.reason());
                }
            }
        }
        SortedSet<String> shown = shown(ready.keySet());
        if (!wrong.isEmpty()) {
            checks.add(PositionChecks.wrong(scheme, wrong));
        }
        checks.add(PositionChecks.data(scheme, settings.period(), shown, candidates, absent));
        if (shown.isEmpty()) {
            return;
        }
        shownPeriods.put(scheme.id(), shown);
        List<SchemePosition> own = new ArrayList<>();
        ready.forEach((period, inputs) -> own.add(Targets.of(inputs, data)));
        positions.addAll(own);
        List<SchemeInputs> shownInputs = shown.stream().map(ready::get).toList();
        List<SchemePosition> shownPositions = own.stream()
                .filter(position -> shown.contains(position.period()))
                .toList();
        checks.addAll(new PositionChecks(data, scheme, settings).of(shownInputs, shownPositions));
        PaceOfChange.of(data, shownPositions.get(shownPositions.size() - 1))
                .ifPresent(pace -> checks.addAll(PaceChecks.of(pace)));
    }

    /** True where the period would be shown if its figures were right. */
    private boolean asked(String period, SortedSet<String> candidates) {
        return settings.period().equals(AssessmentSettings.LATEST)
                ? period.equals(candidates.last())
                : settings.asksFor(period);
    }

    private SortedSet<String> periodsWithMoney(Scheme scheme) {
        Set<SeriesKey> keys = scheme.target() == TargetMode.SUPPLIED
                ? data.allocations().keySet()
                : data.spending().keySet();
        NavigableSet<String> periods = new TreeSet<>();
        for (SeriesKey key : keys) {
            if (key.name().equals(scheme.stream())) {
                periods.add(key.period());
            }
        }
        return periods;
    }

    private SortedSet<String> shown(Set<String> ready) {
        NavigableSet<String> shown = new TreeSet<>();
        if (settings.period().equals(AssessmentSettings.LATEST)) {
            ready.stream().max(String::compareTo).ifPresent(shown::add);
        } else {
            ready.stream().filter(settings::asksFor).forEach(shown::add);
        }
        return shown;
    }
}

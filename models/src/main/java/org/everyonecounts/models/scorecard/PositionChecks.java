package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.NetAdjustments;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Check.Severity;
import org.everyonecounts.models.check.Check.Status;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;

/** What is checked while targets are made; {@link Assessment} lists the ids. One check of each kind for a scheme. */
final class PositionChecks {
    private static final int CODES_NAMED = 5;

    private final HealthData data;
    private final Scheme scheme;
    private final AssessmentSettings settings;

    PositionChecks(HealthData data, Scheme scheme, AssessmentSettings settings) {
        this.data = data;
        this.scheme = scheme;
        this.settings = settings;
    }

    /** Whether there is anything to show, and whether money of some period could not be used. */
    static Check data(
            Scheme scheme,
            String asked,
            SortedSet<String> shown,
            SortedSet<String> candidates,
            SortedMap<String, String> absent) {
        String id = "scheme_data." + scheme.id();
        if (!shown.isEmpty() && absent.isEmpty()) {
            return passed(id, candidates.size(), "scheme " + scheme.id() + " shows " + String.join(", ", shown));
        }
        List<String> reasons = new ArrayList<>();
        absent.forEach((period, reason) -> reasons.add(period + ": " + reason));
        if (reasons.isEmpty()) {
            reasons.add("stream " + scheme.stream() + " has no money in any period");
        }
        String start = shown.isEmpty()
                ? "scheme " + scheme.id() + " is skipped: no data for period " + asked
                : "scheme " + scheme.id() + " leaves out " + String.join(", ", absent.keySet());
        return failed(
                id,
                Severity.WARNING,
                Math.max(1, candidates.size()),
                Math.max(1, absent.size()),
                start + " (" + String.join("; ", reasons)
                        + "); add the missing rows to the package or ask for another period");
    }

    /** Figures that are there but cannot be right, in periods that would be shown otherwise. */
    static Check wrong(Scheme scheme, SortedMap<String, String> reasons) {
        List<String> sentences = new ArrayList<>();
        reasons.forEach((period, reason) -> sentences.add(period + ": " + reason));
        return failed(
                "scheme_figures." + scheme.id(),
                Severity.ERROR,
                reasons.size(),
                reasons.size(),
                "scheme " + scheme.id() + " cannot be computed: " + String.join("; ", sentences));
    }

    /** All checks of a scheme that is shown. */
    List<Check> of(List<SchemeInputs> inputs, List<SchemePosition> positions) {
        List<Check> checks = new ArrayList<>();
        checks.add(levels(positions));
        checks.add(needMissing(inputs));
        checks.add(missing(
                "figures_missing.",
                inputs,
                name -> !name.startsWith(SchemeInputs.NEED),
                Severity.WARNING,
                "people, money, target or cost is missing"));
        checks.add(sumsToEnvelope(positions));
        checks.add(sharesSumToOne(positions));
        if (NetAdjustments.any(scheme)) {
            checks.add(AdjustmentChecks.of(scheme, inputs, positions));
        }
        checks.add(deprivation(positions));
        if (scheme.target() == TargetMode.SUPPLIED) {
            checks.addAll(PublishedGrowthChecks.of(data, scheme, positions));
        }
        return checks;
    }

    private Check levels(List<SchemePosition> positions) {
        Geography geography = data.geography();
        Set<String> finer = new TreeSet<>();
        for (SchemePosition position : positions) {
            for (String level : settings.levels()) {
                if (!geography.atOrAbove(level, position.level())) {
                    finer.add(level);
                }
            }
        }
        String id = "level." + scheme.id();
        return finer.isEmpty()
                ? passed(id, settings.levels().size(), "every level asked for can be shown for scheme " + scheme.id())
                : failed(
                        id,
                        Severity.WARNING,
                        settings.levels().size(),
                        finer.size(),
                        "level " + String.join(", ", finer) + " is skipped for scheme " + scheme.id()
                                + ": it is finer than the data ("
                                + positions.get(0).level() + ")");
    }

    private Check needMissing(List<SchemeInputs> inputs) {
        double greatest = 0;
        String where = "";
        for (SchemeInputs input : inputs) {
            double share = peopleWithoutNeed(input);
            if (share > greatest) {
                greatest = share;
                where = input.period();
            }
        }
        return missing(
                "need_missing.",
                inputs,
                name -> name.startsWith(SchemeInputs.NEED),
                greatest > settings.peopleWithoutNeed() ? Severity.ERROR : Severity.WARNING,
                String.format(
                        Locale.ROOT, "need is missing, at most for %.2f %% of people (%s)", 100 * greatest, where));
    }

    private static double peopleWithoutNeed(SchemeInputs input) {
        CompensatedSum without = new CompensatedSum();
        CompensatedSum all = new CompensatedSum();
        for (Map.Entry<String, Figure> people :
                input.column(SchemeInputs.PEOPLE).values().entrySet()) {
            double number = people.getValue().orElse(0);
            List<String> gaps = input.missing().getOrDefault(people.getKey(), List.of());
            if (gaps.stream().anyMatch(name -> name.startsWith(SchemeInputs.NEED))) {
                without.add(number);
            }
            all.add(number);
        }
        return without.value() / all.value();
    }

    private Check missing(
            String kind, List<SchemeInputs> inputs, Predicate<String> column, Severity severity, String what) {
        long tested = 0;
        List<String> found = new ArrayList<>();
        for (SchemeInputs input : inputs) {
            tested += input.areas().size() + input.missing().size();
            input.missing().forEach((code, gaps) -> {
                if (gaps.stream().anyMatch(column)) {
                    found.add(code + " in " + input.period());
                }
            });
        }
        String id = kind + scheme.id();
        if (found.isEmpty()) {
            return passed(id, tested, "no area of scheme " + scheme.id() + " is left out for this");
        }
        String some = String.join(", ", found.subList(0, Math.min(CODES_NAMED, found.size())));
        return failed(
                id,
                severity,
                tested,
                found.size(),
                "scheme " + scheme.id() + ": " + what + "; left out and shown as [x]: " + some
                        + (found.size() > CODES_NAMED ? " and " + (found.size() - CODES_NAMED) + " more" : "")
                        + "; add the missing rows to the package");
    }

    private Check sumsToEnvelope(List<SchemePosition> positions) {
        long failed = 0;
        for (SchemePosition position : positions) {
            Figure targets = RollUp.sum(
                    position.areas().stream().map(AreaPosition::target).toList());
            boolean exact =
                    targets.money().toPence() == position.envelope().money().toPence();
            failed += scheme.target() == TargetMode.FAIR_SHARE && !exact ? 1 : 0;
        }
        String words = scheme.target() == TargetMode.FAIR_SHARE
                ? "fair shares of scheme " + scheme.id() + " sum to the money spent, to the penny"
                : "targets of scheme " + scheme.id() + " are supplied and need not sum to the money";
        return outcome("rows_sum_to_envelope.", positions.size(), failed, words);
    }

    private Check sharesSumToOne(List<SchemePosition> positions) {
        long failed = 0;
        for (SchemePosition position : positions) {
            double needs = CompensatedSum.of(position.areas().stream()
                    .mapToDouble(AreaPosition::needShare)
                    .toArray());
            double targets = CompensatedSum.of(position.areas().stream()
                    .mapToDouble(AreaPosition::targetShare)
                    .toArray());
            failed += Math.abs(needs - 1) > 1e-9 || Math.abs(targets - 1) > 1e-9 ? 1 : 0;
        }
        return outcome("shares_sum_to_one.", positions.size(), failed, "shares of scheme " + scheme.id() + " sum to 1");
    }

    private Check deprivation(List<SchemePosition> positions) {
        String id = "deprivation." + scheme.id();
        long failed = 0;
        Set<String> notes = new TreeSet<>();
        for (SchemePosition position : positions) {
            DeprivationScores scores = DeprivationScores.at(data, position, position.level());
            failed += scores.isEmpty() ? 1 : 0;
            scores.note().ifPresent(notes::add);
        }
        String words = notes.isEmpty() ? "scores are known for scheme " + scheme.id() : String.join("; ", notes);
        return failed == 0
                ? passed(id, positions.size(), words)
                : failed(
                        id,
                        Severity.WARNING,
                        positions.size(),
                        failed,
                        "there are no deprivation scores at or below the level of scheme " + scheme.id()
                                + "; indicators by deprivation are [x]; add resource deprivation to the package");
    }

    private Check outcome(String kind, long tested, long failed, String words) {
        String id = kind + scheme.id();
        return failed == 0
                ? passed(id, tested, words)
                : failed(id, Severity.ERROR, tested, failed, "not true that " + words + "; report this as a fault");
    }

    static Check passed(String id, long tested, String message) {
        return new Check(id, Severity.WARNING, Status.PASSED, tested, 0, message);
    }

    static Check failed(String id, Severity severity, long tested, long failed, String message) {
        return new Check(id, severity, Status.FAILED, tested, failed, message);
    }
}

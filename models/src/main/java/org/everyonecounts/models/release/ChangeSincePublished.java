package org.everyonecounts.models.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.everyonecounts.models.area.FinancialYear;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.measure.Figure;

/**
 * Sets the figures of a run against those published last: a wrong decimal place or a lost region shows here when no row is wrong by itself.
 *
 * <p>Change: new ÷ old − 1, against its limit times the years between the two periods, at least one. Compared are a scheme's periods that both
 * runs show; where its latest period is in the earlier run not, that one with the newest of the earlier run. People and pounds are sums at the
 * coarsest level of both; target share and need index are compared for every area of every level of both. An old figure of nought has no
 * change unless the new one is not nought, which is more than any limit. Areas that have no number on either side, and schemes and levels of one
 * side alone, are not compared and are counted in the message.
 *
 * <p>By hand: people 1,000 before and 1,040 now are 4 per cent more; a region of 160 lost is 16 per cent less.
 */
public final class ChangeSincePublished {
    /** What the ids of its checks begin with. */
    public static final String CHECKS = "change_";

    private static final String ADVICE =
            ". Correct the data, or have somebody look at the change and give the same command again with"
                    + " --approve \"who: why\"";

    private static final int MOST_NAMED = 5;

    private final List<String> levels;
    private final ChangeLimits limits;

    /** @param levels levels of the areas, coarse to fine */
    public ChangeSincePublished(List<String> levels, ChangeLimits limits) {
        this.levels = List.copyOf(levels);
        this.limits = limits;
    }

    private record Pair(
            String now,
            String then,
            SortedMap<String, SortedMap<String, PublishedDistance>> newer,
            SortedMap<String, SortedMap<String, PublishedDistance>> older) {
        /** Limits are of a year; the same period, or another version of it, counts as one. */
        double years() {
            return Math.max(1, Math.abs(FinancialYear.between(then, now).orElse(1)));
        }
    }

    private record Change(String where, double now, double then, double allowed) {
        double size() {
            return then == 0 ? (now == 0 ? 0 : Double.POSITIVE_INFINITY) : now / then - 1;
        }

        boolean passes() {
            return Math.abs(size()) <= allowed;
        }
    }

    /** Three checks for each scheme of the run, by scheme: {@code change_people}, {@code change_pounds} and {@code change_area}. */
    public List<Check> checks(List<PublishedDistance> now, List<PublishedDistance> before) {
        SortedMap<String, PublishedScheme> newer = PublishedScheme.byId(now);
        SortedMap<String, PublishedScheme> older = PublishedScheme.byId(before);
        long gone = older.keySet().stream()
                .filter(scheme -> !newer.containsKey(scheme))
                .count();
        String left = gone == 0 ? "" : "; not compared: " + gone + " schemes that only the run published last has";
        List<Check> checks = new ArrayList<>();
        newer.forEach((scheme, figures) -> {
            PublishedScheme earlier = older.getOrDefault(scheme, new PublishedScheme());
            List<Pair> pairs = pairs(figures, earlier);
            checks.add(totals(
                    CHECKS + "people." + scheme,
                    "people of scheme " + scheme,
                    pairs,
                    PublishedDistance::people,
                    limits.people(),
                    left));
            checks.add(totals(
                    CHECKS + "pounds." + scheme,
                    "pounds of scheme " + scheme,
                    pairs,
                    PublishedDistance::pounds,
                    limits.pounds(),
                    left));
            checks.add(areas(scheme, pairs, left));
        });
        return checks;
    }

    /** A failed check as it stands once somebody has released it: nobody is told to approve it any more. */
    public static Check approved(Check failed) {
        return new Check(
                failed.id(),
                failed.severity(),
                Check.Status.APPROVED,
                failed.tested(),
                failed.failed(),
                withoutAdvice(failed.message()));
    }

    /** What a failed check found, without what to do about it. */
    public static String withoutAdvice(String message) {
        return message.endsWith(ADVICE) ? message.substring(0, message.length() - ADVICE.length()) : message;
    }

    private static List<Pair> pairs(PublishedScheme now, PublishedScheme before) {
        List<Pair> pairs = new ArrayList<>();
        now.periods().forEach((period, figures) -> {
            SortedMap<String, SortedMap<String, PublishedDistance>> same =
                    before.periods().get(period);
            if (same != null) {
                pairs.add(new Pair(period, period, figures, same));
            } else if (period.equals(now.periods().lastKey())
                    && !before.periods().isEmpty()) {
                String newest = before.periods().lastKey();
                pairs.add(new Pair(period, newest, figures, before.periods().getOrDefault(newest, figures)));
            }
        });
        return pairs;
    }

    private Check totals(
            String id,
            String what,
            List<Pair> pairs,
            Function<PublishedDistance, Figure> column,
            double limit,
            String left) {
        List<Change> changes = new ArrayList<>();
        for (Pair pair : pairs) {
            levels.stream()
                    .filter(level ->
                            pair.newer().containsKey(level) && pair.older().containsKey(level))
                    .findFirst()
                    .ifPresent(level -> changes.add(new Change(
                            periods(pair),
                            PublishedScheme.sum(areasAt(pair.newer(), level), column),
                            PublishedScheme.sum(areasAt(pair.older(), level), column),
                            limit * pair.years())));
        }
        return check(id, what, changes, 0, "%.0f", left);
    }

    private Check areas(String scheme, List<Pair> pairs, String left) {
        List<Change> changes = new ArrayList<>();
        long notCompared = 0;
        Map<String, Function<PublishedDistance, Figure>> columns = new LinkedHashMap<>();
        columns.put("target share", PublishedDistance::targetShare);
        columns.put("need index", PublishedDistance::needIndex);
        for (Pair pair : pairs) {
            for (String level : levels) {
                SortedMap<String, PublishedDistance> older = areasAt(pair.older(), level);
                for (PublishedDistance area : areasAt(pair.newer(), level).values()) {
                    PublishedDistance earlier = older.get(area.areaCode());
                    boolean compared = false;
                    for (Map.Entry<String, Function<PublishedDistance, Figure>> column : columns.entrySet()) {
                        Figure now = column.getValue().apply(area);
                        if (earlier != null
                                && now.isNumber()
                                && column.getValue().apply(earlier).isNumber()) {
                            compared = true;
                            changes.add(new Change(
                                    column.getKey() + " of " + area.areaCode() + ", " + periods(pair),
                                    now.number(),
                                    column.getValue().apply(earlier).number(),
                                    limits.area() * pair.years()));
                        }
                    }
                    notCompared += compared ? 0 : 1;
                }
                notCompared += Stream.of(older.keySet())
                        .flatMap(java.util.Set::stream)
                        .filter(code -> !areasAt(pair.newer(), level).containsKey(code))
                        .count();
            }
        }
        return check(CHECKS + "area." + scheme, "areas of scheme " + scheme, changes, notCompared, "%.6f", left);
    }

    private static SortedMap<String, PublishedDistance> areasAt(
            SortedMap<String, SortedMap<String, PublishedDistance>> levels, String level) {
        return levels.getOrDefault(level, java.util.Collections.emptySortedMap());
    }

    private static String periods(Pair pair) {
        return pair.now().equals(pair.then()) ? pair.now() : pair.now() + " against " + pair.then();
    }

    private static Check check(
            String id, String what, List<Change> changes, long notCompared, String form, String left) {
        List<Change> sorted = changes.stream()
                .sorted(Comparator.comparingDouble((Change one) -> -Math.abs(one.size())))
                .toList();
        List<Change> failed = sorted.stream().filter(one -> !one.passes()).toList();
        String areas =
                notCompared == 0 ? "" : "; " + notCompared + " areas are in one of the two runs only or have no number";
        String message;
        if (sorted.isEmpty()) {
            message = what + " are not compared: the run published last has no such scheme or level" + left;
        } else if (failed.isEmpty()) {
            message = what + " against the run published last, the largest change: " + words(sorted.get(0), form)
                    + areas + left;
        } else {
            message = what + " have changed since the run published last by more than the gate lets pass: "
                    + String.join(
                            "; ",
                            failed.stream()
                                    .limit(MOST_NAMED)
                                    .map(one -> words(one, form))
                                    .toList())
                    + (failed.size() > MOST_NAMED ? "; and " + (failed.size() - MOST_NAMED) + " more" : "") + areas
                    + left
                    + ADVICE;
        }
        return new Check(
                id,
                Check.Severity.ERROR,
                failed.isEmpty() ? Check.Status.PASSED : Check.Status.FAILED,
                sorted.size(),
                failed.size(),
                message);
    }

    private static String words(Change change, String form) {
        String size = Double.isInfinite(change.size())
                ? "from nought"
                : String.format(Locale.ROOT, "%+.2f %%", 100 * change.size());
        return String.format(
                Locale.ROOT,
                "%s " + form + ", before " + form + " (%s, at most %.2f %%)",
                change.where(),
                change.now(),
                change.then(),
                size,
                100 * change.allowed());
    }
}

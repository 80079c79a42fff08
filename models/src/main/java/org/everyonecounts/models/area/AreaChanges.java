package org.everyonecounts.models.area;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.area.HealthData.AreaChange;
import org.jspecify.annotations.Nullable;

/**
 * To which areas of today the figures of an area of an earlier period belong, and how much of them.
 *
 * <p>A code that changes in a period belongs, before that period, to its new codes by their weights; these may change later themselves, so
 * that weights multiply along the chain. The last of the new codes has what the others leave, so that weights sum to 1 exactly. A code that
 * is one of its own new codes lives on. A code in a period from its change on is itself.
 *
 * <p>By hand: A becomes B in 2019/20, B becomes C (¼) and D (¾) in 2022/23: figures of A in 2018/19 belong to C and D by ¼ and ¾, figures of B
 * in 2022/23 to B.
 */
public final class AreaChanges {
    /** Comes before every period: for figures that have none, such as the scores of an edition. */
    public static final String ALWAYS = "";

    private final List<AreaChange> changes;
    private final SortedMap<String, List<AreaChange>> byCode = new TreeMap<>();
    private final SortedMap<String, String> begins = new TreeMap<>();
    private final Map<String, Map<String, Set<String>>> sources = new HashMap<>();

    /**
     * Part of the figures of an area.
     *
     * @param weight 0 to 1
     */
    public record Part(String fromCode, String toCode, BigDecimal weight) {
        /** True for all of an area that is still itself. */
        boolean isWhole(String code) {
            return fromCode.equals(code) && weight.compareTo(BigDecimal.ONE) == 0;
        }
    }

    /** @param changes checked: weights of a code sum to 1, all in one period, no circles */
    public AreaChanges(Collection<AreaChange> changes) {
        this.changes = List.copyOf(changes);
        for (AreaChange change : changes) {
            byCode.computeIfAbsent(change.fromCode(), code -> new ArrayList<>()).add(change);
            if (!change.fromCode().equals(change.toCode())) {
                begins.merge(
                        change.toCode(), change.firstPeriod(), (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
    }

    /** The changes as given. */
    public List<AreaChange> list() {
        return changes;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Codes that are in use no more, in code order. */
    public Set<String> ended() {
        Set<String> ended = new TreeSet<>();
        byCode.forEach((code, own) -> {
            if (own.stream().noneMatch(change -> change.toCode().equals(code))) {
                ended.add(code);
            }
        });
        return ended;
    }

    /** True when the code was replaced and the period is not before that. */
    public boolean hasEnded(String code, String period) {
        List<AreaChange> own = byCode.get(code);
        return own != null
                && own.stream().noneMatch(change -> change.toCode().equals(code))
                && period.compareTo(own.get(0).firstPeriod()) >= 0;
    }

    /** The codes to which figures of a code and period belong, with weights that sum to 1; the code itself where nothing changed. */
    public SortedMap<String, BigDecimal> successors(String code, String period) {
        @Nullable List<AreaChange> own = byCode.get(code);
        if (own == null || period.compareTo(own.get(0).firstPeriod()) >= 0) {
            return new TreeMap<>(Map.of(code, BigDecimal.ONE));
        }
        SortedMap<String, BigDecimal> found = new TreeMap<>();
        BigDecimal left = BigDecimal.ONE;
        for (int i = 0; i < own.size(); i++) {
            AreaChange change = own.get(i);
            BigDecimal weight = i == own.size() - 1 ? left : BigDecimal.valueOf(change.weight());
            left = left.subtract(weight);
            if (change.toCode().equals(code)) {
                found.merge(code, weight, BigDecimal::add);
            } else {
                successors(change.toCode(), period)
                        .forEach((to, share) -> found.merge(to, share.multiply(weight), BigDecimal::add));
            }
        }
        return found;
    }

    /** The codes that took the place of a code and are in use in a period. */
    public Set<String> inUse(String code, String period) {
        Set<String> codes = new TreeSet<>();
        for (AreaChange change : byCode.getOrDefault(code, List.of())) {
            if (hasEnded(change.toCode(), period)) {
                codes.addAll(inUse(change.toCode(), period));
            } else {
                codes.add(change.toCode());
            }
        }
        return codes;
    }

    /**
     * The codes that made up an area in a period before it changed, itself only where it lives on; none where it has not changed. A code
     * that came into being later is not expected.
     */
    public Set<String> sources(String code, String period) {
        return sources.computeIfAbsent(period, this::sourcesIn).getOrDefault(code, Set.of());
    }

    private Map<String, Set<String>> sourcesIn(String period) {
        Map<String, Set<String>> found = new HashMap<>();
        byCode.forEach((from, own) -> {
            if (period.compareTo(own.get(0).firstPeriod()) < 0
                    && begins.getOrDefault(from, ALWAYS).compareTo(period) <= 0) {
                successors(from, period)
                        .keySet()
                        .forEach(to -> found.computeIfAbsent(to, code -> new TreeSet<>())
                                .add(from));
            }
        });
        return found;
    }

    /**
     * What the figures of a column are made of on the codes of today.
     *
     * @param given codes with figures
     * @param complete true to name also areas that should have figures because others of the same new area do
     */
    SortedMap<String, List<Part>> parts(Set<String> given, String period, boolean complete) {
        SortedMap<String, List<Part>> parts = new TreeMap<>();
        Set<String> changed = new TreeSet<>();
        for (String from : given) {
            SortedMap<String, BigDecimal> successors = successors(from, period);
            successors.forEach((to, weight) ->
                    parts.computeIfAbsent(to, code -> new ArrayList<>()).add(new Part(from, to, weight)));
            if (byCode.containsKey(from)) {
                changed.addAll(successors.keySet());
            }
        }
        if (complete) {
            parts.forEach((to, own) -> {
                if (changed.contains(to)) {
                    sources(to, period).stream()
                            .filter(from -> !given.contains(from))
                            .forEach(from -> own.add(
                                    new Part(from, to, successors(from, period).getOrDefault(to, BigDecimal.ZERO))));
                }
            });
        }
        return parts;
    }
}

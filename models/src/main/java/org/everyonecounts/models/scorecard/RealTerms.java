package org.everyonecounts.models.scorecard;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.measure.Figure;

/**
 * Pounds of other periods at the prices of one: real = pounds · deflator(base) ÷ deflator(period).
 *
 * <p>The base is the latest of the periods shown that has a deflator above zero; one base for all schemes of a run, so that everything in
 * real terms can be laid side by side. No such period, or none of the period itself: {@code [x]}.
 *
 * <p>By hand: deflators 80 and 100, base the second: £40 of the first period are £50.
 */
public final class RealTerms {
    private final Optional<String> base;
    private final SortedMap<String, Double> deflators;

    private RealTerms(Optional<String> base, SortedMap<String, Double> deflators) {
        this.base = base;
        this.deflators = deflators;
    }

    /** At the prices of the latest period that any scheme shows. */
    static RealTerms of(HealthData data, SchemePositions positions) {
        TreeSet<String> shown = new TreeSet<>();
        positions.shownPeriods().values().forEach(shown::addAll);
        return of(data.deflators(), shown);
    }

    static RealTerms of(SortedMap<String, Figure> given, Collection<String> shown) {
        TreeMap<String, Double> deflators = new TreeMap<>();
        given.forEach((period, deflator) -> {
            if (deflator.orElse(0) > 0) {
                deflators.put(period, deflator.number());
            }
        });
        Optional<String> base = shown.stream().filter(deflators::containsKey).max(String::compareTo);
        return new RealTerms(base, deflators);
    }

    /** The period of the prices; {@code [z]} where nothing can be given in real terms. */
    String base() {
        return base.orElse(Figure.NOT_APPLICABLE.toString());
    }

    /** Pounds of a period at the prices of the base. */
    Figure of(Figure pounds, String period) {
        Double then = deflators.get(period);
        if (base.isEmpty() || then == null) {
            return Figure.NOT_AVAILABLE;
        }
        double now = deflators.getOrDefault(base.get(), Double.NaN);
        return pounds.map(amount -> amount * now / then);
    }
}

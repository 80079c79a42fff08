package org.everyonecounts.models.allocation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme.Constraint;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/**
 * Scales people so that their sum over each area of a level is that of another basis: P_i ← P_i · ΣQ ÷ ΣP over the area of the level that
 * holds i.
 *
 * <p>P people of the scheme's basis, Q people of the other. Proportions inside an area of the level are kept. The sums are taken over the
 * areas whose own people are known, at the coarser of the two levels at which P and Q came; where one of them lacks Q, all areas under the
 * constraint area are missing like it. An area with P = 0 keeps 0. Flags of Q are carried to all areas that it scales.
 *
 * <p>By hand: registered 60 and 40, residents 90 together → 54 and 36.
 */
public final class ConstrainedPeople {
    private ConstrainedPeople() {}

    /** The people of a scheme in a period, constrained where the scheme says so; none where they cannot be. */
    public static Optional<AreaColumn> of(HealthData data, Scheme scheme, String period) {
        AreaColumn people = data.population().get(new SeriesKey(period, scheme.populationBasis()));
        Constraint constraint = scheme.constraint();
        if (people == null || constraint == null) {
            return Optional.ofNullable(people);
        }
        AreaColumn other = data.population().get(new SeriesKey(period, constraint.basis()));
        return fault(data, scheme, period).isPresent() || other == null
                ? Optional.empty()
                : Optional.of(of(people, other, data.geography(), constraint.level()));
    }

    /** Why a scheme has no people in a period. */
    static Optional<String> fault(HealthData data, Scheme scheme, String period) {
        AreaColumn people = data.population().get(new SeriesKey(period, scheme.populationBasis()));
        if (people == null) {
            return Optional.of("there is no population of basis " + scheme.populationBasis());
        }
        Constraint constraint = scheme.constraint();
        if (constraint == null) {
            return Optional.empty();
        }
        AreaColumn other = data.population().get(new SeriesKey(period, constraint.basis()));
        return other == null
                ? Optional.of("there is no population of basis " + constraint.basis() + " to constrain basis "
                        + scheme.populationBasis() + " to; add it to resource population")
                : fault(people, other, data.geography(), constraint);
    }

    private static Optional<String> fault(
            AreaColumn people, AreaColumn other, Geography geography, Constraint constraint) {
        String level = constraint.level();
        if (!geography.levels().contains(level)) {
            return Optional.of("constrain_to names level " + level + ", which the data have not; levels are "
                    + String.join(", ", geography.levels()));
        }
        for (AreaColumn column : List.of(people, other)) {
            if (!geography.atOrAbove(level, column.level())) {
                return Optional.of("constrain_to names level " + level + ", finer than the people it needs ("
                        + column.level() + "); name a level at or above " + column.level());
            }
        }
        return Optional.empty();
    }

    /** People of the level at which they came, scaled. */
    static AreaColumn of(AreaColumn people, AreaColumn other, Geography geography, String level) {
        String common = geography.atOrAbove(people.level(), other.level()) ? people.level() : other.level();
        AreaColumn held = RollUp.sums(other, geography, common);
        Map<String, List<String>> ownMembers = geography.members(common, people.level());
        SortedMap<String, Figure> values = new TreeMap<>();
        SortedMap<String, Set<Flag>> flags = new TreeMap<>();
        people.values().keySet().forEach(code -> values.put(code, Figure.NOT_AVAILABLE));
        geography.members(level, common).forEach((area, parts) -> {
            List<Figure> own = new ArrayList<>();
            List<Figure> wanted = new ArrayList<>();
            EnumSet<Flag> remarks = EnumSet.noneOf(Flag.class);
            List<String> codes = new ArrayList<>();
            for (String part : parts) {
                List<String> members = ownMembers.getOrDefault(part, List.of());
                List<Figure> known = members.stream()
                        .map(people::get)
                        .filter(Figure::isNumber)
                        .toList();
                codes.addAll(members);
                if (!known.isEmpty()) {
                    own.addAll(known);
                    wanted.add(held.get(part));
                    remarks.addAll(held.flagsOf(part));
                }
            }
            Figure factor = factor(own, wanted);
            for (String code : codes) {
                Figure before = people.get(code);
                values.put(
                        code, before.isNumber() && factor.isNumber() ? scaled(before, factor) : worse(before, factor));
                EnumSet<Flag> all = EnumSet.copyOf(remarks);
                all.addAll(people.flagsOf(code));
                flags.put(code, all);
            }
        });
        return new AreaColumn(people.level(), values, flags);
    }

    private static Figure factor(List<Figure> own, List<Figure> wanted) {
        if (own.isEmpty()) {
            return Figure.NOT_AVAILABLE;
        }
        double sum = RollUp.sum(own).number();
        return sum > 0 ? RollUp.sum(wanted).map(total -> total / sum) : Figure.of(1);
    }

    private static Figure scaled(Figure people, Figure factor) {
        return factor.number() == 1 ? people : people.map(number -> number * factor.number());
    }

    private static Figure worse(Figure people, Figure factor) {
        return people.isNumber() ? factor : people;
    }
}

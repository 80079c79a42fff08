package org.everyonecounts.models.scorecard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.measure.Figure;

/**
 * One outcome in one period: of everyone by area, or of the groups of one characteristic in the whole country.
 *
 * @param data where they come from
 * @param outcome id of the outcome
 * @param characteristic what the groups are groups of; {@code [z]} where the units are areas
 * @param level level of the areas; of groups, the level at which they are given
 * @param higherIsBetter which way is better; empty where the data do not say
 * @param all areas by code, or groups in order (numbers as numbers), without the unknown one
 * @param unknown people whose group is not known, where the data have such a group
 * @param scale how values follow from counts; empty where they do not
 * @param weighedByPeople false where groups weigh alike, because their people are not given
 */
public record OutcomeUnits(
        HealthData data,
        String outcome,
        String characteristic,
        String period,
        String level,
        Optional<Boolean> higherIsBetter,
        List<OutcomeUnit> all,
        Optional<OutcomeUnit> unknown,
        Optional<CountScale> scale,
        boolean weighedByPeople) {
    private static final String NUMBER = "\\d{1,9}";

    public OutcomeUnits {
        all = List.copyOf(all);
    }

    boolean areAreas() {
        return characteristic.equals(Figure.NOT_APPLICABLE.toString());
    }

    /** True for groups named by whole numbers, of which 1 is the most deprived. */
    boolean areOrdered() {
        return !areAreas() && !all.isEmpty() && all.stream().allMatch(unit -> isNumber(unit.name()));
    }

    /**
     * Units with a value and a weight. Areas weigh their denominators where every area has one, which makes the mean that of the events;
     * else registered people (see {@link OutcomePeople}). Groups weigh their denominators where every group has one, else alike.
     */
    List<OutcomeUnit> known() {
        return all.stream().filter(OutcomeUnit::isKnown).toList();
    }

    /** Units left out for want of a value or weight. */
    int excluded() {
        return all.size() - known().size();
    }

    /** True where every unit with a value has a standard error. */
    boolean haveErrors() {
        return known().stream().allMatch(unit -> unit.standardError().isNumber());
    }

    /** The {@code group} of a row, with a parameter where it is not empty. */
    String group(String parameter) {
        return "outcome=" + outcome
                + (areAreas() ? "" : ";characteristic=" + characteristic)
                + (parameter.isEmpty() ? "" : ";" + parameter);
    }

    static boolean isNumber(String group) {
        return group.matches(NUMBER);
    }

    /** Whole numbers first and as numbers, then names. */
    static Comparator<String> groupOrder() {
        return Comparator.comparing((String group) -> !isNumber(group))
                .thenComparingInt(group -> isNumber(group) ? Integer.parseInt(group) : 0)
                .thenComparing(group -> group);
    }
}

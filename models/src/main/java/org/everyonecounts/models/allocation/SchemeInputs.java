package org.everyonecounts.models.allocation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.SeriesBreaks;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/**
 * The inputs of one scheme in one period, brought to the finest level at which all of them are known, and split into areas that have
 * all of them and areas that do not.
 *
 * @param areas codes of the areas with all inputs, in code order
 * @param columns every input column at the level, by name: {@code people}, {@code actual}, {@code target}, {@code need:<component>},
 *     {@code cost:<factor>}
 * @param indexed components given as index, to be normalised to the people
 * @param supplied {@code allocation} and {@code projected_target}, which an area may lack; none in mode fair share
 * @param errors standard errors of {@code need:<component>} columns, by component, where given
 * @param missing names of the input columns that an excluded area lacks, by area code
 */
public record SchemeInputs(
        Scheme scheme,
        String period,
        String level,
        List<String> areas,
        Map<String, AreaColumn> columns,
        Set<String> indexed,
        Map<String, AreaColumn> supplied,
        Map<String, AreaColumn> errors,
        SortedMap<String, List<String>> missing) {
    public static final String PEOPLE = "people";
    public static final String ACTUAL = "actual";
    public static final String TARGET = "target";
    public static final String NEED = "need:";
    public static final String COST = "cost:";
    static final String ALLOCATION = "allocation";
    static final String PROJECTED_TARGET = "projected_target";

    public SchemeInputs {
        areas = List.copyOf(areas);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        indexed = Set.copyOf(indexed);
        supplied = Map.copyOf(supplied);
        errors = Map.copyOf(errors);
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
    }

    /** The inputs, or a sentence that says why there are none. */
    public sealed interface Found permits Ready, Absent {}

    /** The scheme can be computed for the period. */
    public record Ready(SchemeInputs inputs) implements Found {}

    /** It cannot; {@code reason} is one sentence without a full stop. */
    public record Absent(String reason) implements Found {}

    /** Gathers the inputs of a scheme for a period. */
    public static Found find(HealthData data, Scheme scheme, String period) {
        return new InputGathering(data, scheme, period).gather();
    }

    /** What to show for an excluded area: {@code [c]} when an input of it is suppressed, else {@code [x]}. */
    public Figure shownFor(String code) {
        boolean suppressed =
                columns.values().stream().anyMatch(column -> column.get(code).state() == Figure.State.SUPPRESSED);
        return suppressed ? Figure.SUPPRESSED : Figure.NOT_AVAILABLE;
    }

    /** One input of the areas as numbers. */
    double[] numbers(String column) {
        AreaColumn values = column(column);
        return areas.stream().mapToDouble(code -> values.get(code).number()).toArray();
    }

    /** One input column, by its name. */
    public AreaColumn column(String name) {
        AreaColumn column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no input column " + name + "; there are " + columns.keySet());
        }
        return column;
    }

    /**
     * Relative standard error of a component in one area: se ÷ value; {@code [z]} where it has none. It is the same before and after
     * normalising.
     */
    Figure relativeError(String component, String code) {
        AreaColumn given = errors.get(component);
        double value = column(NEED + component).get(code).number();
        return given == null || !given.get(code).isNumber() || value == 0
                ? Figure.NOT_APPLICABLE
                : given.get(code).map(error -> error / value);
    }

    /** The series that make up the scheme, as breaks name them. */
    public static Set<String> series(Scheme scheme) {
        Set<String> series = new TreeSet<>(NeedComponents.weights(scheme).keySet());
        series.add(scheme.stream());
        series.add(scheme.populationBasis());
        return series;
    }

    /** Flags of all inputs of an area, {@code [b]} in the first period after a break of one of its series. */
    Set<Flag> flags(String code, HealthData data) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        columns.values().forEach(column -> flags.addAll(column.flagsOf(code)));
        supplied.values().forEach(column -> flags.addAll(column.flagsOf(code)));
        if (new SeriesBreaks(data.breaks()).startsAt(series(scheme), period, code, data.geography())) {
            flags.add(Flag.BREAK);
        }
        return flags;
    }
}

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
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Constraint;
import org.everyonecounts.models.allocation.Scheme.Cost;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.area.SeriesBreaks;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/**
 * The inputs of one scheme in one period, brought to the finest level at which all of them are known, and split into areas that have
 * all of them and areas that do not.
 *
 * @param areas codes of the areas with all inputs, in code order
 * @param columns every input column at the level, by name: {@code people} (constrained where the scheme says so), {@code actual},
 *     {@code target}, {@code need:<component>} (weighted people, not yet normalised), {@code cost:<factor>}, {@code adjustment:<id>}
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
    public static final String ADJUSTMENT = "adjustment:";
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

    /**
     * It cannot; {@code reason} is one sentence without a full stop that ends in how to mend it.
     *
     * @param wrong true where figures are there but cannot be right, such as money below zero; false where they are not there
     */
    public record Absent(String reason, boolean wrong) implements Found {
        /** Figures are not there. */
        public Absent(String reason) {
            this(reason, false);
        }
    }

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

    /** What goes into {@link ShareFormula}: people, weighted people (indices normalised to the people) and costs, areas in code order. */
    public ShareFormula.Columns formulaColumns() {
        double[] people = numbers(PEOPLE);
        Map<String, double[]> weighted = new LinkedHashMap<>();
        for (String component : NeedComponents.weights(scheme).keySet()) {
            double[] column = numbers(NEED + component);
            weighted.put(component, indexed.contains(component) ? Normalisation.norm(column, people) : column);
        }
        Map<String, double[]> costs = new LinkedHashMap<>();
        for (Block block : scheme.blocks()) {
            for (Cost cost : block.costs()) {
                costs.computeIfAbsent(cost.factor(), factor -> numbers(COST + factor));
            }
        }
        return new ShareFormula.Columns(people, weighted, costs);
    }

    /** The money of all areas, pounds: E in mode fair share. */
    public double envelope() {
        AreaColumn actual = column(ACTUAL);
        return RollUp.sum(areas.stream().map(actual::get).toList()).number();
    }

    /** N_i, pounds by area: lump sums and the area's part of the top slice by people. Supplied targets have none. */
    public double[] netAdjustments() {
        return NetAdjustments.of(this);
    }

    /** The series that make up the scheme, as breaks name them. */
    public static Set<String> series(Scheme scheme) {
        Set<String> series = new TreeSet<>(NeedComponents.weights(scheme).keySet());
        series.add(scheme.stream());
        series.add(scheme.populationBasis());
        Constraint constraint = scheme.constraint();
        if (constraint != null) {
            series.add(constraint.basis());
        }
        return series;
    }

    /** Flags of all inputs of an area. */
    EnumSet<Flag> flags(String code) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        columns.values().forEach(column -> flags.addAll(column.flagsOf(code)));
        supplied.values().forEach(column -> flags.addAll(column.flagsOf(code)));
        return flags;
    }

    /** Flags of all inputs of an area, {@code [b]} in the first period after a break of one of its series. */
    EnumSet<Flag> flags(String code, HealthData data) {
        EnumSet<Flag> flags = flags(code);
        if (new SeriesBreaks(data.breaks()).startsAt(series(scheme), period, code, data.geography())) {
            flags.add(Flag.BREAK);
        }
        return flags;
    }
}

package org.everyonecounts.jobs.contract;

import static org.everyonecounts.jobs.contract.Layout.Column.key;
import static org.everyonecounts.jobs.contract.Layout.Column.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.everyonecounts.jobs.contract.Layout.Column;
import org.everyonecounts.jobs.contract.Layout.Kind;
import org.everyonecounts.jobs.contract.Layout.Role;

/** The layout of every resource that is read: the one list from which headers, rows, keys and controls are checked. */
public final class Layouts {
    public static final String AREAS = "areas";
    public static final String POPULATION = "population";
    public static final String NEED = "need";
    public static final String SPENDING = "spending";
    public static final String ALLOCATIONS = "allocations";
    public static final String COSTS = "costs";
    public static final String ADJUSTMENTS = "adjustments";
    public static final String ENVELOPES = "envelopes";
    public static final String DEPRIVATION = "deprivation";
    public static final String OUTCOMES = "outcomes";
    public static final String GROUPS = "groups";
    public static final String AREA_CHANGES = "area_changes";
    public static final String DEFLATORS = "deflators";
    public static final String BREAKS = "breaks";
    /** GeoJSON, not a table. */
    public static final String BOUNDARIES = "boundaries";

    private static final Map<String, Layout> BY_NAME = new LinkedHashMap<>();

    static {
        add(
                AREAS,
                false,
                key("area_code", Role.OTHER, Kind.TEXT),
                key("area_name", Role.OTHER, Kind.TEXT),
                key("level", Role.OTHER, Kind.TEXT),
                key("parent_code", Role.OTHER, Kind.TEXT).optional());
        add(POPULATION, true, anyYear(), area(), series("basis"), value("persons", Kind.NUMBER, 0.0, null));
        add(
                NEED,
                true,
                year(),
                area(),
                series("component"),
                key("kind", Role.FIXED, Kind.TEXT).oneOf("weighted_population", "index"),
                value("value", Kind.NUMBER, 0.0, null),
                value("standard_error", Kind.NUMBER, 0.0, null).optional());
        add(SPENDING, true, year(), area(), series("stream"), value("amount_gbp", Kind.MONEY, null, null));
        add(
                ALLOCATIONS,
                true,
                year(),
                area(),
                series("stream"),
                value("baseline_gbp", Kind.MONEY, 0.0, null),
                value("target_gbp", Kind.MONEY, 0.0, null),
                value("base_growth", Kind.NUMBER, -1.0, null).optional(),
                value("convergence", Kind.NUMBER, -1.0, null).optional(),
                value("allocation_gbp", Kind.MONEY, 0.0, null).optional(),
                value("closing_distance", Kind.NUMBER, -1.0, null).optional());
        add(COSTS, true, year(), area(), series("factor"), value("index", Kind.NUMBER, 0.0, null));
        add(
                ADJUSTMENTS,
                true,
                year(),
                area(),
                series("stream"),
                series("adjustment"),
                value("amount_gbp", Kind.MONEY, null, null));
        add(
                ENVELOPES,
                false,
                year(),
                series("stream"),
                value("total_gbp", Kind.MONEY, 0.0, null).alwaysFilled());
        add(
                DEPRIVATION,
                true,
                area(),
                key("edition", Role.PERIOD, Kind.TEXT),
                value("score", Kind.NUMBER, null, null),
                value("decile", Kind.WHOLE, 1.0, 10.0).optional());
        add(
                OUTCOMES,
                true,
                anyYear(),
                area(),
                series("outcome"),
                value("value", Kind.NUMBER, null, null),
                value("numerator", Kind.NUMBER, null, null).optional(),
                value("denominator", Kind.NUMBER, 0.0, null).optional(),
                value("standard_error", Kind.NUMBER, 0.0, null).optional(),
                key("better", Role.FIXED, Kind.TEXT).oneOf("higher", "lower"));
        add(
                GROUPS,
                true,
                anyYear(),
                area(),
                series("characteristic"),
                series("group"),
                series("outcome"),
                value("numerator", Kind.NUMBER, 0.0, null).optional(),
                value("denominator", Kind.NUMBER, 0.0, null).optional(),
                value("value", Kind.NUMBER, null, null).optional(),
                value("standard_error", Kind.NUMBER, 0.0, null).optional());
        add(
                AREA_CHANGES,
                false,
                key("from_code", Role.SERIES, Kind.TEXT),
                key("to_code", Role.AREA, Kind.TEXT),
                key("first_period", Role.PERIOD, Kind.ANY_YEAR),
                value("weight", Kind.NUMBER, 0.0, 1.0).alwaysFilled());
        add(DEFLATORS, false, anyYear(), value("index", Kind.NUMBER, 0.0, null).alwaysFilled());
        add(
                BREAKS,
                false,
                series("series"),
                key("area_code", Role.AREA, Kind.TEXT).optional(),
                key("first_period", Role.PERIOD, Kind.ANY_YEAR),
                key("reason", Role.OTHER, Kind.TEXT));
    }

    private Layouts() {}

    private static void add(String resource, boolean byArea, Column... columns) {
        List<Column> all = new ArrayList<>(List.of(columns));
        all.add(key("status", Role.STATUS, Kind.TEXT).optional().oneOf("e", "p", "r"));
        BY_NAME.put(resource, new Layout(resource, byArea, all));
    }

    private static Column year() {
        return key("period", Role.PERIOD, Kind.FINANCIAL_YEAR);
    }

    private static Column anyYear() {
        return key("period", Role.PERIOD, Kind.ANY_YEAR);
    }

    private static Column area() {
        return key("area_code", Role.AREA, Kind.TEXT);
    }

    private static Column series(String name) {
        return key(name, Role.SERIES, Kind.TEXT);
    }

    /** The layout of a table; empty for boundaries and for resources that we do not know. */
    public static Optional<Layout> of(String resource) {
        return Optional.ofNullable(BY_NAME.get(resource));
    }

    /** Names of all tables, in the order of CONTRACT. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }
}

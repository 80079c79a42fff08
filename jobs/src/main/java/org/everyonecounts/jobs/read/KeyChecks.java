package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.everyonecounts.jobs.contract.Layout;
import org.everyonecounts.jobs.contract.ResourceDescriptor;
import org.everyonecounts.jobs.contract.TableSchema;
import org.jspecify.annotations.Nullable;

/** Checks what a package's own Table Schema asks of keys: primary key, unique keys, unique columns and foreign keys. */
final class KeyChecks {
    private final List<Unique> uniques = new ArrayList<>();
    private final List<Foreign> foreigns = new ArrayList<>();
    private final ResourceDescriptor resource;

    private record Unique(List<String> columns, boolean primary, Map<String, Long> places, List<CellCheck> bound) {}

    private record Foreign(TableSchema.ForeignKey key, Set<String> values, List<CellCheck> bound) {}

    /** Gives the values that columns of a resource hold, those of one row joined by {@link AreaTable#JOINT}. */
    interface KeyValues {
        Set<String> of(String resource, List<String> columns);
    }

    KeyChecks(ResourceDescriptor resource, Layout layout, KeyValues values) {
        this.resource = resource;
        TableSchema schema = resource.schema();
        if (schema == null) {
            return;
        }
        List<List<String>> keys = new ArrayList<>(schema.keys());
        for (TableSchema.Field field : schema.fields()) {
            if (field.unique()) {
                keys.add(List.of(field.name()));
            }
        }
        for (int i = 0; i < keys.size(); i++) {
            List<String> key = keys.get(i);
            // Rows by area have a slot for their key: a repeated one is found without remembering keys here.
            boolean known = layout.byArea()
                    && !resource.recordGrain()
                    && Set.copyOf(key).equals(Set.copyOf(layout.key()));
            if (!known) {
                uniques.add(new Unique(key, i == 0 && !schema.keys().isEmpty(), new HashMap<>(), new ArrayList<>()));
            }
        }
        for (TableSchema.ForeignKey key : schema.foreignKeys()) {
            String target = key.resource().isEmpty() ? resource.name() : key.resource();
            foreigns.add(new Foreign(key, new HashSet<>(values.of(target, key.referenceFields())), new ArrayList<>()));
        }
    }

    void bind(TableBinding table) {
        for (Unique unique : uniques) {
            unique.bound().clear();
            unique.columns().forEach(name -> unique.bound().add(table.column(name)));
        }
        for (Foreign foreign : foreigns) {
            foreign.bound().clear();
            foreign.key().fields().forEach(name -> foreign.bound().add(table.column(name)));
        }
    }

    @Nullable
    Finding check(Row row, long place) {
        for (Foreign foreign : foreigns) {
            @Nullable String value = joined(row, foreign.bound());
            if (value != null && !foreign.values().contains(value)) {
                String shown = value.replace(AreaTable.JOINT, " ");
                String target = foreign.key().resource().isEmpty()
                        ? "this resource"
                        : foreign.key().resource();
                return new Finding(
                        foreign.key().fields().get(0),
                        shown,
                        "foreign_key",
                        "\"" + Finding.cut(shown) + "\" is not in "
                                + String.join(", ", foreign.key().referenceFields()) + " of " + target,
                        "correct the value, or add it to " + target);
            }
        }
        for (Unique unique : uniques) {
            @Nullable String value = joined(row, unique.bound());
            if (value == null) {
                if (unique.primary()) {
                    return new Finding(
                            Finding.WHOLE_ROW,
                            "",
                            "required",
                            "a column of the primary key (" + String.join(", ", unique.columns()) + ") is empty",
                            "fill it in");
                }
                continue;
            }
            @Nullable Long first = unique.places().putIfAbsent(value, place);
            if (first != null) {
                String shown = value.replace(AreaTable.JOINT, " ");
                return new Finding(
                        unique.columns().size() == 1 ? unique.columns().get(0) : Finding.WHOLE_ROW,
                        shown,
                        "unique",
                        "\"" + Finding.cut(shown) + "\" stands already in line " + Place.line(first) + " of "
                                + resource.paths().get(Place.path(first)),
                        "keep one of the two rows");
            }
        }
        return null;
    }

    /** The values joined; null when one of them is missing. */
    private static @Nullable String joined(Row row, List<CellCheck> columns) {
        StringBuilder text = new StringBuilder();
        for (CellCheck column : columns) {
            if (column.isMissing(row)) {
                return null;
            }
            if (!text.isEmpty()) {
                text.append(AreaTable.JOINT);
            }
            text.append(row.text(column.index()));
        }
        return text.toString();
    }
}

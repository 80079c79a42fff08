package org.everyonecounts.jobs.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.jobs.contract.Layout.Role;
import tools.jackson.databind.JsonNode;

/** Reads {@code x-controls} of a descriptor that has passed its schema. */
final class ControlTotals {
    private final LocatedDocument document;
    private final List<ResourceDescriptor> resources;
    private final List<String> levels;
    private final List<Problem> breaches;

    ControlTotals(
            LocatedDocument document, List<ResourceDescriptor> resources, List<String> levels, List<Problem> breaches) {
        this.document = document;
        this.resources = resources;
        this.levels = levels;
        this.breaches = breaches;
    }

    List<ControlTotal> read() {
        List<ControlTotal> controls = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        JsonNode list = document.root().path("x-controls");
        for (int i = 0; i < list.size(); i++) {
            String pointer = "/x-controls/" + i;
            JsonNode one = list.path(i);
            String id = one.path("id").asString();
            if (!ids.add(id)) {
                breach(
                        pointer + "/id",
                        "control \"" + id + "\" is given twice",
                        "An id names one control",
                        "rename it");
            }
            control(one, pointer, id).ifPresent(controls::add);
        }
        return controls;
    }

    private Optional<ControlTotal> control(JsonNode one, String pointer, String id) {
        String resource = one.path("resource").asString();
        String column = one.path("column").asString();
        Optional<Layout> layout = Layouts.of(resource)
                .filter(Layout::byArea)
                .filter(found ->
                        resources.stream().anyMatch(given -> given.name().equals(resource)));
        if (layout.isEmpty()) {
            Set<String> known = new TreeSet<>();
            resources.stream()
                    .filter(given -> given.layout().filter(Layout::byArea).isPresent())
                    .forEach(given -> known.add(given.name()));
            breach(
                    pointer + "/resource",
                    "resource \"" + resource + "\" of control \"" + id + "\" cannot be added up",
                    "A control adds up a column of figures by area",
                    Nearest.advice(resource, known));
            return Optional.empty();
        }
        List<String> figures = layout.get().columnsFor(Role.VALUE).stream()
                .map(Layout.Column::name)
                .toList();
        if (!figures.contains(column)) {
            breach(
                    pointer + "/column",
                    "column \"" + column + "\" of control \"" + id + "\" is no figure of " + resource,
                    "A control adds up a column of figures",
                    Nearest.advice(column, figures));
        }
        SortedMap<String, Set<String>> where = new TreeMap<>();
        SortedMap<String, List<String>> told = new TreeMap<>();
        Set<String> keys = new TreeSet<>(layout.get().key());
        keys.add(ControlTotal.LEVEL);
        for (Map.Entry<String, JsonNode> entry : one.path("where").properties()) {
            String key = entry.getKey();
            String place = pointer + "/where" + LocatedDocument.step(key);
            List<String> values = entry.getValue().isArray()
                    ? DescriptorReader.texts(entry.getValue())
                    : List.of(entry.getValue().asString());
            if (!keys.contains(key)) {
                breach(
                        place,
                        "column \"" + key + "\" cannot choose rows of " + resource,
                        "Rows are chosen by key columns and level",
                        Nearest.advice(key, keys));
            }
            if (key.equals(ControlTotal.LEVEL) && !levels.containsAll(values)) {
                breach(
                        place,
                        "level \"" + String.join(", ", values) + "\" is not known",
                        "Known: " + String.join(", ", levels),
                        Nearest.advice(values.get(0), levels));
            }
            where.put(key, Set.copyOf(new TreeSet<>(values)));
            told.put(key, values);
        }
        String description = one.path("description").asString("");
        return Optional.of(new ControlTotal(
                id,
                description.isBlank() ? ControlTotal.describe(resource, column, told) : description,
                resource,
                column,
                where,
                DescriptorReader.decimal(one.path("expected"), "0"),
                DescriptorReader.decimal(one.path("tolerance"), "0"),
                document.at(pointer).line()));
    }

    private void breach(String pointer, String what, String why, String fix) {
        breaches.add(Problem.at(PackageDescriptor.FILE, document.at(pointer), what, why, fix));
    }
}

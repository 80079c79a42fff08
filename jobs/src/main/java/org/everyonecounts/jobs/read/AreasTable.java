package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.ResourceDescriptor;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.Geography;
import org.jspecify.annotations.Nullable;

/**
 * Collects {@code areas} into a {@link Geography}.
 *
 * <p>An area with two parents and areas that go round in a circle end the reading: nothing could be summed. An unknown level, an unknown
 * parent, a parent that is not coarser, and a row given twice are rejected rows; so is an area whose parent was rejected.
 */
final class AreasTable implements RowTaker {
    private record Given(
            String code,
            String name,
            String level,
            @Nullable String parent,
            long place) {}

    private final ResourceDescriptor resource;
    private final List<String> levels;
    private final ReadSettings settings;
    private final Map<String, Given> given = new LinkedHashMap<>();
    private final Map<String, Long> rejectedPlaces = new HashMap<>();
    private final List<Problem> faults = new ArrayList<>();
    private @Nullable TableBinding table;
    private long withoutParent;

    AreasTable(ResourceDescriptor resource, List<String> levels, ReadSettings settings) {
        this.resource = resource;
        this.settings = settings;
        this.levels = levels;
    }

    @Override
    public void bind(TableBinding bound) {
        table = bound;
    }

    @Override
    public @Nullable Finding take(Row row, long place) {
        String code = text(row, "area_code");
        if (given.size() >= settings.limits().of(Limit.AREAS) && !given.containsKey(code)) {
            throw settings.limits()
                    .exceeded(
                            Limit.AREAS,
                            "there are more than " + settings.limits().of(Limit.AREAS) + " areas",
                            resource.paths().get(Place.path(place)),
                            row.line(),
                            "");
        }
        String level = text(row, "level");
        String parentText = text(row, "parent_code");
        @Nullable String parent = parentText.isEmpty() ? null : parentText;
        @Nullable Given before = given.get(code);
        if (before != null) {
            if (parent != null && before.parent() != null && !parent.equals(before.parent())) {
                faults.add(problem(
                        place,
                        "area " + code + " has two parents: " + before.parent() + " in line "
                                + Place.line(before.place()) + " and " + parent + " in line " + Place.line(place),
                        "parent_code",
                        "People and money would be counted twice",
                        "keep the one row that is right"));
            }
            return new Finding(
                    "area_code",
                    code,
                    "unique",
                    "area " + code + " stands already in line " + Place.line(before.place()),
                    "keep one of the rows");
        }
        if (!levels.contains(level)) {
            rejectedPlaces.put(code, place);
            return new Finding(
                    "level",
                    level,
                    "enum",
                    "level is \"" + Finding.cut(level) + "\"; x-levels has " + String.join(", ", levels),
                    Nearest.advice(level, levels));
        }
        given.put(code, new Given(code, text(row, "area_name"), level, parent, place));
        return null;
    }

    private String text(Row row, String column) {
        CellCheck cell = Objects.requireNonNull(table, "the header comes first").column(column);
        return cell.isMissing(row) ? "" : row.text(cell.index());
    }

    @Override
    public void refused(Row row, Tally tally) {
        CellCheck code = Objects.requireNonNull(table, "the header comes first").column("area_code");
        if (code.index() < row.cells()) {
            rejectedPlaces.putIfAbsent(row.text(code.index()), Place.of(0, row.line()));
        }
    }

    /**
     * The areas of the accepted rows.
     *
     * @throws Fault on two parents, on a cycle, and when no area is left
     */
    Geography geography(Tally tally) {
        cycles();
        if (!faults.isEmpty()) {
            throw new Fault(ExitCode.CONTRACT, faults);
        }
        Map<String, Area> accepted = new LinkedHashMap<>();
        List<Given> byPlace = new ArrayList<>(given.values());
        Map<String, Finding> findings = new HashMap<>();
        for (String level : levels) {
            for (Given one : byPlace) {
                if (one.level().equals(level)) {
                    @Nullable Finding found = parentProblem(one, accepted);
                    if (found == null) {
                        accepted.put(one.code(), new Area(one.code(), one.name(), level, one.parent()));
                        withoutParent += one.parent() == null && !level.equals(levels.get(0)) ? 1 : 0;
                    } else {
                        findings.put(one.code(), found);
                        rejectedPlaces.put(one.code(), one.place());
                    }
                }
            }
        }
        for (Given one : byPlace) {
            @Nullable Finding found = findings.get(one.code());
            if (found != null) {
                int path = Place.path(one.place());
                tally.reject(path, 1, found.at(resource.name(), resource.paths().get(path), Place.line(one.place())));
            }
        }
        if (accepted.isEmpty()) {
            throw new Fault(
                    ExitCode.CONTRACT,
                    Problem.of(
                            resource.paths().get(0),
                            "no area is left",
                            "Figures belong to areas",
                            "give at least one area with a level of x-levels"));
        }
        return Geography.of(levels, accepted.values());
    }

    /** Number of accepted areas below the nation that have no parent. */
    long withoutParent() {
        return withoutParent;
    }

    private @Nullable Finding parentProblem(Given one, Map<String, Area> accepted) {
        String parent = one.parent();
        if (parent == null || accepted.containsKey(parent)) {
            return null;
        }
        @Nullable Given known = given.get(parent);
        if (known != null && levels.indexOf(known.level()) >= levels.indexOf(one.level())) {
            return new Finding(
                    "parent_code",
                    parent,
                    "parent_level",
                    "parent " + parent + " of " + one.code() + " is of level " + known.level()
                            + ", which is not coarser than " + one.level(),
                    "name a parent of a coarser level, or correct the levels");
        }
        @Nullable Long rejected = rejectedPlaces.get(parent);
        return new Finding(
                "parent_code",
                parent,
                "foreign_key",
                rejected == null
                        ? "parent_code is \"" + Finding.cut(parent) + "\", which is not a code of areas"
                        : "parent " + parent + " was rejected in line " + Place.line(rejected),
                rejected == null ? "correct the code, or add the area" : "mend the row of the parent first");
    }

    private void cycles() {
        Set<String> done = new HashSet<>();
        for (Given start : given.values()) {
            List<Given> path = new ArrayList<>();
            Set<String> onPath = new HashSet<>();
            @Nullable Given at = start;
            while (at != null && !done.contains(at.code()) && onPath.add(at.code())) {
                path.add(at);
                at = at.parent() == null ? null : given.get(at.parent());
            }
            if (at != null && !done.contains(at.code())) {
                cycle(path.subList(path.indexOf(at), path.size()));
            }
            path.forEach(one -> done.add(one.code()));
        }
    }

    private void cycle(List<Given> circle) {
        List<String> steps = new ArrayList<>();
        circle.forEach(one -> steps.add(one.code() + " (line " + Place.line(one.place()) + ")"));
        faults.add(problem(
                circle.get(0).place(),
                "areas go round in a circle: " + String.join(" → ", steps) + " → "
                        + circle.get(0).code(),
                "parent_code",
                "Every area must lead up to an area without a parent",
                "correct one of these parents"));
    }

    private Problem problem(long place, String what, String column, String why, String fix) {
        return new Problem(what, resource.paths().get(Place.path(place)), Place.line(place), column, why, fix);
    }
}

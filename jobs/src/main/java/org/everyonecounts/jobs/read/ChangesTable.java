package org.everyonecounts.jobs.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.ResourceDescriptor;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.AreaChanges;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData.AreaChange;
import org.jspecify.annotations.Nullable;

/**
 * Collects {@code area_changes}, checks them against one another and against the areas.
 *
 * <p>Areas that go round in a circle end the reading. All rows of a code are rejected when their weights do not sum to 1, they name more
 * than one first period, a new code is not known or was itself replaced before, the new codes are of more than one level, or the old code is
 * still the parent of areas and was split, so that nobody knows where these belong.
 */
final class ChangesTable implements RowTaker {
    private record Given(String from, String to, String firstPeriod, BigDecimal weight, long place) {}

    private final ResourceDescriptor resource;
    private final Geography geography;
    private final SortedMap<String, List<Given>> byCode = new TreeMap<>();
    private final Map<String, Long> places = new HashMap<>();
    private @Nullable TableBinding table;

    ChangesTable(ResourceDescriptor resource, Geography geography) {
        this.resource = resource;
        this.geography = geography;
    }

    @Override
    public void bind(TableBinding bound) {
        table = bound;
    }

    @Override
    public @Nullable Finding take(Row row, long place) {
        TableBinding bound = Objects.requireNonNull(table, "the header comes first");
        String from = row.text(bound.column("from_code").index());
        String to = row.text(bound.column("to_code").index());
        @Nullable Long before = places.putIfAbsent(from + AreaTable.JOINT + to, place);
        if (before != null) {
            return new Finding(
                    Finding.WHOLE_ROW,
                    from + " " + to,
                    "unique",
                    "a row from " + from + " to " + to + " stands already in line " + Place.line(before),
                    "keep one of the rows");
        }
        byCode.computeIfAbsent(from, code -> new ArrayList<>())
                .add(new Given(
                        from,
                        to,
                        row.text(bound.column("first_period").index()),
                        bound.column("weight").number().figure(true).exact(),
                        place));
        return null;
    }

    @Override
    public void refused(Row row, Tally tally) {
        // Nobody stands behind a row that says how areas changed.
    }

    /**
     * The changes of the accepted rows.
     *
     * @throws Fault when areas go round in a circle
     */
    AreaChanges settle(Tally tally) {
        circles();
        boolean again = true;
        while (again) {
            again = false;
            for (String code : List.copyOf(byCode.keySet())) {
                List<Given> rows = byCode.getOrDefault(code, List.of());
                Optional<Finding> found = wrong(code, rows);
                if (found.isPresent()) {
                    byCode.remove(code);
                    reject(rows, found.get(), tally);
                    again = true;
                }
            }
        }
        return changes();
    }

    private AreaChanges changes() {
        List<AreaChange> changes = new ArrayList<>();
        byCode.values()
                .forEach(rows -> rows.forEach(one -> changes.add(new AreaChange(
                        one.from(), one.to(), one.firstPeriod(), one.weight().doubleValue()))));
        return new AreaChanges(changes);
    }

    private void reject(List<Given> rows, Finding found, Tally tally) {
        for (Given one : rows) {
            int path = Place.path(one.place());
            String value = found.column().equals("weight") ? one.weight().toPlainString() : found.value();
            tally.reject(
                    path,
                    1,
                    new Finding(found.column(), value, found.rule(), found.message(), found.fix())
                            .at(resource.name(), resource.paths().get(path), Place.line(one.place())));
        }
    }

    private Optional<Finding> wrong(String code, List<Given> rows) {
        return weights(code, rows)
                .or(() -> periods(code, rows))
                .or(() -> codes(rows))
                .or(() -> levels(code, rows))
                .or(() -> members(code, rows));
    }

    private static Optional<Finding> weights(String code, List<Given> rows) {
        BigDecimal sum = rows.stream().map(Given::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("1e-9")) > 0
                ? Optional.of(new Finding(
                        "weight",
                        "",
                        "weights",
                        "weights of from_code " + code + " sum to " + sum.toPlainString()
                                + "; they must sum to 1 within 0.000000001",
                        "correct the weights of this code"))
                : Optional.empty();
    }

    private static Optional<Finding> periods(String code, List<Given> rows) {
        Set<String> periods = new TreeSet<>();
        rows.forEach(one -> periods.add(one.firstPeriod()));
        return periods.size() > 1
                ? Optional.of(new Finding(
                        "first_period",
                        String.join(" ", periods),
                        "first_period",
                        "from_code " + code + " changes in " + String.join(" and ", periods)
                                + "; a code changes once, all its rows in one period",
                        "give the code of the later change a row of its own"))
                : Optional.empty();
    }

    private Optional<Finding> codes(List<Given> rows) {
        for (Given one : rows) {
            List<Given> next = byCode.getOrDefault(one.to(), List.of());
            boolean ends = next.stream().noneMatch(later -> later.to().equals(one.to()));
            if (next.isEmpty() && geography.find(one.to()).isEmpty()) {
                return Optional.of(new Finding(
                        "to_code",
                        one.to(),
                        "foreign_key",
                        "to_code is \"" + Finding.cut(one.to())
                                + "\", which is neither a code of areas nor replaced by one",
                        "correct the code, or add the area to areas"));
            }
            if (!next.isEmpty() && ends && next.get(0).firstPeriod().compareTo(one.firstPeriod()) < 0) {
                return Optional.of(new Finding(
                        "to_code",
                        one.to(),
                        "order",
                        one.from() + " becomes " + one.to() + " in " + one.firstPeriod() + ", but " + one.to()
                                + " was itself replaced in " + next.get(0).firstPeriod(),
                        "name the code that was in use in " + one.firstPeriod()));
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> levels(String code, List<Given> rows) {
        Set<String> levels = new LinkedHashSet<>();
        geography.find(code).ifPresent(area -> levels.add(area.level()));
        for (Given one : rows) {
            endsOf(one.to()).forEach(area -> levels.add(area.level()));
        }
        return levels.size() > 1
                ? Optional.of(new Finding(
                        "to_code",
                        rows.get(0).to(),
                        "level",
                        "from_code " + code + " and its new codes are of levels " + String.join(" and ", levels)
                                + "; an area is replaced by areas of its own level",
                        "correct the codes, or their levels in areas"))
                : Optional.empty();
    }

    private Optional<Finding> members(String code, List<Given> rows) {
        boolean split = endsOf(code).size() > 1
                && rows.stream().noneMatch(one -> one.to().equals(code));
        Optional<Area> member = geography.areas().stream()
                .filter(area -> code.equals(area.parentCode()) && !byCode.containsKey(area.code()))
                .findFirst();
        return split && member.isPresent()
                ? Optional.of(new Finding(
                        "from_code",
                        code,
                        "parent",
                        "area " + code + " was split, but is still the parent of "
                                + member.get().code() + " in areas",
                        "name the new parent of each of its areas in areas"))
                : Optional.empty();
    }

    /** The areas of today that a code leads to. */
    private Collection<Area> endsOf(String code) {
        Map<String, Area> ends = new LinkedHashMap<>();
        List<Given> rows = byCode.getOrDefault(code, List.of());
        for (Given next : rows) {
            if (!next.to().equals(code)) {
                endsOf(next.to()).forEach(area -> ends.put(area.code(), area));
            }
        }
        if (rows.isEmpty() || rows.stream().anyMatch(next -> next.to().equals(code))) {
            geography.find(code).ifPresent(area -> ends.put(code, area));
        }
        return ends.values();
    }

    private void circles() {
        List<Problem> problems = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        for (String code : byCode.keySet()) {
            circle(code, new ArrayList<>(), done, problems);
        }
        if (!problems.isEmpty()) {
            throw new Fault(ExitCode.CONTRACT, problems);
        }
    }

    private void circle(String code, List<Given> path, Set<String> done, List<Problem> problems) {
        if (done.contains(code)) {
            return;
        }
        for (Given next : byCode.getOrDefault(code, List.of())) {
            if (next.to().equals(code)) {
                continue;
            }
            path.add(next);
            int begin = 0;
            while (begin < path.size() && !path.get(begin).from().equals(next.to())) {
                begin++;
            }
            if (begin < path.size()) {
                problems.add(problem(path.subList(begin, path.size())));
            } else {
                circle(next.to(), path, done, problems);
            }
            path.remove(path.size() - 1);
        }
        done.add(code);
    }

    private Problem problem(List<Given> circle) {
        List<String> steps = new ArrayList<>();
        circle.forEach(one -> steps.add(one.from() + " (line " + Place.line(one.place()) + ")"));
        Given first = circle.get(0);
        return new Problem(
                "area changes go round in a circle: " + String.join(" → ", steps) + " → " + first.from(),
                resource.paths().get(Place.path(first.place())),
                Place.line(first.place()),
                "to_code",
                "Every old code must lead to an area of today",
                "remove the row that leads back; a code that lives on names itself");
    }
}

package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.everyonecounts.jobs.contract.ControlTotal;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.InputFiles;
import org.everyonecounts.jobs.contract.Layout;
import org.everyonecounts.jobs.contract.Layouts;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.ResourceDescriptor;
import org.everyonecounts.jobs.timing.RunTimings;
import org.everyonecounts.models.area.AreaChanges;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.area.Outlines;
import org.everyonecounts.models.area.RestatedData;
import org.everyonecounts.models.area.late.Absence;
import org.everyonecounts.models.area.late.LateData;
import org.everyonecounts.models.area.late.LatePolicy;
import org.everyonecounts.models.area.late.LateResource;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/** Reads a whole data package: every row is checked, accepted rows become figures by area, and the gates say whether they may be used. */
public final class PackageReader {
    private static final Set<String> WITH_ROWS =
            Set.of(Layouts.AREAS, Layouts.POPULATION, Layouts.NEED, Layouts.SPENDING, Layouts.ALLOCATIONS);

    private final PackageDescriptor descriptor;
    private final ReadSettings settings;
    private final RejectSink sink;
    private final Optional<OwnPlaces> places;
    private final Map<LateResource, LatePolicy> policies;
    private final TableReader reader;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private Outlines outlines = Outlines.NONE;
    private final Map<String, AreaTable> tables = new LinkedHashMap<>();
    private final Map<String, PlainTable> plain = new LinkedHashMap<>();
    private final List<String> unused = new ArrayList<>();
    private Set<String> oldCodes = Set.of();
    private final List<Check> placeChecks = new ArrayList<>();

    private final RunTimings timings;

    private PackageReader(
            PackageDescriptor descriptor,
            ReadSettings settings,
            RejectSink sink,
            Optional<OwnPlaces> places,
            Map<LateResource, LatePolicy> policies,
            RunTimings timings) {
        this.descriptor = descriptor;
        this.settings = settings;
        this.sink = counted(sink, settings.limits());
        this.places = places;
        this.policies = policies;
        this.timings = timings;
        this.reader = new TableReader(descriptor, settings, this.sink);
    }

    /** Ends the reading where so many rows are rejected that nobody could mend them one by one. */
    private static RejectSink counted(RejectSink sink, Limits limits) {
        AtomicLong count = new AtomicLong();
        long most = limits.of(Limit.REJECTS);
        return reject -> {
            if (count.incrementAndGet() > most) {
                throw limits.exceeded(
                        Limit.REJECTS,
                        "more than " + most + " rows are rejected, this one because " + reject.message(),
                        reject.path(),
                        reject.line(),
                        reject.column());
            }
            sink.accept(reject);
        };
    }

    /**
     * Reads a package.
     *
     * @param files every file of the run as hashed by {@link InputFiles#of}; they come back with their rows counted
     * @param sink takes every rejected row, in the order of reading
     * @throws Fault when the package breaks the contract, or cannot be read
     */
    public static PackageContent read(
            PackageDescriptor descriptor, List<InputFiles.Hashed> files, ReadSettings settings, RejectSink sink) {
        return read(descriptor, files, settings, sink, Optional.empty());
    }

    /**
     * Reads a package and puts its areas into places.
     *
     * @param places own places, which become a level of the areas; none for the levels of the package only
     * @throws Fault when the package or the places break the contract, or the package cannot be read
     */
    public static PackageContent read(
            PackageDescriptor descriptor,
            List<InputFiles.Hashed> files,
            ReadSettings settings,
            RejectSink sink,
            Optional<OwnPlaces> places) {
        return read(descriptor, files, settings, sink, places, Map.of());
    }

    /**
     * Reads a package, and lets figures of earlier periods stand in for areas that are absent.
     *
     * @param late what is done where figures of a resource are late; a resource without a policy fails
     * @throws Fault when the package or the places break the contract, or the package cannot be read
     */
    public static PackageContent read(
            PackageDescriptor descriptor,
            List<InputFiles.Hashed> files,
            ReadSettings settings,
            RejectSink sink,
            Optional<OwnPlaces> places,
            Map<LateResource, LatePolicy> late) {
        return read(descriptor, files, settings, sink, places, late, new RunTimings());
    }

    /**
     * The same, timed.
     *
     * @param timings hears how long each resource takes
     */
    public static PackageContent read(
            PackageDescriptor descriptor,
            List<InputFiles.Hashed> files,
            ReadSettings settings,
            RejectSink sink,
            Optional<OwnPlaces> places,
            Map<LateResource, LatePolicy> late,
            RunTimings timings) {
        return new PackageReader(descriptor, settings, sink, places, late, timings).content(files);
    }

    private PackageContent content(List<InputFiles.Hashed> files) {
        ResourceDescriptor areasResource = descriptor
                .resource(Layouts.AREAS)
                .orElseThrow(() -> new IllegalStateException("a descriptor without areas was accepted"));
        AreasTable areasTable = new AreasTable(areasResource, descriptor.levels(), settings);
        Tally areasTally = table(areasResource, areasTable);
        AreaIndex areas = changed(areasTable.geography(areasTally));
        for (ResourceDescriptor resource : descriptor.resources()) {
            if (tallies.containsKey(resource.name())) {
                continue;
            }
            Layout layout = resource.layout().orElse(null);
            if (layout != null && layout.byArea()) {
                AreaTable table = new AreaTable(resource, layout, areas, settings);
                tables.put(resource.name(), table);
                table.settleLevels(table(resource, table));
            } else if (layout != null) {
                PlainTable table = new PlainTable(resource, layout, areas);
                plain.put(resource.name(), table);
                table(resource, table);
            } else if (resource.name().equals(Layouts.BOUNDARIES)) {
                Boundaries boundaries = new Boundaries(descriptor, resource, areas, settings.limits());
                tallies.put(
                        resource.name(),
                        timings.time("reading", () -> boundaries.read(sink), "resource", resource.name()));
                outlines = boundaries.outlines();
            } else {
                unused.add(resource.name());
            }
        }
        files.forEach(InputFiles.Hashed::requireUnchanged);
        return result(files, areas, areasTable);
    }

    /** The areas and how they changed, which is read before any figure: figures of earlier periods may bear old codes. */
    private AreaIndex changed(Geography given) {
        ResourceDescriptor resource = descriptor.resource(Layouts.AREA_CHANGES).orElse(null);
        if (resource == null) {
            return new AreaIndex(given, new AreaChanges(List.of()), today -> placed(today, Set.of()));
        }
        ChangesTable table = new ChangesTable(resource, given);
        AreaChanges changes = table.settle(table(resource, table));
        AreaIndex areas = new AreaIndex(given, changes, today -> placed(today, changes.ended()));
        oldCodes = areas.changes().ended();
        return areas;
    }

    private Geography placed(Geography today, Set<String> ended) {
        if (places.isEmpty()) {
            return today;
        }
        PlaceLevel.Placed placed = PlaceLevel.of(places.get(), today, ended);
        placeChecks.add(placed.check());
        return placed.geography();
    }

    private Tally table(ResourceDescriptor resource, RowTaker taker) {
        Layout layout = resource.layout().orElseThrow();
        KeyChecks keys = new KeyChecks(resource, layout, this::keyValues);
        Tally tally =
                timings.time("reading", () -> reader.read(resource, layout, taker, keys), "resource", resource.name());
        tallies.put(resource.name(), tally);
        if (tally.rows() == 0 && WITH_ROWS.contains(resource.name())) {
            throw new Fault(
                    ExitCode.CONTRACT,
                    new Problem(
                            "the file has a header but no rows",
                            resource.paths().get(0),
                            1,
                            "",
                            "Nothing can be computed without " + resource.name(),
                            "put rows into the file"));
        }
        return tally;
    }

    /** The values of some columns of a resource, read for a foreign key that refers to them. */
    private Set<String> keyValues(String name, List<String> columns) {
        Set<String> values = new HashSet<>();
        if (name.equals(Layouts.AREAS) && columns.equals(List.of("area_code"))) {
            values.addAll(oldCodes);
        }
        ResourceDescriptor resource = descriptor.resource(name).orElseThrow();
        for (String path : resource.paths()) {
            try (RowSource rows = reader.open(resource, path)) {
                if (!rows.next()) {
                    continue;
                }
                Map<String, Integer> header = TableBinding.positions(rows.row());
                if (!header.keySet().containsAll(columns)) {
                    throw new Fault(
                            ExitCode.CONTRACT,
                            new Problem(
                                    "a foreign key refers to " + String.join(", ", columns)
                                            + ", which are not all columns of this file",
                                    path,
                                    1,
                                    "",
                                    "The values must stand somewhere",
                                    "correct the foreign key in " + PackageDescriptor.FILE));
                }
                while (rows.next()) {
                    List<String> parts = new ArrayList<>();
                    for (String column : columns) {
                        int at = header.getOrDefault(column, 0);
                        parts.add(at < rows.row().cells() ? rows.row().text(at) : "");
                    }
                    values.add(String.join(AreaTable.JOINT, parts));
                }
            }
        }
        return values;
    }

    private PackageContent result(List<InputFiles.Hashed> files, AreaIndex areas, AreasTable areasTable) {
        People people = People.of(tables.get(Layouts.POPULATION), areas);
        List<Check> checks = new ArrayList<>();
        List<RunFacts.Control> controls = new ArrayList<>();
        SortedMap<SeriesKey, SortedMap<String, Figure>> rejectedPeople = new TreeMap<>();
        tallies.forEach((name, tally) -> {
            RejectGates gates = new RejectGates(name, tally, settings);
            checks.addAll(gates.checks(tables.get(name), people, areas));
            rejectedPeople.putAll(gates.rejectedPeople(people, areas));
        });
        ControlSums sums = new ControlSums(areas);
        for (ControlTotal control : descriptor.controls()) {
            AreaTable table = Objects.requireNonNull(tables.get(control.resource()), control.resource());
            RunFacts.Control found = sums.control(control, table);
            controls.add(found);
            checks.add(sums.check(found, control, table.resource().paths()));
        }
        LateData late = presence(
                checks,
                areas,
                people,
                RestatedData.of(
                        new HealthDataAssembly(areas, tables, plain).data(rejectedPeople),
                        areas.changes(),
                        areas.given()));
        warnings(checks, areas, areasTable);
        return new PackageContent(
                late.data(),
                inputs(files),
                checks,
                controls,
                outlines,
                tallies.values().stream().mapToLong(Tally::rows).sum(),
                tallies.values().stream().mapToLong(Tally::rejected).sum(),
                late);
    }

    /** Whether every area is there, or may be absent; gives the figures with what stands in for those that are. */
    private LateData presence(List<Check> checks, AreaIndex areas, People people, HealthData given) {
        ExpectedAreas expected = new ExpectedAreas(areas);
        List<AreaTable> looked = new ArrayList<>();
        for (String name : List.of(Layouts.POPULATION, Layouts.NEED, Layouts.SPENDING, Layouts.ALLOCATIONS)) {
            Optional.ofNullable(tables.get(name)).ifPresent(looked::add);
        }
        // Costs without a row are left out with a warning unless somebody says what is to be done about them.
        if (policies.getOrDefault(LateResource.COSTS, LatePolicy.FAIL) != LatePolicy.FAIL) {
            Optional.ofNullable(tables.get(Layouts.COSTS)).ifPresent(looked::add);
        }
        List<Absence> absences = new ArrayList<>();
        looked.forEach(table -> absences.addAll(expected.absences(table, people)));
        LateData late = LateData.of(given, policies, absences);
        looked.forEach(table -> checks.add(expected.check(table, late)));
        @Nullable AreaTable need = tables.get(Layouts.NEED);
        if (need != null) {
            checks.addAll(new NeedMissing(areas, people, settings.needMissing()).checks(need));
        }
        return late;
    }

    private void warnings(List<Check> checks, AreaIndex areas, AreasTable areasTable) {
        long rows = tallies.values().stream().mapToLong(Tally::rows).sum();
        long rejected = tallies.values().stream().mapToLong(Tally::rejected).sum();
        checks.add(Warnings.rejectedSomewhere(rows, rejected));
        checks.add(Warnings.extraColumns(reader.extraColumns()));
        checks.add(Warnings.unusedResources(unused));
        checks.add(Warnings.areasWithoutParent(areas.size(), areasTable.withoutParent()));
        checks.addAll(placeChecks);
        tables.forEach((name, table) -> {
            if (!name.equals(Layouts.NEED) && !name.equals(Layouts.GROUPS)) {
                checks.add(Warnings.missingValues(table, areas));
            }
        });
        @Nullable AreaTable spending = tables.get(Layouts.SPENDING);
        if (spending != null) {
            checks.add(Warnings.negativeSpending(spending));
        }
        @Nullable AreaTable population = tables.get(Layouts.POPULATION);
        if (population != null) {
            checks.add(Warnings.coverage(population, areas, settings));
        }
    }

    private List<RunFacts.InputFile> inputs(List<InputFiles.Hashed> files) {
        List<RunFacts.InputFile> inputs = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        for (InputFiles.Hashed file : files) {
            @Nullable Tally tally = tallies.get(file.resource());
            int path = positions.merge(file.resource(), 1, Integer::sum) - 1;
            inputs.add(new RunFacts.InputFile(
                    file.resource(),
                    file.path(),
                    file.sha256(),
                    file.bytes(),
                    tally == null ? ownRows(file) : tally.rows(path),
                    tally == null ? 0 : tally.rejected(path)));
        }
        return inputs;
    }

    /** Rows of the file of places, which is no resource of the package. */
    private long ownRows(InputFiles.Hashed file) {
        return file.resource().equals(InputFiles.PLACES)
                ? places.map(one -> (long) one.lines().size()).orElse(0L)
                : 0;
    }
}

package org.everyonecounts.jobs.explaining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.jobs.runs.PublishedRun;
import org.everyonecounts.jobs.runs.RunInputs;
import org.everyonecounts.jobs.runs.RunTable;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.explain.Explanation;
import org.everyonecounts.models.allocation.explain.Explanations;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.Geography;
import org.jspecify.annotations.Nullable;

/** Explains one area of a finished run from the run's folder alone, and holds what it arrives at against what the run published. */
public final class Explainer {
    private static final String TABLE = "distance_from_target";

    private final PublishedRun run;
    private final RunInputs inputs;

    public Explainer(PublishedRun run) {
        this.run = run;
        this.inputs = new RunInputs(run);
    }

    /**
     * What is to be explained.
     *
     * @param inputs of the scheme in one period
     */
    record Subject(SchemeSource source, SchemeInputs inputs, Geography geography, Area area) {
        Scheme scheme() {
            return source.scheme();
        }
    }

    /**
     * @param scheme id of a scheme of the run; null for its headline
     * @param period a period of the scheme; null for its latest
     * @throws Fault exit 2 for an unknown area, scheme or period, exit 5 for an area without figures, exit 10 where the explanation does not
     *     arrive at what was published
     */
    public Explained explain(String area, @Nullable String scheme, @Nullable String period) throws IOException {
        Subject subject = subject(area, scheme, period);
        return explained(subject)
                .orElseThrow(() -> withoutFigures(subject.area(), subject.inputs(), subject.geography()));
    }

    /** Finds area, scheme and period as {@link #explain} does. */
    Subject subject(String area, @Nullable String scheme, @Nullable String period) throws IOException {
        Map<String, SortedSet<String>> periods = inputs.periods();
        String id = scheme == null ? run.headlineScheme() : scheme;
        SortedSet<String> known = periods.get(id);
        if (known == null) {
            throw usage(
                    "scheme \"" + id + "\" has no figures in run " + run.id(), Nearest.advice(id, periods.keySet()));
        }
        String when = period == null ? known.last() : period;
        if (!known.contains(when)) {
            throw usage(
                    "run " + run.id() + " does not show period " + when + " of scheme " + id,
                    "use one of " + String.join(", ", known));
        }
        SchemeSource formula = Optional.ofNullable(run.schemes().get(id))
                .orElseThrow(() -> new IllegalStateException("scheme " + id + " has inputs and no formula"));
        SchemeInputs found = inputs.of(formula.scheme(), when);
        Geography geography = inputs.geography();
        return new Subject(formula, found, geography, area(geography, area, found.level()));
    }

    /** The explanation, held against what was published; empty for an area without figures. */
    Optional<Explained> explained(Subject subject) throws IOException {
        Optional<Explanation> explanation = Explanations.of(
                subject.inputs(), subject.geography(), subject.area().code());
        return explanation.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Explained(run.id(), subject.scheme(), explanation.get(), published(explanation.get())));
    }

    private static Area area(Geography geography, String code, String dataLevel) {
        Optional<Area> found = geography.find(code);
        if (found.isEmpty()) {
            throw usage("area \"" + code + "\" is not known", advice(geography, code));
        }
        Area area = found.get();
        if (!geography.atOrAbove(area.level(), dataLevel)) {
            throw usage(
                    "area " + area.name() + " (" + code + ") is of level " + area.level() + ", finer than the data",
                    geography
                            .ancestorAt(code, dataLevel)
                            .map(above ->
                                    "take the area that holds it, --area " + above.code() + " (" + above.name() + ")")
                            .orElse("take an area of level " + dataLevel));
        }
        return area;
    }

    /** The nearest code, or the code of the area with the nearest name. */
    private static String advice(Geography geography, String given) {
        Map<String, Area> names = new TreeMap<>();
        geography.areas().forEach(area -> names.put(area.name(), area));
        List<String> codes = geography.areas().stream().map(Area::code).toList();
        Optional<Area> byName = Nearest.to(given, names.keySet()).map(names::get);
        return byName.or(() -> Nearest.to(given, codes).flatMap(geography::find))
                .map(near -> "write --area " + near.code() + " (" + near.name() + "), the nearest known one")
                .orElse("give the code of an area as it stands in meta/areas.csv of the run");
    }

    private static Fault withoutFigures(Area area, SchemeInputs inputs, Geography geography) {
        List<String> members = geography.members(area.level(), inputs.level()).getOrDefault(area.code(), List.of());
        List<String> lacking = new ArrayList<>();
        for (String member : members) {
            inputs.missing()
                    .getOrDefault(member, List.of())
                    .forEach(column -> lacking.add(member + ": " + column + " is "
                            + inputs.column(column).get(member)));
        }
        return new Fault(
                ExitCode.MISSING_OR_BUSY,
                Problem.of(
                        "area " + area.name() + " (" + area.code() + ") has no figures under scheme "
                                + inputs.scheme().id() + " in " + inputs.period(),
                        lacking.isEmpty()
                                ? "No area of level " + inputs.level() + " lies in it"
                                : "Inputs are missing (" + String.join("; ", lacking) + ")",
                        "take another area, or bring the missing figures and run again"));
    }

    /** The published cells of the area, each equal to the step of that name. */
    private Map<String, String> published(Explanation explanation) throws IOException {
        RunTable table = run.table(TABLE);
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> differences = new ArrayList<>();
        for (List<String> row : table.rows()) {
            if (table.matches(
                    row,
                    "period",
                    explanation.period(),
                    "level",
                    explanation.level(),
                    "scheme",
                    explanation.scheme(),
                    "area_code",
                    explanation.areaCode())) {
                for (Explanation.Step step : explanation.steps()) {
                    if (table.header().contains(step.id())) {
                        String cell = table.cell(row, step.id());
                        cells.put(step.id(), cell);
                        if (!cell.equals(step.value().toString())) {
                            differences.add(
                                    step.id() + " is published as " + cell + " and explained as " + step.value());
                        }
                    }
                }
            }
        }
        if (!differences.isEmpty()) {
            throw new Fault(
                    ExitCode.INTERNAL,
                    Problem.of(
                            "the explanation does not arrive at the figures of run " + run.id() + ": "
                                    + String.join("; ", differences),
                            "Run and explanation must be of the same version of this software; else this is a mistake of it",
                            "explain with version "
                                    + run.manifest()
                                            .at("/versions/everyone-counts")
                                            .asString("unknown")
                                    + ", or send the meta folder of the run to the maintainers"));
        }
        return cells;
    }

    static Fault usage(String what, String fix) {
        return new Fault(
                ExitCode.USAGE, Problem.of(what, "An explanation is of one area, scheme and period of a run", fix));
    }
}

package org.everyonecounts.jobs.contract;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the schemes of a run, lays the settings of the command line over them and checks them. */
public final class SchemeReader {
    private static final SchemaCheck CHECK = SchemaCheck.of("scheme.schema.json", "scheme");

    private final Limits limits;

    private SchemeReader(Limits limits) {
        this.limits = limits;
    }

    private record Draft(LocatedDocument document, Path file, String shown) {
        String id() {
            return document.root().path("scheme").asString(shown);
        }

        Draft with(JsonNode root) {
            return new Draft(document.withRoot(root), file, shown);
        }
    }

    /**
     * The schemes of a run, in the order asked for.
     *
     * @param wanted names of schemes of the package, or files; none means every scheme of the package
     * @param sets texts given with {@code --set}
     * @throws Fault exit 2 for an unknown scheme, a scheme that breaks its contract, or a setting that fits none or several
     */
    public static List<SchemeSource> select(PackageDescriptor descriptor, List<String> wanted, List<String> sets) {
        return select(descriptor, wanted, sets, Optional.empty(), Limits.DEFAULT);
    }

    /**
     * The schemes of a run as a scenario has them: those of {@link #select(PackageDescriptor, List, List)}, the scenario's schemes in
     * place of those with the same name, and the scenario's values over all.
     *
     * @param limits how large scheme files may be
     */
    public static List<SchemeSource> select(
            PackageDescriptor descriptor,
            List<String> wanted,
            List<String> sets,
            Optional<ScenarioSource> scenario,
            Limits limits) {
        return new SchemeReader(limits).selected(descriptor, wanted, sets, scenario);
    }

    private List<SchemeSource> selected(
            PackageDescriptor descriptor, List<String> wanted, List<String> sets, Optional<ScenarioSource> scenario) {
        Map<String, Draft> drafts = chosen(descriptor, wanted);
        for (String set : sets) {
            lay(SchemeOverlay.parse(set), drafts);
        }
        scenario.ifPresent(source -> lay(source, drafts));
        List<SchemeSource> sources = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            source(draft, descriptor.levels(), problems).ifPresent(sources::add);
        }
        if (!problems.isEmpty()) {
            throw new Fault(ExitCode.USAGE, problems);
        }
        headline(descriptor, sources);
        return sources;
    }

    /**
     * One scheme from a file of its own, nothing laid over it: how the schemes of a published run are read again. Levels are not checked.
     *
     * @param shown the file as the user knows it
     * @throws Fault exit 2 for a scheme that breaks its contract, exit 5 for an absent file
     */
    public static SchemeSource read(Path file, String shown) {
        List<Problem> problems = new ArrayList<>();
        return source(new SchemeReader(Limits.DEFAULT).draft(file, shown), List.of(), problems)
                .orElseThrow(() -> new Fault(ExitCode.USAGE, problems));
    }

    /** The scheme of a draft; empty when something is wrong, which is told in {@code problems}. */
    private static Optional<SchemeSource> source(Draft draft, List<String> levels, List<Problem> problems) {
        List<Problem> breaches = CHECK.problems(draft.document(), draft.shown());
        if (!breaches.isEmpty()) {
            problems.addAll(breaches);
            return Optional.empty();
        }
        SchemeBuilder builder = new SchemeBuilder(draft.document(), draft.shown(), levels);
        Optional<SchemeSource> source =
                builder.scheme().map(scheme -> new SchemeSource(scheme, draft.file(), draft.shown(), draft.document()));
        problems.addAll(builder.problems());
        return source;
    }

    private Map<String, Draft> chosen(PackageDescriptor descriptor, List<String> wanted) {
        Map<String, Draft> ofPackage = new LinkedHashMap<>();
        for (String path : descriptor.schemeFiles()) {
            add(ofPackage, draft(descriptor.file(path), path));
        }
        if (wanted.isEmpty()) {
            if (ofPackage.isEmpty()) {
                throw new Fault(
                        ExitCode.USAGE,
                        Problem.of(
                                PackageDescriptor.FILE,
                                "the package names no scheme",
                                "A scheme says how money is shared by need",
                                "give --scheme FILE, or list scheme files under x-schemes"));
            }
            return ofPackage;
        }
        Map<String, Draft> chosen = new LinkedHashMap<>();
        for (String name : wanted) {
            @Nullable Draft known = ofPackage.get(name);
            if (known != null) {
                chosen.put(known.id(), known);
                continue;
            }
            Path file = file(name);
            if (file == null) {
                throw new Fault(
                        ExitCode.USAGE,
                        Problem.of(
                                "scheme \"" + name + "\" is not known",
                                "It is neither a scheme of the package nor a file",
                                Nearest.advice(name, ofPackage.keySet())));
            }
            add(chosen, draft(file, String.valueOf(file.getFileName())));
        }
        return chosen;
    }

    private static @Nullable Path file(String name) {
        try {
            Path file = Path.of(name);
            return Files.isRegularFile(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private Draft draft(Path file, String shown) {
        String text = DocumentText.read(file, shown, ExitCode.USAGE, limits);
        return new Draft(LocatedYaml.parse(text, shown, limits), file, shown);
    }

    private static void add(Map<String, Draft> drafts, Draft draft) {
        @Nullable Draft other = drafts.put(draft.id(), draft);
        if (other != null) {
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.at(
                            draft.shown(),
                            draft.document().at("/scheme"),
                            "scheme \"" + draft.id() + "\" is given twice, first in " + other.shown(),
                            "A name means one scheme",
                            "rename one of them"));
        }
    }

    private void lay(ScenarioSource scenario, Map<String, Draft> drafts) {
        for (ScenarioSource.WholeScheme whole : scenario.schemes()) {
            Draft draft = new Draft(LocatedYaml.parse(whole.text(), whole.path(), limits), whole.file(), whole.path());
            @Nullable Draft baseline = drafts.get(draft.id());
            if (baseline == null) {
                throw new Fault(
                        ExitCode.USAGE,
                        Problem.at(
                                scenario.shown(),
                                whole.place(),
                                "scheme \"" + draft.id() + "\" of " + whole.path() + " is not in this run",
                                "A scheme of a scenario takes the place of the one with its name",
                                Nearest.advice(draft.id(), drafts.keySet())));
            }
            String stream = baseline.document().root().path("stream").asString("");
            if (!draft.document().root().path("stream").asString("").equals(stream)) {
                throw new Fault(
                        ExitCode.USAGE,
                        Problem.at(
                                whole.path(),
                                draft.document().at("/stream"),
                                "scheme \"" + draft.id() + "\" shares other money than in the baseline",
                                "A scenario compares two ways to share the same money",
                                "write stream: " + stream));
            }
            drafts.put(draft.id(), draft);
        }
        for (ScenarioSource.Change change : scenario.changes()) {
            try {
                lay(SchemeOverlay.parse(change.text()), drafts);
            } catch (Fault fault) {
                throw scenario.shown().isEmpty() ? fault : placed(fault, scenario.shown(), change.place());
            }
        }
    }

    /** The same fault, told of a line in a file and not of an option. */
    private static Fault placed(Fault fault, String file, LocatedDocument.Position place) {
        return new Fault(
                fault.exitCode(),
                fault.problems().stream()
                        .map(problem -> Problem.at(
                                file,
                                place,
                                problem.what().replace("--set", "set"),
                                problem.why(),
                                problem.fix().replace("--set ", "")))
                        .toList());
    }

    private static void lay(SchemeOverlay overlay, Map<String, Draft> drafts) {
        List<Draft> candidates = new ArrayList<>();
        Set<String> paths = new TreeSet<>();
        if (overlay.scheme() != null && !drafts.containsKey(overlay.scheme())) {
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.of(
                            "--set names scheme \"" + overlay.scheme() + "\", which is not in this run",
                            "A setting is laid over a scheme of the run",
                            Nearest.advice(overlay.scheme(), drafts.keySet())));
        }
        for (Draft draft : drafts.values()) {
            if (overlay.scheme() == null || overlay.scheme().equals(draft.id())) {
                paths.addAll(SchemeOverlay.paths(draft.document().root()));
                if (overlay.fits(draft.document().root())) {
                    candidates.add(draft);
                }
            }
        }
        if (candidates.isEmpty()) {
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.of(
                            "--set path \"" + overlay.path() + "\" is not known",
                            "Only values that a scheme of the run has, or may have, can be set",
                            Nearest.advice(overlay.path(), paths)));
        }
        if (candidates.size() > 1) {
            String first = candidates.get(0).id();
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.of(
                            "--set path \"" + overlay.path() + "\" fits " + candidates.size() + " schemes: "
                                    + String.join(
                                            ", ",
                                            candidates.stream().map(Draft::id).toList()),
                            "Without a scheme it must fit exactly one",
                            "name the scheme, as in --set " + first + ":" + overlay.path() + "=" + overlay.value()));
        }
        Draft target = candidates.get(0);
        drafts.put(target.id(), target.with(overlay.on(target.document().root())));
    }

    /** The headline scheme must be a scheme of the package, whether or not this run computes it. */
    private void headline(PackageDescriptor descriptor, List<SchemeSource> sources) {
        String wanted = descriptor.headlineScheme();
        if (wanted == null || sources.stream().anyMatch(one -> one.scheme().id().equals(wanted))) {
            return;
        }
        Set<String> names = new TreeSet<>();
        for (String path : descriptor.schemeFiles()) {
            names.add(draft(descriptor.file(path), path).id());
        }
        if (!names.contains(wanted)) {
            throw new Fault(
                    ExitCode.CONTRACT,
                    Problem.of(
                            PackageDescriptor.FILE,
                            "x-headline names scheme \"" + wanted + "\", which is not in the package",
                            "Cover and charts show a scheme of the package",
                            Nearest.advice(wanted, names)));
        }
    }
}

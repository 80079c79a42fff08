package org.everyonecounts.jobs.contract;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the schemes of a run, lays the settings of the command line over them and checks them. */
public final class SchemeReader {
    private static final SchemaCheck CHECK = SchemaCheck.of("scheme.schema.json", "scheme");

    private SchemeReader() {}

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
        Map<String, Draft> drafts = chosen(descriptor, wanted);
        for (String set : sets) {
            lay(SchemeOverlay.parse(set), drafts);
        }
        List<SchemeSource> sources = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            List<Problem> found = CHECK.problems(draft.document(), draft.shown());
            if (found.isEmpty()) {
                SchemeBuilder builder = new SchemeBuilder(draft.document(), draft.shown());
                sources.add(new SchemeSource(builder.scheme(), draft.file(), draft.shown()));
                found = builder.problems();
            }
            problems.addAll(found);
        }
        if (!problems.isEmpty()) {
            throw new Fault(ExitCode.USAGE, problems);
        }
        headline(descriptor, sources);
        return sources;
    }

    private static Map<String, Draft> chosen(PackageDescriptor descriptor, List<String> wanted) {
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

    private static Draft draft(Path file, String shown) {
        String text = DocumentText.read(file, shown, ExitCode.USAGE);
        return new Draft(LocatedYaml.parse(text, shown), file, shown);
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
                            "Only values that a scheme of the run has can be set",
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
    private static void headline(PackageDescriptor descriptor, List<SchemeSource> sources) {
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
